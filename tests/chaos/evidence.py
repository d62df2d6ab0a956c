"""What must be the same after a crash: a checksum a table, and figures that must be zero.

Left out is only what a clock or a counter writes: `landed_at`, `embedded_at` and `run_id` say when and in which attempt
a row was written; `marts.days_to_publish` is the work list of the last build, whose marks are drawn from a sequence.
"""

import psycopg
from psycopg import sql

WORK_LISTS = ("days_to_publish",)
SOURCES = {
    "raw.complaints": ("landed_at",),
    "raw.quarantine": ("quarantine_id", "quarantined_at", "replayed_at"),
    "raw.landings": ("started_at", "ended_at"),
    "ml.embeddings": ("embedded_at",),
    "ml.issues": ("run_id",),
    "ml.issue_members": ("run_id",),
    "ml.issue_events": ("run_id",),
    "ml.predictions": ("predicted_at",),
    "ml.answer_proposals": ("proposed_at",),
}
BOARD = ("select schemaname || '.' || tablename from pg_tables"
         " where schemaname in ('board', 'marts') and tablename <> all(%s)")
DIGEST = """
select md5(coalesce(string_agg(line, E'\\n' order by line), '')), count(*)
from (select (to_jsonb(t) - %s::text[])::text as line from {} as t) as lines
"""
WRONG = {
    "landings whose accepted rows are not in raw":
        "select count(*) from raw.landings as l where l.accepted_count <>"
        " (select count(*) from raw.complaints as c where c.batch_id = l.batch_id)",
    "landings whose refused rows are not in quarantine":
        "select count(*) from raw.landings as l where l.quarantined_count <>"
        " (select count(*) from raw.quarantine as q where q.batch_id = l.batch_id)",
    "batches without a verdict": "select count(*) from ops.batches where status = 'landed'",
    "batches without a landing":
        "select count(*) from ops.batches where batch_id not in (select batch_id from raw.landings)",
    "complaints twice among the facts":
        "select count(*) - count(distinct (source, service_request_id)) from marts.fct_complaints",
    "promoted complaints missing among the facts":
        "select count(*) from (select c.source, c.service_request_id from raw.complaints as c join ops.batches as b"
        " using (batch_id) where b.status = 'promoted' except select source, service_request_id"
        " from marts.fct_complaints) as lost",
    "complaints that the board counts too many or too few":
        "select abs((select sum(complaint_count) from board.daily_complaints) - (select count(distinct"
        " (c.source, c.service_request_id)) from raw.complaints as c join ops.batches as b using (batch_id)"
        " where b.status = 'promoted'))",
    "days left unpublished": "select count(*) from ops.dirty_days",
    "transforms without an end": "select count(*) from ops.transforms where ended_at is null",
    "tables left behind by an interrupted build":
        "select count(*) from pg_class where relname ~ '__dbt_(tmp|backup)' and relkind in ('r', 'v')",
}


def checksums(connection: psycopg.Connection, without: tuple[str, ...] = ()) -> dict[str, tuple[str, int]]:
    """(checksum, rows) of every table of the board, the marts, raw and the models; `without`: columns to leave out."""
    names = [name for (name,) in connection.execute(BOARD, (list(WORK_LISTS),)).fetchall()]
    found = {}
    for name in sorted([*names, *SOURCES]):
        query = sql.SQL(DIGEST).format(sql.Identifier(*name.split(".")))
        found[name] = connection.execute(query, ([*SOURCES.get(name, ()), *without],)).fetchone()
    return found


def wrong(connection: psycopg.Connection) -> list[str]:
    """What must not be and is, each as a line with its count."""
    counts = {what: connection.execute(statement).fetchone()[0] for what, statement in WRONG.items()}
    return [f"{count} {what}" for what, count in counts.items() if count]


def differences(found: dict, expected: dict, leave_out: tuple[str, ...] = ()) -> list[str]:
    """The tables (but those to leave out) whose checksum is not the undisturbed run's, with both numbers of rows."""
    names = sorted((found.keys() | expected.keys()) - set(leave_out))
    return [f"{name}: {found.get(name, ('', 0))[1]} rows, undisturbed {expected.get(name, ('', 0))[1]}"
            for name in names if found.get(name) != expected.get(name)]
