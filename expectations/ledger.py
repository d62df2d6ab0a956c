"""The ledger of findings from a shell: who has which finding, and a repairer's step on it, by the board's functions.

`python -m expectations.ledger --as kim` lists what is open; `… 7` shows finding 7; `… 7 fix fix="…"` takes a step.
`--as` is a user of superset/security.yaml, taken at its word: so what an auditor does (waive, end_waiver, close) is
done on the board alone, where a password says who it is. Steps and their fields: `quality.step_fields` (ddl 56).
"""

import argparse
import sys
from datetime import datetime

import psycopg
from psycopg import Connection
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from pipeline import masking, warehouse
from pipeline.calendar_days import SEOUL

LOGIN = "board_actions"
OF_AUDITORS = ("waive", "end_waiver", "close")
NO_TEXT = ("owner", "due_on", "until_on")
LIST = "select * from actions.findings(%s)"
STEPS = "select * from actions.finding_steps(%s, %s)"
TAKE = "select actions.step_finding(%s, %s, %s, %s)"
SHOWN = ("rule_id", "name_ko", "subject", "source", "severity", "state", "opened_at", "failed_at", "passed_at",
         "failed_count", "given_to", "cause", "impact", "plan", "due_on", "fix", "waived_until", "waiver_reason",
         "previous_id")


def lines(connection: Connection, who: str, *, is_all: bool = False) -> list[str]:
    """A line for each finding that is open, or for each there ever was."""
    return [f"{row['finding_id']:>5}  {row['state']}  {row['rule_id']} {row['name_ko']} ({row['subject']}, "
            f"{row['source']})  {row['failed_count']}회  {row['given_to'] or '-'}"
            f"{'  기한 지남' if row['is_overdue'] else ''}"
            for row in connection.cursor(row_factory=dict_row).execute(LIST, (who,)) if is_all or row["is_open"]]


def story(connection: Connection, who: str, finding_id: int) -> list[str]:
    """How a finding stands, and its steps in their order.

    Raises:
        LookupError: there is no such finding.
    """
    cursor = connection.cursor(row_factory=dict_row)
    found = [row for row in cursor.execute(LIST, (who,)) if row["finding_id"] == finding_id]
    if not found:
        raise LookupError(f"no finding {finding_id}: without a number every open one is listed")
    said = [f"{name}: {_text(found[0][name])}" for name in SHOWN if found[0][name] is not None]
    return said + [f"{_text(row['stepped_at'])}  {row['step']}  {row['name_ko'] or '검사'}  "
                   + ", ".join(f"{name}={value}" for name, value in row["detail"].items())
                   for row in cursor.execute(STEPS, (who, finding_id))]


def take(connection: Connection, who: str, finding_id: int, step: str, said: dict[str, str]) -> bool:
    """Take one step; texts are masked before they are stored. False: it was the last step already.

    Raises:
        psycopg.Error: the warehouse says in Korean why not.
    """
    masked = {name: text if name in NO_TEXT else masking.mask(text).text for name, text in said.items()}
    (is_new,) = connection.execute(TAKE, (who, finding_id, step, Jsonb(masked))).fetchone() or (False,)
    return is_new


def _text(value: object) -> str:
    return f"{value.astimezone(SEOUL):%Y-%m-%d %H:%M}" if isinstance(value, datetime) else str(value)


def _field(argument: str) -> tuple[str, str]:
    name, equals, value = argument.partition("=")
    if not (name and equals):
        raise argparse.ArgumentTypeError(f"{argument!r} is not of the form name=text")
    return name, value


def main(arguments: list[str] | None = None) -> int:
    """List, show, or take a step; refusals are one line."""
    parser = argparse.ArgumentParser(prog="expectations.ledger", description="The ledger of findings.")
    parser.add_argument("finding", type=int, nargs="?", help="a finding's number")
    parser.add_argument("step", nargs="?", help="assign, analyse, plan or fix")
    parser.add_argument("said", type=_field, nargs="*", metavar="name=text", help="what the step says")
    parser.add_argument("--as", dest="who", required=True, help="whose step it is: a user of superset/security.yaml")
    parser.add_argument("--all", action="store_true", help="closed ones as well")
    options = parser.parse_intermixed_args(arguments)
    if options.step in OF_AUDITORS:
        sys.stderr.write(f"error: {options.step} is an auditor's step: take it on the board's page 점검 결과 대장\n")
        return 1
    try:
        with warehouse.connect(LOGIN) as connection:
            if options.step:
                is_new = take(connection, options.who, options.finding, options.step, dict(options.said))
                found = [] if is_new else ["nothing new: the last step says just that"]
            elif options.finding is not None:
                found = story(connection, options.who, options.finding)
            else:
                found = lines(connection, options.who, is_all=options.all)
    except (psycopg.Error, LookupError, RuntimeError) as error:
        said = getattr(getattr(error, "diag", None), "message_primary", None) or error
        sys.stderr.write(f"error: {said}\n")
        return 1
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
