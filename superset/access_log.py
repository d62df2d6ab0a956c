"""Who came to the board, who read complaints there and who took them away, into the warehouse's log of accesses.

개인정보의 안전성 확보조치 기준 제8조 asks for the person, the moment, the address, whose data, what was done, and for a
file the reason. A table with numbers of complaints holds complaints one by one; whatever rows of it are answered, kept
answers included, are noted before anybody sees them. What cannot be noted is not shown.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import closing
from typing import TYPE_CHECKING, Any

import psycopg2
from asking import Connect, Mask, plain
from downloads import FILES
from flask import Flask, abort, g, has_request_context, render_template, request
from flask.wrappers import Response

if TYPE_CHECKING:
    import pandas as pd
    from superset.common.query_object import QueryObject

NUMBER, SOURCE, TEXT = "service_request_id", "source", "description"
# what of Superset's would show complaints past this log: lists of what a column holds, free SQL, a dashboard's rows
CLOSED = re.compile(rf"/column/({NUMBER}|{TEXT})/values|^/api/v1/sqllab/|^/sqllab/|/export_as_example/")
# what many complaints have alike; a figure by these, and not for one complaint, shows none of them
COARSE = frozenset({"agency_responsible", "district_name", "service_field", "service_name", "channel", "status",
                    "status_name", "due_state", "due_name", "requested_date", "label", "alert_id", "issue_id"})
LONGEST_REASON = 200  # characters
NOTE = "select actions.note_access(%s, %s, %s, %s, %s::text[], %s, %s)"


class AccessLog:
    """The log, over a way to connect as board_actions and one to mask what people type."""

    def __init__(self, connect: Connect, mask: Mask) -> None:
        """Nothing is connected before somebody comes."""
        self._connect, self._mask = connect, mask

    def note(self, who: str, deed: str, place: str = "", subjects: Iterable[str] = (), rows: int = 0,
             why: str = "") -> None:
        """Write down one access of the request; why is masked.

        Raises:
            HTTPException: 503, the warehouse does not take it.
        """
        try:
            with closing(self._connect()) as connection, connection, connection.cursor() as cursor:
                cursor.execute(NOTE, (who, request.remote_addr or "", deed, place, list(subjects), rows,
                                      self._mask(why)))
        except psycopg2.Error:
            abort(503)

    def watched(self, get_df_payload: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
        """`QueryContextProcessor.get_df_payload`, whose rows of complaints are noted for whoever asked."""
        def payload(processor: Any, query_obj: "QueryObject", **others: Any) -> dict[str, Any]:  # noqa: ANN401
            told = get_df_payload(processor, query_obj, **others)
            context, frame = processor._query_context, told.get("df")
            if is_somebody() and frame is not None and not frame.empty and holds_complaints(
                    context.datasource) and not is_figure(query_obj):
                is_file = context.result_format in FILES
                self.note(g.user.username, "download" if is_file else "read", context.datasource.table_name,
                          subjects(frame), len(frame), reason() if is_file else "")
            return told
        return payload


def holds_complaints(dataset: Any) -> bool:  # noqa: ANN401 - Superset's own class
    """Whether a dataset has complaints one by one."""
    return NUMBER in dataset.column_names


def is_somebody() -> bool:
    """Whether a person asks, and not the warming that asks again in their place."""
    return has_request_context() and not g.get("eungdap_is_warming")


def is_figure(query: "QueryObject") -> bool:
    """Whether a question about such a dataset asks for figures of many complaints, and not for one of them.

    Those are measures by their names over coarse columns, a list of one such column, and the number of rows; all else
    shows complaints, whatever the answer's columns are called.
    """
    if query.is_rowcount:
        return True
    columns, metrics = query.columns or [], query.metrics
    is_named = metrics is not None and all(isinstance(each, str) for each in [*columns, *metrics])
    asked = {str(each.get("col")) for each in query.filter or []}
    return bool(is_named and set(columns) <= COARSE and (metrics or len(columns) == 1) and not asked & {NUMBER, TEXT})


def subjects(frame: "pd.DataFrame") -> list[str]:
    """Numbers of the complaints in an answer, each once, after its source where that was asked too."""
    if NUMBER not in frame:
        return []
    numbers = frame[NUMBER].astype(str)
    return sorted(set(frame[SOURCE].astype(str) + ":" + numbers if SOURCE in frame else numbers))


def reason() -> str:
    """Why a file is wanted, as the request says it; empty where it does not."""
    return plain(request.values.get("reason", ""))[:LONGEST_REASON]


def lacks_reason(context: Any) -> bool:  # noqa: ANN401
    """Whether a question asks for complaints as a file and does not say why; the answer is then `register`'s page."""
    g.eungdap_reason_wanted = context.result_format in FILES and holds_complaints(context.datasource) and not reason()
    return g.eungdap_reason_wanted


def register(app: Flask) -> None:
    """Ask a browser that wants a file for the reason, by a form that sends both; close what goes past the log."""
    @app.before_request
    def _closed() -> Response | None:
        return Response("이 길로는 자료를 볼 수 없습니다.", 405) if CLOSED.search(request.path) else None

    @app.after_request
    def _ask_why(response: Response) -> Response:
        if g.get("eungdap_reason_wanted") and "form_data" in request.form:
            page = render_template("eungdap/reason.html", address=request.full_path.rstrip("?"),
                                   form_data=request.form["form_data"], longest=LONGEST_REASON)
            return Response(page, 428, mimetype="text/html", headers={"Cache-Control": "no-store"})
        return response
