"""One small demo for all tests of this folder: every service real, its own folder and ports, ended at the end."""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from machine import free_ports

REPOSITORY = Path(__file__).resolve().parents[2]
MODEL = REPOSITORY / "var" / "models"


@dataclass(frozen=True)
class Demo:
    """A running demo: its folder, the environment that reaches it and what its last command printed."""

    var_dir: Path
    environment: dict[str, str]
    last_screen: str

    def run(self, *arguments, check=True):
        return subprocess.run([sys.executable, "-m", *arguments], env=self.environment, cwd=REPOSITORY, text=True,
                              capture_output=True, check=check, timeout=1500)

    def secret(self, name):
        return (self.var_dir / "secrets" / name).read_text().strip()

    def port(self, name):
        return int(self.environment[name])

    def query(self, statement, database="eungdap"):
        address = f"host=127.0.0.1 port={self.port('PGPORT')} dbname={database} user=postgres"
        with psycopg.connect(address, password=self.secret("postgres")) as connection:
            return connection.execute(statement).fetchall()


@pytest.fixture(scope="session")
def demo():
    var_dir = Path(tempfile.mkdtemp(prefix="eungdap-demo-"))
    var_dir.chmod(0o755)
    (var_dir / "models").symlink_to(MODEL)
    names = ("PGPORT", "EUNGDAP_AIRFLOW_PORT", "EUNGDAP_SUPERSET_PORT", "EUNGDAP_PORTAL_PORT", "EUNGDAP_HEALTH_PORT",
             "EUNGDAP_SERVICE_PORT")
    environment = {
        **os.environ, **dict(zip(names, map(str, free_ports(6)), strict=True)), "EUNGDAP_VAR_DIR": str(var_dir),
        "EUNGDAP_SAMPLE_CITY_DAILY_COUNT": "120", "EUNGDAP_SAMPLE_CITY_HISTORY_DAYS": "25",
        "EUNGDAP_ISSUE_WINDOW_DAYS": "7",
    }
    result = subprocess.run([sys.executable, "-m", "pipeline.platform", "demo"], env=environment, cwd=REPOSITORY,
                            text=True, capture_output=True, timeout=1500, check=False)
    running = Demo(var_dir, environment, result.stdout)
    try:
        assert result.returncode == 0, result.stderr[-6000:]
        yield running
    finally:
        running.run("pipeline.platform", "stop", check=False)
        logs = sorted((var_dir / "logs").rglob("*.log"))
        if result.returncode:
            for log in logs:
                sys.stderr.write(f"--- {log.name}\n{log.read_text(errors='replace')[-1500:]}\n")
        else:
            subprocess.run(["rm", "-rf", str(var_dir)], check=True)
