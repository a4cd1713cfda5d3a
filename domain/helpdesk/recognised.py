"""How a question was read and answered, kept so that both can be explained later."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from domain.documents.reference import DocumentKind
from domain.names.resolve import One
from domain.questions.ask import Target, Unsure
from domain.questions.guesses import CERTAIN
from domain.questions.masks import masked
from domain.questions.slots.slots import NO_SLOTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from domain.answers.reply import Outcome, Reply, Response
    from domain.questions.message import Message, NamedParty
    from domain.questions.slots.slots import Slots
    from domain.questions.topics import Topic
    from domain.questions.understand import Understood

MOST_KEPT = 8
_MOST_TOPICS = 3
_PER_CENT = CERTAIN // 100


@dataclass(frozen=True, slots=True)
class TopicRead:
    """One topic that the words may be about, and how likely, in per cent."""

    topic: Topic
    likelihood: int


@dataclass(frozen=True, slots=True)
class Given:
    """One thing that was answered."""

    topic: Topic
    outcome: Outcome
    rule: str
    """The name of the sort of answer, by which its figures are explained."""
    confidence: int
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was made of one message; targets are shown only to who may see them."""

    given: tuple[Given, ...]
    topics: tuple[TopicRead, ...] = ()
    """The likeliest first; empty where a button asked."""
    language: str | None = None
    found: tuple[Target, ...] = ()
    """Documents and parties named in the words."""
    from_thread: tuple[Target, ...] = ()
    """Those that the words left out and the thread was about."""
    slots: Slots = field(default=NO_SLOTS)
    masked: str = ""
    """The words as a phrase to learn from, where the topic was asked back."""

    @property
    def was_tapped(self) -> bool:
        """Say whether a button asked, and no words."""
        return not self.topics

    @property
    def target(self) -> Target | None:
        """Return what was answered about first."""
        return next((each.target for each in self.given if each.target), None)


def recognised(response: Response) -> Recognised:
    """Return what to keep of how a message was read and answered."""
    given = tuple(map(_given, response.replies))
    understood = response.understood
    if understood is None:
        return Recognised(given)
    message = understood.message
    found = tuple(dict.fromkeys(_found(message)))[:MOST_KEPT]
    about = dict.fromkeys(each.target for each in given if each.target)
    asked_back = any(isinstance(r.answer, Unsure) for r in response.replies)
    return Recognised(
        given=given,
        topics=_topics(understood),
        language=message.language,
        found=found,
        from_thread=tuple(target for target in about if target not in found),
        slots=message.slots,
        masked=masked(message.words, message.marks()) if asked_back else "",
    )


def _given(reply: Reply) -> Given:
    rule = type(reply.answer).__name__
    return Given(reply.topic, reply.outcome, rule, reply.confidence, reply.target)


def _topics(understood: Understood) -> tuple[TopicRead, ...]:
    ranked = understood.parts[0].reading.topics.ranked[:_MOST_TOPICS]
    read = (TopicRead(each.topic, each.likelihood // _PER_CENT) for each in ranked)
    first, *others = read
    return (first, *(each for each in others if each.likelihood))


def _found(message: Message) -> Iterator[Target]:
    for number in message.numbers:
        yield from map(Target.of, number.documents)
    yield from _named(message.customers, DocumentKind.CUSTOMER)
    yield from _named(message.vendors, DocumentKind.VENDOR)


def _named(parties: Sequence[NamedParty], kind: DocumentKind) -> Iterator[Target]:
    for party in parties:
        if isinstance(party.resolution, One):
            yield Target(kind, party.resolution.match.key)
