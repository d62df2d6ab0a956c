"""The log of accesses: what is put in, what the inspection sees, how an ended day is sealed, forgotten and erased."""

from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from post_office import mail_server
from psycopg.types.json import Jsonb
from sealed_city import ERASURE, entries

from expectations import chain
from expectations.verify_chain import verify
from pipeline import retention
from pipeline import warehouse as module
from pipeline.calendar_days import SEOUL
from pipeline.settings import get_settings

NOTE = "select ops.note_access(%s, %s, %s, %s, %s, %s, %s)"
MARK = "a" * 64
OTHER = "insert into ops.people values ('other', '다른 감사관', '', true, '{}', true, false, true, false, true)"


@pytest.fixture
def log(warehouse):
    """A warehouse with a second auditor, and a way to note an access at a time."""
    with warehouse.connect("postgres") as connection:
        connection.execute(OTHER)

    def note(at, who="mayor", deed="read", subjects=("C-1",), rows=1, address="10.0.0.1", reason=""):
        with warehouse.connect("postgres") as connection:
            connection.execute(NOTE, (who, address, deed, "recent_complaints", list(subjects), rows, reason))
            connection.execute(
                "update ops.access_log set accessed_at = %s, access_date = (%s at time zone 'Asia/Seoul')::date,"
                " repeat_key = gen_random_uuid()::text where access_id = (select max(access_id) from ops.access_log)",
                (at, at))

    warehouse.note = note
    yield warehouse
    with warehouse.connect("postgres") as connection:
        connection.execute("delete from ops.people where user_name = 'other'")


def ask(warehouse, statement, *values, role="postgres"):
    with warehouse.connect(role) as connection:
        return connection.execute(statement, values).fetchall()


def checked(warehouse):
    with warehouse.connect("postgres") as connection:
        return verify(entries(connection), ())


def seoul(text):
    return datetime.fromisoformat(f"{text}+09:00")


def test_reading_the_same_again_within_an_hour_is_one_row_and_each_file_its_own(log):
    for deed in ("read", "read", "download", "download", "login"):
        ask(log, NOTE, "mayor", "10.0.0.1", deed, "recent_complaints", ["C-2", "C-1", "C-2"], 3, "")
    ask(log, NOTE, "mayor", "10.0.0.9", "read", "recent_complaints", ["C-1", "C-2"], 3, "")
    assert ask(log, "select deed, address, subjects from ops.access_log order by access_id") == [
        ("read", "10.0.0.1", ["C-1", "C-2"]), ("download", "10.0.0.1", ["C-1", "C-2"]),
        ("download", "10.0.0.1", ["C-1", "C-2"]), ("login", "10.0.0.1", ["C-1", "C-2"]),
        ("read", "10.0.0.9", ["C-1", "C-2"])]


@pytest.mark.parametrize("role", [*module.ROLES])
@pytest.mark.parametrize("statement", [
    "select * from ops.access_log", "delete from ops.access_log", "update ops.access_log set user_name = 'x'",
    "insert into ops.access_days values ('2026-01-01')", "select ops.note_access('a', 'b', 'read', 'c', '{}', 1, '')",
    "select ops.note_command('a', 'erase', 'b', '{}', 'c')", "select ops.forget_access_days('2000-01-01', 'x')",
    "select ops.close_access_days()", "select * from ops.access_marks('2026-01-01', '2026-02-01')"])
def test_nobody_else_reads_writes_or_takes_from_the_log(log, role, statement):
    allowed = {"ops.note_command": ("erase_rw", "quality_rw"), "ops.forget_access_days": ("erase_rw",),
               "ops.close_access_days": ("quality_rw",)}
    if role in next((roles for name, roles in allowed.items() if name in statement), ()):
        ask(log, statement, role=role)
        return
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ask(log, statement, role=role)


def test_a_command_may_be_no_deed_of_the_board(log):
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        ask(log, "select actions.note_access('x', 'y', 'erase', 'z', '{}', 0, '')", role="board_actions")
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        ask(log, "select ops.note_command('mayor', 'read', 'recent_complaints', '{}', '')", role="quality_rw")


def test_ended_days_are_sealed_without_a_gap_and_every_edit_of_one_shows(log):
    first = datetime.now(UTC) - timedelta(days=4)
    days = ((datetime.now(SEOUL) - timedelta(minutes=5)).date() - first.astimezone(SEOUL).date()).days
    log.note(first)
    log.note(first, who="auditor", subjects=("C-2", "C-3"), rows=2)
    log.note(first + timedelta(days=2))
    assert chain.close_access_days() == days  # today is not over, nor yesterday in its first minutes
    assert chain.close_access_days() == 0
    assert checked(log)["faults"] == 0
    kinds = [kind for (kind,) in ask(log, "select kind from quality.seals order by entry_number")]
    assert kinds == ["access", "subjects", "access", "access", "subjects", "access"][:days + 2]
    for edit in ("update ops.access_log set user_name = 'auditor' where access_id = 1",
                 "update ops.access_log set subjects = '{}' where access_id = 2",
                 "update ops.access_log set accessed_at = accessed_at + interval '1 hour' where access_id = 3",
                 "delete from ops.access_log where access_id = 2", "delete from ops.access_days",
                 "insert into ops.access_log overriding system value select 99, access_date, accessed_at, 'x', address,"
                 " deed, place, subjects, row_count, reason, 'k' from ops.access_log where access_id = 1"):
        for is_past_the_triggers in (True, False):
            with log.connect("postgres") as connection:
                if is_past_the_triggers:
                    connection.execute("set session_replication_role = replica")
                connection.execute(edit)
                connection.execute("set constraints all immediate")
                assert verify(entries(connection), ())["faults"], edit
                connection.rollback()
    assert checked(log)["faults"] == 0


def test_an_erased_complaint_leaves_its_tombstone_and_nobody_is_accused(log):
    at = datetime.now(UTC) - timedelta(days=2)
    log.note(at, subjects=("C-1", "C-2", "city:C-1"), rows=3)
    log.note(at, deed="download", subjects=("C-2",), reason="C-1 민원 확인")
    chain.close_access_days()
    subject = Jsonb([{"source": "city", "service_request_id": "C-1", "payload_hash": "", "tombstone": MARK}])
    with log.connect("postgres") as connection:
        connection.execute(ERASURE)
        assert connection.execute("select ops.forget_accesses(%s, array['C-1'])", (subject,)).fetchone() == (2,)
    assert ask(log, "select subjects, reason from ops.access_log order by access_id") == [
        ([MARK, "C-2", MARK], ""), (["C-2"], "[삭제된 민원의 메모]")]
    assert checked(log)["faults"] == 0
    with log.connect("postgres") as connection:  # the same without an erasure
        connection.execute("update ops.access_log set subjects = '{C-9}' where access_id = 1")
    assert checked(log)["first"].endswith("is not what was sealed")


def test_days_that_were_kept_long_enough_go_whole_and_their_seals_say_so(log):
    log.note(datetime(2024, 9, 15, tzinfo=UTC))  # and two months in which nobody came
    log.note(datetime.now(UTC) - timedelta(days=3))
    closed = chain.close_access_days()
    assert retention.forget_old_accesses(datetime.now(UTC)) == 1
    assert retention.forget_old_accesses(datetime.now(UTC)) == 0
    assert checked(log)["faults"] == 0
    ((left,),) = ask(log, "select count(*) from ops.access_days")
    assert 0 < left < closed
    assert ask(log, "select kind, reason like 'accesses before %%' from ops.erasures") == [("retention", True)]
    with log.connect("postgres") as connection:  # a month later: days on which nobody came
        assert connection.execute("select ops.forget_access_days(%s, 'retention')",
                                  (datetime.now(UTC).date() - timedelta(days=660),)).fetchone() == (0,)
    assert checked(log)["faults"] == 0
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="a year"):
        ask(log, "select ops.forget_access_days(current_date - 300, 'x')", role="erase_rw")


def test_unusual_accesses_are_marked_and_usual_ones_are_not(log):
    monday = seoul("2026-10-12T10:00:00")
    for day in range(5):
        log.note(monday + timedelta(days=day), subjects=[f"C-{n}" for n in range(40)], rows=40)
        log.note(monday + timedelta(days=day), deed="login", subjects=(), rows=0)
    marks = "select access_date::text, user_name, mark, detail from ops.access_marks('2026-10-01', '2026-11-01')"
    assert ask(log, marks) == []
    log.note(seoul("2026-10-19T22:30:00"), who="auditor")
    log.note(seoul("2026-10-24T11:00:00"))  # a Saturday
    log.note(seoul("2026-10-20T11:00:00"), subjects=[f"C-{n}" for n in range(201)], rows=201)
    log.note(seoul("2026-10-21T11:00:00"), subjects=(), rows=7)
    log.note(seoul("2026-10-22T11:00:00"), deed="login", subjects=(), rows=0, address="10.9.9.9")
    for _ in range(5):
        log.note(seoul("2026-10-23T11:00:00"), who="", deed="refused", subjects=(), rows=0)
    assert ask(log, marks) == [
        ("2026-10-19", "auditor", "심야·주말 열람", "1회"), ("2026-10-20", "mayor", "많은 민원 열람", "201건"),
        ("2026-10-21", "mayor", "번호 없이 열람", "1회"), ("2026-10-22", "mayor", "새 접속지", "10.9.9.9"),
        ("2026-10-23", "", "로그인 실패 반복", "5회"), ("2026-10-24", "mayor", "심야·주말 열람", "1회")]


def sheet(warehouse, who, month="2026-10-01"):
    return ask(warehouse, "select actions.access_month(%s, %s)", who, month, role="board_actions")[0][0]


def review(warehouse, who, month="2026-10-01", remark="확인함"):
    ask(warehouse, "select actions.review_access(%s, %s, %s)", who, month, remark, role="board_actions")


def test_a_month_s_sheet_counts_what_people_did(log):
    log.note(seoul("2026-10-12T10:00:00"), deed="login", subjects=(), rows=0)
    log.note(seoul("2026-10-12T10:01:00"), subjects=("C-1", "C-2"), rows=2)
    log.note(seoul("2026-10-13T10:01:00"), subjects=("C-2", "C-3"), rows=2)
    log.note(seoul("2026-10-13T10:02:00"), deed="download", subjects=("C-2",), reason="회의 자료")
    log.note(seoul("2026-11-01T00:00:00"), who="other")
    told = sheet(log, "auditor")
    assert told["people"] == [{
        "name_ko": "서울 시장", "login_count": 1, "refused_count": 0, "read_count": 2,
        "subject_count": 3, "download_count": 1, "command_count": 0}]
    assert [(row["place"], row["reason"]) for row in told["files"]] == [("최근 민원", "회의 자료")]
    assert told["is_over"] and told["reviews"] == []
    log.note(seoul("2026-10-13T11:01:00"), subjects=("C-2",))
    found = ask(log, "select name_ko, deed, times from actions.accesses_of('auditor', 'C-2')", role="board_actions")
    assert found == [("서울 시장", "download", 1), ("서울 시장", "read", 2), ("서울 시장", "read", 1)]


@pytest.mark.parametrize("who", ["mayor", "nobody", ""])
def test_only_auditors_see_and_inspect(log, who):
    for attempt in (lambda: sheet(log, who), lambda: review(log, who),
                    lambda: ask(log, "select actions.accesses_of(%s, 'C-1')", who, role="board_actions")):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            attempt()


def test_an_inspection_is_sealed_and_leaves_one_s_own_marks_to_another(log):
    log.note(seoul("2026-10-11T23:00:00"), who="auditor")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="다른 감사 담당자"):
        review(log, "auditor")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        review(log, "mayor")
    for month, remark in (("2026-10-01", " "), ("2100-01-01", "앞으로")):
        with pytest.raises(psycopg.errors.InvalidParameterValue):
            review(log, "other", month, remark)
    review(log, "other")
    assert [row["name_ko"] for row in sheet(log, "other")["reviews"]] == ["다른 감사관"]
    assert ask(log, "select kind from quality.seals order by entry_number") == [("review",), ("remark",)]
    with log.connect("postgres") as connection:
        connection.execute("update ops.access_reviews set remark = '아님'")
    assert checked(log)["faults"] == 1


def test_the_head_is_mailed_and_its_line_is_an_anchor(log, monkeypatch):
    settings = get_settings()
    with mail_server(settings) as box:
        monkeypatch.setattr(settings, "smtp_starttls", False)
        chain.send((7, "f" * 64))
        assert box.letters == []
        monkeypatch.setattr(settings, "anchor_email_to", "audit@example.org")
        chain.send((7, "f" * 64))
    (letter,) = box.letters
    assert letter["To"] == "audit@example.org" and '"entry_number": 7, "entry_hash": "ffff' in letter.get_content()
