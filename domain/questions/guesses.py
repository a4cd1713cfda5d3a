"""How likely a message is about each topic, as a model of language reads it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

CERTAIN = 1000
"""Likelihoods are whole numbers in thousandths, so that nothing here is a float."""


@dataclass(frozen=True, slots=True)
class Guess:
    """One topic, and how likely it is the one that is meant: 0..1000."""

    topic: Topic
    likelihood: int


@dataclass(frozen=True, slots=True)
class Guesses:
    """Every topic that is possible, the likeliest first."""

    ranked: tuple[Guess, ...]
    familiar: int = CERTAIN
    """How near the nearest example is, 0..1000: low for what no desk is asked."""

    @classmethod
    def of(cls, likelihoods: Mapping[Topic, int], familiar: int = CERTAIN) -> Guesses:
        """Return the guesses for likelihoods in any order and of any sum."""
        total = sum(likelihoods.values()) or 1
        ranked = sorted(likelihoods.items(), key=lambda each: (-each[1], each[0]))
        shares = (Guess(topic, CERTAIN * part // total) for topic, part in ranked)
        return cls(tuple(shares), familiar)

    @property
    def best(self) -> Guess:
        """Return the likeliest."""
        return self.ranked[0] if self.ranked else Guess(Topic.NONE, 0)

    def first(self, count: int) -> tuple[Topic, ...]:
        """Return the likeliest topics."""
        return tuple(guess.topic for guess in self.ranked[:count])

    def without(self, topics: Collection[Topic]) -> Guesses:
        """Rule topics out and share their likelihood among the others."""
        left = {g.topic: g.likelihood for g in self.ranked if g.topic not in topics}
        return replace(Guesses.of(left), familiar=self.familiar)

    def taking(self, other: Mapping[Topic, Topic]) -> Guesses:
        """Take some topics for others: what the ledger knows makes them the same."""
        sums: Counter[Topic] = Counter()
        for guess in self.ranked:
            sums[other.get(guess.topic, guess.topic)] += guess.likelihood
        return replace(Guesses.of(sums), familiar=self.familiar)


UNREAD = Guesses((Guess(Topic.NONE, CERTAIN),), familiar=0)
"""What is made of a message without words."""
