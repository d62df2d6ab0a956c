"""After a publication what was asked lately is asked again: once, by one worker, whatever breaks."""

import logging
import subprocess
import sys
import threading

import pytest
from superset_files import SUPERSET, load

PATH = SUPERSET / "warming.py"
warming = load(PATH)


def question(number, user_id=1):
    return {"user_id": user_id, "path": warming.TILES[0], "body": {"number": number}}


class Clock:
    """Seconds that pass when they are told to."""

    now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def questions(tmp_path, clock):
    return warming.Questions(tmp_path / "questions", clock)


class City:
    """What was asked, and the publication that is the newest."""

    def __init__(self, folder):
        self.newest, self.asked = "first", []
        self.folder = folder

    def warmer(self, ask=None):
        return warming.Warmer(self.folder, lambda: self.newest, ask or self.asked.append)


@pytest.fixture
def city(tmp_path):
    found = City(tmp_path / "warming")
    found.warmer().step()
    return found


def test_the_same_tile_is_one_question_of_its_last_asker(questions, clock):
    for user_id in range(1, 21):
        questions.remember("a", question(1, user_id))
        clock.now += warming.RENEWED_S + 1
    questions.remember("b", question(2))
    assert questions.recent() == [question(2), question(1, 20)]


def test_what_nobody_asks_any_more_is_forgotten(questions, clock):
    questions.remember("a", question(1))
    clock.now += warming.AGE_S
    questions.remember("b", question(2))
    assert questions.recent() == [question(2), question(1)]
    clock.now += 1
    assert questions.recent() == [question(2)]
    clock.now += warming.AGE_S
    assert questions.recent() == []


def test_no_more_questions_and_no_longer_ones_are_remembered_than_there_is_room_for(questions):
    questions.remember("long", question("x" * warming.LONGEST))
    assert questions.recent() == []
    for number in range(warming.MOST + 5):
        questions.remember(str(number), question(number))
    assert len(questions.recent()) == warming.MOST


def test_what_nobody_asks_any_more_makes_room_for_what_is_asked_now(questions, clock):
    for number in range(warming.MOST):
        questions.remember(str(number), question(number))
    clock.now += warming.AGE_S + 1
    questions.remember("now", question(-1))
    assert questions.recent() == [question(-1)]


def test_a_publication_is_followed_once_and_the_first_one_seen_not_at_all(city):
    warmer = city.warmer()
    for number in (1, 2):
        warmer.questions.remember(str(number), question(number))
    assert (warmer.step(), city.asked) == (0, [])
    city.newest = "second"
    assert warmer.step() == 2
    assert sorted(each["body"]["number"] for each in city.asked) == [1, 2]
    assert (warmer.step(), city.warmer().step(), len(city.asked)) == (0, 0, 2)


def test_of_two_workers_one_asks(city):
    asking, go_on = threading.Event(), threading.Event()

    def slowly(each):
        asking.set()
        assert go_on.wait(60)
        city.asked.append(each)

    city.warmer().questions.remember("a", question(1))
    city.newest = "second"
    first = threading.Thread(target=city.warmer(slowly).step)
    first.start()
    assert asking.wait(60)
    assert city.warmer().step() == 0
    go_on.set()
    first.join(60)
    assert city.asked == [question(1)]


def test_one_that_cannot_be_answered_stops_no_other_and_is_one_line(city, caplog):
    def badly(each):
        if each["body"]["number"] == 1:
            raise PermissionError("gone\nand away")
        city.asked.append(each)

    warmer = city.warmer(badly)
    for number in (1, 2):
        warmer.questions.remember(str(number), question(number))
    city.newest = "second"
    with caplog.at_level(logging.WARNING):
        assert warmer.step() == 1
    assert city.asked == [question(2)]
    assert [record.getMessage() for record in caplog.records] == ["not asked again: PermissionError: gone and away"]


def test_a_worker_that_dies_while_it_asks_leaves_the_publication_to_another(city):
    city.warmer().questions.remember("a", question(1))
    city.newest = "second"
    code = (f"import sys, time; sys.path.insert(0, {str(PATH.parent)!r}); from pathlib import Path; import warming\n"
            f"def ask(question): print('asking', flush=True); time.sleep(600)\n"
            f"warming.Warmer(Path({str(city.folder)!r}), lambda: 'second', ask).step()")
    worker = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert worker.stdout.readline() == "asking\n"
    assert city.warmer().step() == 0
    worker.kill()
    worker.wait(60)
    assert city.warmer().step() == 1
    assert city.asked == [question(1)]
