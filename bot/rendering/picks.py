"""What a choice button carries: numbers only; rights are looked up at every click."""

from __future__ import annotations

from urllib.parse import quote, unquote

from domain.documents.reference import DocumentKind
from domain.errors import OttoError
from domain.questions.ask import Ask, AskAtLarge, Target
from domain.questions.topics import Topic

PICK = "pick"
"""The action id of a choice, up to the colon."""
_PARTS = 4
_OF = "~"
"""Stands between the topic and the question that the choice belongs to."""


class StaleButtonError(OttoError):
    """A button holds something that this version of Otto does not understand."""


def packed(ask: Ask | AskAtLarge) -> str:
    """Return the value of the button that asks this."""
    if isinstance(ask, AskAtLarge):
        return f"{ask.topic}|||"
    target = ask.target
    party = quote(target.party or "", safe="")
    return f"{ask.topic}|{target.kind}|{party}|{target.number}"


def of_question(value: str, question_id: str) -> str:
    """Add to a choice which question it was offered for."""
    topic, bar, rest = value.partition("|")
    return f"{topic.partition(_OF)[0]}{_OF}{question_id}{bar}{rest}"


def question_of(value: str) -> str:
    """Return the id of the question that a choice was offered for; or nothing."""
    return value.partition("|")[0].partition(_OF)[2]


def unpacked(value: str) -> Ask | AskAtLarge:
    """Return what a button asks.

    Raises:
        StaleButtonError: the value is not one of ours, or of an older version.
    """
    head, bar, rest = value.partition("|")
    parts = f"{head.partition(_OF)[0]}{bar}{rest}".split("|", _PARTS - 1)
    try:
        topic, kind, party, number = parts
        if not kind:
            return AskAtLarge(Topic(topic))
        target = Target(DocumentKind(kind), number, unquote(party) or None)
        return Ask(Topic(topic), target)
    except ValueError as error:
        raise StaleButtonError(value) from error
