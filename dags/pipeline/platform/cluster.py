"""The system as containers: `python -m pipeline.platform.cluster COMMAND` is what each container of it runs.

`secrets`, `warehouse`, `airflow`, `first-load` do their work once and end; each may be repeated at any time. `run NAME`
becomes a service (its health check: `alive`). For people: `show SECRET` prints one, `put SECRET` takes one from
standard input, `restore BACKUP` brings a backup back.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import httpx
from pydantic import ValidationError

from pipeline import warehouse
from pipeline.platform import demo, processes
from pipeline.platform.airflow import Airflow
from pipeline.platform.progress import Progress
from pipeline.platform.secrets import NAMES, ensure_secrets
from pipeline.restore import restore
from pipeline.settings import Settings, get_settings

CLUSTER_NAMES = (*NAMES, "redis", "airflow_session_key")
_AIRFLOW = ("airflow", "airflow_jwt_secret", "airflow_fernet_key", "airflow_session_key", "redis")
_WORK = ("ingest_rw", "dbt_rw", "ml_rw", "quality_rw", "publish_rw", "board_ro", "erase_rw",
         "submitter_hmac_key", "origin_hmac_key", "portal_key")

# What each service may read; only the initialisers see them all.
GIVEN: Mapping[str, tuple[str, ...]] = {
    "postgres": ("postgres",),
    "redis": ("redis",),
    "portal": ("portal_key",),
    "airflow": _AIRFLOW,  # API server, DAG processor
    "pipeline": (*_AIRFLOW, *_WORK, "tell_rw", "smtp_password", "lineage_key"),  # where tasks run
    "operate": (*_WORK, "lineage_key"),  # a person's commands
    "superset": ("superset", "superset_secret_key", "superset_guest_token_secret", "board_actions"),
    "health": ("monitor_ro", "alarms_rw", "smtp_password"),
    "service": ("service_rw",),
    "urgent": ("urgent_rw", "submitter_hmac_key", "portal_key", "smtp_password"),
}
OF_OTHERS = ("smtp_password", "lineage_key")  # not made here: `put` brings them, where they are needed
# Files that hold a secret: read by servers, not by us. A queue needs no snapshot, and one that fails would close it.
CONFIGURATIONS = {"redis": ("redis.conf", 'requirepass {}\nsave ""\n')}
TASKS_A_WORKER = 2
ATTEMPTS = 5

SERVICES: Mapping[str, tuple[str, ...]] = {
    "airflow-api": ("airflow", "api-server"),
    "airflow-dag-processor": ("airflow", "dag-processor"),
    # Logs lie in a volume that the API server reads too: nobody serves them.
    "airflow-scheduler": ("airflow", "scheduler", "--skip-serve-logs"),
    "airflow-worker": ("airflow", "celery", "worker", "--skip-serve-logs", "--concurrency", str(TASKS_A_WORKER)),
    "portal": (sys.executable, "-m", "pipeline.sample_city", "portal"),
    "health": (sys.executable, "-m", "pipeline.health"),
    "service": (sys.executable, "-m", "pipeline.service"),
    "urgent": (sys.executable, "-m", "pipeline.urgent"),
}


def airflow_environment(s: Settings) -> dict[str, str]:
    """The one machine's environment, with a login that keeps hashes only and, where there is a Redis, with workers."""
    environment = {name: value for name, value in processes.airflow_environment(s).items() if "SIMPLE_AUTH" not in name}
    environment |= {
        "AIRFLOW__CORE__AUTH_MANAGER": "airflow.providers.fab.auth_manager.fab_auth_manager.FabAuthManager",
        "AIRFLOW__API__SECRET_KEY": s.secret("airflow_session_key"),
        "AIRFLOW__CORE__HOSTNAME_CALLABLE": "socket.gethostname",
    }
    if s.redis_host:
        environment |= {
            "AIRFLOW__CORE__EXECUTOR": "CeleryExecutor",
            "AIRFLOW__CORE__PARALLELISM": "16",
            "AIRFLOW__CELERY__BROKER_URL": broker(s),
            "AIRFLOW__CELERY__RESULT_BACKEND": warehouse.url("airflow", "db+postgresql+psycopg", "airflow"),
        }
    return environment


def broker(s: Settings) -> str:
    """Where the scheduler leaves tasks for the workers."""
    return f"redis://:{s.secret('redis')}@{s.redis_host}:6379/0"


def hand_out(s: Settings) -> None:
    """Make the secrets that are missing, and give each service a copy of its own (0400) in its own folder."""
    folder = s.var_dir / "secrets"
    ensure_secrets(folder, CLUSTER_NAMES)
    for path in folder.iterdir():
        path.chmod(0o400)
    for service, names in GIVEN.items():
        own = s.var_dir / "given" / service
        own.mkdir(parents=True, exist_ok=True)
        for name in names:
            if name not in OF_OTHERS or (folder / name).exists():
                _give(own / name, s.secret(name))
        if service in CONFIGURATIONS:
            name, template = CONFIGURATIONS[service]
            _give(own / name, template.format(s.secret(service)))


def put(name: str, s: Settings) -> None:
    """Take a secret of somebody else's, such as a real portal's key, from standard input; then hand it out."""
    (s.var_dir / "secrets").mkdir(parents=True, exist_ok=True)
    _give(s.var_dir / "secrets" / name, sys.stdin.read().strip() + "\n")
    hand_out(s)


def _give(path: Path, text: str) -> None:
    scratch = path.with_name(f".{path.name}")
    scratch.unlink(missing_ok=True)
    with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400), "w", encoding="utf-8") as file:
        file.write(text)
    scratch.replace(path)


def prepare_airflow(s: Settings) -> None:
    """Airflow's tables, and its administrator with the password of the secret file.

    Raises:
        RuntimeError: the migration failed; its last line.
    """
    os.environ.update(airflow_environment(s))
    result = subprocess.run(["airflow", "db", "migrate"], capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"airflow db migrate failed: {(result.stderr or result.stdout).strip().splitlines()[-1]}")
    from pipeline.platform.airflow_login import ensure_administrator  # Airflow reads its environment when imported

    ensure_administrator("admin", s.secret("airflow_admin"))


def first_load(s: Settings) -> None:
    """Load the history once, run the last hours, leave the schedule on; an API server that is slow is asked again.

    Raises:
        RuntimeError: Airflow refused something, a run failed, or nobody answered for five attempts.
    """
    note = Progress().note
    for attempt in range(1, ATTEMPTS + 1):
        try:
            _load(s, note)
            return
        except httpx.TransportError as error:
            note(f"attempt {attempt} of {ATTEMPTS}: Airflow's API server: {type(error).__name__}")
    raise RuntimeError("Airflow's API server does not answer: see its log")


def _load(s: Settings, note: Callable[[str], None]) -> None:
    airflow = Airflow(s)
    deadline = time.monotonic() + 180
    while not airflow.dag_ids() >= demo.DAG_IDS:
        if time.monotonic() > deadline:
            raise RuntimeError("the DAG processor has not read the DAGs within 180 s: see its log")
        time.sleep(1)
    demo.load(s, airflow, note)
    note("loaded; the schedule is on")


def restore_backup(name: str, s: Settings, *, replace: bool) -> None:
    """Bring back a backup of the volume while only Postgres runs; `up` hands out its secrets and starts the rest.

    Raises:
        RuntimeError: others are at work in the databases, the backup is damaged, or data would be lost unasked; what
            is there stays.
    """
    with warehouse.connect("postgres", "postgres") as connection:
        others = connection.execute("select string_agg(distinct usename, ', ' order by usename) from pg_stat_activity"
                                    " where usename <> 'postgres'").fetchone()[0]
    if others:
        raise RuntimeError(f"{others} are at work in the databases: take the services down first (make down)")
    try:
        again = restore(s.var_dir / "backups" / name, replace=replace)
    except OSError as error:
        raise RuntimeError(f"{error.filename}: {error.strerror}") from None
    sys.stdout.write(f"restored {name}; erased again: {again}; 'make up' starts it\n")


def become(name: str, s: Settings) -> None:
    """Turn this process into the service `name` (never returns).

    Raises:
        RuntimeError: a worker without a Redis, whose tasks the scheduler would run itself.
    """
    command = list(SERVICES[name])
    if name == "airflow-worker" and not s.redis_host:
        raise RuntimeError("workers need the scheduler to know of them: set COMPOSE_PROFILES=scale (environment or "
                           ".env) in place of --profile scale")
    if name == "portal":
        command += ["--host", s.bind_address, "--port", str(s.portal_port)]
    environment = airflow_environment(s) if command[0] == "airflow" else {}
    os.execvpe(command[0], command, {**os.environ, **environment})


def show(name: str, s: Settings) -> None:
    """Print one secret."""
    sys.stdout.write(s.secret(name) + "\n")


def main() -> int:
    """Run one command; errors are one line on stderr and exit code 1."""
    once: dict[str, Callable[[Settings], None]] = {
        "secrets": hand_out, "warehouse": lambda _: warehouse.provision(), "airflow": prepare_airflow,
        "first-load": first_load}
    named: dict[str, tuple[Callable[[str, Settings], None], Mapping[str, object]]] = {
        "run": (become, SERVICES), "show": (show, dict.fromkeys(CLUSTER_NAMES)),
        "put": (put, dict.fromkeys(("portal_key", *OF_OTHERS)))}
    parser = argparse.ArgumentParser(prog="pipeline.platform.cluster", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for command in once:
        commands.add_parser(command)
    for command, (_, choices) in named.items():
        commands.add_parser(command).add_argument("name", choices=sorted(choices))
    bring_back = commands.add_parser("restore")
    bring_back.add_argument("name", help="a folder that pipeline.backup made, in the volume of the backups")
    bring_back.add_argument("--replace", action="store_true", help="the data that are here now may be lost")
    arguments = parser.parse_args()
    try:
        if arguments.command in once:
            once[arguments.command](get_settings())
        elif arguments.command == "restore":
            restore_backup(arguments.name, get_settings(), replace=arguments.replace)
        else:
            named[arguments.command][0](arguments.name, get_settings())
    except (RuntimeError, ValidationError) as error:
        sys.stderr.write(" ".join(str(error).split()) + "\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
