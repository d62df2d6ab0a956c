"""What the evaluation writes: figures for machines, a page for people, the curve. Everything from one run's results."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ml.evaluate.chart import curve
from ml.evaluate.markdown import line, plain, rule
from ml.evaluate.plan import MEANING_PART
from ml.evaluate.results import NOMINAL
from ml.evaluate.targets import targets
from ml.evaluate.verdicts import UNREAD, VERDICTS
from ml.files import whole_file

Results = Mapping[str, Any]
AT = f"{NOMINAL:g}"
WHOLE = {"injections": 300, "months": 6.0}  # what a run is by default
HAPPENED_ROWS = {
    "true": "| titles in true order, 2018-12-21 to 2019-02-28 (learnt from to 2019-01-19) and 2019-12 to 2020-03 | no "
            "| delay on known bursts, other alarms |",
    "boston": "| Boston 311, summer 2011 | no | delay on the storm, other alarms |",
    "sample": "| sample city, seed 31 | no | delay on planted issues, other alarms |",
}
KINDS = {"word": "sharing a word", "meaning": "sharing only meaning"}


def write(folder: Path, results: Results) -> None:
    """Write evaluation.json, evaluation.md and images/operating-curve.svg below `folder`, each whole or not at all."""
    (folder / "images").mkdir(parents=True, exist_ok=True)
    contents = {"evaluation.json": json.dumps(results, ensure_ascii=False, indent=1) + "\n",
                "evaluation.md": page(results), "images/operating-curve.svg": picture(results)}
    for name, content in contents.items():
        with whole_file(folder / name) as out:
            out.write(content.encode())


def picture(results: Results) -> str:
    """Issues found against false alarms observed, over the dial, at the first daily volume."""
    volume = results["volumes"][0]
    series = {name: [(one["false_alarms"]["observed_a_month"] or 0.0, one["found"]["share"] or 0.0)
                     for one in detector["dial"].values()]
              for name, detector in _ours_first(volume) if not detector["refusal"]}
    return curve(series, f"Issues found, by false alarms ({volume['per_day']:g} complaints a day)",
                 "false alarms a month, observed on a background without issues", "share of issues found")


def page(results: Results) -> str:
    """The Markdown page."""
    lines = ["# How early, and how often wrong", "", *_head(results), *_targets(results["volumes"][0])]
    for volume in results["volumes"]:
        lines += _volume(volume)
    for happened in results["happened"]:
        lines += _happened(happened)
    return "\n".join([*lines, *_calibration(results["calibration"]), *_limits(results)]) + "\n"


def _head(results: Results) -> list[str]:
    words, meaning = results["topics"]["word"], results["topics"]["meaning"]
    return [
        f"Written by `make evaluate` on {results['date']} ({results['cpu']}; data: {results['data']}; seed "
        f"{results['seed']}); not by hand.",
        "", "![Issues found against false alarms](images/operating-curve.svg)", "", "## What was measured", "",
        "The same background is replayed hour by hour without and with issues put in (Zheng et al., PLoS ONE 2014). A",
        "detector learns from 30 days and sets its threshold from them alone. An alert has found an issue if at least",
        "three and at least half of its complaints are the issue's, they had arrived, the background alone does not",
        "raise it, and it comes within a day of the issue's last complaint. New alarms on the background are false.",
        "",
        "| stream | for tuning | reported |", "|---|---|---|",
        "| titles to 2019-01-20, dates permuted; topics of odd number | yes | no |",
        "| titles from 2019-01-21, dates permuted; topics of even number | no | false alarms, detection, delay |",
        "| topics sharing only meaning, written for this purpose before any detector was run on them | no | detection, "
        "delay |",
        *(row for name, row in HAPPENED_ROWS.items() if any(each["stream"].startswith(name)
                                                       for each in results["happened"])), "",
        f"Topics to draw from: {words['reported']} sharing a word ({words['with_60_texts']} with 60 wordings and more; "
        f"mean overlap of two wordings' nouns, Jaccard: {words['noun_overlap']}), {meaning['reported']} sharing only "
        f"meaning (overlap {meaning['noun_overlap']}). Their texts are in no background.",
        *_run(results["run"]),
        "Size, shape (sudden, ramp, drip), place (a dong, a gu, the city) and hour of each issue are drawn at random.",
        "",
    ]


def _run(asked: Results) -> list[str]:
    issues, months = asked["injections"], asked["months"]
    said = [f"This run: {issues} issues sharing a word, {issues // MEANING_PART} sharing only meaning, at least "
            f"{months:g} months of background (the first of {', '.join(f'{each:g}' for each in asked['per_day'])} "
            "complaints a day; a fifth of it at others)."]
    if asked["injections"] < WHOLE["injections"] or months < WHOLE["months"]:
        said.append(f"**It is a smaller one**: the command's own is {WHOLE['injections']} issues, "
                    f"{WHOLE['injections'] // MEANING_PART} of meaning and {WHOLE['months']:g} months.")
    return said


def _targets(volume: Results) -> list[str]:
    rows = [line([each.aim, each.measured, "yes" if each.is_met else "**no**"]) for each in targets(volume)]
    return [f"## Aims and what was reached, at {volume['per_day']:g} a day", "",
            "Set before anything was measured. Differences from the others are below, with their intervals.", "",
            line(["aim", "measured", "met"]), rule(3), *rows, ""] if rows else []


def _volume(volume: Results) -> list[str]:
    share = f"{100 * volume['borrowed']:.0f} %"
    borrowed = [f"The reported titles do not last for so many a day: {share} of this background are titles of the",
                "tuning half, mixed evenly into all of it.", ""] if volume["borrowed"] else []
    lines = [f"## {volume['per_day']:g} complaints a day: {volume['months']} months of background in "
             f"{volume['stretches']} stretches, {volume['issues']} issues", "", *borrowed,
             f"At {AT} false alarm a month. Brackets: 95 % intervals (Wilson, exact Poisson, bootstrap over issues).",
             ""]
    for kind, title in KINDS.items():
        sizes = sorted({int(size) for detector in volume["detectors"].values()
                        for size in detector["dial"][AT]["by_size"].get(kind, {})})
        if sizes:
            lines += [f"Share of issues found, issues {title}:", "",
                      line(["detector", *(f"{size} complaints" for size in sizes)]), rule(len(sizes) + 1)]
            lines += [line([name, *(_share(one["dial"][AT]["by_size"][kind][str(size)]) for size in sizes)])
                      for name, one in _ours_first(volume)]
            lines.append("")
    lines += [line(["detector", "false alarms a month", "10 or more: within 24 h of the tenth",
                    "median hours (missed: never)", "median hours of those found", "complaints arrived by then",
                    "complaints read per issue found"]), rule(7)]
    lines += [line([name, *_summary(one)]) for name, one in _ours_first(volume)]
    return [*lines, "", *_against(volume), *_dial(volume), *_where(volume)]


def _summary(detector: Results) -> list[str]:
    if detector["refusal"]:
        return [detector["refusal"], *[""] * 5]
    one = detector["dial"][AT]
    return [_rate(one["false_alarms"]), _share(one["ten_or_more_in_time"]), _hours(one["hours_all"]),
            _hours(one["hours_found"]), plain(one["complaints_to_detection"]), plain(one["read_per_issue_found"])]


def _against(volume: Results) -> list[str]:
    if not volume["against"]:
        return []
    lines = [f"{volume['ours']} less each other detector, over the same issues (share found; McNemar's p; hours where "
             "both found it, below 0 is earlier):", "",
             line(["detector", "issues", "share found", "p", "hours"]), rule(5)]
    for name, groups in volume["against"].items():
        for group, one in groups.items():
            if one["issues"]:
                hours = f"{_signed(one['hours'])} {_interval(one['hours_interval'])} ({one['both_found']})"
                lines.append(line([name, f"{group} ({one['issues']})",
                                   f"{_signed(one['share_found'])} {_interval(one['share_interval'])}",
                                   f"{one['mcnemar_p']:.2g}", hours]))
    return [*lines, ""]


def _dial(volume: Results) -> list[str]:
    dials = list(next(iter(volume["detectors"].values()))["dial"])
    lines = ["Over the dial: false alarms observed a month, and share of all issues found:", "",
             line(["detector", *(f"dial {dial}" for dial in dials)]), rule(len(dials) + 1)]
    lines += [line([name, *(f"{plain(one['dial'][dial]['false_alarms']['observed_a_month'])}; "
                            f"{plain(one['dial'][dial]['found']['share'])}" for dial in dials)])
              for name, one in _ours_first(volume)]
    return [*lines, ""]


def _where(volume: Results) -> list[str]:
    lines = ["Share found by shape and by place:", ""]
    any_one = next(iter(volume["detectors"].values()))["dial"][AT]
    names = {part: list(any_one[part]) for part in ("by_shape", "by_place")}
    lines += [line(["detector", *names["by_shape"], *names["by_place"]]),
              rule(1 + sum(map(len, names.values())))]
    lines += [line([name, *(plain(one["dial"][AT][part][value]["share"])
                            for part, values in names.items() for value in values)])
              for name, one in _ours_first(volume)]
    return [*lines, ""]


def _happened(happened: Results) -> list[str]:
    events = [event["event"] for event in next(iter(happened["detectors"].values()))["events"]]
    lines = [f"## {happened['stream']}: {happened['complaints']} complaints, {happened['months']} months watched", "",
             f"Hours from the first complaint to the first alert at a dial of {AT} a month (–: missed). Other alarms",
             "are not all false: more happened than is known.", "",
             line(["event", "complaints", *happened["detectors"]]), rule(2 + len(happened["detectors"]))]
    for at, name in enumerate(events):
        of_each = [detector["events"][at] for detector in happened["detectors"].values()]
        lines.append(line([name, str(of_each[0]["complaints"]), *(plain(one["hours"]) for one in of_each)]))
    lines.append(line(["other alarms", "", *(detector["refusal"] or str(detector["other_alarms"])
                                             for detector in happened["detectors"].values())]))
    return [*lines, "", *(told for name, detector in happened["detectors"].items() for told in _read(name, detector))]


def _read(name: str, detector: Results) -> list[str]:
    """What the other alarms were, where somebody has read them."""
    counts = Counter(row["verdict"] for row in detector["others"])
    read = counts.total() - counts[UNREAD]
    if not read:
        return []
    lines = [f"Of the {counts.total()} other alarms of {name} {read} were read one by one by a language model, titles",
             "only, nothing looked up (`ml/evaluate/data/judged_alarms.csv`):", ""]
    lines += [line(["verdict", "alarms"]), rule(2)]
    lines += [line([told, str(counts[verdict])]) for verdict, told in (*VERDICTS.items(), (UNREAD, "not read"))]
    return [*lines, ""]


def _calibration(calibration: Results) -> list[str]:
    lines = [f"## Calibration on {calibration['months']} simulated months of counts", "",
             "Series in which nothing happens, one dial over all of them (`ml/surveillance`); wanted: 0.5 to 1.5.", "",
             line(["scenario", "dial", "months", "new alarms", "observed over nominal"]), rule(5)]
    lines += [line([row["scenario"], plain(row["false_alarms_per_month"]), str(row["months"]), str(row["alarms"]),
                    f"{row['observed_over_nominal']} {_interval(row['interval'])}"]) for row in calibration["rows"]]
    return [*lines, ""]


def _limits(results: Results) -> list[str]:
    sample = [] if results["data"] == "full" else [
        "- This run used the committed sample: far too few titles for a statement about quality.", ""]
    return [
        "## Limits", "", *sample,
        "- Titles have days, not hours: within a day they stand in their order, evenly. Places are drawn in proportion",
        "  to residents, submitters are unknown; real complaints are longer and have a rhythm of the day.",
        "- Permuted dates have no bursts, seasons or weather: real false alarms are more frequent than on such a null.",
        "- Word topics share a word by their making, which flatters keywords. They were found with the same vectors",
        "  that detectors read, which flatters vectors. Meaning topics were written by one hand.",
        "- Stretches of one volume share titles, and topics serve several issues: intervals take them for independent.",
        "- Complaints read per issue depend on how often something happens: here one issue in four days.",
        "- Stricter settings of the dial filter the signals of the loosest one by their recurrence interval.",
    ]


def _ours_first(volume: Results) -> list[tuple[str, Results]]:
    return sorted(volume["detectors"].items(), key=lambda item: item[0] != volume["ours"])


def _signed(value: float | None) -> str:
    return "–" if value is None else f"{value:+.2f}"


def _interval(pair: Sequence[float | None]) -> str:
    return f"[{plain(pair[0])}, {'∞' if pair[1] is None else plain(pair[1])}]"


def _share(one: Results) -> str:
    return f"{one['found']}/{one['issues']} = {plain(one['share'])} {_interval(one['interval'])}"


def _rate(one: Results) -> str:
    return f"{plain(one['observed_a_month'])} {_interval(one['interval'])}"


def _hours(one: Results) -> str:
    return f"{'never' if one['median'] is None else plain(one['median'])} {_interval(one['interval'])}"
