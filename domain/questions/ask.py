"""What is asked, once it is read: a topic, and exactly what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.documents.reference import DocumentKind, DocumentRef
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
class Ask:
    """One thing to answer: the topic, and the document or party it is about."""

    topic: Topic
    target: Target


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the things somebody may have meant, spelt out so that a tap is enough."""

    ask: Ask
    name: str
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
class Missing:
    """Nothing fits among what the asker may see, or nothing was named.

    ``kind`` is the kind of document looked for, or None for a party.
    """

    topic: Topic
    about: str
    kind: DocumentKind | None = None
    near: tuple[Choice, ...] = ()
    """Documents of nearly that number, to go on from."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """A question without a document or party, or one that is not for the desk."""

    topic: Topic


Decision = Ask | Pick | Suggest | Missing | Beyond
