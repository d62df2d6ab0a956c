"""A small city that the previous version left behind: its warehouse from `tests/data`, and hours that come after it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from issue_stream import StubEmbedder, StubTagger

from pipeline.sources.base import RawRow
from pipeline.sources.seoul import SeoulPortal

DUMP = Path(__file__).parents[1] / "data" / "warehouse_0_1_0.sql"
SOURCE = SeoulPortal(None, label_ko="서울시 응답소 (예시)", is_synthetic=True, lookback_days=0)
LAST_END = datetime(2026, 10, 12, 17, tzinfo=UTC)  # what the dump has landed
HOUR = timedelta(hours=1)


def load(warehouse, database):
    """A database of that name as version 0.1.0 left it; the logins are there already."""
    with warehouse.connect("postgres", "postgres", autocommit=True) as connection:
        connection.execute(f'create database "{database}"')
    with warehouse.connect("postgres", database) as connection:
        connection.execute(DUMP.read_text(encoding="utf-8"))


def drop(warehouse, database):
    with warehouse.connect("postgres", "postgres", autocommit=True) as connection:
        connection.execute(f'drop database if exists "{database}" with (force)')


def row(number, text="가로등이 꺼졌습니다", at=LAST_END, **fields):
    """A row of the portal, received five minutes after `at`."""
    seoul = at + timedelta(hours=9, minutes=5)
    return RawRow({"CASE_NO": number, "MENU_NM": "교통 > 불법주정차", "QSTN_CONT": text,
                   "QSTN_DT": f"{seoul:%Y-%m-%d %H:%M:%S}", "CHNL_NM": "120다산콜", "GU_NM": "종로구",
                   "DONG_NM": "사직동", "DEPT_NM": "종로구 도로과", "STTUS_NM": "접수",
                   "RQSTR_ID": f"by {number}"} | fields)


def land(warehouse, rows, start=LAST_END, source=SOURCE):
    """One hour landed and judged; returns the landing's result and the verdicts."""
    from expectations.gate import check_source
    from pipeline.landing import land as store

    with warehouse.connect("ingest_rw") as connection:
        result = store(connection, source, start, start + HOUR, rows, now=start + HOUR)
    return result, check_source(source.name, result.batch_id)


def publish(as_of=LAST_END + HOUR):
    """The rest of an hourly run; returns what the publication says."""
    from expectations.gate import check_marts
    from pipeline import analysis, vectors
    from pipeline.publish import publish as copy
    from pipeline.transform import build

    build("facts")
    embedder = StubEmbedder()
    vectors.embed_pending(embedder=embedder)
    analysis.find_issues(as_of, embedder=embedder, tagger=StubTagger())
    build("issues")
    return copy(check_marts()["validation_run_id"])
