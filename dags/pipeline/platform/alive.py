"""`python -m pipeline.platform.alive NAME`: health checks of the containers; light, since they run all day."""

import socket
import sys
import urllib.request
from collections.abc import Callable, Mapping

from pipeline import warehouse
from pipeline.settings import Settings, get_settings

HEARTBEAT_S = 60
LOOK_S = 300
WAIT_S = 5


def _answers(url: str) -> None:
    try:
        with urllib.request.urlopen(url, timeout=WAIT_S):  # any answer but an error will do
            return
    except OSError as error:
        raise RuntimeError(f"{url}: {error}") from None


def _beats(job: str) -> None:
    """An Airflow process that serves no page writes its heartbeat into Airflow's database."""
    host = socket.gethostname()
    with warehouse.connect("airflow", "airflow") as connection:
        row = connection.execute(
            "select extract(epoch from now() - max(latest_heartbeat)) from job"
            " where job_type = %s and hostname = %s and state = 'running'", (job, host)).fetchone()
    if row[0] is None or row[0] > HEARTBEAT_S:
        raise RuntimeError(f"{job} on {host}: last heartbeat {'never' if row[0] is None else f'{row[0]:.0f} s ago'}")


def _looks(s: Settings) -> None:
    with warehouse.connect("urgent_rw") as connection:
        row = connection.execute("select extract(epoch from now() - max(tried_at)) from ops.urgent_looks").fetchone()
    if row[0] is None or row[0] > LOOK_S:
        raise RuntimeError(f"urgent: last looked {'never' if row[0] is None else f'{row[0]:.0f} s ago'}")


def _takes_tasks(s: Settings) -> None:
    from celery import Celery

    from pipeline.platform.cluster import broker

    worker = f"celery@{socket.gethostname()}"
    if not Celery(broker=broker(s)).control.ping(destination=[worker], timeout=WAIT_S):
        raise RuntimeError(f"{worker} does not answer")


CHECKS: Mapping[str, Callable[[Settings], None]] = {
    "airflow-api": lambda s: _answers(f"http://127.0.0.1:{s.airflow_port}/api/v2/monitor/health"),
    "airflow-dag-processor": lambda _: _beats("DagProcessorJob"),
    "airflow-scheduler": lambda _: _beats("SchedulerJob"),
    "airflow-worker": _takes_tasks,
    "health": lambda s: _answers(f"http://127.0.0.1:{s.health_port}/"),
    "service": lambda s: _answers(f"http://127.0.0.1:{s.service_port}/health"),
    "portal": lambda s: _answers(f"http://127.0.0.1:{s.portal_port}/"),
    "urgent": _looks,
}


def main(name: str) -> int:
    """0 when the service `name` in this container works; else 1, and one line that says what was asked."""
    try:
        CHECKS[name](get_settings())
    except RuntimeError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
