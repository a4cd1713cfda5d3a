"""Which documents a typed number means: exact spellings first, likeness last."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from rapidfuzz.distance import Prefix

from domain.documents.numbers import canonical, near_tails, tail
from domain.questions.kind_words import ALSO_MEANS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from domain.documents.reference import DocumentKind, DocumentRef, Documents
    from domain.people.access import Sight
    from domain.questions.mentions import NumberMention

MOST_OFFERED = 3


class Fit(IntEnum):
    """How well a document fits what was typed; the lowest is the best."""

    SPELT_OUT = 0
    """The whole number, letters and all."""
    ITS_KIND = 1
    """The digits, and the kind of document that was named."""
    RELATED_KIND = 2
    """The digits, and a kind that people call by that word too."""
    DIGITS_ONLY = 3
    """The digits; no kind was named."""
    OTHER = 4
    """The digits, but another kind or other letters: to be offered, never taken."""


@dataclass(frozen=True, slots=True)
class NumberRead:
    """What one typed number means in the ledger, for this asker."""

    mention: NumberMention
    documents: tuple[DocumentRef, ...]
    """Everything that fits best; several must be asked about."""
    near: tuple[DocumentRef, ...] = ()
    """Others of much the same number, for "did you mean", where nothing fits."""


def look_up(
    mentions: Sequence[NumberMention], documents: Documents, sight: Sight
) -> tuple[NumberRead, ...]:
    """Look every typed number up among what the asker may see."""
    tails = {each for mention in mentions for each in mention.tails}
    visible = documents.with_tails(tails, sight) if tails else ()
    reads = tuple(_read(mention, visible) for mention in mentions)
    slips = {
        slip
        for read in reads
        if not read.documents
        for each in read.mention.tails
        for slip in near_tails(each)
    }
    if not slips:
        return reads
    beside = documents.with_tails(slips, sight)
    return tuple(_with_near(read, [*visible, *beside]) for read in reads)


def fit(mention: NumberMention, document: DocumentRef) -> Fit | None:
    """Say how well a document fits a typed number; None if its digits differ."""
    spelling = canonical(document.number)
    if spelling in mention.spellings:
        return _fit_of_spelling(mention, document, spelling)
    if tail(document.number) not in mention.tails:
        return None
    ends_alike = any(spelling.endswith(s) for s in mention.spellings)
    if not ends_alike:
        return Fit.OTHER
    return _fit_of_kind(mention.kind, document.kind)


def _fit_of_spelling(
    mention: NumberMention, document: DocumentRef, spelling: str
) -> Fit:
    # A number that is digits alone is only spelt out if no other kind was named.
    if not spelling.replace("-", "").isdigit():
        return Fit.SPELT_OUT
    by_kind = _fit_of_kind(mention.kind, document.kind)
    if by_kind is not Fit.DIGITS_ONLY:
        return by_kind
    # Who types 000007 means that, and not the bill 7.
    other_zeros = mention.text.startswith("0") and mention.text != document.number
    return Fit.DIGITS_ONLY if other_zeros else Fit.SPELT_OUT


def _fit_of_kind(named: DocumentKind | None, kind: DocumentKind) -> Fit:
    if named is None:
        return Fit.DIGITS_ONLY
    if named is kind:
        return Fit.ITS_KIND
    related = kind in ALSO_MEANS.get(named, frozenset())
    return Fit.RELATED_KIND if related else Fit.OTHER


def _read(mention: NumberMention, visible: Iterable[DocumentRef]) -> NumberRead:
    fits = [
        (how_well, document)
        for document in visible
        if (how_well := fit(mention, document)) is not None
    ]
    best = min((how_well for how_well, _ in fits), default=Fit.OTHER)
    others = tuple(document for _, document in fits)
    if best is Fit.OTHER:
        return NumberRead(mention, (), others[:MOST_OFFERED])
    chosen = tuple(document for how_well, document in fits if how_well is best)
    return NumberRead(mention, chosen)


def _unlike(read: NumberRead, document: DocumentRef) -> int:
    """Rank near numbers: a slip late in the number is likelier than an early one."""
    digits = tail(document.number)
    return -max(Prefix.similarity(each, digits) for each in read.mention.tails)


def _with_near(read: NumberRead, beside: Sequence[DocumentRef]) -> NumberRead:
    if read.documents:
        return read
    slips = {slip for each in read.mention.tails for slip in near_tails(each)}
    near = [d for d in beside if tail(d.number) in slips]
    kind = read.mention.kind
    near.sort(key=lambda d: (_fit_of_kind(kind, d.kind), _unlike(read, d), d.number))
    offered = dict.fromkeys((*read.near, *near))
    return NumberRead(read.mention, (), tuple(offered)[:MOST_OFFERED])
