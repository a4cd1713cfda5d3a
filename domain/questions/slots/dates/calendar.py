"""Weeks, months, quarters, halves and years around a day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_DAY = date(1990, 1, 1)
YEARS_AHEAD = 30
MONTHS = 12
_FRIDAY = 4
_MID_MONTH = 15
_TEN_DAYS = 10
_LAST_TEN = 21


class Unit(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class Sense(StrEnum):
    """Whether a sentence speaks of what was or of what will be."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Period:
    """Days in a row; one day is a period too."""

    first: date
    last: date
    unit: Unit = Unit.DAY


_IN_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: MONTHS}


def on(day: date) -> Period:
    """Return one day."""
    return Period(day, day)


def months(year: int, month: int, unit: Unit) -> Period:
    """Return the period of whole months of this unit that begins with the month."""
    ends = month + _IN_MONTHS[unit] - 1
    return Period(
        date(year, month, 1), date(year, ends, monthrange(year, ends)[1]), unit
    )


def later(day: date, count: int) -> date:
    """Return the day so many months later, clipped to the end of a shorter month."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + count, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def around(unit: Unit, day: date, shift: int = 0) -> Period:
    """Return the period of this unit that the day is in, or one before or after it.

    Weeks begin on Monday; a fortnight is a half of a month (a ``quincena``).
    """
    if unit is Unit.FORTNIGHT:
        return _half_month(day, shift)
    if unit in _IN_MONTHS:
        length = _IN_MONTHS[unit]
        begins = day.replace(month=(day.month - 1) // length * length + 1, day=1)
        first = later(begins, shift * length)
        return months(first.year, first.month, unit)
    monday = day - timedelta(days=day.weekday() - 7 * shift)
    if unit is Unit.WEEKEND:
        saturday = monday + timedelta(days=_FRIDAY + 1)
        return Period(saturday, saturday + timedelta(days=1), unit)
    return Period(monday, monday + timedelta(days=6), unit)


def _half_month(day: date, shift: int) -> Period:
    index = 2 * (day.year * MONTHS + day.month - 1) + (day.day > _MID_MONTH) + shift
    year, rest = divmod(index, 2 * MONTHS)
    return month_half(months(year, rest // 2 + 1, Unit.MONTH), rest % 2)


def month_half(month: Period, second: int) -> Period:
    """Return the days up to the 15th, or those after it."""
    middle = month.first.replace(day=_MID_MONTH)
    if second:
        return Period(middle + timedelta(days=1), month.last, Unit.FORTNIGHT)
    return Period(month.first, middle, Unit.FORTNIGHT)


def half_of(period: Period, second: int) -> Period:
    """Return the first or the second half of a month or a year."""
    if period.unit is Unit.MONTH:
        return month_half(period, second)
    return months(period.first.year, 7 if second else 1, Unit.HALF)


def end_of(period: Period) -> Period:
    """Return its last day; of a week, the Friday, when offices close."""
    if period.unit is Unit.WEEK:
        return on(period.first + timedelta(days=_FRIDAY))
    return on(period.last)


def middle_of(period: Period) -> Period:
    """Return the 15th of a month, the Wednesday of a week, else the day half way."""
    if period.unit is Unit.MONTH:
        return on(period.first.replace(day=_MID_MONTH))
    return on(period.first + (period.last - period.first) // 2)


def third_of(period: Period, which: int) -> Period:
    """Return the first, the second or the last ten days of a month (0, 1, 2)."""
    begins = (1, _TEN_DAYS + 1, _LAST_TEN)[which]
    ends = (_TEN_DAYS, _LAST_TEN - 1, period.last.day)[which]
    return Period(period.first.replace(day=begins), period.last.replace(day=ends))


def week_of_month(period: Period, number: int) -> Period:
    """Return the days of the n-th Monday week in a month; -1 is the last."""
    if number < 0:
        week = around(Unit.WEEK, period.last)
    else:
        week = around(Unit.WEEK, period.first + timedelta(days=7 * (number - 1)))
    return Period(max(week.first, period.first), min(week.last, period.last), Unit.WEEK)


def workdays_later(day: date, count: int) -> date:
    """Return the day so many Mondays to Fridays later; no holidays are known here."""
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= day.weekday() <= _FRIDAY
    return day


def weekday_near(weekday: int, day: date, sense: Sense | None) -> Period:
    """Return the next such weekday after the day, or the last one before it."""
    if sense is Sense.PAST:
        return on(day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1))
    return on(day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1))


def nearest(
    make: Callable[[int], Period], day: date, sense: Sense | None, around_index: int
) -> Period | None:
    """Choose among the periods that ``make`` gives for numbers near an index.

    In the future: the first that is not over. In the past: the last that has begun.
    With no sense: the nearest to the day, and the later of two as near.
    """
    made = []
    for index in range(around_index - 4, around_index + 5):
        try:
            made.append(make(index))
        except ValueError:
            continue  # no 31 June, no 29 February in that year
    ahead = next((each for each in made if each.last >= day), None)
    begun = next((each for each in reversed(made) if each.first <= day), None)
    if sense is not None:
        return ahead if sense is Sense.FUTURE else begun
    if ahead is None or begun is None:
        return ahead or begun
    return ahead if ahead.first - day <= day - begun.last else begun


def next_part(
    unit: Unit, part: Callable[[Period], Period], day: date, sense: Sense | None
) -> Period | None:
    """Return the next such part of a unit, as "mid-month", or the last if past."""
    return nearest(
        lambda index: part(around(unit, day, index)), day, sense or Sense.FUTURE, 0
    )


def is_sane(period: Period, day: date) -> bool:
    """Say whether a ledger could have anything to do with these days."""
    sane_years = FIRST_DAY.year <= period.first.year
    return sane_years and period.last.year <= day.year + YEARS_AHEAD
