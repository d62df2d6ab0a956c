"""Planted issues and copy-and-paste campaigns: a calendar that depends on the seed alone, so any day knows its own.

Time is cut into blocks of 21 days. Every block starts one issue of each kind, so that 28 days always hold all kinds.
"""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pipeline.calendar_days import SEOUL
from pipeline.sample_city.reference import Reference
from pipeline.sample_city.writer import topics

KINDS = ("sudden", "slow", "onedong", "policy", "small", "displacement")
BLOCK_DAYS = 21
LONGEST_DAYS = 20  # no issue lasts longer
REFERENCE_VOLUME = 500  # complaints a day at which the sizes below hold
SIZES = {
    "sudden": (28, 60),
    "slow": (45, 90),
    "small": (3, 15),
    "onedong": (12, 30),
    "policy": (50, 100),
    "displacement": (22, 45),
}
CAMPAIGNS_PER_BLOCK = 3
CAMPAIGN_SIZE = (8, 36)
CAMPAIGN_ITEMS = ("HB03", "TR04", "EN01", "PK02", "AD06", "WF03", "HB02", "WF02", "EN04", "RD05", "AD03", "TR08")


@dataclass(frozen=True)
class Arrival:
    """One complaint that belongs to an issue or a campaign."""

    at: dt.datetime
    dong: int
    item: int
    seed: int


@dataclass(frozen=True)
class Plan:
    """A planted issue (or campaign): its truth and its complaints in time order.

    ``origin`` is the dong where a displaced item falls from ``started_at`` to ``ended_at``, -1 for other kinds.
    """

    plan_id: str
    kind: str
    topic: str
    label: str
    started_at: dt.datetime
    ended_at: dt.datetime
    dongs: tuple[int, ...]
    origin: int
    items: tuple[int, ...]
    arrivals: tuple[Arrival, ...]


class Calendar:
    """All plans of one city; ``active(day)`` gives those that may have complaints on a day."""

    def __init__(self, seed: int, complaints_per_day: int, reference: Reference) -> None:
        """Sizes grow with the root of the volume above the reference volume, and in step with it below."""
        self.seed = seed
        self.reference = reference
        ratio = complaints_per_day / REFERENCE_VOLUME
        self.scale = ratio**0.5 if ratio > 1 else ratio
        self.block_plans = lru_cache(maxsize=64)(self._block_plans)

    def active(self, day: dt.date) -> list[Plan]:
        """Plans whose time includes a day, oldest first."""
        blocks = range((day.toordinal() - LONGEST_DAYS) // BLOCK_DAYS, day.toordinal() // BLOCK_DAYS + 1)
        plans = (plan for block in blocks for plan in self.block_plans(block))
        return [plan for plan in plans if plan.started_at.date() <= day <= plan.ended_at.date()]

    def _block_plans(self, block: int) -> list[Plan]:
        issues = [self._issue(block, kind) for kind in KINDS]
        return issues + [self._campaign(block, number) for number in range(CAMPAIGNS_PER_BLOCK)]

    def _issue(self, block: int, kind: str) -> Plan:
        rng = Random(f"{self.seed}:{block}:{kind}")
        start_day = self._start_day(rng, block, kind)
        topic = self._topic(kind, block, start_day.month)
        facts = topics()[topic]
        items = tuple(self.reference.item_index(code) for code in facts["issue_items"].split(","))
        start = dt.datetime.combine(start_day, dt.time(rng.randrange(6, 21), rng.randrange(60)), tzinfo=SEOUL)
        origin = rng.randrange(len(self.reference.dongs))
        dongs = self._places(rng, kind, origin)
        low, high = SIZES[kind]
        count = rng.randint(low, high)
        if kind != "small":
            count = max(5, round(count * self.scale))
        moments = sorted(MOMENTS[kind](rng, start) for _ in range(count))
        arrivals = tuple(
            Arrival(at, rng.choice(dongs), items[0] if rng.random() < 0.7 else rng.choice(items), rng.getrandbits(48))
            for at in moments
        )
        end = max(moments[-1], start + dt.timedelta(days=13)) if kind == "displacement" else moments[-1]
        falls_at = origin if kind == "displacement" else -1
        label = facts["issue_label"]
        return Plan(f"{start_day:%Y%m%d}-{kind}", kind, topic, label, moments[0], end, dongs, falls_at, items, arrivals)

    def _start_day(self, rng: Random, block: int, kind: str) -> dt.date:
        """The kinds take turns, spread over the block, so that something is always young."""
        slot = KINDS.index(kind) * BLOCK_DAYS // len(KINDS)
        return dt.date.fromordinal(block * BLOCK_DAYS + slot + rng.randrange(3))

    def _topic(self, kind: str, block: int, month: int) -> str:
        names = [name for name, facts in topics().items() if facts["issue_kind"] == kind and _in_season(facts, month)]
        Random(f"{self.seed}:{kind}").shuffle(names)
        return names[block % len(names)]

    def _places(self, rng: Random, kind: str, origin: int) -> tuple[int, ...]:
        adjacent = self.reference.dongs[origin].adjacent
        if kind == "policy":
            return tuple(range(len(self.reference.dongs)))
        if kind == "displacement":
            return adjacent
        if kind == "onedong":
            return (origin,)
        if kind == "slow":
            second = {place for near in adjacent for place in self.reference.dongs[near].adjacent}
            return tuple(sorted(second | {origin}))
        return (origin, origin, *adjacent[: rng.randrange(1, 5)])

    def _campaign(self, block: int, number: int) -> Plan:
        rng = Random(f"{self.seed}:{block}:campaign{number}")
        start_day = dt.date.fromordinal(block * BLOCK_DAYS + rng.randrange(BLOCK_DAYS))
        item = self.reference.item_index(rng.choice(CAMPAIGN_ITEMS))
        start = dt.datetime.combine(start_day, dt.time(rng.randrange(9, 20)), tzinfo=SEOUL)
        origin = rng.randrange(len(self.reference.dongs))
        count = max(5, round(rng.randint(*CAMPAIGN_SIZE) * self.scale))
        moments = sorted(start + dt.timedelta(seconds=int(rng.expovariate(1 / 14) * 3600)) for _ in range(count))
        moments = [moment for moment in moments if moment < start + dt.timedelta(days=5)] or [start]
        seed = rng.getrandbits(48)
        arrivals = tuple(Arrival(moment, origin, item, seed) for moment in moments)
        code = self.reference.items[item].code
        plan_id = f"{start_day:%Y%m%d}-campaign{number + 1}"
        label = f"{self.reference.items[item].name} 복사 민원"
        return Plan(plan_id, "campaign", code, label, moments[0], moments[-1], (origin,), -1, (item,), arrivals)


def _in_season(facts: dict[str, str], month: int) -> bool:
    return "issue_months" not in facts or str(month) in facts["issue_months"].split(",")


def _daytime(rng: Random) -> float:
    """An hour of the day with few complaints at night."""
    return min(max(rng.triangular(5, 24, 13), 0), 23.98)


def _on_day(rng: Random, start: dt.datetime, day: int, hour: float) -> dt.datetime:
    """A moment ``day`` days after the start's day, but never before the start."""
    midnight = start.replace(hour=0, minute=0)
    moment = midnight + dt.timedelta(days=day, seconds=int(hour * 3600) + rng.randrange(60))
    return max(moment, start + dt.timedelta(seconds=rng.randrange(1, 5400)))


def _sudden(rng: Random, start: dt.datetime) -> dt.datetime:
    mean_hours = 2.0 if rng.random() < 0.75 else 14.0
    return start + dt.timedelta(seconds=int(min(rng.expovariate(1 / mean_hours), 60.0) * 3600))


def _slow(rng: Random, start: dt.datetime) -> dt.datetime:
    day = int(14 * rng.random() ** 0.5) if rng.random() < 0.85 else 14 + int(rng.random() * 4)
    return _on_day(rng, start, day, _daytime(rng))


def _small(rng: Random, start: dt.datetime) -> dt.datetime:
    return _on_day(rng, start, int(rng.random() * 7), _daytime(rng))


def _one_dong(rng: Random, start: dt.datetime) -> dt.datetime:
    hour = rng.choice((0.5, 1.5, 5.5, 6.5, 7.5, 9.5, 20.5, 22.5, 23.2)) + rng.random() * 0.7
    return _on_day(rng, start, int(min(rng.expovariate(1 / 3.0), 9)), hour)


def _policy(rng: Random, start: dt.datetime) -> dt.datetime:
    return _on_day(rng, start, int(min(rng.expovariate(1 / 4.5), 12)), _daytime(rng))


def _displacement(rng: Random, start: dt.datetime) -> dt.datetime:
    return _on_day(rng, start, int(13 * rng.random() ** 0.8), _daytime(rng))


MOMENTS = {
    "sudden": _sudden,
    "slow": _slow,
    "small": _small,
    "onedong": _one_dong,
    "policy": _policy,
    "displacement": _displacement,
}
