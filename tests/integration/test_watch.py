"""The watch on a real warehouse: it learns, looks, catches up, sends an alert once, and looks at no future."""

from datetime import UTC, datetime, timedelta

import pytest
from psycopg.types.json import Jsonb
from watched_city import BURST, COMPLAINTS, DAY, HOUR, LEARNED, Embedder, learn_at

from pipeline import vectors, watch


@pytest.fixture
def city(watched_city):
    return watched_city


def looked(at):
    return watch.look(at, embedder=Embedder())


def sent(city):
    return city.rows("select as_of_at, kind, alert_id from ml.alerts where kind <> 'same' order by 1, number")


def everything(city):
    return [city.rows(f"select * from {table} order by 1, 2, 3, 4")
            for table in ("ml.alerts", "ml.alert_members")]


def without_run(rows):
    """Rows of ml.alerts without the run that wrote them."""
    return [row[:2] + row[3:] for row in rows]


def test_a_burst_is_one_alert_with_its_complaints_and_is_told_once(city, learned):
    for hour in range(6, 27, 4):
        looked(LEARNED + hour * HOUR)
    ((alert_id, kinds, members, typical),) = city.rows("""
        select alert_id, array_agg(distinct kind), array_agg(distinct service_request_id), max(typical_rank)
        from ml.alerts inner join ml.alert_members using (as_of_at, number)
        where way = 'likeness' and service_request_id in (
            select service_request_id from intermediate.int_complaints_coded where service_name = '수도')
        group by alert_id""")
    assert set(members) <= BURST and len(members) >= 10 and typical == 3
    assert [row[1] for row in sent(city) if row[2] == alert_id].count("new") == 1 and "same" in kinds
    assert city.rows(f"""
        select bool_and(observed_count = counted), bool_or(counted < listed) from ml.alerts inner join (
            select as_of_at, number, count(*) as listed, count(*) filter (where 1 = any(statements)) as counted
            from ml.alert_members group by as_of_at, number) as sizes using (as_of_at, number)
        where alert_id = '{alert_id}'""") == [(True, True)]  # the others are behind the sentences that follow
    label, reason = city.rows(f"select label, reason from ml.alerts where alert_id = '{alert_id}' limit 1")[0]
    assert label and "종로구" in reason and "건" in reason


def erase(city, numbers):
    subjects = [{"source": "seoul", "service_request_id": number, "payload_hash": "", "tombstone": f"{at:064x}"}
                for at, number in enumerate(numbers)]
    with city.warehouse.connect("erase_rw") as connection:
        connection.execute("select ops.erase_complaints(%s, 'complaints', 'tester', 'a test', '{}')",
                           (Jsonb(subjects),))


def test_an_alert_loses_its_words_with_a_complaint_and_goes_with_the_last(city, learned):
    looked(LEARNED + 24 * HOUR)
    members = [number for (number,) in city.rows(
        "select distinct service_request_id from ml.alert_members where 1 = any(statements) order by 1")]
    told = {name for (name,) in city.rows(f"""
        select alert_id from ml.alerts natural join ml.alert_members
        where service_request_id = '{members[0]}' and 1 = any(statements)""")}
    before = city.rows("select distinct alert_id from ml.alerts order by 1")
    assert len(members) >= 10 and told
    erase(city, members[:1])
    words = f"select distinct label, reason from ml.alerts where alert_id = any('{{{','.join(told)}}}') and way ="
    assert city.rows(f"{words} 'likeness'") == [("삭제된 민원이 있는 경보", "삭제된 민원이 있는 경보")]
    assert all("삭제된" not in label for label, _ in city.rows(f"{words} 'volumes'"))  # a kind and a place stay
    looked(LEARNED + 25 * HOUR)  # the ledger still knows them, though their complaints are fewer
    assert city.rows("select distinct alert_id from ml.alerts order by 1") == before
    erase(city, [row["service_request_id"] for row in COMPLAINTS])
    assert city.rows("select 1 from ml.alert_members") == city.rows("select 1 from ml.alerts") == []


def test_hours_that_nobody_looked_at_are_caught_up_and_a_rerun_changes_nothing(city, learned):
    for hour in range(6, 20):
        looked(LEARNED + hour * HOUR)
    hourly = everything(city)
    assert hourly[0]
    with city.warehouse.connect("ml_rw") as connection:
        connection.execute("delete from ml.alerts; delete from ml.model_runs where kind = 'look'")
    assert looked(LEARNED + 5 * HOUR)["hours"] == 5  # from the first hour after what was learned
    assert looked(LEARNED + 19 * HOUR)["hours"] == 14
    caught_up = everything(city)
    assert without_run(caught_up[0]) == without_run(hourly[0])
    assert caught_up[1] == hourly[1]
    assert looked(LEARNED + 19 * HOUR)["hours"] == 1
    assert everything(city)[1] == caught_up[1]


def test_what_comes_later_changes_no_earlier_hour(city, learned):
    looked(LEARNED + 18 * HOUR)
    before = everything(city)
    with city.warehouse.connect("dbt_rw") as connection:
        connection.execute("delete from intermediate.int_complaints_coded where requested_at >= %s",
                           (LEARNED + 18 * HOUR,))
        connection.execute("delete from staging.stg_complaints where requested_at >= %s", (LEARNED + 18 * HOUR,))
    with city.warehouse.connect("ml_rw") as connection:
        connection.execute("delete from ml.alerts; delete from ml.model_runs where kind = 'look'")
    looked(LEARNED + 18 * HOUR)
    assert without_run(everything(city)[0]) == without_run(before[0])
    assert everything(city)[1] == before[1]


def test_without_enough_history_nothing_is_learned_or_said(city):
    early = datetime(2026, 1, 10, tzinfo=UTC)
    told = learn_at(early, Embedder())
    assert not told["learned"] and "21 days" in told["reason"]
    assert "nothing was learned before that hour" in looked(early)["reason"]
    assert city.rows("select 1 from ml.alerts") == city.rows("select 1 from ml.watch_states") == []


def test_only_the_newest_nights_are_kept(city, learned, monkeypatch):
    monkeypatch.setattr(watch, "STATES_KEPT", 1)
    night = LEARNED + DAY
    assert watch.learn(night, embedder=Embedder())["learned"]
    kept = city.rows("select as_of_at from ml.watch_states inner join ml.model_runs using (run_id)")
    assert kept == [(night,)]  # and a later night leaves no days out


def test_a_rise_of_a_kind_in_a_place_is_an_alert_of_its_own_and_goes_on_as_one(city, learned):
    at = LEARNED + 40 * HOUR  # after the burst
    city.add([{
        "source": "seoul", "service_request_id": f"M{number}", "text_hash": f"서로 다른 글 {number}",
        "description": f"서로 다른 글 {number}", "requested_at": at - timedelta(minutes=number + 1),
        "district_name": "서초구", "neighbourhood_name": "", "service_name": "생활 > 소음", "submitter": f"m{number}"}
        for number in range(40)])
    vectors.embed_pending(embedder=Embedder())
    looked(at)
    looked(at + HOUR)
    rows = city.rows(f"""
        select as_of_at, alert_id, kind, label, place, observed_count, is_known, recurrence_interval_days
        from ml.alerts where way = 'volumes' and as_of_at >= '{at.isoformat()}' order by 1, number""")
    first = rows[0]
    assert first[0] == at and first[1].startswith("V-") and first[2:5] == ("surge", "서초구 소음", "서초구")
    assert first[5] >= 40 and first[6] and first[7] > 100
    assert [row[2] for row in rows if row[1] == first[1]] == ["surge", "same"]
    members = {number for (number,) in city.rows(
        f"select service_request_id from ml.alert_members inner join ml.alerts using (as_of_at, number)"
        f" where alert_id = '{first[1]}' and kind = 'surge'")}
    assert members >= {f"M{number}" for number in range(40)}
    assert not [name for (name,) in city.rows("select alert_id from ml.alerts where way = 'likeness'")
                if name.startswith("V-")]


def test_each_way_of_watching_has_its_share_of_the_dial(city, monkeypatch):
    shares = {}
    for name, way in watch.WAYS.items():
        monkeypatch.setattr(way, "learn", lambda self, past, share, name=name: shares.update({name: share}))
    monkeypatch.setattr(watch, "_told", lambda ways: {})
    assert watch.learn(LEARNED, embedder=Embedder())["learned"]
    assert shares == {"likeness": 3.0, "volumes": 3.0}


def test_an_hour_again_is_judged_by_what_was_learned_before_it_however_it_was_reached_first(city, learned):
    first = LEARNED + 30 * HOUR
    assert watch.learn(first, embedder=Embedder())["learned"]  # a second night, amid the hours that are caught up
    last = LEARNED + 33 * HOUR
    assert looked(last)["hours"] > 3
    run = f"select params ->> 'learned_by' from ml.model_runs where kind = 'look' and as_of_at = '{last.isoformat()}'"
    (newest,), before = *city.rows(run), everything(city)
    assert looked(last)["hours"] == 1
    assert city.rows(run) == [(newest,)]
    assert without_run(everything(city)[0]) == without_run(before[0]) and everything(city)[1] == before[1]
    nights = city.rows("select run_id::text from ml.watch_states inner join ml.model_runs using (run_id)"
                       " order by as_of_at desc")
    assert newest == nights[0][0] and len(nights) == 2
