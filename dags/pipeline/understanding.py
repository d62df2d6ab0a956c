"""What is said about a text the moment it arrives: department, category, danger; once for the hour and the service.

Vectors come in as the warehouse keeps them (`pipeline.vectors.as_kept`), so that both say the same to the last digit.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from ml.emergency import Danger, Detector
from ml.protocols import Embedder
from pipeline import warehouse
from pipeline.routing import model
from pipeline.settings import get_settings
from pipeline.vectors import connect, default_embedder, with_vectors

REACH = timedelta(days=60)  # open complaints so far back are looked at, should nights or hours have been missed
MOST = 5000  # complaints an hour, the newest first; the others come an hour later
log = logging.getLogger(__name__)

# A complaint that is closed already could be one that the model has learned from.
PENDING = """
    select source, service_request_id, text_hash, description, coalesce(nullif(district_name, '미상'), '')
    from intermediate.int_complaints_coded as complaints
    where
        requested_at >= %(start)s and requested_at < %(end)s and status = 'open'
        and description <> '[보존 기간 지남]' and not exists (
            select 1 from ml.predictions as known
            where
                known.source = complaints.source and known.service_request_id = complaints.service_request_id
        )
    order by requested_at desc, source, service_request_id
    limit %(most)s
"""
WRITE = """
    insert into ml.predictions (
        source, service_request_id, text_hash, category, category_confidence, department, department_confidence,
        is_abstained, is_unlike, transfer_risk, hours_median, hours_low, hours_high, is_emergency, emergency_kinds,
        emergency_probability, model_version, routing_version, emergency_version)
    values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
    on conflict do nothing
"""


@dataclass(frozen=True)
class Understood:
    """Where a text belongs, and whether somebody is in danger."""

    route: model.Route
    danger: Danger


class Analyst:
    """The models that look at a text."""

    def __init__(self, embedder: Embedder, router: model.RoutingModel, detector: Detector) -> None:
        """Put them together.

        Raises:
            RuntimeError: the routing model was learned from vectors of another model than the `embedder`.
        """
        if (router.dimensions, router.embedding_version) != (embedder.dimensions, embedder.model_version):
            raise RuntimeError(
                f"routing model {router.version} was learned from vectors of {router.embedding_version} "
                f"({router.dimensions} numbers), not of {embedder.model_version} ({embedder.dimensions}): "
                "python -m pipeline.routing list shows the others; the next night learns a new one")
        self.router, self.detector = router, detector

    def look(self, texts: Sequence[str], vectors: np.ndarray, districts: Sequence[str]) -> list[Understood]:
        """What is said about each text, each for itself.

        Args:
            texts: masked.
            vectors: (n, d) float32, as the warehouse keeps them.
            districts: the gu of each complaint, "" where it is unknown.
        """
        routes = self.router.route(texts, vectors, districts)
        return [Understood(route, danger)
                for route, danger in zip(routes, self.detector.look(texts), strict=True)]


def understand_pending(as_of: datetime, analyst: Analyst | None = None,
                       embedder: Embedder | None = None) -> dict[str, object]:
    """Say once, of each open complaint of the weeks before `as_of`, what it is.

    Before the first night nothing has been learned, and nothing is said.

    Args:
        as_of: aware; only complaints requested before it take part.
        analyst: default: the installation's models.
        embedder: names the vectors to read (default: the installation's model).

    Returns:
        Counts: complaints, answered, emergencies; or the "reason" why nothing was said.
    """
    embedder = embedder or default_embedder()
    try:
        analyst = analyst or Analyst(embedder, model.current(), Detector.default(get_settings().danger_model_dir))
    except model.NoModelError as error:
        log.warning("nothing is said of new complaints: %s", error)
        return {"reason": str(error)}
    counts = {"complaints": 0, "answered": 0, "emergencies": 0}
    with connect() as connection, warehouse.advisory_lock(connection, "understand"):
        pending = connection.execute(PENDING, {"start": as_of - REACH, "end": as_of, "most": MOST}).fetchall()
        for rows, vectors in with_vectors(connection, pending, 2, embedder):
            found = analyst.look([row[3] for row in rows], vectors, [row[4] for row in rows])
            with connection.transaction(), connection.cursor() as cursor:
                cursor.executemany(WRITE, _rows(rows, found, analyst, embedder.model_version))
            counts["complaints"] += len(rows)
            counts["answered"] += sum(not one.route.is_abstained for one in found)
            counts["emergencies"] += sum(one.danger.is_emergency for one in found)
    return counts | {"routing_version": analyst.router.version}


def _rows(complaints: Iterable[Sequence[str]], found: Iterable[Understood], analyst: Analyst,
          model_version: str) -> Iterable[tuple[object, ...]]:
    for (source, number, text_hash, _, _), one in zip(complaints, found, strict=True):
        route, danger = one.route, one.danger
        yield (source, number, text_hash, route.category, route.category_confidence, route.department,
               route.confidence, route.is_abstained, route.is_unlike, route.transfer_risk,
               *(route.hours or (None, None, None)), danger.is_emergency, list(danger.kinds), danger.probability,
               model_version, analyst.router.version, analyst.detector.version)

