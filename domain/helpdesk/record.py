"""A question on record: who asked what, where, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from domain.errors import OttoError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.answers.reply import Outcome
    from domain.helpdesk.recognised import Recognised
    from domain.people.person import Email
    from domain.questions.topics import Topic


class UnknownQuestionError(OttoError):
    """A button belongs to a question that is not on record, or to somebody else's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """One question, kept so that it can be handed to a person with its whole story."""

    id: str
    """Made from the delivery's key: the same question is on record once."""
    asker: Email | None
    """None: somebody who is not on the people list."""
    slack_user: str
    channel: str
    thread: str
    """The thread that a follow-up stands in; see ``domain.helpdesk.places``."""
    text: str
    topic: Topic
    outcome: Outcome
    confidence: int
    generation: int
    """The ledger that it was answered from."""
    asked_at: datetime
    handed_over_at: datetime | None = None
    understood: Recognised | None = None
    """How it was read; None for what was asked before Otto kept that."""

    @property
    def language(self) -> str | None:
        """Return the language that its words are in, where they tell."""
        return self.understood.language if self.understood else None

    @property
    def reference(self) -> str:
        """Return the short name by which people speak of it."""
        return f"Q-{self.id[:8].upper()}"


class Questions(Protocol):
    """Every question on record."""

    def record(self, question: AskedQuestion) -> None:
        """Keep a question; one that is on record already stays as it is."""
        ...

    def by_id(self, question_id: str) -> AskedQuestion | None:
        """Return the question with this id."""
        ...

    def newest_of(self, slack_user: str, limit: int) -> Sequence[AskedQuestion]:
        """Return what somebody asked last, the newest first."""
        ...

    def hand_over(self, question_id: str, at: datetime) -> bool:
        """Note that a person has it; say False if one had it already."""
        ...
