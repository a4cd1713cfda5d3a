"""What is kept as JSON: how a question was read, and what a thread is about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from domain.answers.reply import Outcome
from domain.documents.reference import DocumentKind
from domain.helpdesk.recognised import Given, Recognised, TopicRead
from domain.questions.ask import Target
from domain.questions.memory import Memory
from domain.questions.slots.slots import SaidAmount, SaidDate, SaidTerms, Slots
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    Json = dict[str, Any]


def memory_as_json(memory: Memory) -> Json:
    """Return a memory as JSON."""
    return {
        "topic": memory.topic,
        "targets": _targets(memory.targets),
        "words": memory.words,
        "language": memory.language,
        "offered": _targets(memory.offered),
        "dates": [[d.first.isoformat(), d.last.isoformat()] for d in memory.dates],
    }


def memory_from_json(kept: Json) -> Memory | None:
    """Return a memory; None if it is of a version that knew other things."""
    try:
        return Memory(
            topic=Topic(kept["topic"]) if kept["topic"] else None,
            targets=_read_targets(kept["targets"]),
            words=str(kept["words"]),
            language=kept["language"],
            offered=_read_targets(kept.get("offered", ())),
            dates=tuple(_remembered_days(*days) for days in kept.get("dates", ())),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _remembered_days(first: str, last: str) -> SaidDate:
    """Return days that have no place in the words of a follow-up."""
    return SaidDate(date.fromisoformat(first), date.fromisoformat(last), 0, 0)


def recognised_as_json(recognised: Recognised) -> Json:
    """Return how a question was read as JSON; amounts as exact text."""
    said = recognised.slots
    return {
        "given": [
            [g.topic, g.outcome, g.rule, g.confidence, g.target and _target(g.target)]
            for g in recognised.given
        ],
        "topics": [[read.topic, read.likelihood] for read in recognised.topics],
        "language": recognised.language,
        "found": _targets(recognised.found),
        "from_thread": _targets(recognised.from_thread),
        "amounts": [[str(a.value), a.currency, a.start, a.end] for a in said.amounts],
        "currencies": list(said.currencies),
        "dates": [
            [d.first.isoformat(), d.last.isoformat(), d.start, d.end]
            for d in said.dates
        ],
        "terms": [[t.terms, t.start, t.end] for t in said.terms],
        "masked": recognised.masked,
    }


def recognised_from_json(kept: Json | None) -> Recognised | None:
    """Return how a question was read; None if that was not kept, or not like this."""
    try:
        return None if kept is None else _read_recognised(kept)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None


def _read_recognised(kept: Json) -> Recognised:
    return Recognised(
        given=tuple(
            Given(Topic(topic), Outcome(outcome), rule, sure, at and _read(at))
            for topic, outcome, rule, sure, at in kept["given"]
        ),
        topics=tuple(TopicRead(Topic(name), sure) for name, sure in kept["topics"]),
        language=kept["language"],
        found=_read_targets(kept["found"]),
        from_thread=_read_targets(kept["from_thread"]),
        slots=Slots(
            amounts=tuple(
                SaidAmount(Decimal(value), *rest) for value, *rest in kept["amounts"]
            ),
            currencies=tuple(kept["currencies"]),
            dates=tuple(
                SaidDate(date.fromisoformat(first), date.fromisoformat(last), *rest)
                for first, last, *rest in kept["dates"]
            ),
            terms=tuple(SaidTerms(*said) for said in kept["terms"]),
        ),
        masked=kept["masked"],
    )


def _targets(targets: Iterable[Target]) -> list[list[str | None]]:
    return list(map(_target, targets))


def _target(target: Target) -> list[str | None]:
    return [target.kind, target.number, target.party]


def _read_targets(kept: Iterable[list[str]]) -> tuple[Target, ...]:
    return tuple(map(_read, kept))


def _read(kept: list[str]) -> Target:
    kind, number, party = kept
    return Target(DocumentKind(kind), number, party)
