"""A name as it is asked for, folded and split once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Self

from domain.names.common_words import JOINTS, OF_SIGNS, PLACES, TRADES
from domain.names.core import core_of_folded, fold, has_signs

_SAYS_LITTLE = JOINTS | TRADES | PLACES


@dataclass(frozen=True)
class Query:
    """What somebody typed for a name: folded, and its core without the legal form."""

    folded: str
    core: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Read a query; a text of punctuation only gives an empty one."""
        folded = fold(text)
        return cls(folded, core_of_folded(folded) if folded else "")

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the core."""
        return tuple(self.core.split())

    @cached_property
    def names_a_legal_form(self) -> bool:
        """Whether the asker wrote "Ltd", "SA de CV" and the like."""
        return self.folded.removeprefix("the ") != self.core

    @cached_property
    def in_signs(self) -> bool:
        """Whether any of it is Chinese, Japanese or Korean."""
        return has_signs(self.core)


def says_little(word: str) -> bool:
    """Whether a word alone tells no company apart: a joint, a trade, a place, a number.

    Of East Asian signs: nothing longer than one sign is left without trades and places.
    """
    if has_signs(word):
        return len(without_trade_signs(word)) < 2  # noqa: PLR2004 - one sign is no name
    return len(word) < 2 or word in _SAYS_LITTLE or word.isdigit()  # noqa: PLR2004


def without_trade_signs(word: str) -> str:
    """Take the trades, forms and places out of a run of East Asian signs."""
    for sign in OF_SIGNS:
        word = word.replace(sign, "")
    return word


def only_places(words: frozenset[str]) -> bool:
    """Whether the words are places and joints: "de mexico", "uk"."""
    return words <= PLACES | JOINTS
