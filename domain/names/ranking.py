"""How well a name answers to what was typed, in thousandths, and the order that gives.

1000 the very spelling · 990 the same but for the legal form left out · 955 the company
without its places ("globex" for "Globex México") · 945 another legal form · 900-935
the beginning, or the first and other words · up to 940 other words, by their weight ·
else the likeness of the whole, below 900 where the words do not bear it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.names.core import fold
from domain.names.likeness import likeness
from domain.names.query import only_places, says_little, without_trade_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.query import Query

SAME_SPELLING = 1000
SAME_CORE = 990
OTHER_LEGAL_FORM = 945
REGIONAL_SIBLING = 955
_SIBLING_OF_A_NAMED_FORM = 940
_BEGINNING = 900
_BEGINNING_SAYS_LITTLE = 700
_OTHER_WORDS = 800
_INITIALS = 780
_MOST_LIKE = 985  # alike is never the same

_ALIKE = 100  # rows compared in full; more changes nothing that was measured
_STARTING = 50
_CONTAINING = 100
_WITH_INITIALS = 25


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A row of the catalogue and how well it answers, 0..1000."""

    score: int
    row: int


def best_hits(catalogue: Catalogue, query: Query) -> list[Hit]:
    """Every row worth naming for a query, best first; equal scores by name order."""
    if not query.core or not len(catalogue):
        return []
    rows = {
        *catalogue.most_alike(query.core, _ALIKE),
        *_literal_rows(catalogue, query),
    }
    by_letters = set(catalogue.with_initials(query.core, _WITH_INITIALS))
    return _scored(catalogue, query, sorted(rows | by_letters), by_letters)


def literal_hits(catalogue: Catalogue, query: Query) -> list[Hit]:
    """Only the rows in which every word typed stands as it was typed."""
    if not query.core or not len(catalogue):
        return []
    return _scored(catalogue, query, _literal_rows(catalogue, query), set())


def _literal_rows(catalogue: Catalogue, query: Query) -> list[int]:
    rows = set(catalogue.starting_with(query.core, _STARTING))
    if not all(map(says_little, query.words)):
        rows.update(catalogue.containing(query.words, _CONTAINING))
    return sorted(rows)


def _scored(
    catalogue: Catalogue, query: Query, rows: Sequence[int], by_letters: set[int]
) -> list[Hit]:
    cores = catalogue.cores.at(rows)
    judge = _Judge.of(catalogue, query)
    hits = []
    for row, core, alike in zip(rows, cores, likeness(query.core, cores), strict=True):
        score = judge.score(row, core, alike)
        if row in by_letters:
            score = max(score, _INITIALS)
        hits.append(Hit(score, row))
    return sorted(hits, key=lambda hit: (-hit.score, hit.row))


@dataclass(frozen=True, slots=True)
class _Judge:
    """One query, ready to be held against many rows."""

    catalogue: Catalogue
    query: Query
    words: frozenset[str]
    tells: bool

    @classmethod
    def of(cls, catalogue: Catalogue, query: Query) -> _Judge:
        tells = any(catalogue.tells_apart(query.words))
        return cls(catalogue, query, frozenset(query.words), tells)

    def score(self, row: int, core: str, alike: int) -> int:
        """Score one row; ``alike`` is the likeness of the two cores."""
        if core == self.query.core:
            return self._same_core(row)
        if self.query.in_signs:
            return max(alike, self._in_signs(core, alike))
        words = core.split()
        if self.words <= frozenset(words):
            return self._all_words_there(words, alike)
        return self._alike(words, alike)

    def _same_core(self, row: int) -> int:
        if fold(self.catalogue.names[row]) == self.query.folded:
            return SAME_SPELLING
        return OTHER_LEGAL_FORM if self.query.names_a_legal_form else SAME_CORE

    def _all_words_there(self, words: list[str], alike: int) -> int:
        """The words typed are some of the name's words, or all in another order."""
        missing = frozenset(words) - self.words
        if words[0] not in self.words:
            return max(self._other_words(words, missing), min(alike, _MOST_LIKE))
        if not self.tells:
            return max(_BEGINNING_SAYS_LITTLE + alike // 10, min(alike, 890))
        if only_places(missing):
            if self.query.names_a_legal_form:
                return _SIBLING_OF_A_NAMED_FORM
            return REGIONAL_SIBLING
        return _BEGINNING + alike * 35 // 1000

    def _other_words(self, words: list[str], missing: frozenset[str]) -> int:
        """Typed words without the first: by what share of the name they carry."""
        if not self.tells:
            return 0
        carried = sum(not says_little(word) for word in self.words)
        left = sum(not says_little(word) for word in missing)
        return _OTHER_WORDS + 140 * carried // (carried + left)

    def _in_signs(self, core: str, alike: int) -> int:
        place = core.find(self.query.core)
        if place < 0 or not self.tells:
            return 0
        if not without_trade_signs(core[:place]).strip():
            return _BEGINNING + alike * 35 // 1000
        return _OTHER_WORDS + 140 * len(self.query.core) // len(core)

    def _alike(self, words: list[str], alike: int) -> int:
        return min(alike, _MOST_LIKE)
