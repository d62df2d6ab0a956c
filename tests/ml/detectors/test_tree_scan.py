"""A rise of one item or field in the city at the end of a day, told once a day; and what is no such thing."""

from datetime import timedelta

import numpy as np
import pytest
from complaint_streams import START, stream
from daily_streams import ITEMS, TREE

MIDNIGHT, LEARNED, quiet, said = TREE.midnight, TREE.learned, TREE.quiet, TREE.said


def more(count, code=ITEMS[5], hours=40.0, **fields):
    return TREE.more(count, {"service_code": code}, hours, code, **fields)


def test_a_burst_of_one_item_is_told_with_exactly_its_complaints():
    past, (signal,) = said([*quiet(), *more(40)], 0.25)
    inside = (past.frame["service_code"] == ITEMS[5]).to_numpy()
    late = past.moments >= MIDNIGHT.timestamp() / 3600 - signal.window_hours
    assert signal.rows.tolist() == np.flatnonzero(inside & late).tolist()
    assert (signal.window_hours, signal.observed) == (48, len(signal.rows))
    assert 10 < signal.expected < 22 and signal.recurrence_interval_days >= 120 and signal.is_known
    assert (signal.place, signal.label) == ("", "도로1")
    assert f"최근 2일 시 전체에서 '도로1' 민원이 {len(signal.rows)}건" in signal.reason


def test_the_score_allows_for_shares_that_the_past_only_estimates():
    past, (signal,) = said([*quiet(), *more(40)], 0.25)
    age = (MIDNIGHT.timestamp() / 3600 - past.moments) / 24
    is_item = (past.frame["service_code"] == ITEMS[5]).to_numpy()
    before, now = (age > 7) & (age <= 35), age <= 2
    known, total = before.sum() + len(ITEMS), now.sum()
    expected = total * (before[is_item].sum() + 1) / known
    assert signal.expected == pytest.approx(expected)
    spread = 1 + total / known
    inside, outside = now[is_item].sum(), total - now[is_item].sum()
    ratio = inside * np.log(inside / expected) + outside * np.log(outside / (total - expected))
    assert signal.score == pytest.approx(ratio / spread)


def test_a_burst_over_the_items_of_a_field_is_told_as_the_field():
    past, (signal,) = said([*quiet(), *(each for code in ITEMS[4:8] for each in more(15, code, 20))], 0.25)
    told = past.frame["service_code"].iloc[signal.rows]
    assert set(told) == set(ITEMS[4:8]) and (signal.label, signal.window_hours) == ("도로", 24)
    assert len(told) == signal.observed >= 60


def test_an_item_never_seen_is_told_by_its_own_name_and_a_few_of_it_are_nothing():
    _, (signal,) = said([*quiet(), *more(12, "환경 > 녹물")], 0.25)
    assert (signal.label, signal.observed, signal.is_known) == ("녹물", 12, False)
    assert said([*quiet(), *more(2, "환경 > 녹물")], 30.0)[1] == []


@pytest.mark.parametrize("a_day", [1, 3, 80])
def test_one_field_and_few_complaints_are_no_alarm_by_a_number_that_is_none(a_day):
    one = [{**each, "service_code": f"교통 > {number % 6}"} for number, each in enumerate(quiet(60, a_day))]
    past = stream(one)
    watch = TREE.watch()
    watch.learn(past.before(LEARNED), 0.25)
    found = [signal for day in range(20) for at in [MIDNIGHT + timedelta(days=day)]
             for signal in watch.signals(past.before(at), at)]
    assert len(found) <= 1 and all(signal.recurrence_interval_days >= 120 for signal in found)


@pytest.mark.parametrize("code", ["", "생활 > 소음"])
def test_without_codes_to_tell_apart_it_is_silent(code):
    assert said([{**each, "service_code": code} for each in [*quiet(), *more(60)]], 30.0)[1] == []


def test_a_past_that_holds_next_to_nothing_tells_no_shares():
    late = [each for each in [*quiet(), *more(40)]
            if each["requested_at"] >= (MIDNIGHT - timedelta(days=8)).isoformat()]
    assert said([TREE.row("first", START, TREE.cells[0]), *late], 30.0)[1] == []
