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
from flask import Flask, abort, g, has_request_context, render_template, request
from flask.wrappers import Response

if TYPE_CHECKING:
    import pandas as pd
    from superset.common.query_object import QueryObject

NUMBER, SOURCE, TEXT = "service_request_id", "source", "description"
FILES = ("csv", "xlsx")
LISTED = re.compile(rf"/column/({NUMBER}|{TEXT})/values")  # how Superset lists what a column holds, past this log
LONGEST_REASON = 200  # characters
NOTE = "select actions.note_access(%s, %s, %s, %s, %s::text[], %s, %s)"


class AccessLog:
    """The log, over a way to connect as board_actions and one to mask what people type."""

    def __init__(self, connect: Connect, mask: Mask) -> None:
        """Nothing is connected before somebody comes."""
        self._connect, self._mask = connect, mask

    def note(self, who: str, deed: str, place: str = "", subjects: Iterable[str] = (), rows: int = 0) -> None:
        """Write down one access of the request.

        Raises:
            HTTPException: 503, the warehouse does not take it.
        """
        try:
            with closing(self._connect()) as connection, connection, connection.cursor() as cursor:
                cursor.execute(NOTE, (who, request.remote_addr or "", deed, place, list(subjects), rows,
                                      self._mask(reason())))
        except psycopg2.Error:
            abort(503)

    def watched(self, get_df_payload: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
        """`QueryContextProcessor.get_df_payload`, whose rows of complaints are noted for whoever asked."""
        def payload(processor: Any, query_obj: "QueryObject", **others: Any) -> dict[str, Any]:  # noqa: ANN401
            told = get_df_payload(processor, query_obj, **others)
            context, frame = processor._query_context, told.get("df")
            if has_request_context() and frame is not None and holds_complaints(context.datasource) and shows_rows(
                    query_obj, frame):
                self.note(g.user.username, "download" if context.result_format in FILES else "read",
                          context.datasource.table_name, subjects(frame), len(frame))
            return told
        return payload


def holds_complaints(dataset: Any) -> bool:  # noqa: ANN401 - Superset's own class
    """Whether a dataset has complaints one by one."""
    return NUMBER in dataset.column_names


def shows_rows(query: "QueryObject", frame: "pd.DataFrame") -> bool:
    """Whether an answer of such a dataset shows complaints: by number, by text, or row by row without either."""
    is_raw = query.metrics is None and not query.is_rowcount
    return not frame.empty and (is_raw or bool({NUMBER, TEXT} & set(frame.columns)))


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
    """Ask a browser that wants a file for the reason, by a form that sends both; give nobody complaints as a list."""
    @app.before_request
    def _not_listed() -> Response | None:
        return Response("이 항목은 목록으로 볼 수 없습니다.", 405) if LISTED.search(request.path) else None

    @app.after_request
    def _ask_why(response: Response) -> Response:
        if g.get("eungdap_reason_wanted") and "form_data" in request.form:
            page = render_template("eungdap/reason.html", address=request.full_path.rstrip("?"),
                                   form_data=request.form["form_data"], longest=LONGEST_REASON)
            return Response(page, 428, mimetype="text/html", headers={"Cache-Control": "no-store"})
        return response
