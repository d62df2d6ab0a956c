"""The tagger: same text, same spans, whatever is around; long texts; and how much of real petitions it takes."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from pipeline.masking import mask, tagger

SENTENCE = "어제 저녁에 옆집 김철수가 문을 두드리며 소리를 질렀습니다."


def test_a_name_without_a_title_or_label_is_found():
    assert [SENTENCE[a:b] for a, b in tagger.names(SENTENCE)] == ["김철수"]
    assert mask(SENTENCE).text == SENTENCE.replace("김철수", "[이름]")


@pytest.mark.parametrize(
    "text",
    [
        "가해자 박민호를 엄벌해 주세요",
        "집주인 최영숙이 보증금을 안 줍니다",
        "배우 송강호는 이번 영화에서도 훌륭했다",
        "트럼프 대통령은 회담이 끝난 뒤 돌아갔다",
        "친구 정다은과 함께 갔습니다",
    ],
)
def test_names_with_particles_and_offices(text):
    assert "[이름]" in mask(text).text


def test_features_depend_on_the_text_alone():
    words = tagger.model().words
    alone = tagger.features(SENTENCE, words)
    tagger.features("다른 글 " * 300, words)
    assert np.array_equal(alone, tagger.features(SENTENCE, words))


def test_a_long_text_is_read_in_blocks_and_every_name_is_found():
    text = (SENTENCE + " ") * 400
    places = tagger.names(text)
    assert len(places) >= 395
    assert {text[a:b] for a, b in places} == {"김철수"}
    assert all(first[1] <= second[0] for first, second in pairwise(places))


@pytest.mark.parametrize("text", ["", " ", "\n", "가", "\ud800", "\x00", "😀" * 10, "가" * 9000])
def test_odd_texts_are_no_trouble(text):
    assert all(0 <= start < end <= len(text) for start, end in tagger.names(text))


def test_rows_of_unknown_features_are_the_empty_row():
    checks = np.zeros(1 << tagger.BITS, dtype=np.uint8)
    hashes = np.array([[0x12345678, 0xFFFFFFFF]], dtype=np.uint32)
    assert tagger.rows_of(hashes, checks).tolist() == [[0, 0]]
    checks[int(hashes[0, 0]) >> (32 - tagger.BITS)] = tagger.check_of(hashes)[0, 0]
    assert tagger.rows_of(hashes, checks).tolist() == [[0x12345678 >> (32 - tagger.BITS), 0]]


def test_no_more_than_one_percent_of_real_petitions_is_taken_for_names():
    lines = (Path(__file__).parents[2] / "data" / "petitions_sample.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["content"] for line in lines[:80]]
    taken = sum(span.end - span.start for text in texts for span in mask(text).spans if span.type == "PERSON")
    assert taken < 0.01 * sum(map(len, texts))
