"""Document numbers in what somebody wrote, however they typed them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.documents.numbers import canonical, tail
from domain.documents.reference import PARTIES
from domain.money import currencies
from domain.questions.kind_words import first_kind, kind_named, last_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.documents.reference import DocumentKind

MOST = 20
"""Numbers read from one message; a pasted table is not a question about each."""

_NUMBER = re.compile(
    r"(?<![A-Za-z0-9\u00c0-\u024f])"
    r"(?:(?P<prefix>[A-Za-z]{1,12})(?P<gap>[ ]?[-#:_./][ ]?|[ ]))?"
    r"(?P<body>(?:[A-Za-z]{1,12}[-/_.])?[A-Za-z]{0,12}[0-9][A-Za-z0-9]*"
    r"(?:[-/_.][A-Za-z0-9]+)*)"
    r"(?P<more>(?: [0-9]{1,6}(?![0-9A-Za-z%.,]))*)"
)
_CODES = "|".join(sorted(currencies()))
_NOT_A_NUMBER_AFTER = re.compile(
    rf"\s?(?:%|days?\b|días\b|dias\b|天|[kKwW]\b|mil\b|mdp\b|mill|milh|万|千|亿"
    rf"|[.,][0-9]|(?:{_CODES})\b)"
)
_MONEY_BEFORE = re.compile(rf"(?:[$€£¥]|\b(?:{_CODES}))\s?$|[0-9][.,]$")
_ROUND_SUM_OR_DATE = re.compile(
    r"[0-9]{1,4}(?:[kKmMwW]|st|nd|rd|th)"
    r"|(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}"
    r"|[0-9]{1,2}[/.][0-9]{1,2}[/.](?:19|20)?[0-9]{2}"
)
_BANK_ACCOUNT = re.compile(
    r"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"
    r"|\b(?:[0-9] ?){16,20}\b"
)
"""An IBAN, a CLABE, a card: nobody names a document so."""
_LETTER = re.compile(r"[A-Za-z]")
_DIGITS_ON = re.compile(r"[^A-Za-z].*")
_LABEL = r"(?:no|nr|nos|num|number|numbers|número|numero|nº|n°|号码|号|编号)?"
_IS_LABEL = re.compile(_LABEL, re.IGNORECASE)
_BETWEEN = re.compile(rf"[\s:#.\-]*{_LABEL}[\s:#.\-]*", re.IGNORECASE)
_AND_ANOTHER = re.compile(r"\s*(?:,|and|or|y|o|e|ou|和|或|、|&|/)?\s*", re.IGNORECASE)
_AFTER = re.compile(r"\s?(?:号的?)?\s?")
_PART_OF_IT = frozenset({"-", "/", "_"})
_LOOK_BACK = 40
_LOOK_AHEAD = 16


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
    lettered: bool
    """Whether letters were typed as part of the number: ``CN-17``, ``FAC917``."""
    hashed: bool = False
    """Whether a ``#`` stands before it."""

    @property
    def typed_at(self) -> tuple[int, int]:
        """Return where the number itself stands, without the word before it."""
        return max(self.start, self.end - len(self.text)), self.end

    @property
    def bare(self) -> bool:
        """Say whether nothing but its place in the ledger makes it a document's."""
        return self.kind is None and not self.lettered and not self.hashed

    @property
    def digits(self) -> int:
        """Return how many digits were typed: ``2026/00030`` has nine."""
        return sum(map(str.isdigit, self.text))

    @property
    def tails(self) -> frozenset[str]:
        """Return the tails to look it up by."""
        return frozenset(map(tail, self.spellings))


def numbers_in(words: str) -> tuple[NumberMention, ...]:
    """Find what may be document numbers in normalised words, in their order."""
    return tuple(_mentions(words))[:MOST]


def _mentions(words: str) -> Iterator[NumberMention]:
    read_to, kind = 0, None
    accounts = [match.span() for match in _BANK_ACCOUNT.finditer(words)]
    for found in _NUMBER.finditer(words):
        start, end = found.start("body"), found.end()
        if any(first <= start < last for first, last in accounts):
            continue
        if _is_a_quantity(words, start, found.end("body")):
            continue
        one_of_several = read_to and _AND_ANOTHER.fullmatch(words, read_to, start)
        inherited = kind if one_of_several else None
        kind = _kind_around(words, read_to, start, end) or inherited
        kind = kind_named(_DIGITS_ON.sub("", found["body"])) or kind
        read_to = end
        yield NumberMention(
            text=_typed(found),
            start=found.start() if found["prefix"] else start,
            end=end,
            spellings=_spellings(found, kind),
            kind=kind,
            lettered=_lettered(found),
            hashed=words[start - 1 : start] == "#",
        )


def _typed(found: re.Match[str]) -> str:
    """Return the number as it was typed, with a prefix that hangs on to it."""
    joined = found["prefix"] and " " not in found["gap"]
    return found[0] if joined else found["body"] + found["more"]


def _is_a_quantity(words: str, start: int, end: int) -> bool:
    return bool(
        _ROUND_SUM_OR_DATE.fullmatch(words, start, end)
        or _NOT_A_NUMBER_AFTER.match(words, end)
        or _MONEY_BEFORE.search(words[max(0, start - 5) : start])
    )


def _spellings(found: re.Match[str], kind: DocumentKind | None) -> tuple[str, ...]:
    prefix, body, more = found["prefix"] or "", found["body"], found["more"]
    joined = body + more.replace(" ", "")
    # "1 042" is one number; "2026 00123" is how some type 2026/00123.
    ways = [prefix + joined, prefix + body + more, prefix + body]
    if not _hangs_on(found):
        ways += [joined, body + more, body]
    if more and body.isdigit() and kind is None:
        # The first of several runs of digits is not a number by itself.
        ways = [way for way in ways if way not in {prefix + body, body}]
    return tuple(dict.fromkeys(canonical(way) for way in ways))


def _hangs_on(found: re.Match[str]) -> bool:
    """Say whether the word before is written as a part of the number: ``XYZ-1042``."""
    prefix = found["prefix"] or ""
    is_label = kind_named(prefix) or _IS_LABEL.fullmatch(prefix)
    return not is_label and found["gap"] in _PART_OF_IT


def _lettered(found: re.Match[str]) -> bool:
    joined = found["prefix"] is not None and not found["gap"].isspace()
    return joined or _LETTER.search(found["body"]) is not None


def _kind_around(words: str, read_to: int, start: int, end: int) -> DocumentKind | None:
    """Return the kind that the words right before, or right after, a number name."""
    before = last_kind(words[max(read_to, start - _LOOK_BACK) : start], _BETWEEN)
    after = first_kind(words[end : end + _LOOK_AHEAD], _AFTER)
    # "1068客户说…": what follows begins the next thought; a party's number follows it.
    return before or (None if after in PARTIES else after)
