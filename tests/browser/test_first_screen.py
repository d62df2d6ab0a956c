"""What each role asks first is answered by the screen that the way in leads to, with what SQL says is true.

A question names a tile by its title and a query; every value of every row that the query finds must stand in the part
of the tile that is seen at once, on a screen of 1600 × 1000 without scrolling.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import board
import pytest
from board_fixture import AGENCIES
from test_hostile import forget

TODAY = "(now() at time zone 'Asia/Seoul')::date"
MINE = f"agency_responsible = '{AGENCIES[0]}'"


def clock(moment):
    """How a table writes a moment."""
    return f"""to_char({moment} at time zone 'Asia/Seoul', 'MM"월" DD"일" HH24:MI')"""


def count(expression="sum(complaint_count)"):
    """How a number is written."""
    return f"trim(to_char({expression}, '999,999,990'))"


def on_time(back):
    """The rate and the complaints of the 28 days that end `back` days ago."""
    late = "on_time_count + late_count + overdue_open_count"
    return f"""select trim(to_char(round(100.0 * sum(on_time_count) / sum({late}), 1), '990.0')) || '%', {count()}
        from board.handling_daily where requested_date between {TODAY} - {back + 27} and {TODAY} - {back}"""


def in_a_row(*columns):
    """Columns as one value, as they stand in a table's row; what is empty is left out."""
    return f"select concat_ws(' ', {', '.join(columns)})"


@dataclass(frozen=True)
class Answer:
    """The title of a tile, and a query whose every value must be seen in it."""

    tile: str
    query: str


NOTICE = Answer("자료 안내", """
    select to_char(max(published_at) at time zone 'Asia/Seoul', 'YYYY"년" MM"월" DD"일" HH24:MI') || ' 기준'
    from ops.publications where status = 'published'
    union all
    select label_ko || ' ' || state || ' (' || reason || ')' from board.freshness where state <> '정상' and channel = ''
""")
FRESHNESS = Answer("자료 신선도", f"""
    select label_ko, state, reason from board.freshness where state <> '정상' and channel = ''
    union all
    select label_ko, state, {clock('last_seen_at')} from board.freshness where state = '정상' and channel = ''
""")
RUNS, WAITING, GATES = "처리 단계의 마지막 실행", "밀린 것", "자료 검사 상태"
PUBLICATION = Answer(RUNS, f"""
    select '지금 보이는 공개', '공개 제' || publication_id || '번', '공개 전 검사 제' || validation_run_id || '번',
        {clock('published_at')}
    from ops.publications where status = 'published' order by publication_id desc limit 1
""")
VERDICTS = Answer(GATES, f"""
    select distinct on (gate) case gate when 'batch' then '1단계 접수 묶음 검사' else '2단계 공개 전 검사' end,
        case when is_success then '통과' else '보류' end, {clock('checked_at')}
    from quality.validation_runs order by gate, validation_run_id desc
""")
HELD = Answer(GATES, f"""
    select '보류', r.reason, {clock('r.checked_at')}, f.name_ko from ops.batches as b
    join quality.validation_runs as r using (batch_id) join quality.validation_results as f using (validation_run_id)
    where b.status = 'held' and not f.is_success
""")
BACKLOG = (
    Answer(WAITING, f"""{in_a_row("'격리된 행'", 'count(*)', clock('min(quarantined_at)'))}
        from raw.quarantine where replayed_at is null"""),
    Answer(WAITING, f"""{in_a_row("'판정을 기다리는 묶음'", 'count(*)', clock('min(landed_at)'))}
        from ops.batches where status = 'landed'"""),
)
HELD_SINCE = Answer(WAITING, f"""
    {in_a_row("'보류된 묶음 (지난 7일)'", 'count(*)', clock('min(decided_at)'), 'max(reason)')}
    from ops.batches where status = 'held'
""")

QUESTIONS = {
    "mayor": {
        "오늘 얼마나 들어왔고, 지난주 같은 요일에는 얼마였나": (
            Answer("오늘 접수", f"select {count()} || '건' from board.daily_complaints where requested_date = {TODAY}"),
            Answer("지난주 같은 요일 접수", f"""select {count()} || '건' from board.daily_complaints
                where requested_date = {TODAY} - 7""")),
        "기한을 전만큼 지키고 있나, 무엇이 나빠지나": (
            Answer("이 기간과 바로 앞", f"{on_time(0)} union all {on_time(28)}"),
            Answer("평소보다 많은 이슈", "select label, '늘어남' from board.emerging_issues where status = 'growing'")),
        "무엇이 새로 생겼나": (
            Answer("지금 이어지는 경보", "select label from board.alerts where is_ongoing"),
            Answer("평소보다 많은 이슈", """select label, '새로 나타남' from board.emerging_issues
                where status = 'new'""")),
        "어디에서 생겼나": (
            Answer("지금 이어지는 경보", "select place from board.alerts where is_ongoing"),),
        "이 화면을 믿어도 되나, 언제 것인가": (NOTICE,),
    },
    "official": {
        "기한을 넘긴 민원이 몇인가": (
            Answer("내 부서: 기한 초과", f"""select {count('count(*)')} || '건' from board.open_complaints
                where {MINE} and due_at < as_of_at"""),),
        "오늘 안에 답할 민원이 몇이고 어느 것부터인가": (
            Answer("내 부서: 오늘 마감", f"""select {count('count(*)')} || '건' from board.open_complaints
                where {MINE} and due_at >= as_of_at
                and (due_at at time zone 'Asia/Seoul')::date = (as_of_at at time zone 'Asia/Seoul')::date"""),
            Answer("내 부서가 처리할 민원", f"""select service_request_id from board.open_complaints
                where {MINE} order by due_at, requested_at, service_request_id limit 5""")),
        "되돌아온 민원이 몇인가": (
            Answer("내 부서: 되돌아온 민원", f"""select {count('count(*)')} || '건' from board.open_complaints
                where {MINE} and (transfer_count >= 1 or is_reopened)"""),),
        "내 부서에 무슨 일이 새로 생겼나": (
            Answer("내 부서의 민원이 든 경보", f"""select label, count(*) || '건'
                from board.alert_complaints where is_ongoing and {MINE} group by label"""),),
        "비슷한 민원을 최근에 어떻게 처리했나": (
            Answer("내 부서가 최근에 처리한 민원", f"""select service_request_id, service_name, {clock('answered_at')}
                from board.recent_complaints where status = 'closed' and {MINE} order by answered_at desc limit 3"""),),
    },
    "auditor": {
        "자료는 언제 것이고 어느 출처가 늦나": (NOTICE,),
        "검사는 무엇을 통과시키고 무엇을 막았나": (VERDICTS, HELD),
        "어느 규칙이 어긋났나": (
            Answer("규칙별 결과", """select f.name_ko, count(*)::text from quality.validation_results as f
                where not f.is_success group by f.name_ko"""),),
        "누가 어느 민원을 볼 수 있나": (
            Answer("누가 어느 민원을 볼 수 있나", """select name_ko, case when is_whole_city then '도시 전체' else
                coalesce(nullif(array_to_string(departments, ', '), ''), '읽지 않음') end
                from ops.people where is_active"""),),
        "지금 보이는 것은 어느 공개인가": (PUBLICATION,),
    },
    "operator": {
        "어느 출처가 늦나": (FRESHNESS,),
        "어느 검사가 무엇을 왜 언제부터 막고 있나": (HELD, HELD_SINCE),
        "무엇이 밀려 있나": BACKLOG,
        "처리는 돌고 있나": (
            Answer(RUNS, f"""{in_a_row("'처리의 마지막 움직임'", "'돌고 있음'", clock('max(at)'))} from (
                select landed_at as at from ops.batches union all select started_at from ops.transforms
                union all select published_at from ops.publications) as signs"""),),
        "어느 작업이 언제 실패했나": (
            Answer(WAITING, f'''{in_a_row("'실패한 작업 (지난 하루)'", "count(*)", clock("min(failed_at)"),
                                         "max(dag_id || ' ' || task_id)")} from ops.task_failures'''),),
    },
    "engineer": {
        "마지막 실행은 언제 어떻게 끝났나": (
            Answer(RUNS, f"""{in_a_row("'변환: 사실과 집계'", "'성공'", clock('started_at'))} from ops.transforms
                where stage = 'facts' order by transform_id desc limit 1"""), PUBLICATION),
        "어느 규칙이 어긋났나": (HELD,),
        "자료의 형식이 바뀌었나": (
            Answer(GATES, """select '자료 형식 변화', label_ko || ' ' || field, '새 항목이 나타남'
                from quality.schema_changes join ops.sources using (source)"""),),
        "몇 행이 들어왔나": (
            Answer(RUNS, """select concat('받은 행 ', sum(fetched_count), ', 새로 받아들임 ', sum(accepted_count),
                ', 이미 있음 ', sum(duplicate_count), ', 격리 ', sum(quarantined_count)) from raw.landings"""),),
        "자료는 언제 것인가": (FRESHNESS,),
    },
}
HOMES = {"mayor": "situation-board", "official": "situation-board", "auditor": "quality-audit",
         "operator": "operations", "engineer": "operations"}

TROUBLE = (
    "insert into ops.sources values ('second', true, '느린 출처', 125, now() - interval '9 days')",
    """insert into ops.batches values
    ('second:1', 'second', now() - interval '5 hours', now() - interval '4 hours', 'promoted', '',
     now() - interval '4 hours', now() - interval '4 hours'),
    ('second:2', 'second', now() - interval '4 hours', now() - interval '3 hours', 'landed', '',
     now() - interval '3 hours', null)""",
    """insert into raw.landings (batch_id, fetched_count, accepted_count, duplicate_count, quarantined_count,
    started_at, ended_at) select batch_id, 9, 5, 3, 1, landed_at, landed_at from ops.batches where source = 'second'""",
    """insert into raw.quarantine (batch_id, source, reason, payload, payload_hash)
    select 'second:1', 'second', 'x', '{}', n::text from generate_series(1, 3) as n""",
    """insert into quality.schema_changes (source, field, change_kind, severity, since_at) values
    ('sample_city', '접수담당', 'appeared', 'warning', now() - interval '2 hours')""",
    """insert into ops.task_failures (dag_id, task_id, run_id, try_number, kind, failed_at) values
    ('complaints_hourly', 'land', 'r', 1, 'OSError', now() - interval '1 hour')""",
    """insert into ops.channel_hours select source, '', date_trunc('hour', now()) - interval '5 hours', 1,
    now() - interval '5 hours' from ops.sources""",
)
CALM = ("truncate raw.landings, raw.quarantine, quality.schema_changes, ops.task_failures, ops.channel_hours",
        "delete from ops.batches where source = 'second'", "delete from ops.sources where source = 'second'")
# The text of each tile without the rows, and the tiles, that one would have to scroll to.
SEEN = """() => [...document.querySelectorAll('.dashboard-component-chart-holder')]
  .filter(tile => tile.checkVisibility({visibilityProperty: true}) && tile.getBoundingClientRect().top < innerHeight)
  .map(tile => {
    const holder = tile.querySelector('.slice_container');
    const end = Math.min(innerHeight, holder ? holder.getBoundingClientRect().bottom + 1 : 0);
    const hidden = [...tile.querySelectorAll('tbody tr, .header-line, .subtitle-line')]
      .filter(part => part.getBoundingClientRect().bottom - 8 > end);  // below its words a cell has as much room
    hidden.forEach(part => { part.style.display = 'none'; });
    const text = tile.innerText.replace(/\\s+/g, ' ');
    hidden.forEach(part => { part.style.display = ''; });
    return text;
  })"""


def ask(statement):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        return connection.execute(statement).fetchall()


def change(statements):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def troubled(server):
    """A second source that is late, rows in quarantine, a batch without a verdict, a new field, a failed task."""
    change(CALM + TROUBLE)
    forget(server)
    yield server
    change(CALM)
    forget(server)


def missing(texts, answer):
    """What the query says and no tile of that title shows."""
    rows = ask(answer.query)
    assert rows and all(value not in (None, "") for row in rows for value in row), answer
    text = next((text for text in texts if answer.tile in text), "")
    return [value for row in rows for value in row if not re.search(rf"(?<![\d,.]){re.escape(value)}", text)]


@pytest.mark.timeout(900)
@pytest.mark.parametrize("role", QUESTIONS)
def test_the_five_questions_of_a_role_are_answered_by_its_first_screen(troubled, role, tmp_path):
    pictures = Path(os.environ.get("EUNGDAP_BOARD_PICTURES") or tmp_path)
    with board.visit(troubled.base_url) as seen:
        board.log_in(seen, role, troubled.passwords[role])
        seen.page.goto(troubled.base_url)
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.settle(seen)
        seen.page.screenshot(path=pictures / f"first-{role}.png")
        texts = seen.page.evaluate(SEEN)
        assert f"/superset/dashboard/{HOMES[role]}/" in seen.page.url
        assert len(QUESTIONS[role]) == 5
        unanswered = {question: lost for question, answers in QUESTIONS[role].items()
                      if (lost := [each for answer in answers for each in missing(texts, answer)])}
        assert unanswered == {}


def test_a_question_without_its_answer_is_told(troubled):
    ((wanted,),) = ask(BACKLOG[0].query)
    assert missing([f"{WAITING} {wanted}"], BACKLOG[0]) == []
    assert missing([f"{WAITING} {wanted.replace('3', '4', 1)}"], BACKLOG[0]) == [wanted]
    assert missing([f"다른 그림 {wanted}"], BACKLOG[0]) == [wanted]
    overdue = QUESTIONS["official"]["기한을 넘긴 민원이 몇인가"][0]
    ((count_of_them,),) = ask(overdue.query)
    assert missing([f"{overdue.tile} {count_of_them}"], overdue) == []
    assert missing([f"{overdue.tile} 1{count_of_them}"], overdue) == [count_of_them]


@pytest.mark.timeout(900)
def test_what_one_has_to_scroll_to_is_not_seen(troubled):
    with board.visit(troubled.base_url, 1600, 420) as seen:
        board.log_in(seen, "operator", troubled.passwords["operator"])
        seen.page.goto(troubled.base_url)
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.settle(seen)
        texts = seen.page.evaluate(SEEN)
        assert missing(texts, NOTICE) == []
        assert missing(texts, FRESHNESS) and missing(texts, BACKLOG[0])
