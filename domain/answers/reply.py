"""An answer with everything that must be known to show it: to whom, from what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from domain.answers.answer import Answer
    from domain.people.access import Subject
    from domain.questions.topics import Topic


class Outcome(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    NOT_FOUND = "not_found"
    REFUSED = "refused"
    HANDED_OVER = "handed_over"
    DONE = "done"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one question."""

    answer: Answer
    topic: Topic
    outcome: Outcome
    confidence: int
    """How sure the reading is, in per cent."""
    as_of: datetime | None
    """When the ledger was true; None where there is none yet."""
    day: date
    """The day that open amounts and days overdue are counted to."""
    subjects: tuple[Subject, ...] = ()
    """What everybody must be allowed to see before it may be shown to all."""
    customers: tuple[str, ...] = ()
    vendors: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
