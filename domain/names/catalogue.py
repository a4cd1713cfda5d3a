"""The names of a ledger, packed and indexed; finds rows, judges nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Self

import numpy as np

from domain.names.common_words import JOINTS
from domain.names.core import has_signs
from domain.names.packed import PackedTexts
from domain.names.postings import Postings, gram_codes, heaviest, word_code
from domain.names.query import says_little
from domain.names.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.names.postings import Rows

# Rows read for one search, measured: a tenth of the names finds what brute force finds
# (a twentieth of a million missed 1 %, a fifth found no more); a small ledger is read
# whole.
_LEAST_BUDGET = 2_000
_READ_ONE_IN = 10
_INITIALS_SIGN = "*"  # stands in no folded name
_FEWEST_INITIALS, _MOST_INITIALS = 2, 6
_PAIR = 2
_RUNS_READ = 200
_MOST_VERIFIED = 1_000  # more than one run may hold the same pairs of signs
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
    vocabulary: Vocabulary

    @classmethod
    def of(cls, rows: Sequence[tuple[str, str, str]]) -> Self:
        """Index (core, name, key) rows, sorted and each there once."""
        cores = [core for core, _, _ in rows]
        return cls(
            PackedTexts.of([key for _, _, key in rows]),
            PackedTexts.of([name for _, name, _ in rows]),
            PackedTexts.of(cores),
            Postings.of_grams(cores),
            Postings.of_words([f"{core} {_initials(core)}" for core in cores]),
            Vocabulary.of(cores),
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

    def is_core(self, core: str) -> bool:
        """Whether some name has exactly this core."""
        row = self.cores.first_not_below(core)
        return row < len(self) and self.cores[row] == core

    def longest_signs_of_a_name(self, signs: str) -> int:
        """How many of the first signs stand together in some name (0: not two)."""
        longest = 0
        pairs = self.grams.rows_of(_pairs(signs))
        rows: Rows | None = None
        for length, with_pair in enumerate(pairs, start=_PAIR):
            rows = with_pair if rows is None else _both(rows, with_pair)
            run = signs[:length]
            if not any(run in self.cores[row] for row in rows[:_RUNS_READ]):
                break
            longest = length
        return longest

    def containing(self, words: Sequence[str], limit: int) -> list[int]:
        """Rows that hold all the words, or all the runs of signs, in any order."""
        rows = _in_all(self._rows_of_words(words), limit)
        wanted = set(words)
        holding = (row for row in rows if _holds(self.cores[row], wanted))
        return list(islice(holding, limit))

    def with_initials(self, letters: str, limit: int) -> list[int]:
        """Rows whose words begin with these letters: "ibm"."""
        if not _FEWEST_INITIALS <= len(letters) <= _MOST_INITIALS:
            return []
        wanted = _INITIALS_SIGN + letters
        (found,) = self.words.rows_of([word_code(wanted)])
        rows: list[int] = found[:limit].tolist()
        return [row for row in rows if _initials(self.cores[row]) == wanted]

    def most_alike(self, core: str, limit: int) -> list[int]:
        """Rows sharing the most and the rarest pieces with ``core``."""
        lists = sorted(self.grams.rows_of(gram_codes(core)), key=len)
        budget = self._budget()
        taken: list[Rows] = []
        for rows in lists:
            budget -= len(rows)
            if budget < 0 and taken:  # a piece is read even if the only one is common
                break
            if len(rows):
                taken.append(rows)
        return heaviest(taken, size=len(self), limit=limit)

    def how_often(self, words: Sequence[str]) -> list[int]:
        """In how many names each word stands."""
        return list(map(len, self.words.rows_of(list(map(word_code, words)))))

    def tells_apart(self, words: Sequence[str]) -> list[bool]:
        """Whether each word alone narrows this ledger down to a few companies."""
        often = max(_OFTEN_AT_LEAST, len(self) // _OFTEN_ONE_IN)
        counts = self.how_often(words)
        return [
            count <= often and not says_little(word)
            for word, count in zip(words, counts, strict=True)
        ]

    def _budget(self) -> int:
        return max(_LEAST_BUDGET, len(self) // _READ_ONE_IN)

    def _rows_of_words(self, words: Sequence[str]) -> list[Rows]:
        """The rows of each word; a run of signs stands for its pairs."""
        letters = [word_code(word) for word in words if not has_signs(word)]
        pairs = [code for word in words if has_signs(word) for code in gram_codes(word)]
        return self.words.rows_of(letters) + self.grams.rows_of(pairs)


def _pairs(signs: str) -> list[int]:
    """The code of each pair of signs, in order."""
    return [
        code for first, second in pairwise(signs) for code in gram_codes(first + second)
    ]


def _both(few: Rows, many: Rows) -> Rows:
    """The rows in both ascending lists."""
    if not len(many):
        return many
    places = np.minimum(np.searchsorted(many, few), len(many) - 1)
    both: Rows = few[many[places] == few]
    return both


def _in_all(lists: list[Rows], limit: int) -> list[int]:
    """Rows that are in every list, or few that are in the shortest: to be verified."""
    common, *others = sorted(lists, key=len) or [np.zeros(0, "i4")]
    for rows in others:
        if len(common) <= limit:
            break  # reading so few names is quicker than another list
        common = _both(common, rows)
    kept: list[int] = common[:_MOST_VERIFIED].tolist()
    return kept


def _holds(core: str, wanted: set[str]) -> bool:
    """Whether every wanted word is a word of the core, or stands in a run of signs."""
    if core.isascii():
        return wanted <= set(core.split())
    return all(word in core for word in wanted if has_signs(word)) and (
        {word for word in wanted if not has_signs(word)} <= set(core.split())
    )


def _initials(core: str) -> str:
    """The first letters of two to six words, marked; else nothing."""
    letters = [word[0] for word in core.split() if word not in JOINTS]
    if not _FEWEST_INITIALS <= len(letters) <= _MOST_INITIALS:
        return ""
    return _INITIALS_SIGN + "".join(letters)
