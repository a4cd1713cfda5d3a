"""Weeks, months, quarters and years that were said, and the part of them meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.questions.slots.dates.calendar import (
    Sense,
    Unit,
    around,
    end_of,
    half_of,
    middle_of,
    months,
    nearest,
    next_part,
    on,
    third_of,
    week_of_month,
    workdays_later,
)
from domain.questions.slots.dates.latin import day_number, shift_in, year_of
from domain.questions.slots.dates.words import MONTHS, UNIT, UNSURE_MONTHS, WEEKDAYS
from domain.questions.slots.numerals import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.questions.slots.dates.calendar import Period
    from domain.questions.slots.dates.found import Said

_BEFORE_UNSURE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|for|from|during|this|last|next|through|of|between|due"
    r"|to|thru|invoiced|billed|em|desde|hasta|ate|durante)\s$"
)
_RECURRING = re.compile(r"\b(?:every|each|cada|toda?s?|todo)\s$")
_NEVER_ALONE = frozenset(("dez", "out", "set", "mar", "ter"))
_PREFIXES = ("end", "start", "mid", "late", "day", "weekday", "nth", "at_end")
_SUFFIXES = ("day_after", "weekday_after")
_YEARS_NEAR = 15
"""Further away, "for 2000" is rather a sum."""
_LATIN_HALF = ("half", "mitad", "metade", "quincena", "quinzena")


def calendar(found: re.Match[str], said: Said) -> Period | None:
    """Read "end of next month", "since October", "Q3 2026", "dia 5 do mês que vem"."""
    if _RECURRING.search(said.text[max(0, found.start() - 8) : found.start()]):
        return None
    narrowed = any(found[name] for name in (*_PREFIXES, *_SUFFIXES))
    if found["unit"] and narrowed and not (found["pre"] or found["post"]):
        sense = said.tenses.of(*found.span())
        unit = UNIT[found["unit"]]
        return next_part(unit, lambda whole: _narrowed(found, whole), said.day, sense)
    period = _base(found, said, narrowed=narrowed)
    return _narrowed(found, period) if period else None


def _base(found: re.Match[str], said: Said, *, narrowed: bool) -> Period | None:
    if found["unit"] or found["month"]:
        read = _relative if found["unit"] else _named_month
        return read(found, said, narrowed=narrowed)
    if found["quarter"] or found["ordinal"]:
        return _quarter(found, said)
    certain = found["year_word"] or narrowed or found["since"]
    near = abs(int(found["year"]) - said.day.year) <= _YEARS_NEAR
    return months(int(found["year"]), 1, Unit.YEAR) if certain and near else None


def _relative(found: re.Match[str], said: Said, *, narrowed: bool) -> Period | None:
    words = [word for word in (found["pre"], found["post"]) if word]
    if not words and not narrowed:
        unit = UNIT[found["unit"]]
        alone = unit in {Unit.FORTNIGHT, Unit.WEEKEND}
        return around(unit, said.day) if alone else None
    return around(UNIT[found["unit"]], said.day, shift_in(" ".join(words)))


def _named_month(found: re.Match[str], said: Said, *, narrowed: bool) -> Period | None:
    name = found["month"].rstrip(".")
    year = year_of(found, said.day, "month")
    shifts = f"{found['pre'] or ''} {found['month_post'] or ''}"
    if name in _NEVER_ALONE and any(found[name] for name in _SUFFIXES):
        return None  # "it went out on the 12th" has no October in it
    certain = narrowed or found["since"] or year is not None or shifts.strip()
    if not certain and not _sure(name, found, said):
        return None
    return _in_year(
        lambda year: months(year, MONTHS[name], Unit.MONTH), year, shifts, found, said
    )


def _sure(name: str, found: re.Match[str], said: Said) -> bool:
    if name not in UNSURE_MONTHS:
        return name != "marco" or said.low[found.start() :].startswith(
            ("março", "em marco")
        )
    before = said.text[max(0, found.start() - 10) : found.start()]
    return name not in _NEVER_ALONE and bool(_BEFORE_UNSURE_MONTH.search(before))


def _quarter(found: re.Match[str], said: Said) -> Period:
    written = found["quarter"] or f"{found['span'][0]}{ORDINALS[found['ordinal']]}"
    number = int("".join(c for c in written if c.isdigit()))
    half = written[0] in "hs"
    unit = Unit.HALF if half else Unit.QUARTER
    first = (number - 1) * (6 if half else 3) + 1
    year = year_of(found, said.day, "quarter")
    if found["first_year"]:
        year = int(found["first_year"])
    return _in_year(lambda year: months(year, first, unit), year, "", found, said)


def _in_year(
    made: Callable[[int], Period],
    year: int | None,
    shifts: str,
    found: re.Match[str],
    said: Said,
) -> Period:
    if year is not None:
        return made(year)
    shift = shift_in(shifts)
    if found["since"] or shift:
        sense: Sense | None = Sense.FUTURE if shift > 0 else Sense.PAST
    else:
        sense = said.tenses.of(*found.span(), documents=True)
    chosen = nearest(made, said.day, sense, said.day.year)
    return chosen or made(said.day.year)


def _narrowed(found: re.Match[str], period: Period) -> Period:
    if found["weekday"] or found["weekday_after"]:
        name = (found["weekday"] or found["weekday_after"]).rstrip(".")
        week = around(Unit.WEEK, period.first)
        return on(week.first.fromordinal(week.first.toordinal() + WEEKDAYS[name]))
    if found["day"] or found["day_after"]:
        number = day_number(found["day"] or found["day_after"])
        return on(period.first.replace(day=number))
    if found["nth"]:
        return _nth(found, period)
    return _part(found, period)


def _part(found: re.Match[str], period: Period) -> Period:
    if found["late"] and period.unit is Unit.MONTH:
        return third_of(period, 2)
    if found["end"] or found["at_end"]:
        return end_of(period)
    if found["start"]:
        return on(period.first)
    return middle_of(period) if found["mid"] else period


def _nth(found: re.Match[str], period: Period) -> Period:
    number = ORDINALS.get(found["nth"], -1)
    if found["nth_of"] in _LATIN_HALF:
        return half_of(period, number != 1)
    if found["nth_of"] in ("week", "semana"):
        return week_of_month(period, number)
    if number < 0:
        return on(
            workdays_later(period.last.fromordinal(period.last.toordinal() + 1), -1)
        )
    before = period.first.fromordinal(period.first.toordinal() - 1)
    return on(workdays_later(before, number))
