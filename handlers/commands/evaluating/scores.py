"""Judged questions as scores: in all, for each language, and for each topic."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.commands.evaluating.judging import Judged

_OUT_OF_SCOPE = frozenset({Topic.NONE})


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    right: int
    of: int

    @classmethod
    def among(cls, judged: Iterable[bool | None]) -> Share:
        """Count what is right among what was asked for."""
        asked = [each for each in judged if each is not None]
        return cls(sum(asked), len(asked))

    @property
    def percent(self) -> Decimal | None:
        """Return it in per cent with one decimal; None of nothing."""
        if not self.of:
            return None
        return (Decimal(100 * self.right) / self.of).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True)
class Scores:
    """What a set of questions comes to."""

    questions: int
    shares: Mapping[str, Share]
    p50_ms: Decimal
    p95_ms: Decimal


def scores(judged: Sequence[Judged]) -> Scores:
    """Add up what is right, and how many answers can be given at a precision."""
    slots = (slot for each in judged for slot in each.slots)
    in_scope = [each for each in judged if not each.label.topics <= _OUT_OF_SCOPE]
    outside = [each for each in judged if each.label.topics <= _OUT_OF_SCOPE]
    return Scores(
        questions=len(judged),
        shares={
            "topic": Share.among(each.topic for each in judged),
            "topic_top3": Share.among(each.among_three for each in judged),
            "party": Share.among(each.party for each in judged),
            "document": Share.among(each.document for each in judged),
            "slots": Share.among(slots),
            "wrong_without_asking": Share.among(
                each.wrong_without_asking for each in judged
            ),
            "out_of_scope_refused": Share.among(
                each.took_it_for == Topic.NONE for each in outside
            ),
            "in_scope_not_refused": Share.among(
                each.took_it_for != Topic.NONE for each in in_scope
            ),
            "answered_at_95": _given_at(judged, 95),
            "answered_at_99": _given_at(judged, 99),
        },
        p50_ms=_at(judged, 50),
        p95_ms=_at(judged, 95),
    )


def _given_at(judged: Sequence[Judged], percent: int) -> Share:
    """Return how many could be answered, the surest first, with that many right."""
    right, most = 0, 0
    ranked = sorted(judged, key=lambda each: -each.confidence)
    for count, each in enumerate(ranked, start=1):
        right += each.topic
        if 100 * right >= percent * count:
            most = count
    return Share(most, len(judged))


def _at(judged: Sequence[Judged], percent: int) -> Decimal:
    times = sorted(each.milliseconds for each in judged)
    return times[min(len(times) * percent // 100, len(times) - 1)]
