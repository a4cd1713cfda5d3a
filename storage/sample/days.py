"""The sample's calendar: days counted from its own, as the files write them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_PAST, _AHEAD = 1_500, 1_200
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Days:
    """Days relative to ``as_of``: -17 is seventeen days ago, 0 the day itself."""

    as_of: date
    texts: tuple[str, ...]

    @classmethod
    def around(cls, as_of: date) -> Self:
        """Return the calendar from about four years before to three years after."""
        # Written once: a million rows look their dates up instead of formatting them.
        offsets = range(-_PAST, _AHEAD)
        return cls(
            as_of, tuple((as_of + timedelta(days=day)).isoformat() for day in offsets)
        )

    @property
    def first(self) -> int:
        """Return the first day that the calendar knows."""
        return -_PAST

    def text(self, day: int) -> str:
        """Return the day as ``YYYY-MM-DD``."""
        return self.texts[day + _PAST]

    def moment(self, day: int, hour: int) -> str:
        """Return a moment of the day in UTC, ISO with offset; the hour is 0 to 17."""
        return f"{self.texts[day + _PAST]}T{hour:02d}:30:00+00:00"

    def weekday(self, day: int) -> int:
        """Return 0 for Monday to 6 for Sunday."""
        return (self.as_of.weekday() + day) % 7

    def working(self, day: int) -> int:
        """Return the day itself, or the Friday before a weekend."""
        return day - max(0, self.weekday(day) - _SATURDAY + 1)

    def friday(self, day: int) -> int:
        """Return the next Friday from this day on: when a weekly run pays."""
        return day + (_SATURDAY - 1 - self.weekday(day)) % 7

    def month_end(self, day: int) -> int:
        """Return the last day of the month that the day is in."""
        at = self.as_of + timedelta(days=day)
        return day + monthrange(at.year, at.month)[1] - at.day

    def months_after(self, day: int, months: int) -> int:
        """Return the day so many months later; the day must be one that all have."""
        at = self.as_of + timedelta(days=day)
        years, month = divmod(at.month - 1 + months, 12)
        return (date(at.year + years, month + 1, at.day) - self.as_of).days

    def month_start(self, months: int) -> int:
        """Return the first of the month, so many months before (< 0) this one."""
        return self.months_after(1 - self.as_of.day, months)
