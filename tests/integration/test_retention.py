"""Old texts and submitters are forgotten everywhere; figures, rows and newer texts stay."""

from datetime import UTC, datetime, timedelta

import landing_rows
import pytest
import small_city
from issue_stream import StubEmbedder

from pipeline import erase, retention, vectors
from pipeline.settings import get_settings

NIGHT = datetime(2027, 2, 1, 18, 20, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 31, 14, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 2, 3, tzinfo=UTC)
FIGURES = ("select requested_date, service_field, district_name, is_repeat, is_duplicate, is_campaign, handling_hours"
           " from marts.fct_complaints order by complaint_key")


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


@pytest.fixture
def three_months():
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("EUNGDAP_TEXT_RETENTION_MONTHS", "3")
        get_settings.cache_clear()
        yield
    get_settings.cache_clear()


@pytest.fixture
def kept_three_months(earlier, three_months):
    earlier.provision()
    small_city.land(earlier, [small_city.row("OCTOBER")])
    small_city.land(earlier, [small_city.row("NEW-1", "새 글입니다 아주 새 글", NOVEMBER)], NOVEMBER)
    return earlier


def test_old_texts_go_and_figures_stay(kept_three_months):
    city = kept_three_months
    (text,) = ask(city, "select description from raw.complaints where service_request_id = 'OLD-LAST'")[0]
    submitter = ask(city, "select submitter_hmac from raw.complaints where service_request_id = 'OLD-0001'")[0][0]
    before = ask(city, FIGURES), ask(city, "select * from board.daily_complaints order by 1, 2, 3, 4, 5, 6")
    with city.connect("postgres") as connection:  # the planner's samples of the rules' book have words of its own
        connection.execute("analyze quality.rule_versions")
    counts = retention.forget_old_texts(NIGHT)
    assert counts["raw.complaints_202610"] == 66 and counts["marts.fct_complaints"] == 63
    with city.connect("erase_rw") as connection:
        assert erase.places(connection, [text, submitter, "정수장 수돗물 악취 학교", "조치했습니다", "없는 글"]) == []
        assert erase.places(connection, ["새 글입니다 아주 새 글"]) == ["raw.complaints_202611.description"]
    assert (ask(city, FIGURES), ask(city, "select * from board.daily_complaints order by 1, 2, 3, 4, 5, 6")) == before
    assert ask(city, "select count(*) from ml.embeddings") == [(0,)]
    assert ask(city, "select kind, counts from ops.erasures") == [("retention", counts)]
    assert retention.forget_old_texts(NIGHT) == {}

    # forgotten texts are not embedded anew, and the portal brings nothing back
    embedder = StubEmbedder()
    with city.connect("quality_rw") as connection:
        connection.execute("update ops.batches set status = 'promoted'")
    vectors.embed_pending(embedder=embedder)
    assert embedder.encoded == 1
    result, _ = small_city.land(city, [small_city.row("OCTOBER")])
    assert (result.accepted, result.new_count) == (1, 0)
    result, _ = small_city.land(city, [small_city.row("OCTOBER")], NOVEMBER + small_city.HOUR)
    assert (result.duplicate, result.new_count) == (1, 0)


def test_what_officials_noted_is_forgotten_with_the_texts_of_its_time(warehouse, three_months):
    with warehouse.connect("postgres") as connection:
        connection.cursor().executemany(
            "insert into ops.alert_actions (alert_id, deed, user_name, note, told_at, acted_at)"
            " values ('A-1', 'close', 'official', %s, %s, %s)",
            [("배관을 바꿈", OCTOBER, OCTOBER), ("", OCTOBER, OCTOBER), ("길을 고침", NOVEMBER, NOVEMBER)])
    assert retention.forget_old_texts(NIGHT) == {"ops.alert_actions": 1}
    notes = "select note, deed, acted_at from ops.alert_actions order by action_id"
    assert ask(warehouse, notes) == [("[보존 기간 지남]", "close", OCTOBER), ("", "close", OCTOBER),
                                     ("길을 고침", "close", NOVEMBER)]
    assert retention.forget_old_texts(NIGHT) == {}


def test_an_origin_goes_in_the_night_after_the_look_back_though_its_source_is_read_no_more(warehouse, monkeypatch):
    monkeypatch.setattr(landing_rows.SOURCE, "lookback_days", 10)
    landing_rows.landed(warehouse, landing_rows.rows(1, 2))
    requested_at = landing_rows.START + timedelta(minutes=30)
    assert retention.forget_old_texts(requested_at + timedelta(days=10)) == {}
    assert retention.forget_old_texts(requested_at + timedelta(days=10, hours=1)) == {"raw.origins": 2}
    assert ask(warehouse, "select count(*) from raw.origins") == [(0,)]


def test_an_origin_does_not_outlive_its_text_and_does_not_come_back(warehouse, three_months, monkeypatch):
    monkeypatch.setattr(landing_rows.SOURCE, "lookback_days", 90)  # February to April have 89 days
    end = datetime(2026, 4, 30, 18, tzinfo=UTC)
    given = landing_rows.rows(1, QSTN_DT="2026-01-31 23:00:00"), end - timedelta(hours=1), end
    landing_rows.landed(warehouse, *given)
    assert ask(warehouse, "select count(*) from raw.origins") == [(1,)]
    assert retention.forget_old_texts(end + timedelta(minutes=20)) == {"raw.complaints_202601": 1, "raw.origins": 1}
    assert landing_rows.landed(warehouse, *given).new_count == 0
    assert ask(warehouse, "select count(*) from raw.origins") == [(0,)]


def test_what_was_refused_is_forgotten_with_its_hash_and_not_learnt_again(warehouse, three_months):
    nameless = landing_rows.row(1, CASE_NO="")
    known = "select payload, row_hmac from raw.quarantine"
    landing_rows.landed(warehouse, [nameless])
    assert len(ask(warehouse, known)[0][1]) == 64
    retention.forget_old_texts(NIGHT)
    landing_rows.landed(warehouse, [nameless])
    assert ask(warehouse, known) == [({"is_damaged": True}, "")]


def test_nothing_is_forgotten_unless_it_is_set(earlier):
    earlier.provision()
    assert retention.forget_old_texts(NIGHT) == {}
    assert ask(earlier, "select count(*) from raw.complaints where description like '[보존%%'") == [(0,)]
