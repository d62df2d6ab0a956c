"""Old texts and submitters are forgotten everywhere; figures, rows and newer texts stay."""

from datetime import UTC, datetime

import pytest
import small_city
from issue_stream import StubEmbedder

from pipeline import erase, retention, vectors
from pipeline.settings import get_settings

NIGHT = datetime(2027, 2, 1, 18, 20, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 2, 3, tzinfo=UTC)
FIGURES = ("select requested_date, service_field, district_name, is_repeat, is_duplicate, is_campaign, handling_hours"
           " from marts.fct_complaints order by complaint_key")


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


@pytest.fixture
def kept_three_months(earlier, monkeypatch):
    monkeypatch.setenv("EUNGDAP_TEXT_RETENTION_MONTHS", "3")
    get_settings.cache_clear()
    earlier.provision()
    small_city.land(earlier, [small_city.row("OCTOBER")])
    small_city.land(earlier, [small_city.row("NEW-1", "새 글입니다 아주 새 글", NOVEMBER)], NOVEMBER)
    return earlier


def test_old_texts_go_and_figures_stay(kept_three_months):
    city = kept_three_months
    (text,) = ask(city, "select description from raw.complaints where service_request_id = 'OLD-LAST'")[0]
    submitter = ask(city, "select submitter_hmac from raw.complaints where service_request_id = 'OLD-0001'")[0][0]
    before = ask(city, FIGURES), ask(city, "select * from board.daily_complaints order by 1, 2, 3, 4, 5, 6")
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


def test_nothing_is_forgotten_unless_it_is_set(earlier):
    earlier.provision()
    assert retention.forget_old_texts(NIGHT) == {}
    assert ask(earlier, "select count(*) from raw.complaints where description like '[보존%%'") == [(0,)]
