"""Gate 1 on an hour of 3,000 rows, on little and on much history, beside Great Expectations and dbt's tests alone.

Great Expectations by its manual is: checkpoints of a file context that store each result and build Data Docs. dbt's
tests run in process, as an hour's build runs them, on the facts and the marts of the days that the rows touched; gate 2
looks at the same tables. What each of the three notices of ten kinds of faults comes last (`tests/faults/compared.py`).

Both ask the same expectations of the same frames; ours also reads the batch and the weeks before, learns the bounds,
decides, and writes a sealed verdict. Great Expectations' part is shown for the first runs and for the last of
GX_RUNS. `--data` is accepted and not used.
"""

import importlib
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(REPOSITORY / "tests" / room) for room in ("support", "faults")]
gate_rows, scratch, compared = map(importlib.import_module, ("gate_rows", "scratch", "compared"))

SOURCE = "city"
START, END = gate_rows.hour("2026-07-08T05:00+00:00")  # a Wednesday, 14:00 in Seoul
HOUR_ROWS, WEEKS, TRIES, GX_RUNS, EDGE = 3_000, 4, 5, 60, 5
MANY = 1_000_000
MONTHS = """
select raw.ensure_month(d::date) from generate_series('2024-01-01'::date, '2026-08-01', interval '1 month') as d
"""
GROW = """
insert into raw.complaints (source, service_request_id, version_hash, batch_id, requested_at, updated_at, service_name,
    description, text_hash, channel, district, neighbourhood, agency_responsible, status, submitter_hmac, landed_at)
select c.source, c.service_request_id || '-' || n, c.version_hash || n, c.batch_id,
    c.requested_at - n * interval '7 days', c.updated_at - n * interval '7 days', c.service_name, c.description || n,
    md5(c.description || n), c.channel, c.district, c.neighbourhood, c.agency_responsible, c.status, c.submitter_hmac,
    c.landed_at
from raw.complaints as c cross join generate_series(20, 19 + %(times)s) as n
where c.batch_id <> %(batch)s
"""


def gate_seconds(name):
    """Seconds of each check of the batch."""
    from expectations.gate import check_batch

    seconds = []
    for _ in range(TRIES):
        begun = time.monotonic()
        verdict = check_batch(name)
        seconds.append(time.monotonic() - begun)
    assert verdict["status"] == "promoted", verdict
    return seconds


def suites(warehouse, name):
    """The gate's frames with their rules, as it asks them."""
    from expectations import batch_content, batch_profile
    from expectations.batch_shares import batch_shares_suite
    from expectations.batch_suites import batch_profile_suite, batch_rows_suite

    with warehouse.connect("quality_rw") as connection:
        batch = batch_profile.read_batch(connection, name)
        known = batch_profile.known_categories(connection)
        rows = batch_profile.read_rows(connection, name, known)
        profile = batch_profile.profile(connection, batch, name, rows, known)
        content = batch_content.read(connection, batch, name)
    frame, rules = batch_profile_suite(profile)
    return {"rows": (rows, batch_rows_suite()), "batch": (frame, rules),
            "shares": (content.marks, batch_shares_suite(content.marks, content.usual))}


def great_expectations_seconds(frames, folder):
    """Seconds of each run of one checkpoint a suite, with stored results and Data Docs."""
    import great_expectations as gx
    from great_expectations.checkpoint import UpdateDataDocsAction
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="file", project_root_dir=folder)
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    source = context.data_sources.add_pandas("memory")
    checkpoints = {}
    for name, (_, rules) in frames.items():
        whole = source.add_dataframe_asset(name).add_batch_definition_whole_dataframe("whole")
        suite = context.suites.add(gx.ExpectationSuite(name=name, expectations=[rule.expect() for rule in rules]))
        definition = context.validation_definitions.add(gx.ValidationDefinition(name=name, data=whole, suite=suite))
        checkpoints[name] = context.checkpoints.add(gx.Checkpoint(
            name=name, validation_definitions=[definition], actions=[UpdateDataDocsAction(name="docs")],
            result_format="COMPLETE"))
    seconds = []
    for _ in range(GX_RUNS):
        begun = time.monotonic()
        for name, (frame, _) in frames.items():
            checkpoints[name].run(batch_parameters={"dataframe": frame})
        seconds.append(time.monotonic() - begun)
    return seconds


def marts_seconds():
    """How many tests dbt runs and rules gate 2 asks on the same marts, each with its median seconds."""
    from expectations.gate import check_marts
    from pipeline import warehouse
    from pipeline.transform import build, run_dbt

    build("facts")
    ways = {"dbt_tests": lambda: run_dbt("test", *compared.TESTS_OF_FACTS), "gate_2": check_marts}
    found = {}
    for way, ask in ways.items():
        seconds = []
        for _ in range(TRIES):
            begun = time.monotonic()
            answer = ask()
            seconds.append(time.monotonic() - begun)
        found[way] = {"asked": answer, "seconds": round(statistics.median(seconds), 2)}
    with warehouse.connect("quality_rw") as connection:
        (found["gate_2"]["asked"],) = connection.execute(
            "select count(*) from quality.validation_results where validation_run_id = %s",
            (answer["validation_run_id"],)).fetchone()
    return found


def main():
    from expectations import run  # Great Expectations is imported here, apart from what is timed
    from pipeline import warehouse

    assert run
    folder = Path(tempfile.mkdtemp(prefix="eungdap-bench-"))
    with scratch.server(folder):
        warehouse.provision()
        with warehouse.connect("postgres") as connection:
            connection.execute("create schema if not exists seeds")
        gate_rows.weeks(warehouse, SOURCE, START, END, [HOUR_ROWS] * WEEKS)
        name = gate_rows.land(warehouse, SOURCE, START, END, gate_rows.spread(SOURCE, START, END, HOUR_ROWS))
        little = gate_seconds(name)
        frames = suites(warehouse, name)
        plain = great_expectations_seconds(frames, folder / "gx")
        marts = marts_seconds()
        with warehouse.connect("postgres", autocommit=True) as connection:
            connection.execute(MONTHS)
            ((rows,),) = connection.execute("select count(*) from raw.complaints").fetchall()
            connection.execute(GROW, {"times": MANY // (rows - HOUR_ROWS), "batch": name})
            connection.execute("vacuum analyze raw.complaints")
            ((many,),) = connection.execute("select count(*) from raw.complaints").fetchall()
        much = gate_seconds(name)
    noticed = compared.measure(Path(tempfile.mkdtemp(prefix="eungdap-bench-")))["kinds"]
    json.dump({
        "rows_of_the_hour": HOUR_ROWS, "rules": sum(len(rules) for _, rules in frames.values()),
        "seconds_at_rows": {str(rows): round(statistics.median(little), 2),
                            str(many): round(statistics.median(much), 2)},
        "ratio": round(statistics.median(much) / statistics.median(little), 2),
        "great_expectations": {
            f"seconds_of_runs_1_to_{EDGE}": round(statistics.median(plain[:EDGE]), 2),
            f"seconds_of_runs_{GX_RUNS - EDGE + 1}_to_{GX_RUNS}": round(statistics.median(plain[-EDGE:]), 2)},
        "marts": marts, "noticed": noticed,
    }, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
