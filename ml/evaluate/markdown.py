"""Tables and figures of the pages that the evaluation writes."""

from collections.abc import Sequence

OF_SAMPLE = ["", "**This run used the committed sample**: far too little for a statement about quality."]


def line(cells: Sequence[str]) -> str:
    """A row of a table, or its head."""
    return "| " + " | ".join(cells) + " |"


def rule(columns: int) -> str:
    """What stands below a table's head."""
    return "|" + "---|" * columns


def plain(value: float | None) -> str:
    """Three digits; a dash for what is not known."""
    return "–" if value is None else f"{value:.3g}"
