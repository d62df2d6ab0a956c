"""What is said of a complaint when it arrives: department, category, risk of being passed on, hours; `current` has it.

A model is learned by the night (`nightly`), kept as plain arrays and promoted (`bundles`); nothing here writes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ml.outlook import HandlingTime, Known, TransferRisk
from ml.route.router import Router
from pipeline.routing import bundles
from pipeline.routing.bundles import Manifest, NoModelError
from pipeline.routing.duties import department_of, is_of_district
from pipeline.settings import get_settings

__all__ = ["NoModelError", "Route", "RoutingModel", "current"]
PARTS = ("departments", "categories", "risk", "time")
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Route:
    """What is said of one complaint.

    `department` and `category` ("field > name") are the best guesses, for an abstained one too; `is_unlike`: like
    nothing that was learned from, a new department may be needed. `hours` are median, low and high, from the request
    to the answer; None, as for `transfer_risk`, where too little is known.
    """

    department: str
    confidence: float
    is_abstained: bool
    is_unlike: bool
    category: str
    category_confidence: float
    transfer_risk: float | None
    hours: tuple[float, float, float] | None


class RoutingModel:
    """Two routers, of departments' duties and of categories, and what comes of their answers."""

    def __init__(self, manifest: Manifest, departments: Router, categories: Router, risk: TransferRisk,
                 time: HandlingTime, max_error: float) -> None:
        """Put together what was learned or read. `max_error` is the dial, EUNGDAP_ROUTING_MAX_ERROR."""
        self.manifest, self._max_error = manifest, max_error
        self._departments, self._categories, self._risk, self._time = departments, categories, risk, time

    @property
    def version(self) -> str:
        """Its name: the night and its content's fingerprint."""
        return self.manifest.version

    @property
    def dimensions(self) -> int:
        """Of the vectors that it was learned from and must be asked with."""
        return self.manifest.dimensions

    @property
    def embedding_version(self) -> str:
        """The model that made those vectors; another's of the same dimension mean something else."""
        return self.manifest.embedding_version

    def is_stale(self) -> bool:
        """Whether another model has been promoted, or this one taken back, since it was read; reads one small file."""
        return bundles.promoted() != self.version

    def route(self, texts: Sequence[str], vectors: NDArray[np.float32], districts: Sequence[str]) -> list[Route]:
        """What is said of each complaint, each for itself.

        Args:
            texts: n masked texts.
            vectors: theirs, shape (n, `dimensions`), of length 1.
            districts: the gu that each carries apart from its text; "" for none. A duty that every gu has is then
                named without a gu, and abstained.

        Raises:
            ValueError: vectors of another shape.
        """
        if vectors.shape != (len(texts), self.dimensions):
            raise ValueError(f"vectors of shape {vectors.shape}: {self.version} wants ({len(texts)}, {self.dimensions})"
                             " — was the embedding model changed? The next night learns with it")
        routed = self._departments.route(texts, vectors, self._max_error)
        chances = self._categories.chances(texts, vectors)
        categories = [str(self._categories.names[at]) for at in chances.argmax(axis=1)]
        known = Known(categories, routed.departments, districts, routed.confidences)
        risks, hours = self._risk(known), self._time(known)
        return [
            Route(department_of(duty, district), float(confidence),
                  bool(is_abstained) or (is_of_district(duty) and not district), bool(is_unlike),
                  category, float(chance), None if np.isnan(risk) else float(risk),
                  None if np.isnan(told).any() else (float(told[0]), float(told[1]), float(told[2])))
            for duty, district, confidence, is_abstained, is_unlike, category, chance, risk, told in zip(
                routed.departments, districts, routed.confidences, routed.is_abstained, routed.is_unlike, categories,
                chances.max(axis=1), risks, hours, strict=True)]


def read(manifest: Manifest, state: Mapping[str, NDArray[Any]], max_error: float) -> RoutingModel:
    """The model of a bundle. Raises KeyError or ValueError where the arrays are not those of one model."""
    of: dict[str, dict[str, NDArray[Any]]] = {name: {} for name in PARTS}
    for key, array in state.items():
        part, _, name = key.partition("/")
        of.setdefault(part, {})[name] = array
    return RoutingModel(manifest, Router.of(of["departments"]), Router.of(of["categories"]),
                        TransferRisk.of(of["risk"]), HandlingTime.of(of["time"]), max_error)


def current() -> RoutingModel:
    """The promoted model; where it is damaged or of another dimension, the last good one, and the log says so.

    Raises:
        NoModelError: there is none; one line with what to do.
    """
    manifest, state = bundles.newest_good()
    return read(manifest, state, get_settings().routing_max_error)
