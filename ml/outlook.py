"""What to expect of a complaint when it arrives: whether it will be passed on, and how many hours it will take.

Both are learned from complaints whose end is known, and from what a router said of them without having seen them: that
is what will be known of the next one.

*Handling time* is conformalised quantile regression (Romano, Patterson and Candès, Conformalized quantile regression,
NeurIPS 2019). The regression is the plainest there is: the quantiles of the finest group of complaints that is large
enough. Its interval is then widened (or narrowed), on the logarithm of hours, by what the newest third of the
complaints, which it has not seen, needs for the coverage that is asked for. A complaint that is still open takes
longer than any number: that is right as long as fewer are open than lie above the interval, which `mature` sees to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
COVERAGE = HIGH - LOW
GROUP = 30  # complaints that a group needs to have quantiles of its own
LEAST = 60  # complaints without which nothing is said
CLOSED = 0.97  # of complaints of an age from which on their handling times are learned from
LONGEST_WAIT = 60  # days
WEEK = 7
BRIEFEST = 0.01  # hours; of answers that are dated by their day alone
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Known:
    """What is known of n complaints when they arrive: a router's guesses, how sure, and the district, "" for none."""

    categories: Sequence[str]
    departments: Sequence[str]
    districts: Sequence[str]
    confidences: Floats

    def __len__(self) -> int:
        """N."""
        return len(self.categories)

    def taken(self, at: NDArray[np.intp]) -> "Known":
        """Those at these positions."""
        return Known(*([names[one] for one in at] for names in (self.categories, self.departments, self.districts)),
                     self.confidences[at])


class TransferRisk:
    """The probability that a complaint is passed on at least once: a logistic regression on what is known of it."""

    def __init__(self, known: Known, is_moved: NDArray[np.bool_]) -> None:
        """Learn from complaints that are closed, whether each was passed on. Where there are few, nothing is said."""
        self._terms: dict[str, int] = {}
        self._slopes, self._start = np.zeros(0), np.nan
        if len(known) < LEAST or len(np.unique(is_moved)) < 2:
            return
        names = sorted({term for row in _terms(known) for term in row})
        self._terms = {name: at for at, name in enumerate(names)}
        fitted = LogisticRegression(C=0.1, max_iter=1000).fit(self._features(known), is_moved)
        self._slopes, self._start = fitted.coef_[0], float(fitted.intercept_[0])

    def __call__(self, known: Known) -> Floats:
        """A probability each, shape (n,); NaN where too little was learned."""
        return expit((self._features(known) * self._slopes).sum(axis=1) + self._start)

    def _features(self, known: Known) -> Floats:
        found = np.zeros((len(known), len(self._terms) + 1))
        found[:, -1] = known.confidences
        for row, terms in enumerate(_terms(known)):
            found[row, [self._terms[term] for term in terms if term in self._terms]] = 1
        return found if len(self._terms) else np.zeros((len(known), 0))

    def state(self) -> dict[str, NDArray[Any]]:
        """As plain arrays."""
        return {"terms": np.array(list(self._terms), dtype=np.str_), "slopes": self._slopes,
                "start": np.array(self._start)}

    @classmethod
    def of(cls, state: Mapping[str, NDArray[Any]]) -> "TransferRisk":
        """What `state` gave."""
        risk = cls.__new__(cls)
        risk._terms = {str(term): at for at, term in enumerate(state["terms"])}
        risk._slopes, risk._start = state["slopes"], float(state["start"])
        return risk


class HandlingTime:
    """Hours from the request to the answer: median and an interval in which `COVERAGE` of the complaints end."""

    def __init__(self, known: Known, hours: Floats) -> None:
        """Learn from complaints in order of time, `hours` infinite for those still open; of few, nothing is said."""
        with np.errstate(divide="ignore"):
            logs = np.log(np.maximum(hours, BRIEFEST))
        cut = len(known) * 2 // 3
        self._groups: dict[str, Floats] = {}
        self._margin = np.nan
        members: dict[str, list[int]] = {}
        for at, names in enumerate(_groups(known.taken(np.arange(cut)))):
            for name in names:
                members.setdefault(name, []).append(at)
        for name, rows in members.items():
            quantiles = np.quantile(logs[rows], (LOW, MIDDLE, HIGH), method="inverted_cdf")
            if len(rows) >= GROUP and np.isfinite(quantiles).all():  # for one that is mostly open a coarser one speaks
                self._groups[name] = quantiles
        if len(known) < LEAST:
            return
        later = np.arange(cut, len(known))
        found, took = self._quantiles(known.taken(later)), logs[later]
        is_told = np.isfinite(found[:, 0])
        need = np.sort(np.maximum(found[:, 0] - took, took - found[:, 2])[is_told])
        place = int(np.ceil((len(need) + 1) * COVERAGE)) - 1
        self._margin = float(need[place]) if place < len(need) else np.inf

    def __call__(self, known: Known) -> Floats:
        """Median, low and high, shape (n, 3), hours; NaN where nothing can be said."""
        found = self._quantiles(known)
        low, high = found[:, 0] - self._margin, found[:, 2] + self._margin
        middle = np.clip(found[:, 1], np.minimum(low, high), np.maximum(low, high))
        told = np.exp(np.stack([middle, low, high], axis=1))
        told[~np.isfinite(told).all(axis=1)] = np.nan
        return told

    def _quantiles(self, known: Known) -> Floats:
        nothing = np.full(3, np.nan)
        return np.array([next((self._groups[name] for name in names if name in self._groups), nothing)
                         for names in _groups(known)]).reshape(-1, 3)

    def state(self) -> dict[str, NDArray[Any]]:
        """As plain arrays."""
        return {"groups": np.array(list(self._groups), dtype=np.str_), "margin": np.array(self._margin),
                "quantiles": np.array(list(self._groups.values())).reshape(-1, 3)}

    @classmethod
    def of(cls, state: Mapping[str, NDArray[Any]]) -> "HandlingTime":
        """What `state` gave."""
        time = cls.__new__(cls)
        time._groups = {str(name): row for name, row in zip(state["groups"], state["quantiles"], strict=True)}
        time._margin = float(state["margin"])
        return time


def mature(age_days: Floats, is_closed: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which complaints are old enough to learn handling times from, shape (n,).

    Of younger ones the quick are closed already and the slow are not. The age is the least, in whole days, at which
    `CLOSED` of the complaints of the week before are closed; where there is none, no complaint is old enough.
    """
    for days in range(1, LONGEST_WAIT + 1):
        is_of_week = (age_days >= days) & (age_days < days + WEEK)
        if is_of_week.any() and is_closed[is_of_week].mean() >= CLOSED:
            return age_days >= days
    return np.zeros(len(age_days), dtype=bool)


def _terms(known: Known) -> list[tuple[str, str, str]]:
    return [(f"category {category}", f"department {department}", f"district {district}") for
            category, department, district in zip(known.categories, known.departments, known.districts, strict=True)]


def _groups(known: Known) -> list[tuple[str, str, str]]:
    """The groups that each complaint belongs to, the finest first."""
    return [(f"{category} | {department}", category, "")
            for category, department in zip(known.categories, known.departments, strict=True)]
