"""Streams for scans that look once a day: complaints of certain cells by chance, and more of one cell at the end."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from complaint_streams import START, stream

from ml.detectors.base import Setup
from ml.detectors.registry import detector
from ml.geography import Geography

LOOSE = 8.0
HERE = tuple((gu, f"{gu[0]}{number}동") for gu in ("강남구", "서초구", "종로구", "은평구") for number in range(4))
CITY = Geography({place: frozenset(other for other in (HERE[at - 1], HERE[(at + 1) % len(HERE)]))
                  for at, place in enumerate(HERE)})
ITEMS = [f"{field} > {field}{number}" for field in ("교통", "도로", "생활") for number in range(4)]


@dataclass(frozen=True)
class DailyScan:
    """A scan by name, the cells (fields of a complaint) that chance picks, and the day at whose end it looks.

    `days` is how long a stream lasts by default, `long` how long one for many looks; `few` more of a cell are told.
    """

    name: str
    geography: Geography
    cells: tuple[dict, ...]
    day: int
    days: int
    long: int
    few: int

    @property
    def midnight(self) -> datetime:
        """End of that day in Seoul."""
        return START + timedelta(days=self.day, hours=-9)

    @property
    def learned(self) -> datetime:
        """Until when it learns."""
        return self.midnight - timedelta(days=1)

    def watch(self, seed=0):
        return detector(self.name, Setup(self.geography, seed))

    def row(self, number, at, cell, **fields):
        return {"service_request_id": f"C{number}", "requested_at": at.isoformat(), "text": f"글 {number}",
                "submitter": f"p{number}", **cell, **fields}

    def quiet(self, days=None, a_day=80, seed=3):
        random, days = np.random.default_rng(seed), days or self.days
        return [self.row(number, START + timedelta(hours=float(hour) - 9), self.cells[random.integers(len(self.cells))])
                for number, hour in enumerate(np.sort(random.uniform(0, 24 * days, days * a_day)))]

    def more(self, count, cell=None, hours=40.0, mark="", **fields):
        return [self.row(f"M{mark}{number}", self.midnight - timedelta(hours=hours * (number + 0.5) / count),
                         self.cells[5] if cell is None else cell, **fields) for number in range(count)]

    def said(self, complaints, dial=LOOSE, seed=0):
        """What was known at midnight, and what is said of it."""
        past = stream(sorted(complaints, key=lambda each: each["requested_at"])).before(self.midnight)
        watch = self.watch(seed)
        watch.learn(past.before(self.learned), dial)
        return past, watch.signals(past, self.midnight)


def placed(place):
    """The cell of a place, all complaints being of one kind."""
    return {"service_code": "교통 > 주차", "district": place[0], "neighbourhood": place[1]}


PERMUTATION = DailyScan("permutation_scan", CITY, tuple(map(placed, HERE)), day=33, days=40, long=120, few=12)
TREE = DailyScan("tree_scan", Geography({}), tuple({"service_code": code} for code in ITEMS), day=37, days=44, long=125,
                 few=14)
