"""From signals to alerts: what is one thing, what is sent again, what keeps its name."""

from datetime import UTC, datetime, timedelta

import numpy as np

from ml.alerts import Ledger, Members, leading
from ml.detectors.base import Signal

START = datetime(2026, 3, 1, tzinfo=UTC)
IDS = np.array([f"C{number}" for number in range(1000)], dtype=object)


def signal(hour: int, rows, score: float = 5.0, place: str = "", **more) -> Signal:
    rows = np.array(list(rows), dtype=np.int64)
    return Signal(START + timedelta(hours=hour), rows, score, 40.0, 24.0, float(len(rows)), 1.0, place, "녹물",
                  "이유", **more)


def send(ledger: Ledger, *signals: Signal):
    return ledger.take(signals[0].at, signals, IDS)


def test_signals_that_share_members_are_one_and_the_strangest_leads():
    found = [(3.0, np.arange(10)), (9.0, np.arange(5, 12)), (4.0, np.arange(50, 60)), (4.0, np.arange(200))]
    assert leading(found) == [1, 2]
    ledger = Ledger()
    alerts = send(ledger, signal(1, range(10), 3.0), signal(1, range(5, 12), 9.0), signal(1, range(50, 60), 4.0))
    assert [alert.service_request_ids[0] for alert in alerts] == ["C5", "C50"]


def test_an_alert_that_goes_on_is_sent_again_only_when_it_has_grown():
    ledger = Ledger()
    first, = send(ledger, signal(1, range(10)))
    assert first.kind == "new"
    assert send(ledger, signal(2, range(1, 12))) == []
    assert send(ledger, signal(3, range(4, 18))) == []
    grown, = send(ledger, signal(4, range(5, 20)))
    assert (grown.kind, grown.alert_id, grown.issue_id) == ("update", first.alert_id, first.issue_id)
    assert grown.service_request_ids == tuple(IDS[5:20])
    assert send(ledger, signal(5, range(5, 22))) == []


def test_one_that_goes_on_unsent_is_still_told_apart():
    ledger = Ledger()
    first, = send(ledger, signal(1, range(10)))
    goes_on, begins = signal(2, range(1, 12)), signal(2, range(50, 60), 4.0)
    same, other = ledger.judge(goes_on.at, [goes_on, begins], IDS)
    assert (same.kind, same.alert_id, same.service_request_ids) == ("same", first.alert_id, tuple(IDS[1:12]))
    assert other.kind == "new"


def test_a_new_place_is_growth_and_a_known_one_is_not():
    ledger = Ledger()
    send(ledger, signal(1, range(10), place="강남구"))
    moved, = send(ledger, signal(2, range(10), place="서초구"))
    assert (moved.kind, moved.places) == ("update", ("서초구",))
    assert send(ledger, signal(3, range(10), place="강남구")) == []
    assert send(ledger, signal(4, range(10), place="")) == []


def test_after_three_days_of_silence_the_same_issue_is_a_new_alert():
    ledger = Ledger()
    first, = send(ledger, signal(1, range(10)))
    again, = send(ledger, signal(1 + 73, range(4, 12)))
    assert (again.kind, again.issue_id) == ("surge", first.issue_id)
    assert again.alert_id != first.alert_id
    other, = send(ledger, signal(1 + 73, range(300, 312)))
    assert other.issue_id != first.issue_id


def test_within_three_days_it_is_the_same_alert():
    ledger = Ledger()
    send(ledger, signal(1, range(10)))
    assert send(ledger, signal(1 + 72, range(4, 12))) == []


def test_a_rise_of_what_was_there_before_is_a_surge():
    assert send(Ledger(), signal(1, range(10), is_known=True))[0].kind == "surge"


def test_of_two_signals_that_go_on_with_one_alert_the_stronger_speaks():
    ledger = Ledger()
    send(ledger, signal(1, range(20)))
    grown, = send(ledger, signal(2, [*range(6), *range(100, 105)], 4.0, "강남구"),
                  signal(2, [*range(10, 20), *range(200, 208)], 6.0, "서초구"))
    assert grown.places == ("서초구",)


def test_names_depend_on_the_members_and_the_hour_alone():
    one, two = (send(Ledger(), signal(1, range(10)))[0] for _ in range(2))
    assert (one.alert_id, one.issue_id) == (two.alert_id, two.issue_id)
    assert one.alerted_at.utcoffset() == timedelta(hours=9)


def test_members_grow_in_both_directions():
    members = Members(np.array([50, 52]))
    members.add(np.array([10]))
    members.add(np.array([90, 50]))
    assert members.size == 4
    assert members.is_same(np.array([10, 50, 52, 90, 7])) == 4
    assert members.is_same(np.array([11, 51])) == 0
    assert Members(np.array([], dtype=np.int64)).is_same(np.array([1])) == 0
