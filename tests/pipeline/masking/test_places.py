"""The board counts by place, channel, department and category: none of them is taken for a person."""

import csv
import re

import pytest

from pipeline.masking import mask, mask_label
from pipeline.masking.lexicon import words
from pipeline.settings import REPOSITORY

SEEDS = REPOSITORY / "dbt" / "seeds"
CARRIERS = ("{} 주민센터 앞 도로에 불법 주차가 심합니다.", "어제 {}에서 쓰레기가 무단 투기되어 있었습니다.",
            "{} 가로등이 고장났어요", "저는 {}에 사는 주민입니다. 소음이 너무 큽니다.")


def column(seed, name):
    with (SEEDS / seed).open(encoding="utf-8") as lines:
        return sorted({row[name] for row in csv.DictReader(lines)})


PLACES = column("districts.csv", "district_name") + column("neighbourhoods.csv", "neighbourhood_name")
LABELS = [*PLACES, *column("channels.csv", "channel"), *column("departments.csv", "agency"),
          *column("service_categories.csv", "service_name"), *column("service_categories.csv", "service_field"),
          "접수", "처리중", "이송", "완료", "재접수", "우편"]


def test_labels_stay_as_they_are():
    assert [label for label in LABELS if mask_label(label).text != label] == []


@pytest.mark.parametrize("carrier", CARRIERS)
def test_places_in_sentences_stay_as_they_are(carrier):
    assert [place for place in PLACES if mask(carrier.format(place)).text != carrier.format(place)] == []


def test_the_places_that_masking_knows_are_the_seeds_places():
    known = {re.sub(r"(제|본)?[0-9·.,]+(가(?=동))?", "", place) for place in PLACES}
    assert set(words("places")) == known


def test_a_label_that_names_somebody_is_masked_by_the_rules():
    assert mask_label("담당자: 김철수").text == "담당자: [이름]"
