# ruff: noqa: RUF001 - people type every kind of quote and question mark
"""A chat message as words that may be part of a company's name, or may not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from domain.names import legal_forms
from domain.names.chat_words import CHAT, CHAT_SIGNS
from domain.names.common_words import JOINTS, PLACES
from domain.names.core import fold, has_signs
from domain.names.places import after, letters_of_words
from domain.names.query import says_little

_SHORTEST_TELLING = 3  # "PR", "ok": a name only as a whole
MOST_WORDS = 200  # a longer message is read to here: what is asked stands at the start
_SLACK_MARKUP = re.compile(r"<[^<>]*>")
_POSSESSIVE = re.compile(r"['’`´＇]s?(?![^\W_])", re.IGNORECASE)
# Between East Asian signs no blank follows a comma; what it parts are two names.
_CHUNK = re.compile(
    r"[^\s,;?!、，。；：？！]*[,;?!、，。；：？！]+|[^\s,;?!、，。；：？！]+"
)
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
        return self.is_rare and len(self.text) >= _SHORTEST_TELLING

    @property
    def is_rare(self) -> bool:
        """Whether people write it for little else than a name."""
        legal = self.text in legal_forms.LAST_WORDS
        return self.may_begin and not self.says_little and not legal


def words_of(text: str) -> list[Word]:
    """Split a message; capitals count only where the writer uses them sparingly."""
    plain = _POSSESSIVE.sub(_blanks, _SLACK_MARKUP.sub(_blanks, text))
    chunks = list(islice(_CHUNK.finditer(plain), MOST_WORDS))
    ends = [_ENDS_A_SENTENCE.search(chunk[0]) is not None for chunk in chunks]
    capitals = [_has_capital(chunk[0]) for chunk in chunks]
    shouts = sum(capitals) * 2 > len(chunks) + 1
    words: list[tuple[str, tuple[int, ...], bool]] = []
    for chunk, capital, first in zip(chunks, capitals, [True, *ends], strict=False):
        folded = fold(chunk[0]).split()
        set_off = not shouts and (_is_acronym(chunk[0]) or (capital and not first))
        letters = letters_of_words(chunk[0], folded, chunk.start())
        words += [
            (word, at, set_off)
            for word, at in zip(folded, letters, strict=True)
            if len(at) == len(word)
        ]
    del words[MOST_WORDS:]
    following = [*(word for word, _, _ in words[1:]), ""]
    return [
        _word(text, word, at, capital=capital, formal=after_it in legal_forms.ANYWHERE)
        for (word, at, capital), after_it in zip(words, following, strict=False)
    ]


def _blanks(found: re.Match[str]) -> str:
    """As many blanks, so that every place in the message stays what it was."""
    return " " * len(found[0])


def _has_capital(chunk: str) -> bool:
    first = next(filter(str.isalpha, chunk), "")
    return first.isupper()


def _is_acronym(chunk: str) -> bool:
    return chunk.isupper() and sum(map(str.isalpha, chunk)) > 1


def _word(
    message: str, text: str, letters: tuple[int, ...], *, capital: bool, formal: bool
) -> Word:
    # Places are written with a capital whether or not a company is called by one.
    set_off = formal or (capital and text not in PLACES and text not in JOINTS)
    return Word(
        text,
        is_chat=text in CHAT,
        is_set_off=set_off,
        says_little=says_little(text),
        in_signs=has_signs(text),
        letters=letters,
        end=after(message, letters[-1]),
    )


def without_chat_signs(text: str) -> str:
    """Take what people say about money out of a run of East Asian signs."""
    return _CHAT_SIGNS.sub("", text)
