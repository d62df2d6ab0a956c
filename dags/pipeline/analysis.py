"""Between the warehouse and `ml/`: reads texts and windows of complaints, writes vectors and issues."""

import hashlib
import logging
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import lru_cache

import numpy as np
import pandas as pd
import psycopg
from pgvector import HalfVector
from pgvector.psycopg import register_vector
from psycopg.types.json import Jsonb

from ml.identity import PreviousIssue
from ml.issues import COLUMNS, Issue, IssueParams, Issues
from ml.issues import find_issues as issues_of
from ml.label import Tagger
from ml.protocols import Embedder
from pipeline import warehouse
from pipeline.settings import get_settings

KIND = "issues"
EMBED_CHUNK = 200
log = logging.getLogger(__name__)

PENDING = """
    select text_hash, min(description)
    from staging.stg_complaints as complaints
    where
        requested_at >= %(start)s and requested_at < %(end)s and description <> '[보존 기간 지남]' and not exists (
            select 1 from ml.embeddings
            where embeddings.text_hash = complaints.text_hash and embeddings.model_version = %(model_version)s
        )
    group by text_hash
    order by max(requested_at) desc, text_hash
    limit %(limit)s
"""

AS_OF = "select set_config('eungdap.as_of', %s, true)"
WINDOW = """
    select
        source,
        service_request_id,
        text_hash,
        description,
        requested_at,
        coalesce(nullif(district_name, '미상'), '') as district_name,
        coalesce(nullif(neighbourhood_name, '미상'), '') as neighbourhood_name,
        service_field || ' > ' || service_name as service_name,
        submitter_hmac as submitter
    from intermediate.int_complaints_coded
    where requested_at >= %(start)s and requested_at < %(as_of)s
"""

VECTORS = "select text_hash, embedding from ml.embeddings where model_version = %s and text_hash = any(%s)"

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

RUN = """
    insert into ml.model_runs (kind, model_version, as_of_at, window_start_at, params, metrics)
    values (%s, %s, %s, %s, %s, %s)
    on conflict (kind, as_of_at, model_version) do update
    set window_start_at = excluded.window_start_at, params = excluded.params, metrics = excluded.metrics,
        created_at = now()
    returning run_id
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


@lru_cache(maxsize=1)
def default_embedder() -> Embedder:
    """The installation's embedding model, loaded once a process.

    Raises:
        ml.embed.ModelError: the model folder is missing or unreadable.
    """
    from ml.embed import OnnxEmbedder

    return OnnxEmbedder(get_settings().model_dir)


@lru_cache(maxsize=1)
def default_tagger() -> Tagger:
    """The morphological analyser, loaded once a process (about 400 MB)."""
    from kiwipiepy import Kiwi

    return Kiwi(num_workers=1)


def embed_pending(limit: int | None = None, embedder: Embedder | None = None,
                  as_of: datetime | None = None) -> dict[str, int | str]:
    """Embed the texts of promoted complaints that have no vector of this model yet, the newest first.

    Each chunk is committed: after a kill the next call goes on where this one stopped. Equal texts are embedded once.

    Args:
        limit: at most so many texts; None is all.
        embedder: default: the installation's model.
        as_of: only texts of the window of issues that ends then; None looks through the whole history.

    Returns:
        {"embedded": texts, "model_version": the model's}.
    """
    embedder = embedder or default_embedder()
    window = {"start": as_of - timedelta(days=get_settings().issue_window_days) if as_of else "-infinity",
              "end": as_of or "infinity"}
    with _connect() as connection:
        pending = connection.execute(
            PENDING, {**window, "model_version": embedder.model_version, "limit": limit}).fetchall()
        for start in range(0, len(pending), EMBED_CHUNK):
            chunk = pending[start:start + EMBED_CHUNK]
            vectors = embedder.encode([text for _, text in chunk])
            with connection.transaction(), connection.cursor() as cursor:
                cursor.executemany(
                    "insert into ml.embeddings (text_hash, model_version, embedding) values (%s, %s, %s)"
                    " on conflict do nothing",
                    [(text_hash, embedder.model_version, HalfVector(vector))
                     for (text_hash, _), vector in zip(chunk, vectors, strict=True)])
            log.info("embedded %d of %d texts", start + len(chunk), len(pending))
    return {"embedded": len(pending), "model_version": embedder.model_version}


def find_issues(as_of: datetime, embedder: Embedder | None = None, tagger: Tagger | None = None) -> dict[str, object]:
    """Find the issues of the window that ends at `as_of` and write them, all in one transaction.

    Running it again for the same moment gives the same rows, however much later: complaints take part as the windows
    that ended by then showed them. The issues in the warehouse are those of the newest moment, so a run for an older
    one rewrites that run's own row and signals and nothing else. It names the issues as that moment's first run did;
    what only complaints landed since bring to light is counted and gets no row.

    Args:
        as_of: aware; only complaints requested before it take part.
        embedder: names the vectors to read (default: the installation's model).
        tagger: default: kiwi.

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
    with _connect() as connection, warehouse.advisory_lock(connection, KIND), connection.transaction():
        (is_past,) = connection.execute(
            "select exists (select 1 from ml.model_runs where kind = %s and as_of_at > %s)", (KIND, as_of)).fetchone()
        frame, vectors, missing = _window(connection, start, as_of, embedder)
        if missing:
            log.warning("%d complaints have no vector of %s and take no part: run embed_pending", missing, version)
        previous = (_recorded(connection, as_of, version, frame) if is_past else []) or _previous(connection, start)
        found = issues_of(frame, vectors, previous, as_of, tagger or default_tagger(), params, _places(connection))
        metrics = {**found.metrics, "without_vector": missing}
        run = (KIND, version, as_of, start, Jsonb(asdict(params)), Jsonb(metrics))
        run_id = connection.execute(RUN, run).fetchone()[0]
        if not is_past:
            _write_issues(connection, run_id, found)
        _write_signals(connection, run_id, found)
    counts = {status: sum(issue.status == status for issue in found.issues) for status in ("new", "growing")}
    return {"run_id": run_id, **metrics, **counts, "closed": 0 if is_past else len(found.closed)}


def _connect() -> psycopg.Connection:
    connection = warehouse.connect("ml_rw", autocommit=True)
    register_vector(connection)
    return connection


def _window(connection: psycopg.Connection, start: datetime, as_of: datetime,
            embedder: Embedder) -> tuple[pd.DataFrame, np.ndarray, int]:
    """The window's complaints that have a vector, their vectors (n, d), and the number of those that have none."""
    connection.execute(AS_OF, (as_of.isoformat(),))
    rows = connection.execute(WINDOW, {"start": start, "as_of": as_of}).fetchall()
    frame = pd.DataFrame(rows, columns=list(COLUMNS)).astype({"requested_at": "datetime64[us, UTC]"})
    cursor = connection.cursor(binary=True)
    known = cursor.execute(VECTORS, (embedder.model_version, frame["text_hash"].unique().tolist())).fetchall()
    matrix = np.array([vector.to_numpy() for _, vector in known], dtype=np.float32)
    matrix = matrix.reshape(len(known), embedder.dimensions)
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
    at = pd.Series(np.arange(len(known)), index=[text_hash for text_hash, _ in known], dtype=float)
    position = at.reindex(frame["text_hash"]).to_numpy()
    has_vector = ~np.isnan(position)
    return (frame[has_vector].reset_index(drop=True), matrix[position[has_vector].astype(int)],
            int((~has_vector).sum()))


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
    """Stands for the complaint (source, service_request_id) that is its issue's earliest in the window of a run."""
    return hashlib.sha256(repr(key).encode()).hexdigest()[:16]


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
