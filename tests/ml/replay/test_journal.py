"""A killed replay's journal is read up to its last whole line, and only for the same input."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from ml.detectors.base import Signal
from ml.files import InputError
from ml.replay.journal import Journal

AT = datetime(2026, 3, 1, 5, tzinfo=UTC)
SIGNAL = Signal(AT, np.array([3, 4, 5, 9, 7]), float(np.float32(0.1)), np.inf, 24.0, 5.0, 0.1 + 0.2, "강남구", "녹물",
                "이유", np.bool_(True))


def test_signals_come_back_as_they_were(tmp_path):
    with Journal(tmp_path / "j", "x") as journal:
        journal.add(AT, [SIGNAL])
        journal.add(AT + timedelta(hours=1), [])
    with Journal(tmp_path / "j", "x") as journal:
        back, = journal.done[AT.timestamp()]
        assert journal.done[AT.timestamp() + 3600] == []
    assert back.rows.tolist() == [3, 4, 5, 7, 9]
    for name in ("at", "score", "recurrence_interval_days", "expected", "place", "label", "reason", "is_known"):
        assert getattr(back, name) == getattr(SIGNAL, name)


def test_a_torn_line_is_forgotten_and_written_over(tmp_path):
    with Journal(tmp_path / "j", "x") as journal:
        journal.add(AT, [])
    with (tmp_path / "j").open("ab") as file:
        file.write(b'{"hour": 17, "sig')
    with Journal(tmp_path / "j", "x") as journal:
        assert list(journal.done) == [AT.timestamp()]
        journal.add(AT + timedelta(hours=1), [])
    with Journal(tmp_path / "j", "x") as journal:
        assert len(journal.done) == 2


def test_another_input_starts_anew(tmp_path):
    with Journal(tmp_path / "j", "x") as journal:
        journal.add(AT, [])
    with Journal(tmp_path / "j", "y") as journal:
        assert journal.done == {}
        journal.add(AT, [])
    with Journal(tmp_path / "j", "y") as journal:
        assert len(journal.done) == 1


def test_one_run_at_a_time_writes_an_output(tmp_path):
    with Journal(tmp_path / "j", "x"), pytest.raises(InputError, match="another replay"):
        Journal(tmp_path / "j", "x")
    with pytest.raises(InputError, match="cannot be written"):
        Journal(tmp_path / "none" / "j", "x")
