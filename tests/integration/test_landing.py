"""A window in the warehouse: what lands, what is found again, and the check that goes red."""

import json
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from landing_rows import BATCH, END, SOURCE, START, ask, counts, decide, landed, row, rows

from pipeline.erase import erase
from pipeline.landing import MASKING, land
from pipeline.sources.base import RawRow


def state(warehouse):
    return ask(warehouse, "select status, reason from ops.batches where batch_id = %s", BATCH)[0]


def test_a_window_lands_as_one_batch(warehouse):
    result = landed(warehouse, [*rows(1, 2, 3), row(4, QSTN_DT=""), row(1)])
    assert result.batch_id == BATCH and counts(result) == (5, 3, 1, 1)
    assert ask(warehouse, "select * from ops.sources")[0][:3] == ("seoul", True, "시험")
    assert state(warehouse) == ("landed", "")
    assert ask(warehouse, "select fetched_count, accepted_count, duplicate_count, quarantined_count"
                          " from raw.landings") == [(5, 3, 1, 1)]
    stored = ask(warehouse, "select service_request_id, batch_id, requested_at, description, submitter_hmac"
                            " from raw.complaints_202603 order by 1")
    assert [each[0] for each in stored] == ["C1", "C2", "C3"]
    assert stored[0][1:4] == (BATCH, datetime(2026, 3, 1, 0, 30, tzinfo=UTC), "가로등 1") and len(stored[0][4]) == 64


def test_the_same_window_again_changes_nothing(warehouse):
    given = [*rows(1, 2, 3), row(4, QSTN_DT="")]
    first = landed(warehouse, given)
    again = landed(warehouse, given)
    assert counts(again) == counts(first) and again.new_count == 0
    assert ask(warehouse, "select (select count(*) from raw.complaints), (select count(*) from raw.quarantine),"
                          " (select count(*) from raw.landings)") == [(3, 1, 1)]


def test_late_rows_and_changed_answers_are_new_versions_of_the_same_window(warehouse):
    landed(warehouse, rows(1, 2))
    result = landed(warehouse, [row(1), row(2, ANSW_CONT="고쳤습니다", STTUS_NM="완료"), row(3)])
    assert (*counts(result), result.new_count) == (3, 3, 0, 0, 2)
    assert ask(warehouse, "select service_request_id, answer from raw.complaints order by 1, 2") == [
        ("C1", ""), ("C2", ""), ("C2", "고쳤습니다"), ("C3", "")]


def test_what_another_window_brought_is_a_duplicate(warehouse):
    landed(warehouse, [*rows(1, 2), row(9, QSTN_DT="")])
    result = landed(warehouse, [*rows(1, 2, 3), row(9, QSTN_DT="")], END, END + timedelta(hours=1))
    assert counts(result) == (4, 1, 3, 0)
    assert ask(warehouse, "select batch_id from raw.complaints where service_request_id = 'C1'") == [(BATCH,)]


def test_a_new_month_waits_for_nobody_who_reads_the_others(warehouse):
    landed(warehouse, rows(1))
    assert ask(warehouse, "select to_regclass('raw.complaints_201805')") == [(None,)]
    with warehouse.connect("dbt_rw") as reader, warehouse.connect("ingest_rw") as connection:
        reader.execute("select count(*) from raw.complaints")
        connection.execute("set lock_timeout = '1s'")
        connection.commit()
        land(connection, SOURCE, START, END, [row(2, QSTN_DT="2018-05-01 00:00:00")])
        assert reader.execute("select count(*) from raw.complaints").fetchone() == (2,)
    assert ask(warehouse, "select tableoid::regclass::text, service_request_id from raw.complaints order by 1") == [
        ("raw.complaints_201805", "C2"), ("raw.complaints_202603", "C1")]
    names = "select count(*) from pg_index where indrelid = %s::regclass"
    assert ask(warehouse, names, "raw.complaints_201805") == ask(warehouse, names, "raw.complaints")


def test_an_empty_window_lands_too(warehouse):
    assert counts(landed(warehouse, [])) == (0, 0, 0, 0) and state(warehouse) == ("landed", "")


@pytest.mark.parametrize(("decided", "given", "expected"), [
    ("promoted", rows(1), ("promoted", "x")),
    ("promoted", [*rows(1), row(5, QSTN_DT="")], ("promoted", "x")),
    ("promoted", rows(1, 2), ("landed", "")),
    ("held", rows(1), ("landed", "")),
])
def test_a_batch_is_judged_again_when_it_brings_news_or_was_held(warehouse, decided, given, expected):
    landed(warehouse, rows(1))
    decide(warehouse, decided)
    landed(warehouse, given)
    assert state(warehouse) == expected


def test_a_row_lost_on_the_way_breaks_the_check_and_nothing_lands(warehouse):
    landed(warehouse, [])  # the partition of the month is made by its first row
    with warehouse.connect("postgres") as connection:
        connection.execute("""
            create function raw.lose() returns trigger language plpgsql as 'begin return null; end';
            create trigger lose before insert on raw.complaints for each row when (new.service_request_id = 'C2')
            execute function raw.lose()""")
    try:
        with pytest.raises(RuntimeError, match="does not add up: of 3 rows") as caught:
            landed(warehouse, rows(1, 2, 3))
        assert "가로등" not in str(caught.value) and "\n" not in str(caught.value)
    finally:
        with warehouse.connect("postgres") as connection:
            connection.execute("drop function raw.lose() cascade")
    assert ask(warehouse, "select count(*) from raw.complaints") == [(0,)]
    assert ask(warehouse, "select fetched_count from raw.landings") == [(0,)]
    assert counts(landed(warehouse, rows(1, 2, 3))) == (3, 3, 0, 0)  # the next run heals


def test_the_table_itself_refuses_numbers_that_do_not_add_up(warehouse):
    landed(warehouse, rows(1))
    with (warehouse.connect("ingest_rw") as connection,
          pytest.raises(psycopg.errors.CheckViolation, match="landing_adds_up")):
        connection.execute("update raw.landings set fetched_count = fetched_count + 1")


def test_a_landing_that_the_warehouse_refuses_tells_no_text(warehouse):
    with warehouse.connect("postgres") as connection:
        connection.execute("alter table raw.complaints add constraint no_lamps check (description !~ '가로등')")
    try:
        with pytest.raises(RuntimeError, match="CheckViolation") as caught:
            landed(warehouse, rows(1))
    finally:
        with warehouse.connect("postgres") as connection:
            connection.execute("alter table raw.complaints drop constraint no_lamps")
    assert "가로등" not in repr(caught.value) and caught.value.__cause__ is None and caught.value.__suppress_context__
    assert ask(warehouse, "select count(*) from ops.batches") == [(0,)]


BAD = {
    "service_request_id is missing": {"CASE_NO": ""},
    "requested_at is missing": {"QSTN_DT": ""},
    "requested_at is not a readable date": {"QSTN_DT": "어제"},
    "requested_at is before 2000": {"QSTN_DT": "1899-01-01 00:00:00"},
    "requested_at is more than a day in the future": {"QSTN_DT": "2099-01-01 00:00:00"},
    "description is empty": {"QSTN_CONT": " "},
    "text is over 1 MB": {"QSTN_CONT": "민원 " * 1_000_000},
    "text holds a NUL character": {"QSTN_CONT": "가\x00나"},
    "text holds a lone surrogate": {"QSTN_CONT": "가\ud800나", "MEMO\udfff": "x"},
    "satisfaction_score is not 1 to 5": {"STSFDG_SCORE": "11"},
}


def test_every_kind_of_bad_row_is_quarantined_and_the_good_ones_land(warehouse):
    given = [row(number, **fields) for number, fields in enumerate(BAD.values())]
    result = landed(warehouse, [*given, RawRow(["no", "object"]), row(99)])
    assert counts(result) == (len(BAD) + 2, 1, 0, len(BAD) + 1)
    stored = ask(warehouse, "select reason, payload::text, service_request_id from raw.quarantine")
    assert {each[0] for each in stored} == {*BAD, "row is not an object"}
    assert max(len(each[1]) for each in stored) < 11_000 and not any("kim77" in each[1] for each in stored)


def test_personal_data_is_nowhere_in_the_warehouse(warehouse):
    secret = "010-2345-6789"
    fields = {"QSTN_CONT": f"연락 주세요 {secret}", "ANSW_CONT": secret, "MEMO": secret}
    landed(warehouse, [row(1, **fields), row(2, QSTN_DT=secret, **fields), row(3, **fields | {"MEMO": "\x00" + secret}),
                       row(4, **fields | {"MEMO": f"{secret} " * 100_000}), RawRow(f"{secret} kim77")])
    everything = json.dumps(ask(warehouse, "select c::text from raw.complaints as c union all"
                                           " select q::text from raw.quarantine as q"), ensure_ascii=False)
    assert "[전화번호]" in everything and "2345" not in everything and "kim77" not in everything


class CountedMask:
    """The installation's masking, and how many texts it was given."""

    def __init__(self, version="1"):
        self.texts = 0
        self.masking = MASKING._replace(text=self.text, version=version)

    def text(self, text):
        self.texts += "가로등" in text
        return MASKING.text(text)


@pytest.fixture
def looking_back(monkeypatch):
    """The source is read again for ten days."""
    monkeypatch.setattr(SOURCE, "lookback_days", 10)


def test_what_is_stored_already_is_not_masked_again(warehouse, looking_back):
    counted = CountedMask()
    landed(warehouse, rows(1, 2, 3), mask=counted.masking)
    assert counted.texts == 3
    result = landed(warehouse, [*rows(1, 2), row(3, ANSW_CONT="고쳤습니다"), row(4), row(1)], END,
                    END + timedelta(hours=1), mask=counted.masking)
    assert (*counts(result), result.new_count) == (5, 2, 3, 0, 2)
    assert counted.texts == 5  # the changed one and the new one
    own = landed(warehouse, rows(1, 2, 3), mask=counted.masking)
    assert (*counts(own), own.new_count, counted.texts) == (3, 3, 0, 0, 0, 5)


@pytest.mark.parametrize(("change", "news"), [("rules", 0), ("mapping", 1), ("submitter", 1)])
def test_what_could_be_masked_otherwise_now_is_masked_once_more(warehouse, looking_back, change, news):
    landed(warehouse, rows(1), mask=CountedMask().masking)
    counted = CountedMask("2" if change == "rules" else "1")
    fields = {"mapping": {"STTUS_NM": "완료"}, "submitter": {"RQSTR_ID": "lee"}}.get(change, {})
    again = [landed(warehouse, [row(1, **fields)], mask=counted.masking).new_count for _ in range(3)]
    assert (counted.texts, again) == (1, [news, 0, 0])


def test_only_what_is_read_again_is_remembered_and_only_the_landing_may_look(warehouse, looking_back):
    landed(warehouse, [*rows(1), row(2, QSTN_DT="2026-02-01 09:00:00")])
    assert ask(warehouse, "select service_request_id, length(origin_hmac) from raw.origins") == [("C1", 64)]
    landed(warehouse, [], END + timedelta(days=11), END + timedelta(days=11, hours=1))
    assert ask(warehouse, "select count(*) from raw.origins") == [(0,)]
    for role in ("dbt_rw", "ml_rw", "quality_rw", "publish_rw", "board_ro", "monitor_ro"):
        with warehouse.connect(role) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("select * from raw.origins")


def test_a_window_that_lies_ahead_makes_nothing_forgotten(warehouse, looking_back):
    counted = CountedMask()
    landed(warehouse, rows(1, 2), mask=counted.masking)
    landed(warehouse, [], END + timedelta(days=3650), END + timedelta(days=3650, hours=1))
    landed(warehouse, rows(1, 2, 3), mask=counted.masking)
    landed(warehouse, rows(1, 2, 3), mask=counted.masking)
    assert counted.texts == 3


def test_what_does_not_look_back_leaves_the_origins_of_its_source_alone(warehouse, looking_back, monkeypatch):
    landed(warehouse, rows(1, 2))
    known = ask(warehouse, "select * from raw.origins order by 1, 2")
    monkeypatch.setattr(SOURCE, "lookback_days", 0)
    landed(warehouse, [row(9, QSTN_DT="2026-03-05 09:30:00")], START + timedelta(days=4), END + timedelta(days=4))
    assert len(known) == 2 and ask(warehouse, "select * from raw.origins order by 1, 2") == known


def test_a_new_column_that_nobody_mapped_is_no_news(warehouse, looking_back):
    counted = CountedMask()
    landed(warehouse, rows(1, 2), mask=counted.masking)
    result = landed(warehouse, rows(1, 2, VIEWS="17"), mask=counted.masking)
    assert (*counts(result), result.new_count, counted.texts) == (2, 2, 0, 0, 0, 2)
    assert ask(warehouse, "select distinct field from ops.source_fields where not is_expected") == [("VIEWS",)]


def test_a_complaint_erased_while_its_window_is_masked_counts_as_erased(warehouse, looking_back):
    landed(warehouse, rows(1, 2))

    def mask(text):
        if "가로등 3" in text and ask(warehouse, "select count(*) from raw.tombstones") == [(0,)]:
            erase([("seoul", "C1")], "", "시험", "tester", dict)
        return MASKING.text(text)

    try:
        result = landed(warehouse, rows(1, 2, 3), mask=MASKING._replace(text=mask))
        assert (*counts(result), result.erased, result.new_count) == (3, 2, 0, 0, 1, 1)
        again = landed(warehouse, rows(1, 2, 3))
        assert (*counts(again), again.erased) == (3, 2, 0, 0, 1)
    finally:
        with warehouse.connect("postgres") as connection:
            connection.execute("truncate raw.tombstones, ops.erasures cascade")
