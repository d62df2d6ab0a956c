"""The model: learned from a history, honest about what it has not learned, the same when it is read again."""

import io

import numpy as np
import pytest
import routed_city

from pipeline.routing import bundles, learning, model
from pipeline.routing.history import judges, learnable


def asked(count=200):
    rows = routed_city.history(count, seed=7)
    return rows, routed_city.Embedder().encode(rows["text"].tolist())


def test_new_complaints_get_the_department_of_their_own_gu(lesson):
    rows, vectors = asked()
    routes = lesson[0].route(rows["text"].tolist(), vectors, rows["district"].tolist())
    is_right = np.array([route.department for route in routes]) == rows["department"].to_numpy()
    assert is_right.mean() > 0.85
    given = np.array([not route.is_abstained for route in routes])
    assert given.mean() > 0.8 and (~is_right[given]).mean() < 0.15
    assert np.mean([route.category == name for route, name in zip(routes, rows["category"], strict=True)]) > 0.85
    assert all(0 < route.category_confidence <= 1 and 0 < route.transfer_risk < 1 for route in routes)
    ended = np.array([(route.hours[1], took, route.hours[2]) for route, took in zip(routes, rows["hours"], strict=True)
                      if np.isfinite(took)])
    assert ((ended[:, 0] <= ended[:, 1]) & (ended[:, 1] <= ended[:, 2])).mean() > 0.7


def test_without_a_district_a_gus_duty_is_named_alone_and_abstained_and_the_citys_department_is_not(lesson):
    texts = ["보도블록 포트홀 우리 동네 어제부터 학교 앞 7호", "산책로 벤치 우리 동네 어제부터 학교 앞 8호"]
    road, park = lesson[0].route(texts, routed_city.Embedder().encode(texts), ["", ""])
    assert (road.department, road.is_abstained) == ("도로과", True)
    assert (park.department, park.is_abstained) == ("서울시 공원여가사업과", False)
    with_gu, _ = lesson[0].route(texts, routed_city.Embedder().encode(texts), ["종로구", ""])
    assert (with_gu.department, with_gu.is_abstained) == ("종로구 도로과", False)


def test_a_complaint_is_told_the_same_alone_and_among_others(lesson):
    rows, vectors = asked(40)
    among = lesson[0].route(rows["text"].tolist(), vectors, rows["district"].tolist())
    for at in (0, 17, 39):
        assert lesson[0].route([rows["text"][at]], vectors[at:at + 1], [rows["district"][at]]) == [among[at]]
    assert lesson[0].route([], np.zeros((0, 384), dtype=np.float32), []) == []


def test_vectors_of_another_dimension_are_refused_in_one_line(lesson):
    with pytest.raises(ValueError, match=r"vectors of shape \(1, 16\).*wants \(1, 384\)"):
        lesson[0].route(["가"], np.zeros((1, 16), dtype=np.float32), ["마포구"])


def test_what_was_promoted_routes_as_what_was_learned_and_knows_when_it_is_stale(lesson, home):
    learned, arrays, _, _ = lesson
    bundles.promote(learned.manifest, arrays, "first")
    read = model.current()
    rows, vectors = asked(60)
    assert read.version == learned.version and read.dimensions == 384 and not read.is_stale()
    again = [one.route(rows["text"].tolist(), vectors, rows["district"].tolist()) for one in (read, learned)]
    assert [(each.department, each.confidence, each.hours) for each in again[0]] == [
        (each.department, each.confidence, each.hours) for each in again[1]]
    bundles.withdraw([learned.version], "test")
    assert read.is_stale()


def test_a_bundle_holds_no_text_and_no_word_that_one_citizen_alone_wrote(lesson):
    _, arrays, history, _ = lesson
    grams = set(_state(arrays)["departments/grams"].tolist())
    assert max(map(len, grams)) <= 4
    alone = {f" {number}" for number in range(100, 900)} & {gram[:4] for gram in grams if len(gram) == 4}
    assert not alone  # "123호" stands in one text
    assert history["text"].iloc[0] not in grams


def test_frozen_complaints_and_their_very_words_are_never_learned(lesson):
    _, arrays, history, _ = lesson
    learned = set(_state(arrays)["texts"].tolist())
    assert not learned & set(history.loc[history["is_frozen"], "text_hash"])
    assert learned == set(history.loc[learnable(history), "text_hash"])
    twin = history.copy()
    at = np.flatnonzero(twin["is_frozen"])[0]
    twin.loc[(at + 1) % len(twin), "text_hash"] = twin.loc[at, "text_hash"]
    assert not learnable(twin)[(at + 1) % len(twin)]
    assert judges(history, routed_city.AS_OF).sum() == (history["is_frozen"] & history["is_closed"]).sum()


def test_the_same_history_gives_the_same_model(lesson):
    learned, arrays, history, vectors = lesson
    again, packed = learning.learn(history, vectors, routed_city.AS_OF, routed_city.Embedder(), 0.15)
    first, second = _state(arrays), _state(packed)
    assert first.keys() == second.keys()
    assert all(np.array_equal(first[name], second[name], equal_nan=first[name].dtype.kind == "f") for name in first)
    assert again.version[:16] == learned.version[:16]


def test_too_little_is_one_line():
    history = routed_city.history(100)
    vectors = routed_city.Embedder().encode(history["text"].tolist())
    with pytest.raises(ValueError, match="at least 200 are needed"):
        learning.learn(history, vectors, routed_city.AS_OF, routed_city.Embedder(), 0.1)


def test_figures_say_how_often_the_model_is_right_and_the_majority_is_the_least_it_must_beat(lesson):
    learned, _, history, vectors = lesson
    is_judge = judges(history, routed_city.AS_OF)
    found = learning.judged(learned, history[is_judge], vectors[is_judge])
    assert found["complaints"] == is_judge.sum()
    assert found["accuracy"] > learning.majority(history, history[is_judge])
    assert 0 <= found["risk_coverage_area"] < 0.2 and 0 < found["answered"] <= 1
    assert learning.judged(learned, history[:0], vectors[:0]) == {"complaints": 0}


def _state(arrays):
    with np.load(io.BytesIO(arrays), allow_pickle=False) as state:
        return dict(state)
