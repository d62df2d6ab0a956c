"""A rise in one place at the end of a day, told once a day; and what is no such thing."""

from datetime import timedelta

import numpy as np
import pytest
from daily_streams import HERE, PERMUTATION, placed

MIDNIGHT, quiet, more, said = PERMUTATION.midnight, PERMUTATION.quiet, PERMUTATION.more, PERMUTATION.said


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
    _, (signal,) = said([*quiet(), *more(60, placed(("서초구", "")))], 0.25)
    assert signal.place == "서초구" and "서초구(동 미상)에서" in signal.reason


def test_a_burst_over_dong_that_touch_is_told_with_the_one_in_their_middle():
    together = [{**each, "service_request_id": f"{each['service_request_id']}-{at}", "text": f"{each['text']} {at}",
                 "submitter": f"{each['submitter']} {at}", "district": HERE[at][0], "neighbourhood": HERE[at][1]}
                for at in (7, 8, 9) for each in more(14)]
    past, (signal,) = said([*quiet(), *together], 0.25)
    assert set(past.frame["neighbourhood"].iloc[signal.rows]) == {HERE[at][1] for at in (7, 8, 9)}
    assert signal.place == HERE[8][1] and f"{' '.join(HERE[8])} 일대에서" in signal.reason


@pytest.mark.parametrize("places", [{"district": "", "neighbourhood": ""}, {"district": ""},
                                    {"district": "종로구", "neighbourhood": ""}])
def test_without_places_to_tell_apart_it_is_silent(places):
    assert said([{**each, **places} for each in [*quiet(), *more(60)]], 30.0)[1] == []


def test_a_day_without_complaints_tells_nothing():
    burst = [*quiet(), *more(40)]
    assert said([each for each in burst if each["requested_at"] < MIDNIGHT.isoformat()], 0.25)[1]
    day_before = (MIDNIGHT - timedelta(days=1)).isoformat()
    assert said([each for each in burst if each["requested_at"] < day_before], 30.0)[1] == []
