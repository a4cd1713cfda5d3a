"""The companies a chat message speaks of, and where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.names.beside import is_listed, may_be_of_a_name, more_beside
from domain.names.common_words import JOINTS
from domain.names.core import fold
from domain.names.everyday import SPEECH
from domain.names.formal import fitting_the_form
from domain.names.found import apart
from domain.names.in_signs import names_in_signs, with_form
from domain.names.judging import SAME_LEGAL_FORM
from domain.names.legal_forms import AT_THE_END, LAST_WORDS, LONGEST
from domain.names.message import words_of
from domain.names.mistyped import may_be_mistyped, mistyped_names
from domain.names.respelt import respelt_names
from domain.names.spelt import known_words, names_as_spelt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.found import Found
    from domain.names.message import Word
    from domain.names.ranking import Hit


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters ``start`` to ``end`` of a message and the rows they name."""

    start: int
    end: int
    hits: tuple[Hit, ...]


def mentioned(catalogue: Catalogue, text: str) -> list[Mention]:
    """What a message names, in its order; of overlapping mentions the better one."""
    words = words_of(text)
    if not words or not len(catalogue):
        return []
    known = known_words(catalogue, words)
    spelt = [
        *names_as_spelt(catalogue, words, known),
        *respelt_names(catalogue, words, known),
    ]
    read = _places(each for each in spelt if each.is_sure)
    found = apart([*spelt, *mistyped_names(catalogue, words, known, read)])
    read = _places(each for each in found if each.is_sure)
    read.update(each.start for each in found if is_listed(words, each.start))
    left = [
        at not in read and may_be_of_a_name(word) and (known[at] or _is_a_name(word))
        for at, word in enumerate(words)
    ]
    mentions = [_in_letters(catalogue, each, words, left, text) for each in found]
    for at, word in enumerate(words):
        if word.in_signs:
            mentions += _in_a_run(catalogue, words, left, at)
    return sorted(mentions, key=lambda mention: mention.start)


def _places(found: Iterable[Found]) -> set[int]:
    return {at for each in found for at in range(each.start, each.end)}


def _in_letters(
    catalogue: Catalogue,
    found: Found,
    words: Sequence[Word],
    left: Sequence[bool],
    text: str,
) -> Mention:
    """The stretch with its legal form; a hint if it may be another's name."""
    end = found.end + _form_behind(words, found.end)
    if end > found.end or words[end - 1].text in LAST_WORDS:
        form = fold(text[words[found.start].start : words[end - 1].end])
        found = replace(found, hits=fitting_the_form(catalogue, form, found.hits))
    if more_beside(words, _left_beside(found, words, left), found.start, end):
        found = found.made_a_hint()
    last = words[end - 1]
    dotted = last.text in LAST_WORDS and text.startswith(".", last.end)
    core = catalogue.cores[found.hits[0].row]
    article = words[found.start].text == "the" and found.end - found.start > 1
    first = found.start + (article and not core.startswith("the "))
    return Mention(words[first].start, last.end + dotted, found.hits)


def _left_beside(
    found: Found, words: Sequence[Word], left: Sequence[bool]
) -> Sequence[bool]:
    """Overlook words behind a name that is complete.

    Nothing stands behind a legal form, and no unknown word behind two words that are
    all there is of a name.
    """
    last = words[found.end - 1].text in LAST_WORDS
    formal = last or _form_behind(words, found.end) > 0
    whole = found.hits[0].score >= SAME_LEGAL_FORM and found.end - found.start > 1
    end = found.end
    return [
        is_left
        and not (formal and at >= end)
        and not (whole and at >= end and not (word.is_set_off or word.says_little))
        for at, (is_left, word) in enumerate(zip(left, words, strict=True))
    ]


def _in_a_run(
    catalogue: Catalogue, words: Sequence[Word], left: Sequence[bool], at: int
) -> Iterator[Mention]:
    """Names in one run of East Asian signs; letters beside it count if set off."""
    run, letters = words[at].text, words[at].letters
    set_off = [is_left and words[n].is_set_off for n, is_left in enumerate(left)]
    more = more_beside(words, set_off, at, at + 1)
    read_to = 0
    for found in sorted(names_in_signs(catalogue, run), key=lambda one: one.start):
        start, end = with_form(run, found.start, found.end)
        start, read_to = max(start, read_to), end
        at_an_edge = start == 0 or end == len(run)
        hits = (found.made_a_hint() if more and at_an_edge else found).hits
        yield Mention(letters[start], letters[end - 1] + 1, hits)


def _form_behind(words: Sequence[Word], end: int) -> int:
    """How many words behind a name are its legal form; "me", "as" may be no form."""
    for length in range(min(LONGEST, len(words) - end), 0, -1):
        form = [word.text for word in words[end : end + length]]
        if tuple(form) in AT_THE_END and not SPEECH.issuperset(form):
            return length if form[0] not in JOINTS else 0
    return 0


def _is_a_name(word: Word) -> bool:
    """Whether people write a word for little else than a name."""
    return word.is_set_off or word.says_little or may_be_mistyped(word)
