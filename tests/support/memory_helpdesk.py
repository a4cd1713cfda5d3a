"""Otto's own records in dictionaries, held to SQL's contract by tests/handlers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from domain.helpdesk.examples import ExampleState
from domain.helpdesk.preferences import NOTHING_SET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from domain.helpdesk.examples import ProposedExample
    from domain.helpdesk.places import Place
    from domain.helpdesk.preferences import Preference
    from domain.helpdesk.record import AskedQuestion
    from domain.questions.memory import Memory


@dataclass
class MemoryQuestions:
    """Every question on record."""

    stored: dict[str, AskedQuestion] = field(default_factory=dict)

    def record(self, question: AskedQuestion) -> None:
        """Keep a question; one that is on record already stays as it is."""
        self.stored.setdefault(question.id, question)

    def by_id(self, question_id: str) -> AskedQuestion | None:
        """Return the question with this id."""
        return self.stored.get(question_id)

    def newest_of(self, slack_user: str, limit: int) -> Sequence[AskedQuestion]:
        """Return what somebody asked last, the newest first."""
        theirs = [q for q in self.stored.values() if q.slack_user == slack_user]
        return sorted(theirs, key=lambda q: q.asked_at, reverse=True)[:limit]

    def hand_over(self, question_id: str, at: datetime) -> bool:
        """Note that a person has it; say False if one had it already."""
        question = self.stored.get(question_id)
        if question is None or question.handed_over_at is not None:
            return False
        self.stored[question_id] = replace(question, handed_over_at=at)
        return True


@dataclass
class MemoryMemories:
    """What each thread is about."""

    stored: dict[Place, tuple[datetime, Memory]] = field(default_factory=dict)

    def of(self, place: Place, *, since: datetime) -> Memory | None:
        """Return what is remembered there; None if nothing was said since then."""
        at, memory = self.stored.get(place, (None, None))
        return memory if at is not None and at >= since else None

    def keep(
        self, place: Place, memory: Memory, *, at: datetime, forget_before: datetime
    ) -> None:
        """Remember this there, and forget what is older than a moment."""
        self.stored[place] = (at, memory)
        kept = {p: m for p, m in self.stored.items() if m[0] >= forget_before}
        self.stored = kept


@dataclass
class MemoryFeedback:
    """What people said of answers."""

    stored: dict[tuple[str, str], bool] = field(default_factory=dict)

    def give(self, subject: str, user: str, *, helped: bool, at: datetime) -> bool:
        """Keep what somebody says; say False if they said the same before."""
        del at
        same = self.stored.get((subject, user)) is helped
        self.stored[subject, user] = helped
        return not same


@dataclass
class MemoryExamples:
    """Every phrase that was proposed, and what became of it."""

    stored: dict[str, ProposedExample] = field(default_factory=dict)

    def propose(self, example: ProposedExample) -> bool:
        """Keep a phrase; say False if it was proposed before."""
        is_new = example.id not in self.stored
        self.stored.setdefault(example.id, example)
        return is_new

    def waiting(self, limit: int) -> Sequence[ProposedExample]:
        """Return the newest that nobody has decided on."""
        return self._by_age(ExampleState.PROPOSED)[::-1][:limit]

    def counts(self) -> Mapping[ExampleState, int]:
        """Count the phrases by what became of them."""
        return Counter(each.state for each in self.stored.values())

    def decide(
        self, example_id: str, state: ExampleState, *, by: str, at: datetime
    ) -> bool:
        """Accept or drop a phrase; say False if it does not wait any more."""
        del at
        example = self.stored.get(example_id)
        if example is None or example.state is not ExampleState.PROPOSED:
            return False
        self.stored[example_id] = replace(example, state=state, decided_by=by)
        return True

    def accepted(self) -> Sequence[ProposedExample]:
        """Return the phrases to learn from, in the order they were proposed."""
        return self._by_age(ExampleState.ACCEPTED)

    def _by_age(self, state: ExampleState) -> Sequence[ProposedExample]:
        wanted = [each for each in self.stored.values() if each.state is state]
        return sorted(wanted, key=lambda each: each.proposed_at)


@dataclass
class MemoryPreferences:
    """What everybody has set."""

    stored: dict[tuple[str, str], Preference] = field(default_factory=dict)

    def of(self, team: str, user: str) -> Preference:
        """Return what somebody has set."""
        return self.stored.get((team, user), NOTHING_SET)

    def keep(self, team: str, user: str, preference: Preference) -> None:
        """Keep what somebody wants from now on."""
        self.stored[team, user] = preference


@dataclass
class MemoryImports:
    """When each ledger came."""

    moments: dict[int, tuple[datetime, datetime]] = field(default_factory=dict)
    """By generation: when it was true, and when it was imported."""

    def imported_at(self, generation: int) -> datetime | None:
        """Return when a generation of the ledger was imported."""
        return self.moments.get(generation, (None, None))[1]

    def as_of(self, generation: int) -> datetime | None:
        """Return the moment that a generation of the ledger was true on."""
        return self.moments.get(generation, (None, None))[0]
