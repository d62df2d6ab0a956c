"""A city whose hours are sealed, and single faults that a superuser puts into it past the triggers."""

import random

from psycopg import Connection

from expectations import chain

CITY = "insert into ops.sources values ('city', true, '도시', 125)"
BATCH = """insert into ops.batches (batch_id, source, window_start_at, window_end_at, status)
    values (%(batch)s, 'city', '2026-11-01 00:00+00', '2026-11-01 01:00+00', 'promoted')"""
LANDING = """insert into raw.landings (batch_id, fetched_count, accepted_count, duplicate_count, quarantined_count,
    started_at, ended_at) values (%(batch)s, 10, 6, 3, 1, now(), now())"""
VERDICT = """with run as (insert into quality.validation_runs (gate, batch_id, is_success)
    values ('batch', %(batch)s, true) returning validation_run_id)
    insert into quality.validation_results (validation_run_id, rule_id, name_ko, subject, expectation, severity,
    is_success, failing_keys) select validation_run_id, 'B-1', '규칙', 'batch', 'expect', 'critical', true, '{a,b}'
    from run"""
PUBLICATION = "insert into ops.publications (validation_run_id, transform_id, status) values (1, 1, 'published')"
ERASURE = "insert into ops.erasures (kind, requested_by, reason) values ('complaints', 'kim', 'asked')"
A_HOUR = 4  # entries
# {column} and {value} of an entry, {one} and {other} of the entries, {hour} and {run} of the hours
FAULTS = {
    "an entry's field": "update quality.seals set {column} = '{value}' where entry_number = {one}",
    "an entry's time": "update quality.seals set sealed_at = sealed_at - interval '1 hour' where entry_number = {one}",
    "an entry gone": "delete from quality.seals where entry_number = {one}",
    "the end cut off": "delete from quality.seals where entry_number >= {one}",
    "entries moved on": "update quality.seals set entry_number = entry_number + 1000000 where entry_number >= {one}",
    "an entry put in": "insert into quality.seals select 1000000, sealed_at, kind, subject, written_by, digest,"
                       " entry_hash, 'x' from quality.seals where entry_number = {one}",
    "two digests swapped": "update quality.seals as s set digest = o.digest from quality.seals as o where"
                           " (s.entry_number, o.entry_number) in (({one}, {other}), ({other}, {one}))",
    "a landing's counts": "update raw.landings set fetched_count = 9, accepted_count = 5"
                          " where batch_id = 'city:{hour}'",
    "a landing gone": "delete from raw.landings where batch_id = 'city:{hour}'",
    "a verdict turned": "update quality.validation_runs set is_success = false where validation_run_id = {run}",
    "a result's count": "update quality.validation_results set failing_count = 3 where validation_run_id = {run}",
    "results gone": "delete from quality.validation_results where validation_run_id = {run}",
    "a publication's time": "update ops.publications set published_at = published_at - interval '1 minute'"
                            " where publication_id = {run}",
    "a publication gone": "delete from ops.publications where publication_id = {run}",
    "a publication put in": "insert into ops.publications (validation_run_id, transform_id, status)"
                            " values ({one}, 1, 'held')",
}


def hour(connection: Connection, batch: str) -> None:
    """What an hour leaves: a landing, a verdict with its results, a publication."""
    for statement in (BATCH, LANDING, VERDICT, PUBLICATION):
        connection.execute(statement, {"batch": batch} if "%(" in statement else None)


def entries(connection: Connection) -> list[dict]:
    """The chain as `expectations.chain` writes it."""
    return list(chain.entries(connection))


def fault(name: str, hours: int, chance: random.Random) -> str:
    """The statement of one fault at a random place among `hours` that were sealed one after the other."""
    one, other = chance.sample(range(1, A_HOUR * hours + 1), 2)
    at = chance.randrange(hours)
    column = chance.choice(("kind", "subject", "written_by", "digest", "previous_hash", "entry_hash"))
    value = {"kind": "erasure"}.get(column, "x")
    return FAULTS[name].format(column=column, value=value, one=one, other=other, hour=at, run=at + 1)
