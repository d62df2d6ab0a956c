"""What is kept is found again, and only what came from the same stream and the same code."""

from dataclasses import replace

import numpy as np

from ml.evaluate.cache import code_digest, digest, kept, stream_digest
from ml.evaluate.streams import background_rows, permuted


def test_a_result_is_made_once(tmp_path):
    made = []
    for _ in range(2):
        assert kept(tmp_path / "a" / "b.json.gz", lambda: made.append(1) or {"가": [1, 2.5]}) == {"가": [1, 2.5]}
    assert len(made) == 1


def test_every_row_and_vector_counts(corpus, residents):
    stream = permuted(corpus, background_rows(corpus, "reported", np.array([0])), 20, 40, residents, 1).stream
    other = stream.frame.copy()
    other.loc[5, "district"] = "다구"
    moved = stream.vectors.copy()
    moved[7, 0] += 1e-3
    found = {stream_digest(each) for each in (stream, replace(stream, frame=other), replace(stream, vectors=moved))}
    assert len(found) == 3
    assert stream_digest(stream) == stream_digest(replace(stream, frame=stream.frame.copy()))


def test_code_is_followed_into_what_it_imports():
    assert code_digest("ml.detectors.ears") != code_digest("ml.detectors.farrington")
    assert code_digest("ml.no_such_module") == digest()
    assert code_digest("ml.detectors.ears") == code_digest("ml.detectors.ears")
