"""A rise in one place at the end of a day, told once a day; and what is no such thing."""

from datetime import timedelta

import numpy as np
import pytest
from complaint_streams import START, stream

from ml.detectors.base import Setup, TooLittleHistoryError
from ml.detectors.registry import detector
from ml.geography import Geography

HERE = tuple((gu, f"{gu[0]}{number}동") for gu in ("강남구", "서초구", "종로구", "은평구") for number in range(4))
CITY = Geography({place: frozenset(other for other in (HERE[at - 1], HERE[(at + 1) % len(HERE)]))
                  for at, place in enumerate(HERE)})
MIDNIGHT = START + timedelta(days=33, hours=-9)  # in Seoul
LEARNED = MIDNIGHT - timedelta(days=1)
LOOSE = 8.0


def row(number, at, place, **fields):
    return {"service_request_id": f"C{number}", "requested_at": at.isoformat(), "text": f"글 {number}",
            "service_code": "교통 > 주차", "district": place[0], "neighbourhood": place[1], "submitter": f"p{number}",
            **fields}


def quiet(days=40, a_day=80, seed=3):
    random = np.random.default_rng(seed)
    return [row(number, START + timedelta(hours=float(hour) - 9), HERE[random.integers(len(HERE))])
            for number, hour in enumerate(np.sort(random.uniform(0, 24 * days, days * a_day)))]


def more(count, place=HERE[5], hours=40.0, **fields):
    return [row(f"M{number}", MIDNIGHT - timedelta(hours=hours * (number + 0.5) / count), place, **fields)
            for number in range(count)]


def said(complaints, dial=LOOSE, seed=0, at=MIDNIGHT):
    past = stream(sorted(complaints, key=lambda each: each["requested_at"])).before(at)
    watch = detector("permutation_scan", Setup(CITY, seed))
    watch.learn(past.before(LEARNED), dial)
    return past, watch.signals(past, at)


def test_a_burst_in_a_dong_is_told_with_exactly_its_complaints():
    past, (signal,) = said([*quiet(), *more(40)], 0.25)
    told, gu = past.frame.iloc[signal.rows], HERE[5]
    assert (set(told["district"]), set(told["neighbourhood"])) == ({gu[0]}, {gu[1]})
    inside = (past.frame["neighbourhood"] == gu[1]).to_numpy()
    late = past.moments >= MIDNIGHT.timestamp() / 3600 - signal.window_hours
    assert signal.rows.tolist() == np.flatnonzero(inside & late).tolist()
    assert (signal.window_hours, signal.observed) == (48, len(signal.rows))
    assert {f"CM{number}" for number in range(40)} <= set(told["service_request_id"])
    assert signal.expected < 20 and signal.recurrence_interval_days >= 120 and signal.is_known
    assert (signal.place, signal.label) == (gu[1], f"{gu[1]} 민원")
    assert f"최근 2일 {gu[0]} {gu[1]}에서 민원이 {len(told)}건" in signal.reason


def test_a_burst_in_a_gu_whose_dong_are_not_named_is_told_for_the_gu():
    bare = [{**each, "neighbourhood": ""} for each in [*quiet(), *more(60, hours=20)]]
    past, (signal,) = said(bare, 0.25)
    assert set(past.frame["district"].iloc[signal.rows]) == {"서초구"}
    assert (signal.place, signal.label) == ("서초구", "서초구 민원")
    assert "최근 1일 서초구에서" in signal.reason


def test_complaints_without_a_dong_among_others_are_a_place_of_their_own():
    _, (signal,) = said([*quiet(), *more(60, ("서초구", ""))], 0.25)
    assert signal.place == "서초구" and "서초구(동 미상)에서" in signal.reason


def test_a_burst_over_dong_that_touch_is_told_with_the_one_in_their_middle():
    together = [{**each, "service_request_id": f"{each['service_request_id']}-{at}", "text": f"{each['text']} {at}",
                 "submitter": f"{each['submitter']} {at}", "district": HERE[at][0], "neighbourhood": HERE[at][1]}
                for at in (7, 8, 9) for each in more(14)]
    past, (signal,) = said([*quiet(), *together], 0.25)
    assert set(past.frame["neighbourhood"].iloc[signal.rows]) == {HERE[at][1] for at in (7, 8, 9)}
    assert signal.place == HERE[8][1] and f"{' '.join(HERE[8])} 일대에서" in signal.reason


def test_chance_tells_about_as_often_as_the_dial_says():
    past = stream(quiet(120))
    watch = detector("permutation_scan", Setup(CITY))
    watch.learn(past.before(LEARNED), LOOSE)
    looks = [MIDNIGHT + timedelta(days=day) for day in range(85)]
    told = [signal.recurrence_interval_days for at in looks for signal in watch.signals(past.before(at), at)]
    assert 5 <= len(told) <= 45  # 23 are to be expected, and a cluster is told on each of its days
    assert sum(interval >= 120 for interval in told) <= 5  # 0.7


def test_it_speaks_at_midnight_in_seoul_and_at_no_other_hour():
    past = stream(sorted([*quiet(), *more(40)], key=lambda each: each["requested_at"]))
    watch = detector("permutation_scan", Setup(CITY))
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

    complaints = [*quiet(), *more(12)]
    known = [each for each in complaints if each["requested_at"] < MIDNIGHT.isoformat()]
    first, again, short, other = (plain(said(those, 30.0, seed)[1]) for those, seed in
                                  ((complaints, 0), (complaints, 0), (known, 0), (complaints, 1)))
    assert first == again == short
    assert first[0][:2] == other[0][:2] and first[0][2] != other[0][2]


@pytest.mark.parametrize("places", [{"district": "", "neighbourhood": ""}, {"district": ""},
                                    {"district": "종로구", "neighbourhood": ""}])
def test_without_places_to_tell_apart_it_is_silent(places):
    assert said([{**each, **places} for each in [*quiet(), *more(60)]], 30.0)[1] == []


def test_a_day_without_complaints_tells_nothing():
    burst = [*quiet(), *more(40)]
    assert said([each for each in burst if each["requested_at"] < MIDNIGHT.isoformat()], 0.25)[1]
    day_before = (MIDNIGHT - timedelta(days=1)).isoformat()
    assert said([each for each in burst if each["requested_at"] < day_before], 30.0)[1] == []


def test_too_short_a_past_is_refused():
    watch = detector("permutation_scan", Setup(CITY))
    with pytest.raises(TooLittleHistoryError, match="28 days"):
        watch.learn(stream(quiet(20)), 1.0)
    with pytest.raises(TooLittleHistoryError):
        watch.learn(stream([]), 1.0)
