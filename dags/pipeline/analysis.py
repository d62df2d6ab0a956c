"""Between the warehouse and `ml/`: the issues of a window, and who they are from run to run."""

import hashlib
import logging
from dataclasses import asdict
from datetime import datetime, timedelta

import pandas as pd
import psycopg
from pgvector import HalfVector

from ml.detectors.tagger import tagger as shared_tagger
from ml.identity import PreviousIssue
from ml.issues import Issue, IssueParams, Issues
from ml.issues import find_issues as issues_of
from ml.label import Tagger
from ml.protocols import Embedder
from pipeline import model_runs, warehouse
from pipeline.settings import get_settings
from pipeline.vectors import connect, default_embedder, read_window

KIND = "issues"
log = logging.getLogger(__name__)

PREVIOUS = """
    select issues.issue_id, issues.first_seen_at, members.source, members.service_request_id
    from ml.issues
    left join ml.issue_members as members on issues.issue_id = members.issue_id
    where issues.status <> 'closed' or issues.last_seen_at >= %s
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
        duplicate_share, centroid, run_id
    ) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
    on conflict (issue_id) do update
    set label = excluded.label, keywords = excluded.keywords, status = excluded.status,
        first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at,
        complaint_count = excluded.complaint_count, submitter_count = excluded.submitter_count,
        duplicate_share = excluded.duplicate_share, centroid = excluded.centroid, run_id = excluded.run_id
"""

MEMBER = """
    insert into ml.issue_members (issue_id, source, service_request_id, probability, typical_rank, run_id)
    values (%s, %s, %s, %s, %s, %s)
    on conflict (source, service_request_id) do update
    set issue_id = excluded.issue_id, probability = excluded.probability, typical_rank = excluded.typical_rank,
        run_id = excluded.run_id
"""

SIGNAL = """
    insert into ml.signals (
        run_id, issue_id, window_hours, observed_count, expected_count, p_value, surge_score, status, complaint_count,
        first_seen_at, leader_hash
    )
    select %s, issue_id, %s, %s, %s, %s, %s, %s, %s, %s, %s from ml.issues where issue_id = %s
"""


def find_issues(as_of: datetime, embedder: Embedder | None = None, tagger: Tagger | None = None) -> dict[str, object]:
    """Find the issues of the window that ends at `as_of` and write them, all in one transaction.

    Running it again for the same moment gives the same rows, however much later: complaints take part as the windows
    that ended by then showed them. The issues in the warehouse are those of the newest moment, so a run for an older
    one rewrites that run's own row and signals and nothing else. It names the issues as that moment's first run did;
    what only complaints landed since bring to light is counted and gets no row.

    Args:
        as_of: aware; only complaints requested before it take part.
        embedder: names the vectors to read (default: the installation's model).
        tagger: default: the process's own (about 400 MB, loaded once).

    Returns:
        Counts of the run: run_id, complaints, texts, issues, noise_share, without_vector, new, growing, closed (what
        an older moment closed was closed then: 0).

    Raises:
        ValueError: `as_of` has no offset.
    """
    if as_of.tzinfo is None:
        raise ValueError(f"as_of {as_of} has no offset: give an aware time")
    embedder = embedder or default_embedder()
    version = embedder.model_version
    params = IssueParams(window_days=get_settings().issue_window_days)
    start = as_of - timedelta(days=params.window_days)
    with connect() as connection, warehouse.advisory_lock(connection, KIND), connection.transaction():
        (is_past,) = connection.execute(
            "select exists (select 1 from ml.model_runs where kind = %s and as_of_at > %s)", (KIND, as_of)).fetchone()
        frame, vectors, missing = read_window(connection, start, as_of, embedder)
        if missing:
            log.warning("%d complaints have no vector of %s and take no part: run embed_pending", missing, version)
        previous = (_recorded(connection, as_of, version, frame) if is_past else []) or _previous(connection, start)
        found = issues_of(frame, vectors, previous, as_of, tagger or shared_tagger(), params, _places(connection))
        metrics = {**found.metrics, "without_vector": missing}
        run_id = model_runs.record(connection, KIND, version, as_of, start, asdict(params), metrics)
        if not is_past:
            _write_issues(connection, run_id, found)
        _write_signals(connection, run_id, found)
    counts = {status: sum(issue.status == status for issue in found.issues) for status in ("new", "growing")}
    return {"run_id": run_id, **metrics, **counts, "closed": 0 if is_past else len(found.closed)}


def _previous(connection: psycopg.Connection, start: datetime) -> list[PreviousIssue]:
    first_seen: dict[str, datetime] = {}
    members: dict[str, set[tuple[str, str]]] = {}
    for issue_id, first_seen_at, source, service_request_id in connection.execute(PREVIOUS, (start,)):
        first_seen[issue_id] = first_seen_at
        members.setdefault(issue_id, set()).update({(source, service_request_id)} if source else ())
    return [PreviousIssue(issue_id, moment, frozenset(members[issue_id])) for issue_id, moment in first_seen.items()]


def _recorded(connection: psycopg.Connection, as_of: datetime, version: str,
              frame: pd.DataFrame) -> list[PreviousIssue]:
    """The issues that a run of that very moment found, each with its leader as the only member."""
    keys = zip(frame["source"], frame["service_request_id"], strict=True)
    leaders = {leader_hash(key): key for key in keys}
    return [PreviousIssue(issue_id, first_seen_at, frozenset({leaders[leader]}))
            for issue_id, first_seen_at, leader in connection.execute(RECORDED, (KIND, as_of, version))
            if leader in leaders]


def leader_hash(key: tuple[str, str]) -> str:
    """Stands for the complaint (source, service_request_id) that is its issue's earliest in the window of a run.

    Whoever guesses the number gets the hash too, so it goes with the complaint; `ops.leader_hash` is the same in SQL.
    """
    return hashlib.sha256("\n".join(key).encode()).hexdigest()


def _places(connection: psycopg.Connection) -> set[str]:
    """Names of gu and dong, also as people write them: 역삼동 for 역삼1동, 마포 for 마포구."""
    districts = {name for (name,) in connection.execute("select district_name from seeds.districts")}
    dongs = {name for (name,) in connection.execute("select neighbourhood_name from seeds.neighbourhoods")}
    plain = {"".join(char for char in name if not char.isdigit()) for name in dongs}
    return districts | {name[:-1] for name in districts if len(name) > 2} | dongs | plain


def _write_issues(connection: psycopg.Connection, run_id: int, found: Issues) -> None:
    """Replace what is known about the issues found; an issue that ended keeps those members that no other took."""
    alive = [issue.issue_id for issue in found.issues]
    connection.execute("delete from ml.issue_members where issue_id = any(%s)", (alive,))
    connection.execute(
        "update ml.issues set status = 'closed', run_id = %s where issue_id = any(%s) and status <> 'closed'",
        (run_id, list(found.closed)))
    with connection.cursor() as cursor:
        cursor.executemany(ISSUE, [_issue_row(issue, run_id) for issue in found.issues])
        cursor.executemany(MEMBER, [
            (issue.issue_id, member.source, member.service_request_id, member.probability, member.typical_rank, run_id)
            for issue in found.issues for member in issue.members])


def _write_signals(connection: psycopg.Connection, run_id: int, found: Issues) -> None:
    """What this run says of each issue."""
    connection.execute("delete from ml.signals where run_id = %s", (run_id,))
    with connection.cursor() as cursor:
        cursor.executemany(SIGNAL, [
            (run_id, issue.surge.window_hours, issue.surge.observed_count, issue.surge.expected_count,
             issue.surge.p_value, issue.surge.surge_score, issue.status, issue.complaint_count, issue.first_seen_at,
             leader_hash((issue.members[0].source, issue.members[0].service_request_id)), issue.issue_id)
            for issue in found.issues])


def _issue_row(issue: Issue, run_id: int) -> tuple[object, ...]:
    return (issue.issue_id, issue.label, list(issue.keywords), issue.status, issue.first_seen_at, issue.last_seen_at,
            issue.complaint_count, issue.submitter_count, issue.duplicate_share, HalfVector(issue.centroid), run_id)
