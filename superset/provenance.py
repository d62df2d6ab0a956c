"""Where a tile's number comes from (이 숫자의 근거): /eungdap/numbers/<chart>, for who reads quality.

The page asks the tile's own question now, without the filters of the board, and shows the SQL with the answer: whoever
runs that SQL gets that number. Beside it stand the columns that it is made of, the publication that the board shows,
what gate 2 found about the table, and the newest batches that went into it, each with a link to its verdict.
"""

from collections.abc import Callable
from typing import Any

from access_log import holds_complaints, is_figure
from asking import Asking
from flask import Blueprint, abort, render_template
from made_of import beside, columns_of, joined_tables, models_between, origins

SHOWN_ROWS = 20


def add_to(pages: Blueprint, asking: Asking, reads_quality: Callable[[], bool]) -> None:
    """Put the page among the others: 403 for who does not read quality or the dataset, 404 where there is no tile."""
    def number(chart_id: int) -> str:
        if not reads_quality():
            abort(403)
        told = answered(chart_id)
        shown, *joined = [asking.ask("select actions.shown(%(who)s, %(name)s) as told", name=name)[0]["told"]
                          for name in (told["table"], *told["joined"])]
        lineage = beside(shown["lineage"], *(each["lineage"] for each in joined))
        made_of = origins(told["parts"], lineage)
        return render_template("eungdap/number.html", **told, shown=shown, made_of=made_of,
                               models=models_between({part["column"] for part in made_of}, lineage))

    pages.add_url_rule("/numbers/<int:chart_id>", "number", number)


def answered(chart_id: int) -> dict[str, Any]:
    """The tile's title, table, measures, SQL and answer, asked now as whoever is logged in.

    `parts` are its measures, or the columns of a tile that has none, with the columns of the table in each; `joined`
    are the tables beside its own.

    Raises:
        HTTPException: 404, no such tile; 403, not for this person; 503, the warehouse does not answer.
    """
    # not before there is an app
    from superset.exceptions import SupersetSecurityException
    from superset.extensions import db
    from superset.models.slice import Slice

    from superset import security_manager

    chart = db.session.get(Slice, chart_id) if chart_id < 2**31 else None
    context = chart.get_query_context() if chart else None
    if context is None:
        abort(404)
    try:
        security_manager.raise_for_access(query_context=context)
    except SupersetSecurityException:
        abort(403)
    for each in context.queries:  # whoever asks where a list comes from reads a few of its complaints, not all
        if holds_complaints(chart.datasource) and not is_figure(each):
            each.row_limit = SHOWN_ROWS
    query = context.get_payload()["queries"][0]
    if query.get("error"):
        abort(503)
    table = chart.datasource
    names = {each.column_name: each.verbose_name for each in table.columns}
    names |= {each.metric_name: each.verbose_name for each in table.metrics}
    asked = {str(each) for each in context.queries[0].metrics or []}
    measures = [(each.verbose_name, each.expression) for each in table.metrics if each.metric_name in asked]
    calculated = {each.column_name: each.expression for each in table.columns if each.expression}
    parts = [(name, columns_of(expression, calculated)) for name, expression in measures] or [
        (names.get(name, name), columns_of(name, calculated)) for name in query["colnames"]]
    return {
        "title": chart.slice_name, "table": table.table_name, "about": chart.description or "",
        "joined": joined_tables(table.sql or ""),
        "measures": measures, "parts": parts,
        "sql": query["query"], "head": [names.get(name, name) for name in query["colnames"]],
        "rows": [list(row.values()) for row in query["data"][:SHOWN_ROWS]], "row_count": query["rowcount"],
    }
