"""A stretch of a message and the rows of the catalogue that it names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.names.ranking import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable

SURE = 900
POSSIBLE = 780


@dataclass(frozen=True, slots=True)
class Found:
    """Words ``start`` to ``end`` of a message and the rows they name, best first.

    Inside a run of East Asian signs the places count in signs instead.
    """

    start: int
    end: int
    hits: tuple[Hit, ...]

    @property
    def is_sure(self) -> bool:
        """Whether the best hit is an answer rather than a hint."""
        return self.hits[0].score >= SURE

    @property
    def worth(self) -> tuple[bool, int, int]:
        """What wins when two share a word: sure, then longer, then better."""
        return self.is_sure, self.end - self.start, self.hits[0].score

    def made_a_hint(self) -> Found:
        """Return the same, but nothing in it sure."""
        return replace(self, hits=unsure(self.hits))


def unsure(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Keep hits as hints at most."""
    return tuple(Hit(min(hit.score, SURE - 1), hit.row) for hit in hits)


def apart(found: Iterable[Found]) -> list[Found]:
    """Keep those that share no word, the most worth first."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda one: one.worth, reverse=True):
        if all(each.end <= k.start or k.end <= each.start for k in kept):
            kept.append(each)
    return kept
