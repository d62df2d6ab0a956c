"""More complaints of a kind, in a place, than its own past lets expect; and what is no such thing."""

from datetime import timedelta
from functools import cache

import numpy as np
import pytest
from complaint_streams import CODES, DISTRICTS, START, rows, stream

from ml.alerts import Ledger
from ml.detectors.base import Setup, TooLittleHistoryError
from ml.detectors.cells import UNSEEN, cells_of
from ml.detectors.volumes import MOST_MEMBERS, Volumes, evidence, outages
from ml.geography import Geography

HERE = tuple((district, f"{district[0]}동") for district in DISTRICTS)
CITY = Geography({place: frozenset(HERE) - {place} for place in HERE})
DAYS, LEARNED = 36, START + timedelta(days=30)
AT = START + timedelta(days=33)
FIELDS = dict(zip(CODES, ("교통", "도로", "생활", "생활"), strict=True))


def filed(complaints):
    return [dict(row, service_code=f"{FIELDS[row['service_code']]} > {row['service_code']}") for row in complaints]


QUIET = filed(rows(DAYS, 60))


def more(count, code="생활 > 소음", district="종로구", hours=12.0, **fields):
    """`count` complaints of one kind in one gu in the hours before `AT`."""
    return [{"service_request_id": f"M{number}", "district": district, "service_code": code, "submitter": f"m{number}",
             "text": f"밤마다 시끄럽습니다 {number}",
             "requested_at": (AT - timedelta(hours=hours * (number + 1) / (count + 1))).isoformat(), **fields}
            for number in range(count)]


@cache
def learned():
    watch = Volumes(Setup(CITY))
    watch.learn(stream(QUIET).before(LEARNED), 1.0)
    return watch


def said(extra=(), complaints=QUIET, at=AT, watch=None):
    together = sorted([*complaints, *extra], key=lambda row: row["requested_at"])
    past = stream(together).before(at)
    return past, (watch or learned()).signals(past, at)


def test_a_rise_of_one_kind_in_one_place_is_told_with_what_was_to_be_expected():
    past, signals = said(more(30))
    first = max(signals, key=lambda signal: signal.score)
    assert (first.place, first.label, first.is_known) == ("종로구", "종로구 소음", True)
    assert first.observed >= 30 and first.expected < 6 and first.recurrence_interval_days > 365
    frame = past.frame.iloc[first.rows]
    assert set(frame["district"]) == {"종로구"} and set(frame["service_code"]) == {"생활 > 소음"}
    assert len(first.rows) == first.observed
    assert (past.moments[first.rows] >= AT.timestamp() / 3600 - first.window_hours).all()
    assert f"'소음' 민원이 {first.observed:.0f}건" in first.reason and "평소라면" in first.reason
    assert len(signals) > 1 and all(signal.recurrence_interval_days >= 30 for signal in signals)


def test_nothing_is_said_of_ordinary_hours_nor_of_hours_without_complaints():
    assert [said(at=START + timedelta(days=31, hours=hour))[1] for hour in range(0, 96, 7)] == [[]] * 14
    before = [row for row in QUIET if row["requested_at"] < (AT - timedelta(hours=3)).isoformat()]
    assert said(complaints=before)[1] == []


def test_a_day_on_which_everything_doubles_is_no_alarm():
    since, until = ((AT - timedelta(hours=hours)).isoformat() for hours in (24, 0))
    again = [dict(row, service_request_id=f"D{number}", text=f"또 {number}", submitter=f"d{number}")
             for number, row in enumerate(filed(rows(DAYS, 60, seed=2))) if since <= row["requested_at"] < until]
    assert len(again) > 40 and said(again)[1] == []


def test_one_gu_that_is_missing_and_a_day_without_any_are_no_alarm():
    since = (AT - timedelta(hours=48)).isoformat()
    without = [row for row in QUIET if row["requested_at"] < since or row["district"] != "강남구"]
    assert said(complaints=without)[1] == []
    gap = [row for row in QUIET if not since <= row["requested_at"] < (AT - timedelta(hours=20)).isoformat()]
    assert said(complaints=gap)[1] == []


def test_copies_and_one_persons_letters_count_once_a_day():
    assert said(more(200, text="똑같은 글"))[1] == said(more(200, submitter="한 사람"))[1] == []
    past = stream(more(5, text="똑같은 글", hours=2)[::-1] + more(5, submitter="한 사람", hours=0.3)[::-1])
    assert len(evidence(past)) == 2


def test_an_item_that_was_never_seen_is_one_of_its_own():
    _, signals = said(more(12, code="생활 > 붉은 수돗물"))
    assert {UNSEEN in signal.label for signal in signals} >= {True}


def test_a_place_is_watched_with_its_neighbours_and_dong():
    frame = stream([dict(row, neighbourhood=f"{row['district'][0]}동") for row in QUIET[:50]]).frame
    cells = cells_of(frame, CITY)
    names = [cells.names[each] for each in cells.memberships(frame.iloc[:1])[1]]
    district, code = frame["district"].iloc[0], frame["service_code"].iloc[0]
    field = code.split(" > ")[0]
    assert set(names) == {
        (code, "city", ""), (field, "city", ""), (code, "gu", district), (field, "gu", district),
        ("", "gu", district), ("", "dong", f"{district} {district[0]}동"), *(("", "near", name) for name in DISTRICTS)}
    assert all(cells.of(frame, number)[0] for number in cells.memberships(frame.iloc[:1])[1])


def test_what_was_learned_can_be_kept_and_known_again():
    other = Volumes(Setup(CITY))
    other.restore(learned().state())
    (_, ours), (_, theirs) = said(more(30)), said(more(30), watch=other)
    assert [(one.label, one.score, one.rows.tolist()) for one in ours] == [
        (one.label, one.score, one.rows.tolist()) for one in theirs]


def test_an_alert_of_very_many_is_stood_for_by_the_newest():
    _, signals = said(more(MOST_MEMBERS + 100))
    assert min(signal.observed for signal in signals) > MOST_MEMBERS == max(len(signal.rows) for signal in signals)


def test_a_stretch_of_empty_hours_is_missing_where_chance_would_not_bring_it():
    volume = np.tile(np.where(np.arange(24) < 6, 0.2, 8), 10).round()
    assert not outages(volume, np.arange(240) % 24).any()  # nights are empty as always
    volume[106:110] = 0
    assert np.flatnonzero(outages(volume, np.arange(240) % 24))[[0, -1]].tolist() == [106, 109]


@pytest.mark.parametrize("days", [0, 5])
def test_too_short_a_past_is_refused(days):
    with pytest.raises(TooLittleHistoryError):
        Volumes(Setup(CITY)).learn(stream(QUIET).before(START + timedelta(days=days)), 1.0)


def test_a_field_that_is_nearly_everything_is_not_watched_and_not_taken_for_one_never_seen():
    def alone(complaints):
        return [dict(row, service_code=f"생활 > {row['service_code'].split(' > ')[1]}") for row in complaints]
    watch = Volumes(Setup(CITY))
    watch.learn(stream(alone(QUIET)).before(LEARNED), 1.0)
    _, signals = said(alone(more(30)), alone(QUIET), watch=watch)
    assert signals and not any(UNSEEN in signal.label or signal.label == "생활" for signal in signals)
    assert {signal.label for signal in signals} >= {"종로구 소음", "종로구 생활"}


def test_stock_wordings_count_in_each_gu():
    again = [dict(row, district=gu, service_request_id=f"{gu}{row['service_request_id']}", submitter=f"{gu}{number}")
             for gu in DISTRICTS for number, row in enumerate(more(3, text="늘 쓰는 글", hours=1)[::-1])]
    past = stream(sorted(again, key=lambda row: row["requested_at"]))
    assert sorted(past.frame["district"].iloc[evidence(past)]) == sorted(DISTRICTS)


def test_a_rise_of_very_many_goes_on_as_one_alert_hour_after_hour():
    ledger, kinds = Ledger("V"), []
    flood = [dict(row, requested_at=(AT + timedelta(hours=2) - timedelta(seconds=9 * number + 1)).isoformat())
             for number, row in enumerate(more(1200))]  # 400 an hour: two hours share few of the newest 500
    for hour in range(3):
        past, signals = said(flood, at=AT + timedelta(hours=hour))
        ids = past.frame["service_request_id"].to_numpy()
        kinds.append([alert.kind for alert in ledger.judge(AT + timedelta(hours=hour), signals, ids)])
    assert kinds[0] == ["surge"] and not {"new", "surge"} & {kind for later in kinds[1:] for kind in later}
