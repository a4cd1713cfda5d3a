"""Which names contain a piece of text: pieces as numbers, names as row numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import log1p
from typing import TYPE_CHECKING, Self

import numpy as np

from domain.names.core import has_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Codes = NDArray[np.uint32]
    Rows = NDArray[np.int32]

_ROWS_AT_ONCE = 50_000  # keeps the peak of a build of a million names under 400 MiB
_LIGHTEST = 3  # rows under a third of the heaviest were never the right one
_ROW_BITS = np.uint64(32)
_SPREAD = 0x9E3779B97F4A7C15  # 2**64 / golden ratio: mixes all bits upwards
_HIGH = 32
_ALL_BITS = (1 << 64) - 1
_LONGEST_WORD = 64
_POWERS = [pow(0x100000001B3, place, 1 << 64) for place in range(1, _LONGEST_WORD + 1)]
_POWERS_AS_ARRAY = np.array(_POWERS, "u8")
_BLANK = 0x20
_SIGN_RANGES = ((0x3005, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF))
_FIRST_RARE_SIGN = 0x20000


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of several texts: one code and the row of its text for each."""

    codes: Codes
    rows: Rows


def _characters(texts: Sequence[str]) -> tuple[NDArray[np.uint64], Rows]:
    """Every text between blanks, as code points with the row of each."""
    joined = "".join(f" {text} " for text in texts)
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), "<u4")
    lengths = np.fromiter(map(len, texts), "i8", len(texts)) + 2
    return points.astype("u8"), np.repeat(np.arange(len(texts), dtype="i4"), lengths)


def _mixed(values: NDArray[np.uint64]) -> Codes:
    """Spread 64-bit values over 32 bits; the rare clash costs one candidate."""
    return ((values * np.uint64(_SPREAD)) >> np.uint64(_HIGH)).astype("u4")


def _mixed_one(value: int) -> int:
    """Do the same for one number, without numpy's cost of a call."""
    return ((value * _SPREAD) & _ALL_BITS) >> _HIGH


@lru_cache(maxsize=8192)
def word_code(word: str) -> int:
    """Return the code ``word_pieces`` gives to this word."""
    return _mixed_one(
        sum(
            ord(letter) * _POWERS[place % _LONGEST_WORD]
            for place, letter in enumerate(word)
        )
        & _ALL_BITS
    )


def gram_codes(text: str) -> list[int]:
    """Return the codes ``gram_pieces`` gives to this text, each once."""
    points = [_BLANK, *map(ord, text), _BLANK]
    if not has_signs(text):
        return list(
            map(
                _mixed_one,
                {
                    (first << 42) | (second << 21) | third
                    for first, second, third in zip(
                        points, points[1:], points[2:], strict=False
                    )
                },
            )
        )
    signs = [has_signs(chr(point)) for point in points]
    grams = {
        (points[place] << 42) | (points[place + 1] << 21) | points[place + 2]
        for place in range(len(points) - 2)
        if not any(signs[place : place + 3])
    }
    pairs = {
        (points[place] << 21) | points[place + 1]
        for place in range(len(points) - 1)
        if all(signs[place : place + 2])
    }
    return list(map(_mixed_one, grams | pairs))


def _are_signs(points: NDArray[np.uint64]) -> NDArray[np.bool_]:
    signs = points >= _FIRST_RARE_SIGN
    for first, last in _SIGN_RANGES:
        signs |= (points >= first) & (points <= last)
    return signs


def gram_pieces(texts: Sequence[str]) -> Pieces:
    """Three-letter pieces, blanks at the ends included; of East Asian signs, pairs."""
    points, rows = _characters(texts)
    first, second, third = points[:-2], points[1:-1], points[2:]
    codes = _mixed((first << np.uint64(42)) | (second << np.uint64(21)) | third)
    inside = rows[:-2] == rows[2:]
    if not any(map(has_signs, texts)):
        return Pieces(codes[inside], rows[:-2][inside])
    signs = _are_signs(points)
    letters = inside & ~(signs[:-2] | signs[1:-1] | signs[2:])
    pairs = signs[:-1] & signs[1:]  # never of two texts: blanks stand between them
    of_pairs = _mixed((points[:-1] << np.uint64(21)) | points[1:])[pairs]
    return Pieces(
        np.concatenate([codes[letters], of_pairs]),
        np.concatenate([rows[:-2][letters], rows[:-1][pairs]]),
    )


def word_pieces(texts: Sequence[str]) -> Pieces:
    """One code for each word of each text (words are one blank apart), in order."""
    points, rows = _characters(texts)
    letter = points != _BLANK
    starts = np.flatnonzero(letter[1:] & ~letter[:-1]) + 1
    if not len(starts):
        return Pieces(np.zeros(0, "u4"), np.zeros(0, "i4"))
    of_word = np.cumsum(letter[1:] & ~letter[:-1]) - 1
    place = np.arange(1, len(points)) - starts[of_word.clip(0)]
    factors = _POWERS_AS_ARRAY[place.clip(0) % _LONGEST_WORD] * letter[1:]
    sums = np.add.reduceat(points[1:] * factors, starts - 1)
    return Pieces(_mixed(sums), rows[starts])


@dataclass(frozen=True, slots=True)
class Postings:
    """For each code, the ascending rows that contain it."""

    codes: Codes
    starts: NDArray[np.int64]
    rows: Rows

    @classmethod
    def of_grams(cls, texts: Sequence[str]) -> Self:
        """Index the texts by their three-letter pieces and pairs of signs."""
        return cls._of([gram_pieces(part) for part in _parts(texts)])

    @classmethod
    def of_words(cls, texts: Sequence[str]) -> Self:
        """Index the texts by their whole words."""
        return cls._of([word_pieces(part) for part in _parts(texts)])

    @classmethod
    def _of(cls, parts: list[Pieces]) -> Self:
        """Sort the pieces by code, then row; the same piece counts once in a row."""
        keys = np.concatenate(
            [_keys(part, number) for number, part in enumerate(parts)]
        )
        keys.sort()
        keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])[: len(keys)]]
        codes = (keys >> _ROW_BITS).astype("u4")
        new = np.concatenate([[True], codes[1:] != codes[:-1]])[: len(keys)]
        starts = np.append(np.flatnonzero(new), len(keys))
        rows = (keys & np.uint64(0xFFFFFFFF)).astype("i4")
        return cls(codes[new], starts, rows)

    def rows_of(self, codes: Sequence[int]) -> list[Rows]:
        """Return for each code the rows that contain it, ascending."""
        wanted = np.array(codes, "u4")
        if not len(self.codes):
            return [self.rows] * len(wanted)
        places = np.minimum(np.searchsorted(self.codes, wanted), len(self.codes) - 1)
        starts = self.starts[places]
        ends = np.where(self.codes[places] == wanted, self.starts[places + 1], starts)
        bounds = zip(starts.tolist(), ends.tolist(), strict=True)
        return [self.rows[start:end] for start, end in bounds]


def heaviest(lists: list[Rows], *, size: int, limit: int) -> list[int]:
    """Weigh each list by its rarity, add up for each row, return the heaviest rows."""
    if not lists:
        return []
    sums = np.zeros(size, "f4")
    for rows in lists:
        # A row stands once in a list, so no addition is lost.
        sums[rows] += log1p(size / len(rows))
    met = np.concatenate(lists)
    of_met = sums[met]
    rows = np.unique(met[of_met >= of_met.max() / _LIGHTEST])
    if len(rows) > limit:
        rows = rows[np.argpartition(-sums[rows], limit)[:limit]]
    best: list[int] = rows.tolist()
    return best


def _parts(texts: Sequence[str]) -> list[Sequence[str]]:
    starts = range(0, max(len(texts), 1), _ROWS_AT_ONCE)
    return [texts[start : start + _ROWS_AT_ONCE] for start in starts]


def _keys(pieces: Pieces, part: int) -> NDArray[np.uint64]:
    """Code and row in one number, so that one sort orders both."""
    rows = pieces.rows.astype("u8") + np.uint64(part * _ROWS_AT_ONCE)
    return (pieces.codes.astype("u8") << _ROW_BITS) | rows
