"""The monthly inspection of accesses (접속기록 점검), for auditors: /eungdap/access.

A month's sheet as the warehouse counts it, also as XLSX, who had to do with one complaint, and the note that the month
was inspected.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
from access_log import AccessLog
from asking import Asking, RefusedError, plain
from flask import Blueprint, redirect, render_template, request, send_file, url_for
from flask.wrappers import Response
from flask_login import current_user

SEOUL = ZoneInfo("Asia/Seoul")
DEEDS = {"login": "로그인", "refused": "로그인 실패", "read": "열람", "download": "내려받기", "export": "내보내기",
         "erase": "삭제"}
MONTHS_SHOWN = 24
# each table by its name: where its rows are in what the warehouse tells, and each column's head with the field's name
TABLES = {
    "눈에 띄는 접속": ("marks", {"날": "access_date", "사람": "name_ko", "표시": "mark", "내용": "detail"}),
    "사람별": ("people", {
        "사람": "name_ko", "로그인": "login_count", "로그인 실패": "refused_count", "민원 열람": "read_count",
        "열람한 민원 수": "subject_count", "내려받기": "download_count", "명령": "command_count"}),
    "내려받기·내보내기·삭제와 사유": ("files", {
        "일시": "accessed_at", "사람": "name_ko", "접속지": "address", "한 일": "deed", "대상": "place",
        "건수": "row_count", "사유": "reason"}),
    "점검한 사람": ("reviews", {"사람": "name_ko", "점검 일시": "reviewed_at", "확인한 내용": "remark"}),
}
FOUND = {"처음": "first_at", "마지막": "last_at", "횟수": "times", "사람": "name_ko", "접속지": "address",
         "한 일": "deed", "대상": "place", "사유": "reason"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def add_to(pages: Blueprint, asking: Asking, log: AccessLog, audits: Callable[[], bool]) -> None:
    """Put the page among the others; who audits finds it in the menu, the warehouse answers 403 to all others."""
    def access(error: str = "") -> str:
        today = datetime.now(SEOUL).date()
        month, number = month_of(request.values.get("month", ""), today), plain(request.args.get("number", ""))
        found = []
        if number:
            found = asking.ask("select * from actions.accesses_of(%(who)s, %(number)s)", number=number)
            if found:
                log.note(current_user.username, "read", "access_log", [number], 1)
        told = sheet(month)
        return render_template(
            "eungdap/access.html", error=error, done="done" in request.args, month=f"{month:%Y-%m}", number=number,
            months=months(today), found=[row_of(row, FOUND) for row in found], found_heads=list(FOUND), told=told,
            tables=tables(told), remark=request.form.get("remark", ""))

    def sheet(month: date) -> dict[str, Any]:
        return asking.ask("select actions.access_month(%(who)s, %(month)s) as told", month=month)[0]["told"]

    def access_file(period: str) -> Response:
        month = month_of(period, datetime.now(SEOUL).date())
        content = workbook(tables(sheet(month)))
        log.note(current_user.username, "download", "access_log", why="접속기록 점검표")
        return send_file(content, as_attachment=True, download_name=f"access-{month:%Y-%m}.xlsx")

    def review_access() -> Response | tuple[str, int]:
        month = month_of(request.form.get("month", ""), datetime.now(SEOUL).date())
        try:
            asking.ask("select actions.review_access(%(who)s, %(month)s, %(remark)s)", month=month,
                       remark=asking.masked(request.form.get("remark", "")))
        except RefusedError as error:
            return access(str(error)), 400
        return redirect(url_for("eungdap.access", month=f"{month:%Y-%m}", done=1), 303)

    pages.app_context_processor(lambda: {"eungdap_audits": audits})
    pages.add_url_rule("/access", "access", access)
    pages.add_url_rule("/access", "review_access", review_access, methods=["POST"])
    pages.add_url_rule("/access/<period>.xlsx", "access_file", access_file)


def row_of(row: Mapping[str, Any], columns: Mapping[str, str]) -> list[Any]:
    """The values of a row as people read them: moments in Seoul's time, deeds by their names."""
    return [_shown(name, row[name]) for name in columns.values()]


def _shown(name: str, value: Any) -> Any:  # noqa: ANN401
    if name.endswith("_at"):
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return f"{moment.astimezone(SEOUL):%Y-%m-%d %H:%M}"
    return DEEDS[value] if name == "deed" else value


def tables(told: Mapping[str, Any]) -> dict[str, tuple[list[str], list[list[Any]]]]:
    """Heads and rows of each table of a month."""
    return {title: (list(columns), [row_of(row, columns) for row in told[where]])
            for title, (where, columns) in TABLES.items()}


def workbook(content: Mapping[str, tuple[list[str], list[list[Any]]]]) -> BytesIO:
    """The tables as sheets; no cell is a formula, whatever people typed."""
    file = BytesIO()
    with pd.ExcelWriter(file, engine="xlsxwriter") as writer:
        for title, (heads, rows) in content.items():
            plain_rows = [[f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell for cell in row]
                          for row in rows]
            pd.DataFrame(plain_rows, columns=heads).to_excel(writer, sheet_name=title[:31], index=False)
    file.seek(0)
    return file


def month_of(text: str, today: date) -> date:
    """The first day of a month written 2026-11; the present one's where it is no month."""
    try:
        return datetime.strptime(text, "%Y-%m").replace(tzinfo=SEOUL).date()
    except ValueError:
        return today.replace(day=1)


def months(today: date) -> list[str]:
    """The present month and those before it that can be looked at, the newest first."""
    newest = today.year * 12 + today.month - 1
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(newest, newest - MONTHS_SHOWN, -1)]
