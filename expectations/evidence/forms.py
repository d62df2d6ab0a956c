"""The manual's forms out of the ledger, the rules' book and the sums by day: sheets of one workbook.

Forms by their numbers in 공공데이터 품질관리 매뉴얼 v2.1 (NIA, 2024-12): 14 업무규칙, 17/18 오류신고와 처리대장,
23 진단계획, 25 오류유형과 원인, 27 개선계획, 28 개선결과, and the table of error rates of the yearly assessment.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from expectations.evidence.queries import Period, Told
from pipeline.calendar_days import SEOUL

SEVERITIES = {"critical": "심각", "warning": "주의", "info": "참고"}
GATES = {"batch": "1단계 접수 묶음 검사(매시)", "marts": "2단계 공개 전 검사(매시)"}
HEAD = PatternFill("solid", fgColor="E6EDF5")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Sheet:
    """One form: the tab's name, the form's title, and its columns as (head, width, value of a row)."""

    tab: str
    title: str
    columns: tuple[tuple[str, int, Callable[[Row], Any]], ...]
    rows: Callable[[Told], Iterable[Row]]
    has_findings: bool = False  # each row is a finding, which other pages lead to


def of(name: str, default: str = "") -> Callable[[Row], Any]:
    """The value of that name."""
    return lambda row: default if row[name] is None else row[name]


def _entry(name: str) -> Callable[[Row], Any]:
    return lambda row: (row["entry"] or {}).get(name, "폐지")


def _limits(row: Row) -> str:
    return ", ".join(f"{name} {value:g}" for name, value in (row["entry"] or {}).get("limits", {}).items())


def _severity(row: Row) -> str:
    return SEVERITIES[row["severity"]]


def _rule(row: Row) -> str:
    return f"{row['rule_id']} {row['name_ko']}"


def _rate(row: Row) -> float:
    return row["failing_rows"] / row["checked_rows"] if row["checked_rows"] else 0.0


def _plans(told: Told) -> list[Row]:
    """A row for each subject: which indicators are measured on it, by how many rules."""
    by_subject: dict[tuple[str, str], dict[str, Any]] = {}
    for row in told.rates:
        plan = by_subject.setdefault((row["gate"], row["subject"]), {
            "gate": row["gate"], "subject": row["subject"], "indicators": set(), "rules": set(), "owners": set()})
        plan["indicators"].add(row["indicator"])
        plan["rules"].add(row["rule_id"])
        plan["owners"].add(row["owned_by"])
    return [by_subject[key] for key in sorted(by_subject)]


def _joined(name: str) -> Callable[[Row], str]:
    return lambda row: ", ".join(sorted(filter(None, row[name])))


def _of_indicators(told: Told) -> list[Row]:
    """Sums by indicator and subject, and by indicator alone."""
    sums: dict[tuple[str, str], dict[str, Any]] = {}
    for row in told.rates:
        for subject in (row["subject"], "모두"):
            held = sums.setdefault((row["indicator"], subject), {
                "indicator": row["indicator"], "subject": subject, "check_count": 0, "failed_count": 0,
                "checked_rows": 0, "failing_rows": 0})
            for name in ("check_count", "failed_count", "checked_rows", "failing_rows"):
                held[name] += row[name]
    return [sums[key] for key in sorted(sums, key=lambda key: (key[0], key[1] == "모두", key[1]))]


def _with_cause(told: Told) -> list[Row]:
    """Failing rules with the newest cause that the ledger has for them."""
    causes = {(row["rule_id"], row["subject"], row["source_name"]): row for row in told.findings}
    return [row | {name: (causes.get((row["rule_id"], row["subject"], row["source"])) or {}).get(name)
                   for name in ("cause", "impact")} for row in told.rates if row["failed_count"]]


SHEETS = (
    Sheet("14 업무규칙", "업무규칙 목록", (
        ("규칙 번호", 12, of("rule_id")), ("업무규칙명", 32, _entry("name")), ("품질지표", 10, _entry("indicator")),
        ("중요도", 8, lambda row: SEVERITIES.get((row["entry"] or {}).get("severity", ""), "")),
        ("판정 기준", 24, _limits), ("근거", 60, _entry("reason")), ("담당", 16, _entry("owner")),
        ("판", 6, of("version_number")), ("바꾼 사람", 16, of("changed_by")), ("바꾼 날", 12, of("changed_at"))),
        lambda told: told.rules),
    Sheet("17·18 오류신고와 처리", "오류신고서·처리대장", (
        ("번호", 8, of("finding_id")), ("발견 일시", 18, of("opened_at")), ("신고", 8, lambda _: "자동 검사"),
        ("출처", 18, of("source_name")), ("대상", 20, of("subject")), ("오류 내용", 32, _rule),
        ("중요도", 8, _severity), ("실패 횟수", 9, of("failed_count")), ("담당", 14, of("owner_name")),
        ("처리 상태", 14, of("state")), ("처리 내용", 40, of("fix")), ("처리 일시", 18, of("fixed_at")),
        ("예외 사유", 30, of("waiver_reason")), ("예외가 끝나는 날", 12, of("waived_until")),
        ("종결", 14, of("closer_name")), ("종결 일시", 18, of("closed_at"))),
        lambda told: told.findings, has_findings=True),
    Sheet("23 진단계획", "품질진단 계획", (
        ("진단 대상", 22, of("subject")), ("진단 방법", 30, lambda row: f"업무규칙, {GATES[row['gate']]}"),
        ("품질지표", 30, _joined("indicators")), ("규칙 수", 8, lambda row: len(row["rules"])),
        ("규칙", 60, _joined("rules")), ("담당", 24, _joined("owners"))), _plans),
    Sheet("25 오류유형과 원인", "오류유형·원인 분석", (
        ("오류유형(지표)", 14, of("indicator")), ("규칙", 36, _rule), ("출처", 18, of("source")),
        ("대상", 20, of("subject")), ("불합격 횟수", 10, of("failed_count")), ("어긋난 값", 10, of("failing_rows")),
        ("오류율", 10, _rate), ("원인", 40, of("cause")), ("영향", 40, of("impact"))), _with_cause),
    Sheet("27 개선계획", "품질개선 계획", (
        ("번호", 8, of("finding_id")), ("규칙", 36, _rule), ("대상", 20, of("subject")), ("원인", 40, of("cause")),
        ("개선 계획", 40, of("plan")), ("담당", 14, of("owner_name")), ("기한", 12, of("due_on")),
        ("목표(KPI)", 20, lambda _: "재검사 통과")),
        lambda told: [row for row in told.findings if row["plan"]]),
    Sheet("28 개선결과", "품질개선 결과", (
        ("번호", 8, of("finding_id")), ("규칙", 36, _rule), ("대상", 20, of("subject")), ("조치 내용", 40, of("fix")),
        ("조치한 사람", 14, of("fixer_name")), ("조치 일시", 18, of("fixed_at")),
        ("조치 전 오류율", 12, of("before_rate")), ("조치 후 오류율", 12, of("after_rate")),
        ("재검사 통과", 18, of("passed_at")), ("확인한 사람", 14, of("closer_name")),
        ("확인 내용", 40, of("closing_note"))),
        lambda told: [row for row in told.findings if row["fix"]]),
    Sheet("오류율", "품질지표별 오류율", (
        ("품질지표", 12, of("indicator")), ("대상", 24, of("subject")), ("검사 횟수", 10, of("check_count")),
        ("불합격 횟수", 10, of("failed_count")), ("검사한 값", 14, of("checked_rows")),
        ("어긋난 값", 14, of("failing_rows")), ("오류율", 10, _rate)), _of_indicators),
)


def workbook(period: Period, told: Told) -> bytes:
    """The forms as one XLSX, a sheet a form; no cell is a formula, whatever people typed."""
    book = Workbook()
    book.remove(book.active)
    for sheet in SHEETS:
        page = book.create_sheet(sheet.tab)
        page.append([f"{sheet.title} ({period.name})"])
        page["A1"].font = Font(bold=True, size=14)
        page.append([head for head, _, _ in sheet.columns])
        for cell, (_, width, _) in zip(page[2], sheet.columns, strict=True):
            cell.font, cell.fill = Font(bold=True), HEAD
            page.column_dimensions[get_column_letter(cell.column)].width = width
        for row in sheet.rows(told):
            page.append([shown(value(row)) for _, _, value in sheet.columns])
            for cell, (head, _, _) in zip(page[page.max_row], sheet.columns, strict=True):
                cell.alignment = Alignment(vertical="top", wrap_text=True)
                cell.number_format = "0.000%" if head.endswith("오류율") and cell.value != "" else cell.number_format
        page.freeze_panes = "A3"
        page.page_setup.orientation, page.page_setup.fitToWidth, page.page_setup.fitToHeight = "landscape", 1, 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def shown(value: object) -> object:
    """A value as a cell holds it: times are Seoul's, and what would be a formula is text."""
    if isinstance(value, datetime):
        return f"{value.astimezone(SEOUL):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, str):
        text = ILLEGAL_CHARACTERS_RE.sub("", value)
        return f"'{text}" if text.startswith(FORMULA) else text
    return float(value) if value is not None and not isinstance(value, int | float) else value
