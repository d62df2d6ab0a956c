"""A Superset of the tests' own: provisioned by the bootstrap, served by one gunicorn worker on a free port."""

import os
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from machine import free_ports

from pipeline import warehouse
from pipeline.platform.processes import SUPERSET_BIN, superset_environment
from pipeline.platform.secrets import PEOPLE
from pipeline.settings import REPOSITORY

TOKEN = re.compile(r'csrf_token[^>]*value="([^"]+)"')


@dataclass(frozen=True)
class Server:
    """Where it listens, the passwords of its users by name, its folder, and the process that leads it."""

    base_url: str
    passwords: dict[str, str]
    state: Path
    pid: int

    def client(self, user: str) -> httpx.Client:
        """A client that carries the token of `user`."""
        answer = self.log_in(user, self.passwords[user])
        answer.raise_for_status()
        return httpx.Client(base_url=self.base_url, timeout=60,
                            headers={"Authorization": f"Bearer {answer.json()['access_token']}"})

    def log_in(self, user: str, password: str) -> httpx.Response:
        """The API's answer to a login."""
        return httpx.post(f"{self.base_url}/api/v1/security/login", timeout=60,
                          json={"username": user, "password": password, "provider": "db", "refresh": False})


def bootstrap(settings) -> subprocess.CompletedProcess[str]:
    """Run the bootstrap to its end."""
    command = [SUPERSET_BIN / "python", REPOSITORY / "superset" / "bootstrap.py"]
    return subprocess.run(command, env=_environment(settings), capture_output=True, text=True, check=False)


def bootstrap_with(settings, change: str, undo: str) -> subprocess.CompletedProcess[str]:
    """Run the bootstrap on a warehouse that was changed for so long by a statement."""
    with warehouse.connect("postgres") as connection:
        connection.execute(change)
    try:
        return bootstrap(settings)
    finally:
        with warehouse.connect("postgres") as connection:
            connection.execute(undo)


@contextmanager
def serve(settings, workers: int = 1) -> Iterator[Server]:
    """A running server over a provisioned metadata database; ends with the block."""
    (port,) = free_ports(1)
    command = [SUPERSET_BIN / "gunicorn", "-w", str(workers), "-k", "gthread", "--threads", "8", "--timeout", "120",
               "--no-control-socket", "--bind", f"127.0.0.1:{port}", "superset.app:create_app()"]
    log = settings.var_dir / "superset.log"
    with log.open("w") as output:
        process = subprocess.Popen(command, env=_environment(settings), stdout=output, stderr=subprocess.STDOUT,
                                   cwd=REPOSITORY)
    try:
        base_url = f"http://127.0.0.1:{port}"
        _wait(process, f"{base_url}/health", log)
        yield Server(base_url, {name: settings.secret(f"board_{name}") for name in PEOPLE},
                     settings.var_dir / "superset", process.pid)
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def browser(server: Server, user: str) -> Iterator[httpx.Client]:
    """A client with the session of `user`, as a browser has it after the login's form."""
    with httpx.Client(base_url=server.base_url, timeout=60, headers={"Accept": "text/html"}) as client:
        token = TOKEN.search(client.get("/login/").text)[1]
        answer = client.post("/login/", data={"username": user, "password": server.passwords[user],
                                              "csrf_token": token})
        assert answer.status_code == 302
        yield client


def _environment(settings) -> dict[str, str]:
    return os.environ | superset_environment(settings)


def _wait(process: subprocess.Popen, url: str, log: Path) -> None:
    for _ in range(240):
        assert process.poll() is None, log.read_text()[-2000:]
        try:
            if httpx.get(url, timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.5)
    raise AssertionError(f"{url} did not answer: {log.read_text()[-2000:]}")
