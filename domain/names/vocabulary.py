"""The words of a ledger's names that may be mistyped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from domain.names.packed import PackedTexts
from domain.names.postings import Postings, gram_codes, heaviest
from domain.names.query import says_little

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST_MISTYPED = 4
_ALIKE = 75  # per cent of letters in common: one typo in four letters, two in eight
_MEANT = 3
_NEAR = 50


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that tell companies apart, long enough to be mistyped; sorted."""

    words: PackedTexts
    grams: Postings

    @classmethod
    def of(cls, cores: Iterable[str]) -> Self:
        """Collect the words of all cores."""
        every = {word for core in cores for word in core.split()}
        words = sorted(
            word
            for word in every
            if len(word) >= _SHORTEST_MISTYPED and not says_little(word)
        )
        return cls(PackedTexts.of(words), Postings.of_grams(words))

    def __len__(self) -> int:
        return len(self.words)

    def like(self, word: str) -> list[str]:
        """Up to three words that ``word`` may be meant for, the most alike first."""
        found = process.extract(
            word,
            self._near(word),
            scorer=fuzz.ratio,
            limit=_MEANT,
            score_cutoff=_ALIKE,
        )
        return [known for known, _, _ in found if known[0] == word[0]]

    def beside(self, word: str) -> list[str]:
        """Up to three words that are one typo away; the first letter is right."""
        near = self._near(word)
        if not near:
            return []
        far = process.cdist([word], near, scorer=OSA.distance, score_cutoff=1)[0]
        beside = [near[at] for at in np.flatnonzero(far <= 1)]
        return [known for known in beside if known[0] == word[0]][:_MEANT]

    def _near(self, word: str) -> list[str]:
        """Words that share pieces with a word."""
        if len(word) < _SHORTEST_MISTYPED or word.isdigit():
            return []
        lists = [rows for rows in self.grams.rows_of(gram_codes(word)) if len(rows)]
        lists.sort(key=len)
        return self.words.at(heaviest(lists, size=len(self), limit=_NEAR))
