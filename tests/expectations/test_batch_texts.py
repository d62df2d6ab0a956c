"""Marks on rows: what a broken program leaves is marked, what people write is not."""

from datetime import UTC, datetime, timedelta

import fault_texts
import numpy as np
import pandas as pd
import pytest

from expectations.batch_texts import holds_numbers, is_foreign, is_garbled, is_test, marks, pile

ORDINARY = (
    "집 앞 가로등이 며칠째 꺼져 있습니다. 빠른 조치 부탁드려요!!",
    "주차위반 신고합니다 ㅡㅡ;;",
    "왜요??? 언제까지요???",
    "A4 용지에 PDF로 제출하라는데 홈페이지(https://example.go.kr)에서 안 됩니다",
    "大韓民國 만세라고 쓰인 현수막이 찢어졌어요, 치워 주세요",
    "온도가 35°C인데 에어컨이 안 나와요 · 버스 번호 7016",
    "코로나 검사(테스트) 키트를 어디서 받나요? 시험 접수 기간도 알고 싶습니다. 안내가 없네요.",
)
AT = datetime(2026, 7, 8, 5, 7, 3, tzinfo=UTC)
NOTHING = pd.DataFrame(columns=["text_length", "text_bytes", "id_form", "id_length", "district", "neighbourhood",
                                "channel", "agency_responsible", "status_notes"])


@pytest.mark.parametrize("text", ORDINARY)
def test_what_people_write_carries_no_mark(text):
    assert not (is_garbled(text) or is_foreign(text) or is_test(text) or holds_numbers(text))


@pytest.mark.parametrize("damage", [fault_texts.as_cp949, fault_texts.as_latin1, fault_texts.replaced,
                                    fault_texts.questioned])
def test_a_wrong_code_page_is_seen(damage):
    assert is_garbled(damage(ORDINARY[0]))


def test_other_languages_are_foreign_and_not_garbled():
    chinese, japanese = "我家门前的路灯坏了好几天了,请尽快修理", "街灯が切れています。修理してください"
    for text in (fault_texts.in_english(ORDINARY[0]), chinese, japanese):
        assert is_foreign(text) and not is_garbled(text)


@pytest.mark.parametrize("number", range(7))
def test_a_vendor_s_tests_are_tests(number):
    assert is_test(fault_texts.vendor_test(f"20251111{number:06d}"))


def test_what_masking_finds_was_not_masked():
    assert holds_numbers(fault_texts.contact("20251111001234"))
    assert not holds_numbers("연락처는 [전화번호] 이고 메일은 [이메일] 입니다.")


def test_lengths_pile_up_at_a_column_s_limit():
    lengths = np.random.default_rng(5).integers(40, 900, 200)
    assert pile(lengths, 3, lengths) is None
    cut = np.concatenate([lengths, np.repeat(255, 15)])
    low, high = pile(cut, 3, lengths)
    assert low <= 255 < high
    assert pile(cut, 3, np.concatenate([lengths, np.repeat(255, 40)])) is None  # a form with such a limit of its own


def rows(count, **changes):
    """Clean rows of one hour."""
    found = pd.DataFrame({
        "service_request_id": [f"2026{k:06d}" for k in range(count)],
        "description": [f"{ORDINARY[0]} {'아주 ' * (k % 17)}급합니다." for k in range(count)], "answer": "",
        "text_hash": [str(k) for k in range(count)], "service_name": [f"교통 > {k % 5}" for k in range(count)],
        "channel": "웹", "district": "중구", "neighbourhood": "명동", "agency_responsible": "교통과",
        "submitter_hmac": [str(k) for k in range(count)], "status": "open", "status_notes": "접수",
        "satisfaction_score": np.nan, "requested_at": [AT + timedelta(seconds=30 * k) for k in range(count)],
        "answered_at": pd.NaT, "is_reused": None, "is_new": True, "is_late": False,
        "has_lost": False,
    })
    found["clear_id"] = found["service_request_id"]
    return found.assign(**changes)


REFERENCE = pd.DataFrame({"text_length": [50.0] * 9, "text_bytes": [120.0] * 9, "id_form": "9", "id_length": 10.0,
                          "district": "중구", "neighbourhood": "명동", "channel": "웹", "agency_responsible": "교통과",
                          "status_notes": "접수"})


def test_clean_rows_carry_no_mark_and_unasked_questions_are_empty():
    found = marks(rows(40), REFERENCE).drop(columns=["service_request_id", "is_same_submitter"])
    assert found.fillna(0).to_numpy().sum() == 0
    unasked = ["is_same_score", "is_before_question", "is_closed_empty", "is_reused", "has_lost"]
    assert found[unasked].isna().all(axis=None)


@pytest.mark.parametrize(("mark", "changes"), [
    ("is_garbled", {"description": fault_texts.as_cp949(ORDINARY[0])}),
    ("is_foreign", {"description": fault_texts.in_english(ORDINARY[0])}),
    ("has_markup", {"description": "&lt;br&gt;가로등이 꺼졌습니다."}),
    ("is_test", {"description": "테스트입니다"}),
    ("has_numbers", {"answer": fault_texts.contact("20251111001234")}),
    ("is_stock", {"text_hash": "one"}),
    ("is_before_question", {"answered_at": AT - timedelta(days=3)}),
    ("is_closed_empty", {"status": "closed"}),
    ("is_reused", {"is_reused": True}),
    ("is_late", {"is_late": True}), ("has_lost", {"is_new": False, "has_lost": True}),
    ("is_same_score", {"satisfaction_score": 5.0}),
    ("is_same_submitter", {"submitter_hmac": "admin"}),
    ("is_whole_hour", {"requested_at": AT.replace(minute=0, second=0)}),
    ("has_new_form", {"clear_id": "A-17"}),
    ("has_new_form", {"clear_id": "2026"}),
    ("district_is_new", {"district": "명동"}), ("neighbourhood_is_new", {"neighbourhood": "중구"}),
    ("channel_is_new", {"channel": "웹(신)"}), ("agency_responsible_is_new", {"agency_responsible": "교통담당관"}),
    ("status_notes_is_new", {"status_notes": "A"}), ("service_name_is_empty", {"service_name": ""}),
    ("channel_is_empty", {"channel": ""}), ("district_is_empty", {"district": ""}),
    ("neighbourhood_is_empty", {"neighbourhood": ""}), ("agency_responsible_is_empty", {"agency_responsible": ""}),
    ("submitter_hmac_is_empty", {"submitter_hmac": ""}),
])
def test_a_fault_marks_its_rows(mark, changes):
    assert (marks(rows(40, **changes), REFERENCE)[mark] == 1).all()


def test_cut_texts_are_marked_and_whole_ones_are_not():
    said = "가로등을 고쳐 달라고 몇 번이나 말씀드렸는데 "
    long = [f"{k} 번째 글 {said * (3 + k % 9)}{'아주 ' * (k % 7)}부탁드립니다." for k in range(60)]
    assert marks(rows(60, description=long), REFERENCE)["is_cut"].sum() == 0
    cut = [fault_texts.cut(text, 255) for text in long]
    assert marks(rows(60, description=cut), REFERENCE)["is_cut"].mean() > 0.6


def test_without_earlier_rows_nothing_is_new():
    found = marks(rows(5), NOTHING)
    assert not found[[name for name in found if name.endswith("_is_new") or name == "has_new_form"]].to_numpy().any()


def test_an_empty_batch_has_no_marks():
    assert len(marks(rows(5).iloc[:0], REFERENCE)) == 0


def test_a_campaign_of_one_category_is_no_stock_text():
    assert marks(rows(40, text_hash="one", service_name="교통 > 버스"), REFERENCE)["is_stock"].sum() == 0


def test_a_counter_may_grow_by_one_digit():
    assert marks(rows(5, clear_id="20260000001"), REFERENCE)["has_new_form"].sum() == 0


def hour(new, old):
    """A batch of new complaints and of old ones that came again."""
    return pd.concat([new, old.assign(is_new=False, is_reused=False)], ignore_index=True)


@pytest.mark.parametrize(("mark", "changes"), [
    ("is_foreign", {"description": fault_texts.in_english(ORDINARY[0])}),
    ("is_stock", {"text_hash": "one"}),
    ("is_same_submitter", {"submitter_hmac": "admin"}),
    ("is_whole_hour", {"requested_at": AT.replace(minute=0, second=0)}),
    ("is_late", {"is_late": True}), ("has_new_form", {"clear_id": "A-17"}),
    ("district_is_new", {"district": "명동"}), ("agency_responsible_is_new", {"agency_responsible": "교통담당관"}),
    ("submitter_hmac_is_empty", {"submitter_hmac": ""}), ("district_is_empty", {"district": ""}),
])
def test_old_complaints_neither_hide_nor_feign_a_change_in_how_new_ones_are_made_up(mark, changes):
    hidden = marks(hour(rows(25, **changes), rows(75)), REFERENCE)[mark]
    assert (hidden[:25] == 1).all() and hidden[25:].isna().all()
    feigned = marks(hour(rows(15), rows(75, **changes)), REFERENCE)[mark]
    assert feigned.fillna(0).sum() == 0


@pytest.mark.parametrize(("mark", "changes"), [
    ("is_garbled", {"description": fault_texts.as_cp949(ORDINARY[0])}), ("is_test", {"description": "테스트입니다"}),
    ("has_markup", {"description": "&lt;br&gt;가로등이 꺼졌습니다."}),
    ("has_numbers", {"answer": fault_texts.contact("20251111001234")}),
    ("is_before_question", {"answered_at": AT - timedelta(days=3)}), ("is_closed_empty", {"status": "closed"}),
    ("is_same_score", {"satisfaction_score": 5.0}), ("has_lost", {"has_lost": True}),
])
def test_what_is_wrong_in_any_row_is_marked_in_old_ones_too(mark, changes):
    found = marks(hour(rows(15), rows(40, **changes)), REFERENCE)[mark]
    assert found[:15].fillna(0).sum() == 0 and (found[15:] == 1).all()


def test_a_batch_of_old_complaints_alone_says_nothing_of_new_ones():
    found = marks(hour(rows(5).iloc[:0], rows(40)), REFERENCE)
    assert found["is_foreign"].isna().all() and (found["has_lost"] == 0).all()
