"""Figures, days and names as an official document writes them."""

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pipeline.calendar_days import SEOUL
from pipeline.particles import particle

Number = int | float | Decimal
UNITS = ((10**8, "억"), (10**4, "만"))
WEEKDAYS = "월화수목금토일"
LABEL_CHARS, TEXT_CHARS = 60, 400
FORMULA = ("=", "+", "-", "@")  # what a spreadsheet would run when it is pasted there
STATUSES = {"new": "새로 나타남", "growing": "늘어남", "steady": "평소 수준", "fading": "줄어듦", "closed": "끝남"}
KINDS = {"new": "새로 나타남", "surge": "다시 늘어남"}


def number(value: int) -> str:
    """12,345."""
    return f"{value:,}"


def large(value: int) -> str:
    """In units of 만 and 억: 284617 is 28만 4,617, and 120000000 is 1억 2,000만."""
    if value < 0:
        return "−" + large(-value)
    parts = []
    for size, unit in UNITS:
        if value >= size:
            parts.append(f"{value // size:,}{unit}")
            value %= size
    return " ".join([*parts, number(value)] if value or not parts else parts)


def rate(value: Number) -> str:
    """0.8734 is 87.3%; a time saved may be negative."""
    return f"{100 * value:.1f}%".replace("-", "−")


def signed(value: Number, unit: str) -> str:
    """A change of a rate or share in hundredths, with its sign: +5.3%, −0.2%p; none at all is 0.0%."""
    text = f"{abs(100 * value):.1f}{unit}"
    if float(f"{100 * value:.1f}") == 0:
        return text
    return ("+" if value > 0 else "−") + text


def day(value: date) -> str:
    """2026년 10월 3일(토)."""
    return f"{value.year}년 {value.month}월 {value.day}일({WEEKDAYS[value.weekday()]})"


def short_day(value: date) -> str:
    """10월 3일(토)."""
    return f"{value.month}월 {value.day}일({WEEKDAYS[value.weekday()]})"


def moment(value: datetime) -> str:
    """2026년 11월 1일(일) 06시 00분, in Seoul."""
    local = value.astimezone(SEOUL)
    return f"{day(local.date())} {local:%H}시 {local:%M}분"


def short_moment(value: datetime) -> str:
    """10월 3일(토) 14시, in Seoul."""
    local = value.astimezone(SEOUL)
    return f"{short_day(local.date())} {local:%H}시"


def clean(text: str, limit: int) -> str:
    """Text from outside on one line: no control or direction characters, clipped, and no formula where it is pasted."""
    plain = "".join(each if unicodedata.category(each)[0] != "C" else " " for each in text)
    plain = shortened(" ".join(plain.split()), limit)
    return "'" + plain if plain.startswith(FORMULA) else plain


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters of it."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def once_in(days: float) -> str:
    """How seldom chance brings such a thing, as the board says it."""
    if days >= 3650:
        return "10년에 한 번보다 드묾"
    return f"약 {days / 365:.0f}년에 한 번" if days >= 365 else f"약 {days:.0f}일에 한 번"


def followed(text: str, kind: str) -> str:
    """The particle after `text`: 은/는, 이/가, 을/를, 과/와, 으로/로; what stands in brackets is not read."""
    return particle(text.partition("(")[0].rstrip(" '\"”’…"), kind)


FORMATS: Mapping[str, Callable[[Any], str]] = {
    "count": lambda value: f"{large(value)}건",
    "number": number,
    "large": large,
    "rate": rate,
    "growth": lambda value: signed(value, "%"),
    "points": lambda value: signed(value, "%p"),
    "decimal": lambda value: f"{value:,.1f}",
    "difference": lambda value: f"{value:+,.1f}".replace("-", "−"),
    "days": lambda value: f"{value:,.1f}일",
    "day_count": lambda value: f"{value}일",
    "score": lambda value: f"{value:.2f}점",
    "date": day,
    "short_date": short_day,
    "moment": moment,
    "short_moment": short_moment,
    "label": lambda value: clean(value, LABEL_CHARS),
    "text": lambda value: clean(value, TEXT_CHARS),
    "status": lambda value: STATUSES.get(value, clean(value, LABEL_CHARS)),
    "kind": lambda value: KINDS.get(value, clean(value, LABEL_CHARS)),
    "once_in": once_in,
}
