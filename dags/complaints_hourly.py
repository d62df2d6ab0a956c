"""Every hour: portal → mask → raw → gate 1 → marts → issues → gate 2 → board → who subscribed.

*Triage.* As long as the newest run is green and the board's freshness tile says 정상, all is well: an hour that was
missed is fetched by the next run, which looks back over several days.

- `ingest` red for a source: it did not answer, or answered nonsense; the log's last line names the code. Nothing of it
  was landed. Retries are automatic; clear the task once the source is back. The other sources' figures are published
  all the same, the board's freshness tile names the silent one, and `every_source` keeps the run red.
- `check_batch` green but no new figures: the batch was *held*; the board's gate tile and `ops.batches.reason` say why.
  An hour that was held for what was missing is judged again by itself when a later run brings the rest.
- `check_batch` red: nothing is lost; the next run judges what this one left undecided.
- `build_facts`, `build_issues` red: the log names the dbt node. The board keeps its last good days.
- `understand` red: the figures are out; new complaints have no department, emergency and answer proposed yet. The next
  hour looks at them; the log's last line names the model or table.
- `tell` red: the figures are out, but the warehouse did not answer. Mail or webhooks that are down leave it green: what
  they did not take waits for the next hour (`ops.alert_deliveries.last_error`, tile 경보 부담).
- `anchor` red: the head of the chain of seals could not be written down; the log's last line names the file. The next
  hour writes its own, which vouches for this one.
- `check_marts` never fails for bad figures: `publish` then holds, and the board says which rule was broken.

Every task may be cleared at any time; it does the same work for its hour again.
"""

from datetime import UTC, datetime, timedelta

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import CronDataIntervalTimetable, TriggerRule, chain, dag, task

from pipeline import steps

AT_LEAST_ONE = TriggerRule.ALL_DONE_MIN_ONE_SUCCESS


@dag(
    schedule=CronDataIntervalTimetable("0 * * * *", timezone="UTC"),
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(minutes=50),
    default_args={
        "retries": 3,
        "retry_delay": timedelta(seconds=30),
        "retry_exponential_backoff": True,
        "on_failure_callback": steps.report_failure,
    },
    on_failure_callback=steps.report_run_failure,
    on_success_callback=steps.report_run_success,
    doc_md=__doc__,
    tags=["hourly"],
)
def complaints_hourly() -> None:
    """Declare the hour's tasks and their order: each source is read apart, the rest is one for all."""
    # A source that hangs must leave time for the others' hour.
    landed = task(steps.ingest, retries=2, execution_timeout=timedelta(minutes=10),
                  map_index_template="{{ task.op_kwargs['source'] }}").partial(
        start="{{ data_interval_start }}", end="{{ data_interval_end }}").expand(source=steps.source_names())
    checked = task(steps.check_batches, task_id="check_batch", trigger_rule=AT_LEAST_ONE)()
    facts = task(steps.transform, task_id="build_facts")("facts")
    analysed = task(steps.analyse)("{{ data_interval_end }}")
    issues = task(steps.transform, task_id="build_issues")("issues")
    validation_run_id = task(steps.check_marts)()
    published = task(steps.publish)(validation_run_id)
    told = task(steps.tell, execution_timeout=timedelta(minutes=10))()
    chain(landed, checked, facts, analysed, issues, validation_run_id)
    chain(analysed, task(steps.understand)("{{ data_interval_end }}"))  # no figure waits for it
    anchored = task(steps.anchor, execution_timeout=timedelta(minutes=5))()
    chain(published, [told, anchored])
    chain([landed, published], EmptyOperator(task_id="every_source"))  # decides whether the run is green


complaints_hourly()
