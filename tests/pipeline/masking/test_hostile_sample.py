"""A sample of the made-up cases of tests/bench: every fifth of what is found without exception, and near misses."""

import json
from collections import Counter

import bench_masking
import pytest
from hostile_cases import cases
from near_misses import near_misses

from pipeline.masking import PLACEHOLDERS, mask

SAFE = [case for case in cases() if case.type not in ("PERSON", "ACCOUNT") and case.spelling != "figure by figure"]

NEAR = [case for case in near_misses() if case.type != "PERSON"]


def left_in_clear(case):
    start = case.text.index(case.value)
    hidden = {at for span in mask(case.text).spans for at in range(span.start, span.end)}
    shown = [at for at in range(start, start + len(case.value)) if at not in hidden and case.text[at].isalnum()]
    return [at for at in shown if case.type != "ADDRESS_DETAIL" or case.text[at].isdigit()]


@pytest.mark.parametrize("case", SAFE[::25], ids=lambda case: f"{case.type} {case.spelling}")
def test_made_up_data_is_hidden(case):
    assert left_in_clear(case) == []


@pytest.mark.parametrize("case", NEAR[::33], ids=lambda case: f"{case.type} {case.spelling}")
def test_near_misses_stay(case):
    assert case.type not in {span.type for span in mask(case.text).spans}


def test_there_are_three_hundred_cases_and_near_misses_of_every_type():
    wanted = set(PLACEHOLDERS)
    asked, near = Counter(case.type for case in cases()), Counter(case.type for case in near_misses())
    assert {kind for kind in wanted if asked[kind] >= 300 and near[kind] >= 300} == wanted


def test_cases_come_from_the_seed_alone():
    assert cases(1) == cases(1) != cases(2)


def own_set(folder, *rows):
    path = folder / "gold.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_a_set_of_one_s_own_is_measured(tmp_path):
    text = "연락처는 010-1234-5678, 좌석은 12번입니다"
    number, missed = text.index("010"), text.index("12번")
    told = bench_masking.gold(own_set(tmp_path, {"text": text, "spans": [
        {"start": number, "end": number + 13, "type": "PHONE"}, {"start": missed, "end": missed + 2, "type": "CARD"}]}))
    assert told["recall"] == {"PHONE": {"gold": 1, "found": 1.0, "covered": 1.0},
                              "CARD": {"gold": 1, "found": 0.0, "covered": 0.0}}
    assert told["precision"]["PHONE"] == {"spans": 1, "right": 1.0}


@pytest.mark.parametrize("row", [
    {"text": "가"}, ["가"], {"text": "가", "spans": [{"start": 0, "end": 2, "type": "CARD"}]},
    {"text": "가", "spans": [{"start": 0, "end": 1, "type": "NICKNAME"}]}])
def test_a_line_that_is_not_of_the_form_is_named(tmp_path, row):
    with pytest.raises(SystemExit, match=r"gold\.jsonl, line 2: "):
        bench_masking.gold(own_set(tmp_path, {"text": "가", "spans": []}, row))
