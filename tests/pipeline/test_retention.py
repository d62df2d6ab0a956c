"""Which moment parts what is kept from what is forgotten."""

from datetime import datetime

import pytest
from pydantic import ValidationError

from pipeline.retention import cutoff
from pipeline.settings import Settings


@pytest.mark.parametrize(("now", "months", "expected"), [
    ("2026-11-25T10:00+09:00", 3, "2026-08-01T00:00+09:00"),
    ("2026-11-30T15:00+00:00", 3, "2026-09-01T00:00+09:00"),  # in Seoul it is December already
    ("2026-03-31T10:00+09:00", 3, "2025-12-01T00:00+09:00"),
    ("2026-01-01T00:00+09:00", 12, "2025-01-01T00:00+09:00"),
])
def test_whole_months_of_seoul_are_kept(now, months, expected):
    assert cutoff(datetime.fromisoformat(now), months) == datetime.fromisoformat(expected)


@pytest.mark.parametrize("months", [1, 2, -1])
def test_less_than_the_gates_look_back_is_refused(months):
    with pytest.raises(ValidationError):
        Settings(text_retention_months=months)
