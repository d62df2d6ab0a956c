"""A service that cannot answer rightly does not listen, and says in one line why."""

import pytest
import uvicorn
from service_fakes import Router
from stubs import HashingEmbedder

from ml.embed import ModelError
from pipeline.routing import bundles, model
from pipeline.service import __main__ as service


@pytest.fixture
def listened(monkeypatch):
    """Models that are whole, and what was served."""
    calls = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **options: calls.append((app, options)))
    monkeypatch.setattr(service, "default_embedder", lambda: HashingEmbedder(384))
    monkeypatch.setattr(service.warehouse, "url", lambda role: f"postgresql://{role}@127.0.0.1:1/none")
    monkeypatch.setattr(bundles, "promoted", lambda: "first")
    monkeypatch.setattr(model, "current", lambda: Router(dimensions=384))
    return calls


def raising(error):
    def fail():
        raise error
    return fail


def test_it_listens_on_this_machine_alone(listened):
    assert service.main() == 0
    assert [options["host"] for _, options in listened] == ["127.0.0.1"]


def test_a_new_installation_listens_and_waits(listened, monkeypatch):
    monkeypatch.setattr(bundles, "promoted", lambda: "")
    monkeypatch.setattr(model, "current", raising(AssertionError("not asked")))
    assert service.main() == 0 and len(listened) == 1


@pytest.mark.parametrize(("place", "error"), [
    ("router", model.NoModelError("routing model first is damaged: roll it back")),
    ("embedder", ModelError("the model in e5 cannot be read, delete and rebuild it")),
    ("detector", ModelError("the detector's files are damaged"))])
def test_a_damaged_model_is_not_started_with(listened, monkeypatch, capsys, place, error):
    if place == "router":
        monkeypatch.setattr(model, "current", raising(error))
    elif place == "embedder":
        monkeypatch.setattr(service, "default_embedder", raising(error))
    else:
        monkeypatch.setattr(service.Detector, "default", lambda *_: raising(error)())
    assert service.main() == 1 and listened == []
    assert capsys.readouterr().err == f"pipeline.service: {error}\n"


def test_nor_with_one_of_another_dimension(listened, monkeypatch, capsys):
    monkeypatch.setattr(model, "current", lambda: Router(dimensions=16))
    assert service.main() == 1 and listened == []
    assert "(16 numbers), not of hashing-stub (384)" in capsys.readouterr().err
