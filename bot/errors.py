"""The one place where an exception becomes an outcome, and an error becomes words."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import structlog

from bot.rendering.picks import StaleButtonError
from bot.rendering.voice import Voice, msg
from bot.understanding.examples import BadPhraseError
from domain.errors import OttoError
from domain.helpdesk.examples import UnknownExampleError
from domain.helpdesk.record import UnknownQuestionError
from domain.ledger.ageing import UnorderedBucketsError
from domain.ledger.exposure import NoRateError

if TYPE_CHECKING:
    from collections.abc import Callable

log = structlog.get_logger()

T = TypeVar("T")

WORDS: dict[type[OttoError], str] = {
    OttoError: msg("I cannot do that. Ask a person if it should be possible."),
    BadPhraseError: msg(
        "The example phrases cannot be read. Ask the people who run me to look at them."
    ),
    NoRateError: msg(
        "I have no exchange rate from {source} to {target} on or before {on}. "
        "Ask the people who run me to import one."
    ),
    StaleButtonError: msg(
        "That button is from an older message. Ask me again, please."
    ),
    UnknownExampleError: msg("Only whoever administers Otto decides on examples."),
    UnknownQuestionError: msg(
        "I no longer have the question that this button belongs to. Ask it again, "
        "please."
    ),
    UnorderedBucketsError: msg(
        "Name the buckets by whole days that rise, such as 30, 60 and 90."
    ),
}
"""What each error says to the person; ``{name}`` is an attribute of the error."""

ACCIDENT = msg(
    "Something broke on our side, and I could not finish this. "
    "Try again in a minute; if it stays so, quote {reference} to the people who run me."
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error that the person can put right, and its words."""

    error: OttoError

    @property
    def words(self) -> str:
        """What is told in English, to a log or a command line."""
        return self.told(Voice())

    def told(self, voice: Voice) -> str:
        """Return what the person is told."""
        return words_for(self.error, voice)


@dataclass(frozen=True, slots=True)
class Accident:
    """An error of ours; the person sees only the reference, the log has the rest."""

    error: Exception
    reference: str

    @property
    def words(self) -> str:
        """What is told in English."""
        return self.told(Voice())

    def told(self, voice: Voice) -> str:
        """Return what the person is told."""
        return voice.sentence(ACCIDENT).format(reference=self.reference)


def attempt(
    action: Callable[[], T], step: str, **context: object
) -> T | Refusal | Accident:
    """Do something that may fail; log a failure under the name of the step."""
    try:
        return action()
    except OttoError as error:
        reason = type(error).__name__
        log.info("step.refused", step=step, reason=reason, **context)
        return Refusal(error)
    except Exception as error:
        reference = secrets.token_hex(4)
        log.exception("step.failed", step=step, reference=reference, **context)
        return Accident(error, reference)


def words_for(error: OttoError, voice: Voice) -> str:
    """Return the words of the nearest class that has any."""
    nearest = next(known for known in type(error).__mro__ if known in WORDS)
    return voice.sentence(WORDS[nearest]).format_map(_Attributes(error, voice))


class _Attributes(dict[str, object]):
    """The attributes of an error, by name, as ``str.format_map`` asks for them."""

    def __init__(self, error: OttoError, voice: Voice) -> None:
        super().__init__()
        self._error = error
        self._voice = voice

    def __missing__(self, name: str) -> object:
        value = getattr(self._error, name)
        return self._voice.day(value) if isinstance(value, date) else value
