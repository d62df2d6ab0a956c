"""The whole system struck: a scratch demo with every service real, whose processes are killed in the midst of an hour.

Each case has an hour of its own, from before the demo's history, so that it brings complaints and can be compared: with
what the city had in that hour, and with a board built from nothing out of the same raw rows.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from datetime import time as day_time
from pathlib import Path
from random import Random

import psycopg
from machine import family, free_ports
from place import Place
from rebuilt import against_city, against_rebuilt

from pipeline.calendar_days import SEOUL
from pipeline.platform.airflow import Airflow
from pipeline.sample_city.city import City
from pipeline.settings import REPOSITORY, Settings

DAILY_COUNT, HISTORY_DAYS, SERVED_DAYS, WINDOW_DAYS = 100, 8, 10, 7
LIMIT_S = 900
PORTS = {"PGPORT": "postgres_port", "EUNGDAP_AIRFLOW_PORT": "airflow_port", "EUNGDAP_SUPERSET_PORT": "superset_port",
         "EUNGDAP_PORTAL_PORT": "portal_port", "EUNGDAP_HEALTH_PORT": "health_port",
         "EUNGDAP_SERVICE_PORT": "service_port"}
START = """
from pipeline.platform import demo, processes
from pipeline.settings import get_settings
s = get_settings()
demo.prepare(s, processes.names(s))
demo.start_warehouse(s)
"""
RUN = """
select run_id, state from dag_run
where dag_id = 'complaints_hourly' and data_interval_start = %s order by id desc limit 1
"""
TASKS = """
select task_id, state, pid from task_instance
where dag_id = 'complaints_hourly' and run_id = %s and task_id = %s order by map_index limit 1
"""
OPEN_RUNS = "select 1 from dag_run where state in ('running', 'queued')"


@dataclass(frozen=True)
class System:
    """A running demo and the environment of its commands."""

    environment: dict[str, str]
    place: Place

    @property
    def settings(self):
        given = {name: int(self.environment[name]) for name in PORTS}
        port = given.pop("PGPORT")
        fields = {PORTS[name]: number for name, number in given.items()}
        return Settings(_env_file=None, var_dir=self.place.var_dir, PGPORT=port, **fields)

    def command(self, *arguments, check=True):
        """Run a command of the platform; raises RuntimeError with its last line when it fails and `check` is set."""
        result = subprocess.run([sys.executable, "-m", "pipeline.platform", *arguments], env=self.environment,
                                cwd=REPOSITORY, text=True, capture_output=True, check=False, timeout=LIMIT_S)
        if check and result.returncode:
            last = (result.stderr.strip().splitlines() or ["no message"])[-1]
            raise RuntimeError(f"{' '.join(arguments)} failed: {last}")
        return result

    def services(self):
        """Process ids of the services that run, by name."""
        lines = [line.split() for line in self.command("status", check=False).stdout.splitlines()]
        return {line[0]: int(line[3].rstrip(",")) for line in lines if line[1:2] == ["RUNNING"]}

    def supervisor(self):
        return int((self.place.var_dir / "supervisor" / "supervisord.pid").read_text())

    def airflow(self, statement, *parameters):
        """Rows from Airflow's database; none while Postgres is away."""
        try:
            with self.place.connect("airflow") as connection:
                return connection.execute(statement, parameters).fetchall()
        except psycopg.OperationalError:
            return []


@contextmanager
def system(folder: Path, seed: int):
    """A small demo in `folder`; its portal serves two days that its history has not."""
    folder.chmod(0o755)
    var_dir = folder / "system"
    var_dir.mkdir()
    var_dir.chmod(0o755)
    (var_dir / "models").symlink_to(REPOSITORY / "var" / "models")
    ports = dict(zip(PORTS, free_ports(len(PORTS)), strict=True))
    environment = {
        **os.environ, **{name: str(port) for name, port in ports.items()}, "EUNGDAP_VAR_DIR": str(var_dir),
        "EUNGDAP_SAMPLE_CITY_SEED": str(seed), "EUNGDAP_SAMPLE_CITY_DAILY_COUNT": str(DAILY_COUNT),
        "EUNGDAP_SAMPLE_CITY_HISTORY_DAYS": str(SERVED_DAYS), "EUNGDAP_ISSUE_WINDOW_DAYS": str(WINDOW_DAYS),
        "EUNGDAP_PORTAL_LOOKBACK_DAYS": "0"}
    made = System(environment, Place(var_dir, ports["PGPORT"]))
    subprocess.run([sys.executable, "-c", START], env=environment, cwd=REPOSITORY, check=True)
    try:
        narrower = {**environment, "EUNGDAP_SAMPLE_CITY_HISTORY_DAYS": str(HISTORY_DAYS)}
        replace(made, environment=narrower).command("demo")
        yield made
    finally:
        made.command("stop", check=False)


def hour_of(number: int) -> datetime:
    """The start of the `number`-th case's hour: by day, nine days ago in Seoul."""
    day = datetime.now(SEOUL).date() - timedelta(days=SERVED_DAYS - 1)
    return datetime.combine(day, day_time(8), SEOUL).astimezone(UTC) + timedelta(hours=number)


@dataclass(frozen=True)
class Strike:
    """While `task` runs, within `within_s` seconds, `blow` falls; `restart`: a person starts the demo again."""

    name: str
    task: str
    blow: Callable[[System, str], None]
    restart: bool = False
    within_s: float = 1.5


def kill_services(*names):
    """`kill -9` of supervised processes."""
    def blow(made, _run):
        pids = made.services()
        for name in names:
            os.kill(pids[name], signal.SIGKILL)

    return blow


def kill_supervisor(made, _run):
    """`kill -9` of the supervisor; the services go on without it."""
    os.kill(made.supervisor(), signal.SIGKILL)


def kill_everything(made, _run):
    """A power cut: the supervisor and everything that descends from it, none given time."""
    for pid in reversed(family(made.supervisor())):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def kill_task(task):
    """`kill -9` of the task's own process."""
    return lambda made, run: os.kill(made.airflow(TASKS, run, task)[0][2], signal.SIGKILL)


def kill_worker(task):
    """`kill -9` of the executor's process that watches over the task, which nobody then reports."""
    def blow(made, run):
        pid = made.airflow(TASKS, run, task)[0][2]
        status = Path(f"/proc/{pid}/status").read_text()
        os.kill(int(status.split("PPid:")[1].split()[0]), signal.SIGKILL)
        os.kill(pid, signal.SIGKILL)

    return blow


def deploy(made, _run):
    """What a deployment does: everything stops."""
    made.command("stop")


STRIKES = (
    Strike("system-scheduler", "build_facts", kill_services("airflow-scheduler")),
    Strike("system-api-server", "analyse", kill_services("airflow-api")),
    Strike("system-postgres", "build_facts", kill_services("postgres")),
    Strike("system-dag-processor-portal-superset-health", "ingest",
           kill_services("portal", "airflow-dag-processor", "superset", "health"), within_s=0.1),
    Strike("system-task", "analyse", kill_task("analyse")),
    Strike("system-worker", "build_facts", kill_worker("build_facts")),
    Strike("system-supervisor", "build_issues", kill_supervisor, restart=True),
    Strike("system-power-cut", "build_facts", kill_everything, restart=True),
    Strike("system-deploy", "analyse", deploy, restart=True),
)


def play(made: System, strike: Strike, number: int, seed: int) -> dict:
    """One case; a row of the report."""
    started, story, problems, recovered = time.monotonic(), [], [], None
    try:
        start = hour_of(number)
        run = _begin(made, start)
        _until(lambda: _state(made, run, strike.task) == "running", f"{strike.task} of {run} to run")
        delay = Random(seed * 1000 + number).uniform(0, strike.within_s)
        time.sleep(delay)
        struck = time.monotonic()
        strike.blow(made, run)
        story.append(f"{strike.name.removeprefix('system-')} while {strike.task} ran, {delay:.1f} s after it was seen")
        if strike.restart:
            made.command("demo")
            story.append("make demo again")
        _until(lambda: _finished(made, run), f"{run} to end")
        recovered = round(time.monotonic() - struck, 1)
        tries = made.airflow("select task_id, max(try_number) from task_instance where run_id = %s group by 1"
                             " having max(try_number) > 1", run)
        story.append(", ".join(f"{task} ran {count} times" for task, count in tries) or "no task ran twice")
        if made.airflow("select state from dag_run where run_id = %s", run) != [("success",)]:
            problems.append("the run is red")
        _until(lambda: set(made.services()) >= {*SERVICES}, "every service to run again")
        problems += _compared(made, City(seed, DAILY_COUNT), start)
    except (RuntimeError, OSError, subprocess.SubprocessError, psycopg.Error, IndexError) as error:
        problems.append(f"{type(error).__name__}: {str(error)[-300:]}")
    return {"case": strike.name, "seed": seed, "story": "; ".join(story), "equal": not problems, "problems": problems,
            "recovered_s": recovered, "seconds": round(time.monotonic() - started, 1), "passed": not problems}


SERVICES = ("postgres", "health", "portal", "urgent", "airflow-api", "airflow-dag-processor", "airflow-scheduler",
            "superset")


def _begin(made: System, start: datetime) -> str:
    """Have the scheduler run the hour; returns the run's id."""
    def asked():
        try:
            Airflow(made.settings).backfill_intervals("complaints_hourly", start, start)
        except RuntimeError as error:
            if "409" in str(error):  # the last case's backfill is not yet marked as done
                return False
            raise
        return True

    _until(asked, "Airflow to take the hour")
    _until(lambda: made.airflow(RUN, start), "the run to appear")
    return made.airflow(RUN, start)[0][0]


def _compared(made: System, city: City, start: datetime) -> list[str]:
    """What differs; looked at again when the schedule began an hour of its own meanwhile."""
    while True:
        _until(lambda: not made.airflow(OPEN_RUNS), "all runs to end")
        problems = against_city(made.place, city, start) + against_rebuilt(made.place, made.environment, "rebuilt")
        if not made.airflow(OPEN_RUNS):
            return problems


def _state(made: System, run: str, task: str) -> str | None:
    rows = made.airflow(TASKS, run, task)
    return rows[0][1] if rows else None


def _finished(made: System, run: str) -> bool:
    rows = made.airflow("select state from dag_run where run_id = %s", run)
    return bool(rows) and rows[0][0] in ("success", "failed")


def _until(ready, what: str) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not ready():
        if time.monotonic() > deadline:
            raise RuntimeError(f"waited {LIMIT_S} s for {what}")
        time.sleep(0.2)
