"""`make demo`: from an installed environment to a board with data on it, and `make stop` to end it."""

import fcntl
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib import metadata
from pathlib import Path

import httpx

from pipeline import sources, warehouse
from pipeline.platform import postgres, processes
from pipeline.platform.airflow import Airflow
from pipeline.platform.progress import Progress
from pipeline.platform.secrets import PEOPLE, ensure_secrets
from pipeline.settings import REPOSITORY, Settings
from pipeline.sources import SeoulPortal

DAG_IDS = {"complaints_hourly", "history_backfill", "issues_nightly", "report_monthly", "retention_nightly"}
FIRST_HISTORY = "first-history"
HOURS_BY_SCHEDULE = 3


def demo(s: Settings) -> None:
    """Start every service, load the history once, run the last hours, leave the schedule on, and return.

    Raises:
        RuntimeError: something is in the way; one line that says what, where and what to do.
    """
    progress = Progress()
    with only_one(s):
        prepare(s, processes.names(s))
        _start_services(s, progress)
        airflow = Airflow(s)
        with progress.step("Airflow reads the DAGs"):
            _until("Airflow's DAG processor", lambda: airflow.dag_ids() >= DAG_IDS, 120, s)
        with progress.step("Data: history, then the last hours"):
            load(s, airflow, progress.note)
        progress.note(f"ready after {progress.elapsed():.0f} s")
    sys.stdout.write(last_screen(s))


def prepare(s: Settings, wanted: list[str]) -> None:
    """Folders, secrets and the supervisor's file; the ports of the `wanted` services must be free or already ours."""
    s.var_dir.mkdir(parents=True, exist_ok=True)
    folder = s.var_dir / "secrets"
    ensure_secrets(folder)
    passwords = folder / "airflow_passwords.json"  # the simple login's own format
    passwords.touch(mode=0o600)
    passwords.write_text(json.dumps({"admin": s.secret("airflow_admin")}), encoding="utf-8")
    if wanted and not processes.is_supervised(s):
        processes.end_leftovers(s, *reversed(wanted))
    running = processes.running(s)
    check_ports(s, [name for name in wanted if name not in running])
    if not processes.is_supervised(s):
        processes.write_configuration(s)


def check_ports(s: Settings, services: list[str]) -> None:
    """Refuse to start `services` on a port that another process holds.

    Raises:
        RuntimeError: names the port and the setting that moves it.
    """
    ports = processes.ports(s)
    for setting, port in (ports[name] for name in services if name in ports):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError as error:
                raise RuntimeError(f"port {port} is not free ({error.strerror}): stop what uses it, "
                                   f"or set {setting}=<another port> in .env") from None


def load(s: Settings, airflow: Airflow, note: Callable[[str], None]) -> None:
    """Backfill what is missing (the first history, or a gap longer than the look-back), then let the schedule run."""
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    for dag_id in sorted(DAG_IDS - {"complaints_hourly"}):  # that one once its history is there
        airflow.unpause(dag_id)
    if airflow.state("history_backfill", FIRST_HISTORY) != "success":
        start = hour - timedelta(days=s.sample_city_history_days)
        _backfill(airflow, FIRST_HISTORY, start, hour - timedelta(hours=HOURS_BY_SCHEDULE), note)
        airflow.unpause("complaints_hourly")
        airflow.backfill_intervals("complaints_hourly", hour - timedelta(hours=HOURS_BY_SCHEDULE),
                                   hour - timedelta(hours=2))
        for run in _hourly_runs(airflow, hour):
            airflow.wait("complaints_hourly", run, note, 900)
        return
    since = gap(s, hour)
    if since:
        _backfill(airflow, f"gap-{since:%Y%m%dT%H}-{hour:%Y%m%dT%H}", since, hour, note)
    airflow.unpause("complaints_hourly")  # the next hourly run reaches back over the gap by itself


def last_screen(s: Settings) -> str:
    """Addresses, people and passwords, and what to look at first."""
    board = f"http://127.0.0.1:{s.superset_port}/"
    people = "".join(f"    {name:<10} {s.secret(f'board_{name}')}\n" for name in PEOPLE)
    is_sample = sources.names() == [SeoulPortal.name] and processes.serves_portal(s)
    note = "" if not is_sample else "  Every complaint on it is synthetic (the sample city's).\n"
    return (f"\n  민원종합상황판   {board}\n{note}{people}"
            f"  Airflow          http://127.0.0.1:{s.airflow_port}/\n    admin      {s.secret('airflow_admin')}\n"
            "  Look first at    the board as 'mayor': 떠오르는 이슈, then 데이터 신뢰\n"
            f"  Health           http://127.0.0.1:{s.health_port}/\n"
            f"  Analysis         http://127.0.0.1:{s.service_port}/ (docs/runbook.md: who may ask)\n"
            f"  Logs             {s.var_dir / 'logs'}\n  End it           make stop\n\n")


def status(s: Settings) -> str:
    """The services, and what the health page says: each trouble with its first action."""
    if not processes.is_supervised(s):
        left = ", ".join(processes.unsupervised(s))
        return (f"{left}: running without their supervisor, which was killed: 'make demo' starts all anew\n" if left
                else "nothing of this installation is running: 'make demo' starts it\n")
    address = f"http://127.0.0.1:{s.health_port}/"
    try:
        answer = httpx.get(f"{address}health", timeout=5, trust_env=False).json()
    except (httpx.HTTPError, ValueError):
        return f"{processes.control(s, 'status')}\nHealth page {address} does not answer\n"
    reasons = "".join(f"  {one['state']}  {one['title']} ({one['detail']})\n        {one['first_action']}\n"
                      for one in answer["reasons"])
    return f"{processes.control(s, 'status')}\nHealth page {address}: {answer['state']}\n{reasons}"


def stop(s: Settings) -> None:
    """End every service that `demo` started, and only those."""
    if not processes.is_supervised(s):
        left = processes.end_leftovers(s, *reversed(processes.names(s)))
        sys.stdout.write(f"stopped {', '.join(left)}; their supervisor was gone\n" if left
                         else "nothing of this installation is running\n")
        return
    pid = int(processes.control(s, "pid").strip())
    for name in reversed(processes.names(s)):  # the warehouse last
        processes.control(s, "stop", name)
    processes.control(s, "shutdown")
    deadline = time.monotonic() + 60
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.2)
    sys.stdout.write("stopped\n")


def start_warehouse(s: Settings) -> None:
    """Start the supervisor and Postgres where they do not run yet, and bring the tables up to date.

    Raises:
        RuntimeError: the database was made with other passwords; the message says whose it may be and what to do.
    """
    if not processes.is_supervised(s):
        processes.start_supervisor(s)
    processes.control(s, "start", "postgres")
    _until("Postgres", _answers_sql, 60, s)
    try:
        warehouse.provision()
    except RuntimeError as error:
        if "password authentication failed" not in str(error):
            raise
        raise RuntimeError(
            f"the database in {postgres.home(s)} was made with other passwords than those in {s.var_dir / 'secrets'} "
            "(by an earlier copy of this folder?): put those secrets back, or 'make stop', remove that database's "
            "folder and begin anew") from None


def _start_services(s: Settings, progress: Progress) -> None:
    with progress.step("Postgres"):
        start_warehouse(s)
    board = subprocess.Popen([str(processes.SUPERSET_BIN / "python"), str(REPOSITORY / "superset" / "bootstrap.py")],
                             env={**os.environ, **processes.superset_environment(s)}, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True)
    with progress.step("Airflow's tables"):
        _migrate_airflow(s)
    with progress.step("Airflow, portal"):
        for name in processes.names(s):
            if name not in ("postgres", "superset"):
                processes.control(s, "start", name)
        _until("Airflow", lambda: _airflow_is_healthy(s), 180, s)
    with progress.step("Superset's tables, people and board"):
        output, _ = board.communicate()
        if board.returncode:
            raise RuntimeError(f"the board could not be built: {output.strip().splitlines()[-1]}")
    with progress.step("Superset"):
        processes.control(s, "start", "superset")
        _until("Superset", lambda: _get(f"http://127.0.0.1:{s.superset_port}/health"), 120, s)


def _migrate_airflow(s: Settings) -> None:
    stamp, version = s.var_dir / "airflow" / "migrated", metadata.version("apache-airflow")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == version:
        return
    environment = {**os.environ, **processes.airflow_environment(s)}
    result = subprocess.run([str(processes.BIN / "airflow"), "db", "migrate"], env=environment, capture_output=True,
                            text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"airflow db migrate failed: {result.stderr.strip().splitlines()[-1]}")
    stamp.write_text(version, encoding="utf-8")


def _backfill(airflow: Airflow, run_id: str, start: datetime, end: datetime, note: Callable[[str], None]) -> None:
    airflow.trigger("history_backfill", run_id, {"start": start.isoformat(), "end": end.isoformat()})
    airflow.wait("history_backfill", run_id, note, 3600)


def _hourly_runs(airflow: Airflow, hour: datetime) -> list[str]:
    deadline = time.monotonic() + 120
    since = (hour - timedelta(hours=HOURS_BY_SCHEDULE)).isoformat()
    while True:
        runs = airflow.runs("complaints_hourly", logical_date_gte=since)
        if len(runs) >= HOURS_BY_SCHEDULE or time.monotonic() > deadline:
            return [run["dag_run_id"] for run in runs]
        time.sleep(1)


def gap(s: Settings, hour: datetime) -> datetime | None:
    """Since when a declared source must be read again because the next run's look-back does not reach so far; or None.

    That is the look-back before the outage: what was filed then may have been answered during it.
    """
    with warehouse.connect("publish_rw") as connection:
        ends = dict(connection.execute("select source, max(window_end_at) from ops.batches group by source").fetchall())
    starts = []
    for name in sources.names():
        reach = timedelta(days=sources.get(name).lookback_days)
        if name not in ends:
            starts.append(hour - timedelta(days=s.sample_city_history_days))
        elif hour - ends[name] > reach:
            starts.append(ends[name] - reach)
    return min(starts, default=None)


def _answers_sql() -> bool:
    try:
        warehouse.connect("postgres", "postgres").close()
    except RuntimeError as error:
        if "password authentication failed" in str(error):  # it is up, and waiting will not help
            raise
        return False
    return True


def _airflow_is_healthy(s: Settings) -> bool:
    health = _get(f"http://127.0.0.1:{s.airflow_port}/api/v2/monitor/health")
    return bool(health) and all(health.json()[part]["status"] == "healthy" for part in ("scheduler", "dag_processor"))


def _get(url: str) -> httpx.Response | None:
    try:
        response = httpx.get(url, timeout=5, trust_env=False)
    except httpx.HTTPError:
        return None
    return response if response.is_success else None


def _until(what: str, ready: Callable[[], object], limit_s: int, s: Settings) -> None:
    deadline = time.monotonic() + limit_s
    while not ready():
        if time.monotonic() > deadline:
            raise RuntimeError(f"{what} did not answer within {limit_s} s: see {s.var_dir / 'logs'}")
        time.sleep(0.5)


@contextmanager
def only_one(s: Settings) -> Iterator[None]:
    """Keep two commands from starting the services of one installation at the same time.

    Raises:
        RuntimeError: another command holds the lock.
    """
    s.var_dir.mkdir(parents=True, exist_ok=True)
    with (s.var_dir / "demo.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RuntimeError(f"another command is starting the services of {s.var_dir}: let it finish") from None
        yield
