"""The streams that are replayed, and which texts are for tuning and which for the report.

Titles to 2019-01-20 and topics of odd number are for tuning, later titles and topics of even number are reported. A
title is in no background if it belongs to a topic, of either half, and a reported one is dropped if its letters stand
in the tuning half: so both halves share no text and no topic. Where the reported titles do not last for a stretch (at
600 a day), tuning titles are mixed evenly into all of it, and false alarms are counted on texts of both halves. Mixed
into the warm-up alone they would make no background without bursts: what people wrote about in February was not yet
there in December, and whoever watches sees it come.

The titles have days and no hours. Within its day each gets its hour by its place in the day's order: the k-th of n
stands at a random moment of the k-th of n equal parts of the day. They have no place: gu and dong are drawn in
proportion to residents. Nobody knows who wrote them: submitters stay unknown.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from ml.evaluate.residents import Residents
from ml.evaluate.texts import Corpus
from ml.stream import COLUMNS, Stream

Half = Literal["tuning", "reported"]

SEOUL = ZoneInfo("Asia/Seoul")
FIRST_DAY, LAST_TUNING_DAY, LAST_DAY = date(2018, 12, 21), date(2019, 1, 20), date(2019, 2, 28)
FIRST_REPLAYED_DAY = date(2030, 4, 1)  # a Monday that nobody takes for a day on which these texts were written
WARM_UP_DAYS = 30


@dataclass(frozen=True)
class Stretch:
    """A stream with its warm-up: detectors learn before `watch_from` and are watched from then on to `watch_to`."""

    name: str
    stream: Stream
    watch_from: datetime
    watch_to: datetime

    @property
    def months(self) -> float:
        """How long it is watched, in months of 365.25 / 12 days."""
        return (self.watch_to - self.watch_from) / timedelta(days=365.25 / 12)


def background_rows(corpus: Corpus, half: Half, in_topics: np.ndarray) -> np.ndarray:
    """Positions of the dense period's titles of one half, without those of topics (`in_topics`: (n,) bool)."""
    day, letters = corpus.frame["day"], corpus.frame["letters"].to_numpy()
    tuning = day.between(pd.Timestamp(FIRST_DAY), pd.Timestamp(LAST_TUNING_DAY)).to_numpy()
    of_topics = np.isin(letters, letters[in_topics])
    if half == "tuning":
        return np.flatnonzero(tuning & ~of_topics)
    later = ((day > pd.Timestamp(LAST_TUNING_DAY)) & (day <= pd.Timestamp(LAST_DAY))).to_numpy()
    return np.flatnonzero(later & ~of_topics & ~np.isin(letters, letters[tuning]))


def permuted(
    corpus: Corpus, rows: np.ndarray, per_day: float, days: int, residents: Residents, seed: int,
    others: np.ndarray | None = None,
) -> Stretch:
    """Real words, no real bursts: titles thinned to about `per_day` and put on days and in an order drawn at random.

    Days keep the week's rhythm of `rows`. The draw is without replacement, so no text is there more often than in the
    original.

    Args:
        corpus: all texts.
        rows: of the half.
        per_day: complaints a day.
        days: warm-up included.
        residents: where complaints come from.
        seed: of this stretch.
        others: titles of the other half, mixed into the whole stretch as far as `rows` do not suffice.

    Raises:
        ValueError: there are too few rows for so many days.
    """
    rng = np.random.default_rng([seed, 1])
    wanted = round(per_day * days)
    lacking = max(0, wanted - len(rows))
    if lacking > (0 if others is None else len(others)):
        raise ValueError(f"{len(rows)} titles are too few for {days} days of {per_day:.0f}")
    weekday = np.bincount(corpus.frame["day"].iloc[rows].dt.day_of_week, minlength=7).astype(float)
    rhythm = weekday[np.arange(days) % 7]
    day = np.sort(rng.choice(days, size=wanted, p=rhythm / rhythm.sum()))
    chosen = rng.choice(rows, size=wanted - lacking, replace=False)
    if lacking:
        chosen = rng.permutation(np.concatenate([chosen, rng.choice(others, size=lacking, replace=False)]))
    stream = dated(corpus, chosen, FIRST_REPLAYED_DAY, day, residents, rng)
    return _stretch(f"permuted-{per_day:.0f}-{seed}", stream, FIRST_REPLAYED_DAY, days)


def true_order(
    corpus: Corpus, first: date, last: date, per_day: float, residents: Residents, seed: int
) -> Stretch:
    """The titles as they came, each day thinned by one and the same chance to about `per_day` on average."""
    rng = np.random.default_rng([seed, 2])
    day = (corpus.frame["day"] - pd.Timestamp(first)).dt.days.fillna(-1).to_numpy(dtype=int)
    days = (last - first).days + 1
    rows = np.flatnonzero((day >= 0) & (day < days))
    rows = rows[rng.random(len(rows)) < per_day * days / max(len(rows), 1)]
    rows = rows[np.argsort(day[rows], kind="stable")]
    stream = dated(corpus, rows, first, day[rows], residents, rng)
    return _stretch(f"true-{first}-{last}-{per_day:.0f}", stream, first, days)


def dated(
    corpus: Corpus, rows: np.ndarray, first: date, day: np.ndarray, residents: Residents, rng: np.random.Generator
) -> Stream:
    """A stream of `rows` in their order on `day` (days after `first`, not falling), with hours and places drawn."""
    starts = np.searchsorted(day, day, side="left")
    sizes = np.searchsorted(day, day, side="right") - starts
    hours = day * 24 + 24 * (np.arange(len(rows)) - starts + rng.random(len(rows))) / sizes
    homes = residents.draw(len(rows), rng)
    return stream_of(corpus, rows, _midnight(first), hours, residents, homes, "b")


def stream_of(
    corpus: Corpus, rows: np.ndarray, start: datetime, hours: np.ndarray, residents: Residents, homes: np.ndarray,
    prefix: str,
) -> Stream:
    """Texts at `hours` after `start` in the dongs `homes`; numbered `prefix` and their position in time."""
    at = pd.Timestamp(start).tz_convert("UTC") + pd.to_timedelta(np.round(hours * 3.6e9).astype("int64"), unit="us")
    frame = pd.DataFrame({
        "requested_at": at.as_unit("us"),
        "text": corpus.frame["text"].to_numpy()[rows],
        "text_hash": corpus.frame["text_hash"].to_numpy()[rows],
        "service_code": corpus.frame["service_code"].to_numpy()[rows],
        "district": residents.districts[homes],
        "neighbourhood": residents.neighbourhoods[homes],
        "submitter": "",
    })
    order = np.argsort(hours, kind="stable")
    frame = frame.iloc[order].reset_index(drop=True)
    frame["service_request_id"] = [f"{prefix}{number:06d}" for number in range(len(frame))]
    return made(frame, corpus.vectors[rows][order])


def made(frame: pd.DataFrame, vectors: np.ndarray) -> Stream:
    """The stream of a frame in order of time, its texts as plain objects: detectors read them every hour."""
    columns = {name: frame[name] if name == "requested_at" else frame[name].astype(object) for name in COLUMNS}
    return Stream(pd.DataFrame(columns), vectors)


def joined(stream: Stream, *others: Stream) -> Stream:
    """One stream of all, in order of time; at one moment the first stream's complaint comes first."""
    frame = pd.concat([stream.frame, *(other.frame for other in others)], ignore_index=True)
    vectors = np.concatenate([stream.vectors, *(other.vectors for other in others)])
    order = np.argsort(frame["requested_at"].to_numpy(), kind="stable")
    return replace(stream, frame=frame.iloc[order].reset_index(drop=True), vectors=vectors[order])


def _stretch(name: str, stream: Stream, first: date, days: int) -> Stretch:
    start = _midnight(first)
    return Stretch(name, stream, start + timedelta(days=WARM_UP_DAYS), start + timedelta(days=days))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), SEOUL)
