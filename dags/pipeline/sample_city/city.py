"""The city: the complaints of any day, as a pure function of seed, volume and date."""

import datetime as dt
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from pipeline.calendar_days import SEOUL
from pipeline.sample_city.background import Background
from pipeline.sample_city.people import handle
from pipeline.sample_city.planted import Calendar, Plan
from pipeline.sample_city.reference import Dong, Item, Reference, load_reference
from pipeline.sample_city.writer import Writer, Written

if TYPE_CHECKING:
    from pipeline.sample_city.life import Life

KEPT_CASES = 200_000  # cases kept in memory; older days are made again when asked for
FALL_SHARE = 0.85  # share of a displaced item's complaints that vanish where the policy acts


@dataclass(slots=True, eq=False)
class Case:
    """One complaint with its truth.

    ``author`` is whose style the text has: for a copied text the first writer's. What is slow to make (``written``,
    ``life``, the texts ``shown`` in a row by turn) is kept here once made.
    """

    at: dt.datetime
    item: int
    dong: int
    channel: int
    submitter: int
    author: int
    topic: str
    scene_seed: int
    text_seed: int
    plan: Plan | None = None
    duplicate_of: "Case | None" = None
    number: str = field(default="", init=False)
    written: Written | None = field(default=None, init=False)
    life: "Life | None" = field(default=None, init=False)
    shown: dict[int, str] = field(default_factory=dict, init=False)


class City:
    """A seeded city with a mean volume. Raises ValueError when the volume is not between 1 and 100,000 a day."""

    def __init__(self, seed: int, complaints_per_day: int, reference: Reference | None = None) -> None:
        """Sets the city up; reading the seeds is all that takes time."""
        if not 1 <= complaints_per_day <= 100_000:
            raise ValueError(f"sample city: complaints_per_day must be 1 to 100000, not {complaints_per_day}")
        self.seed = seed
        self.complaints_per_day = complaints_per_day
        self.reference = reference or load_reference()
        self.calendar = Calendar(seed, complaints_per_day, self.reference)
        self.background = Background(seed, complaints_per_day, self.reference)
        self.writer = Writer(self.reference)
        self._days: OrderedDict[dt.date, list[Case]] = OrderedDict()
        self._counts: dict[dt.date, int] = {}

    def day(self, day: dt.date) -> list[Case]:
        """The day's complaints in time order, texts not yet written."""
        if day in self._days:
            self._days.move_to_end(day)
            return self._days[day]
        cases = self._make(day)
        self._days[day] = cases
        self._counts[day] = len(cases)
        while len(self._days) > 1 and sum(map(len, self._days.values())) > KEPT_CASES:
            self._days.popitem(last=False)
        return cases

    def count(self, day: dt.date) -> int:
        """How many complaints a day has, without keeping them at hand."""
        return self._counts[day] if day in self._counts else len(self.day(day))

    def item_of(self, case: Case) -> Item:
        """The kind of complaint a case is filed under."""
        return self.reference.items[case.item]

    def dong_of(self, case: Case) -> Dong:
        """Where a case is."""
        return self.reference.dongs[case.dong]

    def write(self, case: Case) -> Written:
        """The case's text and the personal data in it; the same at every call."""
        if case.written is None:
            dong, item = self.dong_of(case), self.item_of(case)
            scene = self.writer.scene(case.scene_seed, case.topic, item.name, dong)
            case.written = self.writer.write(case.text_seed, case.topic, scene, case.author, case.channel)
        return case.written

    def submitter_id(self, case: Case) -> str:
        """The submitter's login name in clear."""
        return handle(case.submitter)

    def _make(self, day: dt.date) -> list[Case]:
        rng = np.random.default_rng([self.seed, self.complaints_per_day, day.toordinal()])
        plans = self.calendar.active(day)
        cases = self._everyday(rng, day, plans)
        cases += self._repeats(rng, cases)
        for plan in plans:
            cases += self._planted(plan, day)
        cases.sort(key=lambda case: (case.at, case.text_seed, case.submitter))
        for position, case in enumerate(cases, start=1):
            case.number = f"{day:%Y%m%d}{position:06d}"
        return cases

    def _everyday(self, rng: np.random.Generator, day: dt.date, plans: list[Plan]) -> list[Case]:
        drawn = self.background.draw(rng, day)
        keep = np.ones(len(drawn.seconds), dtype=bool)
        for plan in plans:
            if plan.origin >= 0:
                falls = (drawn.dongs == plan.origin) & np.isin(drawn.items, plan.items)
                keep &= ~(falls & (rng.random(len(keep)) < FALL_SHARE))
        midnight = dt.datetime.combine(day, dt.time(), tzinfo=SEOUL)
        codes = [item.code for item in self.reference.items]
        columns = (drawn.seconds, drawn.items, drawn.dongs, drawn.channels, drawn.submitters, drawn.seeds)
        return [
            Case(midnight + dt.timedelta(seconds=sec), item, dong, channel, person, person, codes[item], seed, seed + 1)
            for sec, item, dong, channel, person, seed in zip(*(c[keep].tolist() for c in columns), strict=True)
        ]

    def _repeats(self, rng: np.random.Generator, cases: list[Case]) -> list[Case]:
        """Other people report an incident too, and some send the same text again by another channel."""
        repeats = []
        chance, delay = rng.random(len(cases)), rng.exponential(4500, len(cases))
        others, seeds = rng.integers(0, 50_000, len(cases)), rng.integers(0, 2**48, len(cases))
        for spot in np.flatnonzero(chance < 0.055).tolist():
            first = cases[spot]
            at = first.at + dt.timedelta(seconds=90 + int(delay[spot]))
            if at.date() != first.at.date():
                continue
            channel = (first.channel + 1 + int(seeds[spot]) % 4) % 5
            again = chance[spot] < 0.017
            person = first.submitter if again else self.background.neighbour(first.dong, int(others[spot]))
            text_seed = first.text_seed if again else int(seeds[spot])
            author = first.author if again else person
            style = first.channel if again and chance[spot] < 0.012 else channel
            repeats.append(
                replace(
                    first,
                    at=at,
                    channel=style,
                    submitter=person,
                    author=author,
                    text_seed=text_seed,
                    duplicate_of=first,
                )
            )
        return repeats

    def _planted(self, plan: Plan, day: dt.date) -> list[Case]:
        cases = []
        for position, arrival in enumerate(plan.arrivals):
            if arrival.at.date() != day:
                continue
            rng = np.random.default_rng([self.seed, plan.started_at.toordinal(), len(plan.kind), position])
            person = self.background.neighbour(arrival.dong, int(rng.integers(0, 50_000)))
            channel, author, scene_seed = self.background.channel(rng, arrival.item), person, arrival.seed + 2
            if plan.kind == "campaign":  # most paste the organiser's text, the rest put it in their own register
                channel, scene_seed = 0, arrival.seed
                author = person if rng.random() < 0.3 else arrival.seed % 99_991
            places = (arrival.at, arrival.item, arrival.dong, channel)
            cases.append(Case(*places, person, author, plan.topic, scene_seed, arrival.seed, plan))
        return cases
