"""However many ask at once, one asks the warehouse."""

import subprocess
import sys
import threading
import time
from datetime import UTC, datetime

import pytest
from superset_files import SUPERSET, load

PATH = SUPERSET / "one_query.py"
one_query = load(PATH)


class Kept(dict):
    """A cache of answers."""

    def has(self, key):
        return key in self


class Chart:
    """Asks by `payload`, as Superset's do: the cache first, and the warehouse where nothing is kept or it is forced."""

    def __init__(self, kept, asked, force=False):
        self.kept, self.asked, self.force = kept, asked, force

    def payload(self, question):
        if self.force or question not in self.kept:
            self.asked.append(question)
            time.sleep(0.05)
            self.kept[question] = {"df": question, "dttm": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S")}
        return self.kept[question]


@pytest.fixture
def ask(tmp_path):
    """Puts one question to as many charts at once, and tells what the warehouse was asked."""
    kept = Kept()

    def at_once(charts, question="q", is_guarded=True, **chart):
        asked = []
        payload = one_query.single_flight(
            Chart.payload, lambda _, each: each, lambda each: each, lambda: kept, tmp_path / "locks")
        threads = [threading.Thread(target=payload if is_guarded else Chart.payload,
                                    args=(Chart(kept, asked, **chart), question)) for _ in range(charts)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return asked
    return at_once


def test_twenty_at_once_cost_one_query_and_without_the_lock_they_do_not(ask):
    assert ask(20) == ["q"]
    assert ask(20) == []
    assert len(ask(20, "other", is_guarded=False)) > 1


def test_a_question_without_a_key_waits_for_nobody(ask, tmp_path):
    assert ask(1, None) == [None]
    assert not (tmp_path / "locks").exists()


def test_twenty_who_force_a_new_answer_share_those_made_while_they_waited(ask):
    assert ask(1) == ["q"]
    time.sleep(1.1)  # the time of an answer is in whole seconds
    assert 1 <= len(ask(60, force=True)) < 60


def test_an_answer_that_was_begun_before_somebody_asked_for_a_new_one_is_not_it(tmp_path):
    kept, asked, callers, begun, go_on = Kept(), [], [], threading.Event(), threading.Event()

    class Slow(Chart):
        def payload(self, question):
            begun.set()
            go_on.wait(60)
            return super().payload(question)

    def key_of(_, question):
        callers.append(question)  # when it asks has been noted by now
        return question

    payload = one_query.single_flight(Slow.payload, key_of, lambda each: each, lambda: kept, tmp_path / "locks")
    threads = []
    for number in range(1, 4):  # the first one makes an answer, the others ask meanwhile
        threads.append(threading.Thread(target=payload, args=(Slow(kept, asked, force=True), "q")))
        threads[-1].start()
        while len(callers) < number:
            time.sleep(0.01)
        begun.wait(60)
    time.sleep(1.1)  # the time at which an answer was kept is in whole seconds: it is kept after they asked
    go_on.set()
    for thread in threads:
        thread.join()
    assert asked == ["q", "q"]  # and the third takes the second's


def test_an_answer_that_failed_is_not_taken_for_the_one_that_is_kept(tmp_path):
    kept, asked = Kept(), []

    class Failing(Chart):
        def payload(self, question):
            self.asked.append("failed")
            return {"df": None}

    def guarded(chart):
        return one_query.single_flight(chart.payload, lambda _, each: each, lambda each: each, lambda: kept,
                                       tmp_path / "locks")

    guarded(Chart)(Chart(kept, asked), "q")
    time.sleep(1.1)
    with one_query.alone(tmp_path / "locks", "q"):
        threads = [threading.Thread(target=guarded(kind), args=(kind(kept, asked, force=True), "q"))
                   for kind in (Failing, Failing)]
        for thread in threads:
            thread.start()
    for thread in threads:
        thread.join()
    assert asked == ["q", "failed", "failed"]


def test_one_who_forces_a_new_answer_gets_one(ask):
    assert ask(1) == ["q"]
    assert ask(1, force=True) == ["q"]


def test_processes_wait_for_each_other_and_a_dead_one_holds_nothing(tmp_path):
    code = ("import sys, time, importlib.util as u, pathlib\n"
            f"s = u.spec_from_file_location('one_query', {str(PATH)!r}); m = u.module_from_spec(s)\n"
            "s.loader.exec_module(m)\n"
            f"with m.alone(pathlib.Path({str(tmp_path)!r}), 'q'): print('held', flush=True); time.sleep(600)")
    holder = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "held\n"
    got = threading.Event()

    def wait():
        with one_query.alone(tmp_path, "q"):
            got.set()

    waiter = threading.Thread(target=wait)
    waiter.start()
    assert not got.wait(0.3)
    holder.kill()
    holder.wait()
    assert got.wait(10)
    waiter.join()
