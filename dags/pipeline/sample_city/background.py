"""Everyday complaints of a day, drawn as arrays: when, what, where, by which channel and by whom."""

import datetime as dt
from dataclasses import dataclass

import numpy as np

from pipeline.sample_city.reference import OFFICE_FIELDS, PARKING, Reference
from pipeline.sample_city.rhythm import SEASONS, day_factor, draw_count, draw_seconds, hour_shape

PARKING_SHARE = 0.73  # of everyday field complaints; with planted issues and repeats about 0.70
OFFICE_SHARE = 0.12  # of all complaints
EVERYDAY_SHARE = 0.90  # of the volume; repeats, planted issues and campaigns make the rest
CHANNEL_SHARES = {  # in the order of the seed: web, app, call centre, national portal, desk and letters
    "parking": (0.12, 0.62, 0.20, 0.05, 0.01),
    "field": (0.24, 0.39, 0.24, 0.11, 0.02),
    "office": (0.40, 0.08, 0.22, 0.25, 0.05),
}
CITIZENS_PER_DAILY_COMPLAINT = 400
HEAVY_PERSONS_PER_DAILY_COMPLAINT = 0.12
HEAVY_SHARES = {"parking": 0.24, "field": 0.10, "office": 0.08}  # complaints by people who complain all the time


@dataclass(frozen=True)
class Drawn:
    """Equal-long integer arrays, one entry a complaint; seconds since midnight in Seoul, the rest are positions."""

    seconds: np.ndarray
    items: np.ndarray
    dongs: np.ndarray
    channels: np.ndarray
    submitters: np.ndarray
    seeds: np.ndarray


class Background:
    """The city's everyday level; profiles of places and people depend on the seed alone."""

    def __init__(self, seed: int, complaints_per_day: int, reference: Reference) -> None:
        """Draws the profiles."""
        self.reference = reference
        self.volume = complaints_per_day
        rng = np.random.default_rng([seed, 425])
        self.group = np.array([_group(item.code, item.field) for item in reference.items])
        self.shape = np.array([hour_shape(item.code, item.field) for item in reference.items])
        self.place_ladders = self._place_ladders(rng)
        self.citizens_per_dong = max(40, complaints_per_day * CITIZENS_PER_DAILY_COMPLAINT // len(reference.dongs))
        heavy = max(25, int(complaints_per_day * HEAVY_PERSONS_PER_DAILY_COMPLAINT))
        weights = 1 / (np.arange(heavy) + 2.0) ** 0.9
        self.heavy_ladder = np.cumsum(weights) / weights.sum()
        self.heavy_homes = rng.integers(0, len(reference.dongs), heavy)

    def _place_ladders(self, rng: np.random.Generator) -> np.ndarray:
        """Cumulative shares of the dongs, one row an item: residents x the district's x the dong's own leaning."""
        dongs = self.reference.dongs
        fields = sorted({item.field for item in self.reference.items})
        residents = np.array([dong.residents for dong in dongs], dtype=float)
        district = np.array([self.reference.districts.index(dong.district) for dong in dongs])
        by_district = rng.gamma(8.0, 1 / 8.0, (len(fields), len(self.reference.districts)))
        by_dong = rng.gamma(2.2, 1 / 2.2, (len(fields), len(dongs)))
        rows = [fields.index(item.field) for item in self.reference.items]
        weights = residents * by_district[rows][:, district] * by_dong[rows]
        return np.cumsum(weights, axis=1) / weights.sum(axis=1, keepdims=True)

    def item_shares(self, month: int) -> np.ndarray:
        """Shares of the items in a month; they sum to 1 and keep parking at its share of field complaints."""
        items = self.reference.items
        shares = np.array([item.weight * SEASONS[item.season][month - 1] for item in items])
        office = np.array([item.field in OFFICE_FIELDS for item in items])
        field_share = 1 - OFFICE_SHARE
        shares[office] *= OFFICE_SHARE / shares[office].sum()
        shares[~office] *= field_share * (1 - PARKING_SHARE) / shares[~office].sum()
        shares[self.reference.item_index(PARKING)] = field_share * PARKING_SHARE
        return shares

    def draw(self, rng: np.random.Generator, day: dt.date) -> Drawn:
        """The everyday complaints of a day, in no order."""
        count = draw_count(rng, self.volume * EVERYDAY_SHARE * day_factor(day))
        ladder = np.cumsum(self.item_shares(day.month))
        items = np.minimum(np.searchsorted(ladder, rng.random(count) * ladder[-1]), len(ladder) - 1)
        seconds = np.zeros(count, dtype=int)
        for shape in ("street", "night", "office"):
            chosen = self.shape[items] == shape
            seconds[chosen] = draw_seconds(rng, shape, day, int(chosen.sum()))
        dongs, channels = np.zeros(count, dtype=int), np.zeros(count, dtype=int)
        luck = rng.random(count)
        for item in np.unique(items).tolist():
            chosen = items == item
            dongs[chosen] = np.searchsorted(self.place_ladders[item], luck[chosen])
        luck = rng.random(count)
        submitters = np.zeros(count, dtype=int)
        for group, shares in CHANNEL_SHARES.items():
            chosen = self.group[items] == group
            channels[chosen] = np.minimum(np.searchsorted(np.cumsum(shares), luck[chosen]), len(shares) - 1)
            heavy = chosen & (rng.random(count) < HEAVY_SHARES[group])
            persons = np.searchsorted(self.heavy_ladder, rng.random(int(heavy.sum())))
            submitters[heavy] = persons + 1
            dongs[heavy] = self.heavy_homes[persons]
        dongs = np.minimum(dongs, len(self.reference.dongs) - 1)
        citizens = rng.integers(0, self.citizens_per_dong, count)
        submitters = np.where(submitters > 0, submitters, self._number(dongs, citizens))
        return Drawn(seconds, items, dongs, channels, submitters, rng.integers(0, 2**48, count))

    def neighbour(self, dong: int, draw: int) -> int:
        """The number of some citizen of a dong."""
        return int(self._number(dong, draw % self.citizens_per_dong))

    def channel(self, rng: np.random.Generator, item: int) -> int:
        """A channel for one complaint about an item."""
        ladder = np.cumsum(CHANNEL_SHARES[self.group[item]])
        return min(int(np.searchsorted(ladder, rng.random())), len(ladder) - 1)

    def _number(self, dong: np.ndarray | int, citizen: np.ndarray | int) -> np.ndarray | int:
        """Submitter numbers: heavy persons come first, then the citizens dong by dong."""
        return 1 + len(self.heavy_homes) + citizen * len(self.reference.dongs) + dong


def _group(code: str, field: str) -> str:
    if code == PARKING:
        return "parking"
    return "office" if field in OFFICE_FIELDS else "field"
