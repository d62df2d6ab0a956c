"""A seeded portal whose complaints come late, change, move and repeat, readings of it, and a warehouse fed with them.

Whatever happens to a complaint happens within `LOOKBACK` of its receipt, so that an orderly feed sees all of it.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar

from issue_stream import WORDS

from pipeline.landing import land
from pipeline.records import Complaint, Transfer
from pipeline.sources.base import RawRow

LOOKBACK = timedelta(days=10)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
START = datetime.fromisoformat("2026-02-02T00:00+09:00")
ITEMS = ("교통 > 불법주정차", "청소 > 쓰레기 무단투기", "도로 > 도로파손·포트홀", "없는 > 항목")
PLACES = (("강남구", "신사동"), ("종로구", "사직동"), ("마포구", "합정동"), ("", ""))
CAMPAIGN = "우리 동네 공원을 없애지 말아 주십시오"


@dataclass(frozen=True)
class Version:
    """What the portal shows of a complaint from `shown_at` on."""

    shown_at: datetime
    complaint: Complaint


class ChangingCity:
    """The source `city`: `per_day` complaints on each of `days` days from `START` on."""

    name, label_ko, is_synthetic, max_minutes_behind, lookback_days = "city", "시험 도시", True, None, LOOKBACK.days
    channel_minutes: ClassVar = {}
    id_columns, submitter_columns, stored_columns, label_columns = ("id",), (), frozenset({"id"}), frozenset()

    def __init__(self, seed: int, days: int, per_day: int = 10) -> None:
        chance = random.Random(seed)
        self.days = days
        self.end = START + days * DAY
        self.lives = [life(chance, number, START + timedelta(hours=chance.uniform(0, 24 * days)))
                      for number in range(days * per_day)]
        for wave in range(3):  # submitters of one text, some on one day, some over a week
            first = START + timedelta(days=chance.uniform(0, days - 6))
            self.lives += [life(chance, 10_000 + 100 * wave + number, first + timedelta(hours=chance.uniform(0, 140)),
                                description=f"{CAMPAIGN} {wave}") for number in range(8)]

    def read(self, start: datetime, end: datetime, at: datetime) -> Iterator[RawRow]:
        """The portal's answer, at the moment `at`, to a question for complaints received in [start, end)."""
        for number, versions in enumerate(self.lives):
            shown = [place for place, version in enumerate(versions) if version.shown_at <= at]
            if shown and start <= versions[shown[-1]].complaint.requested_at < end:
                yield RawRow({"id": number, "version": shown[-1]})

    def map(self, row: RawRow) -> Complaint:
        """The complaint behind a row."""
        return self.lives[row.data["id"]][row.data["version"]].complaint


def life(chance: random.Random, number: int, requested_at: datetime, **given: object) -> list[Version]:
    """All versions of one complaint, the earliest first."""
    requested_at = requested_at.replace(microsecond=0)
    district, neighbourhood = chance.choice(PLACES)
    words = chance.sample(WORDS, 3)
    now = replace(Complaint(
        f"{number:05}", requested_at, " ".join(words) if chance.random() < 0.9 else "불법주차 단속 바랍니다",
        chance.choice(ITEMS), channel=chance.choice(("웹", "앱", "")), district=district, neighbourhood=neighbourhood,
        agency_responsible=f"{district} {chance.choice('가나다')}과", submitter=f"{number % 60 or ''}"), **given)
    at = requested_at + timedelta(hours=chance.choice((0, 0, 0, 0, 30, 100)))  # some reach the portal late
    versions = [Version(at, now)]

    def becomes(**changes: object) -> None:
        versions.append(Version(at, replace(versions[-1].complaint, **changes)))

    if chance.random() < 0.05:  # a receipt corrected, across midnight now and then, as it is handed on
        at += timedelta(hours=chance.uniform(1, 10))
        moved = requested_at + timedelta(hours=chance.uniform(-9, 9))
        becomes(requested_at=moved.replace(microsecond=0), transfers=(Transfer("접수과", at),))
    if chance.random() < 0.2:
        at += timedelta(hours=chance.uniform(1, 20))
        becomes(transfers=(*versions[-1].complaint.transfers, Transfer("다른 과", at)), agency_responsible="다른 과")
    if chance.random() < 0.7:
        at += timedelta(hours=chance.uniform(1, 40))
        becomes(status="closed", answer="처리하였습니다.", answered_at=at)
        if chance.random() < 0.2:
            at += timedelta(hours=chance.uniform(1, 20))
            becomes(answer="다시 살펴 처리하였습니다.", answered_at=at)
        if chance.random() < 0.15:
            at += timedelta(hours=chance.uniform(1, 20))
            becomes(status="open", reopened_at=at)
        elif chance.random() < 0.5:  # a score comes without a moment of its own
            at += timedelta(hours=chance.uniform(1, 20))
            becomes(satisfaction_score=chance.randint(1, 5))
    return [version for version in versions if version.shown_at < requested_at + LOOKBACK - DAY]


@dataclass(frozen=True)
class Reading:
    """One landing: the window of `day`, read at `at`, from `lookback` before it."""

    day: int
    at: datetime
    lookback: timedelta = LOOKBACK

    @property
    def window(self) -> tuple[datetime, datetime]:
        """Start and end of the day."""
        return START + self.day * DAY, START + (self.day + 1) * DAY


def orderly(city: ChangingCity) -> list[Reading]:
    """Each day, read when it was over."""
    return [Reading(day, START + (day + 1) * DAY) for day in range(city.days)]


def feed(warehouse, city: ChangingCity, reading: Reading) -> str:
    """Land one reading and promote it as gate 1 does, without its checks; returns the batch's id."""
    from expectations.gate import DECIDE, MARK_DAYS

    start, end = reading.window
    with warehouse.connect("ingest_rw") as connection:
        batch_id = land(connection, city, start, end, city.read(start - reading.lookback, end, reading.at)).batch_id
    with warehouse.connect("quality_rw") as connection:
        connection.execute(DECIDE, {"batch_id": batch_id, "status": "promoted", "reason": ""})
        connection.execute(MARK_DAYS, {"batch_id": batch_id, "status": "promoted"})
    return batch_id


def age(warehouse, hours: int = 3) -> None:
    """Let time pass: everything that was done so far was done `hours` earlier."""
    with warehouse.connect("postgres") as connection:
        for table, columns in (("batches", ("landed_at", "decided_at")), ("dirty_days", ("marked_at",)),
                               ("transforms", ("started_at", "ended_at"))):
            changes = ", ".join(f"{column} = {column} - make_interval(hours => {hours})" for column in columns)
            connection.execute(f"update ops.{table} set {changes}")
