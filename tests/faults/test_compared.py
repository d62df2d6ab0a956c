"""The comparison: kinds by a rule, a plain suite that does see what is plain, and a page that says who noticed what."""

import pandas as pd
import plain_suite
import pytest
from compared import KINDS
from compared_report import OVER_TIME, page
from fault_kinds import FAULTS

SETS = {"service_name": ["교통>불법주정차"], "channel": ["웹"], "district": ["중구"]}
ROW = {"row_id": "b:1", "service_request_id": "1", "requested_year": 2025, "is_ahead": False, "answer_days": 2.0,
       "service_name": "교통>불법주정차", "description": "가로등이 꺼졌습니다", "description_length": 10,
       "channel": "웹", "district": "중구", "neighbourhood": "명동", "submitter": "h", "status": "open",
       "satisfaction_score": 4}


def test_the_kinds_are_every_sixth_of_the_catalogue():
    assert len(KINDS) == 10
    assert [FAULTS.index(kind) for kind in KINDS] == list(range(0, len(FAULTS), 6))


def test_the_plain_suite_is_green_on_a_plain_row_and_on_unanswered_ones():
    assert plain_suite.broken(pd.DataFrame([ROW]), SETS) == set()
    assert plain_suite.broken(pd.DataFrame([ROW | {"answer_days": None, "satisfaction_score": None}]), SETS) == set()


@pytest.mark.parametrize(("name", "wrong"), [
    ("number is filled", {"service_request_id": None}), ("text is filled", {"description": None}),
    ("text has a length", {"description_length": 4}), ("status", {"status": "E"}), ("score", {"satisfaction_score": 9}),
    ("text has no personal number", {"description": "전화 010-1234-5678로 주세요"}), ("year", {"requested_year": 25}),
    ("not of the future", {"is_ahead": True}), ("answered after it was asked", {"answer_days": -3}),
    ("service_name is filled", {"service_name": None}), ("neighbourhood is filled", {"neighbourhood": None}),
    ("submitter is filled", {"submitter": None}), ("channel is known", {"channel": "웹(신)"}),
    ("district is known", {"district": "명동"}), ("service_name is known", {"service_name": "교통행정>불법주정차"}),
])
def test_the_plain_suite_sees_what_is_plainly_wrong(name, wrong):
    assert plain_suite.broken(pd.DataFrame([ROW | wrong]), SETS) == {name}


def test_the_plain_suite_sees_no_rows_and_the_same_row_twice():
    assert plain_suite.broken(pd.DataFrame([ROW]).iloc[:0], SETS) == {"rows"}
    assert plain_suite.broken(pd.DataFrame([ROW, ROW]), SETS) == {"number is unique"}


def test_the_page_says_who_noticed_what_and_counts_it():
    kinds = [{"kind": "feed_empty", "title": "no rows at all", "hours": 3, "is_held": True, "dbt": [],
              "plain": ["rows"], "gates": ["B-SIL-01", "B-VOL-01"]},
             {"kind": "text_entities", "title": "HTML", "hours": 3, "is_held": False, "dbt": ["unique_x"], "plain": [],
              "gates": ["B-ENC-02"]}]
    cost = {way: {"seconds": 1.5, "asked": 20} for way in ("dbt", "plain", "gate_1", "gate_2")}
    lines = page({"kinds": kinds, "seconds": cost, "daily_count": 400, "weeks": 2, "catalogue": 55}).splitlines()
    assert "| `feed_empty` | no rows at all | – | `rows` | **held** `B-SIL-01` `B-VOL-01` |" in lines
    assert "| `text_entities` | HTML | `unique_x` | – | `B-ENC-02` |" in lines
    assert "| **of 2** | | 1 | 1 | 2 |" in lines
    assert "| gate 2, the same | 20 | 1.50 |" in lines
    assert all(f"| {' | '.join(row)} |" in lines for row in OVER_TIME)
