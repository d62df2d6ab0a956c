"""What a task of a DAG calls: one function a task, times as ISO text, counts and ids out.

Heavy libraries are imported inside, so that reading a DAG file costs nothing.
"""

import logging
from datetime import UTC, datetime, timedelta

SOURCE = "seoul"
log = logging.getLogger(__name__)


def ingest(start: str, end: str) -> str:
    """Fetch, mask and land one window of the portal; returns the batch's id."""
    return _land(datetime.fromisoformat(start), datetime.fromisoformat(end))


def check_batch(batch_id: str) -> None:
    """Gate 1: promote or hold the batch, and every other one of the portal that waits for a verdict."""
    _check(batch_id)


def transform(stage: str) -> None:
    """Build `facts` or `issues` with dbt."""
    from pipeline.transform import build

    log.info("built %s: %s", stage, build(stage))


def analyse(as_of: str) -> None:
    """Embed what is new, then find the issues of the window that ends at `as_of`."""
    from pipeline import analysis

    log.info("embedded: %s", analysis.embed_pending())
    log.info("issues: %s", analysis.find_issues(datetime.fromisoformat(as_of)))


def check_marts() -> int:
    """Gate 2 over the days that changed; returns the id of the validation run, green or red."""
    from expectations.gate import check_marts as check

    result = check()
    log.info("gate 2: %s", result)
    return result["validation_run_id"]


def publish(validation_run_id: int) -> None:
    """Copy the checked days to the board, or hold with the reason."""
    from pipeline.publish import publish as copy

    log.info("publication: %s", copy(validation_run_id))


def plan_history(start: str, end: str, days: int = 7) -> list[dict[str, str]]:
    """Chunks of at most `days` days that cover [start, end).

    Raises:
        ValueError: a time has no offset, or `end` is not after `start`.
    """
    first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
    if first.tzinfo is None or last.tzinfo is None or first >= last:
        raise ValueError(f"history from {start} to {end}: two times with an offset are needed, the second one later")
    chunks = []
    while first < last:
        until = min(first + timedelta(days=days), last)
        chunks.append({"start": first.isoformat(), "end": until.isoformat()})
        first = until
    return chunks


def ingest_history(start: str, end: str) -> int:
    """Land [start, end) as one batch a Seoul day; returns the number of batches, which wait for gate 1."""
    from pipeline.calendar_days import day_windows

    windows = day_windows(datetime.fromisoformat(start), datetime.fromisoformat(end))
    for window_start, window_end in windows:
        _land(window_start, window_end, lookback_days=0)
    return len(windows)


def check_history() -> int:
    """Gate 1 for every batch that waits, oldest first, each beside the days before it; returns how many were judged."""
    return _check()


def _land(start: datetime, end: datetime, lookback_days: int | None = None) -> str:
    from airflow.sdk.exceptions import AirflowFailException

    from pipeline.ingest import ingest_window
    from pipeline.sources.web import PortalError

    try:
        result = ingest_window(SOURCE, start, end, lookback_days)
    except PortalError as error:
        if error.is_permanent:  # a wrong key stays wrong: no retry
            raise AirflowFailException(str(error)) from None
        raise
    log.info("landed %s", result)
    return result["batch_id"]


def _check(first: str = "") -> int:
    from expectations.gate import check_source

    verdicts = check_source(SOURCE, first)
    for verdict in verdicts:
        log.info("gate 1: %s", verdict)
    return len(verdicts)


def report_failure(context: dict) -> None:
    """A task failed for good: one row in `ops.task_failures`, with the exception's kind only, never its text."""
    task = context["task_instance"]
    _record_failure(task.dag_id, task.task_id, task.run_id, task.try_number, type(context.get("exception")).__name__)


def report_run_failure(context: dict) -> None:
    """A run failed: one row when no task's failure is the reason (it took too long, or could not go on)."""
    if context["reason"] != "task_failure":
        _record_failure(context["dag"].dag_id, "run", context["run_id"], 0, context["reason"])


def report_run_success(context: dict) -> None:
    """A run succeeded: the failures that it makes good are over.

    A scheduled run reaches back over the hours before it, so it makes good every earlier one of its DAG; a run by hand
    only its own.
    """
    from pipeline import warehouse

    run_id = context["run_id"]
    with warehouse.connect("ingest_rw") as connection:
        connection.execute(
            "update ops.task_failures set recovered_at = now()"
            " where recovered_at is null and dag_id = %s and (%s or run_id = %s)",
            (context["dag"].dag_id, run_id.startswith("scheduled__"), run_id))


def _record_failure(dag_id: str, task_id: str, run_id: str, try_number: int, kind: str) -> None:
    from pipeline import warehouse

    with warehouse.connect("ingest_rw") as connection:
        connection.execute(
            "insert into ops.task_failures (dag_id, task_id, run_id, try_number, kind, failed_at)"
            " values (%s, %s, %s, %s, %s, %s)", (dag_id, task_id, run_id, try_number, kind, datetime.now(UTC)))
