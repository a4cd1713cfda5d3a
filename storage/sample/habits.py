"""How customers pay: the habit of each, and the day it leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.sample.chance import between

if TYPE_CHECKING:
    from random import Random

    from storage.sample.days import Days


@dataclass(frozen=True, slots=True)
class Habit:
    """Between how many days after the due day a customer usually pays."""

    name: str
    earliest: int
    latest: int
    fridays: bool = False
    """Pays in a weekly run, so that several invoices come as one receipt."""

    def pays_on(self, due: int, *, issued: int, days: Days, rng: Random) -> int:
        """Return the day on which an invoice is paid: a working day after its issue."""
        day = max(issued + 1, due + between(rng, self.earliest, self.latest + 1))
        if self.fridays:
            return days.friday(day)
        return max(issued + 1, days.working(day))


EARLY = Habit("early", -18, -6)
ON_TIME = Habit("on time", -3, 1)
PUNCTUAL_RUN = Habit("on time, every Friday", -6, 1, fridays=True)
LATE = Habit("late", 6, 19)
LATE_RUN = Habit("late, every Friday", 4, 16, fridays=True)
VERY_LATE = Habit("very late", 38, 75)
ERRATIC = Habit("erratic", -15, 80)

USUAL = (EARLY, ON_TIME, ON_TIME, PUNCTUAL_RUN, PUNCTUAL_RUN, LATE, LATE_RUN, LATE_RUN)
HABITS = (*USUAL, *USUAL, VERY_LATE, ERRATIC)
"""What a customer's habit is drawn from, common ones more often."""
