"""What rose and why: against which days it is said, what an item without an alert says, and that nothing rose."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from pipeline.report.causes import NO_ALERT, risen
from pipeline.report.figures import Fact, Figures
from pipeline.report.month import Month
from pipeline.report.queries import Answer

OCTOBER = Month.named("2026-10")
ROW = {"service_name": "소음", "received": 90, "per_day": Decimal("3.0"), "base_per_day": Decimal("1.0"),
       "rise": Decimal("2.0"), "growth": Decimal("2.0"), "alert_label": None, "alert_reason": None}


def told(rows, rise_first=OCTOBER.first):
    def answer(key, its_rows):
        return Answer(key, "select 1", {"rise_first": rise_first}, datetime(2026, 11, 1, tzinfo=UTC), its_rows)
    return risen(Figures({"risen_items": answer("risen_items", rows), "risen_places": answer("risen_places", [])}),
                 OCTOBER).blocks


@pytest.mark.parametrize(("rise_first", "words", "head"), [
    (OCTOBER.first, "전월과 이달의 하루 평균", "전월 하루"),
    (date(2026, 10, 16), "전반(보름까지)과 후반", "전반 하루")])
def test_it_says_against_which_days_it_compares(rise_first, words, head):
    blocks = told([ROW], rise_first)
    assert words in blocks[0].parts[0]
    assert head in [column.head for column in blocks[-1].head]


def test_an_item_without_an_alert_says_that_there_is_none():
    (row,) = told([ROW])[-1].rows
    assert [cell.text for cell in row if isinstance(cell, Fact) and cell.column.startswith("alert_")] == [NO_ALERT] * 2


def test_nothing_rose_is_said_in_words_and_without_a_table():
    (block,) = told([])
    assert block.kind == "text" and "늘어난 항목이 없거나" in block.parts[0]
