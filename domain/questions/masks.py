"""Words with what was recognised in them replaced, as the topic's examples have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of words, and what it is: ``customer``, ``document``, ``date`` …."""

    start: int
    end: int
    name: str


def masked(
    words: str, marks: Iterable[Mark], start: int = 0, end: int | None = None
) -> str:
    """Put ``{customer}`` and the like in the place of what is marked in a clause.

    Of two marks that overlap the one that is given first counts.
    """
    last = len(words) if end is None else end
    kept: list[Mark] = []
    for mark in marks:
        inside = start <= mark.start and mark.end <= last
        if inside and all(mark.end <= k.start or k.end <= mark.start for k in kept):
            kept.append(mark)
    pieces, read_to = [], start
    for mark in sorted(kept):
        pieces += [words[read_to : mark.start], f"{{{mark.name}}}"]
        read_to = mark.end
    return "".join([*pieces, words[read_to:last]])
