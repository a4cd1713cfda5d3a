"""What a follow-up leaves out, taken from what its thread was about before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from domain.documents.reference import PARTIES, DocumentKind
from domain.questions.ask import Ask, AskAtLarge, Missing, Pick, Unsure
from domain.questions.decide import ASK_BELOW, NEEDS_NOTHING, said_in
from domain.questions.taken_for import of_a_customer, of_a_document, of_a_vendor
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.questions.ask import Choice, Decision, Said, Target
    from domain.questions.guesses import Guesses
    from domain.questions.memory import Memory
    from domain.questions.reading import Reading

_OTHER = re.compile(
    r"\b(?:other|another one|previous one|otr[oa]s?|anterior|outr[oa]s?)\b"
    r"|另一|另外那|其他那|上一个|前一个|那一?家呢",
    re.IGNORECASE,
)
_LIKELY = 450
"""In a thread whose matter is known a topic needs no more than this to be meant."""
_LONGEST_FOLLOW_UP = 60
"""Characters; a longer message says by itself what it is about."""
_OF_A_PARTY = frozenset(
    {Topic.ACCOUNT, Topic.PAYMENTS, Topic.CREDIT, Topic.BILLING, Topic.VENDOR}
)
"""Topics that are asked of one party after another."""
_POSITIONS = _OF_A_PARTY | {Topic.DOCUMENT}


def followed_up(  # noqa: PLR0911 - a flat table of all decisions
    decision: Decision, reading: Reading, memory: Memory
) -> Decision:
    """Complete a decision by what the thread is about; most need nothing."""
    match decision:
        case Ask(topic, target, said) if _says_only_whom(reading, memory):
            return Ask(memory.topic or topic, target, _with_the_days(said, memory))
        case Unsure(_, choices) if isinstance(choices[0].ask, Ask):
            return _same_topic(decision, choices[0].ask, reading, memory)
        case Pick(_, choices):
            return _of_the_thread(choices, reading, memory) or decision
        case AskAtLarge() | Unsure() | Missing(_, ""):
            return _about_the_same(reading, memory) or decision
        case _:
            return decision


def _of_the_thread(
    choices: Sequence[Choice], reading: Reading, memory: Memory
) -> Decision | None:
    """Return the one choice that is of whom the thread is about, if it is one."""
    known = {t.party or t.number for t in memory.targets}
    theirs = [
        choice.ask
        for choice in choices
        if isinstance(choice.ask, Ask)
        and (choice.ask.target.party or choice.ask.target.number) in known
    ]
    if len(theirs) != 1:
        return None
    return replace(theirs[0], said=said_in(reading, reading.topics))


def _same_topic(
    decision: Unsure, ask: Ask, reading: Reading, memory: Memory
) -> Decision:
    if memory.topic is None or not _says_only_whom(reading, memory):
        return decision
    return Ask(memory.topic, ask.target, _with_the_days(ask.said, memory))


def _with_the_days(said: Said, memory: Memory) -> Said:
    """Let a follow-up that names no days be about those of the question before."""
    if said.slots.dates or not memory.dates:
        return said
    days = tuple(replace(each, start=0, end=0) for each in memory.dates)
    return replace(said, slots=replace(said.slots, dates=days))


def _says_only_whom(reading: Reading, memory: Memory) -> bool:
    """Say whether a message only names another party or number: "and Initech?"."""
    if reading.is_bare:
        return memory.topic in _OF_A_PARTY and not reading.documents
    unlikely = reading.topics.best.likelihood < _LIKELY
    return memory.topic is not None and unlikely and _is_short(reading)


def _about_the_same(reading: Reading, memory: Memory) -> Decision | None:
    best = reading.topics.best
    sure = best.likelihood >= ASK_BELOW
    other = _OTHER.search(reading.words) is not None
    alone = sure and best.topic in NEEDS_NOTHING and not other
    if memory.last is None or alone:
        return None
    target = memory.other() if other else _what(best.topic, memory)
    if target is None or not (sure or other or _is_short(reading)):
        return None
    said = _with_the_days(said_in(reading, reading.topics), memory)
    meant = _topics(reading.topics, target).best.topic
    likely = best.likelihood >= _LIKELY and best.topic not in NEEDS_NOTHING
    if likely and (sure or meant in _POSITIONS):
        return Ask(meant, target, said)
    # What is to be done is never done again, or done at all, on a mere hint.
    same = memory.topic if memory.topic in _POSITIONS else None
    return Ask(same or _position_of(target), target, said)


def _position_of(target: Target) -> Topic:
    kinds = {DocumentKind.CUSTOMER: Topic.ACCOUNT, DocumentKind.VENDOR: Topic.VENDOR}
    return kinds.get(target.kind, Topic.DOCUMENT)


def _what(topic: Topic, memory: Memory) -> Target | None:
    """Return the document or the party, as the topic wants."""
    of_a_party = topic in (Topic.ACCOUNT, Topic.CREDIT, Topic.VENDOR)
    if of_a_party:
        return memory.party or memory.last
    return memory.last


def _topics(topics: Guesses, target: Target) -> Guesses:
    if target.kind not in PARTIES:
        return of_a_document(topics, target.kind)
    if target.kind is DocumentKind.VENDOR:
        return of_a_vendor(topics)
    return of_a_customer(topics)


def _is_short(reading: Reading) -> bool:
    return len(reading.words) <= _LONGEST_FOLLOW_UP
