"""How well texts are understood (routing, answers, dangers): one run's reports as plain figures with their intervals.

Both the page and the board's table are made of these figures, so that they can't say different things.
`tests/bench/write_understanding.py` runs the benchmarks whose reports are read here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ml.evaluate.intervals import wilson

Report = Mapping[str, Any]
OURS = "ours"
CODES = {  # what the benchmarks call a way: its code on the board
    OURS: OURS, "character n-grams, logistic regression": "ngrams", "TF-IDF, logistic regression": "ngrams",
    "nearest vectors": "nearest", "always the largest": "majority", "bm25": "bm25", "names of the kinds": "kind_names",
}
ROUTED = ("petitions", "duties")
AREA = "risk_coverage_area"


@dataclass(frozen=True)
class Figure:
    """One number: on which texts, of which way, what, at which setting (of a dial, say), of how many texts.

    `low` and `high` are the ends of the 95 % interval of a share that was counted; other figures have none.
    """

    tested_on: str
    way: str
    measure: str
    value: float
    count: int
    setting: float | None = None
    low: float | None = None
    high: float | None = None


def figures(results: Mapping[str, Report]) -> Iterator[Figure]:
    """All figures of routing, answers and dangers, as far as each was measured."""
    for part, of in (("routing", _routing), ("answers", _answers), ("dangers", _dangers), ("routing", _months)):
        if part in results:
            yield from of(results[part])


def ways(report: Report) -> dict[str, Report]:
    """The reports of the ways that were compared, ours first."""
    return {name: report[name] for name in CODES if name in report}


def best_other(report: Report) -> str:
    """The baseline with the smallest area under risk and coverage."""
    return min((name for name in ways(report) if name != OURS), key=lambda name: report[name][AREA])


def share(tested_on: str, way: str, measure: str, value: float, count: int, setting: float | None = None) -> Figure:
    """A share of `count` texts, with Wilson's interval."""
    low, high = wilson(round(value * count), count)
    return Figure(tested_on, way, measure, value, count, setting, round(low, 4), round(high, 4))


def _routing(report: Report) -> Iterator[Figure]:
    for name in ROUTED:
        if name in report:
            for way, of in ways(report[name]).items():
                yield from _selective(name, CODES[way], of, of["texts"])
            yield from _dialled(name, report[name]["dial"], report[name][OURS]["texts"])
    city = report["sample city"]
    yield from _selective("sample city", OURS, city["all"], city["asked"])
    yield share("sample city", "majority", "accuracy", city["each gu's most frequent department"], city["asked"])


def _months(report: Report) -> Iterator[Figure]:
    for month in report["months"]:
        name = f"petitions {month['month']}"
        yield share(name, OURS, "accuracy", month["accuracy"], month["texts"])
        yield from _dialled(name, month["dial"], month["texts"])


def _selective(name: str, way: str, of: Report, texts: int) -> Iterator[Figure]:
    yield share(name, way, "accuracy", of["accuracy"], texts)
    for measure in ("macro_f1", AREA, "calibration_error"):
        if measure in of:
            yield Figure(name, way, measure, of[measure], texts)
    for coverage, accuracy in {**of["accuracy_at_coverage"], "1.0": of["accuracy"]}.items():
        yield Figure(name, way, "risk_at_coverage", round(1 - accuracy, 3), texts, float(coverage))


def _dialled(name: str, dials: Report, texts: int) -> Iterator[Figure]:
    for dial, of in dials.items():
        yield share(name, OURS, "answered_at_dial", of["coverage"], texts, float(dial))
        if of["answered"]:
            yield share(name, OURS, "error_at_dial", of["error"], of["answered"], float(dial))


def _answers(report: Report) -> Iterator[Figure]:
    for way, of in ways(report).items():
        asked, given = report["questions"], round(of["given"] * report["questions"])
        for measure, count in (("found_first", asked), ("given", asked), ("right_of_given", given),
                               ("unanswerable_answered", report["without_an_answer"])):
            if of[measure] is not None:
                yield share("answered petitions", CODES[way], measure, of[measure], count)


def _dangers(report: Report) -> Iterator[Figure]:
    for way, of in ways(report).items():
        for measure, (found, count) in (("recall", of["noticed"]), ("false_flags", of["wrongly_flagged"])):
            yield share("made-up reports", CODES[way], measure, round(found / count, 4), count)
        for rate, recall in of["recall_at_false_per_1000"].items():
            # the threshold is chosen on the texts that are counted: no interval
            yield Figure("made-up reports", CODES[way], "recall_at_false_flags", recall, of["noticed"][1], float(rate))
