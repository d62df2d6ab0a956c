"""A rise of one item or field in the city at the end of a day, told once a day; and what is no such thing."""

from datetime import timedelta

import numpy as np
import pytest
from complaint_streams import START, stream

from ml.detectors.base import Setup, TooLittleHistoryError
from ml.detectors.registry import detector
from ml.geography import Geography

ITEMS = [f"{field} > {field}{number}" for field in ("교통", "도로", "생활") for number in range(4)]
SETUP = Setup(Geography({}))
MIDNIGHT = START + timedelta(days=37, hours=-9)  # in Seoul
LEARNED = MIDNIGHT - timedelta(days=1)
LOOSE = 8.0


def row(number, at, code, **fields):
    return {"service_request_id": f"C{number}", "requested_at": at.isoformat(), "text": f"글 {number}",
            "service_code": code, "submitter": f"p{number}", **fields}


def quiet(days=44, a_day=80, seed=3):
    random = np.random.default_rng(seed)
    return [row(number, START + timedelta(hours=float(hour) - 9), ITEMS[random.integers(len(ITEMS))])
            for number, hour in enumerate(np.sort(random.uniform(0, 24 * days, days * a_day)))]


def more(count, code=ITEMS[5], hours=40.0, **fields):
    return [row(f"M{code}{number}", MIDNIGHT - timedelta(hours=hours * (number + 0.5) / count), code, **fields)
            for number in range(count)]


def said(complaints, dial=LOOSE, seed=0, at=MIDNIGHT):
    past = stream(sorted(complaints, key=lambda each: each["requested_at"])).before(at)
    watch = detector("tree_scan", Setup(SETUP.geography, seed))
    watch.learn(past.before(LEARNED), dial)
    return past, watch.signals(past, at)


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
    watch = detector("tree_scan", SETUP)
    watch.learn(past.before(LEARNED), 0.25)
    found = [signal for day in range(20) for at in [MIDNIGHT + timedelta(days=day)]
             for signal in watch.signals(past.before(at), at)]
    assert len(found) <= 1 and all(signal.recurrence_interval_days >= 120 for signal in found)


def test_chance_tells_about_as_often_as_the_dial_says():
    past = stream(quiet(125))
    watch = detector("tree_scan", SETUP)
    watch.learn(past.before(LEARNED), LOOSE)
    looks = [MIDNIGHT + timedelta(days=day) for day in range(85)]
    told = [signal.recurrence_interval_days for at in looks for signal in watch.signals(past.before(at), at)]
    assert 5 <= len(told) <= 45  # 23 are to be expected, and a cluster is told on each of its days
    assert sum(interval >= 120 for interval in told) <= 5  # 0.7


def test_it_speaks_at_midnight_in_seoul_and_at_no_other_hour():
    past = stream(sorted([*quiet(), *more(40)], key=lambda each: each["requested_at"]))
    watch = detector("tree_scan", SETUP)
    assert watch.signals(past.before(MIDNIGHT), MIDNIGHT) == []  # it has not learned
    watch.learn(past.before(LEARNED), 1.0)
    hours = [MIDNIGHT + timedelta(hours=hour) for hour in range(-12, 12)]
    assert [at for at in hours if watch.signals(past.before(at), at)] == [MIDNIGHT]


def test_a_day_on_which_everything_doubles_is_no_cluster():
    again = [{**each, "service_request_id": f"{each['service_request_id']}-2", "text": f"또 {each['text']}",
              "submitter": f"{each['submitter']}-2"} for each in quiet(seed=4)
             if (MIDNIGHT - timedelta(days=1)).isoformat() <= each["requested_at"] < MIDNIGHT.isoformat()]
    assert len(again) > 50 and said([*quiet(), *again], 1.0)[1] == []


def test_copies_and_one_persons_letters_count_once_a_day():
    assert said([*quiet(), *more(60, text="똑같은 글")], 1.0)[1] == []
    assert said([*quiet(), *more(60, submitter="한 사람")], 1.0)[1] == []


def test_the_same_seed_tells_the_same_and_what_comes_later_changes_nothing():
    def plain(signals):
        return [(each.rows.tolist(), each.score, each.recurrence_interval_days, each.reason) for each in signals]

    complaints = [*quiet(), *more(14)]
    known = [each for each in complaints if each["requested_at"] < MIDNIGHT.isoformat()]
    first, again, short, other = (plain(said(those, 30.0, seed)[1]) for those, seed in
                                  ((complaints, 0), (complaints, 0), (known, 0), (complaints, 1)))
    assert first == again == short
    assert first[0][:2] == other[0][:2] and first[0][2] != other[0][2]


@pytest.mark.parametrize("code", ["", "생활 > 소음"])
def test_without_codes_to_tell_apart_it_is_silent(code):
    assert said([{**each, "service_code": code} for each in [*quiet(), *more(60)]], 30.0)[1] == []


def test_a_past_that_holds_next_to_nothing_tells_no_shares():
    late = [each for each in [*quiet(), *more(40)]
            if each["requested_at"] >= (MIDNIGHT - timedelta(days=8)).isoformat()]
    assert said([row("first", START, ITEMS[0]), *late], 30.0)[1] == []


def test_too_short_a_past_is_refused():
    watch = detector("tree_scan", SETUP)
    with pytest.raises(TooLittleHistoryError, match="28 days"):
        watch.learn(stream(quiet(20)), 1.0)
