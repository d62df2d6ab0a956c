"""A watch over counts: which kind of complaint, which place, or which kind in which place brings more than it should.

Watched are every item and field (a `service_code` "field > item" is a branch of a two-level tree), every gu, gu with
its neighbours and dong, and every item and field in every gu, as far as the month of learning has seen them; items that
it has not seen are one kind. Each is compared with what its own past, hour of the week, holidays and the city's present
volume let expect (`ml.surveillance.expected`), over windows of an hour to a week. How often chance alone raises a new
alarm in any of them is counted on simulated months (`ml.surveillance.alarms`), which pays for looking everywhere: the
expectation-based scan of Neill, International Journal of Forecasting 25 (2009) 498–517, with the places, branches and
windows as its regions. A signal's score is that scan's, the log-likelihood ratio: of cells that hold the same
complaints the narrowest has the highest.

Copies of a text count once a day, item and gu (many people report in stock wordings), and what one person writes once a
day and item, then and now alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from functools import lru_cache

import holidays
import numpy as np
import pandas as pd

from ml.detectors import reasons
from ml.detectors.base import Setup, Signal, TooLittleHistoryError
from ml.detectors.cells import Cells, cells_of
from ml.detectors.null import LONGEST_INTERVAL_DAYS, require_days
from ml.identity import SEOUL
from ml.statements import said
from ml.stream import Stream
from ml.surveillance.alarms import AlarmRate, alarm_rate
from ml.surveillance.expected import Model, learn, surprises
from ml.surveillance.profile import DAY_HOURS, Calendar, calendar
from ml.surveillance.scan import poisson_scores
from ml.surveillance.surge import SMALLEST_P

DAYS_NEEDED = 21
OUTAGE_ODDS = 1e-3  # a stretch of empty hours that chance would bring more rarely is taken as missing
MOST_SHARE = 0.8  # of all complaints; a cell of more has nothing beside it to tell its rise from the city's
MOST_MEMBERS = 500  # complaints that stand for an alert; the newest


def volumes(setup: Setup) -> "Volumes":
    """The detector."""
    return Volumes(setup)


class Volumes:
    """The detector; see the module."""

    needs_vectors = False

    def __init__(self, setup: Setup) -> None:
        """A detector that knows nothing yet."""
        self._setup = setup
        self._cells = Cells((), frozenset(), setup.geography)
        self._model: Model | None = None
        self._rate: AlarmRate | None = None
        self._threshold = 0.0

    def learn(self, past: Stream, false_alarms_per_month: float) -> None:
        """See `Detector`; what chance brings is simulated, not permuted."""
        require_days(past, DAYS_NEEDED)
        cells = cells_of(past.frame, self._setup.geography)
        hours = int(np.floor(past.moments[-1]) - np.floor(past.moments[0])) + 1
        counts, volume = counted(past, cells, evidence(past), hours)
        if not np.nansum(volume):
            raise TooLittleHistoryError("no complaint is there to count")
        told = np.flatnonzero(np.nansum(counts, axis=0) <= MOST_SHARE * np.nansum(volume))
        self._cells = replace(cells, names=tuple(cells.names[each] for each in told))
        self._model = learn(counts[:, told], _when(past, hours), volume)
        self._rate = alarm_rate(self._model, seed=self._setup.seed)
        self._threshold = self._rate.threshold(false_alarms_per_month)

    def state(self) -> dict[str, np.ndarray]:
        """What it has learned, as arrays of numbers and texts, for `restore`. It must have learned."""
        parts = {"model": self._model, "rate": self._rate}
        cells = np.array(self._cells.names, dtype=str).reshape(-1, 3)
        kinds = np.array(sorted(self._cells.kinds), dtype=str)
        return {"cells": cells, "kinds": kinds, "threshold": np.asarray(self._threshold),
                **{f"{part}_{field.name}": np.asarray(getattr(told, field.name))
                   for part, told in parts.items() for field in fields(told)}}

    def restore(self, state: Mapping[str, np.ndarray]) -> None:
        """Know what another one had learned."""
        self._cells = Cells(tuple(map(tuple, state["cells"].tolist())), frozenset(state["kinds"].tolist()),
                            self._setup.geography)
        self._model = Model(*(state[f"model_{field.name}"][()] for field in fields(Model)))
        self._rate = AlarmRate(*(state[f"rate_{field.name}"][()] for field in fields(AlarmRate)))
        self._threshold = float(state["threshold"])

    def signals(self, past: Stream, at: datetime) -> Sequence[Signal]:
        """See `Detector`."""
        end = round(at.timestamp() / 3600)
        if self._model is None or not len(past) or past.moments[-1] < end - 1:
            return []
        rows, hours = evidence(past), int(end - np.floor(past.moments[0]))
        counts, volume = counted(past, self._cells, rows, hours)
        found = surprises(counts, _when(past, hours), self._model, hours - 1, volume)
        return [self._signal(past, rows, at, int(found.series[each]), float(found.p_value[each]),
                             int(found.window[each]), float(found.observed[each]), float(found.expected[each]))
                for each in np.flatnonzero(found.p_value <= self._threshold)]

    def _signal(self, past: Stream, rows: np.ndarray, at: datetime, series: int, p_value: float, window: int,
                observed: float, expected: float) -> Signal:
        late = rows[past.moments[rows] >= at.timestamp() / 3600 - window]
        members = late[self._cells.of(past.frame.iloc[late], series)]
        since = past.frame["requested_at"].iloc[members[0]].to_pydatetime()
        members = members[-MOST_MEMBERS:]
        told = reasons.tell_volume(self._cells.names[series], since, window, observed, expected, members)
        interval = min(self._rate.recurrence_interval_days(max(p_value, SMALLEST_P)), LONGEST_INTERVAL_DAYS)
        score = float(poisson_scores(np.array(observed), np.array(expected)))
        return Signal(at, members, score, interval, float(window), observed, expected, told.place, told.label,
                      said(told.statements), told.is_known, "|".join(self._cells.names[series]), told.statements)


def evidence(past: Stream) -> np.ndarray:
    """Positions of the complaints that count: the first of a text a day, item and gu, of a person a day and item."""
    frame = past.frame
    day = ((past.moments + 9) // DAY_HOURS).astype(int)  # in Seoul
    keys = pd.DataFrame({"text": frame["text_hash"].to_numpy(), "who": frame["submitter"].to_numpy(),
                         "item": frame["service_code"].to_numpy(), "gu": frame["district"].to_numpy(), "day": day})
    first = ~keys.duplicated(["text", "item", "gu", "day"]).to_numpy()
    again = keys[first].duplicated(["who", "item", "day"]).to_numpy() & (keys["who"][first] != "").to_numpy()
    return np.flatnonzero(first)[~again]


def counted(past: Stream, cells: Cells, rows: np.ndarray, hours: int) -> tuple[np.ndarray, np.ndarray]:
    """(hours, series) counts of these rows and (hours,) all of them, from the stream's first hour on; NaN: missing."""
    hour = (np.floor(past.moments[rows]) - np.floor(past.moments[0])).astype(int)
    owner, series = cells.memberships(past.frame.iloc[rows])
    size = len(cells.names)
    counts = np.bincount(hour[owner] * size + series, minlength=hours * size).reshape(hours, size).astype(float)
    volume = np.bincount(hour, minlength=hours).astype(float)
    missing = outages(volume, _when(past, hours).hour)
    counts[missing], volume[missing] = np.nan, np.nan
    return counts, volume


def outages(volume: np.ndarray, hour_of_day: np.ndarray) -> np.ndarray:
    """(hours,) whether an hour belongs to a stretch of empty ones that is too long for chance (`OUTAGE_ODDS`)."""
    usual = np.bincount(hour_of_day, volume, DAY_HOURS) / np.maximum(np.bincount(hour_of_day, minlength=DAY_HOURS), 1)
    stretch = np.cumsum(np.diff(volume > 0, prepend=volume[0] > 0))
    wanted = np.bincount(stretch, usual[hour_of_day])[stretch]
    return (volume == 0) & (wanted > -np.log(OUTAGE_ODDS))


def _when(past: Stream, hours: int) -> Calendar:
    start = past.frame["requested_at"].iloc[0].floor("h").tz_convert(SEOUL).to_pydatetime()
    return calendar(start, hours, _holidays(start.year))


@lru_cache(maxsize=4)
def _holidays(year: int) -> frozenset:
    return frozenset(holidays.country_holidays("KR", years=(year, year + 1)))
