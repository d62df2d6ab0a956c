"""Two sources through ingestion, gate and the live views: one that falls away, channels that fall silent, new forms."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from gate_rows import text
from geo_server import GeoServer, serving

from expectations.schema_changes import check_fields
from pipeline import ingest, sources, steps
from pipeline.landing import land
from pipeline.settings import get_settings
from pipeline.sources.base import RawRow
from pipeline.sources.seoul import SeoulPortal
from pipeline.sources.web import PortalError

HOUR = timedelta(hours=1)
NOW = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
START, END = NOW - HOUR, NOW


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


def board(warehouse, statement):
    with warehouse.connect("board_ro") as connection:
        return connection.execute(statement).fetchall()


def row(number, moment, channel="웹", **fields):
    return RawRow({"CASE_NO": f"C{number}", "QSTN_DT": f"{moment + 9 * HOUR:%Y-%m-%d %H:%M:%S}", "CHNL_NM": channel,
                   "QSTN_CONT": text(number), "RQSTR_ID": f"kim{number}"} | fields)


def landed(warehouse, start, rows, hours=1, **channel_minutes):
    portal = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0, channel_minutes=channel_minutes)
    with warehouse.connect("ingest_rw") as connection:
        return land(connection, portal, start, start + hours * HOUR, rows)


def published(warehouse):
    """Facts of what is promoted, and their publication, without which nothing counts as shown."""
    ask_nothing(warehouse, "with made as (insert into ops.transforms (stage, is_success) values ('facts', true)"
                           " returning transform_id)"
                           " insert into ops.publications (validation_run_id, transform_id, status)"
                           " select 1, transform_id, 'published' from made")


@pytest.fixture
def two(warehouse, tmp_path, monkeypatch):
    """The portal and a city that speaks Open311, declared in one file; both hold one hour's complaints."""
    minutes = [(n, START + n * timedelta(minutes=1)) for n in range(30)]
    city = GeoServer([{"service_request_id": str(n), "status": "open", "service_name": "Pothole", "origin": "App",
                       "description": text(f"hole {n}"), "requested_datetime": f"{at:%FT%TZ}",
                       "updated_datetime": f"{at:%FT%TZ}"} for n, at in minutes])
    seoul = [row(n, at).data for n, at in minutes]
    portal = SeoulPortal(None, label_ko="서울", is_synthetic=True, lookback_days=0)
    monkeypatch.setattr(portal, "fetch", lambda start, end: map(RawRow, seoul))
    with serving(city) as url:
        path = tmp_path / "sources.yml"
        path.write_text(f"sources:\n- kind: seoul\n- {{kind: open311, name: city, label_ko: 도시, url: '{url}',"
                        " map: {channel: origin}}\n")
        monkeypatch.setenv("EUNGDAP_SOURCES_FILE", str(path))
        get_settings.cache_clear()
        get = sources.get
        monkeypatch.setattr(sources, "get", lambda name: portal if name == "seoul" else get(name))
        yield warehouse, city
    monkeypatch.undo()
    get_settings.cache_clear()


def read_hour(names=("seoul", "city")):
    for name in names:
        ingest.ingest_window(name, START, END)


def test_two_sources_reach_the_marts_and_the_board(two):
    warehouse, _ = two
    assert steps.source_names() == ["seoul", "city"]
    read_hour()
    assert steps.check_batches() == 2 and steps.check_batches() == 0
    assert ask(warehouse, "select source, status from ops.batches order by source") == [
        ("city", "promoted"), ("seoul", "promoted")]
    steps.transform("facts")
    assert ask(warehouse, "select source, count(*)::int from marts.fct_complaints group by source order by source") == [
        ("city", 30), ("seoul", 30)]
    published(warehouse)
    assert board(warehouse, "select label_ko, channel, state from board.freshness order by 1, 2") == [
        ("도시", "", "정상"), ("도시", "App", "정상"), ("서울", "", "정상"), ("서울", "웹", "정상")]


def test_a_source_that_is_away_leaves_the_others_and_is_named_on_the_board(two, monkeypatch):
    warehouse, city = two
    monkeypatch.setattr("pipeline.sources.web.ATTEMPTS", 1)
    city.trouble = [(403, "text/plain", b"no")] * 9
    with pytest.raises(PortalError, match="HTTP 403"):
        read_hour(["city"])
    read_hour(["seoul"])
    assert steps.check_batches() == 1
    published(warehouse)
    assert board(warehouse, "select label_ko, channel, state, reason from board.freshness order by 1, 2") == [
        ("도시", "", "중단", "아직 수집된 자료가 없음"), ("서울", "", "정상", ""), ("서울", "웹", "정상", "")]
    city.trouble = []
    read_hour()
    steps.check_batches()
    published(warehouse)
    assert {state for (state,) in board(warehouse, "select state from board.freshness")} == {"정상"}


def weeks_of(warehouse, silent_hours):
    """Three weeks of ten complaints an hour by web and one by phone; the phone is silent for the last hours."""
    first = END - timedelta(days=21)
    rows, number = [], 0
    for index in range(21 * 24):
        at = first + index * HOUR
        for channel in ["웹"] * 3 + ["전화"] * (at < END - silent_hours * HOUR):
            number += 1
            rows.append(row(number, at + timedelta(minutes=5), channel))
    for day in range(21):
        since = first + timedelta(days=day)
        landed(warehouse, since, rows_of(rows, since, 24), hours=24)
    ask_nothing(warehouse, "update ops.batches set status = 'promoted', decided_at = now()")
    published(warehouse)


def rows_of(rows, since, hours):
    texts = (f"{since + 9 * HOUR:%Y-%m-%d %H:%M:%S}", f"{since + (9 + hours) * HOUR:%Y-%m-%d %H:%M:%S}")
    return [each for each in rows if texts[0] <= each.data["QSTN_DT"] < texts[1]]


def ask_nothing(warehouse, statement):
    with warehouse.connect("postgres") as connection:
        connection.execute(statement)


@pytest.mark.parametrize(("silent_hours", "state"), [(6, "정상"), (20, "지연"), (60, "중단")])
def test_a_channel_is_late_against_its_own_rhythm(warehouse, silent_hours, state):
    weeks_of(warehouse, silent_hours)
    found = dict(board(warehouse, "select channel, state from board.freshness"))
    assert found == {"": "정상", "웹": "정상", "전화": state}
    (reason,) = board(warehouse, "select reason from board.freshness where channel = '전화'")[0]
    assert reason == ("" if state == "정상" else f"새 접수가 없음 (평소라면 그동안 약 {silent_hours}건)")


def test_a_channel_is_late_against_its_declared_minutes_and_with_its_source(warehouse):
    rows = [row(1, START + timedelta(minutes=1)), row(2, START - 5 * HOUR, "전화")]
    landed(warehouse, START - 5 * HOUR, rows, hours=6, 전화=200, 웹=240)
    ask_nothing(warehouse, "update ops.batches set status = 'promoted', decided_at = now()")
    published(warehouse)
    assert board(warehouse, "select channel, state, reason, is_own from board.freshness order by 1") == [
        ("", "정상", "", True), ("웹", "정상", "", False),
        ("전화", "지연", "정한 200분을 넘겨 새 접수가 없음", True)]
    ask_nothing(warehouse, "update ops.batches set window_end_at = window_end_at - interval '30 days',"
                           " window_start_at = window_start_at - interval '31 days'")
    assert board(warehouse, "select channel, state, is_own from board.freshness order by 1") == [
        ("", "중단", True), ("웹", "중단", False), ("전화", "중단", False)]


def test_channels_and_fields_are_counted_alike_in_any_order_and_twice(warehouse):
    def counted():
        return ask(warehouse, "select * from ops.channel_hours order by 1, 2, 3"), ask(
            warehouse, "select * from ops.source_fields order by 1, 2")

    first = [row(n, START - HOUR + n * timedelta(minutes=1)) for n in range(5)]
    second = [*first, *(row(n, START + n * timedelta(minutes=1), "전화", MEMO="x") for n in range(10, 15))]
    for start, rows in ((START - HOUR, first), (START, second)):
        landed(warehouse, start, rows)
    before = counted()
    landed(warehouse, START, second)
    assert counted() == before
    assert [line[3] for line in before[0]] == [5, 5]
    ask_nothing(warehouse, "truncate ops.batches, ops.sources, raw.complaints, raw.landings, raw.quarantine cascade")
    for start, rows in ((START, second), (START - HOUR, first)):
        landed(warehouse, start, rows)
    assert counted() == before


def open_changes(warehouse):
    return ask(warehouse, "select field, change_kind, closed_at is null from quality.schema_changes"
                          " where severity = 'warning' order by field")


def test_a_changed_form_is_a_finding_that_is_opened_once_and_shown_on_the_board(warehouse):
    def hour(back, **fields):
        start = END - back * HOUR
        landed(warehouse, start, [row(back * 100 + n, start + n * timedelta(minutes=1), **fields) for n in range(10)])
        check_fields("seoul")

    for back in range(12, 8, -1):
        hour(back, MEMO="글", STSFDG_SCORE="3")
    assert open_changes(warehouse) == []
    for back in range(8, 5, -1):  # a field of theirs vanishes, another appears, a third is empty
        hour(back, STSFDG_SCORE="", NEW={"a": 1})
    assert open_changes(warehouse) == [("MEMO", "vanished", True), ("NEW", "appeared", True),
                                       ("STSFDG_SCORE", "emptied", True)]
    since = END - 8 * HOUR
    told = f"항목이 사라짐 ({since + 9 * HOUR:%Y-%m-%d %H:%M}부터)"
    assert ("시험 MEMO", False, "warning", told) in board(
        warehouse, "select subject, success, severity, reason from board.gate_status where gate = 'schema'")
    assert ("S-EMPTIED", "시험 STSFDG_SCORE", "항목이 계속 비어 있음") in board(
        warehouse, "select rule_id, subject, name_ko from board.gate_results where gate = 'schema'")
    hour(5, MEMO="글", STSFDG_SCORE="4", NEW=1)
    assert open_changes(warehouse) == [("MEMO", "vanished", False), ("NEW", "appeared", True),
                                       ("STSFDG_SCORE", "emptied", False)]
    assert [subject for (subject,) in board(warehouse, "select subject from board.gate_status"
                                                       " where gate = 'schema'")] == ["시험 NEW"]
    missing = ask(warehouse, "select field from quality.schema_changes where severity = 'info' order by 1")
    assert ("ANSW_CONT",) in missing and ("CASE_NO",) not in missing


def test_what_nobody_mapped_stands_nowhere_in_the_warehouse(warehouse):
    bare = {"신청인": "홍길동", "계좌": "110234567890"}
    landed(warehouse, START, [row(1, START, **bare), row(2, START, QSTN_DT="", **bare)])
    everything = json.dumps(ask(warehouse, "select c::text from raw.complaints as c union all select q::text from"
                                           " raw.quarantine as q union all select f::text from ops.source_fields as f"),
                            ensure_ascii=False)
    assert "신청인" in everything and "홍길동" not in everything and "110234567890" not in everything
