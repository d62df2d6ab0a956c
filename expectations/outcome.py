"""What a rule found: figures and keys, never a text. Importing this costs nothing."""

from dataclasses import dataclass, field
from typing import Any, Literal

Severity = Literal["critical", "warning", "info"]
KEYS_KEPT = 50


@dataclass(frozen=True)
class Outcome:
    """Result of one rule on one subject, as it is stored in `quality.validation_results`."""

    rule_id: str
    name_ko: str
    subject: str
    expectation: str
    severity: Severity
    is_success: bool
    observed: dict[str, Any]
    expected: dict[str, Any]
    failing_count: int = 0
    failing_keys: list[str] = field(default_factory=list)
    version: str = ""

    def sentence(self) -> str:
        """One line for the board: the rule's id and Korean name with what was seen and what was expected."""
        seen = self.observed.get("value")
        if seen is None:
            seen = f"{self.failing_count}건"
        bounds = [f"{name} {self.expected[key]:g}" for key, name in (("min", "최소"), ("max", "최대"))
                  if key in self.expected]
        return f"{self.rule_id} {self.name_ko} (관측 {seen}{', 기준 ' + ' '.join(bounds) if bounds else ''})"


def is_green(outcomes: list[Outcome]) -> bool:
    """Whether no critical rule failed."""
    return all(outcome.is_success or outcome.severity != "critical" for outcome in outcomes)


def reason(outcomes: list[Outcome]) -> str:
    """Why the gate is closed: its failed critical rules in one line; empty when it is open."""
    return "; ".join(o.sentence() for o in outcomes if not o.is_success and o.severity == "critical")
