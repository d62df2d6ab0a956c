"""A folder for bundles and a model learned once."""

import pytest
import routed_city

from pipeline.routing import learning
from pipeline.settings import get_settings


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Where bundles are kept in this test."""
    monkeypatch.setenv("EUNGDAP_VAR_DIR", str(tmp_path))
    get_settings.cache_clear()
    yield tmp_path / "routing"
    monkeypatch.undo()
    get_settings.cache_clear()


@pytest.fixture(scope="session")
def lesson():
    """A model, its arrays, the history that it was learned from, and that history's vectors."""
    history = routed_city.history(900)
    vectors = routed_city.Embedder().encode(history["text"].tolist())
    model, arrays = learning.learn(history, vectors, routed_city.AS_OF, routed_city.Embedder(), 0.15)
    return model, arrays, history, vectors
