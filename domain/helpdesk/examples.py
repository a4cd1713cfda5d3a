"""Phrases that people's own taps suggest to learn from; a person decides on each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol
from uuid import NAMESPACE_URL, uuid5

from domain.errors import OttoError
from domain.names.chat_words import CHAT
from domain.names.core import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from domain.questions.topics import Topic

LONGEST_PHRASE = 200
_PLACEHOLDER = re.compile(r"\{\w+\}")
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u3400-\u9fff]+")
_EDGE = "|"


class UnknownExampleError(OttoError):
    """No phrase that waits for a decision has this id."""


class ExampleState(StrEnum):
    """What became of a phrase."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedExample:
    """A phrase, masked, and the topic that its writer tapped."""

    words: str
    language: str
    topic: Topic
    question_id: str
    proposed_at: datetime
    state: ExampleState = ExampleState.PROPOSED
    decided_by: str = ""

    @property
    def id(self) -> str:
        """Return the same id for the same phrase, whoever wrote it."""
        key = f"example/{self.language}/{self.topic}/{self.words}"
        return str(uuid5(NAMESPACE_URL, key))


class ProposedExamples(Protocol):
    """Every phrase that was proposed, and what became of it."""

    def propose(self, example: ProposedExample) -> bool:
        """Keep a phrase; say False if it was proposed before."""
        ...

    def waiting(self, limit: int) -> Sequence[ProposedExample]:
        """Return the newest that nobody has decided on."""
        ...

    def counts(self) -> Mapping[ExampleState, int]:
        """Count the phrases by what became of them."""
        ...

    def decide(
        self, example_id: str, state: ExampleState, *, by: str, at: datetime
    ) -> bool:
        """Accept or drop a phrase; say False if it does not wait any more."""
        ...

    def accepted(self) -> Sequence[ProposedExample]:
        """Return the phrases to learn from, in the order they were proposed."""
        ...


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that Otto's own phrases use: whatever else is said may be a name."""

    words: frozenset[str] = field(default=CHAT)
    pairs: frozenset[str] = frozenset()
    """Of Chinese, which has no spaces: each two signs that stand side by side."""

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Vocabulary:
        """Return the vocabulary of phrases, beside words that name nobody."""
        words, pairs = set(CHAT), set[str]()
        for phrase in phrases:
            plain = _PLACEHOLDER.sub(_EDGE, phrase)
            words.update(_WORD.findall(fold(plain)))
            pairs.update(pair for run in _runs(plain) for pair in _pairs(run))
        return cls(frozenset(words), frozenset(pairs))

    def knows_all(self, masked: str) -> bool:
        """Say whether a masked phrase surely holds nobody's name or number."""
        plain = _PLACEHOLDER.sub(_EDGE, masked)
        if any(map(str.isdigit, plain)) or len(masked) > LONGEST_PHRASE:
            return False
        latin = _WORD.findall(fold(_HAN.sub(" ", plain)))
        return all(word in self.words for word in latin) and not any(
            self._may_be_a_name(run) for run in _runs(plain)
        )

    def _may_be_a_name(self, run: str) -> bool:
        # One new pair is two known words side by side; two in a row are a new word.
        new = [pair not in self.pairs for pair in _pairs(run)]
        return any(one and two for one, two in pairwise(new))


def everyday() -> Vocabulary:
    """Return the words that people use whatever they ask about, and no others."""
    return Vocabulary()


def _runs(plain: str) -> Collection[str]:
    return [f"{_EDGE}{run}{_EDGE}" for run in _HAN.findall(plain)]


def _pairs(run: str) -> Iterable[str]:
    return (run[at : at + 2] for at in range(len(run) - 1))
