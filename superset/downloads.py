"""What leaves the board as a file: figures that few people stand behind are not written out.

A cell that counts one to four complaints may point at somebody who is known to have complained, once it lies in a file
beside other files. Statistics Korea's own small-area tables (SGIS) withhold counts below five; so do ours. A screen of
the board shows such cells to whoever may see them: there it is said who looked, a file has no such memory.
"""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from superset.common.query_context_processor import QueryContextProcessor
    from superset.connectors.sqla.models import SqlaTable

FEWEST = 5  # complaints that a written figure stands for
WITHHELD = f"{FEWEST} 미만"
SHIFT = "__"  # Superset appends it and the shift to a metric's name: "received__1 year ago"
FILES = ("csv", "xlsx")
UNIT = "$,d"  # the number format of what counts complaints: 1,234건


def released(frame: pd.DataFrame, counts: Collection[str], rates: Collection[str],
             plain: Collection[str] = ()) -> pd.DataFrame:
    """The table as it may be downloaded: small counts are replaced, and with them every rate of the row.

    A rate beside a small count would give the count away; zero names nobody and stays. Numbers under a name that the
    dataset does not have, of a chart's own columns or of an alias, are taken for counts.

    Args:
        frame: what a query found; columns by name, earlier periods as name, `SHIFT`, period.
        counts: names of what counts complaints.
        rates: names of the other figures.
        plain: names of what is no figure.
    """
    found = frame.copy()
    names = {column: str(column).split(SHIFT)[0] for column in frame.columns}
    numbers = pd.DataFrame({column: pd.to_numeric(frame[column], errors="coerce").astype(float).abs()
                            for column in frame.columns}, index=frame.index)
    known = {*rates, *plain}
    counted = [column for column, name in names.items()
               if name in counts or (name not in known and numbers[column].notna().any())]
    small = (numbers[counted] > 0) & (numbers[counted] < FEWEST)
    hit = small.any(axis=1)
    for column, name in names.items():
        withheld = small[column] if column in counted else hit
        if (column in counted or name in rates) and withheld.any():
            found[column] = frame[column].astype(object).mask(withheld, WITHHELD if column in counted else None)
    return found


def figures(dataset: "SqlaTable") -> tuple[set[str], set[str], set[str]]:
    """Names of a dataset: what counts complaints, the other figures, what is no figure.

    Where complaints stand one by one, or nothing is given in complaints, no published column counts any.
    """
    metrics, columns = {each.metric_name for each in dataset.metrics}, set(dataset.column_names)
    counts = {each.metric_name for each in dataset.metrics if each.d3format == UNIT}
    if counts and "service_request_id" not in columns:
        counts |= {name for name in columns if name.endswith("_count")}
    rates = (metrics | {name for name in columns if name.endswith("_sum")}) - counts
    return counts, rates, columns - counts - rates


def guarded(get_data: Callable[..., object]) -> Callable[..., object]:
    """`QueryContextProcessor.get_data`, which writes out what a query found, so that files get what is released."""
    def released_data(self: "QueryContextProcessor", df: pd.DataFrame, coltypes: list[object]) -> object:
        context = self._query_context
        is_file = context.result_format in FILES
        return get_data(self, released(df, *figures(context.datasource)) if is_file else df, coltypes)
    return released_data
