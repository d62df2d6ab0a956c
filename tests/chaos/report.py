"""docs/crashes.md: one line a case. Cases that ran take the place of their former lines, the others stay."""

import re

HEAD = """# Crashes

Written by `make chaos WRITE=docs/crashes.md`, last on {machine}, {date}. One case again: `make chaos CASE=name SEED=1`.

Each case strikes one hour of a small city's installation and then lets it recover as it does in use: a failed task is
run again, the supervisor starts what died, a person types `make demo`; nothing is mended by hand. Afterwards the
checksums of every table of `board`, `marts`, `raw` and `ml` must be those of an undisturbed run, no complaint may be
lost or counted twice, every batch must add up and no day may be left unpublished. What a clock or a counter writes is
left out ([evidence.py](../tests/chaos/evidence.py) lists it). The controls lose a row, double one and change a figure
on purpose: they must be seen as different. The `system` cases kill processes of a whole demo while Airflow runs an
hour; its board is compared with one built from nothing out of the same raw rows, its raw rows with what the city sent.
Airflow's waits between two tries (half a minute and more) are in the seconds of the `system` cases only; all seconds
grow with whatever else the machine does.

{passed} of {count} cases ended as they must.

| case | seed | what was struck, when; how it went on | seconds to recovery | as undisturbed |
|---|---|---|---|---|
"""
LINE = re.compile(r"^\| ([a-z][a-z_-]+) \| \d+ \|.*\n", re.MULTILINE)
DIFFERS = "**no**"


def table(result, former=""):
    """The page as Markdown; `former` is its text so far."""
    lines = {match[1]: match[0] for match in LINE.finditer(former)}
    lines |= {row["case"]: _line(row) for row in result["cases"]}
    passed = sum(not line.endswith(f"{DIFFERS} |\n") for line in lines.values())
    machine = result["machine"]
    head = HEAD.format(machine=f"{machine['cores']} cores, {machine['memory_gib']:.0f} GiB", date=machine["date"],
                       passed=passed, count=len(lines))
    return head + "".join(lines[name] for name in sorted(lines))


def _line(row):
    equal = "yes" if row["equal"] else "no, as it must be" if row["passed"] else DIFFERS
    seconds = "" if row.get("recovered_s") is None else row["recovered_s"]
    story = "; ".join(filter(None, (row["story"], *([] if row["equal"] else row["problems"]))))
    return f"| {row['case']} | {row['seed']} | {' '.join(story.split()).replace('|', '/')} | {seconds} | {equal} |\n"
