"""What stands between two blanks of a message, as folded words; most are met again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from domain.names.chat_words import CHAT
from domain.names.common_words import JOINTS, PLACES
from domain.names.core import fold, has_signs
from domain.names.places import letters_of_words
from domain.names.query import says_little

STOP = ",;?!、，。；：？！"  # noqa: RUF001 - Chinese punctuation
SPOKEN_PAIRS = frozenset(("p&l", "r&d", "q&a", "t&e", "m&a", "t&c", "t&cs", "o&m"))
_PAIR = re.compile(r"[^\W_][&＆][^\W_]")  # noqa: RUF001 - a wide ampersand
_ENDS_A_SENTENCE = re.compile(r"[.?!:;。？！：；…]['\"”’)]*$")  # noqa: RUF001
_LONGEST_KEPT = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """One folded word of a chunk."""

    text: str
    letters: tuple[int, ...]  # where in the chunk each of its letters stands
    is_acronym: bool
    is_capital: bool
    is_chat: bool
    may_be_set_off: bool  # not a place or a joint: those get capitals anyway
    says_little: bool
    in_signs: bool


@dataclass(frozen=True, slots=True)
class Chunk:
    """The words of a chunk, and what its writing says."""

    pieces: tuple[Piece, ...]
    has_capital: bool
    ends_a_sentence: bool
    in_pair: bool  # "A&B", but not "P&L"
    is_spoken_pair: bool


def read_chunk(written: str) -> Chunk:
    """Read a chunk; the short ones are remembered."""
    return _kept(written) if len(written) <= _LONGEST_KEPT else _read(written)


@lru_cache(maxsize=4096)
def _kept(written: str) -> Chunk:
    return _read(written)


def _read(written: str) -> Chunk:
    words = fold(written).split()
    places = letters_of_words(written, words)
    spoken = written.casefold().rstrip(STOP) in SPOKEN_PAIRS
    first = next(filter(str.isalpha, written), "")
    return Chunk(
        pieces=tuple(
            _piece(word, written[letters[0] : letters[-1] + 1], letters)
            for word, letters in zip(words, places, strict=True)
            if len(letters) == len(word)
        ),
        has_capital=first.isupper(),
        ends_a_sentence=_ENDS_A_SENTENCE.search(written) is not None,
        in_pair=not spoken and _PAIR.search(written) is not None,
        is_spoken_pair=spoken,
    )


def _piece(word: str, written: str, letters: tuple[int, ...]) -> Piece:
    return Piece(
        word,
        letters,
        is_acronym=written.isupper() and sum(map(str.isalpha, written)) > 1,
        is_capital=written[0].isupper(),
        is_chat=word in CHAT,
        may_be_set_off=word not in PLACES and word not in JOINTS,
        says_little=says_little(word),
        in_signs=has_signs(word),
    )
