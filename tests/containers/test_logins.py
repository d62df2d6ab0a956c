"""Every secret that a container's program reads is given to it, and no other: both sides derived, neither listed."""

import re
from functools import cache
from pathlib import Path

import logins
import pytest
import yaml

from pipeline.platform.cluster import CLUSTER_NAMES, GIVEN, OF_OTHERS, SERVICES

REPOSITORY = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((REPOSITORY / "docker-compose.yml").read_text(encoding="utf-8"))
GUIDE = (REPOSITORY / "docs" / "containers.md").read_text(encoding="utf-8")
CLUSTER, ALIVE = "pipeline.platform.cluster", "pipeline.platform.alive"
RUNS_TASKS = {"airflow-scheduler", "airflow-worker"}
WHERE = re.compile(r"given-(\w+):/opt/eungdap/var/secrets:ro")


def given_to(service):
    """Whose secrets a service of the compose file mounts; "" for those that are not ours or that see them all."""
    found = [match[1] for volume in service.get("volumes", []) if (match := WHERE.fullmatch(volume))]
    return found[0] if found else ""


@cache
def read_by(name):
    """The secrets that a service of the compose file may read, by its source."""
    if name == "superset":
        return logins.used([("superset_config", "")])
    if name == "operate":
        return logins.used((program(module), "main") for module in operated())
    runs = COMPOSE["services"][name]["command"][1]
    return logins.used(starts(runs, SERVICES[runs])) | checked(runs)


def program(module):
    """The module that `python -m` runs: a package's own is another."""
    return f"{module}.__main__" if logins.load(f"{module}.__main__") else module


def starts(name, command):
    """Where a service begins: a module, or Airflow with the environment that is made for it and perhaps the DAGs."""
    if command[0] != "airflow":
        return [(f"{command[2]}.__main__", "main")]
    dags = [(path.stem, "") for path in (REPOSITORY / "dags").glob("*.py")] if name in RUNS_TASKS else []
    return [(CLUSTER, "airflow_environment"), *dags]


def checked(name):
    """What the health check of a service reads."""
    module = logins.load(ALIVE)
    check = logins.entry(module, "CHECKS", name)
    return set(logins.reads(module, check)) | logins.used(logins.references(module, check))


def operated():
    """The modules that the guide tells people to run."""
    return set(re.findall(r"run --rm (?:-T )?operate ([\w.]+)", GUIDE))


def faults(given):
    """One line for each secret that a container reads and is not given, or is given and does not read."""
    found = []
    for holder in {given_to(service) for service in COMPOSE["services"].values()} - {""}:
        reads = set().union(*(read_by(name) for name, service in COMPOSE["services"].items()
                              if given_to(service) == holder))
        found += [f"{holder} reads {name}, which it is not given" for name in sorted(reads - set(given[holder]))]
        found += [f"{holder} is given {name}, which it never reads" for name in sorted(set(given[holder]) - reads)]
    return found


def test_each_container_is_given_what_it_reads_and_nothing_else():
    assert operated() >= {"pipeline.erase", "pipeline.quarantine", "pipeline.report", "expectations.gate"}
    assert faults(GIVEN) == []


@pytest.mark.parametrize(("holder", "name"), [(holder, name) for holder in ("airflow", "pipeline", "operate", "portal",
                                                                            "superset", "health")
                                              for name in GIVEN[holder]])
def test_one_that_is_taken_out_is_missed(holder, name):
    without = GIVEN | {holder: tuple(each for each in GIVEN[holder] if each != name)}
    assert faults(without) == [f"{holder} reads {name}, which it is not given"]


def test_one_too_many_is_seen():
    more = GIVEN | {"health": (*GIVEN["health"], "erase_rw")}
    assert faults(more) == ["health is given erase_rw, which it never reads"]


def test_what_is_given_is_made():
    assert {name for names in GIVEN.values() for name in names} - set(OF_OTHERS) <= set(CLUSTER_NAMES)


SOURCES = {
    "start": "import far\nfrom near import passed_on as other\n"
             "def main():\n    from late import Later\n    other()\n    far.away('x')\n    Later()\n"
             "def unused():\n    secret('never')\n",
    "far": "from pipeline import warehouse\nROLE = 'by_constant'\n"
           "def away(name):\n    warehouse.connect(ROLE, name)\n    warehouse.connect(name)\n",
    "near": "from inner import passed_on\n",
    "inner": "def passed_on():\n    return settings().secret('by_package')\n",
    "late": "class Later:\n    def method(self):\n        return {'key': [secret(\"by_class\")]}\n",
    "pipeline.warehouse": "def connect(role, database=None):\n    secret(role)\n",
}


@pytest.fixture
def written(tmp_path, monkeypatch):
    """A small program in place of this repository's."""
    for name, text in SOURCES.items():
        path = tmp_path.joinpath(*name.split(".")).with_suffix(".py")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    monkeypatch.setattr(logins, "ROOTS", (tmp_path,))
    logins.load.cache_clear()
    yield
    logins.load.cache_clear()


def test_names_are_followed_through_imports_constants_and_classes(written):
    assert logins.used([("start", "main")]) == {"by_constant", "by_package", "by_class"}
    assert logins.used([("start", "")]) == {"by_constant", "by_package", "by_class", "never"}
    with pytest.raises(ValueError, match=r"nothing is called start\.gone"):
        logins.used([("start", "gone")])
