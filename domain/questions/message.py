"""Everything that was recognised in a message, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from domain.documents.reference import DocumentKind
from domain.names.resolve import None_, One, Several, resolve
from domain.questions.masks import Mark, masked
from domain.questions.matching import look_up
from domain.questions.mentions import numbers_in
from domain.questions.normalise import plain_words
from domain.questions.reading import FEWEST_BARE_DIGITS
from domain.questions.slots.read import slots_in
from domain.questions.slots.slots import NO_SLOTS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence
    from datetime import date

    from domain.documents.reference import Documents
    from domain.names.index import NameMention
    from domain.names.resolve import Resolution
    from domain.people.access import Sight
    from domain.questions.matching import NumberRead
    from domain.questions.ports import Names, Understanding
    from domain.questions.slots.slots import Slots

MOST_PARTIES = 5
NAMES_WITHIN = 600
"""Characters in which parties are looked for: who is meant is said early, and a pasted
page of names is no question."""


class _Stretch(Protocol):
    """Something said, with its place in the words."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_DIGITS_OF_A_NUMBER = 3


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A stretch of words, and the customer or vendor it names."""

    start: int
    end: int
    resolution: Resolution

    @property
    def is_named(self) -> bool:
        """Say whether the words are a party's name, be it of one party or several."""
        return isinstance(self.resolution, One | Several)


@dataclass(frozen=True, slots=True)
class Message:
    """What the words hold: numbers looked up, parties found, sums, days, terms."""

    words: str
    """The message in plain words, as ``plain_words`` leaves it."""
    numbers: tuple[NumberRead, ...] = ()
    customers: tuple[NamedParty, ...] = ()
    vendors: tuple[NamedParty, ...] = ()
    language: str | None = None
    """The language it is written in, where the words tell."""
    slots: Slots = NO_SLOTS

    @property
    def named(self) -> frozenset[str]:
        """Return the numbers of the parties that are named beyond doubt."""
        found = (p.resolution for p in (*self.customers, *self.vendors))
        return frozenset(each.match.key for each in found if isinstance(each, One))

    def within(self, start: int, end: int) -> Message:
        """Keep what is recognised in one clause of the words."""

        def inside(first: int, last: int) -> bool:
            return start <= first and last <= end

        numbers = (n for n in self.numbers if inside(n.mention.start, n.mention.end))
        return replace(
            self,
            numbers=tuple(numbers),
            customers=tuple(p for p in self.customers if inside(p.start, p.end)),
            vendors=tuple(p for p in self.vendors if inside(p.start, p.end)),
        )

    def marks(self, *, vendors: bool = False) -> Iterator[Mark]:
        """Return what a topic does not depend on; ``vendors``: before customers."""
        for number in self.numbers:
            if kind := _mark_of(number):
                yield Mark(*number.mention.typed_at, kind)
        parties = [("customer", self.customers), ("vendor", self.vendors)]
        for name, found in reversed(parties) if vendors else parties:
            yield from (Mark(p.start, p.end, name) for p in found if p.is_named)
        said = self.slots
        yield from (Mark(each.start, each.end, "amount") for each in said.amounts)
        yield from (Mark(each.start, each.end, "date") for each in said.dates)
        yield from (Mark(each.start, each.end, "terms") for each in said.terms)


def recognise(
    text: str,
    *,
    documents: Documents,
    names: Names,
    sight: Sight,
    model: Understanding,
    day: date,
) -> Message:
    """Recognise what somebody may see in what they wrote; ``day`` is their today."""
    words = plain_words(text)
    numbers = look_up(numbers_in(words), documents, sight)
    known = [n.mention for n in numbers if n.documents]
    bare = _blanked(words, ((mention.start, mention.end) for mention in known))
    early = bare[:NAMES_WITHIN]
    message = Message(
        words=words,
        numbers=numbers,
        customers=_parties(names.customers.mentions_in(early, groups=sight.groups)),
        vendors=_parties(names.vendors.mentions_in(early, groups=sight.vendor_groups)),
    )
    marks = list(message.marks())
    language = model.language(masked(words, marks))
    may_be_sums = {n.mention.typed_at for n in numbers if n.mention.bare}
    taken = [(m.start, m.end) for m in marks if (m.start, m.end) not in may_be_sums]
    slots = slots_in(words, day=day, language=language, taken=taken)
    return _told_apart(replace(message, language=language, slots=slots))


def _told_apart(message: Message) -> Message:
    """Keep of a bare number and a sum in one place the one that is meant.

    A sum with its currency or unit is longer than its number; where it is not, a number
    that a document fits is that document's: one of the party's, if a party is named.
    """
    slots = message.slots
    said: list[_Stretch] = [*slots.amounts, *slots.dates, *slots.terms]
    parties = message.named
    fitting = {
        n.mention.typed_at
        for n in message.numbers
        if _mark_of(n) and any(not parties or d.party in parties for d in n.documents)
    }
    numbers = [n for n in message.numbers if not _is_said(n, said, fitting)]
    meant = fitting & {n.mention.typed_at for n in numbers}
    amounts = [s for s in slots.amounts if (s.start, s.end) not in meant]
    return replace(
        message,
        numbers=tuple(numbers),
        slots=replace(slots, amounts=tuple(amounts)),
    )


def _is_said(
    number: NumberRead, said: Iterable[_Stretch], fitting: Container[tuple[int, int]]
) -> bool:
    start, end = number.mention.typed_at
    over = [s for s in said if s.start <= start and end <= s.end]
    longer = any(s.end - s.start > end - start for s in over)
    unlikely = bool(over) and (start, end) not in fitting
    return number.mention.bare and (longer or unlikely)


def _mark_of(number: NumberRead) -> str:
    kinds = {document.kind for document in number.documents}
    if kinds == {DocumentKind.CUSTOMER}:
        return "customer"
    if kinds == {DocumentKind.VENDOR}:
        return "vendor"
    mention = number.mention
    if mention.bare and mention.digits < FEWEST_BARE_DIGITS:
        return ""
    lettered = mention.lettered and mention.digits >= _DIGITS_OF_A_NUMBER
    return "document" if kinds or mention.kind or lettered else ""


def _parties(mentions: Sequence[NameMention]) -> tuple[NamedParty, ...]:
    found = (NamedParty(m.start, m.end, resolve(m.matches)) for m in mentions)
    named = (party for party in found if not isinstance(party.resolution, None_))
    return tuple(named)[:MOST_PARTIES]


def _blanked(words: str, spans: Iterable[tuple[int, int]]) -> str:
    """Take what was recognised out of the words, so that names stand alone."""
    left = list(words)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    return "".join(left)
