"""What a choice button carries: numbers only; rights are looked up at every click."""

from __future__ import annotations

from urllib.parse import quote, unquote

from domain.documents.reference import DocumentKind
from domain.errors import OttoError
from domain.questions.ask import Ask, Target
from domain.questions.topics import Topic

PICK = "pick"
"""The action id of a choice, up to the colon."""
_PARTS = 4


class StaleButtonError(OttoError):
    """A button holds something that this version of Otto does not understand."""


def packed(ask: Ask) -> str:
    """Return the value of the button that asks this."""
    target = ask.target
    party = quote(target.party or "", safe="")
    return f"{ask.topic}|{target.kind}|{party}|{target.number}"


def unpacked(value: str) -> Ask:
    """Return what a button asks.

    Raises:
        StaleButtonError: the value is not one of ours, or of an older version.
    """
    parts = value.split("|", _PARTS - 1)
    try:
        topic, kind, party, number = parts
        target = Target(DocumentKind(kind), number, unquote(party) or None)
        return Ask(Topic(topic), target)
    except ValueError as error:
        raise StaleButtonError(value) from error
