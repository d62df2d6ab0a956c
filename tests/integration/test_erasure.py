"""One citizen's complaints leave every table, stay away, and the numbers add up afterwards: proved by a search."""

import json
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
import small_city
from landing_rows import landed, row
from psycopg.types.json import Jsonb

from expectations.gate import check_marts
from pipeline import erase, quarantine
from pipeline.issue_rows import leader_hash
from pipeline.landing import MASKING
from pipeline.publish import publish
from pipeline.records import submitter_hmac
from pipeline.routing import bundles
from pipeline.settings import get_settings
from pipeline.transform import build

WATER = ("seoul", "OLD-W113")  # one of the complaints that make an issue
TEXT = "정수장 수돗물 악취 학교"  # what its citizen wrote, and nobody else
PERSON = "person-1"
NIGHT, DAY = datetime(2026, 10, 12, 18, tzinfo=UTC), timedelta(days=1)
SUMS = ("select (select count(*) from marts.fct_complaints), (select sum(complaint_count) from board.daily_complaints),"
        " (select sum(complaint_count) from board.hourly_complaints),"
        " (select sum(complaint_count) from board.handling_daily), (select sum(open_count) from board.backlog)"
        " + (select count(*) from marts.fct_complaints where status = 'closed')")


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


def found(warehouse, *patterns):
    with warehouse.connect("erase_rw") as connection:
        return erase.places(connection, list(patterns))


def ledger_adds_up(warehouse):
    return ask(warehouse, "select count(*) from raw.landings where fetched_count"
                          " <> accepted_count + duplicate_count + quarantined_count + erased_count") == [(0,)]


@pytest.fixture
def city(earlier):
    """The small city, migrated, with a failing key and the planner's samples."""
    earlier.provision()
    erase.ledger().unlink(missing_ok=True)
    with earlier.connect("postgres", autocommit=True) as connection:
        connection.execute("""
            update quality.validation_results set failing_keys = array['OLD-W113', 'OLD-0001']
            where (validation_run_id, rule_id) in (
                select r.validation_run_id, 'B-DAT-03' from quality.validation_runs as r
                inner join raw.complaints as c using (batch_id) where c.service_request_id = 'OLD-W113')""")
        connection.execute("analyze")
    return earlier


def test_a_complaint_leaves_every_table_and_does_not_come_back(city):
    (batch_id, text) = ask(city, "select batch_id, description from raw.complaints"
                                 " where service_request_id = 'OLD-W113'")[0]
    (issue,) = ask(city, "select issue_id from ml.issue_members where service_request_id = 'OLD-W113'")[0]
    before = ask(city, SUMS)[0]
    assert len(set(before)) == 1
    done = erase.erase([WATER], "", "본인 요청, 전화 010-4827-5936", "privacy officer", small_city.publish)

    places = set(done.before)
    assert {"raw.complaints_202610.description", "intermediate.fct_complaints_202610.description",
            "board.issue_complaints.service_request_id", "ml.issue_members.service_request_id",
            "ml.embeddings.text_hash", "quality.validation_results.failing_keys",
            "statistics of raw.complaints.description"} <= places
    assert done.after == [] == found(city, "OLD-W113", text)
    assert (done.complaints, done.counts["raw.complaints"], done.counts["ml.embeddings"]) == (1, 1, 1)
    assert done.publication["status"] == "published"
    assert ask(city, SUMS)[0] == (before[0] - 1,) * 5
    assert ask(city, "select failing_keys from quality.validation_results where failing_keys <> '{}'") == [
        (["OLD-0001"],)]
    assert ask(city, "select count(*) from ml.issue_members where issue_id = %s", issue)[0][0] > 5
    assert ledger_adds_up(city)
    assert ask(city, "select accepted_count, erased_count from raw.landings where batch_id = %s", batch_id) == [(10, 1)]

    ((kind, who, why, counts),) = ask(city, "select kind, requested_by, reason, counts from ops.erasures")
    assert (kind, who, counts) == ("complaints", "privacy officer", done.counts)
    assert "본인 요청" in why and "4827" not in why and "OLD-W113" not in json.dumps(counts)

    # the look-back reads the portal again, the complaint with it, whole and then broken
    again = [small_city.row("OLD-W113", text, small_city.LAST_END - timedelta(days=1)), small_city.row("NEW-2")]
    result, _ = small_city.land(city, again, small_city.LAST_END + small_city.HOUR)
    assert (result.fetched, result.accepted, result.erased) == (2, 1, 1)
    result, _ = small_city.land(city, [small_city.row("OLD-W113", text, QSTN_DT="어제")],
                                small_city.LAST_END + 2 * small_city.HOUR)
    assert (result.quarantined, result.erased) == (0, 1)
    assert quarantine.replay("seoul")["replayed"] == 0
    assert ledger_adds_up(city)
    assert found(city, "OLD-W113", text) == []


def test_a_routing_model_that_learned_from_it_goes_and_one_that_did_not_stays(city):
    ((text,),) = ask(city, "select distinct text_hash from raw.complaints where service_request_id = %s", WATER[1])
    ((version, other),) = ask(city, "select model_version, min(text_hash) from ml.embeddings where text_hash <> %s"
                                    " group by model_version", text)
    nights = []
    for night, texts in enumerate(([other], [other, text])):
        manifest, arrays = bundles.pack({bundles.TEXTS: np.array(texts)}, 384, version, NIGHT + night * DAY)
        bundles.promote(manifest, arrays, "test")
        nights.append(manifest.version)
    try:
        done = erase.erase([WATER], "", "request", "officer", dict)
        assert done.models == [nights[1]] and bundles.stored() == [nights[0]] and bundles.promoted() == nights[0]
    finally:
        bundles.withdraw(bundles.stored(), "test")


def test_what_a_run_knows_an_issue_by_goes_with_the_complaint_that_it_stands_for(city):
    small_city.publish()
    hashes = {mark for (mark,) in ask(city, "select leader_hash from ml.signals where leader_hash <> ''")}
    (leader, *_) = sorted(key for key in ask(city, "select source, service_request_id from raw.complaints")
                          if leader_hash(key) in hashes)
    done = erase.erase([leader], "", "본인 요청", "privacy officer", dict)
    assert "ml.signals.leader_hash" in done.before and done.counts["ml.signals"] == 1
    assert done.after == [] == found(city, leader_hash(leader))
    assert {mark for (mark,) in ask(city, "select leader_hash from ml.signals")} == (
        hashes - {leader_hash(leader)}) | {""}


def write_notes(city, *notes):
    with city.connect("postgres") as connection:
        connection.cursor().executemany(
            "insert into ops.alert_actions (alert_id, deed, user_name, note, told_at)"
            " values ('A-1', 'close', 'official', %s, now())", [(note,) for note in notes])


def test_what_an_official_noted_goes_where_it_names_or_quotes_the_complaint_and_the_deed_stays(city):
    (text,) = ask(city, "select description from raw.complaints where service_request_id = 'OLD-W113'")[0]
    write_notes(city, "OLD-W113 건을 먼저 처리", f"글: {text}", "OLD-W1130 건은 다른 민원", "")
    done = erase.erase([WATER], "", "본인 요청", "privacy officer", small_city.publish)
    assert "ops.alert_actions.note" in done.before and done.after == []
    assert done.counts["ops.alert_actions"] == 2
    notes = "select note from ops.alert_actions order by action_id"
    forgotten = ("[삭제된 민원의 메모]",)
    assert ask(city, notes) == [forgotten, forgotten, ("OLD-W1130 건은 다른 민원",), ("",)]

    with city.connect("postgres") as connection:  # a restored backup brings the complaint and the note back
        connection.execute("delete from raw.tombstones; delete from ops.erasures")
        connection.execute("update raw.complaints set service_request_id = 'OLD-W113'"
                           " where service_request_id = 'OLD-0002'")
    write_notes(city, "OLD-W113 건을 먼저 처리")
    assert erase.reapply() == 1
    assert ask(city, notes)[-1] == forgotten


def test_an_issues_changes_lose_the_words_that_go_on_both_sides_before_any_build(city):
    small_city.publish()
    with city.connect("postgres") as connection:
        ((issue, run_id),) = connection.execute("select issue_id, run_id from ml.issue_members"
                                                " where service_request_id = 'OLD-W113'").fetchall()
        connection.execute("update ml.issues set label = '수돗물 낱말뿐' where issue_id = %s", (issue,))
        connection.execute("insert into ml.issues (issue_id, label, keywords, status, first_seen_at, last_seen_at,"
                           " complaint_count, submitter_count, duplicate_share, run_id)"
                           " select 'other', '가로등', '{}', 'new', first_seen_at, last_seen_at, 1, 1, 0, run_id"
                           " from ml.issues where issue_id = %s", (issue,))
        connection.execute("delete from ml.issue_events")
        connection.execute("update ml.issue_members set issue_id = 'other' where service_request_id = 'OLD-0001'")
        connection.cursor().executemany("insert into ml.issue_events values (%s, %s, %s, %s, %s)", [
            (small_city.LAST_END, issue, "new", "", run_id),
            (small_city.LAST_END, "other", "split_from", issue, run_id)])
    build("issues")
    assert publish(check_marts()["validation_run_id"])["status"] == "published"
    with city.connect("postgres", autocommit=True) as connection:
        connection.execute("analyze")
    assert {"board.issue_events.other_label", "statistics of board.issue_daily.label"} <= set(found(city, "낱말뿐"))
    erase.erase([WATER], "", "본인 요청", "privacy officer", dict)
    assert found(city, "낱말뿐") == []
    assert ask(city, "select label, other_label from board.issue_events order by 1") == [
        ("가로등", "수돗물"), ("수돗물", "")]


def test_all_of_one_submitter_goes_quarantine_included(city):
    keyed = submitter_hmac(PERSON, get_settings().secret("submitter_hmac_key").encode())
    with city.connect("postgres") as connection:  # the previous version's rows carry another key's hashes
        connection.execute("update raw.complaints set submitter_hmac = %s where service_request_id in"
                           " ('OLD-0001', 'OLD-0012')", (keyed,))
        connection.execute("update raw.quarantine set payload = payload || %s, service_request_id = ''",
                           (Jsonb({"submitter_hmac": keyed, "row": {"QSTN_CONT": "읽을 수 없는 글"}}),))
    total = ask(city, SUMS)[0][0]
    done = erase.erase([], f" {PERSON} ", "법 제36조", "officer", small_city.publish)
    assert (done.complaints, done.counts["raw.complaints"], done.counts["raw.quarantine"]) == (3, 2, 1)
    assert found(city, keyed, "OLD-0001", "OLD-0012", "읽을 수 없는 글") == [] == done.after
    assert set(ask(city, SUMS)[0]) == {total - 2}
    assert ask(city, "select count(*) from raw.tombstones") == [(3,)]
    assert ledger_adds_up(city)

    # a restored backup knows neither the tombstones nor that anything was erased
    with city.connect("postgres") as connection:
        connection.execute("delete from raw.tombstones; delete from ops.erasures")
        connection.execute("update raw.complaints set service_request_id = 'OLD-0001'"
                           " where service_request_id = 'OLD-0002'")
    assert erase.reapply() == 1
    assert found(city, "OLD-0001") == []
    assert ask(city, "select count(*), min(kind) from raw.tombstones inner join ops.erasures using (erasure_id)") == [
        (3, "restore")]
    assert erase.reapply() == 0


NAMELESS = row(1, CASE_NO="", QSTN_CONT="가로등 옆 김영희 집")


def masked_as(word):
    return MASKING._replace(text=lambda text: text.replace("김영희", word), version=word)


def outcome(warehouse, word):
    result = landed(warehouse, [NAMELESS], mask=masked_as(word))
    return result.quarantined, result.erased


def test_a_refused_row_without_a_number_stays_away_whatever_it_is_masked_by(warehouse):
    assert outcome(warehouse, "[이름]") == (1, 0)
    done = erase.erase([], "kim77", "본인 요청", "privacy officer", dict)
    assert (done.complaints, done.counts["raw.quarantine"], done.after) == (1, 1, [])
    assert "raw.quarantine.row_hmac" in done.before
    assert outcome(warehouse, "[이름]") == outcome(warehouse, "[성명]") == (0, 1)
    assert ask(warehouse, "select count(*) from raw.quarantine") == [(0,)]


def test_the_masked_form_tells_it_where_the_origins_key_was_lost(warehouse):
    outcome(warehouse, "[이름]")
    erase.erase([], "kim77", "본인 요청", "privacy officer", dict)
    secret = get_settings().var_dir / "secrets" / "origin_hmac_key"
    kept = secret.read_text()
    secret.write_text("another")
    try:
        assert outcome(warehouse, "[이름]") == (0, 1)
    finally:
        secret.write_text(kept)


def test_a_row_that_an_earlier_version_refused_learns_its_hash_when_it_is_read_again(warehouse):
    outcome(warehouse, "[이름]")
    with warehouse.connect("postgres") as connection:
        connection.execute("update raw.quarantine set row_hmac = ''")
    assert outcome(warehouse, "[이름]") == (1, 0)
    erase.erase([], "kim77", "본인 요청", "privacy officer", dict)
    assert outcome(warehouse, "[성명]") == (0, 1)


def test_a_restored_refused_row_is_erased_once_more(warehouse):
    erase.ledger().unlink(missing_ok=True)
    outcome(warehouse, "[이름]")
    erase.erase([], "kim77", "본인 요청", "privacy officer", dict)
    with warehouse.connect("postgres") as connection:
        connection.execute("delete from raw.tombstones; delete from ops.erasures")
    assert outcome(warehouse, "[이름]") == (1, 0)
    assert erase.reapply() == 1
    assert outcome(warehouse, "[이름]") == outcome(warehouse, "[성명]") == (0, 1)


@pytest.mark.parametrize(("named", "submitter", "line"), [
    ([WATER, ("seoul", "nobody")], "", "no such complaint: seoul:nobody; nothing was erased"),
    ([], "nobody", "this submitter has no complaints here; nothing was erased"),
])
def test_what_is_not_there_is_one_clear_line_and_nothing_is_erased(earlier, named, submitter, line):
    earlier.provision()
    with pytest.raises(ValueError, match=line):
        erase.erase(named, submitter, "x", "y", dict)
    assert ask(earlier, "select (select count(*) from ops.erasures), (select count(*) from raw.tombstones)") == [(0, 0)]


@pytest.mark.parametrize("statement", [
    "select description from raw.complaints", "delete from raw.complaints", "select * from raw.tombstones",
    "update ops.erasures set reason = 'x'", "select sample_text from board.emerging_issues",
])
def test_the_erasing_login_reads_and_writes_no_table(warehouse, statement):
    import psycopg

    with warehouse.connect("erase_rw") as connection, pytest.raises((
            psycopg.errors.InsufficientPrivilege, psycopg.errors.UndefinedTable)):
        connection.execute(statement)
