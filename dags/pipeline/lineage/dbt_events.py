"""What a dbt build did, as runs of its models and seeds below the run of the build."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import psycopg

from pipeline.lineage import models, runs
from pipeline.lineage.emit import emit
from pipeline.lineage.told import Step, Told, Touched, Verdict

if TYPE_CHECKING:
    from dbt.artifacts.schemas.run import RunResult
    from openlineage.client.event_v2 import RunEvent

STATES = {"success": "COMPLETE", "error": "FAIL", "runtime error": "FAIL"}
BUILT = ("model", "seed")
MADE_HERE = ("staging", "intermediate", "marts")
log = logging.getLogger(__name__)
_RELATION = re.compile(r'"[^"]+"\."([^"]+)"\."([^"]+)"')  # as dbt writes them


@contextmanager
def observed_build(connection: psycopg.Connection, stage: str) -> Iterator["list[RunResult]"]:
    """Tell of the block as the build of a stage; what dbt says of the nodes goes into the list. As dbt_rw."""
    ran: list[RunResult] = []
    with runs.observed(Told(f"dbt.{stage}", "DBT", "JOB", runs.current()[0])):
        try:
            yield ran
        finally:
            try:
                _tell(connection, ran)
            except Exception as error:  # the marts are worth more than where they come from
                log.warning("lineage of %s: %s", stage, type(error).__name__)


def _tell(connection: psycopg.Connection, results: "Sequence[RunResult]") -> None:
    """Remember the columns of what was built, and tell of each node and, with the build, of the tests."""
    built = [each for each in results if each.node.resource_type in BUILT and str(each.status) in STATES]
    models.remember(connection, [models.Model(relation(each), each.node.compiled_code) for each in built
                                 if each.node.resource_type == "model" and str(each.status) == "success"])
    parent, touched = runs.current()
    columns = dict(connection.execute(models.COLUMNS).fetchall())
    steps = models.steps_of(connection, map(relation, built))
    nodes = [(each, touched_by(each, columns, steps)) for each in built]
    touched.verdicts += verdicts(results)
    touched.writes |= {name for _, node in nodes for name in node.writes}
    touched.reads |= {name for _, node in nodes for name in node.reads} - touched.writes
    emit(lambda: [event for each, node in nodes for event in told(each, node, parent)])


def touched_by(result: "RunResult", columns: dict[str, list[str]], steps: dict[str, list[Step]]) -> Touched:
    """What one node reads, as its compiled SQL names it, and writes; columns of what no model tells of, and its own."""
    name = relation(result)
    reads = relations(result) - {name}
    own = {name} | {table for table in reads if table.partition(".")[0] not in MADE_HERE}
    return Touched(reads, {name}, [], {table: columns[table] for table in own & columns.keys()}, steps)


def told(result: "RunResult", touched: Touched, parent: Told | None) -> "list[RunEvent]":
    """The node's START and its end, at the times that dbt took."""
    from pipeline.lineage.events import event

    run = Told(f"dbt.{result.node.name}", "DBT", str(result.node.resource_type).upper(), parent)
    times = [moment for each in result.timing for moment in (each.started_at, each.completed_at) if moment]
    now = datetime.now(UTC)
    began, ended = (min(times), max(times)) if times else (now, now)
    state = STATES[str(result.status)]
    error = str(result.status) if state == "FAIL" else ""
    return [event("START", runs.place(), run, Touched(touched.reads, touched.writes), at=_utc(began)),
            event(state, runs.place(), run, touched, at=_utc(ended), error=error)]


def verdicts(results: "Iterable[RunResult]") -> list[Verdict]:
    """What dbt's tests found, about the table that each is attached to or, alone, the first that it reads."""
    results = list(results)
    known = {each.node.unique_id: relation(each) for each in results if each.node.resource_type in BUILT}
    found = []
    for each in results:
        if each.node.resource_type == "test" and str(each.status) != "skipped":
            table = known.get(each.node.attached_node) or min(relations(each), default="")
            kind = each.node.test_metadata.name if getattr(each.node, "test_metadata", None) else "custom_sql"
            found.append(Verdict(table, each.node.name, kind, str(each.status) == "pass",
                                 each.node.config.severity.lower(), getattr(each.node, "column_name", None)))
    return [each for each in found if each.table]


def relation(result: "RunResult") -> str:
    """The node's "schema.table"."""
    return f"{result.node.schema}.{result.node.alias}"


def relations(result: "RunResult") -> set[str]:
    """Every "schema.table" in the node's compiled SQL; none of a seed, whose rows are a file's."""
    return {".".join(names) for names in _RELATION.findall(getattr(result.node, "compiled_code", None) or "")}


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
