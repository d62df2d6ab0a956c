"""Charts: well-formed, inert, readable without colour, and true to their numbers."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest

from pipeline.report import charts

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert("&amp;")</script>'


def bars(svg):
    found = ElementTree.fromstring(svg).iter(f"{SVG}rect")
    return [(float(each.get("width")), float(each.get("height"))) for each in found
            if each.get("height") != "10"]  # the legend's


def test_days_are_as_tall_as_their_numbers_and_gaps_are_marked_without_colour():
    days = [charts.Day(date(2026, 10, 1), 400, "published"), charts.Day(date(2026, 10, 2), 200, "held"),
            charts.Day(date(2026, 10, 3), None, "missing"), charts.Day(date(2026, 10, 4), None, "ahead")]
    svg, alt = charts.daily(days, "daily", "날짜별 접수")
    (_, first), (_, second) = bars(svg)
    assert first == pytest.approx(2 * second, abs=0.2)
    assert svg.count("stroke-dasharray") == 1 and svg.count(">×<") == 1
    assert alt == "날짜별 접수 건수. 1일(목) 400건, 2일(금) 200건 공개 보류, 3일(토) 자료 없음."


def test_a_month_without_any_complaint_is_drawn():
    svg, _ = charts.daily([charts.Day(date(2026, 10, 1), 0, "published")], "daily", "날짜별 접수")
    assert bars(svg)[0][1] == 0
    assert charts.daily([], "daily", "날짜별 접수")[0]


def test_rates_and_pairs_are_as_long_as_their_numbers():
    svg, alt = charts.rates([("가", 1.0, "100.0%"), ("나", 0.5, "50.0%")], "rates", "준수율")
    (full, _), (half, _) = bars(svg)
    assert full == 2 * half and alt == "준수율. 가 100.0%, 나 50.0%."
    svg, alt = charts.pairs([("가", 2.0, 8.0)], "pairs", "증가", "전월", "이달")
    (before, _), (now, _) = bars(svg)
    assert now == 4 * before and alt == "증가. 가 전월 2.0건에서 이달 8.0건."


@pytest.mark.parametrize("most", [0, 1, 4, 5, 399, 401, 98_765])
def test_an_axis_holds_its_largest_value_in_four_even_steps(most):
    assert most <= charts._ceiling(most) <= max(4, 2.6 * most)
    assert charts._ceiling(most) % 4 == 0


@pytest.mark.parametrize("draw", [
    lambda: charts.rates([(HOSTILE, 0.5, HOSTILE)], "a", HOSTILE), lambda: charts.rates([], "a", "t"),
    lambda: charts.pairs([(HOSTILE * 100, 0.0, 0.0)], "a", HOSTILE, HOSTILE, HOSTILE)])
def test_labels_are_text_whatever_they_hold(draw):
    svg, _ = draw()
    tree = ElementTree.fromstring(svg)
    known = {f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "line", "text")}
    assert {each.tag for each in tree.iter()} <= known
    assert tree.find(f"{SVG}title").text and tree.find(f"{SVG}desc").text
    assert tree.get("aria-labelledby").split() == [tree.find(f"{SVG}{name}").get("id") for name in ("title", "desc")]
    assert not re.search(r"(?:href|url|@import)", svg.replace("http://www.w3.org/2000/svg", ""))
