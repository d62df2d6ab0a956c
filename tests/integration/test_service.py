"""What the hour and the service say of a text, on a real warehouse: the same, once, and logged."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import small_city
from answered import ENTRIES, PARAPHRASES
from machine import free_ports
from psycopg.errors import InsufficientPrivilege
from service_fakes import ROUTE, Detector, Router
from stubs import HashingEmbedder

from pipeline import answers, erase, vectors
from pipeline.answers import hour
from pipeline.answers.corpus import EMERGENCY, SAID, SWITCHED_OFF, embed_corpus
from pipeline.service import clients
from pipeline.service.forms import Question
from pipeline.service.known import AwayError, Call, Known
from pipeline.service.mind import Mind
from pipeline.transform import build
from pipeline.understanding import Analyst, understand_pending

EMBEDDER = HashingEmbedder(384)
AS_OF = small_city.LAST_END + small_city.HOUR
ASKED = {f"NEW-{at}": text for at, text in enumerate(PARAPHRASES)}
CALL = Call("2026-11-30T00:00:00+00:00", "counter", "/v1/analyze", 1, 10, 200, 12.5)


class Precise(Router):
    """Is as sure as the text's own numbers say: the last digit tells which they were."""

    def route(self, texts, vectors, districts):
        return [replace(ROUTE, confidence=float(abs(vector).max()), hours=(float(vector.sum()) ** 2, 0.0, 1e6))
                for vector in vectors]


ROUTER = Precise(dimensions=384)


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


def say(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        connection.execute(statement, values)


def publish_answers(warehouse, entries=ENTRIES):
    with warehouse.connect("ingest_rw") as connection, connection.cursor() as cursor:
        cursor.executemany(
            "insert into ops.official_answers (answer_id, title, question, answer, agency, district, source_name,"
            " source_url, published_on) values (%s, '', %s, %s, '서울시', '', '자주 묻는 질문', '', '2026-01-01')",
            [(f"q{at}", entry.question, entry.answer) for at, entry in enumerate(entries)])


@pytest.fixture
def city(earlier):
    """The small city with new complaints, each of which asks what an official answer answers."""
    earlier.provision()
    small_city.land(earlier, [small_city.row(number, text) for number, text in ASKED.items()])
    build("facts")
    vectors.embed_pending(embedder=EMBEDDER)
    return earlier


@pytest.fixture
def known(request, tmp_path):
    """The service's view of the city, where a test has one, else of an empty warehouse."""
    warehouse = request.getfixturevalue("city" if "city" in request.fixturenames else "warehouse")
    found = Known(warehouse.url("service_rw"), EMBEDDER.model_version, tmp_path / "calls.jsonl")
    yield found
    found.close()


def proposals(city):
    return {number: (reference, reason) for number, reference, reason in ask(
        city, "select service_request_id, reference, reason from ml.answer_proposals")}


def test_an_answer_is_proposed_to_what_is_open_again_when_the_corpus_changes_and_goes_with_the_complaint(city):
    assert hour.propose_pending(AS_OF, EMBEDDER, Detector())["proposed"] == 0  # nothing is published yet
    assert set(proposals(city)) >= set(ASKED) and {reason for _, reason in proposals(city).values()} == {
        SAID[answers.corpus.Silence.NONE_MAY]}

    publish_answers(city)
    first = hour.propose_pending(AS_OF, EMBEDDER, Detector())
    given = {number: reference for number, (reference, reason) in proposals(city).items()
             if number in ASKED and not reason}
    assert first["embedded"] == len(ENTRIES) and first["proposed"] >= len(given) > len(ENTRIES) / 3
    assert all(reference == f"q{number.removeprefix('NEW-')}" for number, reference in given.items())
    assert hour.propose_pending(AS_OF, EMBEDDER, Detector()) == {"embedded": 0, "complaints": 0, "proposed": 0}

    lapsed = next(iter(given))
    say(city, "update ops.official_answers set valid_until = '2026-10-01' where answer_id = %s", given[lapsed])
    again = hour.propose_pending(AS_OF, EMBEDDER, Detector())
    assert again["embedded"] == 0 and again["complaints"] == first["complaints"]
    assert proposals(city)[lapsed][1]

    say(city, "update ops.official_answers set withdrawn_at = now() where answer_id = %s", given[lapsed])
    hour.propose_pending(AS_OF, EMBEDDER, Detector())
    assert ask(city, "select count(*) from ml.answer_vectors") == [(len(ENTRIES) - 1,)]

    erase.erase([("seoul", lapsed)], "", "본인 요청", "privacy officer", dict)
    assert lapsed not in proposals(city)


def test_to_an_emergency_none_is_proposed_though_nothing_was_said_of_it_yet(city):
    publish_answers(city)
    small_city.land(city, [small_city.row("NEW-FIRE", f"불이야! {PARAPHRASES[0]}")], start=AS_OF)
    build("facts")
    vectors.embed_pending(embedder=EMBEDDER)
    hour.propose_pending(AS_OF + small_city.HOUR, EMBEDDER, Detector())
    assert proposals(city)["NEW-FIRE"][1] == EMERGENCY


def test_where_answers_are_switched_off_none_is_proposed_until_they_are_on_again(city):
    publish_answers(city)
    say(city, "insert into ops.people values ('chief', '과장', '', true, '{}', true, true, true)"
              " on conflict do nothing")
    say(city, "insert into ops.answer_switches (category, is_on, user_name, reason)"
              " values ('교통 > 불법주정차', false, 'chief', '조례 개정')")
    hour.propose_pending(AS_OF, EMBEDDER, Detector())
    assert {reason for number, (_, reason) in proposals(city).items() if number in ASKED} == {SWITCHED_OFF}
    say(city, "insert into ops.answer_switches (category, is_on, user_name, reason)"
              " values ('교통 > 불법주정차', true, 'chief', '개정 반영')")
    assert hour.propose_pending(AS_OF, EMBEDDER, Detector())["proposed"] > 0


# a source's label, and names by which what it means may be switched
NAMES = {"동물 울음": ("미분류 > 동물 울음", "동물울음"), "교통>택시ㆍ불편": ("교통 > 택시 불편",),
         " ": ("미분류 > 미분류",), "보건 > 모르는 항목": ("미분류 > 보건 > 모르는 항목", "보건>모르는 항목")}


def test_off_is_off_by_each_name_of_a_label_for_the_hour_and_for_the_desk_alike(city):
    publish_answers(city)
    text = next(iter(ASKED.values()))
    numbers = {f"NEW-L{at}": label for at, label in enumerate(NAMES)}
    small_city.land(city, [small_city.row(number, text, MENU_NM=label) for number, label in numbers.items()],
                    start=AS_OF)
    build("facts")
    vectors.embed_pending(embedder=EMBEDDER)
    say(city, "insert into ops.people values ('chief', '과장', '', true, '{}', true, true, true)"
              " on conflict do nothing")
    for off, name in ((label, name) for label, names in NAMES.items() for name in names):
        for is_on in (False, True):
            say(city, "insert into ops.answer_switches (category, is_on, user_name, reason)"
                      " values (%s, %s, 'chief', '까닭')", name, is_on)
            hour.propose_pending(AS_OF + small_city.HOUR, EMBEDDER, Detector())
            told, wanted = proposals(city), {number: is_on or label != off for number, label in numbers.items()}
            assert {number: told[number][1] != SWITCHED_OFF for number in numbers} == wanted, name
            assert dict(ask(city, "select n, ops.is_answered('seoul', n) from unnest(%s::text[]) as n",
                            list(numbers))) == wanted, name


def test_the_hour_says_it_once_and_the_service_says_the_same_to_the_last_digit(city, known):
    analyst = Analyst(EMBEDDER, ROUTER, Detector())
    done = understand_pending(AS_OF, analyst, EMBEDDER)
    assert done["complaints"] >= len(ASKED) and done["answered"] == done["complaints"]
    rows = {number: told for number, *told in ask(
        city, "select service_request_id, department_confidence, hours_median, is_emergency from ml.predictions")}
    assert understand_pending(AS_OF, Analyst(EMBEDDER, Router(dimensions=384), Detector()), EMBEDDER)["complaints"] == 0
    assert ask(city, "select count(*) from ml.predictions") == [(len(rows),)]

    known.refresh(datetime.now(UTC))
    texts = dict(ask(city, "select service_request_id, description from raw.complaints"
                           " where service_request_id like 'NEW-%%'"))
    mind = Mind(EMBEDDER, ROUTER, Detector(), known)
    told = mind.analyse([Question(text=text) for text in texts.values()], clients.Client("c", 1, False), "127.0.0.1")
    assert {number: [one.department.confidence, one.outlook.hours_median, one.emergency.is_emergency]
            for number, one in zip(texts, told, strict=True)} == {number: rows[number] for number in texts}


def test_nothing_is_said_of_what_is_closed_or_from_a_later_hour(city):
    done = understand_pending(small_city.LAST_END, Analyst(EMBEDDER, ROUTER, Detector()), EMBEDDER)
    said = {number for (number,) in ask(city, "select service_request_id from ml.predictions")}
    assert done["complaints"] == len(said) > 0 and not said & set(ASKED)
    closed = {number for (number,) in ask(city, "select service_request_id from marts.fct_complaints"
                                                " where status = 'closed'")}
    assert closed and not said & closed


def test_a_client_is_known_by_its_token_until_it_is_removed(warehouse, known):
    with warehouse.connect("ml_rw") as connection:
        token = clients.add(connection, "counter", 60, sees_complaints=False)
    known.refresh(datetime.now(UTC))
    assert known.clients[clients.hashed(token)] == clients.Client("counter", 60, False)
    assert token not in str(ask(warehouse, "select * from ops.service_clients"))
    with warehouse.connect("ml_rw") as connection, pytest.raises(ValueError, match="was called 'counter' before"):
        clients.add(connection, "counter", 600, sees_complaints=True)
    with warehouse.connect("ml_rw") as connection:
        renewed = clients.renew(connection, "counter")
    known.refresh(datetime.now(UTC))
    assert known.clients == {clients.hashed(renewed): clients.Client("counter", 60, False)}
    with warehouse.connect("ml_rw") as connection:
        clients.remove(connection, "counter")
    known.refresh(datetime.now(UTC))
    assert not known.clients
    with warehouse.connect("ml_rw") as connection, pytest.raises(ValueError, match="no client is called"):
        clients.remove(connection, "counter")
    for name, count in (("Big Name", 60), ("other", 0), ("other", 10**12)):
        with warehouse.connect("ml_rw") as connection, pytest.raises(ValueError, match="a name is small letters"):
            clients.add(connection, name, count, sees_complaints=False)


def test_who_is_shown_a_past_complaint_is_in_the_log_of_accesses(city, known):
    (text,) = ask(city, "select description from raw.complaints as c inner join ops.batches using (batch_id)"
                        " where c.status = 'closed' and answer <> '' and batches.status = 'promoted' limit 1")[0]
    vector = vectors.as_kept(EMBEDDER.encode([text]))[0]
    shown = known.past("archive", "10.0.0.9", vector)
    assert shown[0]["description"] == text and shown[0]["answer"] and shown[0]["similarity"] > 0.99
    assert ask(city, "select user_name, address, deed, place, subjects, row_count from ops.access_log") == [
        ("service:archive", "10.0.0.9", "read", "pipeline.service",
         sorted(f"{row['source']}:{row['service_request_id']}" for row in shown), len(shown))]


def test_the_services_login_reads_no_complaint_and_no_log(warehouse):
    for table in ("raw.complaints", "ml.embeddings", "ml.predictions", "ml.issue_members", "ops.access_log",
                  "ops.service_calls", "ops.people", "ops.answer_steps", "ops.answer_corpus"):
        with warehouse.connect("service_rw") as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(f"select * from {table} limit 1")
    for function in ("ops.newest_version('seoul', '1')", "ops.corpus()", "ops.corpus_entry('official', '1')"):
        with warehouse.connect("service_rw") as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(f"select * from {function}")


def test_calls_are_written_down_and_wait_while_the_warehouse_is_away(warehouse, known, tmp_path):
    known.note(CALL)
    assert ask(warehouse, "select client, text_count, answer_status from ops.service_calls") == [("counter", 1, 200)]
    now = [0.0]
    away = Known(f"postgresql://service_rw@127.0.0.1:{free_ports(1)[0]}/eungdap", EMBEDDER.model_version,
                 tmp_path / "calls.jsonl", clock=lambda: now[0])
    try:
        away.note(replace(CALL, client="waits"))
        away.note(replace(CALL, client="waits too"))
        with pytest.raises(AwayError, match="a moment ago"):
            away.is_answering("교통 > 주차")
        away.refresh(datetime.now(UTC))
        assert away.corpus(datetime.now(UTC)) is None and away.issues is None
    finally:
        away.close()
    waiting = tmp_path / "calls.jsonl"
    assert waiting.stat().st_mode & 0o777 == 0o600
    assert [json.loads(line)["client"] for line in waiting.read_text().splitlines()] == ["waits", "waits too"]
    with waiting.open("a") as file:
        file.write('1\n{"client": "x"}\n{"client": "cut o')
    known.refresh(datetime.now(UTC))
    assert [row[0] for row in ask(warehouse, "select client from ops.service_calls order by call_id")] == [
        "counter", "waits", "waits too"]
    assert not list(tmp_path.iterdir())


def test_the_corpus_is_learned_again_only_when_it_has_changed(warehouse, known):
    publish_answers(warehouse)
    with vectors.connect() as connection:
        embed_corpus(connection, EMBEDDER)
    known.refresh(AS_OF)
    first = known.corpus(AS_OF)
    assert len(first.rows) == len(ENTRIES) and not any(row.service_request_id for row in first.rows)
    known.refresh(AS_OF + timedelta(minutes=1))
    assert known.corpus(AS_OF + timedelta(minutes=1)) is first
    assert known.corpus(AS_OF + timedelta(minutes=3)) is None  # not read of late: something may have been withdrawn
    known.refresh(AS_OF + timedelta(days=1))
    assert known.corpus(AS_OF + timedelta(days=1)) is not first
