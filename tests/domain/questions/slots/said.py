"""What was read from a message, in one short line that a table can hold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from domain.questions.normalise import plain_words
from domain.questions.slots.read import slots_in

if TYPE_CHECKING:
    from domain.questions.slots.slots import SaidDate

FRIDAY = date(2026, 11, 20)
"""The day on which every sentence in the tables was written."""


def said(words: str, language: str | None, day: date = FRIDAY) -> str:
    """Return ``40000 USD; 2026-11-27; Net 60; in EUR``, or ``-`` for nothing.

    A sum with no certain currency has a ``?``; "in" are currencies without a sum.
    """
    slots = slots_in(plain_words(words), day=day, language=language)
    with_sums = {each.currency for each in slots.amounts}
    amounts = [
        f"{each.value.normalize():f} {each.currency or '?'}" for each in slots.amounts
    ]
    alone = [f"in {code}" for code in slots.currencies if code not in with_sums]
    terms = [each.terms for each in slots.terms]
    return "; ".join([*amounts, *map(_days, slots.dates), *terms, *alone]) or "-"


def _days(each: SaidDate) -> str:
    return f"{each.first}" + (f"..{each.last}" if each.last != each.first else "")


def rows(table: str) -> list[tuple[str, str]]:
    """Return the words and what is expected of them, a row being ``words => said``."""
    lines = [line for line in table.replace("\n    =>", " =>").splitlines() if line]
    return [
        (words.strip(), expected.strip())
        for words, _, expected in (line.partition("=>") for line in lines)
    ]
