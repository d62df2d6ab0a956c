"""A million results of checks: how long the auditor's tiles and pages take to read them, and one more verdict to write.

Made up: a year of hourly batches and marts, each asked every rule of the book; one verdict in fifty is red. `--data` is
accepted and not used.
"""

import importlib
import json
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
scratch = importlib.import_module("scratch")
RESULTS, TRIES = 1_000_000, 5
SOURCE = "insert into ops.sources values ('city', true, '도시', 125)"
RUNS = """
insert into quality.validation_runs (gate, is_success, checked_at)
select 'marts', n %% 50 > 0, now() - n * interval '30 minutes'
from generate_series(0, %(results)s / (select count(*) from quality.rules)) as n
"""
FILL = """
insert into quality.validation_results (validation_run_id, rule_id, name_ko, subject, expectation, severity, is_success,
    observed, expected, failing_count, failing_keys, rule_version)
select r.validation_run_id, b.rule_id, b.name_ko, 'fct_complaints', 'expect', b.severity,
    r.is_success or b.rule_id <> 'M-REC-01', '{"failing": 0, "checked": 24}', '{"max": 0}', 0, '{}', b.rule_version
from quality.validation_runs as r cross join quality.rules as b
"""
ASKED = {
    "results of a week": "select * from board.gate_results order by checked_at desc limit 1000",
    "results of a week by rule": "select name_ko, count(*), count(*) filter (where not success) from board.gate_results"
                                 " group by name_ko",
    "a year's error rates by indicator and day": "select indicator, checked_day, sum(failing_rows), sum(checked_rows)"
                                                 " from board.error_rates group by indicator, checked_day",
    "the ledger": "select * from board.findings",
}


def timed(connection, statement, parameters=None):
    """Median seconds of some tries, and the rows of the last."""
    seconds, rows = [], 0
    for _ in range(TRIES):
        begun = time.monotonic()
        rows = len(connection.execute(statement, parameters).fetchall())
        seconds.append(time.monotonic() - begun)
    return {"seconds": round(statistics.median(seconds), 3), "rows": rows}


def main():
    from expectations import record
    from expectations.evidence import forms, pages, queries
    from expectations.outcome import Outcome
    from pipeline import warehouse

    with scratch.server(Path(tempfile.mkdtemp(prefix="eungdap-bench-"))):
        warehouse.provision()
        with warehouse.connect("postgres") as connection:
            connection.execute("set session_replication_role = replica")  # a year is not sealed here
            connection.execute(SOURCE)
            connection.execute(RUNS, {"results": RESULTS})
            connection.execute(FILL)
            connection.execute("select quality.note_findings(validation_run_id) from quality.validation_runs"
                               " order by validation_run_id limit 200")
            connection.execute("select quality.add_to_days(0, max(validation_run_id)) from quality.validation_runs")
        with warehouse.connect("postgres", autocommit=True) as connection:
            connection.execute("analyze")
            ((results,),) = connection.execute("select count(*) from quality.validation_results").fetchall()
        with warehouse.connect("board_ro") as connection:
            report = {name: timed(connection, statement) for name, statement in ASKED.items()}
        with warehouse.connect("quality_rw") as connection:
            report["one verdict's page"] = timed(connection, "select quality.run_evidence(%s, true)", (5,))
        period = queries.Period.named(f"{datetime.now(UTC):%Y}")
        begun = time.monotonic()
        told = queries.ask(period)
        size = len(pages.period_page(period, told, "도시", datetime.now(UTC))) + len(forms.workbook(period, told))
        report["a year's pack"] = {"seconds": round(time.monotonic() - begun, 3), "bytes": size}
        verdict = [Outcome(f"B-{number:03}", "규칙", "묶음", "expect", "critical", number > 0, {"value": 1}, {})
                   for number in range(80)]
        begun = time.monotonic()
        with warehouse.connect("quality_rw") as connection:
            record.record(connection, "marts", verdict)
        report["one more verdict of 80 results, written and sealed"] = {"seconds": round(time.monotonic() - begun, 3)}
    json.dump({"results": results, **report}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
