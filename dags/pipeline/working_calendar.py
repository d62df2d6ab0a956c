"""The working calendar of Seoul's offices, as a dbt seed: `python -m pipeline.working_calendar` writes it anew."""

import csv
import io
from datetime import date, timedelta
from pathlib import Path

import holidays

from pipeline.settings import REPOSITORY

FIRST_YEAR, LAST_YEAR = 2014, 2035
SEED = REPOSITORY / "dbt" / "seeds" / "calendar.csv"
SATURDAY = 5


def calendar_rows(first_year: int = FIRST_YEAR, last_year: int = LAST_YEAR) -> list[tuple[str, str, str]]:
    """One (calendar_date, is_working_day, holiday_name) a day of the years, both included, in order.

    Public holidays, substitute ones included, are those of the `holidays` package for Korea; a holiday's name is ""
    on other days. Saturdays and Sundays are not working days.

    Raises:
        ValueError: the last year comes before the first.
    """
    if last_year < first_year:
        raise ValueError(f"calendar from {first_year} to {last_year}: the last year comes before the first")
    names = holidays.country_holidays("KR", years=range(first_year, last_year + 1), language="ko")
    first, end = date(first_year, 1, 1), date(last_year + 1, 1, 1)
    days = (first + timedelta(days=offset) for offset in range((end - first).days))
    return [(day.isoformat(), str(day.weekday() < SATURDAY and day not in names).lower(), names.get(day, ""))
            for day in days]


def calendar_csv() -> str:
    """The seed's text: a header and one line a day."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("calendar_date", "is_working_day", "holiday_name"))
    writer.writerows(calendar_rows())
    return text.getvalue()


def write_seed(path: Path = SEED) -> Path:
    """Write the seed in one step; returns its path."""
    part = path.with_suffix(".part")
    part.write_text(calendar_csv(), encoding="utf-8")
    return part.replace(path)


if __name__ == "__main__":
    write_seed()
