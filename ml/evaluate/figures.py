"""From outcomes to figures: shares found, hours, false alarms and differences, each with its interval of 95 %."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ml.evaluate.intervals import (
    difference_of_delays,
    difference_of_shares,
    median_delay,
    poisson_rate,
    wilson,
)
from ml.evaluate.judge import TENTH, Outcome

SMALL = 8


@dataclass(frozen=True)
class Judged:
    """An issue that was put in, as the report groups it, and what became of it."""

    size: int
    kind: str  # the topic's: "word" or "meaning"
    shape: str
    scope: str
    outcome: Outcome


@dataclass(frozen=True)
class Background:
    """Streams in which nothing happens: how long they were watched (months), new alarms, complaints in them."""

    months: float
    alarms: int
    read: int


def figures(judged: Sequence[Judged], background: Background, nominal: float, read: int) -> dict[str, Any]:
    """All figures of one detector at one dial; `read` counts the complaints in new alarms on the streams with issues.

    Complaints read per true issue depend on how often something happens: here one issue in four days.
    """
    rate = background.alarms / background.months if background.months else float("nan")
    found = [each for each in judged if each.outcome.is_found]
    return {
        "false_alarms": {
            "nominal_a_month": nominal, "months": round(background.months, 2), "alarms": background.alarms,
            "observed_a_month": _number(rate), "observed_over_nominal": _number(rate / nominal),
            "interval": _pair(poisson_rate(background.alarms, background.months)) if background.months else None,
        },
        "by_size": {kind: {str(size): _share([each for each in judged if (each.kind, each.size) == (kind, size)])
                           for size in sorted({each.size for each in judged if each.kind == kind})}
                    for kind in sorted({each.kind for each in judged}, reverse=True)},
        "found": _share(judged),
        "ten_or_more_in_time": _in_time([each for each in judged if each.size >= TENTH]),
        "by_shape": _by(judged, "shape"),
        "by_place": _by(judged, "scope"),
        "hours_all": _hours(judged),
        "hours_found": _hours(found),
        "complaints_to_detection": _number(float(np.median([each.outcome.complaints for each in found])))
        if found else None,
        "read_per_issue_found": _number(read / len(found)) if found else None,
    }


def comparison(ours: Sequence[Judged], theirs: Sequence[Judged]) -> dict[str, Any]:
    """Differences between two detectors on the same issues: all, those of 8 or fewer, of 10 or more, and by kind."""
    return {name: _difference([(one, other) for one, other in zip(ours, theirs, strict=True) if keep(one)])
            for name, keep in GROUPS.items()}


GROUPS = {
    "all": lambda one: True,
    "8 or fewer": lambda one: one.size <= SMALL,
    "10 or more": lambda one: one.size >= TENTH,
    "sharing a word": lambda one: one.kind == "word",
    "sharing only meaning": lambda one: one.kind == "meaning",
}


def _difference(pairs: Sequence[tuple[Judged, Judged]]) -> dict[str, Any]:
    hours = np.array([[one.outcome.hours, other.outcome.hours] for one, other in pairs]).reshape(-1, 2)
    found = np.isfinite(hours)
    share, interval, p = difference_of_shares(found[:, 0], found[:, 1])
    gap, gap_interval, both = difference_of_delays(hours[:, 0], hours[:, 1])
    return {"issues": len(pairs), "share_found": _number(share), "share_interval": _pair(interval),
            "mcnemar_p": _number(p, 6), "both_found": both, "hours": _number(gap),
            "hours_interval": _pair(gap_interval)}


def _share(judged: Sequence[Judged]) -> dict[str, Any]:
    found = sum(each.outcome.is_found for each in judged)
    return {"issues": len(judged), "found": found, "share": _number(found / len(judged)) if judged else None,
            "interval": _pair(wilson(found, len(judged))), "hours": _hours(judged)["median"]}


def _in_time(judged: Sequence[Judged]) -> dict[str, Any]:
    found = sum(each.outcome.is_in_time for each in judged)
    return {"issues": len(judged), "found": found, "share": _number(found / len(judged)) if judged else None,
            "interval": _pair(wilson(found, len(judged)))}


def _by(judged: Sequence[Judged], name: str) -> Mapping[str, Any]:
    values = sorted({getattr(each, name) for each in judged})
    return {value: _share([each for each in judged if getattr(each, name) == value]) for value in values}


def _hours(judged: Sequence[Judged]) -> dict[str, Any]:
    median, interval = median_delay(np.array([each.outcome.hours for each in judged]))
    return {"median": _number(median), "interval": _pair(interval)}


def _pair(interval: tuple[float, float]) -> list[float | None]:
    return [_number(each) for each in interval]


def _number(value: float, places: int = 3) -> float | None:
    """A rounded number; None for what is none or never ends, which JSON cannot say."""
    return round(value, places) if np.isfinite(value) else None
