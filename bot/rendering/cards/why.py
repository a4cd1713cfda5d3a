"""How Otto knows: what was read in the words, where the figures are from, the rule."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.rendering.blocks import section
from bot.rendering.cards.card import joined, line
from bot.rendering.cards.recognised import said_amount, said_day
from bot.rendering.cards.rules import RULES
from bot.rendering.message import Message
from bot.rendering.voice import escape, msg
from bot.rendering.words import KINDS, TOPICS
from domain.documents.reference import PARTIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from bot.rendering.voice import Safe, Voice
    from domain.helpdesk.recognised import Given, Recognised
    from domain.questions.ask import Target
    from domain.questions.slots.slots import Slots

LANGUAGES: Mapping[str, str] = {
    "en": msg("English"),
    "zh": msg("Chinese"),
    "es": msg("Spanish"),
    "pt": msg("Portuguese"),
}
"""The languages that people ask in, by their codes."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something that was recognised and that the reader may see."""

    target: Target
    name: str = ""
    """A party's name; empty for a document."""


@dataclass(frozen=True, slots=True)
class Source:
    """The ledger that an answer is from."""

    generation: int
    as_of: datetime | None
    imported_at: datetime | None


@dataclass(frozen=True, slots=True)
class Why:
    """How one message was read and answered, for one reader."""

    source: Source
    given: tuple[Given, ...]
    read: Recognised | None = None
    """None for a reader who is not the asker: how it was read is the asker's."""
    found: tuple[Named, ...] = ()
    from_thread: tuple[Named, ...] = ()


def render_why(why: Why, voice: Voice) -> Message:
    """Say how an answer is known."""
    source = _source(why.source, voice)
    read = list(_read(why, voice))
    rules = list(_rules(why.given, voice))
    parts = [part for part in (read, rules, [source]) if part]
    blocks = (section(joined(*part, by="\n")) for part in parts)
    return Message(text=(read or rules or [source])[0], blocks=tuple(blocks))


def _read(why: Why, voice: Voice) -> Iterator[Safe]:
    if why.read is None:
        return
    first = why.given[0]
    topic = voice.say(TOPICS[first.topic])
    if why.read.was_tapped:
        yield voice.say(
            "A tapped button asked this, without a guess: {topic}.", topic=topic
        )
    else:
        yield voice.say(
            "I read your words as: {topic}, {sure} sure.",
            topic=topic,
            sure=_per_cent(first.confidence, voice),
        )
        yield from _runners_up(why.read, first, voice)
    yield from _recognised(why, why.read, voice)


def _runners_up(read: Recognised, first: Given, voice: Voice) -> Iterator[Safe]:
    others = [t for t in read.topics if t.topic is not first.topic and t.likelihood]
    if others:
        topics = (
            voice.say(
                "{topic} ({sure})",
                topic=voice.say(TOPICS[other.topic]),
                sure=_per_cent(other.likelihood, voice),
            )
            for other in others[:2]
        )
        yield line(voice.say("Less likely"), voice.clauses(*topics))


def _recognised(why: Why, read: Recognised, voice: Voice) -> Iterator[Safe]:
    if why.found:
        yield line(voice.say("In your words"), _listed(why.found, voice))
    if why.from_thread:
        yield line(voice.say("From this conversation"), _listed(why.from_thread, voice))
    yield from _said(read.slots, voice)
    if name := LANGUAGES.get(read.language or ""):
        yield line(voice.say("Language"), voice.say(name))


def _said(said: Slots, voice: Voice) -> Iterator[Safe]:
    if said.amounts:
        sums = (said_amount(each, voice) for each in said.amounts)
        yield line(voice.say("Amount said"), voice.clauses(*sums))
    if said.dates:
        days = (said_day(each, voice) for each in said.dates)
        yield line(voice.say("Date said"), voice.clauses(*days))
    if said.terms:
        terms = (escape(each.terms) for each in said.terms)
        yield line(voice.say("Terms said"), voice.clauses(*terms))


def _rules(given: Sequence[Given], voice: Voice) -> Iterator[Safe]:
    known = dict.fromkeys(each.rule for each in given if each.rule in RULES)
    for name in known:
        rule = RULES[name]
        yield line(voice.say("Figures from"), voice.say(rule.tables))
        yield line(voice.say("Rule"), voice.say(rule.rule))


def _source(source: Source, voice: Voice) -> Safe:
    if source.as_of is None:
        return voice.say("No books have been imported yet.")
    as_of = voice.moment(source.as_of)
    number = voice.number(source.generation)
    if source.imported_at is None:
        return voice.say(
            "Ledger no. {number}, true on {as_of}.", number=number, as_of=as_of
        )
    return voice.say(
        "Ledger no. {number}, true on {as_of}, imported on {imported}.",
        number=number,
        as_of=as_of,
        imported=voice.moment(source.imported_at),
    )


def _listed(things: Sequence[Named], voice: Voice) -> Safe:
    return voice.clauses(*(_named(each, voice) for each in things))


def _named(thing: Named, voice: Voice) -> Safe:
    target = thing.target
    kind = voice.say(KINDS[target.kind])
    number = escape(target.number)
    if target.kind in PARTIES:
        return joined(kind, escape(thing.name), number, by=" ")
    return joined(kind, number, by=" ")


def _per_cent(part: int, voice: Voice) -> Safe:
    return voice.percent(Decimal(part) / 100)
