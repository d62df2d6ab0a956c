"""The month that a report is about, and the months that it is compared with."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from pipeline.calendar_days import SEOUL

NAME = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True, order=True)
class Month:
    """One month of Seoul's calendar; `first` is its first day."""

    first: date

    @classmethod
    def named(cls, name: str) -> "Month":
        """The month called `name`, such as 2026-10.

        Raises:
            ValueError: it is no such name.
        """
        match = NAME.fullmatch(name)
        try:
            if match:
                return cls(date(int(match[1]), int(match[2]), 1))
        except ValueError:
            pass
        raise ValueError(f"{name!r} is no month: write it as 2026-10")

    @classmethod
    def of(cls, moment: datetime) -> "Month":
        """The month that it is in Seoul at `moment`."""
        return cls(moment.astimezone(SEOUL).date().replace(day=1))

    @property
    def name(self) -> str:
        """For files and commands: 2026-10."""
        return f"{self.first:%Y-%m}"

    @property
    def until(self) -> date:
        """The first day after it."""
        return self.moved(1).first

    def moved(self, months: int) -> "Month":
        """The month so many months later, or earlier."""
        year, month = divmod(self.first.year * 12 + self.first.month - 1 + months, 12)
        return Month(date(year, month + 1, 1))
