"""Space-time scans: which places, over which last days, hold more than was to be expected.

Every zone (a set of locations) is looked at over its last 1, 2, … days, and scored by the logarithm of a likelihood
ratio; the highest score of all is judged by the highest scores of simulated counts, which pays for having looked
everywhere. Three ways to expect:

- `permutation`: row sum × column sum / total, the past itself and no model. Kulldorff, Heffernan, Hartman, Assunção,
  Mostashari, "A space-time permutation scan statistic for disease outbreak detection", PLoS Medicine 2 (2005) e59.
- `population`: the total shared out by population. Kulldorff, "Prospective time periodic geographical disease
  surveillance using a scan statistic", Journal of the Royal Statistical Society A 164 (2001) 61–72.
- `expectation`: a forecast that is given. Neill, "Expectation-based scan statistics for monitoring spatial time series
  data", International Journal of Forecasting 25 (2009) 498–517.

Arrays of counts are (days, locations), the oldest day first; zones are a (zones, locations) sparse matrix of 0 and 1
(`ml.surveillance.zones`).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.special import xlogy

Simulation = Callable[[np.random.Generator], np.ndarray]
EULER = float(np.euler_gamma)
SMALLEST_TAIL = 1e-9  # what a law fitted to some hundred simulations can still tell apart


@dataclass(frozen=True)
class Cluster:
    """The most likely cluster of one look.

    `zone` is its row, `days` how many last days it spans, `score` its log-likelihood ratio, `observed` and `expected`
    the counts in it, `p_value` the share of simulations that score as high (the look itself counts as one),
    `tail_p_value` the same from a Gumbel law fitted to the simulations, which reaches below 1 / replicates (Abrams,
    Kulldorff, Kleinman, International Journal of Health Geographics 9 (2010) 61), and `recurrence_interval_days` once
    in how many days chance alone brings so high a score, by the Gumbel law.
    """

    zone: int
    days: int
    score: float
    observed: float
    expected: float
    p_value: float
    tail_p_value: float
    recurrence_interval_days: float


def permutation_expected(counts: np.ndarray) -> np.ndarray:
    """(days, locations): what each place would have had on each day, were its share of the city always the same."""
    total = counts.sum()
    return np.outer(counts.sum(axis=1), counts.sum(axis=0)) / (total if total else 1)


def population_expected(counts: np.ndarray, population: np.ndarray) -> np.ndarray:
    """(days, locations): the whole count shared out evenly over days and by `population` (locations,)."""
    return np.broadcast_to(counts.sum() / len(counts) * population / population.sum(), counts.shape)


def recent_sums(values: np.ndarray, zones: csr_array, longest: int | None = None) -> np.ndarray:
    """(zones, durations): sums over each zone and the last 1, 2, … `longest` days (None: all days)."""
    return zones @ np.cumsum(values[::-1][:longest], axis=0).T


def poisson_scores(observed: np.ndarray, expected: np.ndarray, total: float | None = None) -> np.ndarray:
    """Log-likelihood ratios of more than expected inside, 0 where there is not more.

    Args:
        observed: counts inside.
        expected: what was expected inside.
        total: the whole count, where the expected counts of all places and days add up to it (`permutation`,
            `population`); None where they are a forecast of their own (`expectation`).
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        inside = xlogy(observed, observed / expected)
        if total is None:
            score = inside - (observed - expected)
        else:
            rest = np.maximum(total - observed, 0)  # a sum of parts may be a rounding more than the whole
            score = inside + xlogy(rest, rest / (total - expected))
        return np.where(observed > expected, score, 0.0)


def permuted(counts: np.ndarray) -> Simulation:
    """Simulations under `permutation`: the days of the single cases are shuffled among them."""
    cases = np.repeat(np.arange(counts.size), counts.ravel().astype(int))
    day, location = np.divmod(cases, counts.shape[1])

    def draw(rng: np.random.Generator) -> np.ndarray:
        cells = rng.permutation(day) * counts.shape[1] + location
        return np.bincount(cells, minlength=counts.size).reshape(counts.shape)

    return draw


def shared_out(expected: np.ndarray) -> Simulation:
    """Simulations under `population`: the whole count is dealt out again by the expected shares."""
    total = expected.sum()
    return lambda rng: rng.multinomial(round(total), (expected / total).ravel()).reshape(expected.shape)


def poisson(expected: np.ndarray) -> Simulation:
    """Simulations under `expectation`: every cell is Poisson on its own."""
    return lambda rng: rng.poisson(expected)


def permutation_scan(counts: np.ndarray, zones: csr_array, longest: int | None = None, replicates: int = 999,
                     seed: int = 0, days_between_looks: float = 1.0) -> Cluster:
    """The most likely cluster, expected from the counts' own margins; arguments as in `most_likely`."""
    total = float(counts.sum())

    def score(values: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return _scored(values, permutation_expected(values), zones, longest, total)

    return most_likely(counts, score, permuted(counts), replicates, seed, days_between_looks)


def population_scan(counts: np.ndarray, zones: csr_array, population: np.ndarray, longest: int | None = None,
                    replicates: int = 999, seed: int = 0, days_between_looks: float = 1.0) -> Cluster:
    """The most likely cluster, expected by `population` (locations,); arguments as in `most_likely`."""
    expected, total = population_expected(counts, population), float(counts.sum())
    return most_likely(counts, lambda values: _scored(values, expected, zones, longest, total), shared_out(expected),
                       replicates, seed, days_between_looks)


def expectation_scan(counts: np.ndarray, zones: csr_array, expected: np.ndarray, longest: int | None = None,
                     replicates: int = 999, seed: int = 0, days_between_looks: float = 1.0) -> Cluster:
    """The most likely cluster against a forecast `expected` (days, locations); arguments as in `most_likely`."""
    return most_likely(counts, lambda values: _scored(values, expected, zones, longest, None), poisson(expected),
                       replicates, seed, days_between_looks)


def most_likely(counts: np.ndarray, score: Callable[[np.ndarray], tuple[np.ndarray, np.ndarray, np.ndarray]],
                simulate: Simulation, replicates: int, seed: int, days_between_looks: float) -> Cluster:
    """The highest score, judged by the highest scores of simulations.

    Args:
        counts: what was counted.
        score: counts in; scores, observed and expected counts out, each (zones, durations).
        simulate: draws counts without any cluster.
        replicates: simulations; 999 give p values down to 0.001.
        seed: of the simulations; the same seed gives the same.
        days_between_looks: how often this scan is run, for the recurrence interval.
    """
    scores, observed, expected = score(counts)
    zone, last = np.unravel_index(np.argmax(scores), scores.shape)
    best = float(scores[zone, last])
    rng = np.random.default_rng(seed)
    highest = np.array([score(simulate(rng))[0].max() for _ in range(replicates)])
    p_value = (1 + int(np.count_nonzero(highest >= best))) / (1 + replicates)
    tail = gumbel_p_value(best, highest)
    return Cluster(int(zone), int(last) + 1, best, float(observed[zone, last]), float(expected[zone, last]), p_value,
                   tail, days_between_looks / tail)


def gumbel_p_value(score: float, highest: np.ndarray) -> float:
    """P(a simulation's highest score ≥ `score`), at least 1e-9, by a Gumbel law of the simulations' mean and spread."""
    scale = float(highest.std(ddof=1)) * np.sqrt(6) / np.pi
    if not scale:
        return 1.0 if score <= highest.mean() else SMALLEST_TAIL
    with np.errstate(over="ignore"):  # a score far below the simulations' is sure
        return max(float(-np.expm1(-np.exp(-(score - highest.mean()) / scale - EULER))), SMALLEST_TAIL)


def _scored(values: np.ndarray, expected: np.ndarray, zones: csr_array, longest: int | None,
            total: float | None) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    inside, baseline = recent_sums(values, zones, longest), recent_sums(expected, zones, longest)
    return poisson_scores(inside, baseline, total), inside, baseline
