"""Whether the figures of a board are live, and since when not: the rows of `board.freshness` in one sentence.

What is late is the view's own judgement; nothing is judged a second time here.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")
READ = "select channel, state, is_own, minutes_behind, last_published_at from board.freshness"
NOTHING_YET = "아직 공개된 자료가 없음"


class Feed(NamedTuple):
    """One row of `board.freshness`: a source (channel ""), or one of its channels."""

    channel: str
    state: str
    is_own: bool
    minutes_behind: int | None
    last_published_at: datetime | None


def verdict(rows: Iterable[tuple], now: datetime) -> dict[str, Any]:
    """What a page has to know.

    Args:
        rows: answer to READ.
        now: the moment of the question.

    Returns:
        {"badge" (Korean, empty when all is 정상), "as_of" (newest publication, Seoul time, or ""),
        "published_seconds_ago" (its age, or null)}.
    """
    feeds = [Feed(*row) for row in rows]
    published = max((feed.last_published_at for feed in feeds if feed.last_published_at), default=None)
    return {"badge": _badge(feeds, now), "as_of": _clock(published, now) if published else "",
            "published_seconds_ago": round((now - published).total_seconds()) if published else None}


def _badge(feeds: Sequence[Feed], now: datetime) -> str:
    stopped = [feed for feed in feeds if feed.state != "정상" and feed.is_own]
    behind = [feed.minutes_behind for feed in stopped if feed.minutes_behind is not None]
    if not stopped and feeds:
        return ""
    if not behind:
        return NOTHING_YET
    since = _clock(now - timedelta(minutes=max(behind)), now)
    is_whole = all(feed.state != "정상" for feed in feeds if not feed.channel)
    return f"{since}부터 멈춘 자료" if is_whole else f"일부는 {since}부터 멈춘 자료"


def _clock(moment: datetime, now: datetime) -> str:
    """The hour and minute in Seoul, with the day where it is another one than today."""
    local = moment.astimezone(SEOUL)
    return f"{local:%H:%M}" if local.date() == now.astimezone(SEOUL).date() else f"{local:%m월 %d일 %H:%M}"
