"""Issues as rows of schema `ml`: what earlier runs left, what a run found, and the events of an issue's life."""

import hashlib
from collections.abc import Collection
from datetime import datetime

import pandas as pd
import psycopg

from ml.groups import keys_of
from ml.identity import PreviousIssue
from ml.issues import Issue, Issues, Member

LOCK = "issues"
RETOLD_DAYS = 31  # a night and the hour after it see the same merger: it is told once

PREVIOUS = """
    select issues.issue_id, issues.first_seen_at, members.source, members.service_request_id
    from ml.issues
    left join ml.issue_members as members on issues.issue_id = members.issue_id
    where issues.status <> 'closed' or issues.last_seen_at >= %s or issues.issue_id = any(%s)
"""

# What a run of that moment said before: each issue's name, and the complaint by which its group is known again.
RECORDED = """
    select issue_id, first_seen_at, leader_hash
    from ml.signals
    where leader_hash <> '' and run_id = (
        select run_id from ml.model_runs where kind = %s and as_of_at = %s and model_version = %s
    )
"""

ISSUE = """
    insert into ml.issues (
        issue_id, label, keywords, status, first_seen_at, last_seen_at, complaint_count, submitter_count,
        duplicate_share, run_id
    ) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
    on conflict (issue_id) do update
"""
REPLACE = ISSUE + """
    set label = excluded.label, keywords = excluded.keywords, status = excluded.status,
        first_seen_at = least(issues.first_seen_at, excluded.first_seen_at), last_seen_at = excluded.last_seen_at,
        complaint_count = excluded.complaint_count, submitter_count = excluded.submitter_count,
        duplicate_share = excluded.duplicate_share, run_id = excluded.run_id
"""
ADD = ISSUE + """
    set label = excluded.label, keywords = excluded.keywords,
        first_seen_at = least(issues.first_seen_at, excluded.first_seen_at)
"""

MEMBER = """
    insert into ml.issue_members (issue_id, source, service_request_id, probability, typical_rank, run_id)
    values (%s, %s, %s, %s, %s, %s)
    on conflict (source, service_request_id) do
"""
MOVE_MEMBER = MEMBER + """
    update
    set issue_id = excluded.issue_id, probability = excluded.probability, typical_rank = excluded.typical_rank,
        run_id = excluded.run_id
"""
ADD_MEMBER = MEMBER + "nothing"
# Nobody would know an issue again whose complaints are all in others.
GHOSTS = """
    delete from ml.issues as issues
    where
        issues.run_id = %s
        and not exists (select 1 from ml.issue_members as members where members.issue_id = issues.issue_id)
"""

SIGNAL = """
    insert into ml.signals (
        run_id, issue_id, window_hours, observed_count, expected_count, p_value, surge_score, status, complaint_count,
        first_seen_at, leader_hash
    )
    select %s, issue_id, %s, %s, %s, %s, %s, %s, %s, %s, %s from ml.issues where issue_id = %s
"""

# The states that this run changed, against the last ones told before it.
STATES = """
    insert into ml.issue_events (as_of_at, issue_id, kind, run_id)
    select %(as_of)s, issues.issue_id, issues.status, issues.run_id
    from ml.issues as issues
    left join lateral (
        select events.kind
        from ml.issue_events as events
        where events.issue_id = issues.issue_id and events.as_of_at < %(as_of)s and events.other_id = ''
        order by events.as_of_at desc
        limit 1
    ) as before on true
    where issues.run_id = %(run_id)s and issues.status is distinct from before.kind
"""
LINK = """
    insert into ml.issue_events (as_of_at, issue_id, kind, other_id, run_id)
    select %(as_of)s, issues.issue_id, %(kind)s, %(other)s, %(run_id)s
    from ml.issues as issues
    where
        issues.issue_id = %(issue)s
        and not exists (
            select 1 from ml.issue_events as told
            where
                told.issue_id = %(issue)s and told.kind = %(kind)s and told.other_id = %(other)s
                and told.as_of_at > %(as_of)s - make_interval(days => %(days)s) and told.as_of_at < %(as_of)s
        )
    on conflict do nothing
"""


def previous(connection: psycopg.Connection, start: datetime, standing: Collection[str] = ()) -> list[PreviousIssue]:
    """The issues that live, were seen since `start`, or stand, as the last run left them."""
    first_seen: dict[str, datetime] = {}
    members: dict[str, set[tuple[str, str]]] = {}
    for issue_id, first_seen_at, source, service_request_id in connection.execute(PREVIOUS, (start, list(standing))):
        first_seen[issue_id] = first_seen_at
        members.setdefault(issue_id, set()).update({(source, service_request_id)} if source else ())
    return [PreviousIssue(issue_id, moment, frozenset(members[issue_id])) for issue_id, moment in first_seen.items()]


def recorded(connection: psycopg.Connection, kind: str, as_of: datetime, version: str,
             frame: pd.DataFrame) -> list[PreviousIssue]:
    """The issues that a run of that very moment found, each with its leader as the only member."""
    leaders = {leader_hash(key): key for key in keys_of(frame)}
    return [PreviousIssue(issue_id, first_seen_at, frozenset({leaders[leader]}))
            for issue_id, first_seen_at, leader in connection.execute(RECORDED, (kind, as_of, version))
            if leader in leaders]


def leader_hash(key: tuple[str, str]) -> str:
    """Stands for the complaint (source, service_request_id) that is its issue's earliest in the window of a run.

    Whoever guesses the number gets the hash too, so it goes with the complaint; `ops.leader_hash` is the same in SQL.
    """
    return hashlib.sha256("\n".join(key).encode()).hexdigest()


def places(connection: psycopg.Connection) -> set[str]:
    """Names of gu and dong, also as people write them: 역삼동 for 역삼1동, 마포 for 마포구."""
    districts = {name for (name,) in connection.execute("select district_name from seeds.districts")}
    dongs = {name for (name,) in connection.execute("select neighbourhood_name from seeds.neighbourhoods")}
    plain = {"".join(char for char in name if not char.isdigit()) for name in dongs}
    return districts | {name[:-1] for name in districts if len(name) > 2} | dongs | plain


def replace(connection: psycopg.Connection, run_id: int, found: Issues) -> None:
    """Write what is now known about the issues; one that ended keeps those members that no other took."""
    alive = [issue.issue_id for issue in found.issues]
    connection.execute("delete from ml.issue_members where issue_id = any(%s)", (alive,))
    connection.execute(
        "update ml.issues set status = 'closed', run_id = %s where issue_id = any(%s) and status <> 'closed'",
        (run_id, list(found.closed)))
    with connection.cursor() as cursor:
        cursor.executemany(REPLACE, [_issue_row(issue, run_id) for issue in found.issues])
        cursor.executemany(MOVE_MEMBER, _member_rows(found, run_id))
    connection.execute("delete from ml.issue_events where as_of_at = %s and other_id = ''", (found.as_of,))
    connection.execute(STATES, {"as_of": found.as_of, "run_id": run_id})
    _tell_links(connection, run_id, found)


def add(connection: psycopg.Connection, run_id: int, found: Issues) -> None:
    """Write the issues that have no row yet with those complaints that are in no other, and labels of the others."""
    with connection.cursor() as cursor:
        cursor.executemany(ADD, [_issue_row(issue, run_id) for issue in found.issues])
        cursor.executemany(ADD_MEMBER, _member_rows(found, run_id))
    connection.execute(GHOSTS, (run_id,))
    _tell_links(connection, run_id, found)


def write_signals(connection: psycopg.Connection, run_id: int, found: Issues) -> None:
    """What this run says of each issue."""
    connection.execute("delete from ml.signals where run_id = %s", (run_id,))
    with connection.cursor() as cursor:
        cursor.executemany(SIGNAL, [
            (run_id, issue.surge.window_hours, issue.surge.observed_count, issue.surge.expected_count,
             issue.surge.p_value, issue.surge.surge_score, issue.status, issue.complaint_count, issue.first_seen_at,
             leader_hash(_key(issue.members[0])), issue.issue_id)
            for issue in found.issues])


def _tell_links(connection: psycopg.Connection, run_id: int, found: Issues) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(LINK, [
            {"as_of": found.as_of, "issue": link.issue_id, "kind": link.kind, "other": link.other_id,
             "run_id": run_id, "days": RETOLD_DAYS} for link in found.links])


def _key(member: Member) -> tuple[str, str]:
    return member.source, member.service_request_id


def _member_rows(found: Issues, run_id: int) -> list[tuple[object, ...]]:
    return [(issue.issue_id, *_key(member), member.probability, member.typical_rank, run_id)
            for issue in found.issues for member in issue.members]


def _issue_row(issue: Issue, run_id: int) -> tuple[object, ...]:
    return (issue.issue_id, issue.label, list(issue.keywords), issue.status, issue.first_seen_at, issue.last_seen_at,
            issue.complaint_count, issue.submitter_count, issue.duplicate_share, run_id)
