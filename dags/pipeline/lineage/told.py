"""What is told of a run: which job, what began it, what it reads, writes and finds. Plain values."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True)
class Place:
    """Where jobs and tables are: the namespace of jobs, and the warehouse's namespace and database."""

    jobs: str
    warehouse: str
    database: str

    def table(self, name: str) -> tuple[str, str]:
        """Namespace and name of "schema.table", or of a source of rows, written "source:name"."""
        kind, _, source = name.partition(":")
        return (self.jobs, f"source.{source}") if kind == "source" else (self.warehouse, f"{self.database}.{name}")


@dataclass(frozen=True)
class Told:
    """One run of a job; `integration` and `kind` are the standard's words for what ran it."""

    job: str
    integration: str
    kind: str
    parent: "Told | None" = None
    run_id: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def root(self) -> "Told":
        """The run that everything began with."""
        return self.parent.root if self.parent else self


class Step(NamedTuple):
    """A row of `quality.column_lineage` without its model."""

    column: str
    source_table: str
    source_column: str
    kind: str
    is_masked: bool


@dataclass(frozen=True)
class Verdict:
    """What a check found about a table: a rule of a gate, or a test of dbt."""

    table: str
    rule: str
    check: str
    is_success: bool
    severity: str
    column: str | None = None


@dataclass
class Touched:
    """The tables ("schema.table") that a run reads and writes, with what is known of them."""

    reads: set[str] = field(default_factory=set)
    writes: set[str] = field(default_factory=set)
    verdicts: list[Verdict] = field(default_factory=list)
    columns: Mapping[str, Sequence[str]] = field(default_factory=dict)
    steps: Mapping[str, Sequence[Step]] = field(default_factory=dict)
