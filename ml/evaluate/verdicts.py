"""What somebody who read an alarm on a stream that happened made of it, kept beside the code.

An alarm is known again by the texts of its complaints: another run that raises the same finds its verdict, one that
nobody has read stays unread and is counted as such.
"""

import csv
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

JUDGED = Path(__file__).parent / "data" / "judged_alarms.csv"  # alarm, verdict, why
VERDICTS = {
    "event": "something that happened or was announced then, and most of its complaints are about it",
    "matter": "most of its complaints are about one and the same matter, and nothing is known to have happened",
    "mixed": "at least three are about one matter, fewer than half",
    "wording": "alike in words or manner only",
}
UNREAD = "unread"


def alarm_key(texts: Iterable[str]) -> str:
    """A short name for an alarm, from the texts of its complaints."""
    return sha256("\n".join(sorted(texts)).encode()).hexdigest()[:12]


def read_verdicts(path: Path = JUDGED) -> dict[str, str]:
    """Verdicts by alarm.

    Raises:
        ValueError: a verdict is none of `VERDICTS`, or an alarm has two; the message names the line.
    """
    found: dict[str, str] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            if row["verdict"] not in VERDICTS or row["alarm"] in found:
                raise ValueError(f"{path.name}, line {number}: {row['verdict']!r} is no verdict, or a second one")
            found[row["alarm"]] = row["verdict"]
    return found
