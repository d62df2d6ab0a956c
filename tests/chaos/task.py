"""One task of the hour as a process of its own, forked like Airflow's from a parent that has imported the libraries.

As a program it is a task of another release: `task.py ENVIRONMENT STEP ARGUMENTS ANSWER LOG`, the first and third JSON.
"""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

HEAVY = ("great_expectations", "airflow.sdk.exceptions", "dbt.adapters.postgres.impl", "dbt.cli.main", "hdbscan",
         "kiwipiepy", "onnxruntime", "pipeline.analysis", "pipeline.ingest", "pipeline.masking", "pipeline.publish",
         "pipeline.steps", "pipeline.transform", "psycopg2", "expectations.batch_suites", "expectations.gate",
         "expectations.marts_check", "sqlalchemy.dialects.postgresql.psycopg2")
FORK = multiprocessing.get_context("forkserver")
FORK.set_forkserver_preload([*HEAVY])


def body(environment, step, arguments, answer, log):
    """Run one step in this process; what it returns goes into the file `answer`, what it prints into `log`."""
    os.environ.update(environment)
    stream = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    for number in (1, 2):
        os.dup2(stream, number)
    from pipeline import steps
    from pipeline.settings import get_settings

    get_settings.cache_clear()
    print(f"--- {step}{tuple(arguments)}", flush=True)
    result = getattr(steps, step)(*arguments)
    Path(answer).write_text(json.dumps([result, time.process_time()]), encoding="utf-8")


class Task:
    """A running step; `release`: a folder whose code is run instead of this repository's."""

    def __init__(self, environment, step, arguments, folder, release=None):
        folder.mkdir(parents=True, exist_ok=True)
        self._answer = folder / f"answer-{time.monotonic_ns()}"
        given = (environment, step, list(arguments), str(self._answer), str(folder / "tasks.log"))
        self._started = time.monotonic()
        if release is None:
            self._process = FORK.Process(target=body, args=given, daemon=True)
            self._process.start()
        else:
            command = [sys.executable, __file__, *(one if isinstance(one, str) else json.dumps(one) for one in given)]
            path = os.pathsep.join((str(release), str(release / "dags")))
            self._process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}, cwd=release)

    def kill(self):
        """End it as `kill -9` does."""
        os.kill(self._process.pid, signal.SIGKILL)

    def computed_s(self):
        """Seconds of processor time that it has used so far; None when it has ended."""
        try:
            fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return None
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") if fields[0] != "Z" else None

    def wait(self, limit_s=600):
        """Wait for its end; whether it ended well.

        What it returned is then `result`, how long it took `seconds`, how long it computed `cpu_s`.

        Raises TimeoutError when it hangs.
        """
        if isinstance(self._process, subprocess.Popen):
            code = self._process.wait(limit_s)
        else:
            self._process.join(limit_s)
            code = self._process.exitcode
        if code is None:
            self.kill()
            raise TimeoutError(f"a task still ran after {limit_s} s")
        self.seconds = time.monotonic() - self._started
        if code == 0:
            self.result, self.cpu_s = json.loads(self._answer.read_text(encoding="utf-8"))
        return code == 0


if __name__ == "__main__":
    body(json.loads(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3]), *sys.argv[4:])
