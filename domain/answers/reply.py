"""An answer with everything that must be known to show it: to whom, from what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.answers.their_currency import their_currency
from domain.questions.slots.settled import settled
from domain.questions.slots.slots import NO_SLOTS

if TYPE_CHECKING:
    from datetime import date, datetime

    from domain.answers.answer import Answer
    from domain.people.access import Subject
    from domain.questions.ask import Target
    from domain.questions.slots.slots import Slots
    from domain.questions.topics import Topic
    from domain.questions.understand import Understood


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
    target: Target | None = None
    """What it is about, for what a follow-up leaves out."""


@dataclass(frozen=True, slots=True)
class Response:
    """All that is said to one message: an answer to each thing it asked."""

    replies: tuple[Reply, ...]
    understood: Understood | None = None
    """How the message was read; None where a button asked, or nothing was read."""

    @property
    def first(self) -> Reply:
        """Return the answer to the first thing."""
        return self.replies[0]

    @property
    def language(self) -> str | None:
        """Return the language it was asked in, where the words tell."""
        return self.understood.message.language if self.understood else None

    @property
    def slots(self) -> Slots:
        """Return the amounts, days and terms that were said.

        "Pesos" are those of whom or what the first answer is about that is about any.
        """
        if self.understood is None:
            return NO_SLOTS
        codes = (their_currency(reply.answer) for reply in self.replies)
        return settled(self.understood.message.slots, next(filter(None, codes), None))
