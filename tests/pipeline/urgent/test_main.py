"""A watcher without a whole model looks at nothing, and says in one line why."""

import pytest

from ml.embed import ModelError
from ml.emergency import Detector
from pipeline.settings import Settings
from pipeline.urgent import __main__ as urgent


def refuse(error):
    def fail(*_, **__):
        raise error
    return fail


def test_a_damaged_model_is_not_looked_with(monkeypatch, capsys):
    monkeypatch.setattr(Detector, "default", refuse(ModelError("the model in e5 cannot be read")))
    monkeypatch.setattr(urgent, "Watcher", refuse(AssertionError("it looks")))
    assert urgent.main() == 1
    assert capsys.readouterr().err == "pipeline.urgent: the model in e5 cannot be read\n"


@pytest.mark.parametrize("has_its_own", [False, True])
def test_dangers_are_read_with_a_model_of_their_own_where_another_one_embeds(tmp_path, has_its_own):
    s = Settings(_env_file=None, var_dir=tmp_path)
    if has_its_own:
        (tmp_path / "models" / "dangers").mkdir(parents=True)
    assert s.danger_model_dir == tmp_path / "models" / ("dangers" if has_its_own else "e5-small")


@pytest.mark.parametrize(("embedding_model", "built"), [("", ["e5-small"]), ("a/b", ["e5-small", "dangers"])])
def test_set_up_builds_the_model_that_dangers_are_read_with(tmp_path, monkeypatch, embedding_model, built):
    from ml.embed import convert
    from pipeline.platform import __main__ as platform

    made = []
    monkeypatch.setattr(
        convert, "build_model", lambda folder, source=None, say=None: made.append((folder.name, source)))
    monkeypatch.setattr(platform.demo, "prepare", lambda *_, **__: None)
    platform.setup(Settings(_env_file=None, var_dir=tmp_path, embedding_model=embedding_model))
    assert made == list(zip(built, (embedding_model or None, None), strict=False))
