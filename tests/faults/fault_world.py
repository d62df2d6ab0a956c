"""A sample city whose feed breaks at a known moment, run through the real steps on a warehouse of its own.

Clean weeks are landed, judged, built and published once a seed; that database is the template of every case. A case
then goes hour by hour through ingestion and gate 1 until a batch is held, else on through dbt, gate 2 and publication.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache

from fault_kinds import Fault, Injection, Row, stamp
from psycopg import sql

from pipeline.calendar_days import SEOUL
from pipeline.landing import MASKING, land
from pipeline.preparation import prepare as prepared
from pipeline.records import Masking
from pipeline.sample_city.city import City
from pipeline.sample_city.rows import Register
from pipeline.settings import get_settings
from pipeline.sources.base import RawRow
from pipeline.sources.portal import Page
from pipeline.sources.seoul import SeoulPortal

DAILY = 1200
WEEKS = 4
LOOKBACK_DAYS = 2
HOUR = timedelta(hours=1)
SHOWN = ("text_hash", "service_name", "channel", "district", "neighbourhood", "agency_responsible", "status", "answer",
         "satisfaction_score", "submitter_hmac")
TIMES = ("requested_at", "answered_at")
# The newest versions of what the portal still shows, as staging takes them.
STORED = f"""
select distinct on (service_request_id) service_request_id, {", ".join((*TIMES, *SHOWN))}
from raw.complaints where requested_at >= %(since)s
order by service_request_id, updated_at desc, landed_at desc
"""


@dataclass(frozen=True)
class Scene:
    """A city and the moment at which its feed breaks."""

    seed: int
    onset: datetime
    daily: int = DAILY
    weeks: int = WEEKS

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
    wrong_rows: int = 0


class _Pages:
    """The portal's pages out of a list of rows."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows

    def page(self, first: int, last: int) -> Page:
        return Page(len(self.rows), list(self.rows[first - 1:last]))


@cache
def register(scene: Scene) -> Register:
    """The clean city's rows."""
    return Register(City(scene.seed, scene.daily), 7 * scene.weeks + LOOKBACK_DAYS + 2)


# Masking is a pure function: the same text is not masked twice.
REMEMBERED = MASKING._replace(text=lru_cache(200_000)(MASKING.text), label=lru_cache(200_000)(MASKING.label))
SWITCHED_OFF = Masking(text=str, label=str, version="off")


def feed(scene: Scene, now: datetime, days: int, fault: Fault | None = None, share: float = 0.0) -> list[Row]:
    """What the portal shows at `now`: rows of the last days, newest first, as the fault left them."""
    shown = list(_shown(scene, now, days))
    return shown if fault is None else fault.feed(shown, Injection(stamp(scene.onset), share, scene.seed))


@lru_cache(maxsize=30)
def _shown(scene: Scene, now: datetime, days: int) -> tuple[Row, ...]:
    first = stamp(now - timedelta(days=days))
    rows = register(scene).rows(now, 1, int(scene.daily * (days + 2) * 1.6))
    return tuple(row for row in rows if row["QSTN_DT"] >= first)


def ingest(rows: list[Row], start: datetime, end: datetime, lookback_days: int, now: datetime, *,
           is_unmasked: bool = False) -> str:
    """Fetch and land one window of these rows at `now` as the hourly task does; returns the batch's id."""
    from pipeline import warehouse

    source = SeoulPortal(_Pages(rows), label_ko="시험 도시", is_synthetic=True, lookback_days=lookback_days, now=now)
    fetched = list(source.fetch(start - timedelta(days=lookback_days), end))
    with warehouse.connect("ingest_rw") as connection:
        return land(connection, source, start, end, fetched, now=now,
                    mask=SWITCHED_OFF if is_unmasked else REMEMBERED).batch_id


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


def prepare(scene: Scene, *, is_through: bool = True) -> list[str]:
    """Build the template of a scene; returns the reasons of the days that gate 1 held, which ought to be none."""
    from expectations.gate import check_source
    from pipeline import warehouse

    midnight = datetime.combine(scene.onset.astimezone(SEOUL).date(), datetime.min.time(), SEOUL)
    held = []
    with database(None):
        with (warehouse.connect("postgres", "postgres", autocommit=True) as connection,
              warehouse.advisory_lock(connection, "template")):
            warehouse.provision()  # its grants are the whole cluster's
        shown = feed(scene, scene.onset, 7 * scene.weeks + 1)
        for k in range(7 * scene.weeks, -1, -1):
            start = midnight - timedelta(days=k)
            end = min(start + timedelta(days=1), scene.onset)
            if start < end:
                ingest(shown, start, end, 0, scene.onset)
        held = [verdict["reason"] for verdict in check_source("seoul") if verdict["status"] != "promoted"]
        barrier, why = through() if is_through else ("", "")
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


def run(scene: Scene, fault: Fault | None, share: float, hours: int, usual: dict[int, set[str]], *,
        is_through: bool = True) -> Verdict:
    """One case: `hours` hours of a feed with the fault, then, where gate 1 held none, all that follows.

    `usual` are the rules that a clean feed breaks by hour; `is_through` false leaves dbt and gate 2 out.
    """
    verdict = Verdict()
    with database(scene.template):
        for k in range(hours):
            start, end = scene.onset + k * HOUR, scene.onset + (k + 1) * HOUR
            rows = feed(scene, end, LOOKBACK_DAYS, fault, share)
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
        verdict.wrong_rows = wrong(scene, verdict.hours or hours) if fault else 0
        if not verdict.barrier and is_through:
            barrier, why = through()
            if barrier:
                verdict.barrier, verdict.hours, verdict.rules = barrier, hours, [why]
    return verdict


def control(scene: Scene, hours: int, *, is_through: bool = True) -> list[dict[str, object]]:
    """The clean feed, hour by hour: the rules that failed and whether the batch was held; last, what stopped it."""
    found: list[dict[str, object]] = []
    with database(scene.template):
        for k in range(hours):
            start, end = scene.onset + k * HOUR, scene.onset + (k + 1) * HOUR
            failed, held = judge(ingest(feed(scene, end, LOOKBACK_DAYS), start, end, LOOKBACK_DAYS, end))
            found.append({"failed": failed, "held": held})
        barrier, why = through() if is_through else ("", "")
    return [*found, {"barrier": barrier, "why": why}]


def judge(batch_id: str) -> tuple[list[str], list[str]]:
    """Gate 1 on the batch and on whatever waits: the rules that failed on it, and the critical ones if it is held."""
    from expectations.gate import check_source

    verdict = check_source("seoul", batch_id)[0]
    critical = [part.split(" ")[0] for part in verdict["reason"].split("; ") if part]
    return verdict["failed"], critical if verdict["status"] == "held" else []


def wrong(scene: Scene, hours: int) -> int:
    """How many complaints that the portal shows after these hours are not stored as a clean feed would have them.

    Compared are the newest versions with what the clean rows become; rows too many and rows missing count as well.
    """
    from pipeline import warehouse

    until = scene.onset + hours * HOUR
    due = _due(scene, until)
    with warehouse.connect("quality_rw") as connection:
        found = connection.execute(STORED, {"since": until - timedelta(days=LOOKBACK_DAYS)}).fetchall()
    stored = {number: (*(at and at.astimezone(UTC).isoformat() for at in row[:2]), *row[2:]) for number, *row in found}
    return sum(due.get(number) != stored.get(number) for number in {*due, *stored})


@lru_cache(maxsize=8)
def _due(scene: Scene, until: datetime) -> dict[str, tuple[object, ...]]:
    """What the clean rows become, by number."""
    source = SeoulPortal(_Pages([]), label_ko="", is_synthetic=True, lookback_days=0, now=until)
    rows, key = [RawRow(row) for row in feed(scene, until, LOOKBACK_DAYS)], get_settings().secret("submitter_hmac_key")
    return {row["service_request_id"]: tuple(row[name] for name in (*TIMES, *SHOWN))
            for row in prepared(source, rows, REMEMBERED, key.encode(), until).rows}


def refused(scene: Scene) -> int:
    """Rows in quarantine that came since the fault began."""
    from pipeline import warehouse

    with warehouse.connect("quality_rw") as connection:
        row = connection.execute("select count(*) from raw.quarantine as q inner join ops.batches as b using (batch_id)"
                                 " where b.window_start_at >= %s", (scene.onset,)).fetchone()
    return row[0] if row else 0
