"""Document numbers in what somebody wrote, however they typed them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.documents.numbers import canonical, tail
from domain.questions.kind_words import kind_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.documents.reference import DocumentKind

MOST = 20
"""Numbers read from one message; a pasted table is not a question about each."""

_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])"
    r"(?:(?P<prefix>[A-Za-z]{1,12})(?P<gap>[ ]?[-#:_./][ ]?|[ ]))?"
    r"(?P<body>(?:[A-Za-z]{1,12}[-/_.])?[A-Za-z]{0,12}[0-9][A-Za-z0-9]*"
    r"(?:[-/_.][A-Za-z0-9]+)*)"
    r"(?P<more>(?: [0-9]{1,6}(?![0-9A-Za-z%.,]))*)"
)
_NOT_A_NUMBER_AFTER = re.compile(r"\s?(?:%|days?\b|días\b|dias\b|天|k\b|[.,][0-9])")
_MONEY_BEFORE = re.compile(r"(?:[$€£¥]|\b[A-Z]{3})\s?$|[0-9][.,]$")
_DIGITS_ON = re.compile(r"[^A-Za-z].*")
_LOOK_BACK = 34
_LOOK_AHEAD = 14


@dataclass(frozen=True, slots=True)
class NumberMention:
    """One number in a message, in each way it may be meant.

    ``spellings`` are canonical forms, the fullest first: with the word before it,
    alone, and with digits that follow after a space.
    """

    text: str
    start: int
    end: int
    spellings: tuple[str, ...]
    kind: DocumentKind | None
    """What the words around it say it is, if they do."""

    @property
    def tails(self) -> frozenset[str]:
        """Return the tails to look it up by."""
        return frozenset(map(tail, self.spellings))

    @property
    def lettered(self) -> bool:
        """Say whether letters were typed as part of the number: ``CN-17``."""
        return not self.spellings[-1].replace("-", "").isdigit()


def numbers_in(words: str) -> tuple[NumberMention, ...]:
    """Find what may be document numbers in normalised words, in their order."""
    return tuple(_mentions(words))[:MOST]


def _mentions(words: str) -> Iterator[NumberMention]:
    read_to = 0
    for found in _NUMBER.finditer(words):
        start, end = found.start("body"), found.end()
        if _is_a_quantity(words, start, found.end("body")):
            continue
        said = _kind_around(words[read_to:], start - read_to, end - read_to)
        read_to = end
        yield NumberMention(
            text=found["body"] + found["more"],
            start=found.start() if found["prefix"] else start,
            end=end,
            spellings=_spellings(found),
            kind=said or kind_named(_DIGITS_ON.sub("", found["body"])),
        )


def _is_a_quantity(words: str, start: int, end: int) -> bool:
    before = words[max(0, start - 5) : start]
    return bool(
        _NOT_A_NUMBER_AFTER.match(words, end)
        or (_MONEY_BEFORE.search(before) and kind_named(before) is None)
    )


def _spellings(found: re.Match[str]) -> tuple[str, ...]:
    prefix, body, more = found["prefix"] or "", found["body"], found["more"]
    joined = body + more.replace(" ", "")
    ways = (prefix + joined, prefix + body, joined, body)
    return tuple(dict.fromkeys(canonical(way) for way in ways))


def _kind_around(words: str, start: int, end: int) -> DocumentKind | None:
    before = words[max(0, start - _LOOK_BACK) : start]
    after = words[end : end + _LOOK_AHEAD]
    return kind_named(before) or kind_named(after)
