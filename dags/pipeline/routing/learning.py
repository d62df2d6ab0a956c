"""From a history to a model, and how good a model is on complaints that it has not seen: frames in, figures out."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ml.evaluate.routing import calibration_error, risk_coverage_area
from ml.outlook import HandlingTime, Known, TransferRisk, mature
from ml.protocols import Embedder
from ml.route.router import Router
from pipeline.routing import bundles
from pipeline.routing.duties import duty_of
from pipeline.routing.history import learnable
from pipeline.routing.model import RoutingModel, read

LEAST_LEARNED = 200  # complaints
LEAST_TEXTS = 3  # that share an n-gram which is kept
DAY_SECONDS = 86_400
Vectors = NDArray[np.float32]


def learn(history: pd.DataFrame, vectors: Vectors, as_of: datetime, embedder: Embedder, max_error: float,
          say: Callable[[str], None] = lambda _: None) -> tuple[RoutingModel, bytes]:
    """The model of a history, and its arrays as `bundles.promote` takes them.

    Departments and categories are learned from closed complaints. Handling time and risk are learned from those of
    them, and of the open ones, that are old enough that nearly all of their like are closed; what the routers say of
    these is what they said before they had seen them.

    Args:
        history: rows of `history.read` in order of time.
        vectors: theirs, shape (n, dimensions).
        as_of: the night.
        embedder: whose vectors they are.
        max_error: the dial.
        say: is told of the progress.

    Raises:
        ValueError: fewer than `LEAST_LEARNED` complaints to learn from.
    """
    is_learned = learnable(history)
    at = np.flatnonzero(is_learned)
    if len(at) < LEAST_LEARNED:
        raise ValueError(f"{len(at)} closed complaints with a department, at least {LEAST_LEARNED} are needed")
    rows = history.iloc[at]
    texts = rows["text"].tolist()
    duties = [duty_of(*pair) for pair in zip(rows["department"], rows["district"], strict=True)]
    with ThreadPoolExecutor(2) as both:  # their machines are C, which lets the other go on
        departments, categories = both.map(
            lambda names: Router(texts, vectors[at], names, say, LEAST_TEXTS), (duties, rows["category"].tolist()))

    age = (as_of - history["requested_at"]).dt.total_seconds().to_numpy() / DAY_SECONDS
    is_old = mature(age, history["is_closed"].to_numpy()) & ~history["is_frozen"].to_numpy()
    open_ones = np.flatnonzero(is_old & ~history["is_closed"].to_numpy())
    known = _known(history, at, open_ones, vectors, departments, categories)
    places = np.concatenate([at, open_ones])
    kept = np.flatnonzero(is_old[places])
    kept = kept[np.argsort(places[kept])]  # in order of time again
    ended = history.iloc[places[kept]]
    is_closed = ended["is_closed"].to_numpy()
    risk = TransferRisk(known.taken(kept[is_closed]), ended["is_moved"].to_numpy()[is_closed])
    time = HandlingTime(known.taken(kept), ended["hours"].to_numpy())

    parts = {"departments": departments, "categories": categories, "risk": risk, "time": time}
    state = {f"{name}/{key}": array for name, part in parts.items() for key, array in part.state().items()}
    state[bundles.TEXTS] = np.unique(rows["text_hash"].to_numpy(dtype=np.str_))
    manifest, packed = bundles.pack(state, embedder.dimensions, embedder.model_version, as_of)
    return read(manifest, state, max_error), packed


def _known(history: pd.DataFrame, learned: NDArray[np.intp], others: NDArray[np.intp], vectors: Vectors,
           departments: Router, categories: Router) -> Known:
    """What was known of complaints when they arrived: first those learned from, by held-out answers, then others."""
    texts, told = history["text"].iloc[others].tolist(), vectors[others]
    chances = departments.chances(texts, told)
    guesses = np.concatenate([departments.held_out.guesses, chances.argmax(axis=1)])
    of_categories = np.concatenate([categories.held_out.guesses, categories.chances(texts, told).argmax(axis=1)])
    return Known(categories.names[of_categories].tolist(), departments.names[guesses].tolist(),
                 history["district"].iloc[np.concatenate([learned, others])].tolist(),
                 np.concatenate([departments.held_out.confidences, chances.max(axis=1)]))


def judged(model: RoutingModel, rows: pd.DataFrame, vectors: Vectors) -> dict[str, float | int | None]:
    """Figures of a model on closed complaints that it has not seen; None where there is nothing to measure.

    `risk_coverage_area` is the mean error over all shares of complaints answered, the surest first; `answered_error`
    the observed error of those that the dial lets through, `hours_coverage` how many ended within their interval.
    """
    if rows.empty:
        return {"complaints": 0}
    routes = model.route(rows["text"].tolist(), vectors, rows["district"].tolist())
    is_right = np.array([route.department for route in routes]) == rows["department"].to_numpy()
    sure = np.array([route.confidence for route in routes])
    is_given = ~np.array([route.is_abstained for route in routes])
    hours = rows["hours"].to_numpy()
    within = [route.hours[1] <= took <= route.hours[2] for route, took in zip(routes, hours, strict=True)
              if route.hours]
    moved = rows["is_moved"].to_numpy(dtype=float)
    risks = [(route.transfer_risk - went) ** 2 for route, went in zip(routes, moved, strict=True)
             if route.transfer_risk is not None]
    return {
        "complaints": len(rows), "accuracy": round(float(is_right.mean()), 4),
        "risk_coverage_area": round(risk_coverage_area(sure, is_right), 5),
        "calibration_error": round(calibration_error(sure, is_right), 4),
        "answered": round(float(is_given.mean()), 4),
        "answered_error": _mean(~is_right[is_given]),
        "unlike": round(float(np.mean([route.is_unlike for route in routes])), 4),
        "category_accuracy": _mean([route.category == name for route, name in
                                    zip(routes, rows["category"], strict=True)]),
        "hours_coverage": _mean(within), "transfer_brier": _mean(risks)}


def majority(history: pd.DataFrame, rows: pd.DataFrame) -> float:
    """How often naming the department that most complaints of the row's district went to would be right."""
    past = history[learnable(history)]
    most = past["department"].mode().iloc[0]
    of_district = past.groupby("district")["department"].agg(lambda names: names.mode().iloc[0])
    return float((rows["district"].map(of_district).fillna(most) == rows["department"]).mean())


def _mean(values: object) -> float | None:
    found = np.asarray(values, dtype=float)
    return round(float(found.mean()), 4) if len(found) else None
