"""The ledger of findings in a real database: opened once, waived for a time, closed by another person, and sealed."""

import psycopg
import pytest
from made_people import people_are, security
from sealed_city import BATCH, CITY, ERASURE, entries

from expectations import ledger, record, rulebook
from expectations.outcome import Outcome
from expectations.verify_chain import verify

MAY_NOT, NOT_SO = psycopg.errors.InsufficientPrivilege, psycopg.errors.InvalidParameterValue
GROUPS = {"fixers": {"repairs_findings": True}, "auditors": {"audits_findings": True},
          "both": {"repairs_findings": True, "audits_findings": True}, "others": {"handles_alerts": True}}
PEOPLE = {"kim": "fixers", "lee": "fixers", "han": "auditors", "chief": "both", "official": "others"}
FOREVER = "select ((now() at time zone 'Asia/Seoul')::date + %s)::text"


@pytest.fixture
def city(warehouse, tmp_path):
    with people_are(warehouse, security(GROUPS, PEOPLE), tmp_path):
        with warehouse.connect("postgres") as connection:
            connection.execute(CITY)
        yield warehouse


@pytest.fixture
def gate(city):
    """One run of gate 1 over a batch of its own: rule B-1 passes or fails."""
    def run(number, *, is_success=False, severity="critical", rule="B-1", checked=9):
        with city.connect("postgres") as connection:
            connection.execute(BATCH, {"batch": f"city:{number}"})
        with city.connect("quality_rw") as connection:
            return record.record(connection, "batch", [
                Outcome(rule, "접수 건수 급감", "접수 묶음", "expect", severity, is_success, {"checked": checked}, {})],
                batch_id=f"city:{number}")
    return run


@pytest.fixture
def step(city):
    def taken(who, what, finding=1, **said):
        with city.connect("board_actions") as connection:
            return ledger.take(connection, who, finding, what, said)
    return taken


@pytest.fixture
def day(city):
    def after(days):
        with city.connect("postgres") as connection:
            return connection.execute(FOREVER, (days,)).fetchone()[0]
    return after


def findings(city):
    with city.connect("postgres") as connection:
        return connection.execute("select finding_id, state, failed_count, previous_id from quality.finding_states"
                                  " order by 1").fetchall()


def state(city):
    return findings(city)[-1][1]


def test_a_rule_that_fails_every_hour_opens_one_finding(city, gate):
    for hour in range(5):
        gate(hour)
    gate(5, is_success=True)
    gate(6)
    assert findings(city) == [(1, "발견", 6, None)]
    with city.connect("postgres") as connection:
        assert connection.execute("select step from quality.finding_steps").fetchall() == [("open",)]


def test_what_only_informs_or_is_noted_twice_opens_nothing_more(city, gate):
    gate(0, severity="info")
    assert findings(city) == []
    run = gate(1, severity="warning")
    with city.connect("quality_rw") as connection:
        assert connection.execute("select quality.note_findings(%s)", (run,)).fetchone() == (0,)
    assert findings(city) == [(1, "발견", 1, None)]


def test_a_finding_is_repaired_by_one_proved_by_a_run_and_closed_by_another(city, gate, step, day):
    gate(0)
    assert step("chief", "assign", owner="kim") and state(city) == "담당 지정"
    assert step("kim", "analyse", cause="출처의 형식 변경", impact="한 시간 보류")
    assert step("kim", "plan", plan="항목 이름 갱신", due_on=day(3)) and state(city) == "조치 계획"
    assert step("kim", "fix", fix="지도 갱신") and state(city) == "재검사 대기"
    with pytest.raises(NOT_SO, match="재검사를 통과해야"):
        step("han", "close", note="끝")
    gate(1)
    assert state(city) == "조치 뒤 다시 실패"
    step("kim", "fix", fix="이름 두 개 더")
    gate(2, is_success=True, severity="info")  # passed without comparing: proves nothing
    assert state(city) == "재검사 대기"
    gate(3, is_success=True, checked=0)  # and so did one without a row
    assert state(city) == "재검사 대기"
    gate(4, is_success=True)
    assert state(city) == "재검사 통과"
    with pytest.raises(MAY_NOT, match="감사 담당자만"):
        step("lee", "close", note="끝")
    assert step("han", "close", note="확인함") and state(city) == "종결"
    gate(5)
    assert findings(city)[1] == (2, "발견", 1, 1)


@pytest.mark.parametrize("hand", [("assign", {"owner": "chief"}), ("fix", {"fix": "고침"})])
def test_nobody_closes_or_waives_what_they_own_or_have_repaired(city, gate, step, day, hand):
    gate(0)
    step("kim", "fix", fix="처음 조치")
    what, said = hand
    step("chief", what, **said)
    step("kim", "assign", owner="kim")  # handing it on does not help
    gate(1, is_success=True)
    for own in (("close", {"note": "끝"}), ("waive", {"reason": "행사", "until_on": day(3)})):
        with pytest.raises(MAY_NOT, match="다른 사람이"):
            step("chief", own[0], **own[1])
    assert step("han", "close", note="확인함")


def test_a_waiver_has_an_end_and_ends_by_itself(city, gate, step, day):
    gate(0)
    for wrong in (day(-1), day(400), "내일", "tomorrow", "today", "infinity", "2027-02-30", "01/02/2027"):
        with pytest.raises(psycopg.errors.DataError):
            step("han", "waive", reason="축제 기간", until_on=wrong)
    assert step("han", "waive", reason="축제 기간", until_on=day(0)) and state(city) == "예외"
    assert not step("han", "waive", reason="축제 기간", until_on=day(0))
    gate(1)
    assert findings(city) == [(1, "예외", 2, None)]
    with city.connect("postgres") as connection:  # a day later
        connection.execute("set session_replication_role = replica")
        connection.execute("update quality.finding_steps set detail = detail"
                           " || jsonb_build_object('until_on', %s::text) where step = 'waive'", (day(-1),))
    assert state(city) == "발견"
    step("han", "waive", reason="다시", until_on=day(5))
    assert step("han", "end_waiver", reason="축제가 끝남") and state(city) == "발견"
    with pytest.raises(NOT_SO, match="예외로 둔"):
        step("han", "end_waiver", reason="또")


@pytest.mark.parametrize(("who", "what", "said", "error"), [
    ("official", "fix", {"fix": "고침"}, MAY_NOT), ("nobody", "fix", {"fix": "고침"}, MAY_NOT),
    ("han", "fix", {"fix": "고침"}, MAY_NOT), ("kim", "waive", {"reason": "x", "until_on": "2030-01-01"}, MAY_NOT),
    ("kim", "assign", {"owner": "han"}, NOT_SO), ("kim", "fix", {"fix": " "}, NOT_SO), ("kim", "fix", {}, NOT_SO),
    ("kim", "fix", {"fix": "가" * 2001}, NOT_SO), ("kim", "fix", {"fix": "고침", "owner": "kim"}, NOT_SO),
    ("kim", "open", {}, NOT_SO), ("kim", "delete", {"note": "x"}, NOT_SO),
])
def test_what_may_not_be_done_writes_nothing(city, gate, step, who, what, said, error):
    gate(0)
    with pytest.raises(error):
        step(who, what, **said)
    with city.connect("postgres") as connection:
        assert connection.execute("select count(*) from quality.finding_steps").fetchone() == (1,)


def test_who_waived_neither_owns_nor_repairs_while_the_waiver_lasts(city, gate, step, day):
    gate(0)
    step("chief", "waive", reason="축제", until_on=day(3))
    for who, what, said in (("chief", "fix", {"fix": "고침"}), ("kim", "assign", {"owner": "chief"})):
        with pytest.raises(MAY_NOT, match="예외로 둔 사람"):
            step(who, what, **said)
    step("han", "end_waiver", reason="끝")
    assert step("chief", "fix", fix="고침")


def test_a_rule_that_is_asked_no_more_does_not_keep_its_finding_open(city, gate, step):
    gate(0)
    with pytest.raises(NOT_SO, match="재검사를 통과해야"):
        step("han", "close", note="규칙을 없앰")
    with city.connect("postgres") as connection:
        connection.execute("insert into quality.rule_versions (rule_id, version_number, rule_version, changed_by,"
                           " changed_at, revision) values ('B-1', 1, '', 'kim', now(), '')")
    assert step("han", "close", note="규칙을 없앰")


def test_what_people_typed_goes_with_its_retention_or_with_a_complaint_and_accuses_nobody(city, gate, step):
    gate(0)
    step("kim", "assign", owner="kim")
    step("kim", "fix", fix="C-7 다시 받음")
    step("kim", "analyse", cause="형식이 바뀜", impact="없음")
    with city.connect("postgres") as connection:
        connection.execute(ERASURE)
        connection.execute("select ops.forget_notes(array['C-7'])")
    with city.connect("erase_rw") as connection:
        connection.execute("select ops.forget_texts(now() + interval '1 day', 'kim')")
    with city.connect("postgres") as connection:
        said = [detail for (detail,) in connection.execute(
            "select detail from quality.finding_steps where user_name is not null order by step_id").fetchall()]
        assert said == [{"owner": "kim"}, {"fix": "[보존 기간 지남]"},
                        {"cause": "[보존 기간 지남]", "impact": "[보존 기간 지남]"}]
        assert verify(entries(connection), ())["faults"] == 0
        with pytest.raises(MAY_NOT, match="never changed"):
            connection.execute("update quality.finding_steps set detail = '{\"fix\": \"x\"}' where step = 'fix'")


def test_steps_are_never_changed_are_masked_and_sealed(city, gate, step):
    gate(0)
    step("kim", "fix", fix="홍길동 씨(010-1234-5678)에게 물음")
    with city.connect("postgres") as connection:
        assert "010-1234-5678" not in str(connection.execute("select detail from quality.finding_steps").fetchall())
        assert [each["kind"] for each in entries(connection)].count("step") == 2
        assert verify(entries(connection), ())["faults"] == 0
        with pytest.raises(MAY_NOT, match="never changed"):
            connection.execute("delete from quality.finding_steps")
        connection.rollback()
        seals = "select (seal ->> 'holds')::boolean from actions.finding_steps('kim', 1)"
        assert connection.execute(seals).fetchall() == [(True,), (True,)]
        for change in ("user_name = 'lee'", "detail = '{\"fix\": \"another\"}'"):  # the texts are sealed apart
            connection.execute("set session_replication_role = replica")
            connection.execute(f"update quality.finding_steps set {change} where user_name = 'kim'")
            assert connection.execute(seals.replace("kim", "lee")).fetchall() == [(True,), (False,)]
            assert verify(entries(connection), ())["faults"] == 1
            connection.rollback()


def test_the_command_lists_shows_steps_and_refuses_in_a_line(city, gate, capsys):
    gate(0)
    assert ledger.main(["--as", "han"]) == 0
    assert "B-1 접수 건수 급감" in capsys.readouterr().out
    assert ledger.main(["1", "fix", "--as", "kim", "fix=고침"]) == 0
    assert ledger.main(["1", "--as", "han"]) == 0
    out = capsys.readouterr().out
    assert "state: 재검사 대기" in out and "kim 님  fix=고침" in out
    for wrong in (["1", "close", "--as", "kim", "note=끝"], ["9", "--as", "han"], ["--as", "stranger"],
                  ["9", "fix", "--as", "kim", "fix=고침"]):
        assert ledger.main(wrong) == 1
        assert capsys.readouterr().err.startswith("error: ")


def test_each_rule_of_the_book_is_recorded_once_and_sealed_and_never_changed(city):
    city.provision()
    with city.connect("postgres") as connection:
        known = connection.execute("select rule_id, rule_version from quality.rules order by 1").fetchall()
        (rows,) = connection.execute("select count(*) from quality.rule_versions").fetchone()
    assert known == sorted((rule_id, entry.version) for rule_id, entry in rulebook.book().items())
    city.provision()
    with city.connect("postgres") as connection:
        assert connection.execute("select count(*) from quality.rule_versions").fetchone() == (rows,)
        with pytest.raises(MAY_NOT, match="never changed"):
            connection.execute("update quality.rule_versions set changed_by = 'x'")
