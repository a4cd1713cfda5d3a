"""A message understood: its language, and each thing that it asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.questions.decide import decide
from domain.questions.follow_up import followed_up
from domain.questions.message import recognise
from domain.questions.parts import readings_of

if TYPE_CHECKING:
    from datetime import date

    from domain.documents.reference import Documents
    from domain.people.access import Sight
    from domain.questions.ask import Decision
    from domain.questions.memory import Memory
    from domain.questions.message import Message
    from domain.questions.ports import Names, Understanding
    from domain.questions.reading import Reading


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked: how it was read, and what it was decided to mean."""

    reading: Reading
    decision: Decision


@dataclass(frozen=True, slots=True)
class Understood:
    """What was recognised in a message, and the things it asks; at least one."""

    message: Message
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads messages with one ledger's numbers and names, for one person."""

    documents: Documents
    names: Names
    model: Understanding
    sight: Sight

    def understand(self, text: str, *, day: date, memory: Memory) -> Understood:
        """Read what somebody wrote; ``day`` is today, ``memory`` the thread's."""
        message = recognise(
            text,
            documents=self.documents,
            names=self.names,
            sight=self.sight,
            model=self.model,
            day=day,
        )
        parts = (
            Part(reading, followed_up(decide(reading), reading, memory))
            for reading in readings_of(message, self.model, self.sight)
        )
        return Understood(message, tuple(parts))
