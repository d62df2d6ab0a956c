"""What the demo asks of Airflow, over its REST API: log in, start runs, watch them, switch a schedule on."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime

import httpx

from pipeline.settings import Settings

FINISHED = ("success", "failed")


class Airflow:
    """A logged-in client of the API server (https://airflow.apache.org/docs/apache-airflow/stable/stable-rest-api-ref.html).

    Raises:
        RuntimeError: the server refuses the login or a request; one line with its answer.
    """

    def __init__(self, settings: Settings) -> None:
        """Log in as the administrator."""
        address = f"http://{settings.airflow_host}:{settings.airflow_port}"
        self._client = httpx.Client(base_url=address, timeout=60, trust_env=False)
        login = {"username": "admin", "password": settings.secret("airflow_admin")}
        token = self._send("POST", "/auth/token", json=login)["access_token"]
        self._client.headers["Authorization"] = f"Bearer {token}"

    def dag_ids(self) -> set[str]:
        """The DAGs that the server knows by now."""
        return {dag["dag_id"] for dag in self._send("GET", "/api/v2/dags", params={"limit": 100})["dags"]}

    def unpause(self, dag_id: str) -> None:
        """Let the schedule of `dag_id` run."""
        self._send("PATCH", f"/api/v2/dags/{dag_id}", json={"is_paused": False})

    def state(self, dag_id: str, run_id: str) -> str | None:
        """The state of a run, None where there is no such run."""
        response = self._client.get(f"/api/v2/dags/{dag_id}/dagRuns/{run_id}")
        return response.json()["state"] if response.is_success else None

    def trigger(self, dag_id: str, run_id: str, conf: dict) -> str:
        """Start a run, or return to the one that has this id already: the same demand twice is one run."""
        state = self.state(dag_id, run_id)
        if state is None:
            self._send("POST", f"/api/v2/dags/{dag_id}/dagRuns",
                       json={"dag_run_id": run_id, "logical_date": None, "conf": conf})
        elif state == "failed":
            self._send("POST", f"/api/v2/dags/{dag_id}/dagRuns/{run_id}/clear",
                       json={"dry_run": False, "only_failed": True})
        return run_id

    def backfill_intervals(self, dag_id: str, start: datetime, end: datetime) -> int:
        """Have the scheduler run the intervals that begin in [start, end]; returns the backfill's id."""
        body = {"dag_id": dag_id, "from_date": start.isoformat(), "to_date": end.isoformat(), "max_active_runs": 1,
                "reprocess_behavior": "none", "run_backwards": False, "dag_run_conf": {}}
        return self._send("POST", "/api/v2/backfills", json=body)["id"]

    def runs(self, dag_id: str, **filters: str) -> list[dict]:
        """Runs of a DAG, oldest first."""
        page = self._send("GET", f"/api/v2/dags/{dag_id}/dagRuns",
                          params={"order_by": "run_after", "limit": 100, **filters})
        return page["dag_runs"]

    def tasks(self, dag_id: str, run_id: str) -> Iterator[tuple[str, str]]:
        """(task, state) of a run; a mapped task's number is part of its name."""
        path = f"/api/v2/dags/{dag_id}/dagRuns/{run_id}/taskInstances"
        for task in self._send("GET", path, params={"limit": 100})["task_instances"]:
            index = task["map_index"]
            yield task["task_id"] + (f"[{index}]" if index >= 0 else ""), task["state"] or "waiting"

    def wait(self, dag_id: str, run_id: str, report: Callable[[str], None], limit_s: int) -> None:
        """Follow a run to its end, reporting each change.

        Raises:
            RuntimeError: the run failed or took longer than `limit_s` seconds; names the tasks that are not done.
        """
        seen: dict[str, str] = {}
        deadline = time.monotonic() + limit_s
        while True:
            state = self._send("GET", f"/api/v2/dags/{dag_id}/dagRuns/{run_id}")["state"]
            now = dict(self.tasks(dag_id, run_id))
            for task, task_state in now.items():
                if task_state != seen.get(task) and task_state in ("running", "success", "failed", "up_for_retry"):
                    report(f"{dag_id}.{task}: {task_state}")
            seen = now
            if state == "success":
                return
            if state == "failed" or time.monotonic() > deadline:
                open_tasks = ", ".join(f"{task} ({how})" for task, how in now.items() if how != "success")
                raise RuntimeError(f"{dag_id} run {run_id} is {state}: {open_tasks}; the logs are in var/logs/airflow")
            time.sleep(2)

    def _send(self, method: str, path: str, **arguments: object) -> dict:
        response = self._client.request(method, path, **arguments)
        if response.is_error:
            raise RuntimeError(f"Airflow answered {response.status_code} to {method} {path}: {response.text[:300]}")
        return response.json() if response.content else {}
