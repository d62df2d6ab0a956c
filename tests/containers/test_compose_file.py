"""docker-compose.yml and the Dockerfiles, read without an engine: what they promise, and that each can break."""

import copy
import re
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml
from compose_rules import faults
from machine import free_ports

from pipeline import erase
from pipeline.platform import alive, postgres
from pipeline.platform.cluster import GIVEN, SERVICES, airflow_environment, become, hand_out
from pipeline.settings import Settings

REPOSITORY = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((REPOSITORY / "docker-compose.yml").read_text(encoding="utf-8"))
PLATFORM = (REPOSITORY / "containers" / "platform.Dockerfile").read_text(encoding="utf-8")
DOCKERFILES = sorted((REPOSITORY / "containers").glob("*.Dockerfile"))
FIXED = {"EUNGDAP_VAR_DIR", "EUNGDAP_PORTAL_PORT", "EUNGDAP_HEALTH_PORT", "EUNGDAP_SERVICE_PORT",
         "EUNGDAP_SUPERSET_PORT",
         "EUNGDAP_SOURCES_FILE", "EUNGDAP_EMBEDDING_MODEL"}  # docs/containers.md says how


@pytest.fixture
def settings(tmp_path):
    made = Settings(var_dir=tmp_path, redis_host="redis", _env_file=None)
    hand_out(made)
    return made


def test_every_service_keeps_every_rule():
    assert len(COMPOSE["services"]) >= 13
    assert faults(COMPOSE) == []


BROKEN = {
    "runs as root": {"user": "0:0"},
    "root file system": {"read_only": False},
    "keeps capabilities": {"cap_add": ["SYS_ADMIN"]},
    "may gain": {"security_opt": []},
    "has no mem_limit": {"mem_limit": None},
    "has no pids_limit": {"pids_limit": None},
    "has no init": {"init": False},
    "may grow": {"logging": {}},
    "beyond this machine": {"ports": ["8088:8088"]},
    "sees every secret": {"volumes": ["secrets:/opt/eungdap/var/secrets:ro"]},
    "may write": {"volumes": ["given-superset:/opt/eungdap/var/secrets"]},
    "no named volume": {"volumes": ["./superset:/opt/eungdap/superset"]},
    "shares the host's": {"network_mode": "host"},
    "stands in the file": {"environment": {"SUPERSET_SECRET_KEY": "abc"}},
    "holds a password": {"environment": {"ADDRESS": "redis://:abc@redis/0"}},
    "has no health check": {"healthcheck": {}},
    "does not wait": {"depends_on": {"superset-init": {"condition": "service_started"}}},
}


@pytest.mark.parametrize("fault", BROKEN)
def test_each_rule_can_break(fault):
    broken = copy.deepcopy(COMPOSE)
    broken["services"]["superset"] |= BROKEN[fault]
    (line,) = faults(broken)
    assert line.startswith("superset: ") and fault in line


def test_a_setting_reaches_the_containers_or_is_fixed_by_the_file():
    named = set(re.findall(r"^([A-Z_]+)=", (REPOSITORY / ".env.example").read_text(encoding="utf-8"), re.MULTILINE))
    assert named - set(COMPOSE["x-platform"]["environment"]) == FIXED


def test_a_variable_of_the_file_is_a_setting_or_compose_s_own():
    text = (REPOSITORY / "docker-compose.yml").read_text(encoding="utf-8")
    example = (REPOSITORY / ".env.example").read_text(encoding="utf-8")
    used = set(re.findall(r"(?<!\$)\$\{([A-Z_]+)", text)) - {"COMPOSE_PROFILES"}
    assert used and all(f"\n{name}=" in example for name in used)


def test_postgres_is_configured_as_the_embedded_one():
    embedded = dict(re.findall(r"^(\w+) = '?(\w*)'?", postgres._configuration(Settings(_env_file=None)), re.MULTILINE))
    for own in ("listen_addresses", "port", "unix_socket_directories"):
        del embedded[own]
    here = dict(argument.removeprefix("-c").split("=") for argument in COMPOSE["services"]["postgres"]["command"][1:])
    assert here == embedded


def test_each_given_volume_is_mounted_and_each_service_of_ours_is_started():
    services = COMPOSE["services"].values()
    mounted = {volume.split(":")[0] for service in services for volume in service.get("volumes", [])}
    assert {f"given-{name}" for name in GIVEN} == {name for name in mounted if name.startswith("given-")}
    started = {service["command"][1] for service in services if service.get("command", [])[:1] == ["run"]}
    assert started == set(SERVICES)


def mounts(service):
    """Where a service sees which volume: {volume: (path, "ro" or "rw")}."""
    parts = [volume.split(":") for volume in COMPOSE["services"][service]["volumes"]]
    return {name: (path, *(how or ["rw"])) for name, path, *how in parts}


def test_a_folder_of_the_platform_s_image_is_there_for_each_volume():
    """A new volume takes over the owner of what it is mounted on; where there is nothing, it would be root's."""
    (block,) = re.findall(r"-m 700 (var/secrets .*?)&& ln", PLATFORM.replace("\\\n", ""))
    made = {*re.sub(r"\$\(.*\)", "", block).split(), *(f"var/given/{name}" for name in given_folders(block))}
    wanted = {mounts(name)[volume][0].removeprefix("/opt/eungdap/") for name, service in COMPOSE["services"].items()
              if service["image"] == "eungdap-platform:local" for volume in mounts(name)}
    assert wanted <= made
    assert set(given_folders(block)) == set(GIVEN)


def given_folders(block):
    (names,) = re.findall(r"for name in ([\w ]+);", block)
    return names.split()


def test_commands_are_never_started_by_up_and_start_nothing_beside_a_running_system():
    commands = {name: set(service.get("depends_on", {})) for name, service in COMPOSE["services"].items()
                if service.get("profiles") == ["operate"]}
    assert commands == {"operate": set(), "backup": set(), "restore": {"postgres"}}


def test_erasures_outlive_the_container_that_wrote_them(tmp_path, monkeypatch):
    """The image's link leads into the volume; what is written through it lies there."""
    ((target, link),) = re.findall(r"ln -s (\S+) var/(\S+)", PLATFORM)
    folder = f"/opt/eungdap/var/{Path(target).parent}"
    assert mounts("operate")["erasures"] == mounts("restore")["erasures"] == (folder, "rw")
    assert mounts("backup")["erasures"] == (folder, "ro")
    (tmp_path / target).parent.mkdir()
    (tmp_path / link).symlink_to(target)
    monkeypatch.setattr(erase, "get_settings", lambda: Settings(var_dir=tmp_path, _env_file=None))
    assert erase.remembered() == {}
    erase.remember([{"source": "seoul", "tombstone": "ab"}])
    assert (tmp_path / target).read_text().count("ab") == 1 and not (tmp_path / target).is_symlink()
    assert erase.remembered() == {"ab": "seoul"}


def test_an_erasure_clears_the_answers_that_the_board_reads(tmp_path, monkeypatch):
    """The same volume at the same place, and what Superset's own cache has written there is gone."""
    board = (REPOSITORY / "containers" / "superset.Dockerfile").read_text(encoding="utf-8")
    (home,) = re.findall(r"SUPERSET_HOME=(\S+)", board)
    assert mounts("operate")["superset"] == mounts("superset")["superset"] == (home, "rw")
    configuration = (REPOSITORY / "superset" / "superset_config.py").read_text(encoding="utf-8")
    (inner,) = re.findall(r'"CACHE_DIR": str\(STATE / "(\w+)" / name\)', configuration)
    (name,) = re.findall(r'^DATA_CACHE_CONFIG = _cache\("(\w+)"', configuration, re.MULTILINE)
    answers = tmp_path / Path(home).name / inner / name
    answers.mkdir(parents=True)
    (answers / "2f5ae3").write_text("an answer")
    monkeypatch.setattr(erase, "get_settings", lambda: Settings(var_dir=tmp_path, _env_file=None))
    erase.clear_answers()
    assert list(answers.iterdir()) == []


def test_a_backup_finds_its_clients_its_secrets_and_a_place():
    called = {name for path in ("backup.py", "restore.py")
              for name in re.findall(r'run_tool\(s, "(\w+)"', (REPOSITORY / "dags" / "pipeline" / path).read_text())}
    kept = set(re.findall(r"! -name (\w+)", PLATFORM))
    assert called == kept == {"pg_dump", "pg_restore"}
    folders = {name: f"/opt/eungdap/var/{name}" for name in ("secrets", "backups")}
    assert mounts("backup") | {"erasures": None} == {
        "secrets": (folders["secrets"], "ro"), "backups": (folders["backups"], "rw"), "erasures": None}
    assert mounts("restore")["secrets"] == (folders["secrets"], "rw")
    assert mounts("restore")["backups"] == (folders["backups"], "ro")


def test_secrets_are_handed_out_by_need_and_closed(settings):
    own = settings.var_dir / "given" / "superset"
    assert {path.name for path in own.iterdir()} == set(GIVEN["superset"])
    assert all(path.stat().st_mode & 0o777 == 0o400 for path in settings.var_dir.rglob("*") if path.is_file())
    before = (own / "superset").read_text()
    hand_out(settings)
    assert (own / "superset").read_text() == before
    redis = settings.var_dir / "given" / "redis" / "redis.conf"
    assert redis.read_text() == f"requirepass {settings.secret('redis')}\nsave \"\"\n"  # nothing is written to disk


def test_the_executor_follows_the_redis_host_and_the_login_keeps_hashes(settings, monkeypatch):
    monkeypatch.setattr("pipeline.warehouse.get_settings", lambda: settings)
    scaled = airflow_environment(settings)
    assert scaled["AIRFLOW__CORE__EXECUTOR"] == "CeleryExecutor"
    assert scaled["AIRFLOW__CORE__AUTH_MANAGER"].endswith("FabAuthManager")
    assert not any("SIMPLE_AUTH" in name for name in scaled)
    alone = airflow_environment(settings.model_copy(update={"redis_host": ""}))
    assert alone["AIRFLOW__CORE__EXECUTOR"] == "LocalExecutor"


@pytest.mark.parametrize("path", DOCKERFILES, ids=lambda path: path.stem)
def test_an_image_ends_as_an_ordinary_account_and_names_no_index(path):
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"^USER (\S+)", text, flags=re.MULTILINE)[-1] == "10001:10001"
    assert not re.search(r"https?://|^ADD |--index|--trusted-host", text, flags=re.MULTILINE)


def test_a_health_check_asks_and_says_what_failed(settings, monkeypatch, capsys):
    checked = {service["healthcheck"]["test"][-1] for service in COMPOSE["services"].values()
               if "pipeline.platform.alive" in service.get("healthcheck", {}).get("test", [])}
    assert checked == set(alive.CHECKS) == set(SERVICES)
    (nobody,) = free_ports(1)
    monkeypatch.setattr(alive, "get_settings", lambda: settings.model_copy(update={"portal_port": nobody}))
    assert alive.main("portal") == 1
    assert f"http://127.0.0.1:{nobody}/" in capsys.readouterr().err
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as page:
        answering = settings.model_copy(update={"portal_port": page.server_port})
        monkeypatch.setattr(alive, "get_settings", lambda: answering)
        Thread(target=page.handle_request, daemon=True).start()
        assert alive.main("portal") == 1  # an error page is no sign of life
        assert "501" in capsys.readouterr().err


def test_a_worker_without_redis_says_what_to_set(settings):
    with pytest.raises(RuntimeError, match="COMPOSE_PROFILES=scale"):
        become("airflow-worker", settings.model_copy(update={"redis_host": ""}))
