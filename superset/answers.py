"""The answer desk (답변 데스크): /eungdap/answers, for who writes answers to complaints and who releases them.

The queue, each complaint with its analysis beside it, and the switches. What may be done by whom is decided by the
warehouse; a text that is taken over is copied there, so no page can change a word of it.
"""

from collections.abc import Callable, Iterable

from access_log import AccessLog
from asking import Asking, RefusedError, Values, plain
from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.wrappers import Response
from flask_login import current_user
from psycopg2.extras import Json
from werkzeug.exceptions import NotFound

PLACE = "answers"  # in the log of accesses
LONGEST_ANSWER = 8000  # characters as typed; the warehouse has room for their masks
LAST_EDITION = 2**31 - 2  # the next one is an integer of the warehouse still
STATES = {"draft": "쓰는 중", "submitted": "제출됨", "released": "내보냄", "withdrawn": "거둠"}
STEPS = {"draft": "쓰기 시작", "edit": "고침", "submit": "제출", "return": "돌려보냄", "release": "내보냄",
         "withdraw": "거둠"}
ORIGINS = {"own": "직접 씀", "official": "공식 문답 그대로", "released": "내보낸 답변 그대로"}
WITH_TEXT = ("write", "submit")  # the deeds that bring one
QUEUE = "select * from actions.answer_queue(%(who)s)"
CASE = "select actions.answer_case(%(who)s, %(source)s, %(number)s) as told"
STEP = "select actions.step_answer(%(who)s, %(source)s, %(number)s, %(edition)s, %(deed)s, %(said)s)"
SWITCH = "select actions.switch_answers(%(who)s, %(category)s, %(is_on)s, %(reason)s)"


class Desk:
    """The pages over a way to ask the warehouse and the log of accesses."""

    def __init__(self, asking: Asking, log: AccessLog) -> None:
        """Nothing is asked before somebody comes."""
        self._ask, self._masked, self._log = asking.ask, asking.masked, log

    def answer_queue(self) -> str:
        """What is to be answered, the most urgent first."""
        rows = self._ask(QUEUE)
        if rows:
            self._note(f"{row['source']}:{row['service_request_id']}" for row in rows)
        return render_template(
            "eungdap/answers.html", states=STATES, rows=[row for row in rows if row["is_waiting"]],
            done_with=[row for row in rows if not row["is_waiting"]],
            waiting_count=rows[0]["waiting_count"] if rows else 0)

    def answer_case(self, source: str, number: str) -> str | tuple[str, int]:
        """One complaint; of what never came, is not published yet or is not for this person the same is said."""
        try:
            return self._case(source, number)
        except NotFound:
            g.says_why = True
            return render_template("eungdap/answer_not_there.html"), 404

    def _case(self, source: str, number: str, error: str = "") -> str:
        """One complaint, its analysis beside it, its answer and what was done with that."""
        told = self._told(source, number)
        self._note([f"{source}:{number}"])
        return render_template(
            "eungdap/answer.html", **told, error=error, done="done" in request.args, form=request.form, states=STATES,
            step_names=STEPS, origins=ORIGINS, longest=LONGEST_ANSWER, deeds=possible(told))

    def step_answer(self, source: str, number: str) -> Response | tuple[str, int]:
        """Do one thing with an answer."""
        try:
            edition = min(max(request.form.get("edition", 0, type=int), 0), LAST_EDITION)
            self._ask(STEP, source=source, number=number, edition=edition,
                      deed=request.form.get("deed", ""), said=Json(self._said(source, number)))
        except RefusedError as refused:
            return self._case(source, number, str(refused)), 400
        return redirect(url_for("eungdap.answer_case", source=source, number=number, done=1), 303)

    def answer_switches(self, error: str = "") -> str:
        """Where answers are on and off, and a form for who may switch."""
        return render_template("eungdap/answer_switches.html", error=error, done="done" in request.args,
                               form=request.form, rows=self._ask("select * from actions.answer_switches(%(who)s)"))

    def switch_answers(self) -> Response | tuple[str, int]:
        """Switch a category, or all."""
        form = request.form
        try:
            self._ask(SWITCH, category=form.get("category", ""), is_on=form.get("to") == "on",
                      reason=self._masked(form.get("reason", "")))
        except RefusedError as refused:
            return self.answer_switches(str(refused)), 400
        return redirect(url_for("eungdap.answer_switches", done=1), 303)

    def _told(self, source: str, number: str) -> Values:
        return self._ask(CASE, source=source, number=number)[0]["told"]

    def _note(self, subjects: Iterable[str]) -> None:
        named = list(subjects)
        self._log.note(current_user.username, "read", PLACE, named, len(named))

    def _said(self, source: str, number: str) -> Values:
        """What the form says: a proposal by its name, or the text as it may be stored; one left as it was stays so."""
        form = request.form
        if form.get("reference"):
            return {name: plain(form.get(name, "")) for name in ("kind", "reference")}
        found = {"note": self._masked(form.get("note", ""))}
        if form.get("deed") in WITH_TEXT:
            stored, typed = (self._told(source, number)["answer"] or {}).get("answer", ""), form.get("answer", "")
            found["answer"] = stored if plain(typed) == plain(stored) else self._masked(typed, LONGEST_ANSWER)
            found["valid_until"] = plain(form.get("valid_until", "")) or None
        return found


def add_to(pages: Blueprint, asking: Asking, log: AccessLog, answers: Callable[[], bool]) -> None:
    """Put the pages among the others; whoever answers finds them in the menu, the warehouse answers 403 to others."""
    desk = Desk(asking, log)
    pages.app_context_processor(lambda: {"eungdap_answers": answers})
    for rule, view, method in (
            ("/answers", desk.answer_queue, "GET"), ("/answers/switches", desk.answer_switches, "GET"),
            ("/answers/switches", desk.switch_answers, "POST"),
            ("/answers/<source>/<path:number>", desk.answer_case, "GET"),
            ("/answers/<source>/<path:number>", desk.step_answer, "POST")):
        pages.add_url_rule(rule, view.__name__, view, methods=[method])


def possible(told: Values) -> list[str]:
    """The deeds that the person may do now with an answer, as the page offers them."""
    state = (told["answer"] or {}).get("state", "")
    to_write = {"released": [], "submitted": ["write"]}.get(state, ["write", "submit"])
    can_release = told["is_answered"] and not told["is_author"]
    to_release = {"released": ["withdraw"], "submitted": ["release", "return"] if can_release else ["return"]}
    return (to_write if told["may_draft"] else []) + (to_release.get(state, []) if told["may_release"] else [])
