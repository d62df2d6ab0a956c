"""Evidence packs over a real warehouse: pages that open alone, and the manual's forms, with the ledger's figures."""

import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import openpyxl
import pytest
from made_people import people_are, security
from sealed_city import BATCH, CITY

from expectations import ledger, record, rulebook
from expectations.evidence import __main__ as command
from expectations.evidence.forms import SHEETS, shown
from expectations.evidence.queries import Period
from expectations.outcome import Outcome
from pipeline.calendar_days import SEOUL

PEOPLE = security({"fixers": {"repairs_findings": True}, "auditors": {"audits_findings": True}},
                  {"kim": "fixers", "han": "auditors"})
THIS_MONTH = f"{datetime.now(SEOUL):%Y-%m}"
EVIL = "=HYPERLINK(\"http://evil.example\")<script>alert(1)</script>"


@pytest.fixture
def month(warehouse, tmp_path):
    """A rule that failed in two rows of a hundred, was repaired, and passed; the files of its month."""
    warehouse.provision()
    with people_are(warehouse, PEOPLE, tmp_path):
        story(warehouse)
        assert command.main(["--period", THIS_MONTH, "--out", str(tmp_path)]) == 0
        yield tmp_path


def story(warehouse):
    with warehouse.connect("postgres") as connection:
        connection.execute(CITY)
        for batch in ("city:0", "city:1"):
            connection.execute(BATCH, {"batch": batch})

    def gate(batch, failing):
        with warehouse.connect("quality_rw") as connection:
            return record.record(connection, "batch", [
                Outcome("B-KEY-01", "민원 번호 있음", "접수 원문", "expect", "critical", failing == 0,
                        {"failing": failing, "checked": 100}, {"min": 1}, failing, ["키-7"] if failing else [],
                        rulebook.book()["B-KEY-01"].version)],
                batch_id=batch)

    def step(who, what, **said):
        with warehouse.connect("board_actions") as connection:
            ledger.take(connection, who, 1, what, said)

    gate("city:0", 2)
    tomorrow = f"{datetime.now(SEOUL) + timedelta(days=1):%Y-%m-%d}"
    step("kim", "assign", owner="kim")
    step("kim", "analyse", cause=EVIL, impact="두 건이 빠짐")
    step("kim", "plan", plan="다시 받음", due_on=tomorrow)
    step("kim", "fix", fix="다시 받았음")
    gate("city:1", 0)
    step("han", "close", note="통과를 확인함")


def rows(month, tab):
    page = openpyxl.load_workbook(month / f"evidence-{THIS_MONTH}.xlsx")[tab]
    head, *body = page.iter_rows(min_row=2, values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


class Addresses(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.addresses, self.ids = [], [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.addresses += [value for name, value in attributes if name in ("href", "src")]
        self.ids |= {value for name, value in attributes if name == "id"}


def test_every_form_has_its_rows_from_the_ledger_and_the_sums(month):
    book = openpyxl.load_workbook(month / f"evidence-{THIS_MONTH}.xlsx")
    assert book.sheetnames == [sheet.tab for sheet in SHEETS]
    (treated,) = rows(month, "17·18 오류신고와 처리")
    assert (treated["처리 상태"], treated["담당"], treated["종결"]) == ("종결", "kim 님", "han 님")
    assert treated["실패 횟수"] == 1
    (repaired,) = rows(month, "28 개선결과")
    assert (repaired["조치 전 오류율"], repaired["조치 후 오류율"], repaired["조치한 사람"]) == (0.02, 0, "kim 님")
    (cause,) = rows(month, "25 오류유형과 원인")
    assert (cause["어긋난 값"], cause["오류율"], cause["영향"]) == (2, 0.01, "두 건이 빠짐")
    assert {row["대상"]: row["오류율"] for row in rows(month, "오류율")} == {"접수 원문": 0.01, "모두": 0.01}
    assert len(rows(month, "14 업무규칙")) > 80
    assert rows(month, "27 개선계획")[0]["개선 계획"] == "다시 받음"
    assert rows(month, "23 진단계획")[0]["규칙 수"] == 1


def test_no_cell_is_a_formula(month):
    book = openpyxl.load_workbook(month / f"evidence-{THIS_MONTH}.xlsx")
    assert "f" not in {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert rows(month, "27 개선계획")[0]["원인"].startswith("'=")


def test_the_page_opens_alone_says_the_same_and_runs_nothing(month):
    text = (month / f"evidence-{THIS_MONTH}.html").read_text(encoding="utf-8")
    page = Addresses(text)
    assert "script" not in page.tags and all(address.startswith("#") for address in page.addresses)
    assert "#finding-1" in page.addresses and "finding-1" in page.ids
    assert "2.000%" in text and "봉인: <strong>맞음</strong>" in text
    assert "키-7" not in text  # a file outlives an erasure
    assert re.search(r"불합격한 검사 1건", text)


def test_a_change_is_of_the_month_in_which_it_came_into_force(month, tmp_path):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        connection.execute("insert into quality.rule_versions (rule_id, version_number, rule_version, entry,"
                           " previous_entry, changed_by, changed_at, revision)"
                           " select rule_id, 9, 'new', entry || '{\"severity\": \"info\"}', entry, 'han',"
                           " now() - interval '300 days', 'r' from quality.rule_versions where rule_id = 'B-KEY-01'")
    assert command.main(["--period", THIS_MONTH, "--out", str(tmp_path)]) == 0
    text = (tmp_path / f"evidence-{THIS_MONTH}.html").read_text(encoding="utf-8")
    assert "severity: critical" in text and "severity: info" in text


def test_one_run_has_a_page_of_its_own(month, tmp_path, capsys):
    assert command.main(["--run", "1", "--out", str(tmp_path / "one")]) == 0
    text = (tmp_path / "one" / "evidence-run-1.html").read_text(encoding="utf-8")
    assert "B-KEY-01" in text and "제1판" in text
    for number in ("99", "99999999999999999999"):
        assert command.main(["--run", number, "--out", str(tmp_path)]) == 1
        error = capsys.readouterr().err
        assert error.startswith("evidence: ") and error.count("\n") == 1


@pytest.mark.parametrize("name", ["", "2026-13", "next", "26", "2026-1x", "0000"])
def test_a_period_that_is_none_is_refused_in_a_line(name, capsys):
    assert command.main(["--period", name]) == 1
    assert "give a month (2026-10) or a year (2026)" in capsys.readouterr().err


def test_a_period_is_whole_months_of_seoul():
    assert (Period.named("2026-12").first_day.isoformat(), Period.named("2026-12").end_day.isoformat()) == (
        "2026-12-01", "2027-01-01")
    assert Period.named("2026").end_day.isoformat() == "2027-01-01"
    assert Period.named("2026-10").parameters()["first_at"].astimezone(UTC).isoformat() == "2026-09-30T15:00:00+00:00"


def test_a_cell_holds_seoul_s_time_and_no_formula():
    assert shown(datetime(2026, 11, 29, 15, 30, tzinfo=UTC)) == "2026-11-30 00:30"
    assert [shown(text) for text in ("=1", "-1", "+1", "@a", "가\x0b나")] == ["'=1", "'-1", "'+1", "'@a", "가나"]
