"""Texts to vectors: what is embedded once and kept, and windows of complaints read with their vectors."""

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache

import numpy as np
import pandas as pd
import psycopg
from pgvector import HalfVector
from pgvector.psycopg import register_vector

from ml.detectors.windows import BASELINE_HOURS
from ml.issues import COLUMNS
from ml.protocols import Embedder
from pipeline import warehouse
from pipeline.settings import get_settings

EMBED_CHUNK = 200
LOOK_CHUNK = 500  # complaints that are looked at, and written down, at once
BASELINE = timedelta(hours=BASELINE_HOURS)  # what the watch compares an hour with
CATCH_UP = timedelta(hours=72)  # hours that nobody looked at, so far back, are looked at by the watch's next run
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


@lru_cache(maxsize=1)
def default_embedder() -> Embedder:
    """The installation's embedding model, loaded once a process.

    Raises:
        ml.embed.ModelError: the model folder is missing or unreadable.
    """
    from ml.embed import OnnxEmbedder

    return OnnxEmbedder(get_settings().model_dir)


def embed_pending(limit: int | None = None, embedder: Embedder | None = None,
                  as_of: datetime | None = None) -> dict[str, int | str]:
    """Embed the texts of promoted complaints that have no vector of this model yet, the newest first.

    Each chunk is committed: after a kill the next call goes on where this one stopped. Equal texts are embedded once.

    Args:
        limit: at most so many texts; None is all.
        embedder: default: the installation's model.
        as_of: only texts of the windows of issues and of the watch that end then; None looks through the whole history.

    Returns:
        {"embedded": texts, "model_version": the model's}.
    """
    embedder = embedder or default_embedder()
    reach = max(timedelta(days=get_settings().issue_window_days), BASELINE + CATCH_UP)
    window = {"start": as_of - reach if as_of else "-infinity",
              "end": as_of or "infinity"}
    with connect() as connection, warehouse.advisory_lock(connection, "embed"):  # two at once would do the same work
        pending = connection.execute(
            PENDING, {**window, "model_version": embedder.model_version, "limit": limit}).fetchall()
        for start in range(0, len(pending), EMBED_CHUNK):
            chunk = pending[start:start + EMBED_CHUNK]
            encoded = embedder.encode([text for _, text in chunk])
            with connection.transaction(), connection.cursor() as cursor:
                cursor.executemany(
                    "insert into ml.embeddings (text_hash, model_version, embedding) values (%s, %s, %s)"
                    " on conflict do nothing",
                    [(text_hash, embedder.model_version, HalfVector(vector))
                     for (text_hash, _), vector in zip(chunk, encoded, strict=True)])
            log.info("embedded %d of %d texts", start + len(chunk), len(pending))
    return {"embedded": len(pending), "model_version": embedder.model_version}


def connect() -> psycopg.Connection:
    """As `ml_rw`, each statement its own transaction unless one is opened, with vectors as arrays."""
    connection = warehouse.connect("ml_rw", autocommit=True)
    register_vector(connection)
    return connection


def read_complaints(connection: psycopg.Connection, start: datetime, as_of: datetime) -> pd.DataFrame:
    """The complaints of [start, as_of) as the windows that ended by then showed them, with `ml.issues.COLUMNS`.

    Must be called in a transaction.
    """
    connection.execute(AS_OF, (as_of.isoformat(),))
    rows = connection.execute(WINDOW, {"start": start, "as_of": as_of}).fetchall()
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"requested_at": "datetime64[us, UTC]"})


def read_vectors(connection: psycopg.Connection, texts: Sequence[str], embedder: Embedder) -> tuple[np.ndarray, ...]:
    """The vectors of these texts (hashes), row by row.

    Returns:
        (n, d) float32, L2-normalised, zeros for a text that has none; and (n,) bool, whether it has one.
    """
    distinct, position = np.unique(np.asarray(texts, dtype=object).astype(str), return_inverse=True)
    cursor = connection.cursor(binary=True)
    known = dict(cursor.execute(VECTORS, (embedder.model_version, distinct.tolist())).fetchall())
    matrix = np.zeros((len(distinct), embedder.dimensions), dtype=np.float32)
    for at, text_hash in enumerate(distinct.tolist()):
        if text_hash in known:
            matrix[at] = known[text_hash].to_numpy()
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
    has_vector = np.array([text_hash in known for text_hash in distinct.tolist()], dtype=bool)
    return matrix[position], has_vector[position]


def with_vectors(connection: psycopg.Connection, rows: Sequence[tuple], place: int,
                 embedder: Embedder) -> Iterator[tuple[list[tuple], np.ndarray]]:
    """Rows that have a vector, some hundreds at a time, with their vectors (n, d) as `read_vectors` gives them.

    Args:
        connection: as `connect` makes it.
        rows: of complaints.
        place: where the text's hash stands in a row.
        embedder: names the vectors.
    """
    for start in range(0, len(rows), LOOK_CHUNK):
        chunk = rows[start:start + LOOK_CHUNK]
        vectors, has_vector = read_vectors(connection, [row[place] for row in chunk], embedder)
        if has_vector.any():
            yield [row for row, has in zip(chunk, has_vector, strict=True) if has], vectors[has_vector]


def as_kept(vectors: np.ndarray) -> np.ndarray:
    """New vectors as `read_vectors` would give them back: half precision, and of length 1 again."""
    kept = vectors.astype(np.float16).astype(np.float32)
    return kept / np.maximum(np.linalg.norm(kept, axis=1, keepdims=True), 1e-9)


def read_window(connection: psycopg.Connection, start: datetime, as_of: datetime,
                embedder: Embedder) -> tuple[pd.DataFrame, np.ndarray]:
    """Those complaints of [start, as_of) that have a vector, and their vectors (n, d); the log tells of the others.

    As `read_complaints` and `read_vectors`.
    """
    frame = read_complaints(connection, start, as_of)
    vectors, has_vector = read_vectors(connection, frame["text_hash"].tolist(), embedder)
    if not has_vector.all():
        log.warning("%d complaints have no vector of %s and take no part", (~has_vector).sum(), embedder.model_version)
    return frame[has_vector].reset_index(drop=True), vectors[has_vector]
