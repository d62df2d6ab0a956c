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


def released(frame: pd.DataFrame, counts: Collection[str], metrics: Collection[str]) -> pd.DataFrame:
    """The table as it may be downloaded: small counts are replaced, and with them every other metric of the row.

    A rate beside a small count would give the count away; zero names nobody and stays.

    Args:
        frame: what a query found; columns by name, earlier periods as name, `SHIFT`, period.
        counts: names of what counts complaints.
        metrics: names of all figures, `counts` among them.
    """
    found = frame.copy()
    names = {column: str(column).split(SHIFT)[0] for column in frame.columns}
    counted = [column for column in frame.columns if names[column] in counts]
    numbers = frame[counted].apply(pd.to_numeric, errors="coerce")
    small = (numbers > 0) & (numbers < FEWEST)
    hit = small.any(axis=1)
    for column in (each for each in frame.columns if names[each] in metrics):
        withheld = small[column] if column in counted else hit
        if withheld.any():
            found[column] = frame[column].astype(object).mask(withheld, WITHHELD if column in counted else None)
    return found


def figures(dataset: "SqlaTable") -> tuple[set[str], set[str]]:
    """Names of what counts complaints, and of all figures, in a dataset: its metrics and its published columns."""
    metrics, columns = {each.metric_name for each in dataset.metrics}, set(dataset.column_names)
    counts = {each.metric_name for each in dataset.metrics if each.d3format == UNIT}
    counts |= {name for name in columns if name.endswith("_count")}
    return counts, metrics | counts | {name for name in columns if name.endswith("_sum")}


def guarded(get_data: Callable[..., object]) -> Callable[..., object]:
    """`QueryContextProcessor.get_data`, which writes out what a query found, so that files get what is released."""
    def released_data(self: "QueryContextProcessor", df: pd.DataFrame, coltypes: list[object]) -> object:
        context = self._query_context
        is_file = context.result_format in FILES
        return get_data(self, released(df, *figures(context.datasource)) if is_file else df, coltypes)
    return released_data
