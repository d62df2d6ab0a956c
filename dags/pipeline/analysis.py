"""Between the warehouse and `ml/`: the issues of a window, and who they are from run to run."""

import logging
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta

import numpy as np
import pandas as pd
import psycopg

from ml.detectors.tagger import tagger as shared_tagger
from ml.groups import IssueParams, Standing, residual, window_of
from ml.issues import find_issues as issues_of
from ml.label import Tagger
from ml.protocols import Embedder
from pipeline import catalogue, issue_rows, model_runs, warehouse
from pipeline.settings import get_settings
from pipeline.vectors import connect, default_embedder, read_complaints, read_vectors

KIND = "issues"
log = logging.getLogger(__name__)

# What a run of that moment did: the catalogue that it asked, and whether that is still kept.
DONE = """
    select
        runs.run_id, runs.metrics, (runs.params ->> 'catalogue')::bigint,
        runs.params ->> 'catalogue' is null or catalogues.run_id is not null
    from ml.model_runs as runs
    left join ml.catalogues as catalogues on (runs.params ->> 'catalogue')::bigint = catalogues.run_id
    where runs.kind = %s and runs.as_of_at = %s and runs.model_version = %s
"""


def find_issues(as_of: datetime, embedder: Embedder | None = None, tagger: Tagger | None = None) -> dict[str, object]:
    """Find the issues of the window that ends at `as_of` and write them, all in one transaction.

    A text belongs to the standing issue that the last night's catalogue gives it; newborn issues are looked for in the
    rest. Before the first night everything is looked at anew.

    Running it again for the same moment gives the same rows, however much later: complaints take part as the windows
    that ended by then showed them, and the catalogue is that of the night before. The issues in the warehouse are those
    of the newest moment, so a run for an older one rewrites that run's own row and signals and nothing else. It names
    the issues as that moment's first run did; what only complaints landed since bring to light is counted and gets no
    row. A moment whose catalogue is no longer kept stays as it is.

    Args:
        as_of: aware; only complaints requested before it take part.
        embedder: names the vectors to read (default: the installation's model).
        tagger: default: the process's own (about 400 MB, loaded once).

    Returns:
        Counts of the run: run_id, complaints, texts, issues, standing, standing_share, noise_share, without_vector,
        new, growing, closed (what an older moment closed was closed then: 0).

    Raises:
        ValueError: `as_of` has no offset.
    """
    if as_of.tzinfo is None:
        raise ValueError(f"as_of {as_of} has no offset: give an aware time")
    embedder = embedder or default_embedder()
    version = embedder.model_version
    params = IssueParams(window_days=get_settings().issue_window_days)
    start = as_of - timedelta(days=params.window_days)
    with connect() as connection, warehouse.advisory_lock(connection, issue_rows.LOCK), connection.transaction():
        (is_past,) = connection.execute(
            "select exists (select 1 from ml.model_runs where kind = %s and as_of_at > %s)", (KIND, as_of)).fetchone()
        done = connection.execute(DONE, (KIND, as_of, version)).fetchone()
        if done and not done[3]:
            return {"run_id": done[0], **done[1], "reason": "that moment's catalogue is no longer kept"}
        frame = read_complaints(connection, start, as_of)
        catalogue_id = done[2] if done else catalogue.newest(connection, as_of, embedder)
        standing = catalogue.standing(connection, catalogue_id, frame["text_hash"].tolist(), embedder)
        frame, vectors, missing = _with_vectors(connection, frame, standing, as_of, params, embedder)
        if missing:
            log.warning("%d complaints have no vector of %s and take no part: run embed_pending", missing, version)
        before = issue_rows.recorded(connection, KIND, as_of, version, frame) if is_past else []
        found = issues_of(frame, vectors, before or issue_rows.previous(connection, start, standing.labels), as_of,
                          tagger or shared_tagger(), params, issue_rows.places(connection), standing)
        metrics: Mapping[str, object] = {**found.metrics, "without_vector": missing}
        run_id = model_runs.record(connection, KIND, version, as_of, start,
                                   {**asdict(params), "catalogue": catalogue_id}, metrics)
        if not is_past:
            issue_rows.replace(connection, run_id, found)
        issue_rows.write_signals(connection, run_id, found)
    counts = {status: sum(issue.status == status for issue in found.issues) for status in ("new", "growing")}
    return {"run_id": run_id, **metrics, **counts, "closed": 0 if is_past else len(found.closed)}


def _with_vectors(connection: psycopg.Connection, frame: pd.DataFrame, standing: Standing, as_of: datetime,
                  params: IssueParams, embedder: Embedder) -> tuple[pd.DataFrame, np.ndarray, int]:
    """The complaints with the vectors of those texts that are grouped anew, zeros for the others.

    A complaint whose text should be grouped and has no vector is left out; the last number says how many are.
    """
    chosen = residual(window_of(frame, as_of, params), standing, params)
    wanted = np.flatnonzero(frame["text_hash"].isin(chosen))
    vectors = np.zeros((len(frame), embedder.dimensions), dtype=np.float32)
    vectors[wanted], has_vector = read_vectors(connection, frame["text_hash"].iloc[wanted].tolist(), embedder)
    keep = np.ones(len(frame), dtype=bool)
    keep[wanted[~has_vector]] = False
    return frame[keep].reset_index(drop=True), vectors[keep], int((~keep).sum())
