"""From what was recognised to one thing to answer, or one thing to ask back.

A number that the ledger knows decides first; then a named party with the topic that
the words are about. What fits several things is asked about, never guessed.
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
    Said,
    Suggest,
    Target,
    Unsure,
)
from domain.questions.reading import FEWEST_BARE_DIGITS
from domain.questions.taken_for import of_a_customer, of_a_document, of_a_vendor
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.documents.reference import DocumentRef
    from domain.names.index import NameMatch
    from domain.names.resolve import Resolution
    from domain.questions.ask import Decision
    from domain.questions.guesses import Guesses
    from domain.questions.matching import NumberRead
    from domain.questions.mentions import NumberMention
    from domain.questions.reading import Reading

MOST_CHOICES = 5
MOST_TOPICS = 3
"""Topics offered when the words fit several."""
ASK_BELOW = 800
"""A topic less likely than this is asked about; docs/understanding.md says why."""
FAMILIAR = 330
"""Words less like every example than this, that name nothing, are not for the desk."""

NEEDS_A_PARTY = frozenset({Topic.ACCOUNT, Topic.PAYMENTS, Topic.CREDIT, Topic.VENDOR})
NEEDS_NOTHING = frozenset(
    {
        *(Topic.PORTFOLIO, Topic.APPROVALS, Topic.POLICY, Topic.DIGEST),
        *(Topic.HELP, Topic.NONE),
    }
)
"""Topics that are about no document or party."""
_SUREST = 99
_TELLING_DIGITS = 4
"""A bare number this long that nothing fits was meant as a number, not as a count."""
_FEWEST_DIGITS_WITH_LETTERS = 3
"""``FAC917`` was meant as a number; ``Q3``, ``3M`` and ``G4S`` were not."""
_FEWEST_DIGITS_WITH_A_HYPHEN = 2
"""``F-A-77`` was; ``B-2`` may be anything."""


def decide(reading: Reading) -> Decision:
    """Say what is asked."""
    meant = next((n for n in reading.documents if is_meant(reading, n)), None)
    if meant is not None:
        return _document(reading, meant)
    unknown = next((n for n in reading.numbers if meant_as_a_number(reading, n)), None)
    if unknown is not None and not _gives_an_account(reading):
        return _unknown_number(unknown)
    return _party(reading) or _without_a_party(reading)


def _gives_an_account(reading: Reading) -> bool:
    """Say whether a number that nothing fits is likely an account to pay to.

    A warning of fraud must not end in "I find no document 12345678".
    """
    return reading.topics.best.topic is Topic.BANK_CHANGE


def is_meant(reading: Reading, number: NumberRead) -> bool:
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
    parties = {reading.customer_number, reading.vendor_number} - {None}
    narrowed = [d for d in fitting if d.party in parties] or fitting
    topics = of_a_document(reading.topics, narrowed[0].kind)
    if len(narrowed) == 1:
        return _about(Target.of(narrowed[0]), topics, reading, narrowed[0].party_name)
    topic = topics.best.topic
    choices = _document_choices(narrowed, topic)
    return Pick(topic, choices, number.mention.text)


def _unknown_number(number: NumberRead) -> Decision:
    mention = number.mention
    if number.near:
        choices = _document_choices(number.near, Topic.DOCUMENT)
        return Suggest(Topic.DOCUMENT, choices, mention.text, mention.kind)
    return Missing(Topic.DOCUMENT, mention.text, mention.kind)


def meant_as_a_number(reading: Reading, number: NumberRead) -> bool:
    """Say whether something that no document fits was meant as a document's number."""
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
    customer = reading.party_numbered(DocumentKind.CUSTOMER)
    if customer is not None:
        target = Target(DocumentKind.CUSTOMER, customer.number)
        topics = of_a_customer(reading.topics)
        return _about(target, topics, reading, customer.party_name)
    vendor = reading.party_numbered(DocumentKind.VENDOR)
    if vendor is not None:
        target = Target(DocumentKind.VENDOR, vendor.number)
        topics = of_a_vendor(reading.topics)
        return _about(target, topics, reading, vendor.party_name)
    if prefers_the_vendor(reading):
        topics = of_a_vendor(reading.topics)
        return _named(reading.vendors, topics, reading, DocumentKind.VENDOR)
    topics = of_a_customer(reading.topics)
    return _named(reading.customers, topics, reading, DocumentKind.CUSTOMER)


def _named(
    resolution: Resolution, topics: Guesses, reading: Reading, kind: DocumentKind
) -> Decision | None:
    topic = topics.best.topic
    match resolution:
        case One(match):
            return _about(Target(kind, match.key), topics, reading, match.name)
        case Several(matches):
            return Pick(topic, _party_choices(matches, topic, kind), _typed(matches))
        case Near(matches) if not _is_strange(reading, kind):
            return Suggest(topic, _party_choices(matches, topic, kind), _typed(matches))
        case _:
            return None


def _is_strange(reading: Reading, kind: DocumentKind) -> bool:
    """Say whether a name that is only near is likely an accident."""
    best = reading.topics.best.topic
    of_vendors = best is Topic.VENDOR and kind is DocumentKind.CUSTOMER
    small_talk = best in (Topic.HELP, Topic.NONE)
    return reading.topics.familiar < FAMILIAR or small_talk or of_vendors


def prefers_the_vendor(reading: Reading) -> bool:
    """Say whether a vendor is meant where a customer may be too."""
    strength = {One: 3, Several: 2, Near: 1}
    vendor = strength.get(type(reading.vendors), 0)
    customer = strength.get(type(reading.customers), 0)
    wanted = reading.topics.best.topic is Topic.VENDOR
    return vendor > 0 and (wanted or vendor > customer)


def _about(
    target: Target, topics: Guesses, reading: Reading, name: str | None
) -> Decision:
    said = said_in(reading, topics)
    best = topics.best
    if best.topic is Topic.NONE:
        return AskAtLarge(Topic.NONE, said)
    if best.likelihood >= ASK_BELOW:
        return Ask(best.topic, target, said)
    choices = (
        Choice(Ask(topic, target, said), name or "")
        for topic in topics.without({Topic.NONE}).first(MOST_TOPICS)
    )
    return Unsure(best.topic, tuple(choices))


def _without_a_party(reading: Reading) -> Decision:
    topic = topic_of(reading)
    unknown = next(filter(_is_long_and_unknown, reading.numbers), None)
    if unknown is not None and topic in NEEDS_A_PARTY | {Topic.NONE, Topic.DOCUMENT}:
        return _unknown_number(unknown)
    said = said_in(reading, reading.topics)
    if topic is Topic.NONE or reading.topics.best.likelihood >= ASK_BELOW:
        return at_large(topic, said)
    likely = (t for t in reading.topics.first(MOST_TOPICS + 1) if t is not Topic.NONE)
    choices = tuple(Choice(AskAtLarge(each, said)) for each in likely)
    return Unsure(topic, choices[:MOST_TOPICS])


def said_in(reading: Reading, topics: Guesses) -> Said:
    """Return the words and what they say besides, with how sure their topic is."""
    percent = min(topics.best.likelihood // 10, _SUREST)
    return Said(reading.words, reading.slots, percent)


def at_large(topic: Topic, said: Said) -> Decision:
    """Ask about no document or party; or say which is missing, where one is needed."""
    if topic in NEEDS_A_PARTY or topic is Topic.DOCUMENT:
        return Missing(topic, "")
    return AskAtLarge(topic, said)


def _is_long_and_unknown(number: NumberRead) -> bool:
    return not number.documents and number.mention.digits >= _TELLING_DIGITS


def topic_of(reading: Reading) -> Topic:
    """Return the likeliest topic of words that name nothing."""
    best = reading.topics.best.topic
    strange = reading.topics.familiar < FAMILIAR and best is not Topic.HELP
    return Topic.NONE if strange else best


def _document_choices(
    documents: Sequence[DocumentRef], topic: Topic
) -> tuple[Choice, ...]:
    return tuple(
        Choice(Ask(topic, Target.of(each)), each.party_name or "")
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
