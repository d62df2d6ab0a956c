"""Streams that happened: which alert found what is known to have happened in them, and how late."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pandas as pd

from ml.evaluate.inject import HOURS_AFTER
from ml.evaluate.judge import Arrivals, Raised, judge
from ml.evaluate.streams import SEOUL, WARM_UP_DAYS, Stretch, made
from ml.evaluate.texts import text_hash
from ml.stream import Stream

BOSTON = "boston311_2011/boston311_*.csv.gz"
KNOWN = "petition_titles/known_bursts.csv"
IRENE = (date(2011, 8, 28), date(2011, 8, 30))
CITY_DAYS, CITY_A_DAY, CITY_SEED = 90, 200, 31


@dataclass(frozen=True)
class Happened:
    """A stretch and what is known to have happened in it, by name."""

    stretch: Stretch
    events: tuple[Arrivals, ...]


def known_bursts(stretch: Stretch, folder: Path) -> Happened:
    """Bursts of `known_bursts.csv` that begin while `stretch` is watched: its titles that match in the window."""
    frame, events = stretch.stream.frame, []
    path = next(iter(folder.glob(KNOWN)), None)
    table = pd.read_csv(path, dtype=str, keep_default_na=False) if path else pd.DataFrame()
    for burst in table.itertuples():
        first = datetime.combine(date.fromisoformat(burst.window_start), datetime.min.time(), SEOUL)
        last = datetime.combine(date.fromisoformat(burst.window_end), datetime.min.time(), SEOUL) + timedelta(days=1)
        within = (frame["requested_at"] >= first) & (frame["requested_at"] < last)
        matches = np.flatnonzero(within & frame["text"].str.contains(burst.keyword_regex, regex=True))
        if stretch.watch_from <= first < stretch.watch_to and len(matches):
            events.append(_arrivals(stretch.stream, burst.topic, matches))
    return Happened(stretch, tuple(events))


def boston(folder: Path) -> Happened | None:
    """Boston's requests of summer 2011 with their places and types; Tropical Storm Irene's are those about trees."""
    paths = sorted(folder.glob(BOSTON))
    if not paths:
        return None
    rows = pd.concat([pd.read_csv(path, dtype=str, keep_default_na=False) for path in paths])
    at = pd.to_datetime(rows["open_dt"]).dt.tz_localize("America/New_York", ambiguous=True, nonexistent="shift_forward")
    frame = pd.DataFrame({
        "service_request_id": rows["case_enquiry_id"], "requested_at": at.dt.tz_convert("UTC").dt.as_unit("us"),
        "text": rows["case_title"] + ", " + rows["location_street_name"].str.strip(),
        "service_code": rows["type"], "district": rows["neighborhood"], "neighbourhood": "", "submitter": "",
    })
    frame["text_hash"] = [text_hash(text) for text in frame["text"]]
    frame = frame.sort_values(["requested_at", "service_request_id"], kind="stable").reset_index(drop=True)
    local = frame["requested_at"].dt.tz_convert("America/New_York").dt.date
    storm = np.flatnonzero((local >= IRENE[0]) & (local < IRENE[1]) & frame["service_code"].str.contains("Tree"))
    stretch = _stretch("boston-2011", made(frame, np.empty((len(frame), 0), dtype=np.float32)))
    return Happened(stretch, (_arrivals(stretch.stream, "Tropical Storm Irene", storm),))


def city_files(work: Path) -> Path:
    """The folder below `work` with the simulator's stream.jsonl and truth.jsonl, written by its own command (once)."""
    folder = work / f"sample-city-{CITY_DAYS}-{CITY_A_DAY}-{CITY_SEED}"
    first = date(2026, 1, 5)
    if not (folder / "truth.jsonl").exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "pipeline.sample_city", "stream", "--start", f"{first}", "--end",
             f"{first + timedelta(days=CITY_DAYS - 1)}", "--per-day", f"{CITY_A_DAY}", "--seed", f"{CITY_SEED}",
             "--out", f"{folder}"], check=True, stdout=subprocess.DEVNULL)
    return folder


def sample_city(work: Path) -> Happened:
    """The simulator's stream and its planted issues."""
    folder = city_files(work)
    frame = pd.DataFrame(_lines(folder / "stream.jsonl"))
    frame["requested_at"] = pd.to_datetime(frame["requested_at"], utc=True).dt.as_unit("us")
    frame["text_hash"] = [text_hash(text) for text in frame["text"]]
    frame = frame.sort_values(["requested_at", "service_request_id"], kind="stable").reset_index(drop=True)
    stretch = _stretch("sample-city", made(frame.fillna(""), np.empty((len(frame), 0), dtype=np.float32)))
    planted: dict[str, list[str]] = {}
    for row in _lines(folder / "truth.jsonl"):
        if row["issue_id"]:
            planted.setdefault(f"{row['issue_kind']}: {row['issue_label']} ({row['issue_id']})", []).append(
                row["service_request_id"])
    position = {number: at for at, number in enumerate(frame["service_request_id"])}
    events = [_arrivals(stretch.stream, name, np.sort([position[one] for one in numbers if one in position]))
              for name, numbers in sorted(planted.items())]
    begin = stretch.watch_from.timestamp() / 3600
    return Happened(stretch, tuple(event for event in events if len(event.members) >= 3 and event.moments[0] >= begin))


def outcomes(happened: Happened, alerts: Sequence[Raised]) -> list[Mapping[str, object]]:
    """Each event: its size, hours and complaints to the first alert that holds it (None: never)."""
    rows = []
    for event in happened.events:
        outcome = judge(event, alerts, (), event.moments[-1] + HOURS_AFTER)
        rows.append({"event": event.issue_id, "complaints": len(event.members),
                     "hours": round(outcome.hours, 1) if outcome.is_found else None,
                     "complaints_to_detection": outcome.complaints if outcome.is_found else None})
    return rows


def others(happened: Happened, alerts: Sequence[Raised]) -> list[Raised]:
    """New alarms that are about none of the known events: fewer than half of their complaints are one event's."""
    known = [frozenset(event.members) for event in happened.events]
    return [alert for alert in alerts if alert.is_new
            and not any(2 * len(alert.members & members) >= len(alert.members) for members in known)]


def _arrivals(stream: Stream, name: str, rows: np.ndarray) -> Arrivals:
    return Arrivals(name, tuple(stream.frame["service_request_id"].to_numpy()[rows]),
                    tuple(stream.moments[rows].tolist()))


def _stretch(name: str, stream: Stream) -> Stretch:
    """The whole stream, watched after the usual warm-up."""
    first, last = (stream.frame["requested_at"].iloc[at].floor("h").to_pydatetime() for at in (0, -1))
    return Stretch(name, stream, first + timedelta(days=WARM_UP_DAYS), last + timedelta(hours=1))


def _lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
