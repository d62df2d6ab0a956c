"""On the first of a month, at 06:00 in Seoul: the report and the auditors' pack (근거 묶음) of the month before.

The files lie in `var/reports`. A run may be cleared at any time: it writes its month's files again, from what the board
holds then. `python -m pipeline.report --month 2026-10` and `python -m expectations.evidence --period 2026-10` do the
same by hand.

*Triage.* Red: the log's last line says why. The warehouse was away, or the board holds no day of that month (nothing
was received, or publication was held all the time): clear the task once that is mended. A report that is there stays.
"""

from datetime import timedelta

from airflow.sdk import CronTriggerTimetable, dag, task

from pipeline import steps


@dag(
    # Without a start, and at once only on the dot: an installation of today has no month before.
    schedule=CronTriggerTimetable("0 6 1 * *", timezone="Asia/Seoul", run_immediately=timedelta(0)),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=5), "on_failure_callback": steps.report_failure},
    on_failure_callback=steps.report_run_failure,
    on_success_callback=steps.report_run_success,
    doc_md=__doc__,
    tags=["monthly"],
)
def report_monthly() -> None:
    """Declare the month's two tasks; neither waits for the other."""
    task(steps.write_report)("{{ data_interval_end }}")
    task(steps.write_evidence)("{{ data_interval_end }}")


report_monthly()
