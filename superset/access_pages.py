"""The monthly inspection of accesses (접속기록 점검), for auditors: /eungdap/access.

A month's sheet as the warehouse counts it, who had to do with one complaint, and the note that the month was inspected.
"""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from access_log import AccessLog
from asking import Asking, RefusedError, plain
from flask import Blueprint, redirect, render_template, request, url_for
from flask.wrappers import Response
from flask_login import current_user

SEOUL = ZoneInfo("Asia/Seoul")
DEEDS = {"login": "로그인", "refused": "로그인 실패", "read": "열람", "download": "내려받기", "export": "내보내기",
         "erase": "삭제"}
MONTHS_SHOWN = 24


def add_to(pages: Blueprint, asking: Asking, log: AccessLog, audits: Callable[[], bool]) -> None:
    """Put the page among the others; who audits finds it in the menu, the warehouse answers 403 to all others."""
    def access(error: str = "") -> str:
        today = datetime.now(SEOUL).date()
        month, number = month_of(request.values.get("month", ""), today), plain(request.args.get("number", ""))
        found = []
        if number:
            found = asking.ask("select * from actions.accesses_of(%(who)s, %(number)s)", number=number)
            log.note(current_user.username, "read", "access_log", [number], len(found))
        return render_template(
            "eungdap/access.html", error=error, done="done" in request.args, month=f"{month:%Y-%m}", number=number,
            months=months(today), deeds=DEEDS, found=found, remark=request.form.get("remark", ""),
            told=asking.ask("select actions.access_month(%(who)s, %(month)s) as told", month=month)[0]["told"])

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
