"""What every scan that looks once a day has in common: when it speaks, how often by chance, what counts once."""

from datetime import timedelta

import pytest
from complaint_streams import stream
from daily_streams import LOOSE, PERMUTATION, TREE

from ml.detectors.base import TooLittleHistoryError

pytestmark = pytest.mark.parametrize("scan", [PERMUTATION, TREE], ids=lambda scan: scan.name)


def test_chance_tells_about_as_often_as_the_dial_says(scan):
    past = stream(scan.quiet(scan.long))
    watch = scan.watch()
    watch.learn(past.before(scan.learned), LOOSE)
    looks = [scan.midnight + timedelta(days=day) for day in range(85)]
    told = [signal.recurrence_interval_days for at in looks for signal in watch.signals(past.before(at), at)]
    assert 5 <= len(told) <= 45  # 23 are to be expected, and a cluster is told on each of its days
    assert sum(interval >= 120 for interval in told) <= 5  # 0.7


def test_it_speaks_at_midnight_in_seoul_and_at_no_other_hour(scan):
    past = stream(sorted([*scan.quiet(), *scan.more(40)], key=lambda each: each["requested_at"]))
    watch = scan.watch()
    assert watch.signals(past.before(scan.midnight), scan.midnight) == []  # it has not learned
    watch.learn(past.before(scan.learned), 1.0)
    hours = [scan.midnight + timedelta(hours=hour) for hour in range(-12, 12)]
    assert [at for at in hours if watch.signals(past.before(at), at)] == [scan.midnight]


def test_a_day_on_which_everything_doubles_is_no_cluster(scan):
    again = [{**each, "service_request_id": f"{each['service_request_id']}-2", "text": f"또 {each['text']}",
              "submitter": f"{each['submitter']}-2"} for each in scan.quiet(seed=4)
             if scan.learned.isoformat() <= each["requested_at"] < scan.midnight.isoformat()]
    assert len(again) > 50 and scan.said([*scan.quiet(), *again], 1.0)[1] == []


def test_copies_and_one_persons_letters_count_once_a_day(scan):
    assert scan.said([*scan.quiet(), *scan.more(60, text="똑같은 글")], 1.0)[1] == []
    assert scan.said([*scan.quiet(), *scan.more(60, submitter="한 사람")], 1.0)[1] == []


def test_the_same_seed_tells_the_same_and_what_comes_later_changes_nothing(scan):
    def plain(signals):
        return [(each.rows.tolist(), each.score, each.recurrence_interval_days, each.reason) for each in signals]

    complaints = [*scan.quiet(), *scan.more(scan.few)]
    known = [each for each in complaints if each["requested_at"] < scan.midnight.isoformat()]
    first, again, short, other = (plain(scan.said(those, 30.0, seed)[1]) for those, seed in
                                  ((complaints, 0), (complaints, 0), (known, 0), (complaints, 1)))
    assert first == again == short
    assert first[0][:2] == other[0][:2] and first[0][2] != other[0][2]


def test_too_short_a_past_is_refused(scan):
    with pytest.raises(TooLittleHistoryError, match="28 days"):
        scan.watch().learn(stream(scan.quiet(20)), 1.0)
