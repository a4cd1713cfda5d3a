"""Names in a message that stand there as they are spelt, or parts of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.names.common_words import JOINTS
from domain.names.core import core_name
from domain.names.everyday import SPEECH
from domain.names.found import POSSIBLE, Found, unsure
from domain.names.judging import OTHER_LEGAL_FORM, SAME_CORE
from domain.names.legal_forms import LAST_WORDS
from domain.names.query import Query
from domain.names.ranking import literal_hits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.message import Word
    from domain.names.ranking import Hit

_LONGEST = 10  # words of a name in a message, its legal form included
_MOST_WORDS = 40  # of the longest name that is found when written in full
_EVERYDAY = (2, 3)  # everyday words in a row that may be a whole name: "best buy"


def names_as_spelt(
    catalogue: Catalogue,
    words: Sequence[Word],
    known: Sequence[bool],
    *,
    through: int | None = None,
) -> list[Found]:
    """Stretches of words that are a name, or that all stand in one.

    The longest are looked up first; parts of a sure one are not looked up any more.
    ``through`` names a word that every stretch holds.
    """
    found: list[Found] = []
    sure: set[int] = set()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        spelt = [
            Found(start, start + length, _named_by(catalogue, words, start, length))
            for start in _starts(len(words), length, through)
            if all(known[start : start + length])
            and sure.isdisjoint(range(start, start + length))
        ]
        found += [each for each in spelt if each.hits]
        for each in found:
            if each.is_sure:
                sure.update(range(each.start, each.end))
    longer = [_longer(catalogue, words, each) for each in found]
    return _of_one_mind([*(each for each in longer if each), *found])


def _longer(catalogue: Catalogue, words: Sequence[Word], found: Found) -> Found | None:
    """A whole name of more words than are looked up otherwise."""
    if found.end - found.start < _LONGEST:
        return None
    most = min(len(words), found.start + _MOST_WORDS)
    for end in range(most, found.end, -1):
        text = " ".join(word.text for word in words[found.start : end])
        if catalogue.is_core(core_name(text)):
            hits = literal_hits(catalogue, Query.of(text))
            return Found(found.start, end, tuple(hits))
    return None


def _starts(count: int, length: int, through: int | None) -> range:
    if through is None:
        return range(count - length + 1)
    return range(max(0, through - length + 1), min(through, count - length) + 1)


def _of_one_mind(found: Sequence[Found]) -> list[Found]:
    """Make a hint of what a longer stretch around it gives to another company.

    "Park Lake" is nobody's "Lake", though only "Lake" is sure.
    """
    return [
        each.made_a_hint()
        if any(_contradicts(longer, each) for longer in found)
        else each
        for each in found
    ]


def _contradicts(longer: Found, each: Found) -> bool:
    inside = longer.start <= each.start and each.end <= longer.end
    if not inside or longer.end - longer.start <= each.end - each.start:
        return False
    return each.hits[0].row not in {hit.row for hit in longer.hits}


def known_words(catalogue: Catalogue, words: Sequence[Word]) -> list[bool]:
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
    stretch = words[start : start + length]
    part, whole = _may_be_part(stretch), _may_be_whole(words, start, start + length)
    if not (part or whole):
        return ()
    query = Query.of(" ".join(word.text for word in stretch))
    if part and not stretch[0].may_begin:  # "al noor" begins a name, "de globex" none
        part = bool(catalogue.starting_with(query.core, 1))
    if part:
        return _as_part(catalogue, query, stretch, alone=length == len(words))
    if whole and catalogue.is_core(query.core):
        return _as_whole(catalogue, query, stretch, alone=length == len(words))
    return ()


def _as_part(
    catalogue: Catalogue, query: Query, stretch: Sequence[Word], *, alone: bool
) -> tuple[Hit, ...]:
    if alone or not _is_speech(stretch):
        return _at_least(POSSIBLE, literal_hits(catalogue, query))
    if not catalogue.is_core(query.core):
        return ()  # "sound" is said of other things than of "Sound Equity"
    return unsure(_at_least(POSSIBLE, literal_hits(catalogue, query)))


def _as_whole(
    catalogue: Catalogue, query: Query, stretch: Sequence[Word], *, alone: bool
) -> tuple[Hit, ...]:
    everyday = not any(word.may_begin for word in stretch) and not alone
    if everyday and len(query.words) == 1:
        return ()  # "the credit": an article makes no name of a word
    least = OTHER_LEGAL_FORM if query.names_a_legal_form else SAME_CORE
    hits = _at_least(least, literal_hits(catalogue, query))
    lone = len(query.words) == 1 and query.words[0] in SPEECH
    said = lone and not (alone or any(word.is_set_off for word in stretch))
    return unsure(hits) if said else hits  # "the volume" is seldom that of Volume Ltd


def _at_least(score: int, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    return tuple(hit for hit in hits if hit.score >= score)


def _may_belong(word: Word) -> bool:
    speech = word.text in SPEECH and not word.is_set_off
    return word.may_begin and not word.in_signs and not speech


def _is_speech(stretch: Sequence[Word]) -> bool:
    """Whether all of it is said of other things than companies, too."""
    return all(word.text in SPEECH and not word.is_set_off for word in stretch)


def _may_be_part(stretch: Sequence[Word]) -> bool:
    """Whether these words, and no others of a name, can mean it."""
    return (
        (stretch[0].may_begin or not stretch[0].is_chat)
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
    if any(_may_belong(word) for word in beside):
        return False
    if len(stretch) == len(words):
        return True
    if any(word.may_begin for word in stretch):
        several = sum(word.text not in LAST_WORDS for word in stretch) > 1
        return several or stretch[0].is_set_off or stretch[0].is_rare
    return len(stretch) in _EVERYDAY
