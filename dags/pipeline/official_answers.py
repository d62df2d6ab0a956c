"""Official questions and answers into the corpus of the answer desk, from a JSON Lines file of a publisher.

`python -m pipeline.official_answers --file F`: a line is {id, title, question, answer, agency, source_name,
published_on} and, where there is one, district (empty: the whole city), source_url, valid_until (the last day) and
withdrawn (true: it is given no more). An entry that comes again replaces what was there: a law that changes is the same
id with a new `valid_until`. All of a file is taken or none. Texts are masked before they are stored.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ml.files import InputError, read_file
from pipeline import masking, warehouse

REQUIRED = {name: str for name in ("id", "title", "question", "answer", "agency", "source_name", "published_on")}
OPTIONAL = {"district": str, "source_url": str, "valid_until": str, "withdrawn": bool}
FILLED = ("id", "question", "answer", "source_name")
MASKED = ("title", "question", "answer")
LONGEST_ANSWER = 8_000  # characters, as the desk takes them
WEB = ("http://", "https://")
NO_TEXT = re.compile("[\0\ud800-\udfff]")  # what no database takes
KEEP = """
insert into ops.official_answers as held (
    answer_id, title, question, answer, agency, district, source_name, source_url, published_on, valid_until,
    withdrawn_at
) values (
    %(id)s, %(title)s, %(question)s, %(answer)s, %(agency)s, %(district)s, %(source_name)s, %(source_url)s,
    %(published_on)s, %(valid_until)s, case when %(withdrawn)s then now() end
) on conflict (answer_id) do update set
    title = excluded.title, question = excluded.question, answer = excluded.answer, agency = excluded.agency,
    district = excluded.district, source_name = excluded.source_name, source_url = excluded.source_url,
    published_on = excluded.published_on, valid_until = excluded.valid_until,
    withdrawn_at = case when excluded.withdrawn_at is not null then coalesce(held.withdrawn_at, now()) end,
    imported_at = now()
where
    (held.title, held.question, held.answer, held.agency, held.district, held.source_name, held.source_url,
     held.published_on, held.valid_until, held.withdrawn_at is null)
    is distinct from (excluded.title, excluded.question, excluded.answer, excluded.agency, excluded.district,
                      excluded.source_name, excluded.source_url, excluded.published_on, excluded.valid_until,
                      excluded.withdrawn_at is null)
"""


def entries(path: Path) -> list[dict[str, Any]]:
    """The entries of a file as they are stored, masked.

    Raises:
        InputError: one line that says where and what.
    """
    try:
        return list(_checked(read_file(path, REQUIRED)))
    except InputError as error:
        text = str(error)
        raise InputError(text if text.startswith(str(path)) else f"{path}: {text}") from None


def _checked(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    lines: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        if fault := _fault(row, lines):
            raise InputError(f"line {number}: {fault}")
        lines[row["id"]] = number
        given = {name: value for name, value in row.items() if value is not None}
        masked = {name: masking.mask(row[name].strip()).text for name in MASKED}
        yield {"district": "", "source_url": "", "withdrawn": False} | given | masked | {
            "valid_until": row.get("valid_until") or None}


def _fault(row: dict[str, Any], lines: dict[str, int]) -> str:
    """What is wrong with an entry, "" where nothing is; `lines` are those of the ids before it."""
    if unknown := sorted(set(row) - set(REQUIRED) - set(OPTIONAL)):
        return f"no such field: {unknown[0]}"
    if wrong := [name for name, kind in OPTIONAL.items() if not isinstance(row.get(name), kind | None)]:
        return f"the field '{wrong[0]}' is {type(row[wrong[0]]).__name__}"
    if broken := [name for name, value in row.items() if isinstance(value, str) and NO_TEXT.search(value)]:
        return f"the field '{broken[0]}' holds what is no text"
    if empty := [name for name in FILLED if not row[name].strip()]:
        return f"the field '{empty[0]}' is empty"
    if row["id"] in lines:
        return f"the id {row['id']!r} stands in line {lines[row['id']]} already"
    if len(row["answer"]) > LONGEST_ANSWER:
        return f"the answer has {len(row['answer'])} characters, at most {LONGEST_ANSWER} are taken"
    if row.get("source_url") and not row["source_url"].startswith(WEB):
        return "source_url is no web address"
    return _fault_of_days(row["published_on"], row.get("valid_until") or "9999-12-31")


def _fault_of_days(published_on: str, valid_until: str) -> str:
    days = []
    for name, text in (("published_on", published_on), ("valid_until", valid_until)):
        try:
            days.append(date.fromisoformat(text))
        except ValueError:
            return f"{name} is no day (YYYY-MM-DD): {text!r}"
    return "valid_until is before published_on" if days[1] < days[0] else ""


def keep(found: Iterable[dict[str, Any]]) -> int:
    """Store entries, all or none; returns how many were new or had changed."""
    with warehouse.connect("ingest_rw") as connection:
        return sum(connection.execute(KEEP, entry).rowcount for entry in found)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="pipeline.official_answers", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--file", type=Path, required=True, help="JSON Lines, UTF-8")
    try:
        found = entries(parser.parse_args(arguments).file)
        changed = keep(found)
    except (InputError, RuntimeError) as error:
        sys.stderr.write(f"official_answers: {error}\n")
        return 1
    print(f"{len(found)} entries, {changed} new or changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
