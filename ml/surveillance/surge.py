"""How surprising an issue's last hours are: a Poisson-Gamma tail probability against the same hours of earlier weeks.

For one issue and one window of the last W hours let k be the evidence observed in it and B the evidence in J
comparison windows of the same length: the same hours of the J earlier weeks that the history holds whole. Where it
holds no such week, the issue's own earlier rate is taken, again over the same hours of whole earlier days, and where it
holds not even those, over everything before the window. With counts Poisson and their rate λ (a window) Gamma(a, b)
before anything is seen, λ given B is Gamma(a + B, b + J) and the count to come is negative binomial, so that

    p = P(X ≥ k),  X ~ NegativeBinomial(r = a + B, success = (b + J) / (b + J + 1)).

(The posterior predictive of Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6; Noufaily et al., Statistics in
Medicine 32 (2013) 1206–1222, judge surveillance counts by a negative binomial tail for the same reason: the baseline's
own uncertainty.) Shape a = 1/2 is Jeffreys' for a Poisson rate; b = a / (prior rate × W), where the prior rate is that
of the issues of the same run taken together, so an issue without a past is judged like its peers.

An issue is judged by its smallest p over the windows. With n windows and m issues looked at, Šidák's correction
1 − (1 − p)^(n·m) makes it a family-wise probability (exact for independent looks, conservative for the positively
associated ones here); `surge_score` is −log10 of that.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import betainc

DAY_HOURS, WEEK_HOURS = 24, 168
PRIOR_SHAPE = 0.5
SMALLEST_P = 1e-300


@dataclass(frozen=True)
class Surge:
    """One issue's verdict: counts of the most surprising window, family-wise probability and score.

    `quiet_p_value` is the family-wise lower tail in the longest window: small when the issue has fallen silent.
    """

    window_hours: int
    observed_count: int
    expected_count: float
    p_value: float
    surge_score: float
    quiet_p_value: float


def baseline(hours: np.ndarray, window: float, history: float) -> tuple[int, float]:
    """Evidence B and number of comparison windows J of one issue.

    Args:
        hours: age of each piece of evidence at the moment of judging, in hours (> 0).
        window: length of the judged window in hours.
        history: how many hours before that moment the data reach.
    """
    days = float(np.ceil(window / DAY_HOURS)) * DAY_HOURS
    for period in (WEEK_HOURS, days):
        whole = int((history - window) // period)
        if whole >= 1:
            lag, age = np.divmod(hours, period)
            return int(np.count_nonzero((lag >= 1) & (lag <= whole) & (age <= window))), float(whole)
    return int(np.count_nonzero((hours > window) & (hours <= history))), max(history - window, 0.0) / window


def prior_rate(ages: Sequence[np.ndarray], history: float, window: float) -> float:
    """Evidence an hour of an average issue before the last `window` hours; at least one piece in the whole past."""
    past = max(history - window, 1.0)
    earlier = sum(int(np.count_nonzero((hours > window) & (hours <= history))) for hours in ages)
    return max(earlier, 1) / (past * max(len(ages), 1))


def sidak(p: float, looks: int) -> float:
    """Family-wise probability of a smallest p-value `p` among `looks` independent looks."""
    return float(-np.expm1(looks * np.log1p(-p))) if p < 1 else 1.0


def tails(observed: int, before: int, exposure: float, prior_exposure: float) -> tuple[float, float, float]:
    """P(X ≥ observed), P(X ≤ observed) and the expected count of the predictive negative binomial."""
    shape, weight = PRIOR_SHAPE + before, prior_exposure + exposure
    success = weight / (weight + 1)
    upper = float(betainc(observed, shape, 1 - success)) if observed else 1.0
    return upper, float(betainc(shape, observed + 1, success)), shape / weight


def surges(ages: Sequence[np.ndarray], history: float, windows: Sequence[int] = (6, 24, 72)) -> list[Surge]:
    """Judge every issue of one run.

    Args:
        ages: per issue, the age in hours of each piece of evidence (copies and one person's repeats counted once).
        history: hours of data before the moment of judging.
        windows: lengths looked at, in hours; those that leave no history to compare with are not looked at.

    Returns:
        One `Surge` an issue, in order. Where the history isn't longer than any window nothing is known yet that could
        be exceeded: p is 1, and what is observed counts as expected.
    """
    usable = sorted(window for window in windows if window < history)
    if not usable:
        shortest = min(windows)
        counts = [int(np.count_nonzero(hours <= shortest)) for hours in ages]
        return [Surge(shortest, count, float(count), 1.0, 0.0, 1.0) for count in counts]
    rate = prior_rate(ages, history, usable[-1])
    return [_surge(np.asarray(hours, dtype=float), history, usable, rate, len(ages)) for hours in ages]


def _surge(hours: np.ndarray, history: float, windows: Sequence[int], rate: float, issues: int) -> Surge:
    views = []
    for window in windows:
        observed = int(np.count_nonzero(hours <= window))
        upper, lower, expected = tails(observed, *baseline(hours, window, history), PRIOR_SHAPE / (rate * window))
        views.append((upper, window, observed, expected, lower))
    p, window, observed, expected, _ = min(views)
    adjusted = max(sidak(p, len(windows) * issues), SMALLEST_P)
    score = max(0.0 - float(np.log10(adjusted)), 0.0)
    return Surge(window, observed, expected, adjusted, score, sidak(views[-1][4], issues))
