"""What every reader of dates works on, and what it returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from domain.questions.slots.dates.calendar import Period
    from domain.questions.slots.dates.tense import Tenses


@dataclass(frozen=True, slots=True)
class Said:
    """A message as the readers need it."""

    text: str
    """The folded words."""
    low: str
    """The words in small letters, accents kept."""
    day: date
    language: str | None
    tenses: Tenses


@dataclass(frozen=True, slots=True)
class Found:
    """A period that was read, and where."""

    start: int
    end: int
    period: Period
    weekday: bool = False
    """Whether it is only a weekday, which a date beside it makes certain."""
