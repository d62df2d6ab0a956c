"""Prove a chain of seals, or name what is wrong with it. Needs Python 3.11 and nothing else: read it, then run it.

    python verify_chain.py chain.jsonl anchors.jsonl

chain.jsonl (`make verify` writes it) has one entry a line in their order: entry_number, sealed_at, kind, subject,
written_by, digest, previous_hash, entry_hash; salt and row stand with the newest entry of each subject. A line without
entry_number is a row that no entry names. anchors.jsonl was kept elsewhere, one head a line: entry_number, entry_hash,
anchored_at, and is_restore where a backup was put back: it stands for all before it. Whether that is true a person has
to know: "restores" tells when it was said.

What is proved: each entry's hash is SHA-256 of its fields and of the hash before it; every anchored head is in the
chain; each row that an entry names is as it was sealed, or gone with an entry that says so; and nothing was changed but
counts, keys, texts and whole answers by an erasure of the same transaction, days of accesses by their end after a year,
a landing and an official answer that came again. Prints one JSON object; exit code 1 when anything is wrong.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

FIRST = "0" * 64
FIELDS = ("entry_number", "sealed_at", "kind", "subject", "written_by", "digest", "previous_hash")
COMES_AGAIN, COMER = {"landing", "official"}, "ingest_rw"  # a window, an official answer: written anew, by this login
ERASABLE = {"landing", "keys", "note", "said", "subjects", "remark", "words", "reason"}  # what an erasure changes
DAYS = {"access", "subjects"}  # of the log of accesses; they go whole when their time is over, not within a year
Fault = tuple[int, str]  # number of the entry, what is wrong


def sha256_of(*parts: object) -> str:
    """Hexadecimal SHA-256 of the parts, a line each."""
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()


class Chain:
    """What was read of a chain, and the faults that were met on the way."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self.faults: list[Fault] = []
        self.hashes: list[str] = [FIRST]  # as they must be, by number
        self._rows: dict[str, Fault] = {}  # by subject: its newest entry, and what is wrong with the row, if anything
        self._time, self._has_erased, self._changes = "", False, []  # of the transaction that is being read
        self._unsealed: list[str] = []

    def read(self, entry: dict[str, Any]) -> None:
        """Take in the next line."""
        if entry["entry_number"] is None:
            self._unsealed.append(entry["subject"])
            return
        number, last = len(self.hashes), self.hashes[-1]
        if entry["entry_number"] != number:
            self.faults.append((number, f"entry {number} is missing; {entry['entry_number']} stands in its place"))
        if entry["previous_hash"] != last:
            self.faults.append((number, f"entry {number} does not follow the one before it"))
        if sha256_of(*(entry[name] for name in FIELDS)) != entry["entry_hash"]:
            self.faults.append((number, f"entry {number} was changed"))
        self.hashes.append(entry["entry_hash"])
        if entry["sealed_at"] != self._time:  # one transaction's entries have one time and stand together
            self._settle()
            self._time = entry["sealed_at"]
        subject, kind, is_gone = entry["subject"], entry["kind"], entry["digest"] == ""
        if subject in self._rows:
            is_again = kind in COMES_AGAIN and entry["written_by"] == COMER and not is_gone
            is_young = is_gone and kind in DAYS and subject[-10:] > f"{int(self._time[:4]) - 1}{self._time[4:10]}"
            may_be = kind in ({"keys", "answer", "words"} | DAYS if is_gone else ERASABLE) and not is_young
            if not is_again:
                self._changes.append((number, f"{subject} was changed by entry {number}", may_be))
        elif kind == "erasure" and not is_gone:
            self._has_erased = True
        self._rows[subject] = number, _objection(entry)

    def _settle(self) -> None:
        """Judge the changes of one transaction."""
        self.faults += [(number, f"{what} {'while nothing was erased' if may_be else 'and never may be'}")
                        for number, what, may_be in self._changes if not (may_be and self._has_erased)]
        self._has_erased, self._changes = False, []

    def end(self) -> None:
        """Compare the rows with their newest entries, once all was read."""
        self._settle()
        self.faults += [(number, f"{subject} (entry {number}) {what}")
                        for subject, (number, what) in self._rows.items() if what]
        self.faults += [(len(self.hashes), f"{subject} has no entry: it was put in past the seals")
                        for subject in self._unsealed]

    def hold(self, anchors: Iterable[dict[str, Any]]) -> tuple[int, list[str]]:
        """Compare with the anchored heads, in their order; returns how many hold, and when backups were put back."""
        held: list[dict[str, Any]] = []
        restores: list[str] = []
        for anchor in anchors:
            if anchor.get("is_restore"):  # this head stands for all before it, and what came after it is given up
                restores.append(anchor["anchored_at"])
                held = []
            held.append(anchor)
        for anchor in held:
            number = anchor["entry_number"]
            if number >= len(self.hashes):
                self.faults.append((len(self.hashes), f"the chain ends at {len(self.hashes) - 1}, but {number} was"
                                    f" anchored at {anchor['anchored_at']}: it was cut, or an older state put back"))
            elif self.hashes[number] != anchor["entry_hash"]:
                self.faults.append((number, f"entry {number} is not the one anchored at {anchor['anchored_at']}"))
        return len(held), restores


def _objection(entry: dict[str, Any]) -> str:
    """What is wrong with the row of an entry, were it the newest one of its subject."""
    if entry["row"] is None:
        return "" if entry["digest"] == "" else "is gone"
    return "" if entry["digest"] == sha256_of(entry["salt"], entry["row"]) else "is not what was sealed"


def verify(entries: Iterable[dict[str, Any]], anchors: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Check everything; `first` names the fault with the lowest number, "" where there is none."""
    chain = Chain()
    for entry in entries:
        chain.read(entry)
    held, restores = chain.hold(anchors)
    chain.end()
    faults = sorted(chain.faults, key=lambda fault: fault[0])
    return {"entries": len(chain.hashes) - 1, "anchors": held, "restores": restores, "faults": len(faults),
            "first": faults[0][1] if faults else "", "head": chain.hashes[-1]}


def _lines(path: str) -> Iterator[dict[str, Any]]:
    with Path(path).open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                yield json.loads(line)
            except ValueError:
                raise SystemExit(f"{path}, line {number}: not JSON; the file was cut or changed") from None


def main() -> int:
    """Check the files that are named; without the second one nothing shows that entries were cut off."""
    if len(sys.argv) not in (2, 3):
        raise SystemExit("usage: python verify_chain.py chain.jsonl [anchors.jsonl]")
    try:
        report = verify(_lines(sys.argv[1]), _lines(sys.argv[2]) if len(sys.argv) == 3 else ())
    except (OSError, KeyError) as error:
        raise SystemExit(f"the chain cannot be read: {error}") from None
    sys.stdout.write(json.dumps(report, ensure_ascii=False) + "\n")
    return 1 if report["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
