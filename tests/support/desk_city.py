"""A few open complaints of two departments, what was predicted of them, and an official answer: for the answer desk."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import psycopg
import pytest
from board_fixture import AGENCIES, empty_board
from made_people import security
from psycopg import Connection
from psycopg.types.json import Jsonb
from sealed_city import entries

from expectations.verify_chain import verify
from pipeline import warehouse

ROADS, CYCLING = AGENCIES
SOURCE, CATEGORY = "city", "도로 > 도로 파손"
POTHOLE, LAMP, PATH = "C-1", "C-2", "C-3"  # two of the roads department's, one of the other's
QUESTION = "집 앞 도로에 구멍이 나서 오토바이가 넘어질 뻔했습니다."
OFFICIAL = ("O-1", "도로 파손 신고", "도로가 파였는데 어디에 신고하나요?", "도로 파손은 120으로 신고하시면 됩니다.",
            "서울시 도로관리과", "", "서울시 누리집", "https://example.org/qna/1", "2026-01-02")
PREDICTION = """insert into ml.predictions (source, service_request_id, text_hash, category, category_confidence,
    department, department_confidence, is_abstained, is_unlike, transfer_risk, hours_median, hours_low, hours_high,
    is_emergency, emergency_kinds, emergency_probability, model_version, routing_version, emergency_version)
    values (%s, %s, 'h', %s, 0.8, %s, 0.7, %s, %s, 0.4, 30, 12, 80, %s, %s, 0.3, 'm', 'r', 'e')"""
TEXT = "이번 주 안에 메우겠습니다."
INSERT = """insert into ops.answer_steps (source, service_request_id, edition, step, user_name, answer, origin,
    reference, valid_until, note) values ('city', 'C-1', %s, %s, %s, %s, 'own', '', null, '')"""
TODAY = "(now() at time zone 'Asia/Seoul')::date"
BOTH = {"drafts_answers": True, "releases_answers": True}
PEOPLE = security({
    "roads": {"roles": ["complaints"], "departments": [ROADS], **BOTH},
    "writers": {"roles": ["complaints"], "departments": [ROADS], "drafts_answers": True},
    "cycling": {"roles": ["complaints"], "departments": [CYCLING], **BOTH},
    "chiefs": {"roles": ["complaints"], "departments": "all", "releases_answers": True},
    "readers": {"roles": ["complaints"], "departments": "all"},
    "nowhere": {"roles": ["complaints"], **BOTH},
}, {"kim": "roads", "lee": "roads", "writer": "writers", "cyclist": "cycling", "chief": "chiefs", "reader": "readers",
    "nobody": "nowhere"}) | {"roles": {"complaints": {"datasets": ["open_complaints"]}}}
Ask = Callable[..., list[tuple[Any, ...]]]
CASE = "select actions.answer_case(%s, %s, %s)"
MAY_NOT, NOT_SO, NOT_THERE = (psycopg.errors.InsufficientPrivilege, psycopg.errors.InvalidParameterValue,
                              psycopg.errors.NoDataFound)
STEP = "select actions.step_answer(%s, %s, %s, %s, %s, %s)"


def sealed():
    """What the chain's verifier finds."""
    with warehouse.connect("postgres") as connection:
        return verify(entries(connection), ())


def refused(kind, text=None):
    """The warehouse says no, and why."""
    return pytest.raises(kind, match=text)


def build(connection: Connection, source: str = SOURCE, now: datetime | None = None) -> None:
    """The tables as the superuser; answers, switches and official answers are emptied first."""
    now = now or datetime.now(UTC)
    connection.execute("truncate ops.answer_steps, ops.answer_switches, ops.official_answers, ml.predictions,"
                       " ml.answer_proposals")
    connection.execute("insert into ops.sources values (%s, true, '도시', 125) on conflict do nothing", (source,))
    for number, agency, due, is_emergency in ((POTHOLE, ROADS, 1, False), (LAMP, ROADS, 9, True),
                                              (PATH, CYCLING, 2, False)):
        complaint(connection, source, number, agency, now, now + timedelta(days=due))
        connection.execute(PREDICTION, (source, number, CATEGORY, ROADS, number == PATH, number == PATH, is_emergency,
                                        ["감전"] if is_emergency else []))
    connection.execute("insert into ops.official_answers (answer_id, title, question, answer, agency, district,"
                       " source_name, source_url, published_on) values (%s, %s, %s, %s, %s, %s, %s, %s, %s)", OFFICIAL)
    propose(connection, source, POTHOLE, "official", OFFICIAL[0])


def complaint(connection: Connection, source: str, number: str, agency: str, now: datetime, due_at: datetime) -> None:
    """One that came and is open."""
    connection.execute("select raw.ensure_month(date_trunc('month', %s at time zone 'Asia/Seoul')::date)", (now,))
    connection.execute(
        "insert into raw.complaints (source, service_request_id, version_hash, batch_id, requested_at, updated_at,"
        " service_name, description, text_hash, district, agency_responsible, status)"
        " values (%s, %s, %s, 'b', %s, %s, '도로>도로 파손', %s, %s, '마포구', %s, 'open') on conflict do nothing",
        (source, number, f"v-{number}", now, now, f"{number} {QUESTION}", f"t-{number}", agency))
    connection.execute(
        "insert into board.open_complaints (source, service_request_id, requested_at, due_at, working_days_left,"
        " transfer_count, is_reopened, is_bounced, channel, district_name, neighbourhood_name, service_field,"
        " service_name, agency_responsible, description, as_of_at, due_state) values (%s, %s, %s, %s, 1, 0, false,"
        " false, '앱', '마포구', '본동', '도로', '도로 파손', %s, %s, %s, 'due_later')",
        (source, number, now, due_at, agency, f"{number} {QUESTION}", now))


def propose(connection: Connection, source: str, number: str, kind: str, reference: str) -> None:
    """As the hour does."""
    connection.execute("insert into ml.answer_proposals (source, service_request_id, kind, reference, similarity,"
                       " is_abstained, reason) values (%s, %s, %s, %s, 0.83, false, '')"
                       " on conflict (source, service_request_id) do update set kind = excluded.kind,"
                       " reference = excluded.reference", (source, number, kind, reference))


def show(warehouse: Any) -> None:
    """The city on a board without anything else."""
    with warehouse.connect("postgres") as connection:
        empty_board(connection)
        build(connection)


def step(connection: Connection, who: str, number: str, edition: int, what: str, **said: Any) -> int:
    """One step by the board's login; returns the new edition."""
    return connection.execute(STEP, (who, SOURCE, number, edition, what, Jsonb(said))).fetchone()[0]


def case(ask: Ask, who: str = "kim", number: str = POTHOLE) -> dict[str, Any]:
    """A complaint as the desk tells it to somebody."""
    return ask("select actions.answer_case(%s, %s, %s)", who, SOURCE, number)[0][0]


def steps(ask: Ask) -> list[str]:
    """All that was done, in its order."""
    return [name for (name,) in ask("select step from ops.answer_steps order by step_id", role="postgres")]


def corpus(ask: Ask, kind: str = "released") -> list[tuple[Any, ...]]:
    """The corpus as the search reads it."""
    return ask("select reference, question, answer, agency, district, source_name, published_on, valid_until"
               " from ops.corpus() where kind = %s", kind, role="ml_rw")


def today(ask: Ask) -> date:
    """The day in Seoul."""
    return ask(f"select {TODAY}")[0][0]
