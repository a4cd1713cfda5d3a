"""Names in a message of which the ledger spells one word a little differently.

One letter is wrong, a possessive was written without its sign, a country is called as
in another language.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.names.common_words import JOINTS
from domain.names.countries import other_names
from domain.names.everyday import is_everyday
from domain.names.found import SURE, unsure
from domain.names.legal_forms import LAST_WORDS
from domain.names.mistyped import may_be_mistyped
from domain.names.ranking import Hit
from domain.names.spelt import names_as_spelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.found import Found
    from domain.names.message import Word

_MOST_RESPELT = 8  # words: keeps a long message quick
_SHORTEST_WITH_A_TYPO = 5
_SHORTEST_SURE = 6  # letters of a word of the ledger that a typo leaves recognisable
_TYPO_COSTS = 40
_EVERY_WORD_IS_NEAR = 5_000  # a vocabulary this large has a word near every other


@dataclass(frozen=True, slots=True)
class _Other:
    """How a word may have been meant."""

    text: str
    cost: int


def respelt_names(
    catalogue: Catalogue, words: Sequence[Word], known: Sequence[bool]
) -> Iterator[Found]:
    """Names that hold a word which the ledger spells otherwise."""
    others = _others(catalogue, words, known)
    if not others:
        return
    likeliest = {at: found[0] for at, found in others.items()}
    for at, found in others.items():
        for other in found:
            meant = {**likeliest, at: other}
            yield from _around(catalogue, words, known, meant, at)


def _around(
    catalogue: Catalogue,
    words: Sequence[Word],
    known: Sequence[bool],
    meant: dict[int, _Other],
    at: int,
) -> Iterator[Found]:
    """Names through one place, once the words are written as they may be meant."""
    respelt = [
        replace(word, text=meant[place].text) if place in meant else word
        for place, word in enumerate(words)
    ]
    knows = [known[place] or place in meant for place in range(len(words))]
    for found in names_as_spelt(catalogue, respelt, knows, through=at):
        places = range(found.start, found.end)
        cost = sum(meant[place].cost for place in places if place in meant)
        hits = tuple(Hit(max(hit.score - cost, 0), hit.row) for hit in found.hits)
        if cost and not _is_borne_out(catalogue, words, meant, found):
            hits = unsure(hits)
        elif hits[0].score < SURE <= found.hits[0].score:
            hits = tuple(
                Hit(max(hit.score, min(SURE, was.score)), hit.row)
                for hit, was in zip(hits, found.hits, strict=True)
            )
        yield replace(found, hits=hits)


def _is_borne_out(
    catalogue: Catalogue, words: Sequence[Word], meant: dict[int, _Other], found: Found
) -> bool:
    """Whether a typo is beyond doubt: the rest is right, or the word is long."""
    places = range(found.start, found.end)
    right = [place for place in places if place not in meant]
    if any(words[p].text not in JOINTS | LAST_WORDS for p in right):
        return True
    few = len(catalogue.vocabulary) <= _EVERY_WORD_IS_NEAR
    return all(
        len(meant[place].text) >= _SHORTEST_SURE and (few or words[place].is_set_off)
        for place in places
        if place in meant
    )


def _others(
    catalogue: Catalogue, words: Sequence[Word], known: Sequence[bool]
) -> dict[int, list[_Other]]:
    """For the first few words unknown to the ledger, what else they may be."""
    unknown = [
        at
        for at, word in enumerate(words)
        if not known[at] and (_may_be_respelt(word) or other_names(word.text))
    ]
    others = {at: _respelt(catalogue, words[at]) for at in unknown[:_MOST_RESPELT]}
    return {at: found for at, found in others.items() if found}


def _may_be_respelt(word: Word) -> bool:
    if word.is_chat or word.in_signs or word.says_little:
        return False
    return word.is_set_off or not is_everyday(word.text)


def _respelt(catalogue: Catalogue, word: Word) -> list[_Other]:
    same = [*other_names(word.text), *_with_other_end(word.text)]
    counts = catalogue.how_often(same)
    free = [_Other(text, 0) for text, n in zip(same, counts, strict=True) if n]
    if free or len(word.text) < _SHORTEST_WITH_A_TYPO or not may_be_mistyped(word):
        return free
    return [
        _Other(text, _TYPO_COSTS) for text in catalogue.vocabulary.beside(word.text)
    ]


def _with_other_end(word: str) -> list[str]:
    """Without the s of a possessive, or with the one that was taken for it."""
    ends = [f"{word}s"]
    if word.endswith("s") and len(word) >= _SHORTEST_WITH_A_TYPO:
        ends.append(word[:-1])
    return ends
