# ruff: noqa: RUF001 - people type every kind of quote and question mark
"""A chat message as words that may be part of a company's name, or may not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from domain.names import legal_forms
from domain.names.chat_words import CHAT_SIGNS
from domain.names.chunks import SPOKEN_PAIRS, STOP, read_chunk
from domain.names.common_words import JOINTS
from domain.names.places import after

if TYPE_CHECKING:
    from domain.names.chunks import Chunk, Piece

_SHORTEST_TELLING = 3  # "PR", "ok": a name only as a whole
MOST_WORDS = 200  # a longer message is read to here: what is asked stands at the start
_SLACK_MARKUP = re.compile(r"<[^<>]*>")
_POSSESSIVE = re.compile(r"['’`´＇]s?(?![^\W_])", re.IGNORECASE)
# Between East Asian signs no blank follows a comma; what it parts are two names.
_CHUNK = re.compile(f"[^\\s{STOP}]*[{STOP}]+|[^\\s{STOP}]+")
_CLOSES = re.compile(r"[,;:?!、，。；：？！'’`´＇]|(?<=\w\w\w)\.\s")
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
    found = list(islice(_CHUNK.finditer(plain), MOST_WORDS))
    chunks = [read_chunk(each[0]) for each in found]
    shouts = sum(chunk.has_capital for chunk in chunks) * 2 > len(chunks) + 1
    placed: list[_Placed] = []
    first = True
    for each, chunk in zip(found, chunks, strict=True):
        for piece in chunk.pieces:
            placed.append(_placed(piece, chunk, each.start(), first=first))
            first = False
        first = chunk.ends_a_sentence
    del placed[MOST_WORDS:]
    ends = [*(each.letters[0] for each in placed), len(text)][1:]
    following = [*(each.piece.text for each in placed), ""][1:]
    pairs = _spelt_out_pairs(["", *(each.piece.text for each in placed), ""])
    return [
        _word(text, each, end, after_it, capitals=not shouts, in_pair=at in pairs)
        for at, (each, end, after_it) in enumerate(
            zip(placed, ends, following, strict=True)
        )
    ]


def _blanks(found: re.Match[str]) -> str:
    """As many blanks, so that every place in the message stays what it was."""
    return " " * len(found[0])


@dataclass(frozen=True, slots=True)
class _Placed:
    """One word where it stands, before its neighbours are looked at."""

    piece: Piece
    letters: tuple[int, ...]
    capital: bool
    in_pair: bool


def _placed(piece: Piece, chunk: Chunk, start: int, *, first: bool) -> _Placed:
    """Move a word of a chunk to its place; a sentence begins with a capital anyway."""
    capital = piece.is_acronym or (piece.is_capital and not first)
    return _Placed(
        piece,
        tuple(start + at for at in piece.letters),
        capital=capital and piece.may_be_set_off and not chunk.is_spoken_pair,
        in_pair=chunk.in_pair,
    )


def _spelt_out_pairs(words: list[str]) -> set[int]:
    """Places of "a and b" and "A & B", which are a name as "A&B" is.

    ``words`` has a neighbour more at each end.
    """
    pairs = set[int]()
    for at, word in enumerate(words):
        lone = word == "and" and len(words[at - 1]) == len(words[at + 1]) == 1
        if lone and f"{words[at - 1]}&{words[at + 1]}" not in SPOKEN_PAIRS:
            pairs.update((at - 2, at - 1, at))
    return pairs


def _word(
    message: str,
    placed: _Placed,
    before: int,
    following: str,
    *,
    capitals: bool,
    in_pair: bool,
) -> Word:
    piece = placed.piece
    terms = piece.text == "net" and following.isdigit()  # "Net 60" is no company
    in_pair = in_pair or placed.in_pair
    named = placed.capital and capitals and not terms
    end = after(message, placed.letters[-1])
    return Word(
        piece.text,
        is_chat=piece.is_chat or terms,
        is_set_off=named or in_pair or following in legal_forms.ANYWHERE,
        says_little=piece.says_little,
        in_signs=piece.in_signs,
        in_pair=in_pair,
        closes=before > end + 1 and _CLOSES.search(message, end, before) is not None,
        letters=placed.letters,
        end=end,
    )


def without_chat_signs(text: str) -> str:
    """Take what people say about money out of a run of East Asian signs."""
    return _CHAT_SIGNS.sub("", text)
