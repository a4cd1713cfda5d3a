"""Every day or period in a message, each character read once.

We own this small grammar because dateparser, tried on eight plain sentences, took 1 to
4 ms and had one right: it reads "may we" as a month, "1042" as a year, "60 days" as a
date and "dia 5 do mês que vem" as this month's, and it misses ``月底``, ``下周三`` and
"mid-December". Babel gives the names of months and weekdays.

Without a year, a date is the next in a sentence of what will be, the last in one of
what was (``tense``), else the nearest; a weekday or a day of the month is the next.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from domain.questions.slots.dates import (
    chinese,
    chinese_patterns,
    latin,
    latin_weekday,
    numeric,
)
from domain.questions.slots.dates import latin_patterns as patterns
from domain.questions.slots.dates.calendar import Period, around, end_of, is_sane, on
from domain.questions.slots.dates.found import Found
from domain.questions.slots.dates.latin_calendar import calendar
from domain.questions.slots.dates.words import any_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from domain.questions.slots.dates.found import Said
    from domain.questions.slots.spans import Taken

    Reader = tuple[re.Pattern[str], Callable[[re.Match[str], Said], Period | None]]

MOST = 20
"""Dates read from one message; a pasted table is not a question about each."""

_WIDE_AWAY = re.compile(any_of(patterns.WIDE_AWAY))


def _day_away(found: re.Match[str], said: Said) -> Period:
    by = patterns.AWAY.get(found[0], patterns.WIDE_AWAY.get(found[0], 0))
    return on(said.day + timedelta(days=by))


def _short_end(found: re.Match[str], said: Said) -> Period:
    return end_of(around(latin.LETTER_UNITS[found["unit"]], said.day))


_DIGITS: tuple[Reader, ...] = numeric.WITH_YEAR
_LATIN: tuple[Reader, ...] = (
    (patterns.DAY_MONTH, latin.day_and_month),
    (patterns.MONTH_DAY, latin.day_and_month),
    (patterns.DURATION, latin.duration),
    (patterns.CALENDAR, calendar),
    (patterns.TO_DATE, latin.to_date),
    (patterns.SHORT_END, _short_end),
    (patterns.DAY_AWAY, _day_away),
    (patterns.WEEKDAY, latin_weekday.weekday),
    (patterns.DAY_ALONE, latin.day_alone),
)
_MIXED: Reader = (chinese_patterns.YEAR_AND_Q, chinese.calendar)
_WIDE: tuple[Reader, ...] = (
    (_WIDE_AWAY, _day_away),
    (chinese_patterns.DURATION, chinese.duration),
    (chinese_patterns.WEEK, chinese.week),
    (chinese_patterns.CALENDAR, chinese.calendar),
)
_BETWEEN = re.compile(r"[\s,(]{0,3}(?:the|el|dia|o|on)?[\s()]{0,2}")
_THROUGH = re.compile(
    r" ?(?:-|to|through|thru|until|till|a|al|ate|ate o|ate a|hasta|hasta el|到|至|~)"
    r"(?: the| el| o| a| dia)? ?"
)
_OF = re.compile(r"[ ,]*(?:(?:on|by|at|of|the|de|del|do|da|el|na|no|a|al|ao) )*")
_END_OF_DAY = re.compile(
    r"eod|cob|end of day|fin del dia|final del dia|fim do dia|final do dia"
)
_HAS_YEAR = re.compile(r"\d{4}|\d年|[今明去前]年")
_BOTH = re.compile(r" ?(?:and|y|e|和|与) (?:the |el |o )?|和|与")
_BETWEEN_TWO = re.compile(r"(?:\bbetween|\bentre)(?: the| el| o| a)? $")


_SINCE = re.compile(r"\b(?:since|desde)(?: (?:the|el|la|o|a|el dia|on))? $|自从?$")


def dates_found(said: Said, taken: Taken) -> list[Found]:
    """Return the dates in order of where they stand, none over a taken span."""
    found: list[Found] = []
    for pattern, read in _readers(said):
        for match in pattern.finditer(said.text):
            if len(found) >= MOST:
                break
            if taken.free(*match.span()):
                found.extend(_read(match, read, said, taken))
    return _joined(sorted(found, key=lambda each: each.start), said)


def _readers(said: Said) -> Iterator[Reader]:
    text = said.text
    digits = any(c.isdigit() for c in text)
    yield from _DIGITS if digits else ()
    if not text.isascii():
        yield _MIXED
    yield from _LATIN
    yield from () if text.isascii() else _WIDE
    yield from numeric.WITHOUT_YEAR if digits else ()


def _read(
    match: re.Match[str],
    read: Callable[[re.Match[str], Said], Period | None],
    said: Said,
    taken: Taken,
) -> Iterator[Found]:
    start, end = match.span()
    try:
        period = read(match, said)
    except (ValueError, OverflowError):
        period = None  # year 0: no such day
    if period is None or not is_sane(period, said.day):
        if read is latin.day_and_month:
            taken.take(start, end)  # "30 February" is not the whole of February
        return
    end -= len(match[0]) - len(match[0].rstrip())
    since = match.groupdict().get("since")
    if since or _SINCE.search(said.text[max(0, start - 16) : start]):
        period = Period(period.first, max(period.first, said.day))
    taken.take(start, end)
    yield Found(
        start, end, period, weekday=read in (latin_weekday.weekday, chinese.week)
    )


def _joined(found: list[Found], said: Said) -> list[Found]:
    """Put "Friday 27 November" together, and "from March to May"."""
    joined: list[Found] = []
    for each in found:
        both = _both(joined[-1], each, said.text) if joined else None
        if both is None:
            joined.append(each)
        else:
            joined[-1] = both
    return joined


def _both(one: Found, other: Found, text: str) -> Found | None:
    between = text[one.end : other.start]
    same = _same_day(one, other, text, between)
    if same is not None:
        return Found(one.start, other.end, same.period)
    through = _THROUGH.fullmatch(between) or (
        _BOTH.fullmatch(between) and _BETWEEN_TWO.search(text[: one.start])
    )
    if not through:
        return None
    first = _before(one.period.first, other.period, text[one.start : one.end])
    if first is None:
        return None
    return Found(one.start, other.end, Period(first, other.period.last))


def _same_day(one: Found, other: Found, text: str, between: str) -> Found | None:
    """Return the one that tells, of "Friday 27 November" or "cob tomorrow"."""
    if _OF.fullmatch(between):
        if _END_OF_DAY.fullmatch(text, one.start, one.end):
            return other
        if _END_OF_DAY.fullmatch(text, other.start, other.end):
            return one
    if one.weekday == other.weekday or not _BETWEEN.fullmatch(between):
        return None
    return other if one.weekday else one


def _before(first: date, end: Period, said: str) -> date | None:
    """Return where a stretch begins: a first day without a year is before its end."""
    if first < end.first:
        return first
    if _HAS_YEAR.search(said) or (first.month, first.day) == (2, 29):
        return None
    same_year = first.replace(year=end.first.year)
    if same_year < end.first:
        return same_year
    return same_year.replace(year=same_year.year - 1)
