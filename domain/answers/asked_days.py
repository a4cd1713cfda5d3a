"""The day or the stretch of days that a question about one party asks about.

A date in a message is often only part of the story ("I took over last week, what do
they owe?"). What a customer owed on a past day is told only where the words ask for
that day; money that came in is told for any stretch of days that is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from domain.questions.ask import Said
    from domain.questions.slots.slots import SaidDate

Days = tuple["date", "date"]
_ASKS_FOR = re.compile(
    r"(?:\b(?:as of|as at|at|at the|end of|at the end of|by the end of|per|how about"
    r"|what about|and in|and for|and|y|al|al cierre de|a fines de|a finales de|a fin de"
    r"|hasta el|y en|y el|y la|em|no fim de|ao fim de|até|e em|e no|e na)"
    r"|截至|截止|截止到|到|那)\s*$",
    re.IGNORECASE,
)
_LOOK_BACK = 24


def day_asked_for(said: Said, day: date) -> date:
    """Return the past day that the position is asked for; else today."""
    dates = (d for d in said.slots.dates if d.last < day and _is_asked_for(said, d))
    return next((found.last for found in dates), day)


def days_asked_for(said: Said, day: date) -> Days | None:
    """Return the days in which money is asked for, no later than today; None: any.

    After a single day whatever came since then counts: money that was sent on Friday
    arrives on Monday.
    """
    begun = (found for found in said.slots.dates if found.first <= day)
    found = next(begun, None)
    if found is None:
        return None
    last = day if found.first == found.last else min(found.last, day)
    return found.first, last


def _is_asked_for(said: Said, found: SaidDate) -> bool:
    # Taken over from the thread it has no place in the words: it was asked for there.
    from_the_thread = found.end <= found.start
    before = said.words[max(0, found.start - _LOOK_BACK) : found.start]
    return from_the_thread or _ASKS_FOR.search(before) is not None
