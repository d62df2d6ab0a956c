"""Pages on which people handle alerts and subscribe to them: /eungdap/alerts and /eungdap/subscriptions.

Who asks is Superset's login. What they may do is decided by the warehouse: these pages only execute its functions, as a
login that can do nothing else. Every form carries the token of flask-wtf, which Superset asks of every POST. A note is
masked before it is stored, as citizens' texts are.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo

from asking import Asking, RefusedError, Values, plain
from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.wrappers import Response
from flask_login import current_user
from jinja2 import ChoiceLoader, FileSystemLoader
from sqlalchemy.exc import DBAPIError

SEOUL = ZoneInfo("Asia/Seoul")
EVIDENCE = Path(__file__).resolve().parents[1] / "expectations" / "evidence" / "templates"
DEEDS = {"acknowledge": "확인", "assign": "담당 지정", "close": "종결", "reopen": "다시 열기"}
CLOSED = "종결"
ACT = "select actions.act(%(who)s, %(alert)s, %(deed)s, %(given_to)s, %(note)s)"
SUBSCRIBE = """
    select actions.subscribe(%(who)s, %(words)s::text[], %(place)s, %(department)s, %(channel)s, %(webhook)s,
                             %(quiet_from)s::time, %(quiet_until)s::time, %(topic)s)
"""


class Pages:
    """The pages over a way to ask the warehouse."""

    def __init__(self, asking: Asking) -> None:
        """Nothing is asked before somebody comes."""
        self._ask, self._masked = asking.ask, asking.masked

    def blueprint(self) -> Blueprint:
        """The pages at their addresses, for people who are logged in."""
        pages = Blueprint("eungdap", __name__, url_prefix="/eungdap",
                          template_folder=str(Path(__file__).resolve().parent / "templates"))
        pages.jinja_loader = ChoiceLoader([pages.jinja_loader, FileSystemLoader(EVIDENCE)])
        pages.add_app_template_filter(_moment, "seoul_moment")
        pages.add_app_template_filter(lambda told: _moment(datetime.fromisoformat(told)), "told_moment")
        pages.before_request(_only_people)
        pages.register_error_handler(DBAPIError, _away)  # Superset's own tables lie there too
        pages.after_request(_not_kept)
        for rule, view, method in (
                ("/alerts", self.alerts, "GET"), ("/alerts/<alert_id>", self.alert, "GET"),
                ("/alerts/<alert_id>", self.act, "POST"), ("/subscriptions", self.subscriptions, "GET"),
                ("/subscriptions", self.subscribe, "POST"),
                ("/subscriptions/<int:number>/end", self.unsubscribe, "POST")):
            pages.add_url_rule(rule, view.__name__, view, methods=[method])
        return pages

    def alerts(self) -> str:
        """All alerts with their state."""
        rows = self._ask("select * from actions.alerts(%(who)s)")
        return render_template("eungdap/alerts.html", rows=[row for row in rows if row["state"] != CLOSED],
                               closed=[row for row in rows if row["state"] == CLOSED])

    def alert(self, alert_id: str, error: str = "") -> str:
        """One alert: what it says, what was done, what can be done."""
        rows = [row for row in self._ask("select * from actions.alerts(%(who)s)") if row["alert_id"] == alert_id]
        if not rows:
            abort(404)
        return render_template(
            "eungdap/alert.html", alert=rows[0], error=error, done="done" in request.args, deeds=DEEDS,
            note=request.form.get("note", ""), colleagues=self._ask("select * from actions.colleagues(%(who)s)"),
            history=self._ask("select * from actions.history(%(who)s, %(alert)s)", alert=alert_id))

    def act(self, alert_id: str) -> Response | tuple[str, int]:
        """Do one thing with an alert."""
        try:
            self._ask(ACT, alert=alert_id, deed=request.form.get("deed"), given_to=request.form.get("given_to"),
                      note=self._masked(request.form.get("note", "")))
        except RefusedError as error:
            return self.alert(alert_id, str(error)), 400
        return redirect(url_for("eungdap.alert", alert_id=alert_id, done=1), 303)

    def subscriptions(self, error: str = "") -> str:
        """One's own subscriptions, and a form for another."""
        choices = self._ask("select actions.choices(%(who)s) as choices")[0]["choices"]
        return render_template(
            "eungdap/subscriptions.html", choices=choices, error=error, done="done" in request.args, form=request.form,
            rows=self._ask("select * from actions.subscriptions(%(who)s)"))

    def subscribe(self) -> Response | tuple[str, int]:
        """Add a subscription."""
        try:
            self._ask(SUBSCRIBE, **subscription_of(request.form))
        except RefusedError as error:
            return self.subscriptions(str(error)), 400
        return redirect(url_for("eungdap.subscriptions", done=1), 303)

    def unsubscribe(self, number: int) -> Response:
        """End one of one's own."""
        self._ask("select actions.unsubscribe(%(who)s, %(number)s)", number=min(number, 2**63 - 1))
        return redirect(url_for("eungdap.subscriptions", done=1), 303)


def _only_people() -> Response | None:
    """Who is not logged in is sent to log in."""
    if current_user.is_authenticated:
        return None
    return redirect(f"/login/?next={quote(request.path)}")


def _away(_: DBAPIError) -> tuple[str, int]:
    """Nobody can be known while the database is away; the next question asks it anew."""
    return "데이터베이스가 답하지 않습니다.", 503


def _not_kept(response: Response) -> Response:
    """What a person may do is theirs: no cache keeps it."""
    response.headers["Cache-Control"] = "no-store"
    return response


def subscription_of(form: Mapping[str, str]) -> Values:
    """The values of SUBSCRIBE that a form names; words are separated by commas."""
    words = list(dict.fromkeys(filter(None, (plain(word) for word in form.get("words", "").split(",")))))
    channel, _, webhook = form.get("channel", "").partition(":")
    return {"topic": form.get("topic", "alerts"), "words": words, "place": form.get("place", ""),
            "department": form.get("department", ""), "channel": channel, "webhook": webhook,
            "quiet_from": form.get("quiet_from") or None, "quiet_until": form.get("quiet_until") or None}


def _moment(value: datetime | None) -> str:
    return f"{value.astimezone(SEOUL):%Y-%m-%d %H:%M}" if value else ""
