"""Routing in a real warehouse: a night learns, judges and promotes; texts that go take models with them."""

from datetime import timedelta

import numpy as np
import pytest
import routed_city
import small_city
from issue_stream import StubEmbedder
from pgvector import HalfVector

from pipeline import retention, vectors
from pipeline.routing import bundles, history, model
from pipeline.routing.forgetting import withdraw_forgotten
from pipeline.routing.nightly import learn_routing
from pipeline.settings import get_settings

AS_OF = routed_city.AS_OF
NIGHT = timedelta(days=1)
TABLE = """
    drop view if exists intermediate.int_complaints_coded cascade;
    create table intermediate.int_complaints_coded (
        source text, service_request_id text, text_hash text, description text, requested_at timestamptz,
        district_name text, agency_responsible text, service_field text, service_name text, transfer_count integer,
        status text, answered_at timestamptz)
"""
RUNS = ("select as_of_at, metrics ->> 'promoted', params ->> 'beside' from ml.model_runs where kind = 'routing'"
        " order by 1")


class City:
    """`add` puts a history into the models' table, with vectors."""

    def __init__(self, warehouse):
        self.warehouse = warehouse
        with warehouse.connect("dbt_rw") as connection:
            connection.execute(TABLE)

    def add(self, rows):
        with self.warehouse.connect("dbt_rw") as connection, connection.cursor() as cursor, \
                cursor.copy("copy intermediate.int_complaints_coded from stdin") as copy:
            for row in rows.itertuples():
                field, _, item = row.category.partition(" > ")
                answered = row.requested_at + timedelta(hours=row.hours) if row.is_closed else None
                copy.write_row((row.source, row.service_request_id, row.text_hash, row.text, row.requested_at,
                                row.district or "미상", row.department, field, item, int(row.is_moved),
                                "closed" if row.is_closed else "open", answered))
        once = rows.drop_duplicates("text_hash")
        with vectors.connect() as connection:
            connection.cursor().executemany(
                "insert into ml.embeddings values (%s, 'stub-1', %s) on conflict do nothing",
                [(text_hash, HalfVector(vector)) for text_hash, vector in
                 zip(once["text_hash"], routed_city.Embedder().encode(once["text"].tolist()), strict=True)])

    def ask(self, query):
        with self.warehouse.connect("ml_rw") as connection:
            return connection.execute(query).fetchall()

    def leave(self):
        with self.warehouse.connect("dbt_rw") as connection:
            connection.execute("drop table intermediate.int_complaints_coded")


@pytest.fixture
def city(warehouse):
    bundles.withdraw(bundles.stored(), "an earlier test's")
    found = City(warehouse)
    yield found
    found.leave()
    bundles.withdraw(bundles.stored(), "this test's")


def night(as_of, **more):
    return learn_routing(as_of, routed_city.Embedder(), **more)


def test_the_first_night_promotes_what_beats_the_majority_and_hours_can_ask_it(city):
    city.add(routed_city.history(900))
    said = night(AS_OF)
    assert said["promoted"] and "most frequent department" in said["why"]
    routed = model.current()
    assert routed.version == said["version"] == bundles.promoted()
    (road,) = routed.route(["보도블록 포트홀 우리 동네 학교 앞"],
                           routed_city.Embedder().encode(["보도블록 포트홀 우리 동네 학교 앞"]), ["마포구"])
    assert road.department == "마포구 도로과" and road.hours and road.transfer_risk
    assert city.ask(RUNS) == [(AS_OF, "true", "")]


def test_a_night_again_and_an_earlier_one_learn_nothing_anew(city):
    city.add(routed_city.history(900))
    version = night(AS_OF)["version"]
    assert "is past" in night(AS_OF)["reason"] and "is past" in night(AS_OF - NIGHT)["reason"]
    assert [one["version"] for one in bundles.promotions()][-1] == version
    assert len(city.ask(RUNS)) == 1


def test_a_night_that_was_killed_before_its_row_is_done_again_to_the_same_end(city):
    city.add(routed_city.history(900))
    version = night(AS_OF)["version"]
    with city.warehouse.connect("ml_rw") as connection:
        connection.execute("delete from ml.model_runs")
    again = night(AS_OF)
    assert again["promoted"] and bundles.stored() == [again["version"]] == [version]
    assert len(city.ask(RUNS)) == 1


def test_what_officials_corrected_is_learned_and_a_worse_candidate_is_not_promoted(city):
    city.add(routed_city.history(900))
    first = night(AS_OF)["version"]
    # a day on which every department was named wrongly: who learns it too is worse on the frozen complaints
    wrong = {"도로": "청소", "청소": "공원", "공원": "도로"}
    bad = routed_city.history(1800, seed=3, days=1)
    bad["department"] = [routed_city.DEPARTMENTS[wrong[category.split(" ")[0]]].format(gu=gu)
                         for category, gu in zip(bad["category"], bad["district"], strict=True)]
    bad["requested_at"] += NIGHT / 2
    city.add(bad[~bad["is_frozen"]].assign(is_closed=True, hours=1.0))
    said = night(AS_OF + NIGHT)
    assert not said["promoted"] and bundles.promoted() == first
    assert city.ask(RUNS)[-1] == (AS_OF + NIGHT, "false", first)
    with city.warehouse.connect("dbt_rw") as connection:  # a reorganisation: what 공원 answered, 마포구 now answers
        connection.execute("delete from intermediate.int_complaints_coded where service_request_id like '003%'")
        connection.execute("update intermediate.int_complaints_coded set agency_responsible = district_name"
                           " || ' 녹지과' where agency_responsible like '서울시%'")
    said = night(AS_OF + 2 * NIGHT)
    assert said["promoted"] and said["version"] == bundles.promoted() != first
    text = ["산책로 벤치 우리 동네 학교 앞"]
    assert model.current().route(text, routed_city.Embedder().encode(text), ["마포구"])[0].department == "마포구 녹지과"


def test_an_empty_city_learns_nothing_and_says_so(city):
    assert "0 frozen complaints are closed" in night(AS_OF)["reason"]


def test_an_answer_that_came_after_the_night_was_open_for_it(city):
    rows = routed_city.history(900)
    city.add(rows.assign(is_closed=True, hours=24.0 * 60))  # all answered after AS_OF
    assert "frozen complaints are closed" in night(AS_OF)["reason"]
    assert bundles.promoted() == "" and city.ask(RUNS) == []


def test_the_night_reads_back_by_weeks_until_it_has_enough(city):
    city.add(routed_city.history(900))
    with vectors.connect() as connection, connection.transaction():
        some = history.read(connection, AS_OF, AS_OF - history.REACH, most=100)
        everything = history.read(connection, AS_OF, AS_OF - history.REACH)
    assert some["is_closed"].sum() == 100 and len(everything) == 900
    assert some["requested_at"].is_monotonic_increasing
    assert some["service_request_id"].tolist() == everything["service_request_id"].tolist()[-len(some):]
    assert np.isinf(everything.loc[~everything["is_closed"], "hours"]).all()


def test_a_model_learned_from_a_text_that_is_gone_is_deleted_and_one_that_never_knew_it_goes_on(city):
    rows = routed_city.history(900)
    city.add(rows)
    first = night(AS_OF)["version"]
    later = routed_city.history(900, seed=2)
    city.add(later)
    manifest, arrays = bundles.pack({"texts": later["text_hash"].to_numpy(dtype=np.str_)}, 384, "stub-1", AS_OF + NIGHT)
    bundles.promote(manifest, arrays, "with later ones")
    second, gone = manifest.version, later["text_hash"].iloc[7]
    assert withdraw_forgotten() == []
    with city.warehouse.connect("ml_rw") as connection:
        connection.execute("delete from ml.embeddings where text_hash = %s", (gone,))
    assert withdraw_forgotten() == [second] and second not in bundles.stored()
    assert bundles.promoted() == first
    again = night(AS_OF + 2 * NIGHT)
    assert again["version"] not in (first, second)
    assert all(gone not in bundles.load(version)[1]["texts"].tolist() for version in bundles.stored())


def test_what_will_soon_be_forgotten_is_not_learned(city, monkeypatch):
    rows = routed_city.history(2400, days=120)
    city.add(rows)
    monkeypatch.setenv("EUNGDAP_TEXT_RETENTION_MONTHS", "3")
    get_settings.cache_clear()
    try:
        learned = set(bundles.load(night(AS_OF)["version"])[1]["texts"].tolist())
        since = retention.cutoff(AS_OF, 3) + timedelta(days=31)
        assert learned and not learned & set(rows.loc[rows["requested_at"] < since, "text_hash"])
    finally:
        monkeypatch.undo()
        get_settings.cache_clear()


def test_the_facts_as_dbt_leaves_them_can_be_read_and_too_few_are_told(earlier):
    earlier.provision()
    small_city.publish()
    as_of = small_city.LAST_END + small_city.HOUR
    with vectors.connect() as connection, connection.transaction():
        rows = history.read(connection, as_of, as_of - history.REACH)
    assert len(rows) > 50 and rows["is_closed"].any()
    assert set(rows.loc[rows["is_closed"], "department"]) and (rows["requested_at"] < as_of).all()
    assert np.isfinite(rows.loc[rows["is_closed"], "hours"]).all()
    assert "are needed" in learn_routing(as_of, StubEmbedder())["reason"]
