"""Findings and the verdicts behind them, for who repairs and who audits: /eungdap/findings and /eungdap/runs.

What they may see and do is decided by the warehouse.
"""

from collections.abc import Callable

from access_log import AccessLog
from asking import Asking, RefusedError
from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.wrappers import Response
from flask_login import current_user
from psycopg2.extras import Json

# each step with its name and what it says (`quality.step_fields`); the first four are a repairer's
STEPS = {
    "assign": ("담당 지정", {"owner": "담당자"}),
    "analyse": ("원인과 영향", {"cause": "원인", "impact": "영향"}),
    "plan": ("조치 계획", {"plan": "계획", "due_on": "기한"}),
    "fix": ("조치 완료", {"fix": "한 일"}),
    "waive": ("예외로 둠", {"reason": "사유", "until_on": "끝나는 날"}),
    "end_waiver": ("예외 끝냄", {"reason": "사유"}),
    "close": ("종결", {"note": "확인한 내용"}),
}
OF_REPAIR = ("assign", "analyse", "plan", "fix")
SEVERITIES = {"critical": "심각", "warning": "주의"}
LEDGER = "select * from actions.findings(%(who)s)"
PASSED, WAIVED = "재검사 통과", "예외"


def add_to(pages: Blueprint, asking: Asking, reads_quality: Callable[[], bool], log: AccessLog) -> None:
    """Put the pages among the others; whoever reads quality finds them in the menu."""
    def findings() -> str:
        """Every finding, open ones first."""
        rows = asking.ask(LEDGER)
        return render_template("eungdap/findings.html", severities=SEVERITIES,
                               rows=[row for row in rows if row["is_open"]],
                               closed=[row for row in rows if not row["is_open"]])

    def finding(number: int, error: str = "") -> str:
        """One finding: what a gate saw, what was done, what can be done."""
        rows = [row for row in asking.ask(LEDGER) if row["finding_id"] == number]
        if not rows:
            abort(404)
        return render_template(
            "eungdap/finding.html", finding=rows[0], error=error, done="done" in request.args, severities=SEVERITIES,
            form=request.form, steps={name: STEPS[name] for name in possible(rows[0])}, names=STEPS,
            people=asking.ask("select * from actions.repairers(%(who)s)"),
            history=asking.ask("select * from actions.finding_steps(%(who)s, %(finding)s)", finding=number))

    def step_finding(number: int) -> Response | tuple[str, int]:
        """Take one step."""
        step = request.form.get("step", "")
        _, fields = STEPS.get(step, ("", {}))
        try:
            said = {name: request.form.get(name, "") for name in fields}
            said |= {name: asking.masked(text) for name, text in said.items() if not _is_chosen(name)}
            asking.ask("select actions.step_finding(%(who)s, %(finding)s, %(step)s, %(said)s)",
                       finding=min(number, 2**63 - 1), step=step, said=Json(said))
        except RefusedError as error:
            return finding(number, str(error)), 400
        return redirect(url_for("eungdap.finding", number=number, done=1), 303)

    def run(number: int) -> str:
        """All that stands behind one verdict of a gate."""
        found = asking.ask("select actions.run(%(who)s, %(run)s) as told", run=min(number, 2**63 - 1))[0]["told"]
        if found is None:
            abort(404)
        keys = [key for result in found["results"] for key in result.get("failing_keys", ())]
        if keys and found["run"]["gate"] == "batch":  # there they are complaints' numbers
            log.note(current_user.username, "read", "validation_results", keys, len(keys))
        return render_template("eungdap/run.html", told=found,
                               finding_address=lambda finding_id: url_for("eungdap.finding", number=finding_id))

    for rule, view, method in (("/runs/<int:number>", run, "GET"), ("/findings", findings, "GET"),
                               ("/findings/<int:number>", finding, "GET"),
                               ("/findings/<int:number>", step_finding, "POST")):
        pages.add_url_rule(rule, view.__name__, view, methods=[method])
    pages.app_context_processor(lambda: {"eungdap_reads_quality": reads_quality})


def possible(finding: dict) -> list[str]:
    """The steps that the person may take now."""
    if not finding["is_open"]:
        return []
    own = [step for step in OF_REPAIR if finding["may_repair"]]
    if not finding["may_audit"]:
        return own
    audit = ["end_waiver" if finding["state"] == WAIVED else "waive"]
    return own + audit + (["close"] if finding["state"] == PASSED else [])


def _is_chosen(field: str) -> bool:
    return field == "owner" or field.endswith("_on")
