"""Names in a message around words that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.names.common_words import JOINTS
from domain.names.everyday import SPEECH, is_everyday
from domain.names.found import POSSIBLE, Found, unsure
from domain.names.judging import SAME_INITIALS
from domain.names.query import Query
from domain.names.ranking import Hit, best_hits

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.message import Word

_LONGEST = 10  # words of a name in a message, its legal form included
_MOST_MISTYPED = 3  # stretches searched for mistyped names: keeps a long message quick
_SHORTEST_MISTYPED = 4
_INITIALS = range(3, 6)
_MOST_OF_SOME_INITIALS = 3  # companies; of more, none is hinted at


def mistyped_names(
    catalogue: Catalogue,
    words: Sequence[Word],
    known: Sequence[bool],
    read: Container[int],
) -> Iterator[Found]:
    """Names alike around words that neither the ledger nor everyday speech knows.

    Words at places that are ``read`` are explained already.
    """
    unknown = [
        at
        for at, word in enumerate(words)
        if not known[at] and at not in read and may_be_mistyped(word)
    ]
    yield from _initials(catalogue, words, known, read)
    stretches = [_stretch_around(words, at) for at in unknown[:_MOST_MISTYPED]]
    alone = [(at, at + 1) for at in unknown[:_MOST_MISTYPED]]
    for start, end in dict.fromkeys((*stretches, *alone)):
        hits = _close_to(catalogue, words[start:end])
        if hits:
            yield Found(start, end, hits)


def _initials(
    catalogue: Catalogue,
    words: Sequence[Word],
    known: Sequence[bool],
    read: Container[int],
) -> Iterator[Found]:
    """Few companies with these initials: "ibm", "P&G"."""
    for at, word in enumerate(words):
        pair = word.in_pair and at + 2 < len(words) and words[at + 2].in_pair
        if at in read or (not pair and (known[at] or is_everyday(word.text))):
            continue
        if not (pair or (word.text.isalpha() and len(word.text) in _INITIALS)):
            continue
        letters = word.text + words[at + 2].text if pair else word.text
        rows = catalogue.with_initials(letters, _MOST_OF_SOME_INITIALS + 1)
        if 0 < len(rows) <= _MOST_OF_SOME_INITIALS:
            hits = tuple(Hit(SAME_INITIALS, row) for row in rows)
            yield Found(at, at + 3 if pair else at + 1, hits)


def _close_to(catalogue: Catalogue, stretch: Sequence[Word]) -> tuple[Hit, ...]:
    query = Query.of(" ".join(word.text for word in stretch))
    close = [hit for hit in best_hits(catalogue, query) if hit.score >= POSSIBLE]
    if len(stretch) > 1:
        return tuple(close)
    return tuple(
        # One unknown word may be a word of any language; only "cafedelsur" is sure.
        hit
        if catalogue.cores[hit.row].replace(" ", "") == query.core
        else unsure([hit])[0]
        for hit in close
    )


def may_be_mistyped(word: Word) -> bool:
    """Whether a word unknown to the ledger may be meant for one of its names."""
    if word.is_chat or word.says_little or word.in_signs:
        return False
    if len(word.text) < _SHORTEST_MISTYPED or not word.text.isalpha():
        return word.is_set_off  # initials
    return not is_everyday(word.text)


def _stretch_around(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The words next to an unknown one that may belong to the same name."""
    start, end = at, at + 1
    while start > 0 and _may_be_beside(words[start - 1]) and at - start < _LONGEST:
        start -= 1
    while end < len(words) and _may_be_beside(words[end]) and end - at < _LONGEST:
        end += 1
    while words[start].text in JOINTS:
        start += 1
    while words[end - 1].text in JOINTS:
        end -= 1
    return start, end


def _may_be_beside(word: Word) -> bool:
    if word.in_signs or not word.may_be_inside:
        return False
    return word.is_set_off or word.text not in SPEECH
