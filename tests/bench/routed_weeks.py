"""Nine weeks of the sample city as routing meets them: learned on the night after four, asked in the five after it.

Nothing of the simulator but what the portal delivers is learned from: masked text, gu, and how complaints ended that
night. The item that a complaint was made from serves for the ceiling alone. `tests/bench/bench_route.py` runs it.
"""

import datetime as dt
import io
import time

import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score

from ml.evaluate.routing import calibration_error, selective
from pipeline import masking
from pipeline.routing import history, learning
from pipeline.routing.model import read
from pipeline.sample_city.city import City
from pipeline.sample_city.life import life_of

SEED, A_DAY = 20_260_101, 500
FIRST, WEEKS_LEARNED, WEEKS_ASKED = dt.date(2026, 9, 7), 4, 5
NIGHT = pd.Timestamp("2026-10-05T03:00:00+09:00")
DIALS = (0.1, 0.05)
LARGEST = "불법주정차"  # six of ten complaints; nearly all are easy


def complaints():
    """A row a complaint with all that became of it, in order of time."""
    city, rows = City(SEED, A_DAY), []
    for back in range((WEEKS_LEARNED + WEEKS_ASKED) * 7):
        for case in city.day(FIRST + dt.timedelta(days=back)):
            life = life_of(city, case)
            rows.append({
                "source": "seoul", "service_request_id": case.number, "text": masking.mask(city.write(case).text).text,
                "requested_at": case.at, "answered_at": life.answered_at, "district": city.dong_of(case).district,
                "department": life.final_agency, "category": city.item_of(case).menu,
                "is_moved": bool(life.transfers)})
    return framed(rows)


def framed(rows):
    frame = pd.DataFrame(rows)
    for name in ("requested_at", "answered_at"):
        frame[name] = pd.to_datetime(frame[name], utc=True, format="ISO8601").astype("datetime64[us, UTC]")
    frame["text_hash"] = frame["text"]
    frame["hours"] = ((frame["answered_at"] - frame["requested_at"]).dt.total_seconds() / 3600).clip(lower=0)
    frame["is_frozen"] = [history.is_frozen(*name) for name in
                          zip(frame["source"], frame["service_request_id"], strict=True)]
    return frame


def measured(frame, vectors, embedder):
    """All figures of one night and the weeks after it."""
    past = frame[frame["requested_at"] < NIGHT].copy()
    past["is_closed"] = past["answered_at"] <= NIGHT
    past.loc[~past["is_closed"], "hours"] = np.inf
    began, cpu = time.perf_counter(), time.process_time()
    first, arrays = learning.learn(past, vectors[past.index], NIGHT, embedder, DIALS[0])
    took = {"seconds": round(time.perf_counter() - began), "cpu_seconds": round(time.process_time() - cpu),
            "megabytes": round(len(arrays) / 1e6)}
    with np.load(io.BytesIO(arrays)) as state:
        models = {dial: read(first.manifest, dict(state), dial) for dial in DIALS}
    asked = frame[frame["requested_at"] >= NIGHT]
    routes = {dial: model.route(asked["text"].tolist(), vectors[asked.index], asked["district"].tolist())
              for dial, model in models.items()}
    told = routes[DIALS[0]]
    is_right = np.array([route.department for route in told]) == asked["department"].to_numpy()
    sure = np.array([route.confidence for route in told])
    is_other = ~asked["category"].str.contains(LARGEST).to_numpy()
    week = ((asked["requested_at"] - NIGHT).dt.days // 7).to_numpy()
    return {
        "learned": int(history.learnable(past).sum()), "asked": len(asked), **took,
        "all": selective(sure, is_right), f"without {LARGEST}": selective(sure[is_other], is_right[is_other]),
        "each gu's most frequent department": round(learning.majority(past, asked), 3),
        "ceiling": ceiling(asked), f"ceiling without {LARGEST}": ceiling(asked[is_other]),
        "category accuracy": round(float(np.mean([route.category == name for route, name in
                                                  zip(told, asked["category"], strict=True)])), 3),
        "weeks": [{"week": int(one) + 1, "complaints": int((week == one).sum()),
                   **{f"dial {dial}": given(routes[dial], is_right, week == one) for dial in DIALS},
                   **expected(told, asked, week == one)} for one in np.unique(week)],
        "interval by department": by_size(past, asked, told),
        "transfers": transfers(told, asked["is_moved"].to_numpy()),
    }


def given(routes, is_right, at):
    is_given = ~np.array([route.is_abstained for route in routes])[at]
    wrong = ~is_right[at][is_given]
    return {"answered": round(float(is_given.mean()), 3),
            "error": round(float(wrong.mean()), 3) if len(wrong) else None,
            "unlike": round(float(np.array([route.is_unlike for route in routes])[at].mean()), 4)}


def expected(routes, asked, at):
    """How many of the complaints end within their interval of 80 %."""
    is_within = within(routes, asked["hours"].to_numpy())[at]
    return {"within interval": round(float(np.nanmean(is_within)), 3)}


def within(routes, hours):
    return np.array([np.nan if route.hours is None else float(route.hours[1] <= took <= route.hours[2])
                     for route, took in zip(routes, hours, strict=True)])


def by_size(past, asked, routes):
    """Coverage of the interval for the departments with the fewest, some and the most complaints learned from."""
    size = asked["department"].map(past["department"].value_counts()).fillna(0).to_numpy()
    bins = {"under 20": size < 20, "20 to 99": (size >= 20) & (size < 100), "100 and more": size >= 100}
    is_within = within(routes, asked["hours"].to_numpy())
    return {name: {"complaints": int(at.sum()), "within": round(float(np.nanmean(is_within[at])), 3)}
            for name, at in bins.items() if at.any()}


def transfers(routes, is_moved):
    risk = np.array([route.transfer_risk for route in routes])
    base = is_moved.mean()
    return {"share": round(float(base), 4), "brier": round(float(((risk - is_moved) ** 2).mean()), 4),
            "brier_of_the_share": round(float(base * (1 - base)), 4),
            "auc": round(float(roc_auc_score(is_moved, risk)), 3),
            "calibration_error": round(calibration_error(risk, is_moved), 4)}


def ceiling(asked):
    """Accuracy of who knows each complaint's item and gu, and what nobody knows: to whom the coin sends it."""
    names = [name.removeprefix(f"{gu} ") for name, gu in zip(asked["department"], asked["district"], strict=True)]
    best = asked.assign(own=names).groupby("category")["own"].agg(lambda own: own.value_counts().iloc[0])
    return round(float(best.sum() / len(asked)), 3)
