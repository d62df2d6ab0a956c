"""Gate 1 over what the portal really delivers: batches left behind, holes that fill, bad news, half days."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from gate_rows import hour, spread, text, weeks
from gate_rows import land as put

from expectations.gate import check_batch, check_source
from pipeline import steps
from pipeline.landing import land
from pipeline.sources.base import RawRow
from pipeline.sources.seoul import SeoulPortal

SEOUL = ZoneInfo("Asia/Seoul")
HOUR = timedelta(hours=1)
START, END = hour("2026-03-04T05:00+00:00")  # a Wednesday, 14:00 in Seoul
USUAL = 100
REPLAY = ":replay:20260304T070000.000000Z"
PORTAL = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=10)


@pytest.fixture
def history(warehouse):
    for k in range(3):
        weeks(warehouse, "seoul", START + k * HOUR, END + k * HOUR, [USUAL] * 4)
    return warehouse


def delivered(first, numbers=range(USUAL), **fields):
    """Rows of the hour that starts at `first` as the portal sends them; `numbers` says which of its hundred."""
    return [RawRow({"CASE_NO": f"{first:%d%H}-{k}", "QSTN_CONT": text(f"{first:%d%H}-{k}"), "MENU_NM": "교통 > 가로등",
                    "QSTN_DT": f"{(first + k * timedelta(seconds=30)).astimezone(SEOUL):%Y-%m-%d %H:%M:%S}",
                    "CHNL_NM": "웹", "GU_NM": "중구", "DONG_NM": "명동", "DEPT_NM": "중구 교통과"}
                   | {"RQSTR_ID": f"kim{k}"} | fields) for k in numbers]


def landed(warehouse, first, rows, until=None):
    with warehouse.connect("ingest_rw") as connection:
        return land(connection, PORTAL, first, until or first + HOUR, rows).batch_id


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


def verdicts(found):
    return [(verdict["batch_id"], verdict["status"]) for verdict in found]


def promoted_rows(warehouse):
    return ask(warehouse, "select count(*), count(distinct service_request_id) from raw.complaints"
                          " join ops.batches using (batch_id) where requested_at >= %s and batches.status = 'promoted'",
               START)[0]


def test_batches_that_were_never_judged_are_judged_with_the_next_one_in_time_order(history):
    """Their rows are duplicates for whoever reads them again: unjudged they would be lost."""
    second = landed(history, END, delivered(END))
    first = landed(history, START, delivered(START))
    third = landed(history, END + HOUR, [*delivered(START), *delivered(END), *delivered(END + HOUR)])
    assert verdicts(check_source("seoul", third)) == [(name, "promoted") for name in (third, first, second)]
    assert promoted_rows(history) == (3 * USUAL, 3 * USUAL)


def test_everything_that_waits_is_judged_in_time_order_without_a_first_one(history):
    second, first = landed(history, END, delivered(END)), landed(history, START, delivered(START))
    assert verdicts(check_source("seoul")) == [(first, "promoted"), (second, "promoted")]
    assert check_source("seoul") == []


@pytest.mark.parametrize("first_half", [range(50), range(0)])
def test_a_held_hour_heals_when_the_next_one_brings_the_rest(history, first_half):
    held = landed(history, START, delivered(START, first_half))
    assert verdicts(check_source("seoul", held)) == [(held, "held")]
    assert promoted_rows(history) == (0, 0)

    rest = landed(history, END, [*delivered(START), *delivered(END)])
    assert verdicts(check_source("seoul", rest)) == [(rest, "promoted"), (held, "promoted")]
    assert promoted_rows(history) == (2 * USUAL, 2 * USUAL)
    assert ask(history, "select count(*) from raw.complaints where batch_id = %s", held) == [(len(first_half),)]


def test_a_held_hour_that_is_broken_in_another_way_stays_held(history):
    held = landed(history, START, delivered(START, range(50), CHNL_NM=""))
    check_source("seoul", held)
    rest = landed(history, END, [*delivered(START, range(50, 100)), *delivered(END)])
    found = check_source("seoul", rest)
    assert verdicts(found) == [(rest, "promoted"), (held, "held")]
    assert "B-COL-03" in found[1]["reason"] and "B-VOL-01" not in found[1]["failed"]


def test_rows_that_are_held_themselves_fill_no_hole(history):
    held = landed(history, START, delivered(START, range(50)))
    check_source("seoul", held)
    rest = landed(history, END, [*delivered(START), *delivered(END, CHNL_NM="")])
    assert verdicts(check_source("seoul", rest)) == [(rest, "held")]
    assert "B-VOL-01" in check_batch(held)["failed"]


def test_an_hour_that_stays_away_while_the_next_ones_come_stays_held(history):
    held = landed(history, START, [])
    check_source("seoul", held)
    assert verdicts(check_source("seoul", landed(history, END, delivered(END))))[1:] == []


def test_a_history_is_judged_oldest_first_by_the_task_after_its_landings(history):
    second, first = landed(history, END, delivered(END)), landed(history, START, delivered(START))
    assert steps.check_batches() == 2
    assert ask(history, "select batch_id, status from ops.batches where window_start_at >= %s order by decided_at",
               START) == [(first, "promoted"), (second, "promoted")]


def test_the_hourly_task_judges_what_waits(history):
    landed(history, START, delivered(START))
    landed(history, END, delivered(END))
    assert steps.check_batches() == 2
    assert ask(history, "select distinct status from ops.batches where window_start_at >= %s", START) == [("promoted",)]


def test_a_promoted_batch_whose_news_are_bad_marks_the_days_that_must_leave_the_board(history):
    """Only those: a day that was never promoted is not on the board, and a mad one would close gate 2."""
    name = landed(history, START, delivered(START))
    assert check_batch(name)["status"] == "promoted"
    with history.connect("postgres") as connection:
        connection.execute("delete from ops.dirty_days")
    landed(history, START, [*delivered(START), *delivered(START - timedelta(days=1), range(60)),
                            *delivered(START, range(1), CASE_NO="010-1234-5678")])
    assert ask(history, "select status from ops.batches where batch_id = %s", name) == [("landed",)]
    assert check_batch(name)["status"] == "held"
    assert ask(history, "select day::text from ops.dirty_days") == [("2026-03-04",)]


def test_hours_of_which_only_a_replay_brought_rows_are_nothing_to_compare_with(warehouse):
    for k in range(1, 5):
        start, end = START - timedelta(weeks=k), END - timedelta(weeks=k)
        put(warehouse, "seoul", start, end, spread("seoul", start, end, 20, 100 * k), status="promoted", suffix=REPLAY)
    assert check_batch(landed(warehouse, START, []))["status"] == "promoted"


def test_a_replay_need_not_be_as_large_as_the_hour_that_it_comes_from(history):
    check_batch(landed(history, START, delivered(START, range(50))))
    replayed = put(history, "seoul", START, END, spread("seoul", START, END, 5), suffix=REPLAY)
    assert check_batch(replayed)["status"] == "promoted"


@pytest.mark.parametrize(("count", "status"), [(144, "promoted"), (36, "held")])
def test_a_day_that_is_not_over_is_compared_as_far_as_it_has_come(warehouse, count, status):
    """A file of today ends at the next midnight: at noon half of its usual rows are all there can be."""
    midnight = datetime(2026, 3, 4, tzinfo=SEOUL)
    noon = midnight + timedelta(hours=12)
    weeks(warehouse, "seoul", midnight, midnight + timedelta(days=1), [288] * 4)
    name = put(warehouse, "seoul", midnight, midnight + timedelta(days=1), spread("seoul", midnight, noon, count))
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.batches set landed_at = %s where batch_id = %s", (noon, name))
    assert check_batch(name)["status"] == status


def test_a_window_that_has_not_begun_is_compared_with_nothing(warehouse):
    weeks(warehouse, "seoul", START, END, [USUAL] * 4)
    name = put(warehouse, "seoul", START, END, [])
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.batches set landed_at = %s where batch_id = %s", (START - HOUR, name))
    assert check_batch(name)["status"] == "promoted"
