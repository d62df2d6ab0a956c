"""Secrets, ports, settings and the supervisor's file, without starting anything."""

import configparser
import re
import socket
import stat

import pytest
from pydantic import ValidationError

from pipeline.platform import demo, postgres, processes
from pipeline.platform.secrets import NAMES, ensure_secrets
from pipeline.settings import REPOSITORY, Settings, get_settings


@pytest.fixture
def settings(tmp_path, monkeypatch):
    ensure_secrets(tmp_path / "secrets")
    monkeypatch.setenv("EUNGDAP_VAR_DIR", str(tmp_path))
    get_settings.cache_clear()
    yield get_settings()
    get_settings.cache_clear()


def test_secrets_are_made_once_and_closed_to_others(tmp_path):
    folder = tmp_path / "secrets"
    assert set(ensure_secrets(folder)) == set(NAMES)
    before = {path.name: path.read_text() for path in folder.iterdir()}
    assert ensure_secrets(folder) == []
    assert {path.name: path.read_text() for path in folder.iterdir()} == before
    assert len(set(before.values())) == len(NAMES)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_missing_secret_says_where_and_what_to_do(settings):
    with pytest.raises(RuntimeError, match=r"secret 'nothing' cannot be read at .*run 'make setup'"):
        settings.secret("nothing")


@pytest.mark.parametrize("value", ["0", "80", "70000", "many"])
def test_a_port_out_of_range_is_refused_by_name(monkeypatch, value):
    monkeypatch.setenv("EUNGDAP_SUPERSET_PORT", value)
    with pytest.raises(ValidationError, match="superset_port"):
        Settings()


def test_a_busy_port_names_the_port_and_its_setting(settings):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        busy = settings.model_copy(update={"superset_port": other.getsockname()[1]})
        with pytest.raises(RuntimeError, match=rf"port {busy.superset_port} is not free.*EUNGDAP_SUPERSET_PORT"):
            demo.check_ports(busy, ["superset"])


def test_the_supervisors_file_holds_every_service_and_no_secret(settings):
    text = processes.write_configuration(settings).read_text()
    parsed = configparser.RawConfigParser()
    parsed.read_string(text)
    programs = {name.removeprefix("program:") for name in parsed.sections() if name.startswith("program:")}
    assert programs == set(processes.SERVICES)
    assert all(parsed[f"program:{name}"]["autorestart"] == "true" for name in programs)
    assert not [name for name in NAMES if settings.secret(name) in text]


def test_a_real_portal_replaces_the_sample_citys(settings):
    real = settings.model_copy(update={"portal_url": "https://portal.example"})
    assert "portal" not in processes.names(real)
    assert "portal" not in processes.ports(real)


def test_every_service_is_bound_to_loopback(settings):
    assert settings.bind_address == "127.0.0.1"  # what the health page listens on
    for name in ("portal", "superset"):
        assert "127.0.0.1" in " ".join(processes.SERVICES[name](settings).command)
    assert processes.airflow_environment(settings)["AIRFLOW__API__HOST"] == "127.0.0.1"
    assert "--skip-serve-logs" in processes.SERVICES["airflow-scheduler"](settings).command
    assert "listen_addresses = '127.0.0.1'" in postgres._configuration(settings)


def test_a_long_path_still_gives_a_usable_socket(settings):
    long = settings.model_copy(update={"var_dir": settings.var_dir / ("x" * 120)})
    assert len(str(processes.socket_path(long))) < 104


def test_a_folder_closed_to_others_is_seen(tmp_path):
    closed = tmp_path / "closed"
    (closed / "inside").mkdir(parents=True)
    closed.chmod(0o700)
    assert not postgres.is_reachable_by_others(closed / "inside")


def test_env_example_lists_every_setting_once_with_its_default(monkeypatch):
    text = (REPOSITORY / ".env.example").read_text(encoding="utf-8")
    listed = re.findall(r"^([A-Z_]+)=(.*)$", text, flags=re.MULTILINE)
    fields = {str(field.validation_alias or f"EUNGDAP_{name.upper()}"): name
              for name, field in Settings.model_fields.items()}
    assert sorted(name for name, _ in listed) == sorted(fields)
    for name, _ in listed:
        monkeypatch.delenv(name, raising=False)
    defaults = Settings(_env_file=None)
    for name, value in listed:
        monkeypatch.setenv(name, value)
    assert Settings(_env_file=None) == defaults


def test_a_database_made_with_other_passwords_says_where_it_lies_and_what_to_do(settings, monkeypatch):
    told = {"password authentication failed for user": "was made with other passwords", "no space left": "no space"}
    monkeypatch.setattr(processes, "is_supervised", lambda s: True)
    monkeypatch.setattr(processes, "control", lambda s, *words: "")
    monkeypatch.setattr(demo, "_until", lambda *words: None)
    for reason, expected in told.items():
        def fail(reason=reason):
            raise RuntimeError(reason)
        monkeypatch.setattr(demo.warehouse, "provision", fail)
        with pytest.raises(RuntimeError, match=expected) as raised:
            demo.start_warehouse(settings)
    assert "remove" not in str(raised.value)
    monkeypatch.setattr(demo.warehouse, "provision", lambda: (_ for _ in ()).throw(RuntimeError(next(iter(told)))))
    with pytest.raises(RuntimeError, match=re.escape(str(postgres.home(settings)))):
        demo.start_warehouse(settings)
