"""What a task of a DAG calls: one function a task, times as ISO text, counts and ids out.

Heavy libraries are imported inside, so that reading a DAG file costs nothing.
"""

import logging
from datetime import UTC, datetime, timedelta

from pipeline.lineage import runs

PORTAL = "seoul"
LANDED = ("raw.complaints", "raw.quarantine", "raw.landings", "ops.batches")
READ_BY_MODELS = ("staging.stg_complaints", "intermediate.int_complaints_coded")
log = logging.getLogger(__name__)


def source_names() -> list[str]:
    """The names of the sources that the installation declares."""
    from pipeline import sources

    return sources.names()


@runs.task(writes=LANDED)
def ingest(start: str, end: str, source: str = PORTAL) -> str:
    """Fetch, mask and land one window of a source; returns the batch's id."""
    return _land(source, datetime.fromisoformat(start), datetime.fromisoformat(end))


@runs.task(reads=("raw.complaints",), writes=("quality.validation_results", "ops.batches", "ops.dirty_days"))
def check_batches() -> int:
    """Gate 1 for every batch of the declared sources that waits, oldest first, each beside the days before it.

    Then the form in which each source delivers is compared. Returns how many batches were judged. A source whose
    batches cannot be judged does not keep the others from it.

    Raises:
        RuntimeError: a source's batches could not be judged; the others' were.
    """
    from expectations.gate import check_source
    from expectations.schema_changes import check_fields

    count, failed = 0, {}
    for source in source_names():
        try:
            verdicts, changed = check_source(source), check_fields(source)
        except Exception as error:  # whatever it is, it is told below, once the other sources are judged
            log.exception("gate 1 on %s", source)
            failed[source] = type(error).__name__
            continue
        for verdict in verdicts:
            log.info("gate 1: %s", verdict)
        for change in changed:
            log.info("form of %s: %s", source, change)
        count += len(verdicts)
        runs.judged([verdict["validation_run_id"] for verdict in verdicts], "raw.complaints")
    if failed:
        told = ", ".join(f"{source} ({kind})" for source, kind in failed.items())
        raise RuntimeError(f"gate 1 could not judge {told}: the log says why")
    return count


@runs.task()
def transform(stage: str) -> None:
    """Build `facts` or `issues` with dbt."""
    from pipeline.transform import build

    log.info("built %s: %s", stage, build(stage))


@runs.task(READ_BY_MODELS, ("ml.embeddings", "ml.model_runs", "ml.issues", "ml.issue_members", "ml.issue_events",
                            "ml.signals", "ml.alerts", "ml.alert_members"))
def analyse(as_of: str) -> None:
    """Embed what is new, find the issues of the window that ends at `as_of`, and look for what is newly going on."""
    from pipeline import analysis, vectors, watch

    moment = datetime.fromisoformat(as_of)
    log.info("embedded: %s", vectors.embed_pending(as_of=moment))
    log.info("issues: %s", analysis.find_issues(moment))
    log.info("watch: %s", watch.look(moment))


@runs.task((*READ_BY_MODELS, "ops.answer_corpus"), ("ml.predictions", "ml.answer_vectors", "ml.answer_proposals"))
def understand(as_of: str) -> None:
    """Say of each new complaint where it belongs, and propose answers to those that are open."""
    from pipeline import understanding
    from pipeline.answers import hour as answers

    moment = datetime.fromisoformat(as_of)
    log.info("understood: %s", understanding.understand_pending(moment))
    log.info("answers: %s", answers.propose_pending(moment))


@runs.task(READ_BY_MODELS, ("ml.embeddings", "ml.model_runs", "ml.catalogues", "ml.assignments", "ml.watch_states"))
def learn(as_of: str) -> None:
    """Learn from the month before `as_of`, for the hours that follow: which issues stand, and what chance brings."""
    from pipeline import catalogue, vectors, watch

    moment = datetime.fromisoformat(as_of)
    log.info("embedded: %s", vectors.embed_pending(as_of=moment))
    log.info("standing issues: %s", catalogue.learn(moment))
    log.info("watch: %s", watch.learn(moment))


@runs.task(("intermediate.int_complaints_coded", "ml.embeddings"), ("ml.model_runs",))
def learn_routing(as_of: str) -> None:
    """Learn from how complaints before `as_of` ended who answers what, and promote it where it is no worse."""
    from pipeline.routing.nightly import learn_routing as learn_of

    log.info("routing: %s", learn_of(datetime.fromisoformat(as_of)))


@runs.task(writes=("quality.validation_results",))
def check_marts() -> int:
    """Gate 2 over the days that changed; returns the id of the validation run, green or red."""
    from expectations.gate import check_marts as check

    result = check()
    log.info("gate 2: %s", result)
    runs.judged([result["validation_run_id"]])
    return result["validation_run_id"]


@runs.task(writes=("ops.publications",))
def publish(validation_run_id: int) -> None:
    """Copy the checked days to the board, or hold with the reason."""
    from pipeline.publish import DAY_TABLES, WHOLE_TABLES
    from pipeline.publish import publish as copy

    result = copy(validation_run_id)
    log.info("publication: %s", result)
    if result["status"] == "published":
        runs.copied((*DAY_TABLES, *WHOLE_TABLES))


@runs.task(reads=("quality.seals",))
def anchor() -> None:
    """Seal the days of accesses that are over, and write down the head of the chain outside of the database."""
    from expectations import chain

    log.info("days of accesses sealed: %d", chain.close_access_days())
    log.info("anchored: %s", chain.anchor(chain.head()))


@runs.task(("board.alerts", "board.alert_complaints"), ("ops.alert_tellings", "ops.alert_deliveries"))
def tell() -> None:
    """Tell who subscribed of what began or grew on the board; what cannot be sent waits for the next hour."""
    from pipeline.alerting.tell import tell as tell_people

    log.info("alerts: %s", tell_people(datetime.now(UTC)))


def plan_history(start: str, end: str, days: int = 7) -> list[dict[str, str]]:
    """Chunks of at most `days` days that cover [start, end), each for every declared source.

    Raises:
        ValueError: a time has no offset, or `end` is not after `start`.
    """
    first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
    if first.tzinfo is None or last.tzinfo is None or first >= last:
        raise ValueError(f"history from {start} to {end}: two times with an offset are needed, the second one later")
    chunks, names = [], source_names()
    while first < last:
        until = min(first + timedelta(days=days), last)
        chunks += [{"start": first.isoformat(), "end": until.isoformat(), "source": source} for source in names]
        first = until
    return chunks


@runs.task(writes=LANDED)
def ingest_history(start: str, end: str, source: str = PORTAL) -> int:
    """Land [start, end) of a source as one batch a Seoul day; returns the number of batches, which wait for gate 1."""
    from pipeline.calendar_days import day_windows

    windows = day_windows(datetime.fromisoformat(start), datetime.fromisoformat(end))
    for window_start, window_end in windows:
        _land(source, window_start, window_end, lookback_days=0)
    return len(windows)


def _land(source: str, start: datetime, end: datetime, lookback_days: int | None = None) -> str:
    from airflow.sdk.exceptions import AirflowFailException

    from pipeline.ingest import ingest_window
    from pipeline.sources.web import PortalError

    runs.touch(reads=[f"source:{source}"])
    try:
        result = ingest_window(source, start, end, lookback_days)
    except PortalError as error:
        if error.is_permanent:  # a wrong key stays wrong: no retry
            raise AirflowFailException(str(error)) from None
        raise
    log.info("landed %s", result)
    return result["batch_id"]


@runs.task(writes=("raw.complaints", "raw.quarantine", "raw.origins", "ml.embeddings", "ops.erasures",
                   "ops.access_log"))
def forget_old_texts() -> None:
    """Retention: forget the texts, and the accesses, that are older than the settings allow."""
    from pipeline import retention

    now = datetime.now(UTC)
    log.info("forgotten: %s", retention.forget_old_texts(now))
    log.info("accesses forgotten: %d", retention.forget_old_accesses(now))


@runs.task(reads=("quality.seals",))
def send_head() -> None:
    """Mail the head of the chain of seals to who keeps it elsewhere."""
    from expectations import chain

    chain.close_access_days()  # also while nothing is published, and `anchor` waits
    chain.send(chain.head())


@runs.task()
def find_residuals() -> None:
    """The night's search for numbers of persons that were stored."""
    from pipeline import residuals

    residuals.check()


@runs.task(reads=("board.daily_complaints", "board.handling_daily", "board.backlog", "board.emerging_issues",
                  "board.issue_daily", "board.alerts", "board.alert_complaints"))
def write_report(as_of: str) -> None:
    """Write the report of the month before the one that it is in Seoul at `as_of`."""
    from pipeline.report.month import Month
    from pipeline.report.write import write
    from pipeline.settings import get_settings

    month = Month.of(datetime.fromisoformat(as_of)).moved(-1)
    log.info("report: %s", write(month, get_settings().var_dir / "reports", datetime.now(UTC)))


@runs.task(reads=("quality.validation_runs", "quality.validation_results", "quality.findings"))
def write_evidence(as_of: str) -> None:
    """Write the auditors' pack of the month before the one that it is in Seoul at `as_of`."""
    from expectations.evidence.queries import Period
    from expectations.evidence.write import write_period
    from pipeline.report.month import Month
    from pipeline.settings import get_settings

    month = Month.of(datetime.fromisoformat(as_of)).moved(-1)
    log.info("evidence: %s", write_period(Period.named(month.name), get_settings().var_dir / "reports"))


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
