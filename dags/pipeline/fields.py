"""The fields of a source's rows: what is kept of a value that nobody mapped, and what a landing says about each field.

Masking tells personal data by what stands around it. In a column of its own a name or an account number stands bare, so
of an unknown column no value is stored: its kind, its length and a keyed hash say that it was there, whether two rows
agree, and whether the source has changed its form.
"""

import hashlib
import hmac
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import psycopg

from pipeline.records import Mask, text_of

MOST_FIELDS = 100
LONGEST_NAME = 200
HASH_DIGITS = 16
_IDENTIFIER = re.compile(r"[A-Za-z_]+(?:[0-9]{1,3}[A-Za-z_]*)?")  # a program's word, too short of digits for a number
_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?")
_DATE = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}([ T]\d{1,2}:\d{2}.*)?")

REPLACE = "delete from ops.source_fields where batch_id = %(batch_id)s"
STORE = """
insert into ops.source_fields (batch_id, field, is_expected, row_count, present_count, filled_count, kind_counts)
select %(batch_id)s, field, is_expected, %(rows)s, present_count, filled_count, kind_counts
from json_to_recordset(%(fields)s::json) as new (
    field text, is_expected boolean, present_count integer, filled_count integer, kind_counts jsonb
)
"""


@dataclass
class Profile:
    """Counts over rows: how many there are and, by field, in how many it is there, filled, and of which kind."""

    rows: int = 0
    present: Counter[str] = field(default_factory=Counter)
    kinds: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, values: Mapping[str, object]) -> None:
        """Count one row; fields beyond the first hundred names are left out."""
        self.rows += 1
        for name, value in values.items():
            if name not in self.kinds and len(self.kinds) >= MOST_FIELDS:
                continue
            self.present[name] += 1
            self.kinds.setdefault(name, Counter())[kind_of(value)] += 1

    def lines(self, expected: Collection[str], mask: Mask) -> Iterable[dict[str, object]]:
        """A line a field as `ops.source_fields` holds it, those that are expected and were never there included."""
        # The names that a map reads are the platform's own words.
        names = {name: name if name in expected else storable_name(name, mask)
                 for name in sorted({*self.kinds, *expected})}
        first = {stored: name for name, stored in reversed(names.items())}  # two names may read alike once masked
        for stored, name in sorted(first.items()):
            counts = {kind: count for kind, count in self.kinds.get(name, {}).items() if kind != "empty"}
            yield {"field": stored, "is_expected": name in expected, "present_count": self.present[name],
                   "filled_count": sum(counts.values()), "kind_counts": counts}


def kind_of(value: object) -> str:
    """`empty`, `boolean`, `number`, `date`, `text`, `list` or `object`; a text that reads as number or date is one."""
    if isinstance(value, Mapping | list | tuple):
        return "empty" if not value else "object" if isinstance(value, Mapping) else "list"
    if isinstance(value, bool):
        return "boolean"
    text = text_of(value).strip()
    if not text:
        return "empty"
    if isinstance(value, int | float) or _NUMBER.fullmatch(text):
        return "number"
    return "date" if _DATE.fullmatch(text) else "text"


def summary(name: str, value: object, key: bytes) -> object:
    """What is stored of a value whose field nobody mapped: nothing and a truth value as they are, else a description.

    The hash belongs to the field's name too, so that equal values of two fields cannot be brought together.
    """
    kind = kind_of(value)
    if kind in ("empty", "boolean"):
        return value if kind == "boolean" else None
    text = text_of(value)
    message = f"field\0{name}\0{text}".encode("utf-8", "surrogatepass")
    return {"kind": kind, "length": len(text),
            "hmac": hmac.new(key, message, hashlib.sha256).hexdigest()[:HASH_DIGITS]}


def storable_name(name: object, mask: Mask) -> str:
    """A field's name as it may be stored: legible, short, and masked unless it is a program's word."""
    clean = str(name).replace("\x00", "").encode("utf-8", "ignore").decode()
    return (clean if _IDENTIFIER.fullmatch(clean) else mask(clean))[:LONGEST_NAME]


def store(connection: psycopg.Connection, batch_id: str, profile: Profile, expected: Collection[str],
          mask: Mask) -> None:
    """Replace what is known of the batch's fields, within the caller's transaction."""
    connection.execute(REPLACE, {"batch_id": batch_id})
    lines = json.dumps(list(profile.lines(expected, mask)), ensure_ascii=False)
    connection.execute(STORE, {"batch_id": batch_id, "rows": profile.rows, "fields": lines})
