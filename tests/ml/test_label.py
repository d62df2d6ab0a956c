"""Labels are made of words that stand in the complaints."""

import pytest
from kiwipiepy import Kiwi

from ml.label import class_weights, label, nouns

PLACES = {"마포구", "합정동"}


@pytest.fixture(scope="module")
def tagger():
    return Kiwi(num_workers=1)


def named(texts, background, tagger, place="", places=PLACES):
    words = nouns([*texts, *background], tagger)
    mine, rest = words[: len(texts)], words[len(texts):]
    return label(class_weights([mine], rest)[0], mine, places, place, "수질오염")


def test_nouns_written_together_are_one_word_and_placeholders_none(tagger):
    assert nouns(["어린이보호구역에 불법주정차 차량, [전화번호]로 연락"], tagger) == [
        ("어린이보호구역", "불법주정차", "차량", "연락")]


def test_a_label_tells_the_matter_in_the_order_of_the_letters(tagger):
    texts = ["마포구 정수장 근처 수돗물에서 악취가 납니다", "합정동 정수장 때문에 수돗물 악취가 심해요",
             "수돗물 악취 확인해 주세요 정수장 쪽", "정수장 수돗물에 냄새, 악취"]
    background = ["골목에 불법주정차 차량이 많습니다 신고합니다", "쓰레기 무단투기 신고", "가로등이 고장났어요",
                  "공사장 소음"] * 5
    found = named(texts, background, tagger, "마포구")
    assert found.text == "마포구 정수장 수돗물 악취"
    assert set(found.keywords[:3]) == {"정수장", "수돗물", "악취"}


def test_places_and_the_letters_furniture_are_no_matter(tagger):
    found = named(["합정동 민원 신고 확인 요청"] * 5, ["가로등 고장"] * 5, tagger)
    assert found.text == "수질오염"
    assert found.keywords == ("수질오염",)


def test_what_everybody_writes_names_nobody(tagger):
    texts = ["불법주정차 차량 킥보드 방치"] * 3 + ["불법주정차 차량 킥보드"] * 3
    found = named(texts, ["불법주정차 차량 단속"] * 60, tagger)
    assert found.keywords[0] == "킥보드"


def test_one_long_letter_does_not_name_the_group(tagger):
    texts = ["현수막 현수막 현수막 현수막 현수막 맨홀"] + ["맨홀 파손"] * 9
    assert "현수막" not in named(texts, ["쓰레기 투기"] * 10, tagger).keywords


def test_a_longer_letter_is_read_only_at_its_head(tagger):
    assert nouns(["가" * 299 + " 맨홀"], tagger)[0][-1:] != ("맨홀",)
