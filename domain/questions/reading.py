"""Everything that was recognised in a question, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.documents.reference import PARTIES, DocumentKind
from domain.names.resolve import One, resolve
from domain.questions.cues import cue_lengths
from domain.questions.matching import look_up
from domain.questions.mentions import numbers_in
from domain.questions.normalise import plain_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.documents.reference import DocumentRef, Documents
    from domain.names.resolve import Resolution
    from domain.people.access import Sight
    from domain.questions.matching import NumberRead
    from domain.questions.mentions import NumberMention
    from domain.questions.ports import Names
    from domain.questions.topics import Topic


FEWEST_BARE_DIGITS = 3
"""A bare number shorter than this is a count: "the last 5 payments"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words hold: numbers looked up, parties found, cues to the topic."""

    words: str
    """The question in plain words, as ``plain_words`` leaves it."""
    numbers: tuple[NumberRead, ...]
    customers: Resolution
    vendors: Resolution
    cues: Mapping[Topic, int]

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


def read(text: str, *, documents: Documents, names: Names, sight: Sight) -> Reading:
    """Read what somebody wrote, recognising only what they may see."""
    words = plain_words(text)
    numbers = look_up(numbers_in(words), documents, sight)
    party_words = _without(words, numbers)
    customers = names.customers.find_in(party_words, groups=sight.groups)
    vendors = names.vendors.find_in(party_words) if sight.all_payables else ()
    return Reading(
        words=words,
        numbers=numbers,
        customers=resolve(customers),
        vendors=resolve(vendors),
        cues=cue_lengths(words),
    )


def _means_documents(number: NumberRead) -> bool:
    return any(document.kind not in PARTIES for document in number.documents)


def _without(words: str, numbers: tuple[NumberRead, ...]) -> str:
    """Take the numbers that were recognised out of the words, so names stand alone."""
    left = list(words)
    for number in numbers:
        if number.documents:
            start, end = number.mention.start, number.mention.end
            left[start:end] = " " * (end - start)
    return "".join(left)
