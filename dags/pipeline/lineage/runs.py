"""Runs that tell of themselves: START when they begin, COMPLETE or FAIL when they end.

What costs time to import is imported where something is told, so that reading a DAG file costs nothing.
"""

import functools
import logging
import sys
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from pipeline.lineage.told import Place, Step, Told, Touched, Verdict

if TYPE_CHECKING:
    from openlineage.client.event_v2 import RunEvent

P = ParamSpec("P")
R = TypeVar("R")
SEVERITIES = {"critical": "error", "warning": "warn", "info": "info"}  # the gates' words in the standard's
VERDICTS = """
select
    coalesce(%(table)s, (
        select 'marts.' || f.subject where to_regclass(format('marts.%%I', f.subject)) is not null
    ), 'ops.transforms') as about,
    f.rule_id, f.expectation, bool_and(f.is_success), max(f.severity)
from quality.validation_results as f
where f.validation_run_id = any(%(runs)s)
group by about, f.rule_id, f.expectation
order by about, f.rule_id
"""
log = logging.getLogger(__name__)
_now: ContextVar[tuple[Told, Touched] | None] = ContextVar("run", default=None)


def place() -> Place:
    """Where this installation's jobs and tables are, named as the standard names a Postgres."""
    from pipeline.settings import get_settings

    s = get_settings()
    return Place(s.lineage_namespace, f"postgres://{s.postgres_host}:{s.postgres_port}", s.postgres_database)


@contextmanager
def observed(run: Told, reads: Iterable[str] = (), writes: Iterable[str] = ()) -> Iterator[Touched]:
    """Tell of the block as `run`; what it touches can be added until it ends. The block fares as it would without."""
    touched = Touched(set(reads), set(writes))
    _tell("START", run, touched)
    token = _now.set((run, touched))
    try:
        yield touched
    except BaseException as error:  # a task that Airflow ends for its time too
        _tell("FAIL", run, touched, type(error).__name__)
        raise
    else:
        _tell("COMPLETE", run, touched)
    finally:
        _now.reset(token)


def task(reads: Iterable[str] = (), writes: Iterable[str] = ()) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A step that, as a task of Airflow, tells of itself; called by anybody else it is the step alone."""
    def wrap(step: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(step)
        def told(*args: P.args, **kwargs: P.kwargs) -> R:
            run = airflow_task()
            if run is None:
                return step(*args, **kwargs)
            with observed(run, reads, writes):
                return step(*args, **kwargs)
        return told
    return wrap


def current() -> tuple[Told | None, Touched]:
    """The run that is being told of here; without one, what is added to it is lost."""
    return _now.get() or (None, Touched())


def touch(reads: Iterable[str] = (), writes: Iterable[str] = ()) -> None:
    """Add tables to the run that is being told of."""
    _, touched = current()
    touched.reads |= set(reads)
    touched.writes |= set(writes)


def copied(names: Iterable[str]) -> None:
    """Add tables of the marts that the run copies to the board, column by column."""
    run, touched = current()
    pairs = {f"board.{name}": f"marts.{name}" for name in names}
    touch(pairs.values(), pairs)
    if run is not None:
        try:
            columns = _columns()
        except Exception as error:
            log.warning("lineage: no columns: %s", type(error).__name__)
            return
        touched.columns = {board: columns.get(mart, []) for board, mart in pairs.items()}
        touched.steps = {board: [Step(column, pairs[board], column, "IDENTITY", False) for column in of_board]
                         for board, of_board in touched.columns.items()}


def _columns() -> dict[str, list[str]]:
    from pipeline import warehouse
    from pipeline.lineage.models import COLUMNS

    with warehouse.connect("publish_rw") as connection:
        return dict(connection.execute(COLUMNS).fetchall())


def judged(validation_run_ids: Iterable[int], table: str | None = None) -> None:
    """Add what a gate found in these runs: about `table`, or about the marts that its rules name, or the build."""
    run, touched = current()
    if run is not None:
        try:
            touched.verdicts += _verdicts(list(validation_run_ids), table)
        except Exception as error:  # the verdicts stand in the warehouse; here they are only told
            log.warning("lineage: no verdicts: %s", type(error).__name__)


def _verdicts(validation_run_ids: list[int], table: str | None) -> list[Verdict]:
    from pipeline import warehouse

    with warehouse.connect("quality_rw") as connection:
        found = connection.execute(VERDICTS, {"table": table, "runs": validation_run_ids}).fetchall()
    return [Verdict(about, rule, check, is_success, SEVERITIES[severity])
            for about, rule, check, is_success, severity in found]


def airflow_task() -> Told | None:
    """The task that Airflow runs in this process, with its DAG's run as parent; the same ids for the same attempt."""
    if "airflow.sdk" not in sys.modules:
        return None
    from airflow.sdk import get_current_context

    try:
        one = get_current_context()["ti"]
    except RuntimeError:  # nobody's task
        return None
    of_run = (one.dag_id, one.run_id)
    dag_run = Told(one.dag_id, "AIRFLOW", "DAG", run_id=_id(of_run))
    return Told(f"{one.dag_id}.{one.task_id}", "AIRFLOW", "TASK", dag_run,
                _id((*of_run, one.task_id, one.map_index, one.try_number)))


def _id(names: Iterable[object]) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join(map(str, (place().jobs, *names)))))


def _tell(state: str, run: Told, touched: Touched, error: str = "") -> None:
    from pipeline.lineage.emit import emit

    def make() -> "list[RunEvent]":
        from pipeline.lineage.events import event

        return [event(state, place(), run, touched, error=error)]

    emit(make)
