"""Detectors whose quality is known by construction come out as what they are."""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

import numpy as np
import pytest

from ml import geography
from ml.detectors import registry
from ml.detectors.base import Setup, Signal, TooLittleHistoryError
from ml.evaluate.plan import plan
from ml.evaluate.results import at_volume
from ml.evaluate.trial import LookAheadError, Watched
from ml.evaluate.work import Unit, Way, run

ISSUES = 15


def signal(at, rows, score=9.0, interval=1e4):
    return Signal(at, np.asarray(rows), score, interval, 72.0, float(len(rows)), 0.1)


@dataclass
class Oracle:
    """Knows the directions in which topics lie: finds every issue and nothing else."""

    needs_vectors: bool = True
    learnt: list = field(default_factory=list)

    def learn(self, past, false_alarms_per_month):
        self.learnt.append(len(past))

    def signals(self, past, at):
        recent = np.flatnonzero(past.moments >= (at - timedelta(hours=72)).timestamp() / 3600)
        for topic in range(12):
            rows = recent[past.vectors[recent, topic] > 0.9]
            if len(rows) >= 3:
                yield signal(at, rows)


class Silent(Oracle):
    """Never says anything."""

    def signals(self, past, at):
        return []


class Always(Oracle):
    """Alarms once a day about the latest three, whatever they are."""

    def signals(self, past, at):
        return [signal(at, np.arange(len(past) - 3, len(past)))] if at.hour == 0 else []


class Rarely(Always):
    """The same, but each alarm would come by chance once in a week."""

    def signals(self, past, at):
        return [signal(at, np.arange(len(past) - 3, len(past)), interval=7.5)] if at.hour == 0 else []


class Prophet(Oracle):
    """Names a complaint that has not arrived."""

    def signals(self, past, at):
        return [signal(at, [len(past)])]


class Eager(Oracle):
    """Alarms at an issue's first complaint, before anyone could know that it is one."""

    def signals(self, past, at):
        recent = np.flatnonzero(past.moments >= (at - timedelta(hours=1)).timestamp() / 3600)
        return [signal(at, [row]) for row in recent if past.vectors[row, :12].max() > 0.9]


class Unlearned(Oracle):
    """Wants more history than there is."""

    def learn(self, past, false_alarms_per_month):
        raise TooLittleHistoryError("300 days are needed")


@pytest.fixture(scope="module")
def made(corpus, topics, residents):
    return plan(corpus, topics, residents, "reported", 20, 1, ISSUES, 7)


def results(made, folder, elsewhere=None, **detectors):
    seen = {}
    for name, make in detectors.items():
        units = [Unit(Way(name, make, "1"), stretch, tuple(copy for at, copy in made.copies if at == number))
                 for number, stretch in enumerate(made.stretches)]
        seen[name] = {}
        for unit, watched in run(units, 1, folder):
            names = [unit.stretch.name, *(copy.name for copy in unit.copies)]
            seen[name] |= dict(zip(names, watched, strict=True))
        seen[name] |= elsewhere or {}
    return at_volume(made, seen, "oracle")


def test_who_finds_all_and_who_finds_nothing(made, tmp_path):
    found = results(made, tmp_path, oracle=Oracle, silent=Silent, always=Always, eager=Eager)
    at_one = {name: one["dial"]["1"] for name, one in found["detectors"].items()}
    assert at_one["oracle"]["found"]["found"] == ISSUES
    assert at_one["oracle"]["false_alarms"]["alarms"] == 0
    assert at_one["oracle"]["ten_or_more_in_time"]["share"] == 1
    assert {size: one["found"] for size, one in at_one["oracle"]["by_size"]["word"].items()} == dict.fromkeys(
        ["3", "5", "8", "20", "60"], ISSUES // 5)
    assert at_one["silent"]["found"]["found"] == at_one["silent"]["false_alarms"]["alarms"] == 0
    assert at_one["silent"]["hours_all"]["median"] is None
    assert at_one["eager"]["found"]["found"] == 0
    assert at_one["always"]["false_alarms"]["observed_a_month"] == pytest.approx(30, abs=1)
    assert at_one["always"]["found"]["share"] < 0.5
    assert at_one["oracle"]["read_per_issue_found"] < 40
    against = found["against"]["silent"]["all"]
    assert against["share_found"] == 1
    assert against["mcnemar_p"] == pytest.approx(2 * 0.5**ISSUES, abs=1e-6)
    assert against["both_found"] == 0


def test_the_dial_lets_through_what_is_rare_enough(made, tmp_path):
    dial = results(made, tmp_path, rarely=Rarely)["detectors"]["rarely"]["dial"]
    assert [name for name, one in dial.items() if one["false_alarms"]["alarms"]] == ["4", "8"]


def test_who_names_the_future_is_stopped(made, tmp_path):
    with pytest.raises(LookAheadError, match="come later"):
        results(made, tmp_path, prophet=Prophet)


def test_too_little_history_is_said_and_raises_nothing(made, tmp_path):
    one = results(made, tmp_path, unlearned=Unlearned)["detectors"]["unlearned"]
    assert one["refusal"] == "300 days are needed"
    assert one["dial"]["1"]["found"]["found"] == 0


def test_a_refusal_on_another_stream_is_not_said_of_this_one(made, tmp_path):
    found = results(made, tmp_path, elsewhere={"a short winter": Watched((), "300 days are needed")}, silent=Silent)
    assert found["detectors"]["silent"]["refusal"] == ""


def test_what_was_replayed_is_not_replayed_again(made, tmp_path):
    oracle = Oracle()
    first = results(made, tmp_path, oracle=partial(lambda: oracle))
    learnt = len(oracle.learnt)
    assert learnt == len(made.stretches)
    assert results(made, tmp_path, oracle=partial(lambda: oracle)) == first
    assert len(oracle.learnt) == learnt


def test_two_processes_say_what_one_says(made, tmp_path):
    ways = [Way(name, partial(registry.detector, name, Setup(geography.seoul())), "1")
            for name in ("volume_slope", "ears_c1")]
    units = [Unit(way, made.stretches[0]) for way in ways]
    one, two = ([(unit.way.name, len(watched[0].signals), watched[0].refusal) for unit, watched in
                 run(units, jobs, tmp_path / str(jobs))] for jobs in (1, 2))
    assert one == two
    assert {count > 0 for _, count, _ in one} == {True}
