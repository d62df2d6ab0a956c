"""A Compose project and its engine, as commands: `docker compose`, or whatever the variable COMPOSE names."""

import json
import os
import shlex
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass
class Project:
    """One project by name, with the environment that its file reads.

    Commands raise RuntimeError with the last line of what failed.
    """

    name: str
    environment: dict[str, str]
    compose: list[str] = field(default_factory=lambda: shlex.split(os.environ.get("COMPOSE") or "docker compose"))

    @property
    def engine(self) -> list[str]:
        """`docker` beside `docker compose`; another command takes the engine's name as its first argument."""
        return self.compose[:-1] if self.compose[-1] == "compose" else [*self.compose, "podman"]

    def run(self, *arguments: str, limit_s: int = 300) -> str:
        """`compose ARGUMENTS`; returns what it printed."""
        return self._output([*self.compose, "--project-name", self.name, *arguments], limit_s)

    def stream(self, service: str, program: str, *arguments: str, **ends: BinaryIO) -> None:
        """Run `program` in a one-shot service with a file at its standard input or output."""
        command = [*self.compose, "--project-name", self.name, "run", "--rm", "--no-TTY", "--entrypoint", program,
                   service, *arguments]
        result = subprocess.run(command, cwd=REPOSITORY, env={**os.environ, **self.environment}, timeout=300,
                                stderr=subprocess.PIPE, check=False, **ends)
        if result.returncode:
            raise RuntimeError(f"{shlex.join(command)} failed: {result.stderr.decode().strip()[-500:]}")

    def ask_engine(self, *arguments: str) -> str:
        """`docker ARGUMENTS`; returns what it printed."""
        return self._output([*self.engine, *arguments], 120)

    def inside(self, container: str, script: str) -> subprocess.CompletedProcess[str]:
        """A shell script in a running container, whatever it ends with."""
        return subprocess.run([*self.engine, "exec", container, "sh", "-c", script], cwd=REPOSITORY, text=True,
                              capture_output=True, timeout=120, check=False)

    def containers(self) -> list[dict]:
        """The engine's description of each container, one-shot ones too; the service's name is added as `Service`."""
        ids = self.ask_engine("ps", "--all", "--quiet", "--filter",
                              f"label=com.docker.compose.project={self.name}").split()
        found = json.loads(self.ask_engine("inspect", *ids)) if ids else []
        return [{**each, "Service": each["Config"]["Labels"]["com.docker.compose.service"],
                 "Name": each["Name"].lstrip("/")} for each in found]

    def running(self) -> list[dict]:
        """Those that run now."""
        return [each for each in self.containers() if each["State"]["Running"]]

    def start(self, *options: str) -> None:
        """`compose up --detach`; where a one-shot fails, its own last words are the error."""
        try:
            self.run("up", "--detach", *options, limit_s=1800)
        except RuntimeError:
            self._not_ready()
            raise

    def wait_until_healthy(self, limit_s: int) -> float:
        """Wait until every long-lived service is healthy; returns the seconds.

        Raises:
            RuntimeError: one is not after `limit_s`, or a one-shot failed; the line names it.
        """
        begun = time.monotonic()
        while True:
            waiting = self._not_ready()
            if not waiting:
                return time.monotonic() - begun
            if time.monotonic() - begun > limit_s:
                raise RuntimeError(f"not healthy after {limit_s} s: {', '.join(waiting)}")
            time.sleep(3)

    def wait_until_done(self, service: str, limit_s: int) -> float:
        """Wait for a one-shot service to end well; returns the seconds.

        Raises:
            RuntimeError: it failed or still runs after `limit_s`.
        """
        begun = time.monotonic()
        while True:
            (state,) = [each["State"] for each in self.containers() if each["Service"] == service]
            if state["Status"] == "exited":
                if state["ExitCode"]:
                    raise RuntimeError(f"{service} failed: {self.last_words(service)}")
                return time.monotonic() - begun
            if time.monotonic() - begun > limit_s:
                raise RuntimeError(f"{service} is still {state['Status']} after {limit_s} s")
            time.sleep(3)

    def last_words(self, service: str) -> str:
        """The end of a service's log."""
        return self.run("logs", "--no-color", "--no-log-prefix", "--tail", "5", service)[-500:].strip()

    def _not_ready(self) -> list[str]:
        waiting = []
        for each in self.containers():
            state = each["State"]
            if not each["Config"].get("Healthcheck"):
                if state["Status"] == "exited" and state["ExitCode"]:
                    raise RuntimeError(f"{each['Name']} failed: {self.last_words(each['Service'])}")
            elif (state.get("Health") or {}).get("Status") != "healthy":
                waiting.append(each["Name"])
        return waiting

    def _output(self, command: list[str], limit_s: int) -> str:
        result = subprocess.run(command, cwd=REPOSITORY, env={**os.environ, **self.environment}, text=True,
                                capture_output=True, timeout=limit_s, check=False)
        if result.returncode:
            raise RuntimeError(f"{shlex.join(command)} failed: {(result.stderr or result.stdout).strip()[-500:]}")
        return result.stdout
