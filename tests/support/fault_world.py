"""A sample city whose feed breaks at a known moment, run through the real steps on a warehouse of its own.

Clean weeks are landed, judged, built and published once a seed; that database is the template of every case. A case
then goes hour by hour through ingestion and gate 1 until a batch is held, else on through dbt, gate 2 and publication.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache, lru_cache

from fault_kinds import Fault, Injection, Row, stamp
from psycopg import sql

from pipeline.calendar_days import SEOUL
from pipeline.sample_city.city import City
from pipeline.sample_city.rows import Register
from pipeline.sources.portal import Page
from pipeline.sources.seoul import SeoulPortal

DAILY = 1200
WEEKS = 6
LOOKBACK_DAYS = 3
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Scene:
    """A city and the moment at which its feed breaks."""

    seed: int
    onset: datetime

    @property
    def template(self) -> str:
        """Name of the database with the clean weeks before it."""
        return f"clean_{self.seed}_{self.onset:%m%d%H}"


@dataclass
class Verdict:
    """What became of a case.

    Attributes:
        barrier: "reading", "gate 1", "dbt", "gate 2" or "" (nothing held it).
        hours: hours from the beginning until it was held; None: never.
        rules: critical rules, or dbt's node, that held it.
        told: rules of lower severity that named it, each with its first hour.
        quarantined: rows that reading refused beyond those of a clean feed.
        wrong_rows: rows that are stored otherwise than they should be.
    """

    barrier: str = ""
    hours: int | None = None
    rules: list[str] = field(default_factory=list)
    told: dict[str, int] = field(default_factory=dict)
    quarantined: int = 0


class _Pages:
    """The portal's pages out of a list of rows."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows

    def page(self, first: int, last: int) -> Page:
        return Page(len(self.rows), list(self.rows[first - 1:last]))


@cache
def register(seed: int) -> Register:
    """The clean city's rows."""
    return Register(City(seed, DAILY), 7 * WEEKS + LOOKBACK_DAYS + 2)


@lru_cache(maxsize=200_000)
def remembered(text: str) -> str:
    """Masking is a pure function: the same text is not masked twice."""
    from pipeline.landing import mask_text

    return mask_text(text)


def feed(scene: Scene, now: datetime, days: int, fault: Fault | None = None, share: float = 0.0) -> list[Row]:
    """What the portal shows at `now`: rows of the last days, newest first, as the fault left them."""
    first = stamp(now - timedelta(days=days))
    shown = [row for row in register(scene.seed).rows(now, 1, int(DAILY * (days + 2) * 1.6)) if row["QSTN_DT"] >= first]
    return shown if fault is None else fault.feed(shown, Injection(stamp(scene.onset), share, scene.seed))


def ingest(rows: list[Row], start: datetime, end: datetime, lookback_days: int, now: datetime, *,
           is_unmasked: bool = False) -> str:
    """Fetch and land one window of these rows at `now` as the hourly task does; returns the batch's id."""
    from pipeline import warehouse
    from pipeline.landing import land

    source = SeoulPortal(_Pages(rows), label_ko="시험 도시", is_synthetic=True, lookback_days=lookback_days, now=now)
    fetched = list(source.fetch(start - timedelta(days=lookback_days), end))
    with warehouse.connect("ingest_rw") as connection:
        return land(connection, source, start, end, fetched, now=now,
                    mask=(lambda text: text) if is_unmasked else remembered).batch_id


def through() -> tuple[str, str]:
    """dbt, gate 2 and publication: the barrier that stopped it ("" if none did) and by which rule."""
    from expectations.gate import check_marts
    from pipeline.publish import publish
    from pipeline.transform import build

    try:
        build("facts")
    except RuntimeError as error:
        return "dbt", str(error)
    checked = check_marts()
    published = publish(checked["validation_run_id"])
    return ("", "") if published["status"] == "published" else ("gate 2", published["reason"])


def prepare(scene: Scene) -> list[str]:
    """Build the template of a scene; returns the days' batches that gate 1 held, which ought to be none."""
    from expectations.gate import check_source
    from pipeline import warehouse

    midnight = datetime.combine(scene.onset.astimezone(SEOUL).date(), datetime.min.time(), SEOUL)
    held = []
    with database(None):
        warehouse.provision()
        shown = feed(scene, scene.onset, 7 * WEEKS + 1)
        for k in range(7 * WEEKS, -1, -1):
            start = midnight - timedelta(days=k)
            end = min(start + timedelta(days=1), scene.onset)
            if start < end:
                ingest(shown, start, end, 0, scene.onset)
        held = [verdict["reason"] for verdict in check_source("seoul") if verdict["status"] != "promoted"]
        barrier, why = through()
        if barrier:
            raise RuntimeError(f"the clean weeks were stopped at {barrier}: {why}")
    with warehouse.connect("postgres", "postgres", autocommit=True) as connection:
        name = sql.Identifier(database_name())
        connection.execute(sql.SQL("alter database {} rename to {}").format(name, sql.Identifier(scene.template)))
    return held


def database_name() -> str:
    """This process's database."""
    return os.environ["PGDATABASE"]


@contextmanager
def database(template: str | None) -> Iterator[None]:
    """This process's database, made anew as a copy of `template` (None: not made)."""
    from pipeline import warehouse

    with warehouse.connect("postgres", "postgres", autocommit=True) as connection:
        name = sql.Identifier(database_name())
        connection.execute(sql.SQL("drop database if exists {} with (force)").format(name))
        if template:
            connection.execute(sql.SQL("create database {} template {}").format(name, sql.Identifier(template)))
    yield


def run(scene: Scene, fault: Fault | None, share: float, hours: int, usual: dict[int, set[str]]) -> Verdict:
    """One case: `hours` hours of a feed with the fault; `usual` are the rules that a clean feed breaks by hour."""
    verdict = Verdict()
    with database(scene.template):
        for k in range(hours):
            start, end = scene.onset + k * HOUR, scene.onset + (k + 1) * HOUR
            rows = feed(scene, end, LOOKBACK_DAYS + 2, fault, share)
            failed, held = judge(ingest(rows, start, end, LOOKBACK_DAYS, end,
                                        is_unmasked=bool(fault and fault.is_unmasked)))
            if held:
                verdict.barrier, verdict.hours, verdict.rules = "gate 1", k + 1, held
            for rule in failed:
                if rule not in usual.get(k, set()) and rule not in held:
                    verdict.told.setdefault(rule, k + 1)
            if held:
                break
        verdict.quarantined = refused(scene)
        if not verdict.barrier:
            barrier, why = through()
            if barrier:
                verdict.barrier, verdict.hours, verdict.rules = barrier, hours, [why]
    return verdict


def judge(batch_id: str) -> tuple[list[str], list[str]]:
    """Gate 1 on the batch and on whatever waits: the rules that failed on it, and the critical ones if it is held."""
    from expectations.gate import check_source

    verdict = check_source("seoul", batch_id)[0]
    critical = [part.split(" ")[0] for part in verdict["reason"].split("; ") if part]
    return verdict["failed"], critical if verdict["status"] == "held" else []


def refused(scene: Scene) -> int:
    """Rows in quarantine that came since the fault began."""
    from pipeline import warehouse

    with warehouse.connect("quality_rw") as connection:
        row = connection.execute("select count(*) from raw.quarantine as q inner join ops.batches as b using (batch_id)"
                                 " where b.window_start_at >= %s", (scene.onset,)).fetchone()
    return row[0] if row else 0
