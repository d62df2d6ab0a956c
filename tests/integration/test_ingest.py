"""From rows to the warehouse: landing, the check that goes red, replay, and whole files."""

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from pipeline import ingest, quarantine, sources
from pipeline.landing import land
from pipeline.sources.base import RawRow
from pipeline.sources.portal import Page
from pipeline.sources.seoul import SeoulPortal
from pipeline.sources.web import PortalError

DATA = Path(__file__).parents[1] / "data"
START, END = datetime(2026, 3, 1, 0, tzinfo=UTC), datetime(2026, 3, 1, 1, tzinfo=UTC)
BATCH = "seoul:20260301T0000Z:20260301T0100Z"
SOURCE = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0)


def row(number, **fields):
    return RawRow({"CASE_NO": f"C{number}", "QSTN_DT": "2026-03-01 09:30:00", "QSTN_CONT": f"가로등 {number}",
                   "RQSTR_ID": "kim77"} | fields)


def rows(*numbers, **fields):
    return [row(number, **fields) for number in numbers]


def landed(warehouse, given, start=START, end=END):
    with warehouse.connect("ingest_rw") as connection:
        return land(connection, SOURCE, start, end, given)


def counts(result):
    return result.fetched, result.accepted, result.duplicate, result.quarantined


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


def decide(warehouse, status):
    with warehouse.connect("quality_rw") as connection:
        connection.execute("update ops.batches set status = %s, reason = 'x', decided_at = now()", (status,))


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


def test_quarantined_rows_come_back_after_a_fix(warehouse, monkeypatch):
    landed(warehouse, [row(1, STSFDG_SCORE="좋음"), row(2, QSTN_DT=""), row(3, QSTN_CONT="가\x00나"), row(4)])
    assert quarantine.replay() == {"batch_ids": [], "replayed": 0, "remaining": 2}

    class Mended(SeoulPortal):
        """Reads the score that words stand for."""

        def map(self, given):
            score = given.data.get("STSFDG_SCORE", "").replace("좋음", "5")
            return super().map(RawRow({**given.data, "STSFDG_SCORE": score}))

    mended = Mended(None, label_ko="시험", is_synthetic=True, lookback_days=0)
    monkeypatch.setattr(sources, "get", lambda name: mended)
    replayed = quarantine.replay("seoul")
    (batch_id,) = replayed["batch_ids"]
    assert batch_id.startswith(f"{BATCH}:replay:")
    assert replayed == {"batch_ids": [batch_id], "replayed": 1, "remaining": 1}
    assert ask(warehouse, "select batch_id, satisfaction_score from raw.complaints"
                          " where service_request_id = 'C1'") == [(batch_id, 5)]
    assert ask(warehouse, "select status from ops.batches where batch_id = %s", batch_id) == [("landed",)]
    assert ask(warehouse, "select service_request_id, replayed_batch_id from raw.quarantine"
                          " where replayed_at is not null") == [("C1", batch_id)]
    hashes = ask(warehouse, "select count(distinct submitter_hmac) from raw.complaints")
    assert hashes == [(1,)]  # the submitter is the same person as before
    assert quarantine.replay()["replayed"] == 0


def test_a_replay_that_fails_leaves_the_rows_waiting(warehouse, monkeypatch):
    landed(warehouse, [row(1, QSTN_DT="")])
    mended = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0)
    mended.map = lambda given: SOURCE.map(RawRow({**given.data, "QSTN_DT": "2026-03-01"}))
    monkeypatch.setattr(sources, "get", lambda name: mended)
    monkeypatch.setattr(quarantine, "MARK", "select 1 / 0")
    with pytest.raises(psycopg.errors.DivisionByZero):
        quarantine.replay()
    assert ask(warehouse, "select count(*) from raw.complaints") == [(0,)]


def test_the_command_replays_and_names_what_it_cannot_map(warehouse, capsys):
    landed(warehouse, [row(1, QSTN_DT="")])
    assert quarantine.main([]) == 0 and capsys.readouterr().out.startswith("replayed 0, remaining 1;")
    assert quarantine.main(["--map", "petitions"]) == 1
    assert capsys.readouterr().err.startswith("quarantine: column map 'petitions' is of source 'petitions'")


def mend(monkeypatch, *dates):
    """From now on the portal's rows without a date are read as of `dates`, in turn."""
    mended = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0)
    numbers = dict(zip(("C1", "C2"), dates, strict=False))
    mended.map = lambda given: SOURCE.map(RawRow({**given.data, "QSTN_DT": numbers.get(given.data["CASE_NO"], "")}))
    monkeypatch.setattr(sources, "get", lambda name: mended)


def test_two_replays_of_the_same_hour_keep_their_own_counts(warehouse, monkeypatch):
    landed(warehouse, [row(1, QSTN_DT=""), row(2, QSTN_DT="")])
    mend(monkeypatch, "2026-03-01 09:10:00")
    first = quarantine.replay()["batch_ids"]
    mend(monkeypatch, "2026-03-01 09:10:00", "2026-03-01 09:20:00")
    second = quarantine.replay()["batch_ids"]
    assert first != second
    assert ask(warehouse, "select batch_id, accepted_count from raw.landings where batch_id <> %s order by started_at",
               BATCH) == [(*first, 1), (*second, 1)]


def test_the_command_judges_what_it_replays_and_says_when_the_board_shows_it(warehouse, monkeypatch, capsys):
    landed(warehouse, [row(1, QSTN_DT=""), *rows(*range(10, 30))])
    mend(monkeypatch, "2026-03-01 09:10:00")
    assert quarantine.main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{BATCH}:replay:") and lines[0].endswith(": promoted")
    assert lines[-1] == "replayed 1, remaining 0; promoted rows reach the board with the next hourly run"
    assert ask(warehouse, "select distinct status from ops.batches") == [("promoted",)]


class City:
    """A portal with a list of rows, or with trouble."""

    def __init__(self, given=(), trouble=None):
        self.rows, self.trouble = [each.data for each in given], trouble

    def page(self, first, last):
        if self.trouble and first > 1:
            raise self.trouble
        return Page(len(self.rows), self.rows[first - 1:last])


def portal(city):
    return lambda name: SeoulPortal(city, label_ko="시험", is_synthetic=True, lookback_days=10)


def test_a_window_of_the_portal_looks_back_for_answers(warehouse, monkeypatch):
    old = row(1, QSTN_DT="2026-02-25 09:00:00", ANSW_CONT="답")
    city = City([row(3), row(2), old])
    monkeypatch.setattr(sources, "get", portal(city))
    assert ingest.ingest_window("seoul", START, END, lookback_days=0)["fetched"] == 2
    assert ingest.ingest_window("seoul", START, END) == {
        "batch_id": BATCH, "fetched": 3, "accepted": 3, "duplicate": 0, "quarantined": 0,
        "erased": 0}
    assert ask(warehouse, "select count(*) from raw.complaints_202602") == [(1,)]


def test_a_portal_that_fails_half_way_lands_nothing_and_the_next_run_heals(warehouse, monkeypatch):
    city = City(rows(*range(2500)), trouble=PortalError("portal http://x answered HTML instead of JSON"))
    monkeypatch.setattr(sources, "get", portal(city))
    with pytest.raises(PortalError, match="HTML"):
        ingest.ingest_window("seoul", START, END)
    assert ask(warehouse, "select count(*) from ops.batches") == [(0,)]
    city.trouble = None
    assert ingest.ingest_window("seoul", START, END)["accepted"] == 2500


def test_a_window_needs_two_times_in_order(warehouse):
    for start, end in ((END, START), (START.replace(tzinfo=None), END)):
        with pytest.raises(ValueError, match="two times with an offset"):
            ingest.ingest_window("seoul", start, end)


def test_the_portal_is_found_by_its_name(installation):
    source = sources.get("seoul")
    assert (source.name, source.is_synthetic, source.lookback_days) == ("seoul", True, 10)


@pytest.mark.parametrize(("name", "column_map", "days", "at_least"), [
    ("petitions_sample.jsonl", "petitions", 2, 300), ("boston311_sample.csv", "boston311", 6, 400)])
def test_real_files_land_by_days_and_once(warehouse, capsys, name, column_map, days, at_least):
    for _ in range(2):
        assert ingest.main([str(DATA / name), "--map", column_map]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == days + 1 and lines[-1].startswith(f"{days} batches: fetched ")
    totals = ask(warehouse, "select sum(fetched_count), sum(accepted_count), sum(quarantined_count)"
                            " from raw.landings")[0]
    stored = ask(warehouse, "select count(*), count(distinct service_request_id) from raw.complaints")[0]
    assert totals == (stored[0], stored[0], 0) and stored[0] == stored[1] >= at_least
    assert ask(warehouse, "select source, is_synthetic from ops.sources") == [(column_map, False)]


@pytest.mark.parametrize(("content", "line"), [
    (b"", "the file is empty"), (b"service_request_id,requested_at\n1,2026-03-01\n", "missing: description"),
    (b"\xff\xfe\x00\x01", "neither UTF-8")])
def test_a_useless_file_is_one_line_and_lands_nothing(warehouse, tmp_path, capsys, content, line):
    path = tmp_path / "f.csv"
    path.write_bytes(content)
    assert ingest.main([str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("ingest: f.csv: ") and line in told.err and told.err.count("\n") == 1
    assert ask(warehouse, "select count(*) from ops.batches") == [(0,)]


def test_a_users_rows_replay_through_their_own_map(warehouse, tmp_path):
    column_map = tmp_path / "shop.yml"
    shutil.copy(sources.__path__[0] + "/maps/default.yml", column_map)
    column_map.write_text(column_map.read_text().replace("source: default", "source: shop"))
    path = tmp_path / "f.csv"
    path.write_text("service_request_id,requested_at,description,status\n1,2026-03-01,가,open\n2,2026-03-01,나,끝남\n")
    ingest.ingest_file(path, str(column_map))
    with pytest.raises(ValueError, match="column map 'shop' cannot be read"):
        quarantine.replay()
    column_map.write_text(column_map.read_text().replace("{open: open", "{끝남: closed, open: open"))
    assert quarantine.replay("shop", str(column_map))["replayed"] == 1
    assert ask(warehouse, "select status from raw.complaints where service_request_id = '2'") == [("closed",)]
