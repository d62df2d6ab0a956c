"""Every night, from the month that has passed: the catalogue of standing issues, and what chance alone brings.

*Triage.* Red: the warehouse was away; clear the task. Until it is green the hours go on with what an earlier night
learned. Green with a warning that too little history is there: the watch needs three weeks of complaints and says
nothing until then.
"""

from datetime import timedelta

from airflow.sdk import CronTriggerTimetable, dag, task

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
    """Declare the night's one task."""
    task(steps.learn)("{{ data_interval_end }}")


issues_nightly()
