"""Where in a text its folded words stand."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from domain.names.core import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_MIXED = 100


def letters_of_words(chunk: str, words: Sequence[str]) -> list[tuple[int, ...]]:
    """For each folded word of a chunk, where in it each of its letters stands."""
    if len(words) == 1 and chunk.isascii() and chunk.isalnum():
        return [tuple(range(len(chunk)))]
    pieces = [_folded_alone(character) for character in chunk]
    if "".join(pieces) != "".join(words):
        pieces = _folded_in_turn(chunk)
    places = [at for at, piece in enumerate(pieces) for _ in piece]
    bounds = accumulate(map(len, words), initial=0)
    return [tuple(places[start:end]) for start, end in pairwise(bounds)]


def _folded_in_turn(chunk: str) -> list[str]:
    """What each character adds to those before it: "(株)", a syllable in parts.

    Of a chunk longer than any name, nothing: folding it so often takes too long.
    """
    if len(chunk) > _LONGEST_MIXED:
        return []
    pieces, read = [], 0
    for end in range(1, len(chunk) + 1):
        letters = fold(chunk[:end]).replace(" ", "")
        pieces.append(letters[read:])
        read = max(read, len(letters))
    return pieces


def after(text: str, place: int) -> int:
    """Return where the letter at ``place`` ends, its combining accents included."""
    end = place + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


@lru_cache(maxsize=4096)
def _folded_alone(character: str) -> str:
    return fold(character).replace(" ", "")
