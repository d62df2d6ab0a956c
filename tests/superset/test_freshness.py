"""One sentence about all sources: none where all is well, else since when what stands still."""

from datetime import UTC, datetime, timedelta

import pytest
from superset_files import SUPERSET, load

freshness = load(SUPERSET / "freshness.py")
NOW = datetime(2026, 11, 29, 6, 30, tzinfo=UTC)  # 15:30 in Seoul
PUBLISHED = NOW - timedelta(minutes=22)
WELL = ("", "정상", True, 30, PUBLISHED)


def test_a_feed_that_is_well_has_no_badge_and_says_how_old_it_is():
    assert freshness.verdict([WELL], NOW) == {"badge": "", "as_of": "15:08", "published_seconds_ago": 22 * 60}


@pytest.mark.parametrize(("rows", "badge"), [
    ([("", "지연", True, 130, PUBLISHED)], "13:20부터 멈춘 자료"),
    ([("", "중단", True, 24 * 60, PUBLISHED)], "11월 28일 15:30부터 멈춘 자료"),
    ([("", "중단", True, 130, PUBLISHED), ("", "지연", True, 100, None)], "13:20부터 멈춘 자료"),
    ([WELL, ("", "지연", True, 130, PUBLISHED)], "일부는 13:20부터 멈춘 자료"),
    ([WELL, ("전화", "지연", True, 130, None)], "일부는 13:20부터 멈춘 자료"),
    # channels that are silent because their source is say nothing of their own
    ([("", "지연", True, 130, PUBLISHED), ("전화", "지연", False, 700, None)], "13:20부터 멈춘 자료"),
    ([("", "중단", True, None, None)], freshness.NOTHING_YET),
    ([], freshness.NOTHING_YET),
])
def test_what_stands_still_is_said_with_its_hour_in_seoul(rows, badge):
    assert freshness.verdict(rows, NOW)["badge"] == badge


def test_before_the_first_publication_there_is_no_age():
    found = freshness.verdict([("", "중단", True, None, None)], NOW)
    assert (found["as_of"], found["published_seconds_ago"]) == ("", None)
