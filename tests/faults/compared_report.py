"""The comparison as a page of docs/: what each way notices, what it costs, and what it can show over many runs."""

WAYS = (("dbt", "dbt's tests alone"), ("plain", "plain Great Expectations"), ("gates", "the gates"))
OVER_TIME = (
    ("how a rule did over a year", "no: `run_results.json` is of the last run",
     "a stored file and a page a run; nothing sums them up",
     "error rate a rule and day, added up with each verdict; on the board and in the evidence packs"),
    ("whose a failure is", "`meta` in YAML, on which nothing acts", "notes in the suite, on which nothing acts",
     "the rule's owner; a finding is given to a person, with a date"),
    ("what is let pass, why, until when", "`warn`, or a test taken out, without an end",
     "`mostly`, or an expectation taken out, without an end",
     "a waiver with its reason and last day, after which it is a failure again"),
    ("whether the rule was the same then", "the repository's history", "no: the stored suite is overwritten",
     "each result names its rule's version; who changed which when is kept"),
    ("proof that nobody changed a verdict", "none", "none: stored files can be edited",
     "results are sealed in a hash chain whose head is kept elsewhere too"),
    ("from a figure to its checks", "the lineage graph, for those who build it", "–",
     "on the board, from a tile to run, rules and batches"),
    ("what a failure holds", "all that is built after it", "what one programs as an action",
     "a batch, or the days; the rest is published, and a held batch is judged again"),
    ("what is usual at this hour", "–", "–", "learnt from the same hours of earlier weeks"),
    ("people's texts in results", "whole rows, where failures are stored", "unexpected values, in store and pages",
     "counts and keys alone"),
)
HOW = """
Written by `tests/faults/compared.py --write docs/compared.md`, on a sample city of {daily_count:,} complaints a day
with {weeks} clean weeks behind it. The kinds are every sixth of the {catalogue} of the [fault matrix](faults.md), in
its order; each hits every row of {hours} hours (or of as many as the matrix watches it for). *dbt's tests alone* are
this project's own, run by `dbt build` as the hourly run does, with gate 1 waved through: keys, references and known
values of the marts. *Plain Great Expectations* is the suite that the columns' descriptions give
(`tests/faults/plain_suite.py`): filled, unique, known values, ranges, nothing learnt. *The gates* are gate 1, and
gate 2 where gate 1 held nothing. Noticed is what a clean feed's same hours don't show.
"""


def page(result: dict) -> str:
    """The whole page from what `compared` measured."""
    kinds, cost = result["kinds"], result["seconds"]
    hours = min(kind["hours"] for kind in kinds)
    lines = ["# Beside dbt's tests and Great Expectations alone", "", HOW.format(hours=hours, **result).strip(), "",
             "## What is noticed", "", f"| kind | what arrives | {' | '.join(title for _, title in WAYS)} |",
             "|---|---|---|---|---|"]
    for kind in kinds:
        cells = [_cell(kind[way], is_held=way == "gates" and kind["is_held"]) for way, _ in WAYS]
        lines.append(f"| `{kind['kind']}` | {kind['title']} | {' | '.join(cells)} |")
    counts = " | ".join(str(sum(bool(kind[way]) for kind in kinds)) for way, _ in WAYS)
    lines += [f"| **of {len(kinds)}** | | {counts} |", "", "## What it costs", "",
              "Medians on an hour of this city, beside other work: read the ratios. dbt and gate 2 look at the same "
              "marts, those of the days that changed.", "",
              "| | asked | seconds |", "|---|---|---|"]
    names = {"dbt": "dbt's tests of the facts, in process", "plain": "the plain suite, without a store or pages",
             "gate_1": "gate 1, with what is usual, the verdict and its record", "gate_2": "gate 2, the same"}
    lines += [f"| {names[way]} | {cost[way]['asked']} | {cost[way]['seconds']:.2f} |" for way in names]
    lines += ["", "## What each can show over many runs", "",
              f"| asked after many runs | {' | '.join(title for _, title in WAYS)} |", "|---|---|---|---|",
              *(f"| {' | '.join(row)} |" for row in OVER_TIME)]
    return "\n".join(lines) + "\n"


def _cell(found: list[str], *, is_held: bool) -> str:
    if not found:
        return "–"
    told = " ".join(f"`{name}`" for name in found[:3])
    return f"**held** {told}" if is_held else told
