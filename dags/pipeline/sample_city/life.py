"""What becomes of a complaint: departments, transfers, answers, reopening, satisfaction; all fixed at birth."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pipeline.sample_city.city import Case, City
from pipeline.sample_city.grammar import Voice, read_sections
from pipeline.sample_city.reference import DATA, PARKING
from pipeline.sample_city.rhythm import add_working_hours, to_office_hours

CITY_SHARE = 0.35  # of complaints about items that a city department also handles
TRANSFER_CHANCE, PARKING_TRANSFER_CHANCE = 0.16, 0.025
SPREAD = 0.7  # sigma of the log-normal handling time
STUCK_CHANCE, STUCK_FACTOR = 0.012, 9.0
REOPEN_CHANCE, LATE_REOPEN_CHANCE = 0.025, 0.09
RATED_CHANCE = 0.2
LETTERS = 4  # the desk-and-letters channel, whose answers are dated by day only
ANSWERS = "answers"


@dataclass(frozen=True)
class Life:
    """The events of one complaint. ``transfers`` are (department, moment); absent events are None."""

    first_agency: str
    transfers: tuple[tuple[str, dt.datetime], ...]
    started_at: dt.datetime
    answered_at: dt.datetime
    reopened_at: dt.datetime | None
    answered_again_at: dt.datetime | None
    rated_at: dt.datetime | None
    score: int

    @property
    def final_agency(self) -> str:
        """The department that answers."""
        return self.transfers[-1][0] if self.transfers else self.first_agency


def life_of(city: City, case: Case) -> Life:
    """The events of a case; the same at every call."""
    rng = Random(case.text_seed * 31 + case.submitter)
    item = city.item_of(case)
    district = city.dong_of(case).district
    agency = f"{district} {item.district_department}"
    if item.city_department and rng.random() < CITY_SHARE:
        agency = item.city_department
    transfers, ready_at = _transfers(city, case, rng, agency)
    first = transfers[0][0] if transfers else agency
    hours = item.median_hours * _department_pace(city.seed, agency) * rng.lognormvariate(0, SPREAD)
    if rng.random() < STUCK_CHANCE:
        hours *= STUCK_FACTOR
    answered_at = add_working_hours(ready_at, hours)
    if item.code != PARKING:
        answered_at = to_office_hours(answered_at, rng.random())
    if case.channel == LETTERS:
        answered_at = max(answered_at, case.at + dt.timedelta(days=1))
    late = hours > item.deadline_days * 24
    reopened_at = again_at = None
    if rng.random() < (LATE_REOPEN_CHANCE if late else REOPEN_CHANCE):
        reopened_at = answered_at + dt.timedelta(hours=2 + rng.expovariate(1 / 40))
        again_at = to_office_hours(add_working_hours(reopened_at, hours * rng.uniform(0.3, 1.2)), rng.random())
        if case.channel == LETTERS:
            again_at = max(again_at, reopened_at + dt.timedelta(days=1))
    rated = rng.random() < RATED_CHANCE
    rated_at = (again_at or answered_at) + dt.timedelta(hours=0.2 + rng.expovariate(1 / 20)) if rated else None
    happy = 3.9 - 1.3 * late - 0.7 * len(transfers) - 0.8 * (reopened_at is not None)
    score = min(5, max(1, round(rng.gauss(happy, 1.1))))
    moved = (*transfers[1:], (agency, ready_at)) if transfers else ()
    begun = ready_at + (answered_at - ready_at) * rng.uniform(0.02, 0.3)
    return Life(first, moved, begun, answered_at, reopened_at, again_at, rated_at, score)


def _transfers(city: City, case: Case, rng: Random, agency: str) -> tuple[list[tuple[str, dt.datetime]], dt.datetime]:
    """Wrong departments on the way with the moments they took over, and when the right one took over."""
    item = city.item_of(case)
    at, stops = case.at, []
    chance = PARKING_TRANSFER_CHANCE if item.code == PARKING else TRANSFER_CHANCE
    while len(stops) < 3 and rng.random() < chance:
        other = city.reference.items[int(rng.random() * len(city.reference.items))]
        wrong = f"{city.dong_of(case).district} {other.district_department}"
        if wrong == agency or any(wrong == stop for stop, _ in stops):
            break
        stops.append((wrong, at))
        at = at + dt.timedelta(seconds=int(3600 * min(rng.lognormvariate(1.3, 0.9), 90.0)))
        chance = 0.3
    return stops, at


@lru_cache(maxsize=4096)
def _department_pace(seed: int, agency: str) -> float:
    """How slow a department is against the usual, always the same for one department."""
    return Random(f"{seed}:{agency}").lognormvariate(0, 0.22)


@lru_cache(maxsize=1)
def _answer_banks() -> dict:
    return read_sections(DATA / "answers.txt")[ANSWERS]


def answer_text(city: City, case: Case, agency: str, turn: int) -> str:
    """The text of a department's first (``turn`` 1) or second answer."""
    dong = city.dong_of(case)
    fixed = {"gu": dong.district, "dong": dong.name, "dept": agency, "itemname": city.item_of(case).name}
    return Voice(Random(case.text_seed * 37 + turn), "formal", _answer_banks(), fixed).say("answer")
