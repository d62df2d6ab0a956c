"""On demand: load a stretch of the past, then build, check and publish it once.

Trigger it with `start` and `end` (ISO times with an offset). The stretch is cut into weeks, which are landed side by
side. Once all of them are there, `check_history` judges their days one after the other, so that each is compared with
the days before it; then everything is built and published as in an hour.

*Triage.* A source that stayed away leaves its weeks red and the run too (`every_source`); the others' are published.
Resumable: clear the failed tasks and the run goes on where it stopped. A week that was landed before lands nothing
twice, a day that was judged is not judged again unless it was held and is landed again, and texts that were embedded
before are not embedded again. Held days are on the board's gate tile.
"""

from datetime import UTC, datetime, timedelta

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import Param, TriggerRule, chain, dag, task

from pipeline import steps

AT_LEAST_ONE = TriggerRule.ALL_DONE_MIN_ONE_SUCCESS


@dag(
    schedule=None,
    start_date=datetime(2014, 1, 1, tzinfo=UTC),
    max_active_runs=1,
    params={"start": Param(type="string", format="date-time"), "end": Param(type="string", format="date-time")},
    default_args={"retries": 3, "retry_delay": timedelta(seconds=30), "on_failure_callback": steps.report_failure},
    on_failure_callback=steps.report_run_failure,
    on_success_callback=steps.report_run_success,
    doc_md=__doc__,
    tags=["on demand"],
)
def history_backfill() -> None:
    """Declare the backfill's tasks and their order."""
    reference = task(steps.transform, task_id="build_reference")("facts")  # gate 1 compares with the seeds
    weeks = task(steps.plan_history)("{{ params.start }}", "{{ params.end }}")
    chain(reference, weeks)
    landed = task(steps.ingest_history).expand_kwargs(weeks)
    checked = task(steps.check_batches, task_id="check_history", trigger_rule=AT_LEAST_ONE)()
    facts = task(steps.transform, task_id="build_facts")("facts")
    learned = task(steps.learn)("{{ params.end }}")
    analysed = task(steps.analyse)("{{ params.end }}")
    issues = task(steps.transform, task_id="build_issues")("issues")
    validation_run_id = task(steps.check_marts)()
    chain(landed, checked, facts, learned, analysed, issues, validation_run_id)
    chain(learned, task(steps.learn_routing)("{{ params.end }}"))  # the hours after it ask it, the board none
    chain([landed, task(steps.publish)(validation_run_id)], EmptyOperator(task_id="every_source"))


history_backfill()
