"""Changes in the form of what a source delivers: a field appears, vanishes, stays empty, or changes its kind.

What is found is a function of the counts of the last weeks alone, so that runs in any order, or twice, find the same. A
field is missed where its absence is next to impossible at its earlier share: absent from n rows after having been in a
share p of the earlier ones, (1 - p) ** n is below `history.HOLD_PROBABILITY`. Answers and scores are filled in later,
so batches are compared only with those that were read as fresh, or as late, as the newest one. A change never holds a
batch: what it breaks is held by the rules on columns and quarantine; this says which field it was and since when.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from psycopg import Connection

from expectations import history, query
from expectations.outcome import Severity
from pipeline import warehouse

SETTLED = timedelta(days=14)  # after which a change is the form that one knows
LEAST_ROWS = 20
STEADY_SHARE = 0.9
KINDS_KO = {"boolean": "참·거짓", "number": "숫자", "date": "날짜", "text": "글", "list": "목록", "object": "묶음"}
Change = Literal["appeared", "vanished", "emptied", "retyped", "missing"]

OPEN = """
insert into quality.schema_changes (source, field, change_kind, severity, since_at, detail)
values (%(source)s, %(field)s, %(change)s, %(severity)s, %(since_at)s, %(detail)s)
on conflict (source, field, change_kind) where closed_at is null
do update set since_at = excluded.since_at, detail = excluded.detail
where (schema_changes.since_at, schema_changes.detail) is distinct from (excluded.since_at, excluded.detail)
"""
CLOSE = """
update quality.schema_changes as c set closed_at = clock_timestamp()
where c.source = %(source)s and c.closed_at is null and not exists (
    select 1 from unnest(%(fields)s::text[], %(changes)s::text[]) as found (field, change_kind)
    where found.field = c.field and found.change_kind = c.change_kind
)
"""


@dataclass(frozen=True)
class Seen:
    """One field in one batch with rows; `kinds` counts the kinds of its filled values."""

    start_at: datetime
    rows: int
    present: int = 0
    filled: int = 0
    kinds: Counter[str] | None = None


@dataclass(frozen=True)
class Found:
    """One change of one field."""

    field: str
    change: Change
    severity: Severity
    since_at: datetime
    detail: str = ""


def check_fields(source: str) -> list[Found]:
    """Compare what the source delivers with what it delivered, and keep `quality.schema_changes` in step.

    A change is opened once and closed when the field is as it was, or after two weeks.
    """
    with warehouse.connect("quality_rw") as connection:
        connection.execute("select pg_advisory_xact_lock(hashtextextended('schema_changes:' || %s, 0))", (source,))
        found = changes(query.rows(connection, "source_fields", {"source": source}))
        _keep(connection, source, found)
    return found


def changes(rows: Iterable[dict[str, Any]]) -> list[Found]:
    """The changes that rows of `sql/source_fields.sql` show, by field."""
    batches: dict[tuple[datetime, str], dict[str, dict[str, Any]]] = {}
    for row in rows:
        batches.setdefault((row["window_start_at"], row["batch_id"]), {})[row["field"]] = row
    if not batches:
        return []
    ordered = sorted(batches.items())
    newest = ordered[-1][0][0]
    is_fresh = _is_fresh(ordered[-1][1])
    ordered = [one for one in ordered if _is_fresh(one[1]) == is_fresh]
    expected = {name for name, row in ordered[-1][1].items() if row["is_expected"]}
    found = []
    for name in sorted({name for _, fields in ordered for name in fields}):
        line = [_seen(key[0], fields, name) for key, fields in ordered]
        one = _change(name, line, is_expected=name in expected)
        if one and (one.severity == "info" or one.since_at > newest - SETTLED):
            found.append(one)
    return found


def _is_fresh(fields: dict[str, dict[str, Any]]) -> bool:
    return next(iter(fields.values()))["is_fresh"]


def _seen(start_at: datetime, fields: dict[str, dict[str, Any]], name: str) -> Seen:
    row = fields.get(name)
    if row is None:
        return Seen(start_at, next(iter(fields.values()))["row_count"], kinds=Counter())
    return Seen(start_at, row["row_count"], row["present_count"], row["filled_count"], Counter(row["kind_counts"]))


def _change(name: str, line: Sequence[Seen], *, is_expected: bool) -> Found | None:
    rows, present = [each.rows for each in line], [each.present for each in line]
    if not any(present):
        is_missing = is_expected and sum(rows) >= LEAST_ROWS
        return Found(name, "missing", "info", line[0].start_at) if is_missing else None
    since = _lost(rows, present)
    if since is not None:
        return Found(name, "vanished", "warning", line[since].start_at)
    since = _lost(rows[::-1], present[::-1], LEAST_ROWS)  # what appears is lost to whoever reads backwards
    if since is not None:
        return Found(name, "appeared", "warning", line[len(line) - since].start_at)
    since = _lost(present, [each.filled for each in line])
    if since is not None:
        return Found(name, "emptied", "warning", line[since].start_at)
    return _retyped(name, line)


def _lost(rows: Sequence[int], having: Sequence[int], least_after: int = 1) -> int | None:
    """The first index from which no row has what rows before had, None where that may be chance."""
    last = max((index for index, count in enumerate(having) if count), default=None)
    if last is None:
        return None
    before, after = sum(rows[:last + 1]), sum(rows[last + 1:])
    share = sum(having[:last + 1]) / (before + 1)
    if before < LEAST_ROWS or after < least_after or (1 - share) ** after >= history.HOLD_PROBABILITY:
        return None
    return last + 1 + next(index for index, count in enumerate(rows[last + 1:]) if count)


def _retyped(name: str, line: Sequence[Seen]) -> Found | None:
    for kind in KINDS_KO:
        having = [each.kinds[kind] if each.kinds else 0 for each in line]
        led = [index for index, each in enumerate(line) if each.filled and 2 * having[index] > each.filled]
        if not led:
            continue
        last = led[-1] + 1
        before, after = sum(each.filled for each in line[:last]), sum(each.filled for each in line[last:])
        share, others = sum(having[:last]) / (before + 1), after - sum(having[last:])
        if before < LEAST_ROWS or share < STEADY_SHARE or (1 - share) ** others >= history.HOLD_PROBABILITY:
            continue
        total: Counter[str] = Counter()
        for each in line[last:]:
            total.update(each.kinds or {})
        since = next(each.start_at for each in line[last:] if each.filled)
        return Found(name, "retyped", "warning", since, f"{KINDS_KO[kind]} → {KINDS_KO[total.most_common(1)[0][0]]}")
    return None


def _keep(connection: Connection, source: str, found: Sequence[Found]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(OPEN, [{"source": source, "field": one.field, "change": one.change, "detail": one.detail,
                                   "severity": one.severity, "since_at": one.since_at} for one in found])
    connection.execute(CLOSE, {"source": source, "fields": [one.field for one in found],
                               "changes": [one.change for one in found]})
