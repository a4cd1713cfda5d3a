"""One thing that a message asks, with all that was recognised for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.documents.reference import PARTIES, DocumentKind
from domain.names.resolve import NOBODY, One
from domain.questions.guesses import UNREAD
from domain.questions.slots.slots import NO_SLOTS

if TYPE_CHECKING:
    from domain.documents.reference import DocumentRef
    from domain.names.resolve import Resolution
    from domain.questions.guesses import Guesses
    from domain.questions.matching import NumberRead
    from domain.questions.mentions import NumberMention
    from domain.questions.slots.slots import Slots


FEWEST_BARE_DIGITS = 3
"""A bare number shorter than this is a count: "the last 5 payments"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is asked about: numbers looked up, a party found, the topic guessed at."""

    words: str = ""
    numbers: tuple[NumberRead, ...] = ()
    customers: Resolution = NOBODY
    vendors: Resolution = NOBODY
    topics: Guesses = UNREAD
    slots: Slots = NO_SLOTS
    is_bare: bool = False
    """Whether it is but a name or a number, with no word about it."""

    @property
    def documents(self) -> tuple[NumberRead, ...]:
        """Return the numbers that mean documents, in the order they were typed."""
        return tuple(read for read in self.numbers if _means_documents(read))

    def party_numbered(self, kind: DocumentKind) -> DocumentRef | None:
        """Return the customer or vendor that was named by number, if one was."""
        named = (
            document
            for read in self.numbers
            if self._names_a_party(read.mention, kind)
            for document in read.documents
            if document.kind is kind
        )
        return next(named, None)

    def _names_a_party(self, mention: NumberMention, kind: DocumentKind) -> bool:
        """Tell a party's number from a count: "the last 7 payments from Globex"."""
        by_name = self.customers if kind is DocumentKind.CUSTOMER else self.vendors
        long = mention.digits >= FEWEST_BARE_DIGITS
        return not mention.bare or (long and not isinstance(by_name, One))

    @property
    def customer_number(self) -> str | None:
        """Return the one customer who was named, by number or by name, if any."""
        numbered = self.party_numbered(DocumentKind.CUSTOMER)
        if numbered is not None:
            return numbered.number
        return self.customers.match.key if isinstance(self.customers, One) else None

    @property
    def vendor_number(self) -> str | None:
        """Return the one vendor who was named, by number or by name, if any."""
        numbered = self.party_numbered(DocumentKind.VENDOR)
        if numbered is not None:
            return numbered.number
        return self.vendors.match.key if isinstance(self.vendors, One) else None


def _means_documents(number: NumberRead) -> bool:
    return any(document.kind not in PARTIES for document in number.documents)
