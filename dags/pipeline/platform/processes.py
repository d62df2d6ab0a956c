"""The services of one machine: what each is started with, and the supervisor that keeps them up.

The supervisor's file holds no secret: each program is `python -m pipeline.platform run NAME`, which reads the secrets,
builds the environment and becomes the service.
"""

import hashlib
import os
import shlex
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from pipeline import warehouse
from pipeline.platform import leftovers, postgres
from pipeline.settings import REPOSITORY, Settings
from pipeline.sources.declared import declared
from pipeline.sources.seoul import SeoulPortal

BIN = Path(sys.executable).parent
SUPERSET_BIN = REPOSITORY / ".venv-superset" / "bin"


@dataclass(frozen=True)
class Service:
    """One long-lived process: its argument vector, environment and how to end it."""

    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)


def airflow_environment(s: Settings) -> dict[str, str]:
    """Airflow 3.3: LocalExecutor, simple login; both URLs use psycopg 3, so that asyncpg is not needed."""
    return {
        "AIRFLOW_HOME": str(s.var_dir / "airflow"),
        "AIRFLOW__CORE__DAGS_FOLDER": str(REPOSITORY / "dags"),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
        "AIRFLOW__CORE__PARALLELISM": "2",
        "AIRFLOW__CORE__FERNET_KEY": s.secret("airflow_fernet_key"),
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": "admin:admin",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE": str(s.var_dir / "secrets" / "airflow_passwords.json"),
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://{s.airflow_host}:{s.airflow_port}/execution/",
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": warehouse.url("airflow", "postgresql+psycopg", "airflow"),
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN_ASYNC": warehouse.url("airflow", "postgresql+psycopg_async", "airflow"),
        "AIRFLOW__API__HOST": s.bind_address,
        "AIRFLOW__API__PORT": str(s.airflow_port),
        "AIRFLOW__API__BASE_URL": f"http://127.0.0.1:{s.airflow_port}",
        "AIRFLOW__API__WORKERS": "1",
        "AIRFLOW__API_AUTH__JWT_SECRET": s.secret("airflow_jwt_secret"),
        "AIRFLOW__SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME": "0.25",
        # A killed task is seen after a minute, a killed scheduler's tasks within another half: not after five each.
        "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": "60",
        "AIRFLOW__SCHEDULER__ORPHANED_TASKS_CHECK_INTERVAL": "30",
        "AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL": "30",
        "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": "False",
        "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(s.var_dir / "logs" / "airflow"),
        "PYTHONWARNINGS": "ignore",
    }


def superset_environment(s: Settings) -> dict[str, str]:
    """What `superset_config.py` reads; its secrets stay in their files."""
    return {
        "EUNGDAP_VAR_DIR": str(s.var_dir),
        "EUNGDAP_SUPERSET_PORT": str(s.superset_port),
        "EUNGDAP_CITY_NAME": s.city_name,
        "PGHOST": s.postgres_host,
        "PGPORT": str(s.postgres_port),
        "PGDATABASE": s.postgres_database,
        "SUPERSET_CONFIG_PATH": str(REPOSITORY / "superset" / "superset_config.py"),
        "SUPERSET_HOME": str(s.var_dir / "superset"),
        "FLASK_APP": "superset.app:create_app()",
    }


def _airflow(*arguments: str) -> Callable[[Settings], Service]:
    return lambda s: Service([str(BIN / "airflow"), *arguments], airflow_environment(s))


def _postgres(s: Settings) -> Service:
    postgres.ensure_cluster(s)
    owner = postgres.account()
    become = ["setpriv", f"--reuid={owner}", f"--regid={owner}", "--clear-groups"] if owner else []
    return Service([*become, *postgres.server_command(s)])


def _portal(s: Settings) -> Service:
    return Service([sys.executable, "-m", "pipeline.sample_city", "portal", "--host", s.bind_address,
                    "--port", str(s.portal_port)])


def _superset(s: Settings) -> Service:
    return Service([str(SUPERSET_BIN / "gunicorn"), "--workers", "2", "--worker-class", "gthread", "--threads", "8",
                    "--timeout", "120", "--graceful-timeout", "5", "--no-control-socket",
                    "--bind", f"127.0.0.1:{s.superset_port}", "superset.app:create_app()"],
                   superset_environment(s))


def _health(s: Settings) -> Service:
    return Service([sys.executable, "-m", "pipeline.health"])


def _service(s: Settings) -> Service:
    return Service([sys.executable, "-m", "pipeline.service"], {"OMP_NUM_THREADS": "1"})


def _urgent(s: Settings) -> Service:
    return Service([sys.executable, "-m", "pipeline.urgent"])


SERVICES: dict[str, Callable[[Settings], Service]] = {
    "postgres": _postgres,
    "health": _health,
    "portal": _portal,
    "urgent": _urgent,
    "airflow-api": _airflow("api-server"),
    "airflow-dag-processor": _airflow("dag-processor"),
    # Its log server would listen on every interface; the API server reads the same folder instead.
    "airflow-scheduler": _airflow("scheduler", "--skip-serve-logs"),
    "superset": _superset,
    "service": _service,
}


def ports(s: Settings) -> dict[str, tuple[str, int]]:
    """Each listening service with the setting that moves its port, and the port."""
    wanted = {"postgres": ("PGPORT", s.postgres_port), "airflow-api": ("EUNGDAP_AIRFLOW_PORT", s.airflow_port),
              "superset": ("EUNGDAP_SUPERSET_PORT", s.superset_port),
              "health": ("EUNGDAP_HEALTH_PORT", s.health_port),
              "service": ("EUNGDAP_SERVICE_PORT", s.service_port)}
    return {**wanted, "portal": ("EUNGDAP_PORTAL_PORT", s.portal_port)} if serves_portal(s) else wanted


def names(s: Settings) -> list[str]:
    """The services of this installation; the sample city's portal is started only where it is read."""
    return [name for name in SERVICES if name != "portal" or serves_portal(s)]


def serves_portal(s: Settings) -> bool:
    """Whether the sample city's own portal is a source: the portal is declared, and no real one takes its place."""
    return SeoulPortal.name in declared(s) and not s.portal_url


def become(name: str, s: Settings) -> None:
    """Turn this process into the service `name` (never returns); what a killed predecessor left is ended first."""
    end_leftovers(s, name)
    leftovers.remember(configuration_path(s).parent, name)
    service = SERVICES[name](s)
    os.chdir("/" if name == "postgres" else REPOSITORY)
    os.execvpe(service.command[0], service.command, {**os.environ, **service.environment})


def unsupervised(s: Settings) -> list[str]:
    """The services that run although their supervisor is gone."""
    folder = configuration_path(s).parent
    return [] if is_supervised(s) else [name for name in names(s) if leftovers.runs(folder, name)]


def end_leftovers(s: Settings, *services: str) -> list[str]:
    """End what runs of `services` without a supervisor; returns the names of those that did."""
    polite = {"postgres": signal.SIGINT}  # Postgres' word for "end your sessions and stop"
    folder = configuration_path(s).parent
    return [name for name in services if leftovers.end(folder, name, polite.get(name, signal.SIGTERM))]


def configuration_path(s: Settings) -> Path:
    """The supervisor's file."""
    return s.var_dir / "supervisor" / "supervisord.conf"


def socket_path(s: Settings) -> Path:
    """The supervisor's socket: under `var`, or in the temporary folder when that path is too long for a Unix socket."""
    path = s.var_dir / "supervisor" / "supervisor.sock"
    if len(str(path)) < 100:
        return path
    digest = hashlib.sha256(str(s.var_dir).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"eungdap-{digest}.sock"


def write_configuration(s: Settings) -> Path:
    """Write the supervisor's file: restart what dies, one log a service, nothing started before it is asked for."""
    path, logs = configuration_path(s), s.var_dir / "logs"
    for folder in (path.parent, logs, s.var_dir / "superset", s.var_dir / "airflow"):
        folder.mkdir(parents=True, exist_ok=True)
    escaped = str(s.var_dir).replace("%", "%%")
    sections = [
        f"[supervisord]\nlogfile={escaped}/logs/supervisord.log\npidfile={escaped}/supervisor/supervisord.pid\n"
        f"childlogdir={escaped}/logs\nlogfile_maxbytes=10MB\nlogfile_backups=2\nminfds=1024\n",
        f"[unix_http_server]\nfile={str(socket_path(s)).replace('%', '%%')}\nchmod=0700\n",
        f"[supervisorctl]\nserverurl=unix://{str(socket_path(s)).replace('%', '%%')}\n",
        "[rpcinterface:supervisor]\n"
        "supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface\n",
        *(_program(name, escaped) for name in names(s)),
    ]
    path.write_text("\n".join(sections), encoding="utf-8")
    return path


def start_supervisor(s: Settings) -> None:
    """Start the supervisor in the background.

    Raises:
        RuntimeError: it refused; its last line.
    """
    command = [str(BIN / "supervisord"), "-c", str(configuration_path(s))]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"supervisord did not start: {(result.stderr or result.stdout).strip().splitlines()[-1]}")


def _program(name: str, var_dir: str) -> str:
    # Each try waits a second longer than the one before, and none is the last: a disk is full for hours.
    python = shlex.quote(sys.executable).replace("%", "%%")
    stop = "stopsignal=INT\n" if name == "postgres" else "stopasgroup=true\nkillasgroup=true\n"
    return (f"[program:{name}]\ncommand={python} -m pipeline.platform run {name}\n"
            "autostart=false\nautorestart=true\nstartsecs=3\nstartretries=1000\nstopwaitsecs=30\n"
            f"{stop}redirect_stderr=true\nstdout_logfile={var_dir}/logs/{name}.log\n"
            "stdout_logfile_maxbytes=10MB\nstdout_logfile_backups=3\n")


def control(s: Settings, *arguments: str) -> str:
    """Ask the running supervisor (`status`, `start NAME`, `shutdown` …); returns what it answered."""
    command = [str(BIN / "supervisorctl"), "-c", str(configuration_path(s)), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.stdout + result.stderr


def running(s: Settings) -> set[str]:
    """The services that the supervisor holds up at this moment."""
    if not is_supervised(s):
        return set()
    lines = (line.split() for line in control(s, "status").splitlines())
    return {fields[0] for fields in lines if fields[1:2] in (["RUNNING"], ["STARTING"])}


def is_supervised(s: Settings) -> bool:
    """Whether this installation's supervisor is running."""
    return configuration_path(s).exists() and control(s, "pid").strip().isdigit()
