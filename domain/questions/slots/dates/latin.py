"""What the English, Spanish and Portuguese ways to say a date mean."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from domain.questions.slots.dates.calendar import (
    Period,
    Sense,
    Unit,
    around,
    later,
    nearest,
    on,
    workdays_later,
)
from domain.questions.slots.dates.words import (
    MONTHS,
    SHIFT,
)
from domain.questions.slots.folding import words_of
from domain.questions.slots.numerals import ORDINALS, SMALL

if TYPE_CHECKING:
    import re

    from domain.questions.slots.dates.found import Said

LETTER_UNITS = {
    "y": Unit.YEAR,
    "m": Unit.MONTH,
    "q": Unit.QUARTER,
    "w": Unit.WEEK,
}
_NO_NOUNS = words_of(
    """
    works latest would should can could has have had did does will must morning
    afternoon evening instead though only at asap
    the a of and or is was are by on in for at we they he she it but if please yet
    already still or via from to until before so then this next y o de para por en
    que con si ya no a e ou em com se nao do da pra al del hay pero mas and
    """
)
_WORKDAYS = ("business", "working", "habil", "util", "utei", "laborable")
_AGO = frozenset(("ago", "atras", "hace", "ha", "faz"))
_WITHIN = ("within", "menos", "plazo", "prazo", "maximo", "no more", "em ate", "ate")
_NEXT = ("next", "proxim")
_LAST = ("last", "past", "ultim")


def year_of(found: re.Match[str], day: date, of: str) -> int | None:
    """Return the year that was said: in full, in two digits, or as "next year"."""
    full, short = found[f"{of}_year"], found[f"{of}_short"]
    if full or short:
        return int(full) if full else 2000 + int(short)
    relative = found[f"{of}_in"]
    return day.year + shift_in(relative) if relative else None


def shift_in(said: str | None) -> int:
    """Return how many periods away the words say it is; 0 where they do not."""
    words = f" {said or ''} "
    shifts = [by for word, by in SHIFT.items() if f" {word} " in words]
    return next((by for by in sorted(shifts, key=abs, reverse=True)), 0)


def day_and_month(found: re.Match[str], said: Said) -> Period | None:
    """Read "5 de diciembre", "Dec 5th, 2026", "1-15 March"."""
    month = MONTHS[found["month"].rstrip(".")]
    last = day_number(found["day"])
    first = int(found["from"]) if found["from"] else last
    year = year_of(found, said.day, "said")

    def made(year: int) -> Period:
        return Period(date(year, month, first), date(year, month, last))

    if year is not None:
        return made(year)
    return nearest(made, said.day, said.tenses.of(*found.span()), said.day.year)


def day_number(text: str) -> int:
    """Return the number of "5th", "05", "primero", "dia quinze"."""
    word = text.removeprefix("dia ").strip()
    digits = "".join(c for c in word if c.isdigit())
    return int(digits) if digits else SMALL.get(word) or ORDINALS[word]


def day_alone(found: re.Match[str], said: Said) -> Period | None:
    """Read "the 15th", "el 15", "día 15": the next such day, or the last if past."""
    following = (found["more"] or "").strip()
    said_day = found["day"]
    if not said_day:
        english = found[0].startswith(("the", "on"))
        if following not in {"", *_NO_NOUNS} or (english and not found["suffix"]):
            return None
    number = day_number(said_day or found["bare"])
    sense = said.tenses.of(*found.span()) or Sense.FUTURE
    return day_of_month(number, said.day, sense)


def day_of_month(number: int, day: date, sense: Sense) -> Period | None:
    """Return the nearest such day of a month, the day itself included."""
    return nearest(
        lambda index: on(later(day.replace(day=1), index).replace(day=number)),
        day,
        sense,
        0,
    )


def duration(found: re.Match[str], said: Said) -> Period | None:
    """Read "in 10 days", "hace dos semanas", "within two weeks", "last 3 months"."""
    before = found["before"] or ""
    number = _count(found["number"] or found["number2"])
    unit = found["unit"] or found["unit2"]
    if before in _AGO or found["after"] in _AGO:
        return on(moved(said.day, -number, unit))
    if any(word in before for word in _LAST):
        return Period(moved(said.day, -number, unit), said.day)
    target = moved(said.day, number, unit)
    if any(word in before for word in (*_WITHIN, *_NEXT)):
        return Period(said.day, target)
    return on(target)


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return 2 if "couple" in word or "par" in word else SMALL.get(word, 1)


def moved(day: date, count: int, unit: str) -> date:
    """Return the day so many of the named units away."""
    if any(word in unit for word in _WORKDAYS):
        return workdays_later(day, count)
    lengths = {"w": 7, "s": 7, "d": 1, "f": 14}
    if unit.startswith("quin"):
        return day + timedelta(days=15 * count)
    if unit[0] in lengths:
        return day + timedelta(days=lengths[unit[0]] * count)
    in_months = {"m": 1, "q": 3, "t": 3, "y": 12, "a": 12}
    return later(day, in_months[unit[0]] * count)


def to_date(found: re.Match[str], said: Said) -> Period:
    """Read "YTD" and "month to date"."""
    letter = (
        (found["unit"] or found["whole"] or found["so_far"])[0]
        .replace("a", "y")
        .replace("t", "q")
    )
    return Period(around(LETTER_UNITS[letter], said.day).first, said.day)
