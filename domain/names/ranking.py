"""The names that answer best to what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.names.judging import SAME_INITIALS, Judge
from domain.names.likeness import likeness
from domain.names.query import says_little

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.query import Query

_ALIKE = 200  # rows compared letter by letter; among a million, half missed 1 %
_JUDGED, _LITERAL_JUDGED = 20, 40  # of these, the best are looked at word by word
_STARTING = 50
_CONTAINING = 100
_WITH_INITIALS = 25
_GOOD_ENOUGH = 800  # below, a single mistyped word is looked for in longer names


@dataclass(frozen=True, slots=True)
class Hit:
    """A row of the catalogue and how well it answers, 0..1000."""

    score: int
    row: int


def best_hits(catalogue: Catalogue, query: Query) -> list[Hit]:
    """The rows that answer best to a query, best first; equal scores by name."""
    if not query.core or not len(catalogue):
        return []
    literal = _literal_rows(catalogue, query)
    alike = catalogue.most_alike(query.core, _ALIKE)
    hits = _judged(catalogue, query, literal, alike)
    if max((hit.score for hit in hits), default=0) < _GOOD_ENOUGH:
        hits += _judged(catalogue, query, _respelt_rows(catalogue, query), ())
    initials = catalogue.with_initials(query.core, _WITH_INITIALS)
    return in_order([*hits, *(Hit(SAME_INITIALS, row) for row in initials)])


def literal_hits(catalogue: Catalogue, query: Query) -> list[Hit]:
    """Only the rows in which every word typed stands as it was typed, best first."""
    return in_order(_judged(catalogue, query, _literal_rows(catalogue, query), ()))


def in_order(hits: list[Hit]) -> list[Hit]:
    """Sort best first, equal scores by the order of the names."""
    return sorted(hits, key=lambda hit: (-hit.score, hit.row))


def _literal_rows(catalogue: Catalogue, query: Query) -> list[int]:
    rows = set(catalogue.starting_with(query.core, _STARTING))
    if not all(map(says_little, query.words)):
        rows.update(catalogue.containing(query.words, _CONTAINING))
    return list(rows)


def _respelt_rows(catalogue: Catalogue, query: Query) -> list[int]:
    """Rows with a word of the ledger in the place of one that it does not know."""
    words = query.words
    counts = catalogue.how_often(words)
    found: set[int] = set()
    for at, (word, count) in enumerate(zip(words, counts, strict=True)):
        for known in catalogue.vocabulary.like(word) if not count else ():
            respelt = [*words[:at], known, *words[at + 1 :]]
            found.update(catalogue.containing(respelt, _CONTAINING))
    return list(found)


def _judged(
    catalogue: Catalogue, query: Query, literal: Sequence[int], others: Sequence[int]
) -> list[Hit]:
    """Judge the rows most alike, of the literal ones and of the others."""
    rows = [*literal, *set(others).difference(literal)]
    cores = catalogue.cores.at(rows)
    alike = likeness(query.core, cores)
    chosen = [
        *_most(alike, range(len(literal)), _LITERAL_JUDGED),
        *_most(alike, range(len(literal), len(rows)), _JUDGED),
    ]
    judge = Judge.of(catalogue, query)
    hits = []
    for at in chosen:
        if cores[at] == query.core:
            score = judge.score_same_core(catalogue.names[rows[at]])
        else:
            score = judge.score(cores[at], alike[at])
        hits.append(Hit(score, rows[at]))
    return hits


def _most(alike: Sequence[int], places: range, limit: int) -> list[int]:
    return sorted(places, key=alike.__getitem__, reverse=True)[:limit]
