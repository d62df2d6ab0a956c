"""조건별 분석: what the page prints beside the period before and last year is what SQL counts, under any condition."""

import re

import board
import pytest

TAB = "조건별 분석"
COUNTED = """
select sum(complaint_count) from board.daily_complaints
where requested_date > (current_date - 28 {shift})::date and requested_date <= (current_date {shift})::date
and {condition}
"""
NUMBER = r"([+-]?[\d,]+)(?:건)?"
TOTALS = re.compile(rf"합계\s+{NUMBER}\s+{NUMBER}\s+{NUMBER}")


def counted(shift, condition):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        connection.execute("set time zone 'Asia/Seoul'")
        return connection.execute(COUNTED.format(shift=shift, condition=condition)).fetchone()[0]


def printed(seen, title):
    """This period, the other one and the difference, in the last row of a tile."""
    return [int(each.replace(",", "")) for each in TOTALS.search(board.tile_text(seen, title)).groups()]


def expected(condition, shift):
    this, other = counted("", condition), counted(shift, condition)
    return [this, other, this - other]


@pytest.mark.timeout(900)
def test_totals_beside_both_earlier_periods_are_those_of_sql(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.open_tab(seen, TAB)
        conditions = "true", "district_name = '강동구'"
        found = {}
        for condition in conditions:
            if condition != "true":
                board.choose(seen, "district", "강동구")
            for tile in ("항목별", "부서별"):
                found[condition, tile, "before"] = printed(seen, f"{tile} 접수, 바로 앞")
                found[condition, tile, "year"] = printed(seen, f"{tile} 접수, 지난해")
        assert seen.failed == []
    for (condition, _, which), numbers in found.items():
        shift = "- 28" if which == "before" else "- interval '1 year'"
        assert numbers == expected(condition, shift), (condition, which)
    assert found["true", "항목별", "before"][1] > 0
    assert found["true", "항목별", "before"] != found["district_name = '강동구'", "항목별", "before"]
