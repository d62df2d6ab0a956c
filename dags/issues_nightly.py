"""Every night, from the past: the catalogue of standing issues, what chance alone brings, and who answers what.

*Triage.* Red: the warehouse was away; clear the task. Until it is green the hours go on with what an earlier night
learned. Green with a warning that too little history is there: the watch needs three weeks of complaints, the routing
200 that are closed, and they say nothing until then. A routing model that turns out bad is taken back with
`python -m pipeline.routing rollback`.
"""

from datetime import timedelta

from airflow.sdk import CronTriggerTimetable, chain, dag, task

from pipeline import steps


@dag(
    # 03:00 in Seoul. Without a start, and at once only on the dot: the first history learns by itself.
    schedule=CronTriggerTimetable("0 18 * * *", timezone="UTC", run_immediately=timedelta(0)),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=5), "on_failure_callback": steps.report_failure},
    on_failure_callback=steps.report_run_failure,
    on_success_callback=steps.report_run_success,
    doc_md=__doc__,
    tags=["nightly"],
)
def issues_nightly() -> None:
    """Declare the night's tasks and their order: the second learns from texts that the first embeds."""
    issues = task(steps.learn)("{{ data_interval_end }}")
    chain(issues, task(steps.learn_routing)("{{ data_interval_end }}"))


issues_nightly()
