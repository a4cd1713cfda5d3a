# ruff: noqa: RUF001 - people type every kind of quote and question mark
"""A chat message as words that may be part of a company's name, or may not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from domain.names import legal_forms
from domain.names.chat_words import CHAT, CHAT_SIGNS
from domain.names.common_words import JOINTS, PLACES
from domain.names.core import fold, has_signs
from domain.names.places import after, letters_of_words
from domain.names.query import says_little

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST_TELLING = 3  # "PR", "ok": a name only as a whole
MOST_WORDS = 200  # a longer message is read to here: what is asked stands at the start
_SLACK_MARKUP = re.compile(r"<[^<>]*>")
_POSSESSIVE = re.compile(r"['’`´＇]s?(?![^\W_])", re.IGNORECASE)
# Between East Asian signs no blank follows a comma; what it parts are two names.
_STOP = ",;?!、，。；：？！"
_CHUNK = re.compile(f"[^\\s{_STOP}]*[{_STOP}]+|[^\\s{_STOP}]+")
_PAIR = re.compile(r"[^\W_][&＆][^\W_]")
_SPOKEN_PAIRS = frozenset(("p&l", "r&d", "q&a", "t&e", "m&a", "t&c", "t&cs", "o&m"))
_CLOSES = re.compile(r"[,;:?!、，。；：？！'’`´＇]|(?<=\w\w\w)\.\s")
_ENDS_A_SENTENCE = re.compile(r"[.?!:;。？！：；…]['\"”’)]*$")
_CHAT_SIGNS = re.compile("|".join(sign for sign in CHAT_SIGNS if len(sign) > 1))


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word of a message."""

    text: str
    is_chat: bool  # people say it whatever they ask about
    is_set_off: bool  # by a capital or its legal form
    says_little: bool  # a joint, a trade, a place, a number
    in_signs: bool
    in_pair: bool  # of "A&B"
    closes: bool  # a comma, a possessive: no more of a name stands behind it
    letters: tuple[int, ...]  # where in the message each of its letters stands
    end: int  # where in the message it ends

    @property
    def start(self) -> int:
        """Where in the message it begins."""
        return self.letters[0]

    @property
    def may_begin(self) -> bool:
        """Whether a part of a name may begin or end with it."""
        return self.is_set_off or not (self.is_chat or self.text in JOINTS)

    @property
    def may_be_inside(self) -> bool:
        """Whether it may stand within a part of a name."""
        legal = self.text in legal_forms.LAST_WORDS
        return self.may_begin or legal or self.text in JOINTS

    @property
    def tells(self) -> bool:
        """Whether it may point at a company by itself."""
        return self.in_pair or (self.is_rare and len(self.text) >= _SHORTEST_TELLING)

    @property
    def is_rare(self) -> bool:
        """Whether people write it for little else than a name."""
        legal = self.text in legal_forms.LAST_WORDS
        return self.may_begin and not self.says_little and not legal


def words_of(text: str) -> list[Word]:
    """Split a message; capitals count only where the writer uses them sparingly."""
    plain = _POSSESSIVE.sub(_blanks, _SLACK_MARKUP.sub(_blanks, text))
    chunks = list(islice(_CHUNK.finditer(plain), MOST_WORDS))
    shouts = sum(_has_capital(chunk[0]) for chunk in chunks) * 2 > len(chunks) + 1
    words: list[_Folded] = []
    first = True
    for chunk in chunks:
        words += _folded_words(text, chunk, first=first, shouts=shouts)
        first = _ENDS_A_SENTENCE.search(chunk[0]) is not None
    del words[MOST_WORDS:]
    words = _pairs_marked(words)
    ends = [*(word.letters[0] for word in words), len(text)][1:]
    following = [*(word.text for word in words), ""][1:]
    return [
        _word(text, word, before=end, following=after_it)
        for word, end, after_it in zip(words, ends, following, strict=True)
    ]


def _blanks(found: re.Match[str]) -> str:
    """As many blanks, so that every place in the message stays what it was."""
    return " " * len(found[0])


@dataclass(frozen=True, slots=True)
class _Folded:
    """One word and where its letters stand, before it is told what kind it is."""

    text: str
    letters: tuple[int, ...]
    capital: bool
    in_pair: bool


def _pairs_marked(words: list[_Folded]) -> list[_Folded]:
    """Mark "a and b" and "A & B", which are a name as "A&B" is."""
    marked = set[int]()
    for at in range(1, len(words) - 1):
        beside = (words[at - 1].text, words[at + 1].text)
        spoken = "&".join(beside) in _SPOKEN_PAIRS
        lone = len(beside[0]) == len(beside[1]) == 1
        if words[at].text == "and" and lone and not spoken:
            marked.update((at - 1, at, at + 1))
    return [
        replace(word, in_pair=True) if at in marked else word
        for at, word in enumerate(words)
    ]


def _folded_words(
    text: str, chunk: re.Match[str], *, first: bool, shouts: bool
) -> Iterator[_Folded]:
    """Fold a chunk; a capital sets a word off unless a sentence begins with it."""
    words = fold(chunk[0]).split()
    places = letters_of_words(chunk[0], words, chunk.start())
    in_pair = _PAIR.search(chunk[0]) is not None
    spoken = in_pair and chunk[0].casefold().rstrip(_STOP) in _SPOKEN_PAIRS
    for word, letters in zip(words, places, strict=True):
        if len(letters) == len(word):
            written = text[letters[0] : letters[-1] + 1]
            capital = _is_acronym(written) or (written[0].isupper() and not first)
            yield _Folded(
                word,
                letters,
                capital=capital and not shouts and not spoken,
                in_pair=in_pair and not spoken,
            )
        first = False


def _has_capital(chunk: str) -> bool:
    first = next(filter(str.isalpha, chunk), "")
    return first.isupper()


def _is_acronym(chunk: str) -> bool:
    return chunk.isupper() and sum(map(str.isalpha, chunk)) > 1


def _word(message: str, word: _Folded, *, before: int, following: str) -> Word:
    text = word.text
    terms = text == "net" and following.isdigit()  # "Net 60" is no company
    chat = text in CHAT or terms
    # Places are written with a capital whether or not a company is called by one.
    named = word.capital and text not in PLACES and text not in JOINTS and not terms
    end = after(message, word.letters[-1])
    return Word(
        text,
        is_chat=chat,
        is_set_off=named or word.in_pair or following in legal_forms.ANYWHERE,
        says_little=says_little(text),
        in_signs=has_signs(text),
        in_pair=word.in_pair,
        closes=_CLOSES.search(message, end, before) is not None,
        letters=word.letters,
        end=end,
    )


def without_chat_signs(text: str) -> str:
    """Take what people say about money out of a run of East Asian signs."""
    return _CHAT_SIGNS.sub("", text)
