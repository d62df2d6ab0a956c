"""The rules' book: what `rules.yaml` says of each rule. Importing this costs nothing.

A rule's version is what its entry says: results name it, and `rule_versions.py` keeps who changed an entry and when.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from expectations.outcome import Severity

BOOK = Path(__file__).with_name("rules.yaml")
INDICATORS = ("준비성", "완전성", "일관성", "정확성", "보안성", "적시성", "유용성")  # 공공데이터 품질관리 매뉴얼 v2.1


@dataclass(frozen=True)
class Entry:
    """One rule in the book.

    Attributes:
        name: what it says on the board.
        indicator: which of `INDICATORS` it measures.
        severity: a failing `critical` rule closes the gate; the others are only shown.
        owner: the label of the group in superset/security.yaml that answers for it.
        reason: why it is asked.
        limits: the numbers that it is set by, by name.
    """

    name: str
    indicator: str
    severity: Severity
    owner: str
    reason: str
    limits: Mapping[str, float] = field(default_factory=dict)

    def content(self) -> dict[str, Any]:
        """The entry as JSON holds it."""
        return asdict(self)

    @property
    def version(self) -> str:
        """Eight hex digits of the SHA-256 of what the entry says."""
        return version(self.content())


def version(content: Mapping[str, Any]) -> str:
    """The version of an entry's content, whatever the order of its parts."""
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:8]


def read(text: str) -> dict[str, Entry]:
    """The entries that a book's text holds, by rule id.

    Raises:
        ValueError: an entry lacks something or names what there is not; says which.
    """
    try:
        entries = yaml.safe_load(text).items()
    except (yaml.YAMLError, AttributeError) as error:
        raise ValueError(f"the rules' book is no YAML of rules: {' '.join(str(error).split())}") from None
    found = {}
    for rule_id, said in entries:
        try:
            entry = Entry(**said)
        except TypeError as error:
            raise ValueError(f"rule {rule_id}: {error}") from None
        if not all(isinstance(text, str) for text in (entry.name, entry.owner, entry.reason)):
            raise ValueError(f"rule {rule_id}: name, owner and reason are texts")
        if entry.indicator not in INDICATORS or entry.severity not in get_args(Severity):
            raise ValueError(f"rule {rule_id}: indicator is one of {', '.join(INDICATORS)}, severity one of "
                             f"{', '.join(get_args(Severity))}")
        found[rule_id] = entry
    return found


@cache
def book() -> dict[str, Entry]:
    """Every rule's entry by its id."""
    return read(BOOK.read_text(encoding="utf-8"))


def limit(rule_id: str, name: str) -> float:
    """One number that a rule is set by."""
    return book()[rule_id].limits[name]
