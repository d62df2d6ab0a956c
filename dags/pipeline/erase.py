"""Deletion of one citizen's complaints, through every table that holds them or something made of them.

`python -m pipeline.erase --complaint SOURCE:ID … --reason TEXT`, or `--submitter-id-from-stdin` for all of one person.
The rows are gone when one transaction has ended, the board's texts too; then the sums are made anew and published. At
the end every table is searched for what was erased, as before, and the command says where it was and where it still is.
"""

import argparse
import getpass
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

from pipeline import masking, warehouse
from pipeline.platform.progress import Progress
from pipeline.records import submitter_hmac
from pipeline.routing import bundles
from pipeline.routing.forgetting import withdraw_forgotten
from pipeline.settings import get_settings
from pipeline.tombstones import tombstone_of

Name = tuple[str, str]  # source, service_request_id
# whoever holds one may be copying what is deleted here
LOCKS = ("transform", "issues", "publish", "routing")
# the tables of these names that are there, partitions by the table that they are part of
WHOLE = """
select distinct n.nspname, c.relname from unnest(%s::text[]) as t (name)
inner join pg_class as c on c.oid = coalesce(pg_partition_root(to_regclass(t.name)), to_regclass(t.name))
inner join pg_namespace as n on c.relnamespace = n.oid
"""
SHORTEST_TEXT, LONGEST_TEXT = 12, 200


@dataclass(frozen=True)
class Erased:
    """What was done: rows by table, the places where the complaints were found, and where they still are (nowhere).

    `models` are the routing models that were learned from them, which are deleted.
    """

    erasure_id: int
    complaints: int
    counts: dict[str, int]
    before: list[str]
    after: list[str] = field(default_factory=list)
    publication: dict[str, object] = field(default_factory=dict)
    models: list[str] = field(default_factory=list)


def erase(named: Iterable[Name], submitter: str, reason: str, requested_by: str,
          republish: Callable[[], dict[str, object]]) -> Erased:
    """Erase the named complaints, or all of one submitter, and prove it.

    Args:
        named: complaints by source and number.
        submitter: the submitter's identifier in clear, or "".
        reason: why, for the audit row; personal data in it is masked.
        requested_by: who asked for it.
        republish: builds, checks and publishes the marts; called once the rows are gone.

    Raises:
        ValueError: a named complaint is not there and was never erased, or the submitter has none; nothing was erased.
        RuntimeError: the warehouse failed, or the publication did; in that case the rows are gone all the same.
    """
    named = list(named)
    key = get_settings().secret("submitter_hmac_key").encode()
    keyed = submitter_hmac(submitter, key)
    with warehouse.connect("erase_rw", autocommit=True) as connection:
        names = _names(connection, named, keyed, key)
        subjects = [subject for name in names for subject in _subjects(name, key)]
        patterns = _patterns(connection, subjects, keyed)
        before = places(connection, patterns)
        remember(subjects)
        warehouse.note_access(connection, "erase", "pipeline.erase", [each["tombstone"] for each in subjects],
                              masking.mask(reason).text)
        result = _erase(connection, subjects, patterns, "submitter" if keyed else "complaints", requested_by, reason)
    publication = republish()
    with warehouse.connect("erase_rw", autocommit=True) as connection:
        connection.execute("select ops.forget_vectors(%s)", (result["text_hashes"],))  # embedded once more meanwhile
        clear_answers()
        tidy(connection, [*result["touched"], *(_table(place) for place in before)])
        after = places(connection, patterns)
    return Erased(result["erasure_id"], len(names), result["counts"], before, after, publication,
                  result["models"])


def reapply() -> int:
    """Erase again what a restored backup brought back; returns the number of complaints.

    The tombstones come from the warehouse and from the file beside it, which outlives it; those that only the file
    knows enter the warehouse, so that the look-back is refused as well.
    """
    key = get_settings().secret("submitter_hmac_key").encode()
    with warehouse.connect("erase_rw", autocommit=True) as connection:
        known = dict(connection.execute("select tombstone, source from ops.tombstones()").fetchall())
        lost = {mark: source for mark, source in remembered().items() if mark not in known}
        wanted = known | lost
        there = (_subjects(name, key) for name in connection.execute("select * from ops.complaint_names()"))
        again = [subjects for subjects in there if any(subject["tombstone"] in wanted for subject in subjects)]
        marks = [{"source": source, "service_request_id": "", "payload_hash": "", "tombstone": mark}
                 for mark, source in lost.items()]
        if again or marks:
            subjects = list(chain.from_iterable(again))
            _erase(connection, [*subjects, *marks], _patterns(connection, subjects, ""), "restore", getpass.getuser(),
                   "erased after the backup was made")
    return len(again)


def places(connection: psycopg.Connection, patterns: list[str]) -> list[str]:
    """Where in the whole database any of the regular expressions matches: `schema.table.column`, in order."""
    found = connection.execute("select place from ops.places_holding(%s)", (patterns,)).fetchall()
    return sorted(place for (place,) in found)


def ledger() -> Path:
    """The file of tombstones beside the warehouse: a backup that is older than an erasure knows nothing of it."""
    return get_settings().var_dir / "erasures.jsonl"


def remember(subjects: Iterable[dict[str, str]]) -> None:
    """Add tombstones to the ledger; on the disk when this returns."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    lines = [json.dumps({"source": subject["source"], "tombstone": subject["tombstone"], "erased_at": at})
             for subject in subjects]
    descriptor = os.open(ledger(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write("".join(f"{line}\n" for line in lines))
        file.flush()
        os.fsync(descriptor)


def remembered() -> dict[str, str]:
    """Each tombstone of the ledger with its source."""
    lines = ledger().read_text(encoding="utf-8").splitlines() if ledger().exists() else []
    entries = [json.loads(line) for line in lines]
    return {entry["tombstone"]: entry["source"] for entry in entries}


def clear_answers() -> None:
    """Remove the board's cached answers, and the questions and filters it remembers: they may quote a complaint."""
    folder = get_settings().var_dir / "superset"
    for name in ("cache/data", "cache/filters", "cache/explore", "warming/questions"):
        for path in (folder / name).glob("*"):
            path.unlink(missing_ok=True)


def _subjects(name: tuple[str, str, str, str], key: bytes) -> list[dict[str, str]]:
    """What stands for a complaint: its number, or each hash of a refused row without one."""
    source, number, payload_hash, row_hmac = name
    hashes = [payload_hash] if number or not row_hmac else [payload_hash, row_hmac]
    return [{"source": source, "service_request_id": number, "payload_hash": each,
             "tombstone": tombstone_of(key, source, number, each)} for each in hashes]


def _names(connection: psycopg.Connection, named: list[Name], keyed: str, key: bytes,
           ) -> list[tuple[str, str, str, str]]:
    wanted = [{"source": source, "service_request_id": number} for source, number in named]
    found = connection.execute("select * from ops.find_complaints(%s, %s)", (Jsonb(wanted), keyed)).fetchall()
    if keyed and not found:
        raise ValueError("this submitter has no complaints here; nothing was erased")
    known = {mark for mark, _ in connection.execute("select tombstone, source from ops.tombstones()")}
    there = {(source, number) for source, number, *_ in found}
    unknown = [f"{source}:{number}" for source, number in named
               if (source, number) not in there and tombstone_of(key, source, number) not in known]
    if unknown:
        raise ValueError(f"no such complaint: {', '.join(unknown)}; nothing was erased")
    again = [(source, number, "", "") for source, number in named if (source, number) not in there]
    return [*found, *again]


def _patterns(connection: psycopg.Connection, subjects: list[dict[str, str]], keyed: str) -> list[str]:
    """Regular expressions for what must be nowhere afterwards: numbers as whole words, hashes, the longest line."""
    patterns = [re.escape(keyed)] if keyed else []
    for kind, trace in connection.execute("select kind, trace from ops.traces_of(%s)", (Jsonb(subjects),)):
        if kind == "text":  # quotes and backslashes are written otherwise in JSON and in arrays
            trace = max(re.split(r'[\n\r\t"\\]', trace), key=len)[:LONGEST_TEXT].strip()
            if len(trace) < SHORTEST_TEXT:
                continue
        word = re.escape(trace)
        patterns.append(rf"(^|[^[:alnum:]-]){word}($|[^[:alnum:]-])" if kind == "name" else word)
    return patterns


def _erase(connection: psycopg.Connection, subjects: list[dict[str, str]], patterns: list[str], kind: str,
           requested_by: str, reason: str) -> dict:
    with nobody_copies(connection):
        with warehouse.advisory_lock(connection, "urgent"):  # no longer than it takes: dangers wait meanwhile
            done = connection.execute("select ops.erase_complaints(%s, %s, %s, %s, %s)", (
                Jsonb(subjects), kind, requested_by, masking.mask(reason).text, patterns)).fetchone()[0]
        return {**done, "models": withdraw_forgotten()}


@contextmanager
def nobody_copies(connection: psycopg.Connection) -> Iterator[None]:
    """Wait until no build, analysis or publication is under way, and keep them waiting for the block."""
    with ExitStack() as stack:
        for name in LOCKS:
            stack.enter_context(warehouse.advisory_lock(connection, name))
        yield


def tidy(connection: psycopg.Connection, tables: Iterable[str]) -> None:
    """Vacuum and analyse tables that lost something, so that neither their pages nor the planner's samples keep it."""
    for schema, table in connection.execute(WHOLE, (sorted(set(tables)),)).fetchall():
        connection.execute(sql.SQL("vacuum (analyze) {}").format(sql.Identifier(schema, table)))


def _routing_again() -> str:
    """What routes from now on: an earlier model that never knew the texts, or one that is learned at once."""
    from pipeline.routing.nightly import learn_routing

    if not bundles.promoted():
        learn_routing(datetime.now(UTC), is_again=True)
    return bundles.promoted() or "none, until a night learns one"


def _table(place: str) -> str:
    return place.removeprefix("statistics of ").rpartition(".")[0]


def _name(text: str) -> Name:
    source, _, number = text.partition(":")
    if not source or not number.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not SOURCE:ID")
    return source, number.strip()


def main(arguments: list[str] | None = None) -> int:
    """Run the command; prints what was erased and where it was found; exit code 1 on bad input or a remaining trace."""
    from pipeline.through import republish

    parser = argparse.ArgumentParser(prog="pipeline.erase", description="Delete a citizen's complaints everywhere.")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--complaint", metavar="SOURCE:ID", type=_name, nargs="+", default=[])
    which.add_argument("--submitter-id-from-stdin", action="store_true", help="the identifier, on one line")
    parser.add_argument("--reason", required=True, help="for the audit row, without personal data")
    parser.add_argument("--by", default=getpass.getuser(), help="who asks for it (default: this user)")
    options = parser.parse_args(arguments)
    submitter = sys.stdin.readline().strip() if options.submitter_id_from_stdin else ""
    if options.submitter_id_from_stdin and not submitter:
        sys.stderr.write("erase: standard input holds no identifier\n")
        return 1
    try:
        done = erase(options.complaint, submitter, options.reason, options.by, lambda: republish(Progress()))
    except (ValueError, RuntimeError) as error:
        sys.stderr.write(f"erase: {error}\n")
        return 1
    rows = ", ".join(f"{table} {count}" for table, count in sorted(done.counts.items())) or "none"
    print(f"erasure {done.erasure_id}: {done.complaints} complaints; rows: {rows}")
    print(f"found in {len(done.before)} places before, in {len(done.after)} after; sums: "
          f"{done.publication['status']} {done.publication['reason']}".rstrip())
    if done.models:
        print(f"deleted routing models that were learned from them: {len(done.models)}; now: {_routing_again()}")
    if done.after:
        sys.stderr.write(f"erase: still found in {', '.join(done.after)}: run the same command again\n")
    return 1 if done.after else 0


if __name__ == "__main__":
    sys.exit(main())
