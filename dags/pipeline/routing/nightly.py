"""The night's lesson: a candidate is learned, judged on the frozen complaints beside the current model, and promoted.

The officials' corrections are what it learns from: a complaint counts for the department that it ended at.
"""

import logging
from datetime import datetime, timedelta
from functools import partial

import numpy as np
import pandas as pd
import psycopg

from ml.protocols import Embedder
from pipeline import model_runs, warehouse
from pipeline.retention import cutoff
from pipeline.routing import bundles, history
from pipeline.routing.bundles import NoModelError
from pipeline.routing.learning import judged, learn, majority
from pipeline.routing.model import RoutingModel, current
from pipeline.settings import get_settings
from pipeline.vectors import connect, default_embedder, read_vectors

KIND = LOCK = "routing"
SOON = timedelta(days=31)
LEAST_JUDGES = 30  # frozen complaints without which nobody can say which model is better
LEARNED_SINCE = "select 1 from ml.model_runs where kind = %s and model_version = %s and as_of_at >= %s limit 1"
log = logging.getLogger(__name__)


def learn_routing(as_of: datetime, embedder: Embedder | None = None, *, is_again: bool = False) -> dict[str, object]:
    """Learn from the complaints before `as_of` and promote what was learned, if it is no worse than the current model.

    Better is a smaller `risk_coverage_area` on the frozen complaints, or the same; the first model, and one for vectors
    that the current one cannot read, has to be right more often than naming each gu's most frequent department.

    Args:
        as_of: aware; later complaints and answers take no part.
        embedder: names the vectors to read (default: the installation's model).
        is_again: learn although that night or a later one has learned: after an erasure.

    Returns:
        {"version", "promoted": whether, "why"} and figures; or the "reason" why nothing was learned.
    """
    embedder = embedder or default_embedder()
    with connect() as connection, warehouse.advisory_lock(connection, LOCK), connection.transaction():
        since = (KIND, embedder.model_version, as_of)
        if not is_again and connection.execute(LEARNED_SINCE, since).fetchone():
            return {"reason": f"{as_of} is past: that night or a later one has learned"}
        rows, vectors = _with_vectors(connection, as_of, embedder)
        is_judge = history.judges(rows, as_of)
        if is_judge.sum() < LEAST_JUDGES:
            return _nothing(f"{is_judge.sum()} frozen complaints are closed, at least {LEAST_JUDGES} are needed")
        try:
            candidate, arrays = learn(rows, vectors, as_of, embedder, get_settings().routing_max_error, log.info)
        except ValueError as error:
            return _nothing(str(error))
        judge = partial(judged, rows=rows[is_judge], vectors=vectors[is_judge])
        found, before = judge(candidate), _current(embedder)
        old = judge(before) if before else None
        usual = round(majority(rows, rows[is_judge]), 4)
        is_promoted, why = _decision(found, old, usual)
        said = {"version": candidate.version, "promoted": is_promoted, "why": why}
        params = {"most": history.MOST, "max_error": get_settings().routing_max_error,
                  "learned": int(history.learnable(rows).sum()), "beside": before.version if before else ""}
        model_runs.record(connection, KIND, embedder.model_version, as_of, rows["requested_at"].min(), params,
                          {**said, "candidate": found, "current": old, "majority_accuracy": usual})
        if is_promoted:
            bundles.promote(candidate.manifest, arrays, why)
    return {**said, **found}


def _with_vectors(connection: psycopg.Connection, as_of: datetime, embedder: Embedder,
                  ) -> tuple[pd.DataFrame, np.ndarray]:
    months = get_settings().text_retention_months
    since = as_of - history.REACH
    if months:  # what will be forgotten within a month is not learned: the model would have to be deleted with it
        since = max(since, cutoff(as_of, months) + SOON)
    rows = history.read(connection, as_of, since)
    vectors, has_vector = read_vectors(connection, rows["text_hash"].tolist(), embedder)
    if not has_vector.all():  # texts from before the windows that hours and nights embed
        log.info("%d of %d complaints have no vector of %s and take no part", (~has_vector).sum(), len(rows),
                 embedder.model_version)
    return rows[has_vector].reset_index(drop=True), vectors[has_vector]


def _current(embedder: Embedder) -> RoutingModel | None:
    """The model to be compared with; None where there is none that could answer about these vectors."""
    try:
        model = current()
    except NoModelError as error:
        log.info("routing: nothing to compare with: %s", error)
        return None
    return model if model.embedding_version == embedder.model_version else None


def _decision(found: dict, old: dict | None, usual: float) -> tuple[bool, str]:
    if old is None:
        is_better = found["accuracy"] > usual
        return is_better, f"accuracy {found['accuracy']}, each gu's most frequent department {usual}"
    is_better = found["risk_coverage_area"] <= old["risk_coverage_area"]
    return is_better, (f"area under risk and coverage {found['risk_coverage_area']}, the current model's "
                       f"{old['risk_coverage_area']}")


def _nothing(reason: str) -> dict[str, object]:
    log.warning("routing learned nothing: %s", reason)
    return {"reason": reason}
