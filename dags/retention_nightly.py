"""Every night: what is kept long enough goes, every table is searched for persons' numbers, the chain's head is mailed.

Figures stay as they are; with `EUNGDAP_TEXT_RETENTION_MONTHS` at 0 (the default) no text is forgotten. What the landing
remembers of rows that it reads again (`raw.origins`) goes in any case once they are no longer read, and accesses after
`EUNGDAP_ACCESS_LOG_MONTHS`.

*Triage.* `forget_old_texts` red: the warehouse was away or busy; the next night forgets what this one left.
`ops.erasures` has a row for each night that forgot something, with the number of rows by table. `find_residuals` red:
the log's last line names the columns that hold a number of a person, or the warehouse was away. `send_head` red: the
mail server did not take the head (`EUNGDAP_ANCHOR_EMAIL_TO`); the next night sends a newer one, which vouches for it.
"""

from datetime import UTC, datetime, timedelta

from airflow.sdk import CronTriggerTimetable, dag, task

from pipeline import steps


@dag(
    schedule=CronTriggerTimetable("20 18 * * *", timezone="UTC"),  # 03:20 in Seoul
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=5), "on_failure_callback": steps.report_failure},
    on_failure_callback=steps.report_run_failure,
    on_success_callback=steps.report_run_success,
    doc_md=__doc__,
    tags=["nightly"],
)
def retention_nightly() -> None:
    """Declare the night's tasks; none waits for another."""
    task(steps.forget_old_texts)()
    task(steps.find_residuals)()
    task(steps.send_head)()


retention_nightly()
