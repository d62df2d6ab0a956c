"""The demo as a whole: cold start with its data, an hour's run, a warm restart, and the memory of it all.

A scratch installation with the default volume and history. "Cold" begins with installed environments and a converted
model; what `make setup` adds is measured by `make demo` on a clean clone. Memory is the largest sum of proportional set
sizes (PSS) over the supervisor's process tree, sampled every two seconds. `--data` is accepted and not used.
"""

import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psycopg

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
machine = importlib.import_module("machine")


def pss_bytes(pid):
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next(int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:"))


class Memory(threading.Thread):
    """Samples the process tree of the supervisor whose pid file is given."""

    def __init__(self, pid_file):
        super().__init__(daemon=True)
        self.pid_file, self.peak, self.ended = pid_file, 0, threading.Event()

    def run(self):
        while not self.ended.wait(2):
            if self.pid_file.exists():
                pid = int(self.pid_file.read_text() or 0)
                self.peak = max(self.peak, sum(map(pss_bytes, machine.family(pid))))


def timed(environment, command):
    begun = time.monotonic()
    subprocess.run([sys.executable, "-m", "pipeline.platform", command], env=environment, cwd=REPOSITORY, check=True,
                   stdout=subprocess.DEVNULL)
    return round(time.monotonic() - begun, 1)


def hours(var_dir, port):
    """Seconds of each hourly run and of the history, from Airflow's own table."""
    password = (var_dir / "secrets" / "postgres").read_text().strip()
    address = f"host=127.0.0.1 port={port} user=postgres dbname=airflow password={password}"
    with psycopg.connect(address) as connection:
        rows = connection.execute("select dag_id, extract(epoch from end_date - start_date)::float from dag_run"
                                  " where state = 'success' order by start_date").fetchall()
    return {name: [round(seconds, 1) for dag_id, seconds in rows if dag_id == name] for name, _ in rows}


def main():
    var_dir = Path(tempfile.mkdtemp(prefix="eungdap-bench-"))
    var_dir.chmod(0o755)
    (var_dir / "models").symlink_to(REPOSITORY / "var" / "models")
    names = ("PGPORT", "EUNGDAP_AIRFLOW_PORT", "EUNGDAP_SUPERSET_PORT", "EUNGDAP_PORTAL_PORT", "EUNGDAP_HEALTH_PORT",
             "EUNGDAP_SERVICE_PORT")
    ports = dict(zip(names, map(str, machine.free_ports(6)), strict=True))
    environment = {**os.environ, **ports, "EUNGDAP_VAR_DIR": str(var_dir)}
    memory = Memory(var_dir / "supervisor" / "supervisord.pid")
    memory.start()
    try:
        cold = timed(environment, "demo")
        runs = hours(var_dir, environment["PGPORT"])
        stop = timed(environment, "stop")
        warm = timed(environment, "demo")
        report = {"cold_start_s": cold, "warm_restart_s": warm, "stop_s": stop, "run_s": runs,
                  "peak_memory_gib": round(memory.peak / 2**30, 2)}
    finally:
        memory.ended.set()
        timed(environment, "stop")
        shutil.rmtree(var_dir)
    json.dump(report, sys.stdout)


if __name__ == "__main__":
    main()
