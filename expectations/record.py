"""Writing a gate's verdict: one run and one row a rule.

What failed goes into the ledger of findings, and all of it into the sums by day.
"""

from collections.abc import Sequence
from datetime import date

from psycopg import Connection
from psycopg.types.json import Jsonb

from expectations.outcome import Outcome, is_green, reason

RUN = """
insert into quality.validation_runs (gate, batch_id, transform_id, days, dirty_mark, is_success, reason)
values (%s, %s, %s, %s, %s, %s, %s) returning validation_run_id
"""
RESULT = """
insert into quality.validation_results (validation_run_id, rule_id, name_ko, subject, expectation, severity, is_success,
                                        observed, expected, failing_count, failing_keys, rule_version)
values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""


def record(connection: Connection, gate: str, outcomes: list[Outcome], *, batch_id: str | None = None,
           transform_id: int | None = None, days: Sequence[date] = (), dirty_mark: int = 0) -> int:
    """Store the outcomes within the caller's transaction; returns the run's id."""
    row = connection.execute(RUN, (gate, batch_id, transform_id, list(days), dirty_mark, is_green(outcomes),
                                   reason(outcomes))).fetchone()
    run_id = row[0] if row else 0
    with connection.cursor() as cursor:
        cursor.executemany(RESULT, [
            (run_id, o.rule_id, o.name_ko, o.subject, o.expectation, o.severity, o.is_success, Jsonb(o.observed),
             Jsonb(o.expected), o.failing_count, o.failing_keys, o.version) for o in outcomes])
    connection.execute("select quality.note_findings(%(run)s), quality.add_to_days(%(run)s, %(run)s)", {"run": run_id})
    return run_id
