"""Seoul's days as windows of time."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")


def day_windows(start: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
    """[start, end) cut at Seoul's midnights, in UTC; the first and last piece may be part of a day."""
    pieces, at = [], start.astimezone(UTC)
    while at < end:
        tomorrow = at.astimezone(SEOUL).date() + timedelta(days=1)
        midnight = datetime.combine(tomorrow, time(), SEOUL).astimezone(UTC)
        pieces.append((at, min(midnight, end.astimezone(UTC))))
        at = midnight
    return pieces
