"""The two gates: what a batch must pass to be promoted, and what the marts must pass to be published.

Great Expectations takes seconds to import, so it is imported by the checks themselves: reading this module is cheap.
"""

import argparse
import sys
from typing import Any, LiteralString

from psycopg import Connection

from expectations.outcome import is_green, reason
from expectations.record import record
from pipeline import warehouse

DECIDE = """
update ops.batches set
    status = %(status)s,
    reason = %(reason)s,
    decided_at = case when status = %(status)s and decided_at is not null then decided_at else clock_timestamp() end
where batch_id = %(batch_id)s
"""
MARK_DAYS = """
insert into ops.dirty_days (day, marked_at)
select (c.requested_at at time zone 'Asia/Seoul')::date as day, clock_timestamp()
from raw.complaints as c
where c.batch_id = %(batch_id)s and (%(status)s = 'promoted' or c.landed_at <= (
    select max(r.checked_at) from quality.validation_runs as r where r.batch_id = %(batch_id)s and r.is_success
))
group by day order by day
on conflict (day) do update set mark = nextval('ops.dirty_day_mark')
"""
UNDECIDED = """
select b.batch_id from ops.batches as b
where b.source = %(source)s and b.status = 'landed' and b.batch_id <> %(first)s
order by b.window_start_at, b.window_end_at, b.batch_id
"""
HELD_BESIDE = """
select b.batch_id from ops.batches as b
where b.source = %(source)s and b.status = 'held' and exists (
    select 1 from raw.complaints as c
    where
        c.batch_id = any(%(promoted)s) and c.requested_at >= b.window_start_at and c.requested_at < b.window_end_at
)
order by b.window_start_at, b.window_end_at, b.batch_id
"""


def check_source(source: str, first: str = "") -> list[dict[str, Any]]:
    """Gate 1 for everything of a source that waits for it; returns the verdicts of `check_batch` in order.

    Judged are the batch `first` where one is named, then every other undecided batch in the order of their windows
    (a task that died leaves one behind), then the held batches for whose windows a batch promoted just now brought
    rows: what was missing there may have come.

    Raises:
        ValueError: there is no batch `first`.
    """
    verdicts = [check_batch(first)] if first else []
    verdicts += map(check_batch, _batch_ids(UNDECIDED, source=source, first=first))
    promoted = _promoted(verdicts)
    while promoted:
        again = [check_batch(batch_id) for batch_id in _batch_ids(HELD_BESIDE, source=source, promoted=promoted)]
        verdicts += again
        promoted = _promoted(again)
    return verdicts


def _batch_ids(statement: LiteralString, **parameters: object) -> list[str]:
    with warehouse.connect("quality_rw") as connection:
        return [batch_id for (batch_id,) in connection.execute(statement, parameters).fetchall()]


def _promoted(verdicts: list[dict[str, Any]]) -> list[str]:
    return [verdict["batch_id"] for verdict in verdicts if verdict["status"] == "promoted"]


def check_batch(batch_id: str) -> dict[str, Any]:
    """Gate 1: promote the batch or hold it, with every rule's result as a row; safe to repeat at any time.

    A promoted batch marks the Seoul days of its rows as dirty; so does a held one for the rows with which it was ever
    promoted, since they must leave the marts again. A row that was never promoted marks nothing: a held row of 2099
    would close gate 2.

    Returns:
        {"batch_id", "validation_run_id", "status" ("promoted" | "held"), "reason", "rows", "failed" (rule ids)}.

    Raises:
        ValueError: no such batch.
    """
    from expectations import batch_content, batch_profile
    from expectations.batch_shape import batch_shape_suite
    from expectations.batch_shares import batch_shares_suite
    from expectations.batch_suites import batch_profile_suite, batch_rows_suite
    from expectations.run import run_suite

    with warehouse.connect("quality_rw") as connection:
        batch = batch_profile.read_batch(connection, batch_id)
        known_names = batch_profile.known_categories(connection)
        rows = batch_profile.read_rows(connection, batch_id, known_names)
        profile = batch_profile.profile(connection, batch, batch_id, rows, known_names)
        content = batch_content.read(connection, batch, batch_id)
    frame, rules = batch_profile_suite(profile)
    outcomes = run_suite("batch_rows", rows, batch_rows_suite(), key="service_request_id")
    outcomes += run_suite("batch_profile", frame, rules)
    outcomes += run_suite("batch_shares", content.marks, batch_shares_suite(content.marks, content.usual),
                          key="service_request_id")
    outcomes += run_suite("batch_shape", *batch_shape_suite(content.shape, profile))
    status = "promoted" if is_green(outcomes) else "held"
    with warehouse.connect("quality_rw") as connection:
        run_id = record(connection, "batch", outcomes, batch_id=batch_id)
        _decide(connection, batch_id, status, reason(outcomes))
    return {"batch_id": batch_id, "validation_run_id": run_id, "status": status, "reason": reason(outcomes),
            "rows": len(rows), "failed": [o.rule_id for o in outcomes if not o.is_success]}


def _decide(connection: Connection, batch_id: str, status: str, why: str) -> None:
    connection.execute(DECIDE, {"batch_id": batch_id, "status": status, "reason": why})
    # Marks are committed in the order they are drawn: whoever has seen one has seen every smaller one.
    connection.execute("select pg_advisory_xact_lock(hashtextextended('dirty_day_mark', 0))")
    connection.execute(MARK_DAYS, {"batch_id": batch_id, "status": status})


def check_marts() -> dict[str, Any]:
    """Gate 2: check the marts of the days to publish, and the small marts as a whole. A red gate raises nothing.

    Everything is read from one snapshot. Only marks that the checked build has seen are remembered, so that a day that
    was marked meanwhile stays dirty after the publication.

    Returns:
        {"validation_run_id", "transform_id", "success", "days" (count), "reason", "failed" (rule ids with subjects)}.

    Raises:
        RuntimeError: no transform was ever run.
    """
    from expectations import marts_check

    with warehouse.connect("quality_rw") as connection:
        connection.execute("set transaction isolation level repeatable read, read only")
        found = marts_check.check(connection)
    with warehouse.connect("quality_rw") as connection:
        run_id = record(connection, "marts", found.outcomes, transform_id=found.transform_id, days=found.days,
                        dirty_mark=found.dirty_mark)
    return {"validation_run_id": run_id, "transform_id": found.transform_id, "success": is_green(found.outcomes),
            "days": len(found.days), "reason": reason(found.outcomes),
            "failed": [f"{o.rule_id} {o.subject}" for o in found.outcomes if not o.is_success]}


def main(arguments: list[str] | None = None) -> int:
    """Check one batch again, for instance after a cause outside the platform is gone; prints the verdict."""
    parser = argparse.ArgumentParser(prog="expectations.gate", description=main.__doc__)
    parser.add_argument("--recheck", metavar="BATCH_ID", required=True)
    options = parser.parse_args(arguments)
    try:
        result = check_batch(options.recheck)
    except (ValueError, RuntimeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(f"{result['batch_id']}: {result['status']} {result['reason']}".rstrip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
