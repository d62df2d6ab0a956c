"""`make compose-test`: build, start, a published hour, a tile on the board, the promises about safety; then a person's
commands up to a restored backup; then workers.

Works in a project of its own (other ports, other volumes) and takes it down with its volumes, whatever happens.
DOCS=1 writes what was seen into docs/containers.md and keeps the board's picture.
"""

import argparse
import contextlib
import signal
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import board
import commands
import httpx
from engine import REPOSITORY, Project
from machine import free_ports
from safety import faults_of

from pipeline.platform.cluster import CONFIGURATIONS, GIVEN, OF_OTHERS

PICTURE = REPOSITORY / "docs" / "images" / "compose-board.png"
GUIDE = REPOSITORY / "docs" / "containers.md"
MARKS = "<!-- written by make compose-test DOCS=1 -->", "<!-- end -->"
GIVEN_TO = {"airflow-api": "airflow", "airflow-dag-processor": "airflow", "airflow-scheduler": "pipeline",
            "worker": "pipeline"}
PUBLISHED = ("select count(*), max(published_at) at time zone 'Asia/Seoul' from ops.publications"
             " where status = 'published'")
PSS = "cat /proc/[0-9]*/smaps_rollup 2>/dev/null | awk '/^Pss:/ {sum += $2} END {print sum}'"
HOURLY = "/api/v2/dags/complaints_hourly/dagRuns"


class Run:
    """One test run: the project, its secrets, and the rows for the guide."""

    def __init__(self, picture: Path) -> None:
        """Choose free ports and a small city."""
        self.picture, self.rows, self.begun = picture, [], time.monotonic()
        self.ports = dict(zip(("airflow", "superset", "health", "service"), free_ports(4), strict=True))
        self.project = Project("eungdap-test", {
            "EUNGDAP_AIRFLOW_PORT": str(self.ports["airflow"]), "EUNGDAP_SUPERSET_PORT": str(self.ports["superset"]),
            "EUNGDAP_HEALTH_PORT": str(self.ports["health"]), "EUNGDAP_SERVICE_PORT": str(self.ports["service"]),
            "EUNGDAP_SAMPLE_CITY_DAILY_COUNT": "120", "EUNGDAP_SAMPLE_CITY_HISTORY_DAYS": "25",
            "EUNGDAP_PORTAL_URL": "", "COMPOSE_PROFILES": ""})
        self.secrets: dict[str, str] = {}

    def say(self, what: str, seen: object) -> None:
        """One row of the table, on the screen at once."""
        self.rows.append((what, str(seen)))
        sys.stderr.write(f"[{time.monotonic() - self.begun:6.0f} s] {what}: {seen}\n")

    def check(self, what: str, holds: object, otherwise: object) -> None:
        """A row, or the end of the test.

        Raises:
            RuntimeError: it does not hold; says what was seen.
        """
        if not holds:
            raise RuntimeError(f"{what}: {otherwise}")
        self.say(what, "yes")

    def plain(self) -> None:
        """The system as `docker compose up` starts it: tasks run beside the scheduler."""
        project = self.project
        project.run("build", limit_s=3600)
        self.say("engine", project.ask_engine("--version").strip())
        begun = time.monotonic()
        project.start()
        project.wait_until_healthy(900)
        self.say("all services healthy after", f"{time.monotonic() - begun:.0f} s")
        project.wait_until_done("first-load", 3600)
        self.say("25 days at 120 a day and three hours loaded after", f"{time.monotonic() - begun:.0f} s")
        self.say("publications, the last at (Seoul)", self.query(PUBLISHED).replace("|", ", "))
        self.read_secrets()
        self.look_at_board()
        self.look_at_airflow()
        self.look_at_safety("without workers")
        self.say("memory between runs, without workers", self.memory())

    def scaled(self) -> None:
        """What was restored, with two workers: the hourly tasks move there."""
        project = self.project
        project.environment["COMPOSE_PROFILES"] = "scale"
        begun = time.monotonic()
        project.start("--scale", "worker=2")
        project.wait_until_healthy(900)
        self.say("two workers and Redis healthy after", f"{time.monotonic() - begun:.0f} s")
        before = int(self.query(PUBLISHED).split("|")[0])
        hosts = self.run_an_hour()
        workers = {each["Config"]["Hostname"] for each in project.running() if each["Service"] == "worker"}
        self.check("every task of an hour ran in one of two workers", len(workers) == 2 and hosts and hosts <= workers,
                   (hosts, workers))
        self.check("the hour was published", int(self.query(PUBLISHED).split("|")[0]) > before, "no new publication")
        self.look_at_safety("with workers")
        self.say("memory between runs, with two workers", self.memory())

    def command(self, service: str, *arguments: str, options: tuple[str, ...] = ()) -> str:
        """Run a one-shot service with its arguments, as the guide says; returns what it printed."""
        name = f"{self.project.name}-command"  # removed afterwards: with --rm Podman forgets the exit code
        try:
            return self.project.run("run", "--no-TTY", "--name", name, *options, service, *arguments, limit_s=900)
        finally:
            self.project.ask_engine("rm", "--force", name)

    def query(self, sql: str) -> str:
        """One row of the warehouse, as its superuser."""
        (postgres,) = [each["Name"] for each in self.project.running() if each["Service"] == "postgres"]
        script = f'PGPASSWORD="$(cat /opt/given/postgres)" psql -h 127.0.0.1 -U postgres -d eungdap -Atc "{sql}"'
        result = self.project.inside(postgres, script)
        if result.returncode:
            raise RuntimeError(f"psql: {result.stderr.strip()}")
        return result.stdout.strip()

    def read_secrets(self) -> None:
        """Ask the project for its secrets, as its operator can; they are compared, never printed."""
        script = "cd var/secrets && for name in *; do echo $name $(cat $name); done"
        lines = self.project.run("run", "--rm", "--no-deps", "--no-TTY", "--entrypoint", "sh", "secrets", "-c", script)
        self.secrets = dict(line.split() for line in lines.splitlines() if len(line.split()) == 2)
        self.check("secrets made", set(self.secrets) >= {"postgres", "airflow_admin", "redis"}, sorted(self.secrets))

    def look_at_board(self) -> None:
        """Log in as the mayor and wait for every tile."""
        with board.visit(f"http://127.0.0.1:{self.ports['superset']}") as seen:
            board.log_in(seen, "mayor", self.secrets["board_mayor"])
            tiles = sum(board.look_through(seen).values())
            board.open_tab(seen, "한눈에")
            seen.page.screenshot(path=self.picture)
        wanting = set(board.without_rows(lambda query: int(self.query(query))))
        told = "all with figures" if not wanting else f"{len(wanting)} empty for want of alerts, others with figures"
        self.check(f"the mayor sees the board: {tiles} tiles, {told}", tiles and set(seen.empty) == wanting,
                   seen.empty)
        self.check("no request failed, nobody else was called", not (seen.failed or seen.foreign),
                   (seen.failed, seen.foreign))

    def look_at_airflow(self) -> None:
        """The login refuses and accepts; what is stored is a hash; a task's log can be read."""
        with self.airflow("wrong") as refused:
            self.check("Airflow refuses a wrong password", refused.status == 401, refused.status)
        stored = self.query_airflow("select password from ab_user where username = 'admin'")
        self.check("Airflow keeps a hash", stored.startswith(("scrypt:", "pbkdf2:")), stored[:8])
        with self.airflow(self.secrets["airflow_admin"]) as client:
            (last,) = client.get(HOURLY, params={"order_by": "-run_after", "limit": 1}).json()["dag_runs"]
            self.check("a task's log can be read", "publication" in client.log(last["dag_run_id"], "publish"), "no")

    def run_an_hour(self) -> set[str]:
        """Run complaints_hourly now; returns the hosts of its tasks."""
        with self.airflow(self.secrets["airflow_admin"]) as client:
            run_id = "compose-test"
            client.post(HOURLY, {"dag_run_id": run_id, "logical_date": datetime.now(UTC).isoformat(), "conf": {}})
            deadline = time.monotonic() + 1800
            while (state := client.get(f"{HOURLY}/{run_id}").json()["state"]) not in ("success", "failed"):
                if time.monotonic() > deadline:
                    raise RuntimeError(f"the hour is still {state} after 1800 s")
                time.sleep(3)
            tasks = client.get(f"{HOURLY}/{run_id}/taskInstances").json()["task_instances"]
            failed = [f"{task['task_id']} (try {task['try_number']}): …{client.last_words(run_id, task)}"
                      for task in tasks if task["state"] == "failed"]
            self.check("an hour's run succeeded", state == "success", failed or state)
            self.check("a worker's log can be read", "publication" in client.log(run_id, "publish"), "no")
            return {task["hostname"] for task in tasks if task["hostname"]}  # a task that only joins others has none

    def airflow(self, password: str) -> "contextlib.closing[Client]":
        """A client that has tried to log in as the administrator; closed at the end of the block."""
        return contextlib.closing(Client(f"http://127.0.0.1:{self.ports['airflow']}", password))

    def query_airflow(self, sql: str) -> str:
        """One value of Airflow's database."""
        (api,) = [each["Name"] for each in self.project.running() if each["Service"] == "airflow-api"]
        script = ("python -c \"from pipeline import warehouse; "
                  f"print(warehouse.connect('airflow', 'airflow').execute(\\\"{sql}\\\").fetchone()[0])\"")
        return self.project.inside(api, script).stdout.strip()

    def look_at_safety(self, when: str) -> None:
        """Every promise of the guide, in every container."""
        services = {each["Service"] for each in self.project.running()}
        given = {service: set(GIVEN[GIVEN_TO.get(service, service)]) - set(OF_OTHERS) for service in services}
        for service in services & set(CONFIGURATIONS):
            given[service].add(CONFIGURATIONS[service][0])
        faults = faults_of(self.project, self.secrets, given)
        self.check(f"{len(self.project.running())} containers {when}: no root, no capability, no new privileges, root "
                   "file system read-only, own secrets only (0400), none in a log, command line or description, ports "
                   "on 127.0.0.1 alone", not faults, faults)

    def memory(self) -> str:
        """PSS of each service, MiB."""
        sizes = {each["Name"].removeprefix("eungdap-test-"): int(self.project.inside(each["Name"], PSS).stdout) // 1024
                 for each in self.project.running()}
        each = ", ".join(f"{name} {size}" for name, size in sorted(sizes.items()))
        return f"{sum(sizes.values())} MiB ({each})"

    def write_guide(self) -> None:
        """Put the rows between the marks of the guide."""
        before, _, rest = GUIDE.read_text(encoding="utf-8").partition(MARKS[0])
        lines = [MARKS[0], "| what | seen |", "|---|---|", *(f"| {what} | {seen} |" for what, seen in self.rows)]
        GUIDE.write_text(before + "\n".join(lines) + "\n" + MARKS[1] + rest.partition(MARKS[1])[2], encoding="utf-8")


class Client(httpx.Client):
    """Airflow's REST API as a person's program uses it."""

    def __init__(self, address: str, password: str) -> None:
        """Try to log in; `status` is the answer's."""
        super().__init__(base_url=address, timeout=120, trust_env=False)
        answer = super().post("/auth/token", json={"username": "admin", "password": password})
        self.status = answer.status_code
        if answer.is_success:
            self.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"

    def post(self, path: str, body: dict) -> None:
        """Send `body`; an error raises."""
        super().post(path, json=body).raise_for_status()

    def log(self, run_id: str, task: str) -> str:
        """The text of a task's first try, as the pages show it."""
        return self.get(f"{HOURLY}/{run_id}/taskInstances/{task}/logs/1", params={"full_content": True}).text

    def last_words(self, run_id: str, task: dict) -> str:
        """The end of the log of a task's last try; the containers and their logs are gone after a test that failed."""
        where = f"{HOURLY}/{run_id}/taskInstances/{task['task_id']}/logs/{task['try_number']}"
        return self.get(where, params={"full_content": True, "map_index": task["map_index"]}).text[-1500:]


def main() -> int:
    """Run both parts; 1 with one line when something does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write-docs", action="store_true", help="write docs/containers.md and the board's picture")
    options = parser.parse_args()
    picture = PICTURE if options.write_docs else Path(tempfile.gettempdir()) / "compose-board.png"
    run = Run(picture)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # taken down then too
    run.say("date", f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC")
    try:
        try:
            run.plain()
            commands.operate(run)
            run.scaled()
        finally:
            sys.stderr.write("taking it down\n" if sys.exc_info()[0] is None else f"{sys.exc_info()[1]}\n")
            run.project.run("--profile", "*", "down", "--volumes", "--timeout", "60")
        run.check("taken down, nothing left", not run.project.containers(), "containers are left")
    except (RuntimeError, AssertionError, httpx.HTTPError) as error:
        sys.stderr.write(f"compose-test: {error}\n")
        return 1
    if options.write_docs:
        run.write_guide()
    sys.stderr.write(f"compose-test passed; the board: {picture}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
