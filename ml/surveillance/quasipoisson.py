"""A log-linear quasi-Poisson model with one intercept a group and one common slope, fitted to many series at once.

log E(y) = intercept(group of the row) + slope × time, variance = φ × mean. Iteratively reweighted least squares
(McCullagh and Nelder, Generalized Linear Models, 2nd ed., 1989, section 2.5). Since every row is in one group, the
weighted regression of each step is one of deviations from the groups' means and needs no matrix to be solved; rows run
down, series across. Start, stopping rule and the number of steps are those of R's `glm.fit`: where a group never counts
anything its intercept has no finite estimate, and what is reported is where the steps end.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import xlogy

STEPS, TOLERANCE = 25, 1e-8
SMALLEST_MEAN = np.finfo(float).eps


@dataclass(frozen=True)
class Fit:
    """What was fitted; (rows, series) arrays, or one number a series.

    `mean` are fitted counts, `weight` the last step's working weights, `residual` its working residuals (y − μ) / μ,
    `share` (groups, series) the summed weights, `centre` (groups, series) the weighted mean time of each group and
    `spread` the weighted sum of squares of time within groups (0 without a slope).
    """

    mean: np.ndarray
    weight: np.ndarray
    residual: np.ndarray
    intercept: np.ndarray
    slope: np.ndarray
    share: np.ndarray
    centre: np.ndarray
    spread: np.ndarray
    is_converged: np.ndarray
    degrees: np.ndarray

    def leverage(self, groups: np.ndarray, time: np.ndarray) -> np.ndarray:
        """(rows, series): the diagonal of the hat matrix."""
        return np.minimum(self.weight * self._unscaled(groups[:, None], time[:, None]), 1.0)

    def predict(self, group: int, at: float) -> tuple[np.ndarray, np.ndarray]:
        """(series,): the linear predictor of a row, and its variance for φ = 1."""
        rows = np.full((1, 1), group)
        return self.intercept[group] + self.slope * at, self._unscaled(rows, np.full((1, 1), at))[0]

    def _unscaled(self, groups: np.ndarray, time: np.ndarray) -> np.ndarray:
        within = (time - self.centre[groups[:, 0]]) ** 2
        with np.errstate(divide="ignore", invalid="ignore"):
            return 1 / self.share[groups[:, 0]] + np.where(self.spread > 0, within / self.spread, 0.0)


def fit(counts: np.ndarray, prior: np.ndarray, groups: np.ndarray, time: np.ndarray, with_slope: bool) -> Fit:
    """Fit the model to every column.

    Args:
        counts: (rows, series) counts; any finite number where `prior` is 0.
        prior: (rows, series) weights of the rows; 0 leaves a row out.
        groups: (rows,) numbers 0, 1, … of the rows' groups; every group occurs.
        time: (rows,) the slope's variable; centre it, for the sake of digits.
        with_slope: False fits the intercepts alone.
    """
    member = (groups == np.arange(groups.max() + 1)[:, None]).astype(float)
    mean = np.maximum(counts, 0) + 0.1
    linear = np.log(mean)
    before = _deviance(counts, mean, prior)
    running = np.ones(counts.shape[1], dtype=bool)
    state: tuple[np.ndarray, ...] = ()
    for _ in range(STEPS):
        step = _step(counts, prior * mean, linear, mean, member, groups, time, with_slope)
        state = tuple(np.where(running, new, old) for new, old in zip(step, state or step, strict=True))
        linear = np.where(running, state[1][groups] + state[2] * time[:, None], linear)
        mean = np.maximum(np.exp(linear), SMALLEST_MEAN)
        deviance = _deviance(counts, mean, prior)
        running = running & ~(np.abs(deviance - before) < TOLERANCE * (np.abs(deviance) + 0.1))
        before = deviance
        if not running.any():
            break
    rows = prior > 0
    degrees = rows.sum(axis=0) - (member @ rows > 0).sum(axis=0) - (state[5] > 0)
    return Fit(mean, state[0], (counts - mean) / mean, *state[1:], ~running, degrees)


def dispersion(fitted: Fit, weight: np.ndarray) -> np.ndarray:
    """(series,) Pearson's estimate of φ from the working residuals and a `weight` (rows, series) given to them."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return (weight * np.where(weight > 0, fitted.residual, 0) ** 2).sum(axis=0) / fitted.degrees


def _step(counts: np.ndarray, weight: np.ndarray, linear: np.ndarray, mean: np.ndarray, member: np.ndarray,
          groups: np.ndarray, time: np.ndarray, with_slope: bool) -> tuple[np.ndarray, ...]:
    """One step: the working weights, then intercept, slope, share, centre and spread as in `Fit`."""
    working = linear + (counts - mean) / mean
    share = member @ weight
    divisor = np.where(share > 0, share, 1)
    level, centre = (member @ (weight * working)) / divisor, (member @ (weight * time[:, None])) / divisor
    deviation = time[:, None] - centre[groups]
    spread = (weight * deviation**2).sum(axis=0) * with_slope
    across = (weight * deviation * (working - level[groups])).sum(axis=0)
    slope = np.where(spread > 0, across / np.where(spread > 0, spread, 1), 0.0)
    return weight, level - slope * centre, slope, share, centre, spread


def _deviance(counts: np.ndarray, mean: np.ndarray, prior: np.ndarray) -> np.ndarray:
    return 2 * (prior * (xlogy(counts, np.maximum(counts, SMALLEST_MEAN) / mean) - (counts - mean))).sum(axis=0)
