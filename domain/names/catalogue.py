"""The names of a ledger, packed and indexed; finds rows, judges nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from domain.names.core import core_name, has_signs
from domain.names.packed import PackedTexts
from domain.names.postings import Postings, gram_pieces, word_pieces
from domain.names.query import says_little
from domain.names.common_words import JOINTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from domain.names.postings import Rows

# Rows read for one search, measured: at 100k a tenth and at 1M a twentieth of the names
# find what brute force finds; a small ledger is read whole.
_LEAST_BUDGET = 2_000
_FIRST_BUDGET = 10_000
_INITIALS_SIGN = "*"  # stands in no folded name
_FEWEST_INITIALS, _MOST_INITIALS = 2, 6
_OFTEN_AT_LEAST = 20
_OFTEN_ONE_IN = 500


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Names sorted by core; a row is a place in that order."""

    keys: PackedTexts
    names: PackedTexts
    cores: PackedTexts
    grams: Postings
    words: Postings

    @classmethod
    def of(cls, keys_and_names: Iterable[tuple[str, str]]) -> Self:
        """Index (key, name) pairs; a pair that is there twice counts once."""
        distinct = dict.fromkeys(keys_and_names)
        return cls.of_rows(sorted((core_name(n), n, k) for k, n in distinct if n))

    @classmethod
    def of_rows(cls, rows: Sequence[tuple[str, str, str]]) -> Self:
        """Index (core, name, key) rows that are sorted already."""
        cores = [core for core, _, _ in rows]
        return cls(
            PackedTexts.of([key for _, _, key in rows]),
            PackedTexts.of([name for _, name, _ in rows]),
            PackedTexts.of(cores),
            Postings.of_grams(cores),
            Postings.of_words([f"{core} {_initials(core)}" for core in cores]),
        )

    def __len__(self) -> int:
        return len(self.cores)

    def row(self, number: int) -> tuple[str, str, str]:
        """Return the (core, name, key) of one row."""
        return self.cores[number], self.names[number], self.keys[number]

    def starting_with(self, core: str, limit: int) -> range:
        """Rows that are ``core`` or go on after it; of blankless signs, anywhere."""
        follows = "\U0010ffff" if has_signs(core[-1:]) else "!"  # "!" is blank + 1
        first = self.cores.first_not_below(core)
        return range(first, self.cores.first_not_below(core + follows))[:limit]

    def containing(self, words: Sequence[str], limit: int) -> list[int]:
        """Rows that hold all the words, or all the runs of signs, in any order."""
        rows = _in_all(self._rows_of_words(words), limit)
        wanted = set(words)
        return [row for row in rows if _holds(self.cores[row], wanted)]

    def with_initials(self, letters: str, limit: int) -> list[int]:
        """Rows whose words begin with these letters: "ibm"."""
        if not _FEWEST_INITIALS <= len(letters) <= _MOST_INITIALS:
            return []
        code = word_pieces([_INITIALS_SIGN + letters]).codes[0]
        rows: list[int] = self.words.rows_with(code)[:limit].tolist()
        wanted = _INITIALS_SIGN + letters
        return [row for row in rows if _initials(self.cores[row]) == wanted]

    def most_alike(self, core: str, limit: int) -> list[int]:
        """Rows sharing the most and the rarest pieces with ``core``."""
        codes = np.unique(gram_pieces([core]).codes)
        counts = self.grams.counts(codes)
        order = np.argsort(counts, kind="stable")
        order = order[counts[order] > 0]
        taken = np.cumsum(counts[order]) <= self._budget()
        taken[:1] = True  # a short name of one common piece is looked up all the same
        order = order[taken]
        weights = np.log1p(len(self) / counts[order]).astype("f4")
        lists = [self.grams.rows_with(code) for code in codes[order]]
        return _heaviest(lists, weights, size=len(self), limit=limit)

    def how_often(self, words: Sequence[str]) -> list[int]:
        """In how many names each word stands; each must be one word, not empty."""
        counts: list[int] = self.words.counts(word_pieces(list(words)).codes).tolist()
        return counts

    def tells_apart(self, words: Sequence[str]) -> list[bool]:
        """Whether each word alone narrows this ledger down to a few companies."""
        often = max(_OFTEN_AT_LEAST, len(self) // _OFTEN_ONE_IN)
        counts = self.how_often(words)
        return [
            count <= often and not says_little(word)
            for word, count in zip(words, counts, strict=True)
        ]

    def _budget(self) -> int:
        tenth = len(self) // 10
        return max(_LEAST_BUDGET, min(tenth, _FIRST_BUDGET + len(self) // 25))

    def _rows_of_words(self, words: Sequence[str]) -> list[Rows]:
        """The rows of each word; a run of signs stands for its pairs."""
        letters = [word for word in words if not has_signs(word)]
        signs = [word for word in words if has_signs(word)]
        of_words = [self.words.rows_with(code) for code in word_pieces(letters).codes]
        of_pairs = [self.grams.rows_with(code) for code in gram_pieces(signs).codes]
        return of_words + of_pairs


def _in_all(lists: list[Rows], limit: int) -> list[int]:
    """The first rows that are in every list, the shortest list first."""
    if not lists:
        return []
    lists = sorted(lists, key=len)
    common = lists[0]
    for rows in lists[1:]:
        common = common[np.isin(common, rows, assume_unique=True)]
    kept: list[int] = common[:limit].tolist()
    return kept


def _holds(core: str, wanted: set[str]) -> bool:
    """Whether every wanted word is a word of the core, or stands in a run of signs."""
    return all(word in core for word in wanted if has_signs(word)) and (
        {word for word in wanted if not has_signs(word)} <= set(core.split())
    )


def _heaviest(
    lists: list[Rows], weights: NDArray[np.float32], *, size: int, limit: int
) -> list[int]:
    """Add up the weights of each row and return the rows with the most."""
    if not lists:
        return []
    sums = np.zeros(size, "f4")
    for rows, weight in zip(lists, weights, strict=True):
        sums[rows] += weight  # a row stands once in a list, so no addition is lost
    met = np.concatenate(lists)
    of_met = sums[met]
    rows = np.unique(met[of_met >= of_met.max() / 4])
    if len(rows) > limit:
        rows = rows[np.argpartition(-sums[rows], limit)[:limit]]
    best: list[int] = rows.tolist()
    return best


def _initials(core: str) -> str:
    """The first letters of two to six words, marked; else nothing."""
    letters = [word[0] for word in core.split() if word not in JOINTS]
    if not _FEWEST_INITIALS <= len(letters) <= _MOST_INITIALS:
        return ""
    return _INITIALS_SIGN + "".join(letters)
