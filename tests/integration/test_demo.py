"""What a demo that starts again after an outage reads first."""

from datetime import UTC, datetime, timedelta

import pytest
from landing_rows import landed, rows

from pipeline.platform.demo import gap
from pipeline.settings import get_settings

HOUR = datetime(2026, 3, 21, tzinfo=UTC)


@pytest.mark.parametrize(("away", "since"), [
    (timedelta(hours=1), None),
    (timedelta(days=10), None),  # the next hour's look-back reaches it
    (timedelta(days=12), HOUR - timedelta(days=22)),  # and what was filed before and answered in between
])
def test_a_gap_begins_a_look_back_before_the_outage(warehouse, away, since):
    landed(warehouse, rows(1), HOUR - away - timedelta(hours=1), HOUR - away)
    assert gap(get_settings(), HOUR) == since


def test_a_source_without_a_past_is_read_from_the_history_on(warehouse):
    settings = get_settings()
    assert gap(settings, HOUR) == HOUR - timedelta(days=settings.sample_city_history_days)
