"""What people may do with alerts: the functions that the board's server executes, on a real warehouse."""

import psycopg
import pytest
from made_people import people_are, security
from told_board import CYCLING, NOW, ROADS, forget, raise_alert, show

from pipeline import people
from pipeline.settings import Settings

CONTENT = security({
    "chiefs": {"roles": ["figures"], "departments": "all", "handles_alerts": True},
    "roads": {"roles": ["figures", "complaints"], "departments": [ROADS], "handles_alerts": True},
    "cycling": {"roles": ["figures"], "departments": [CYCLING], "handles_alerts": True},
    "readers": {"roles": ["figures"], "departments": "all"},
    "operators": {"roles": ["state"], "handles_alerts": True},
}, {"chief": "chiefs", "roads": "roads", "roads2": "roads", "cycling": "cycling", "reader": "readers",
    "operator": "operators"}) | {"roles": {
        "figures": {"datasets": ["alerts"]}, "complaints": {"datasets": ["open_complaints"]},
        "state": {"datasets": ["freshness"]}}}
SUBSCRIBE = "select actions.subscribe(%s, %s, %s, %s, %s, %s, %s, %s)"


@pytest.fixture
def board(warehouse, tmp_path):
    with people_are(warehouse, CONTENT, tmp_path, alert_webhooks="chat=http://127.0.0.1:9/hook"):
        show(warehouse)
        raise_alert(warehouse, "A-1")
        raise_alert(warehouse, "A-2", label="축제 소음", place="강동구", service="소음", agency=CYCLING)
        yield warehouse


@pytest.fixture
def ask(board):
    def asked(statement, *values):
        with board.connect("board_actions") as connection:
            return connection.execute(statement, values).fetchall()
    return asked


def act(ask, who, alert, deed, given_to=None, note=""):
    return ask("select actions.act(%s, %s, %s, %s, %s)", who, alert, deed, given_to, note)[0][0]


def state(ask, alert, who="chief"):
    (row,) = [row for row in ask("select alert_id, state, assignee, has_grown from actions.alerts(%s)", who)
              if row[0] == alert]
    return row[1:]


def refused(kind, text=None):
    return pytest.raises(kind, match=text)


MAY_NOT, NOT_SO = psycopg.errors.InsufficientPrivilege, psycopg.errors.InvalidParameterValue


@pytest.mark.parametrize("table", [
    "ops.people", "ops.webhooks", "ops.alert_actions", "ops.subscriptions", "ops.alert_deliveries",
    "ops.alert_tellings", "board.alerts", "board.alert_complaints", "board.alert_handling", "board.alert_load",
    "raw.complaints", "ml.alerts", "ops.batches"])
def test_the_boards_login_reads_and_writes_no_table(ask, table):
    with refused(MAY_NOT):
        ask(f"select 1 from {table}")
    with refused(MAY_NOT):
        ask(f"delete from {table}")


def test_the_boards_login_has_these_functions_and_no_right_beside(board):
    with board.connect("postgres") as connection:
        functions = connection.execute(
            "select p.proname from pg_proc as p join pg_namespace as n on p.pronamespace = n.oid"
            " where n.nspname not in ('pg_catalog', 'information_schema', 'public')"
            " and has_schema_privilege('board_actions', n.oid, 'usage')"
            " and has_function_privilege('board_actions', p.oid, 'execute') order by 1").fetchall()
        relations = connection.execute(
            "select c.oid::regclass::text from pg_class as c join pg_namespace as n on c.relnamespace = n.oid"
            " where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'p', 'v', 'm', 'f')"
            " and has_table_privilege('board_actions', c.oid, 'select, insert, update, delete, truncate')").fetchall()
        others = connection.execute(
            "select rolname from pg_roles where not rolsuper and rolname not like 'pg\\_%%'"
            " and rolname <> 'board_actions'"
            " and has_function_privilege(rolname, 'actions.act(text, text, text, text, text)', 'execute')").fetchall()
    assert [name for (name,) in functions] == [
        "access_month", "accesses_of", "act", "alerts", "answer_case", "answer_queue", "answer_switches", "choices",
        "colleagues", "finding_steps", "findings", "history", "note_access", "repairers", "review_access", "run",
        "shown", "step_answer", "step_finding", "subscribe", "subscriptions", "switch_answers", "unsubscribe"]
    assert relations == [] and others == []


@pytest.mark.parametrize("who", ["stranger", "operator", "", None])
@pytest.mark.parametrize("call", [
    "actions.alerts(%s)", "actions.history(%s, 'A-1')", "actions.act(%s, 'A-1', 'acknowledge', null, '')",
    "actions.colleagues(%s)", "actions.choices(%s)", "actions.subscriptions(%s)", "actions.unsubscribe(%s, 1)",
    "actions.subscribe(%s, '{}', '', '', 'webhook', 'chat', null, null)"])
def test_who_is_not_known_or_may_not_read_alerts_does_nothing(ask, who, call):
    with refused(MAY_NOT, "볼 권한이 없습니다"):
        ask(f"select * from {call}", who)


def test_who_left_the_file_may_do_nothing_and_keeps_the_name(ask, board, monkeypatch):
    assert act(ask, "roads", "A-1", "acknowledge")
    fewer = {**CONTENT, "users": {name: user for name, user in CONTENT["users"].items() if name != "roads"}}
    monkeypatch.setattr(people.yaml, "safe_load", lambda _: fewer)
    with board.connect("postgres") as connection:
        people.copy(connection, Settings(_env_file=None))
    with refused(MAY_NOT):
        act(ask, "roads", "A-1", "acknowledge", note="다시")
    assert ask("select name_ko from actions.history('chief', 'A-1')") == [("roads 님",)]
    with refused(NOT_SO, "그런 웹훅이 없습니다"):
        ask(SUBSCRIBE, "chief", [], "", "", "webhook", "chat", None, None)


@pytest.mark.parametrize(("who", "alerts"), [
    ("chief", {"A-1", "A-2"}), ("roads", {"A-1"}), ("cycling", {"A-2"}), ("reader", set())])
def test_a_person_handles_what_is_theirs_and_reads_the_rest(ask, who, alerts):
    seen = ask("select alert_id, may_act from actions.alerts(%s)", who)
    assert {alert for alert, may in seen if may} == alerts and len(seen) == 2
    for alert, _ in seen:
        if alert in alerts:
            assert act(ask, who, alert, "acknowledge")
        else:
            with refused(MAY_NOT, "처리할 권한이 없습니다"):
                act(ask, who, alert, "acknowledge")


def test_who_is_given_an_alert_may_handle_it_until_it_is_closed(ask):
    assert act(ask, "roads", "A-1", "assign", "cycling", "자전거도로 일입니다")
    assert state(ask, "A-1") == ("담당 지정", "cycling 님", False)
    assert act(ask, "cycling", "A-1", "acknowledge")
    assert state(ask, "A-1") == ("확인함", "cycling 님", False)
    assert act(ask, "cycling", "A-1", "close", note="배관을 교체했습니다")
    assert state(ask, "A-1") == ("종결", None, False)
    with refused(MAY_NOT):
        act(ask, "cycling", "A-1", "reopen")
    assert act(ask, "roads", "A-1", "reopen")
    assert state(ask, "A-1") == ("새로움", None, False)
    assert [row[0] for row in ask("select deed from actions.history('reader', 'A-1')")] == [
        "assign", "acknowledge", "close", "reopen"]


@pytest.mark.parametrize(("deed", "given_to", "note", "kind", "text"), [
    ("delete", None, "", NOT_SO, "할 수 없는 일"),
    (None, None, "", NOT_SO, "할 수 없는 일"),
    ("acknowledge", None, "가" * 2001, NOT_SO, "500자"),
    ("acknowledge", None, None, NOT_SO, "500자"),
    ("close", None, " ", NOT_SO, "메모로 남겨야"),
    ("assign", None, "", NOT_SO, "맡길 수 없습니다"),
    ("assign", "reader", "", NOT_SO, "맡길 수 없습니다"),
    ("assign", "operator", "", NOT_SO, "맡길 수 없습니다"),
    ("reopen", None, "", NOT_SO, "다시 열 수"),
])
def test_what_is_not_so_is_refused_and_writes_nothing(ask, deed, given_to, note, kind, text):
    with refused(kind, text):
        act(ask, "chief", "A-1", deed, given_to, note)
    assert ask("select * from actions.history('chief', 'A-1')") == []


def test_an_alert_that_is_not_on_the_board_cannot_be_handled(ask, board):
    with refused(psycopg.errors.NoDataFound, "그런 경보가 없습니다"):
        act(ask, "chief", "A-9", "acknowledge")
    assert act(ask, "chief", "A-1", "close", note="끝")
    with refused(NOT_SO, "이미 종결한"):
        act(ask, "chief", "A-1", "acknowledge")
    forget(board)
    assert ask("select * from actions.alerts('chief')") == []
    with refused(psycopg.errors.NoDataFound):
        act(ask, "chief", "A-1", "acknowledge")
    with board.connect("board_ro") as connection:
        assert connection.execute("select * from board.alert_handling").fetchall() == []


def test_the_same_form_sent_twice_is_one_action(ask):
    assert act(ask, "chief", "A-1", "close", note="가" * 500)
    assert not act(ask, "chief", "A-1", "close", note="가" * 500)
    assert len(ask("select * from actions.history('chief', 'A-1')")) == 1


def test_who_had_it_in_hand_and_sends_the_same_form_twice_is_not_refused(ask):
    act(ask, "chief", "A-1", "assign", "cycling")
    assert act(ask, "cycling", "A-1", "close", note="끝")
    assert not act(ask, "cycling", "A-1", "close", note="끝")
    with refused(MAY_NOT):
        act(ask, "cycling", "A-1", "reopen")


def test_what_grows_after_it_was_closed_is_new_again_and_what_is_in_hand_says_so(ask, board):
    act(ask, "chief", "A-1", "close", note="끝")
    act(ask, "chief", "A-2", "acknowledge")
    for alert in ("A-1", "A-2"):
        raise_alert(board, alert, count=12, at=NOW + 2 * (NOW - NOW.replace(hour=0)))
    assert state(ask, "A-1") == ("새로움", None, True)
    assert state(ask, "A-2") == ("확인함", None, True)
    assert act(ask, "chief", "A-1", "close", note="끝")  # the same words, about more
    assert state(ask, "A-1") == ("종결", None, False)


@pytest.mark.parametrize("statement", ["update ops.alert_actions set note = 'x'", "delete from ops.alert_actions"])
def test_what_was_done_cannot_be_changed_even_by_the_owner(ask, board, statement):
    act(ask, "chief", "A-1", "acknowledge")
    with board.connect("postgres") as connection, refused(MAY_NOT, "never changed"):
        connection.execute(statement)
    with board.connect("postgres") as connection:
        assert connection.execute("select rolname from pg_roles where not rolsuper and rolname not like 'pg\\_%%' and"
                                  " has_table_privilege(rolname, 'ops.alert_actions', 'insert, update, delete')"
                                  ).fetchall() == []


def test_the_board_shows_who_has_what_in_hand(ask, board):
    act(ask, "roads", "A-1", "assign", "roads2", "<b>급함</b>")
    with board.connect("board_ro") as connection:
        assert connection.execute("select alert_id, state, handled_by, assignee, note from board.alert_handling"
                                  " order by 1").fetchall() == [
            ("A-1", "담당 지정", "roads 님", "roads2 님", "<b>급함</b>"), ("A-2", "새로움", None, None, "")]


@pytest.mark.parametrize("column", ["email from ops.people", "words from ops.subscriptions",
                                    "note from ops.alert_actions"])
def test_who_publishes_reads_no_address_and_no_note(board, column):
    with board.connect("publish_rw") as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(f"select {column}")


def test_a_subscription_is_ones_own_and_made_once(ask):
    values = ("roads", ["녹물"], "마포구", ROADS, "email", "", "22:00", "07:00")
    (made,) = ask(SUBSCRIBE, *values)[0]
    assert ask(SUBSCRIBE, *values) == [(made,)]
    assert ask("select subscription_id, words, place, department from actions.subscriptions('roads')") == [
        (made, ["녹물"], "마포구", ROADS)]
    assert ask("select * from actions.subscriptions('chief')") == []
    assert ask("select actions.unsubscribe('chief', %s)", made) == [(False,)]
    assert ask("select actions.unsubscribe('roads', %s)", made) == [(True,)]
    assert ask("select * from actions.subscriptions('roads')") == []


@pytest.mark.parametrize(("values", "kind"), [
    ((["가" * 31], "", "", "email", "", None, None), NOT_SO),
    ((["가"] * 11, "", "", "email", "", None, None), NOT_SO),
    (([""], "", "", "email", "", None, None), NOT_SO),
    (([], "평양", "", "email", "", None, None), NOT_SO),
    (([], "", CYCLING, "email", "", None, None), MAY_NOT),
    (([], "", "", "webhook", "http://127.0.0.1/", None, None), NOT_SO),
    (([], "", "", "webhook", "", None, None), NOT_SO),
    (([], "", "", "pigeon", "", None, None), NOT_SO),
    (([], "", "", "email", "chat", None, None), NOT_SO),
    (([], "", "", "email", "", "22:00", None), NOT_SO),
    (([], "", "", "email", "", "22:00", "22:00"), NOT_SO),
    ((None, "", "", "email", "", None, None), NOT_SO),
])
def test_a_subscription_that_makes_no_sense_is_refused(ask, values, kind):
    with refused(kind):
        ask(SUBSCRIBE, "roads", *values)
    assert ask("select * from actions.subscriptions('roads')") == []


@pytest.mark.parametrize(("who", "words", "quiet", "kind", "text"), [
    ("reader", [], None, MAY_NOT, "민원을 볼 권한이 없어"), ("roads", ["불"], None, NOT_SO, "두 칸을 비워"),
    ("roads", [], "22:00", NOT_SO, "두 칸을 비워")])
def test_dangers_are_told_to_who_reads_complaints_whatever_their_words_and_the_hour(ask, who, words, quiet, kind, text):
    danger = SUBSCRIBE.replace(")", ", 'dangers')")
    with refused(kind, text):
        ask(danger, who, words, "", "", "email", "", quiet, quiet and "07:00")
    with refused(NOT_SO, "전자우편으로만"):
        ask(danger, "roads", [], "", "", "webhook", "chat", None, None)
    for topic in ("alerts", "dangers"):  # each is a subscription of its own
        ask(danger.replace("dangers", topic), "roads", [], "", ROADS, "email", "", None, None)
    assert ask("select topic from actions.subscriptions('roads')") == [("alerts",), ("dangers",)]
    assert ask("select actions.choices('reader') -> 'dangers'") == [(False,)]


def test_a_person_has_twenty_subscriptions_at_most(ask):
    for number in range(20):
        ask(SUBSCRIBE, "roads", [f"낱말{number}"], "", "", "email", "", None, None)
    with refused(NOT_SO, "20개"):
        ask(SUBSCRIBE, "roads", ["하나 더"], "", "", "email", "", None, None)
    ask(SUBSCRIBE, "roads", ["낱말7"], "", "", "email", "", "22:00", "07:00")  # one that is there is changed
    assert len(ask("select * from actions.subscriptions('roads')")) == 20
