"""The companies a chat message speaks of, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.names.beside import is_listed, may_be_of_a_name, more_beside
from domain.names.found import apart
from domain.names.in_signs import names_in_signs, with_form
from domain.names.legal_forms import AT_THE_END, LAST_WORDS, LONGEST
from domain.names.message import words_of
from domain.names.mistyped import may_be_mistyped, mistyped_names
from domain.names.spelt import known_words, names_as_spelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    found = apart(
        [
            *names_as_spelt(catalogue, words, known),
            *mistyped_names(catalogue, words, known),
        ]
    )
    read = {at for each in found if each.is_sure for at in range(each.start, each.end)}
    read.update(each.start for each in found if is_listed(words, each.start))
    left = [
        at not in read and may_be_of_a_name(word) and (known[at] or _is_a_name(word))
        for at, word in enumerate(words)
    ]
    mentions = [_in_letters(each, words, left, text) for each in found]
    for at, word in enumerate(words):
        if word.in_signs:
            mentions += _in_a_run(catalogue, words, left, at)
    return sorted(mentions, key=lambda mention: mention.start)


def _in_letters(
    found: Found, words: Sequence[Word], left: Sequence[bool], text: str
) -> Mention:
    if more_beside(words, left, found.start, found.end):
        found = found.made_a_hint()
    last = words[found.end + _form_behind(words, found.end) - 1]
    dotted = last.text in LAST_WORDS and text.startswith(".", last.end)
    return Mention(words[found.start].start, last.end + dotted, found.hits)


def _in_a_run(
    catalogue: Catalogue, words: Sequence[Word], left: Sequence[bool], at: int
) -> Iterator[Mention]:
    """Names in one run of East Asian signs."""
    run, letters = words[at].text, words[at].letters
    more = more_beside(words, left, at, at + 1)
    read_to = 0
    for found in sorted(names_in_signs(catalogue, run), key=lambda one: one.start):
        start, end = with_form(run, found.start, found.end)
        start, read_to = max(start, read_to), end
        at_an_edge = start == 0 or end == len(run)
        hits = (found.made_a_hint() if more and at_an_edge else found).hits
        yield Mention(letters[start], letters[end - 1] + 1, hits)


def _form_behind(words: Sequence[Word], end: int) -> int:
    """How many words behind a name are its legal form."""
    for length in range(min(LONGEST, len(words) - end), 0, -1):
        if tuple(word.text for word in words[end : end + length]) in AT_THE_END:
            return length
    return 0


def _is_a_name(word: Word) -> bool:
    """Whether people write a word for little else than a name."""
    return word.is_set_off or word.says_little or may_be_mistyped(word)
