"""docs/crashes.md: one line a case."""

HEAD = """# Crashes

Written by `make chaos` ({command}), on {machine}, {date}; every case again by
`make chaos` or one by `.venv/bin/python tests/chaos/run.py --seed {seed} --case NAME`.

Each case strikes one hour of a small city's installation and then lets it recover as it does in use: a failed task is
run again, the supervisor starts what died, a person types `make demo`; nothing is mended by hand. Afterwards the
checksums of every table of `board`, `marts`, `raw` and `ml` must be those of an undisturbed run, no complaint may be
lost or counted twice, every batch must add up and no day may be left unpublished. What a clock or a counter writes is
left out ([evidence.py](../tests/chaos/evidence.py) lists it). Three controls lose a row, double one and change a figure
on purpose: they must be seen as different.

{passed} of {count} cases ended as they must, in {seconds} s.

| case | seed | what was struck, when; how it went on | seconds to recovery | tables equal |
|---|---|---|---|---|
"""


def table(result, command):
    """The page as Markdown."""
    rows = result["cases"]
    passed = sum(row["passed"] for row in rows)
    machine = result["machine"]
    head = HEAD.format(command=command, seed=result["seed"], passed=passed, count=len(rows), seconds=result["seconds"],
                       machine=f"{machine['cores']} cores, {machine['memory_gib']:.0f} GiB", date=machine["date"])
    return head + "".join(_line(row) for row in rows)


def _line(row):
    equal = "yes" if row["equal"] else "no, as it must be" if row["passed"] else "**no**"
    seconds = "" if row.get("recovered_s") is None else row["recovered_s"]
    story = "; ".join(filter(None, (row["story"], *([] if row["equal"] else row["problems"]))))
    return f"| {row['case']} | {row['seed']} | {story.replace('|', '/')} | {seconds} | {equal} |\n"
