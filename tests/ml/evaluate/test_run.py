"""The command refuses bad input with one line and keeps a run on the sample out of the documents."""

import pytest

from ml.evaluate.run import main
from ml.evaluate.texts import read_titles
from ml.evaluate.topics import read_written


@pytest.mark.parametrize(("arguments", "message"), [
    (["--data", "{folder}"], "no petition_titles/petition_titles_*.csv.gz"),
    (["--detectors", "crystal_ball"], "crystal_ball"),
])
def test_bad_input_is_one_line(arguments, message, tmp_path, capsys):
    assert main([each.format(folder=tmp_path) for each in arguments]) == 1
    said = capsys.readouterr().err
    assert message in said
    assert len(said.splitlines()) == 1


def test_the_committed_sample_holds_both_halves():
    frame = read_titles(None)
    assert 2000 < len(frame) < 10_000
    assert frame["day"].min().year == 2018
    assert (frame["day"] > "2019-01-20").sum() > 2000
    assert list(frame.columns) == list(read_written().columns)
