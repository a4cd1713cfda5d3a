"""A model of language for tests: words from a list, or what a test says outright."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from domain.questions.guesses import UNREAD, Guesses
from domain.questions.topics import Topic
from tests.support.cues import CUES, cue_lengths

if TYPE_CHECKING:
    from collections.abc import Mapping

SURE, SOME = 900, 30
_ALL = dict.fromkeys(Topic, 1)
_MARK = re.compile(r"\{\w+\}")
_BARE = {
    "{document}": Topic.DOCUMENT,
    "{customer}": Topic.ACCOUNT,
    "{vendor}": Topic.VENDOR,
}
"""What is asked of what is only named."""


def guessed(topic: Topic, likelihood: int = SURE, familiar: int = 1000) -> Guesses:
    """Return guesses of which one topic is the best, the others alike."""
    others = [each for each in Topic if each is not topic]
    rest = {each: (1000 - likelihood) // len(others) for each in others}
    return Guesses.of({topic: likelihood, **rest}, familiar=familiar)


@dataclass(frozen=True)
class WordList:
    """Tells a topic by the words of a list: quick, and plain to see through."""

    spoken: str | None = None

    def topics(self, *texts: str) -> tuple[Guesses, ...]:
        """Return for each text the topic that most of its words point to."""
        return tuple(map(_pointed_to, texts))

    def language(self, words: str) -> str | None:  # noqa: ARG002 - all words are alike
        """Return the language it was made with."""
        return self.spoken


def _pointed_to(words: str) -> Guesses:
    cues = cue_lengths(_MARK.sub(" ", words))
    if not cues:
        named = (topic for mark, topic in _BARE.items() if mark in words)
        return guessed(next(named, Topic.NONE), familiar=0)
    order = list(CUES)
    best = max(
        cues.items(),
        key=lambda cue: (cue[0] is not Topic.HELP, cue[1], -order.index(cue[0])),
    )
    others = {topic: SOME for topic in cues if topic is not best[0]}
    return Guesses.of({**_ALL, **others, best[0]: SURE})


@dataclass(frozen=True)
class Told:
    """Guesses what a test has told it about these masked words."""

    topics_of: Mapping[str, Guesses] = field(default_factory=dict)
    otherwise: Guesses = UNREAD
    spoken: str | None = None

    def topics(self, *texts: str) -> tuple[Guesses, ...]:
        """Return what was told of each text."""
        known = (self.topics_of.get(words.strip(" ?.,")) for words in texts)
        return tuple(each or self.otherwise for each in known)

    def language(self, words: str) -> str | None:  # noqa: ARG002 - all words are alike
        """Return the language it was made with."""
        return self.spoken
