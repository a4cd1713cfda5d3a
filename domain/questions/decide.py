"""From what was recognised to one thing to answer, or one thing to ask back.

A number that the ledger knows decides first; then a named party with the topic that
the words point to. What fits several things is asked about, never guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.documents.reference import PARTIES, DocumentKind
from domain.names.resolve import Near, One, Several
from domain.questions.ask import (
    Ask,
    AskAtLarge,
    Choice,
    Missing,
    Pick,
    Suggest,
    Target,
)
from domain.questions.cues import CUES
from domain.questions.reading import FEWEST_BARE_DIGITS
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.documents.reference import DocumentRef
    from domain.names.index import NameMatch
    from domain.names.resolve import Resolution
    from domain.questions.ask import Decision
    from domain.questions.matching import NumberRead
    from domain.questions.mentions import NumberMention
    from domain.questions.reading import Reading

MOST_CHOICES = 5

_OF_A_CUSTOMER = frozenset({Topic.ACCOUNT, Topic.PAYMENTS, Topic.CREDIT})
_NEEDS_A_PARTY = _OF_A_CUSTOMER | {Topic.VENDOR}
_TELLING_DIGITS = 4
"""A bare number this long that nothing fits was meant as a number, not as a count."""
_FEWEST_DIGITS_WITH_LETTERS = 3
"""``FAC917`` was meant as a number; ``Q3``, ``3M`` and ``G4S`` were not."""
_FEWEST_DIGITS_WITH_A_HYPHEN = 2
"""``F-A-77`` was; ``B-2`` may be anything."""


def decide(reading: Reading) -> Decision:
    """Say what is asked."""
    meant = next((n for n in reading.documents if _is_meant(reading, n)), None)
    if meant is not None:
        return _document(reading, meant)
    numbers = reading.numbers
    unknown = next((n for n in numbers if _meant_as_a_number(reading, n)), None)
    if unknown is not None:
        return _unknown_number(unknown)
    return _party(reading) or _without_a_party(reading)


def _is_meant(reading: Reading, number: NumberRead) -> bool:
    """Tell a document's number from a count or a sum that happens to look like one.

    "Globex paid 500" means the sum, unless a document 500 is Globex's.
    """
    if not number.mention.bare:
        return True
    customer = reading.customer_number
    theirs = customer and any(d.party == customer for d in number.documents)
    long = number.mention.digits >= FEWEST_BARE_DIGITS
    return bool(theirs) or (customer is None and long)


def _document(reading: Reading, number: NumberRead) -> Decision:
    fitting = [d for d in number.documents if d.kind not in PARTIES]
    customer = reading.customer_number
    of_the_customer = [d for d in fitting if customer and d.party == customer]
    narrowed = of_the_customer or fitting
    if len(narrowed) == 1:
        return Ask(Topic.DOCUMENT, Target.of(narrowed[0]))
    return Pick(Topic.DOCUMENT, _document_choices(narrowed), number.mention.text)


def _unknown_number(number: NumberRead) -> Decision:
    mention = number.mention
    if number.near:
        choices = _document_choices(number.near)
        return Suggest(Topic.DOCUMENT, choices, mention.text, mention.kind)
    return Missing(Topic.DOCUMENT, mention.text, mention.kind)


def _meant_as_a_number(reading: Reading, number: NumberRead) -> bool:
    if number.documents:
        return False
    mention = number.mention
    named = mention.kind is not None and mention.kind not in PARTIES
    lettered = mention.lettered and mention.digits >= _fewest_digits(mention)
    # Beside a customer's name, digits that are like nothing of theirs are a sum.
    customer = reading.customer_number
    near = any(customer in (None, document.party) for document in number.near)
    return named or lettered or (mention.digits >= _TELLING_DIGITS and near)


def _fewest_digits(mention: NumberMention) -> int:
    if "-" in mention.text:
        return _FEWEST_DIGITS_WITH_A_HYPHEN
    return _FEWEST_DIGITS_WITH_LETTERS


def _party(reading: Reading) -> Decision | None:
    topic = topic_of(reading)
    customer = reading.party_numbered(DocumentKind.CUSTOMER)
    if customer is not None:
        target = Target(DocumentKind.CUSTOMER, customer.number)
        return Ask(_customer_topic(topic), target)
    vendor = reading.party_numbered(DocumentKind.VENDOR)
    if vendor is not None:
        return Ask(Topic.VENDOR, Target(DocumentKind.VENDOR, vendor.number))
    if _prefers_the_vendor(reading, topic):
        return _named(reading.vendors, Topic.VENDOR, DocumentKind.VENDOR)
    return _named(reading.customers, _customer_topic(topic), DocumentKind.CUSTOMER)


def _named(resolution: Resolution, topic: Topic, kind: DocumentKind) -> Decision | None:
    match resolution:
        case One(match):
            return Ask(topic, Target(kind, match.key))
        case Several(matches):
            choices = _party_choices(matches, topic, kind)
            return Pick(topic, choices, _typed(matches))
        case Near(matches):
            choices = _party_choices(matches, topic, kind)
            return Suggest(topic, choices, _typed(matches))
        case _:
            return None


def _prefers_the_vendor(reading: Reading, topic: Topic) -> bool:
    strength = {One: 3, Several: 2, Near: 1}
    vendor = strength.get(type(reading.vendors), 0)
    customer = strength.get(type(reading.customers), 0)
    wanted = topic is Topic.VENDOR
    return vendor > 0 and (wanted or vendor > customer)


def _without_a_party(reading: Reading) -> Decision:
    topic = topic_of(reading)
    if topic not in _NEEDS_A_PARTY and topic is not Topic.NONE:
        return AskAtLarge(topic)
    unknown = next(filter(_is_long_and_unknown, reading.numbers), None)
    if unknown is not None:
        return _unknown_number(unknown)
    return AskAtLarge(topic) if topic is Topic.NONE else Missing(topic, "")


def _is_long_and_unknown(number: NumberRead) -> bool:
    return not number.documents and number.mention.digits >= _TELLING_DIGITS


def topic_of(reading: Reading) -> Topic:
    """Return the topic that most of the words point to; ``none`` if no word does."""
    order = list(CUES)
    best = max(
        reading.cues.items(),
        key=lambda cue: (cue[0] is not Topic.HELP, cue[1], -order.index(cue[0])),
        default=(Topic.NONE, 0),
    )
    return best[0]


def _customer_topic(topic: Topic) -> Topic:
    return topic if topic in _OF_A_CUSTOMER else Topic.ACCOUNT


def _document_choices(documents: Sequence[DocumentRef]) -> tuple[Choice, ...]:
    return tuple(
        Choice(Ask(Topic.DOCUMENT, Target.of(each)), each.party_name or "")
        for each in documents[:MOST_CHOICES]
    )


def _party_choices(
    matches: Sequence[NameMatch], topic: Topic, kind: DocumentKind
) -> tuple[Choice, ...]:
    return tuple(
        Choice(Ask(topic, Target(kind, each.key)), each.name)
        for each in matches[:MOST_CHOICES]
    )


def _typed(matches: Sequence[NameMatch]) -> str:
    return matches[0].name
