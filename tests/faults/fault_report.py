"""The fault matrix as a page of docs/: a table, how to read it, and what is missed and why."""

from collections import Counter

from fault_kinds import FAULTS

WHY_MISSED = {
    "date_day_ahead": "a day later the rows arrive at an hour that looks right; a tenth missing is within chance",
    "date_9h_ahead": "as above: the hour that lacks them is within chance",
    "date_month_day": "rows dated months back lie outside what an hour reads again, so they look like missing rows",
    "lost_rows": "one row in a hundred or in ten is within the chance of an hour; half is caught",
    "lost_district": "a part of a district is within chance; a whole one shows once enough others came",
    "lost_channel": "a part of a channel is within chance",
    "text_cut_1000": "few texts are that long, and the rest is untouched",
    "text_doubled": "one in ten does not move the distribution of lengths by an effect that a week could not have",
    "text_english": "people do write in other languages: one in ten is not judged",
    "department_renamed": "a new department is a fact until too many appear at once",
    "submitter_constant": "one in ten from one person is what a busy citizen looks like",
    "score_constant": "too few scores in an hour to tell a default from satisfied people",
    "category_constant": "about half are of this category anyway, and fields alone are compared: too few rows move",
    "ids_shared": "the portal lists one number twice; the reader keeps the newer row and the other is never seen",
    "status_renamed": "an unknown state is read from the answer, which gives the same open and closed",
    "tripled": "a real event looks so: informed, never held",
}
HOW = """
**How to read it.** Each cell says what happened to the cases of one kind at one share of rows, over {seeds} seeds:

- **held 1 h** `RULE`: gate 1 held the batch 1 hour after the beginning (median), by this critical rule; the board
  keeps its last good figures and says why, and its freshness tile turns to 지연 after {stale} minutes. *dbt* and
  *gate 2* name a later barrier.
- *told 1 h* `RULE`: a warning or an information on the board; nothing was held.
- *refused*: the rows themselves went to quarantine at reading; the others passed.
- harmless: nothing was held, and what is stored equals what a clean feed would have stored (at 1 %, where few rows are
  hit or none, too).
- **missed**: wrong rows are stored and nobody is told. The last column says why; where it is empty, so few rows are
  what the rule that catches all of them must leave to chance.

A share is the part of the complaints that the fault hits from its beginning on; for faults of answers and scores, of
the rows that carry one. Faults of 1 % and 10 % are watched for {weak} hour, stronger ones for {strong}, lost channels
and districts for 6 and 12: *missed* means not within these hours. dbt, gate 2 and publication ran for every case of
50 % and more that gate 1 let pass. *(1 of 2)*: with one of two seeds; faults of 1 % were tried with one seed.
"""
SHARES = (("1 %", (0.01,)), ("10 %", (0.1,)), ("50 % and 100 %", (0.5, 1.0)))


def page(result: dict) -> str:
    """The whole page from what `run` measured."""
    cases = result["cases"]
    seeds = len(result["clean"])
    kinds = [fault for fault in FAULTS if any(case["kind"] == fault.name for case in cases)]
    weak, strong = (result["hours"][key] for key in (0.01, 1.0))
    lines = ["# Fault matrix", "",
             f"What the gates make of {len(kinds)} kinds of bad data: {len(cases)} cases through the real steps "
             "(reading, masking, landing, gate 1, dbt, gate 2, publication), written by `make faults` on a sample city "
             f"of {result['daily_count']:,} complaints a day with {result['weeks']} clean weeks behind it. Nothing in "
             "the pipeline knows of a fault. Thresholds were chosen on other seeds. The run took "
             f"{result['minutes']:g} minutes. What dbt's tests or a plain Great Expectations suite notice of the same "
             "kinds: [compared.md](compared.md).", "", *_clean(result["clean"]),
             HOW.format(seeds=seeds, stale=125, weak=weak, strong=strong).strip(), "",
             "| kind | what arrives | 1 % | 10 % | 50 % and 100 % | where something is missed: why |",
             "|---|---|---|---|---|---|"]
    for fault in kinds:
        own = [case for case in cases if case["kind"] == fault.name]
        cells = [_cell([case for case in own if case["share"] in shares]) for _, shares in SHARES]
        why = WHY_MISSED.get(fault.name, "") if any(_what(case) == "missed" for case in own) else ""
        lines.append(f"| `{fault.name}` | {fault.title} | {' | '.join(cells)} | {why} |")
    return "\n".join([*lines, "", *_sums(cases), "", *_missed(cases)]) + "\n"


def _clean(scenes: list[dict]) -> list[str]:
    days, hours = sum(scene["days"] for scene in scenes), sum(scene["hours"] for scene in scenes)
    held = sum(len(scene["held_days"]) for scene in scenes), sum(len(scene["held_hours"]) for scene in scenes)
    why = "; ".join(reason for scene in scenes for reason in scene["held_days"])
    return [f"**False alarms.** The same cities without a fault: {held[0]} of {days} days and {held[1]} of {hours} "
            f"hours held{f' ({why})' if why else ''}. The volume rules alone: `tests/bench/bench_gates.py`.", ""]


def _what(case: dict) -> str:
    if case["barrier"]:
        return "held"
    if any(not rule.startswith("B-VOL-04") for rule in case["told"]):
        return "told"
    if not case["wrong_rows"]:
        return "harmless"
    if case["quarantined"] and case["quarantined"] >= case["wrong_rows"]:
        return "refused"
    return "told" if case["told"] else "missed"


def _cell(cases: list[dict]) -> str:
    if not cases:
        return "–"
    groups: dict[str, list[dict]] = {}
    for case in cases:
        groups.setdefault(_what(case), []).append(case)
    parts = []
    for what, members in groups.items():
        count = f" ({len(members)} of {len(cases)})" if len(members) < len(cases) else ""
        parts.append(f"{_words(what, members)}{count}")
    return "; ".join(parts)


def _words(what: str, cases: list[dict]) -> str:
    if what == "held":
        hours = sorted(case["hours"] for case in cases)[len(cases) // 2]
        rules = Counter(rule for case in cases for rule in case["rules"])
        names = " ".join(f"`{rule}`" for rule, _ in rules.most_common(3))
        place = cases[0]["barrier"] if cases[0]["barrier"] != "gate 1" else ""
        return f"**held {hours} h** {place} {names}".replace("  ", " ")
    if what == "told":
        told = Counter(rule for case in cases for rule in case["told"])
        hours = min(hour for case in cases for hour in case["told"].values())
        return f"*told {hours} h* " + " ".join(f"`{rule}`" for rule, _ in told.most_common(3))
    return {"harmless": "harmless", "refused": "*refused*", "missed": "**missed**"}[what]


def _sums(cases: list[dict]) -> list[str]:
    lines = ["## In sum", "", "| share of rows | cases | held | told | refused | harmless | missed |",
             "|---|---|---|---|---|---|---|"]
    for name, shares in SHARES:
        found = Counter(_what(case) for case in cases if case["share"] in shares)
        counts = " | ".join(str(found[what]) for what in ("held", "told", "refused", "harmless", "missed"))
        lines.append(f"| {name} | {sum(found.values())} | {counts} |")
    return lines


def _missed(cases: list[dict]) -> list[str]:
    """The kinds that were missed at each share, the strongest first; of several seeds with how many."""
    lines = ["## What is missed", ""]
    for name, shares in reversed(SHARES):
        tried = Counter(case["kind"] for case in cases if case["share"] in shares)
        found = Counter(case["kind"] for case in cases if case["share"] in shares and _what(case) == "missed")
        kinds = [f"`{kind}`" + (f" ({count} of {tried[kind]})" if count < tried[kind] else "")
                 for kind, count in found.items()]
        lines += [f"At {name}, {len(kinds)} of {len(tried)} kinds: {', '.join(kinds) or 'nothing'}.", ""]
    return [*lines, "Of an hour of some fifty complaints, one row in a hundred is one row in two hours: only what is "
                    "wrong in itself, not what is unusual, can be seen in it."]
