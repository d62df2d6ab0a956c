"""A scratch installation of a small city: secrets, a cluster of its own, copied whole for every case."""

import subprocess
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg
import uvicorn
from machine import free_ports, is_open

from pipeline.platform import postgres
from pipeline.sample_city.city import City
from pipeline.sample_city.portal import create_app
from pipeline.settings import Settings

DAILY_COUNT = 80
HISTORY_DAYS = 8
WINDOW_DAYS = 7
LOOKBACK_DAYS = 5  # within the history: what an hour reads again, the next hour reads again too
WARNING = 5  # of uvicorn's shutdown, seconds


@dataclass(frozen=True)
class Hour:
    """One hour to be run, and the portal as it is a few minutes after the hour's end."""

    start: datetime
    end: datetime
    portal: str


@dataclass(frozen=True)
class Place:
    """One installation: its folder and its cluster's port."""

    var_dir: Path
    port: int
    webhooks: str = ""  # EUNGDAP_ALERT_WEBHOOKS

    @property
    def settings(self):
        return Settings(_env_file=None, var_dir=self.var_dir, PGPORT=self.port)

    @property
    def log(self):
        """What Postgres says."""
        return self.var_dir / "postgres" / "log"

    @property
    def notes(self):
        """Where tasks leave their logs and answers: beside the installation, whose disk may be full."""
        return self.var_dir.with_name(f"{self.var_dir.name}-notes")

    @property
    def server_pid(self):
        """The postmaster's process."""
        return int((postgres.data_dir(self.settings) / "postmaster.pid").read_text().split()[0])

    def environment(self, hour, port=None):
        """What a task of `hour` reads; `port`: a wire in front of Postgres."""
        return {"EUNGDAP_VAR_DIR": str(self.var_dir), "PGPORT": str(port or self.port), "PGHOST": "127.0.0.1",
                "PGDATABASE": "eungdap", "EUNGDAP_PORTAL_URL": hour.portal,
                "EUNGDAP_PORTAL_LOOKBACK_DAYS": str(LOOKBACK_DAYS), "EUNGDAP_ISSUE_WINDOW_DAYS": str(WINDOW_DAYS),
                "AIRFLOW_HOME": str(self.var_dir / "airflow"), "EUNGDAP_ALERT_WEBHOOKS": self.webhooks,
                "OMP_NUM_THREADS": "1"}

    def connect(self, database="eungdap"):
        """A superuser's connection, past every wire."""
        return psycopg.connect(host="127.0.0.1", port=self.port, dbname=database, user="postgres",
                               password=self.settings.secret("postgres"), autocommit=True)

    def query(self, statement, *parameters):
        with self.connect() as connection:
            cursor = connection.execute(statement, parameters)
            return cursor.fetchall() if cursor.description else []

    def start(self):
        """Start the cluster as the supervisor would: with new settings, and again while an old server is dying."""
        postgres.ensure_cluster(self.settings)
        postgres.start(self.settings, self.log)

    def stop(self, mode="fast"):
        postgres.stop(self.settings, mode)

    def is_up(self):
        return is_open(self.port)


def copy(template: Path, target: Path) -> Place:
    """A stopped installation again, with a port of its own."""
    subprocess.run(["cp", "-a", "--reflink=auto", f"{template}/.", str(target)], check=True)
    target.chmod(0o755)
    return Place(target, free_ports(1)[0])


@contextmanager
def small_disk(folder: Path, megabytes: int):
    """`folder` as a file system of its own (root only)."""
    folder.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path, name: str = "ballast") -> None:
    """Use up the file system of `folder` with a file of that name."""
    with (folder / name).open("wb", buffering=0) as file:
        size = 1 << 20
        while size >= 4096:
            try:
                file.write(b"x" * size)
            except OSError:
                size //= 2


@contextmanager
def portals(key: str, seed: int, moments):
    """For each moment the address of a portal that stands still at it: the same question, the same answer."""
    servers = []
    try:
        for moment, port in zip(moments, free_ports(len(moments)), strict=True):
            app = create_app(City(seed, DAILY_COUNT), HISTORY_DAYS + 5, lambda at=moment: at, key)
            server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error",
                                                   timeout_graceful_shutdown=WARNING))
            thread = threading.Thread(target=server.run, daemon=True)
            thread.start()
            servers.append((server, thread, f"http://127.0.0.1:{port}"))
        yield [address for _, _, address in servers]
    finally:
        for server, thread, _ in servers:
            server.should_exit = True
            thread.join()
