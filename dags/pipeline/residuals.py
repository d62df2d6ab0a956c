"""Each night's search for what must not be there: numbers of persons, in every text of every table.

Gate 1 asks the rows of a batch; this asks what has become of them everywhere (names of issues, reasons, notes, keys,
the planner's statistics), by the search with which an erasure proves itself. `python -m pipeline.residuals` does it
now.
"""

import sys

from expectations.batch_profile import PERSONAL_NUMBER
from pipeline import warehouse

FIND = "select place, row_count from ops.places_holding(%s) order by place"


def places() -> list[tuple[str, int]]:
    """Columns that hold a resident's, a foreigner's or a mobile phone's number, with how many rows do.

    Raises:
        RuntimeError: the warehouse is away.
    """
    with warehouse.connect("erase_rw", autocommit=True) as connection:
        return connection.execute(FIND, ([PERSONAL_NUMBER],)).fetchall()


def check() -> None:
    """Search, and fail where anything was found.

    Raises:
        RuntimeError: numbers of persons are stored; the line names the columns, no value.
    """
    if found := places():
        where = ", ".join(f"{place} ({count})" for place, count in found)
        raise RuntimeError(f"numbers of persons are stored in {where}: docs/runbook.md, 'A number of a person'")


def main() -> int:
    """Search now; says that nothing was found, or where."""
    try:
        check()
    except RuntimeError as error:
        sys.stderr.write(f"residuals: {error}\n")
        return 1
    sys.stdout.write("no number of a person is stored in clear\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
