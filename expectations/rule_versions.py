"""Who changed which rule, and when: the history of the rules' book in the repository, as rows that last.

Each commit that touched `rules.yaml` is read; a rule whose entry differs from the commit before has a new version.
Where the program runs without its repository (in a container), a changed entry is of this start and nobody's.
"""

import logging
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from psycopg import Connection
from psycopg.types.json import Jsonb

from expectations import rulebook

log = logging.getLogger(__name__)
SEPARATOR = "\x1f"
NOBODY = "unknown: no commit at hand has it"
Contents = dict[str, dict[str, Any]]
NEWEST = """
select distinct on (rule_id) rule_id, version_number, entry from quality.rule_versions
order by rule_id, version_number desc
"""
INSERT = """
insert into quality.rule_versions (
    rule_id, version_number, rule_version, entry, previous_entry, changed_by, changed_at, revision
) values (%s, %s, %s, %s, %s, %s, %s, %s)
"""


@dataclass(frozen=True)
class Change:
    """One entry that changed: `content` is what it says since, None where it was taken out."""

    rule_id: str
    content: dict[str, Any] | None
    changed_by: str
    changed_at: datetime
    revision: str


def history(book: Path = rulebook.BOOK) -> Iterator[tuple[str, str, datetime, Contents]]:
    """Each commit of the book, oldest first: revision, author, time, entries. None where there is no repository.

    Along the line of first parents: what a merge brought is the merge's. A commit whose book cannot be read is passed
    over: it was never in force, since the program refuses it.
    """
    form = SEPARATOR.join(("%H", "%an", "%aI"))
    for line in _git(book, "log", "--reverse", "--first-parent", f"--format={form}", "--", book.name).splitlines():
        revision, author, at = line.split(SEPARATOR)
        try:
            entries = rulebook.read(_git(book, "show", f"{revision}:./{book.name}"))
        except ValueError:
            log.warning("the rules' book of %s cannot be read", revision)
            continue
        yield revision, author, datetime.fromisoformat(at), contents(entries)


def contents(entries: Mapping[str, rulebook.Entry]) -> Contents:
    """What every entry says."""
    return {rule_id: entry.content() for rule_id, entry in entries.items()}


def changes(states: Iterable[tuple[str, str, datetime, Contents]]) -> Iterator[Change]:
    """The entries that differ from one state of the book to the next."""
    before: Contents = {}
    for revision, author, at, now in states:
        for rule_id in sorted(before.keys() | now.keys()):
            if before.get(rule_id) != now.get(rule_id):
                yield Change(rule_id, now.get(rule_id), author, at, revision)
        before = now


def missing(known: Mapping[str, dict[str, Any] | None], found: Iterable[Change], current: Contents,
            at: datetime) -> list[Change]:
    """What is not recorded yet, in order.

    Args:
        known: content of each rule's newest recorded version.
        found: the history's changes, oldest first.
        current: what the book says now.
        at: when a change was seen that no commit holds.
    """
    by_rule: dict[str, list[Change]] = {}
    for change in found:
        by_rule.setdefault(change.rule_id, []).append(change)
    fresh: list[Change] = []
    for rule_id in sorted(by_rule.keys() | known.keys() | current.keys()):
        told = by_rule.get(rule_id, [])
        last = known.get(rule_id)
        if rule_id in known:  # what came after the newest recorded one, or only the newest where no commit has that
            places = [place for place, change in enumerate(told) if change.content == last]
            newest = [change for change in told[-1:] if change.content == current.get(rule_id)]
            told = told[places[-1] + 1:] if places else newest
        fresh += told
        if (told[-1].content if told else last) != current.get(rule_id):
            fresh.append(Change(rule_id, current.get(rule_id), NOBODY, at, ""))
    return fresh


def record(connection: Connection) -> int:
    """Bring `quality.rule_versions` up to the book, in the caller's transaction; returns how many rows are new."""
    newest = {rule_id: (number, content) for rule_id, number, content in connection.execute(NEWEST)}
    known = {rule_id: content for rule_id, (_, content) in newest.items()}
    fresh = missing(known, changes(history()), contents(rulebook.book()), datetime.now(UTC))
    for change in fresh:
        number, previous = newest.get(change.rule_id, (0, None))
        connection.execute(INSERT, (
            change.rule_id, number + 1, rulebook.version(change.content) if change.content else "",
            Jsonb(change.content) if change.content else None, Jsonb(previous) if previous else None,
            change.changed_by, change.changed_at, change.revision))
        newest[change.rule_id] = (number + 1, change.content)
    return len(fresh)


def _git(book: Path, *arguments: str) -> str:
    """What git says in the book's folder; nothing where there is no git or no repository."""
    try:
        result = subprocess.run(["git", "-C", str(book.parent), *arguments], capture_output=True, text=True,
                                check=False)
    except FileNotFoundError:
        return ""
    return result.stdout if result.returncode == 0 else ""
