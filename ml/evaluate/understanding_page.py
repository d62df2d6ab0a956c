"""The page of understanding: routing, answers and dangers, each beside its baselines, with every danger missed."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ml.evaluate.markdown import OF_SAMPLE, line, plain, rule
from ml.evaluate.understanding import AREA, CODES, OURS, ROUTED, Figure, figures, ways
from ml.evaluate.understanding_board import seed
from ml.files import whole_file

Results = Mapping[str, Any]
Told = Mapping[tuple[str, str, str, float | None], Figure]


def write(folder: Path, results: Results, board: Path | None = None) -> None:
    """Write understanding.json and .md into `folder`, and the seed to `board`, each whole or not at all."""
    contents = {folder / "understanding.json": json.dumps(results, ensure_ascii=False, indent=1) + "\n",
                folder / "understanding.md": page(results), **({board: seed(results)} if board else {})}
    for path, content in contents.items():
        with whole_file(path) as out:
            out.write(content.encode())


def page(results: Results) -> str:
    """The Markdown page, of the parts that were measured."""
    told = {(each.tested_on, each.way, each.measure, each.setting): each for each in figures(results)}
    lines = ["# How well texts are understood", "",
             "Written by `make evaluate` (`tests/bench/write_understanding.py`); not by hand. Brackets: 95 % intervals "
             "(Wilson).", ""]
    for name, section in (("routing", _routing), ("answers", _answers), ("dangers", _dangers)):
        if name in results:
            lines += section(results[name], told)
    return "\n".join([*lines, *LIMITS]) + "\n"


def _measured(title: str, report: Results) -> list[str]:
    return [f"## {title}", "", f"Measured on {report['date']} ({report['cpu']}; data: {report['data']}).",
            *(OF_SAMPLE if report["data"] == "sample" else []), ""]


def _routing(report: Results, told: Told) -> list[str]:
    lines = _measured("Routing", report)
    lines += ["By time: learned from what came before, asked about what came after. The duties have no time and are "
              "drawn.", "Area: mean error over all shares answered, the surest first. ECE: how far confidence is from "
              "being right.", ""]
    for name in ROUTED:
        if name in report:
            lines += _compared(name, report[name], told)
    lines += ["### The dial: error asked for, share answered and error observed", "",
              "Each month is answered by what was learned from all before it; a month of fewer than 100 texts is left "
              "out.", ""]
    dials = list(report["petitions"]["dial"])
    lines += [line(["asked about", "learned from", "texts", "accuracy", *(f"dial {dial}" for dial in dials)]),
              rule(4 + len(dials))]
    asked = [(name, report[name], report[name][OURS]["texts"]) for name in ROUTED if name in report]
    asked += [(f"petitions {month['month']}", month, month["texts"]) for month in report["months"]]
    lines += [line([name, f"{of['learned']:,}", f"{texts:,}", _share(told, name, OURS, "accuracy"),
                    *(_dial(told, name, float(dial)) for dial in dials)]) for name, of, texts in asked]
    return [*lines, "", *_city(report["sample city"])]


def _compared(name: str, report: Results, told: Told) -> list[str]:
    coverages = [float(each) for each in (*report[OURS]["accuracy_at_coverage"], "1.0")]
    lines = [f"### {name.capitalize()}: {report[OURS]['texts']:,} texts, {report['departments']} departments, learned "
             f"from {report['learned']:,}", "", line(["way", "accuracy", "macro-F1", "area", "ECE"]), rule(5)]
    lines += [line([way, _share(told, name, CODES[way], "accuracy"), plain(of["macro_f1"]), plain(of[AREA]),
                    plain(of["calibration_error"])]) for way, of in ways(report).items()]
    lines += ["", "Error among the answers given, where so large a share is answered:", "",
              line(["way", *(f"{coverage:g}" for coverage in coverages)]), rule(1 + len(coverages))]
    lines += [line([way, *(plain(told[name, CODES[way], "risk_at_coverage", coverage].value)
                           for coverage in coverages)]) for way in ways(report)]
    return [*lines, ""]


def _dial(told: Told, name: str, dial: float) -> str:
    given, wrong = told[name, OURS, "answered_at_dial", dial], told.get((name, OURS, "error_at_dial", dial))
    return f"{plain(given.value)}; {_figure(wrong)}"


def _city(city: Results) -> list[str]:
    """The sample city: what a night learned, over the weeks after it."""
    least = {name: of for name, of in city.items() if name == "all" or name.startswith("without ")}
    lines = [f"### Sample city: learned from {city['learned']:,}, the {city['asked']:,} complaints after that night",
             "", line(["complaints", "accuracy", "at 0.8 coverage", "best possible", "area", "ECE"]), rule(6)]
    lines += [line([name, plain(of["accuracy"]), plain(of["accuracy_at_coverage"]["0.8"]),
                    plain(city["ceiling" if name == "all" else f"ceiling {name}"]), plain(of[AREA]),
                    plain(of["calibration_error"])]) for name, of in least.items()]
    majority = city["each gu's most frequent department"]
    lines += ["", f"Naming each gu's most frequent department is right for {plain(majority)} of them. *Best possible*: "
              "the simulator sends some by a coin.", ""]
    dials = [key for key in city["weeks"][0] if key.startswith("dial ")] if city["weeks"] else []
    lines += [line(["week", "complaints", *(f"{dial}: answered; wrong" for dial in dials), "within 80 % interval"]),
              rule(3 + len(dials))]
    lines += [line([str(week["week"]), f"{week['complaints']:,}",
                    *(f"{plain(week[dial]['answered'])}; {plain(week[dial]['error'])}" for dial in dials),
                    plain(week["within interval"])]) for week in city["weeks"]]
    moved = city["transfers"]
    return [*lines, "", f"Risk of a transfer: AUC {plain(moved['auc'])}, Brier {plain(moved['brier'])} (of the share "
            f"alone {plain(moved['brier_of_the_share'])}).", ""]


def _answers(report: Results, told: Told) -> list[str]:
    lines = _measured("Answers", report)
    if OURS not in report:
        return [*lines, "Not measured: the answered petitions were absent.", ""]
    measures = ("found_first", "given", "right_of_given", "unanswerable_answered")
    lines += [f"{report['questions']} petitions whose answer is in the corpus of {report['corpus']}, and "
              f"{report['without_an_answer']:,} that have none; risk {report['risk']}.", "",
              line(["way", "found first", "given", "right of those given", "given to those without an answer"]),
              rule(5)]
    lines += [line([way, *(_share(told, "answered petitions", CODES[way], measure) for measure in measures)])
              for way in ways(report)]
    return [*lines, ""]


def _dangers(report: Results, told: Told) -> list[str]:
    names, compared = list(ways(report)), ways(report)
    rates = list(report[OURS]["recall_at_false_per_1000"])
    (noticed, reports), (_, calm) = report[OURS]["noticed"], report[OURS]["wrongly_flagged"]
    lines = _measured("Dangers", report)
    lines += [f"{reports} made-up reports and {calm:,} texts without danger (seed {report['seed']}, detector "
              f"{report['version']}). The aim: 0.98 noticed at 5 false flags per 1,000.", "",
              line(["way", "noticed", "false flags per 1,000", "false flags per 1,000 at 0.98 noticed"]), rule(4)]
    lines += [line([way, _share(told, "made-up reports", CODES[way], "recall"),
                    _per_1000(told["made-up reports", CODES[way], "false_flags", None]),
                    _rate(of["false_per_1000_at_recall_0.98"])]) for way, of in compared.items()]
    lines += ["", *_precision(*(told["made-up reports", OURS, measure, None].value
                                for measure in ("recall", "false_flags"))), "",
              "Noticed, where the threshold lets so many false flags per 1,000 pass (chosen on these texts, which "
              "flatters):", "",
              line(["way", *rates]), rule(1 + len(rates))]
    lines += [line([way, *(plain(of["recall_at_false_per_1000"][rate]) for rate in rates)])
              for way, of in compared.items()]
    lines += ["", "Noticed by kind, and (in brackets) by what makes the report hard:", "",
              line(["kind", *names]), rule(1 + len(names))]
    lines += [line([kind, *(f"{of['recall_by_kind'][kind][0]}/{of['recall_by_kind'][kind][1]}"
                            for of in compared.values())]) for kind in sorted(report[OURS]["recall_by_kind"],
                                                                              key=lambda kind: (kind[0] == "(", kind))]
    lines += ["", "False flags per 1,000 by trap (texts):", "", line(["trap", *names]), rule(1 + len(names))]
    lines += [line([f"{trap} ({count})", *(_rate(of["false_per_1000_by_trap"][trap][0]) for of in compared.values())])
              for trap, (_, count) in report[OURS]["false_per_1000_by_trap"].items()]
    flagged, either = report[OURS]["flagged_of_those_that_may_be_either"]
    lines += ["", f"Of {either} everyday complaints that may be either, {flagged} are flagged. The kind named first is "
              f"right for {plain(report['kind_named_first_is_right'])} of the reports noticed."]
    if real := report.get("real petitions"):
        lines += [f"Of {real['texts']:,} real petitions, nearly all about matters of the nation, "
                  f"{_rate(real['flagged_per_1000'])} in 1,000 are flagged; no verdict on them is known."]
    lines += ["", f"### Every report missed ({reports - noticed} of {reports})", "",
              "Made-up texts of the sample city; the number is the detector's probability.", ""]
    return [*lines, *(_missed(*each) for each in report["missed"]), ""]


def _precision(recall: float, false_flags: float) -> list[str]:
    """What a flag means where dangers are rare; the made-up set has more of them than a city."""
    told = []
    for share, name in ((0.01, "one in 100"), (0.001, "one in 1,000")):
        right = share * recall / (share * recall + (1 - share) * false_flags)
        told.append(f"{round(100 * right)} of 100 flags are right where {name} complaints reports a danger")
    return [f"By these rates {', '.join(told)}."]


def _missed(kind: str, trap: str, probability: float, text: str) -> str:
    return f"- {kind}{f' ({trap})' if trap else ''}, {plain(probability)}: {' '.join(text.split())}"


def _share(told: Told, name: str, way: str, measure: str) -> str:
    return _figure(told.get((name, way, measure, None)))


def _figure(each: Figure | None) -> str:
    return "–" if each is None else f"{plain(each.value)} [{plain(round(each.low, 3))}, {plain(round(each.high, 3))}]"


def _per_1000(each: Figure) -> str:
    return f"{_rate(1000 * each.value)} [{_rate(1000 * each.low)}, {_rate(1000 * each.high)}]"


def _rate(per_1000: float) -> str:
    return f"{per_1000:,.1f}"


LIMITS: Sequence[str] = (
    "## Limits", "",
    "- Petitions are addressed to the nation, their categories chosen by who wrote them; a city's complaints are",
    "  shorter. The router's views were chosen with a look at the later months, which flatters the figures on them.",
    "- Between the months of petitions lie others of which no text is known: what is learned from is old by then.",
    "- Intervals take texts for independent; many petitions of one day are about one matter.",
    "- Dangers, traps and what the detector learned from come from one project, in sentences written apart. Everyday",
    "  texts are of one grammar in both: another city will see more false flags. With the list of misses published, a",
    "  detector that is mended by it has to be reported on sentences that are newly written; those of this seed were",
    "  measured for each version of the detector.",
    "- Of the answers, the questions are the texts of the very petitions that were answered, and the corpus has their",
    "  titles: no time lies between. Right are all of a few given (see the interval), at one risk.",
)
