"""The companies a chat message speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.names.beside import may_be_of_a_name, more_beside, more_signs_beside
from domain.names.chat_words import CHAT
from domain.names.common_words import JOINTS
from domain.names.core import core_name
from domain.names.judging import OTHER_LEGAL_FORM, SAME_CORE
from domain.names.legal_forms import LAST_WORDS
from domain.names.message import without_chat_signs, words_of
from domain.names.query import Query, says_little
from domain.names.ranking import Hit, best_hits, in_order, literal_hits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.message import Word

_LONGEST = 10  # words of a name in a message, its legal form included
_LONGEST_SIGNS, _FEWEST_SIGNS = 12, 2
_SURE = 900
_POSSIBLE = 780
_MOST_MISTYPED = 3  # stretches searched for mistyped names: keeps a long message quick
_SHORTEST_MISTYPED = 4
_EVERYDAY = (2, 3)  # everyday words in a row that may be a whole name: "best buy"


@dataclass(frozen=True, slots=True)
class _Mention:
    """Words ``start`` to ``end`` of a message and the rows they name, best first."""

    start: int
    end: int
    hits: tuple[Hit, ...]

    @property
    def is_sure(self) -> bool:
        """Whether the best hit is an answer rather than a hint."""
        return self.hits[0].score >= _SURE

    @property
    def worth(self) -> tuple[bool, int, int]:
        """What wins when two mentions share a word: sure, then longer, then better."""
        return self.is_sure, self.end - self.start, self.hits[0].score


def mentioned(catalogue: Catalogue, text: str) -> list[Hit]:
    """Rows a message names, best first; of overlapping mentions the better one wins."""
    words = words_of(text)
    if not words or not len(catalogue):
        return []
    known = _known(catalogue, words)
    found = _apart(
        [
            *_as_spelt(catalogue, words, known),
            *_in_signs(catalogue, words),
            *_mistyped(catalogue, words, known),
        ]
    )
    read = {at for each in found if each.is_sure for at in range(each.start, each.end)}
    left = [
        at not in read and may_be_of_a_name(word) and (known[at] or _is_a_name(word))
        for at, word in enumerate(words)
    ]
    return in_order([hit for each in found for hit in _borne_out(each, words, left)])


def _borne_out(
    mention: _Mention, words: Sequence[Word], left: Sequence[bool]
) -> tuple[Hit, ...]:
    if more_beside(words, left, mention.start, mention.end):
        return _unsure(mention.hits)
    return mention.hits


def _is_a_name(word: Word) -> bool:
    """Whether people write a word for little else than a name."""
    return word.is_set_off or word.says_little or _may_be_mistyped(word)


def _unsure(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple(Hit(min(hit.score, _SURE - 1), hit.row) for hit in hits)


def _apart(mentions: list[_Mention]) -> list[_Mention]:
    """Keep mentions that share no word, the most worth first."""
    kept: list[_Mention] = []
    for mention in sorted(mentions, key=lambda found: found.worth, reverse=True):
        if all(mention.end <= k.start or k.end <= mention.start for k in kept):
            kept.append(mention)
    return kept


def _as_spelt(
    catalogue: Catalogue, words: Sequence[Word], known: Sequence[bool]
) -> list[_Mention]:
    """Stretches of words that are a name, or that all stand in one.

    The longest are looked up first; parts of a sure one are not looked up any more.
    """
    found: list[_Mention] = []
    sure: set[int] = set()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        spelt = [
            _Mention(start, start + length, _named_by(catalogue, words, start, length))
            for start in range(len(words) - length + 1)
            if all(known[start : start + length])
            and sure.isdisjoint(range(start, start + length))
        ]
        found += [mention for mention in spelt if mention.hits]
        for mention in found:
            if mention.worth[0]:
                sure.update(range(mention.start, mention.end))
    return found


def _known(catalogue: Catalogue, words: Sequence[Word]) -> list[bool]:
    """Whether each word stands in a name of the ledger, or may be a legal form.

    Runs of East Asian signs are read sign by sign elsewhere.
    """
    counts = catalogue.how_often([word.text for word in words])
    return [
        not word.in_signs
        and (count > 0 or word.text in LAST_WORDS or word.text in JOINTS)
        for word, count in zip(words, counts, strict=True)
    ]


def _named_by(
    catalogue: Catalogue, words: Sequence[Word], start: int, length: int
) -> tuple[Hit, ...]:
    """What words name: as part of a name or, if they tell little, as the whole."""
    end = start + length
    stretch = words[start:end]
    text = " ".join(word.text for word in stretch)
    if _may_be_part(stretch):
        least = _POSSIBLE
    elif _may_be_whole(words, start, end) and catalogue.is_core(core_name(text)):
        least = OTHER_LEGAL_FORM
    else:
        return ()
    query = Query.of(text)
    everyday = not any(word.may_begin for word in stretch) and len(stretch) < len(words)
    if everyday and len(query.words) == 1:
        return ()  # "the credit": an article makes no name of a word
    if least == OTHER_LEGAL_FORM and not query.names_a_legal_form:
        least = SAME_CORE
    return tuple(hit for hit in literal_hits(catalogue, query) if hit.score >= least)


def _may_be_part(stretch: Sequence[Word]) -> bool:
    """Whether these words, and no others of a name, can mean it."""
    return (
        stretch[0].may_begin
        and stretch[-1].text not in JOINTS
        and all(word.may_be_inside for word in stretch)
        and any(word.tells for word in stretch)
    )


def _may_be_whole(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a name of everyday words is meant: several, one set off, or all there is.

    Not where more of a name seems to stand beside it: "Logistics Inc" of "Xyz Logistics
    Inc", "New" of "New Vendor".
    """
    stretch = words[start:end]
    beside = (*words[max(start - 1, 0) : start], *words[end : end + 1])
    if any(word.may_begin and not word.in_signs for word in beside):
        return False
    if len(stretch) == len(words):
        return True
    if any(word.may_begin for word in stretch):
        several = sum(word.text not in LAST_WORDS for word in stretch) > 1
        return several or stretch[0].is_set_off or stretch[0].is_rare
    return len(stretch) in _EVERYDAY


def _in_signs(catalogue: Catalogue, words: Sequence[Word]) -> Iterator[_Mention]:
    """Names inside runs of East Asian signs, where no blank shows their ends."""
    for at, word in enumerate(words):
        if not word.in_signs:
            continue
        within = _within(catalogue, word.text)
        found = _apart([mention for mention in within if mention.hits])
        hits = in_order([hit for mention in found for hit in mention.hits])
        if hits:
            yield _Mention(at, at + 1, tuple(hits))


def _within(catalogue: Catalogue, run: str) -> Iterator[_Mention]:
    """The longest part of a name at each place of a run; places count in signs."""
    for start in range(len(run) - 1):
        ahead = run[start : start + _LONGEST_SIGNS]
        part = ahead[: catalogue.longest_signs_of_a_name(ahead)]
        if len(part) < _FEWEST_SIGNS or says_little(without_chat_signs(part)):
            continue
        hits = literal_hits(catalogue, Query.of(part))
        good = tuple(hit for hit in hits if hit.score >= _POSSIBLE)
        end = start + len(part)
        more = more_signs_beside(run, start, end)
        yield _Mention(start, end, _unsure(good) if more else good)


def _mistyped(
    catalogue: Catalogue, words: Sequence[Word], known: Sequence[bool]
) -> Iterator[_Mention]:
    """Names around words that neither the ledger nor everyday speech knows."""
    unknown = [
        at for at, word in enumerate(words) if not known[at] and _may_be_mistyped(word)
    ]
    stretches = [_stretch_around(words, at) for at in unknown[:_MOST_MISTYPED]]
    alone = [(at, at + 1) for at in unknown[:_MOST_MISTYPED]]
    for start, end in dict.fromkeys((*stretches, *alone)):
        hits = _close_to(catalogue, words[start:end])
        if hits:
            yield _Mention(start, end, hits)


def _close_to(catalogue: Catalogue, stretch: Sequence[Word]) -> tuple[Hit, ...]:
    query = Query.of(" ".join(word.text for word in stretch))
    close = [hit for hit in best_hits(catalogue, query) if hit.score >= _POSSIBLE]
    if len(stretch) > 1:
        return tuple(close)
    return tuple(
        # One unknown word may be a word of any language; only "cafedelsur" is sure.
        hit
        if catalogue.cores[hit.row].replace(" ", "") == query.core
        else Hit(min(hit.score, _SURE - 1), hit.row)
        for hit in close
    )


def _may_be_mistyped(word: Word) -> bool:
    """Whether a word unknown to the ledger may be meant for one of its names."""
    if word.is_chat or word.says_little or word.in_signs:
        return False
    if len(word.text) < _SHORTEST_MISTYPED or not word.text.isalpha():
        return word.is_set_off  # initials
    closest = process.extractOne(word.text, CHAT, scorer=OSA.distance, score_cutoff=1)
    return closest is None


def _stretch_around(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The words next to an unknown one that may belong to the same name."""
    start, end = at, at + 1
    while start > 0 and words[start - 1].may_be_inside and at - start < _LONGEST:
        start -= 1
    while end < len(words) and words[end].may_be_inside and end - at < _LONGEST:
        end += 1
    while words[start].text in JOINTS:
        start += 1
    while words[end - 1].text in JOINTS:
        end -= 1
    return start, end
