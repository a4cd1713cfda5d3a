"""Amounts, currencies, dates and terms in what somebody wrote, in four languages.

All languages are read at once, since people mix them; the language only settles what
is written the same and means different things. Terms are read first, then dates, then
sums: "2/10 Net 30" is no date, and "Dec 5" no amount.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.questions.slots.dates.find import dates_found
from domain.questions.slots.dates.found import Said
from domain.questions.slots.dates.tense import Tenses
from domain.questions.slots.folding import folded, lowered
from domain.questions.slots.money.amounts import Reading, read_money
from domain.questions.slots.slots import NO_SLOTS, SaidDate, Slots
from domain.questions.slots.spans import Taken
from domain.questions.slots.terms import terms_found

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def slots_in(
    words: str,
    *,
    day: date,
    language: str | None,
    taken: Sequence[tuple[int, int]] = (),
) -> Slots:
    """Read plain words, as of a day; the spans taken are numbers and names already.

    Never raises, whatever the text. A date without a year is the next one where the
    sentence is of what will be, the last one where it is of what was, else the nearest;
    weekdays and days of the month are the next ones unless the sentence is of what was.
    """
    if not words:
        return NO_SLOTS
    low = lowered(words)
    text = folded(low)
    marks = Taken(len(words), taken)
    terms = terms_found(text, words, marks)
    said = Said(text, low, day, language, Tenses(low))
    dates = dates_found(said, marks)
    reading = Reading(said, words, marks, {each.start for each in dates})
    read_money(reading)
    return Slots(
        amounts=tuple(reading.amounts),
        currencies=_named(reading),
        dates=tuple(
            SaidDate(each.period.first, each.period.last, each.start, each.end)
            for each in dates
        ),
        terms=tuple(terms),
        unsure=tuple(
            each.may_be
            for each in reading.written
            if each.alone and not each.code and each.start not in reading.used
        ),
    )


def _named(reading: Reading) -> tuple[str, ...]:
    named = [(each.start, each.currency) for each in reading.amounts]
    named += [(each.start, each.code) for each in reading.written if each.alone]
    return tuple(dict.fromkeys(code for _, code in sorted(named, key=_place) if code))


def _place(named: tuple[int, str | None]) -> int:
    return named[0]
