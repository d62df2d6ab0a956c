"""A rule: one Great Expectations expectation with what the rules' book says of it."""

from dataclasses import dataclass
from typing import Any

import great_expectations.expectations as gxe
from great_expectations.expectations import Expectation
from great_expectations.expectations.metadata_types import FailureSeverity

from expectations import rulebook
from expectations.outcome import Severity


@dataclass(frozen=True)
class Rule:
    """One check of one subject.

    Attributes:
        rule_id: stable name, e.g. "B-VOL-01" (B: batch, M: marts).
        name_ko: what it says on the board.
        severity: a failing `critical` rule closes the gate; the others are only shown.
        reason: why the rule exists, for whoever reads the suite or the result's meta.
        subject: what is checked: a column group or a mart.
        expectation: the expectation itself.
        note_ko: shown beside the expected value, e.g. why a rule passes without comparing.
        version: of the rule's entry in the book.
    """

    rule_id: str
    name_ko: str
    severity: Severity
    reason: str
    subject: str
    expectation: Expectation
    note_ko: str = ""
    version: str = ""

    def expect(self) -> Expectation:
        """The expectation, stamped with the rule's identity in `meta` and with its severity."""
        meta = {"rule_id": self.rule_id, "subject": self.subject, "name_ko": self.name_ko, "severity": self.severity,
                "reason": self.reason}
        return self.expectation.copy(update={"meta": meta, "severity": FailureSeverity(self.severity)})

    def expected(self) -> dict[str, Any]:
        """The expectation's bounds as JSON, with the note."""
        bounds = {"min": "min_value", "max": "max_value", "mostly": "mostly", "equals": "column_B"}
        found = {name: getattr(self.expectation, attribute, None) for name, attribute in bounds.items()}
        found["note"] = self.note_ko or None
        if found["mostly"] == 1.0:
            found["mostly"] = None
        return {name: value for name, value in found.items() if value is not None}


def rule(rule_id: str, subject: str, expectation: Expectation, note_ko: str = "", *, informs: bool = False) -> Rule:
    """The rule of that id in the book; one that `informs` is shown and holds nothing, whatever the book says."""
    entry = rulebook.book()[rule_id]
    return Rule(rule_id, entry.name, "info" if informs else entry.severity, entry.reason, subject, expectation, note_ko,
                entry.version)


def figure(column: str, low: float | None = None, high: float | None = None) -> Expectation:
    """Expect the one figure in `column` of a one-row frame to lie within [low, high]; a missing figure fails."""
    return gxe.ExpectColumnMaxToBeBetween(column=column, min_value=low, max_value=high)


def every(column: str, low: float | None = None, high: float | None = None, mostly: float = 1.0) -> Expectation:
    """Expect every value of `column` to lie within [low, high]. Great Expectations lets an empty value pass."""
    return gxe.ExpectColumnValuesToBeBetween(column=column, min_value=low, max_value=high, mostly=mostly)


def equal(column: str, other: str) -> Expectation:
    """Expect two columns to be equal in every row."""
    return gxe.ExpectColumnPairValuesToBeEqual(column_A=column, column_B=other)
