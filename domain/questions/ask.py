"""What is asked, once it is read: a topic, and exactly what it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from domain.questions.slots.slots import NO_SLOTS

if TYPE_CHECKING:
    from domain.documents.reference import DocumentKind, DocumentRef
    from domain.questions.slots.slots import Slots
    from domain.questions.topics import Topic


@dataclass(frozen=True, slots=True)
class Target:
    """One document or party, by its exact number."""

    kind: DocumentKind
    number: str
    party: str | None = None

    @classmethod
    def of(cls, document: DocumentRef) -> Target:
        """Return the document as a target."""
        return cls(document.kind, document.number, document.party)


@dataclass(frozen=True, slots=True)
class Said:
    """What the message said besides, for answers that look closer at the words."""

    words: str = ""
    """The question in plain words; empty where a button asked."""
    slots: Slots = NO_SLOTS
    confidence: int = 99
    """How sure the reading is, in per cent; nobody is surer than a tapped button."""


NOTHING_SAID = Said()


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to answer: the topic, and the document or party it is about."""

    topic: Topic
    target: Target
    said: Said = field(default=NOTHING_SAID, compare=False)


@dataclass(frozen=True, slots=True)
class AskAtLarge:
    """One thing to answer that is about no single document or party."""

    topic: Topic
    said: Said = field(default=NOTHING_SAID, compare=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the things somebody may have meant, spelt out so that a tap is enough."""

    ask: Ask | AskAtLarge
    name: str = ""
    """The party's name, or for a document that of its party; empty if unknown."""
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """Several things fit: which one?"""

    topic: Topic
    choices: tuple[Choice, ...]
    about: str
    """What was typed that several things fit."""


@dataclass(frozen=True, slots=True)
class Suggest:
    """Nothing fits, but these are near: did you mean one of them?"""

    topic: Topic
    choices: tuple[Choice, ...]
    about: str
    kind: DocumentKind | None = None
    """The kind of document looked for, if one was named."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """The words fit several topics: which is meant, or something else?"""

    topic: Topic
    """The likeliest."""
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing fits among what the asker may see, or nothing was named.

    ``kind`` is the kind of document looked for, or None for a party.
    """

    topic: Topic
    about: str
    kind: DocumentKind | None = None
    near: tuple[Choice, ...] = ()
    """Documents of nearly that number, to go on from."""


Decision = Ask | AskAtLarge | Pick | Suggest | Unsure | Missing
