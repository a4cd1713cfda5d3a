"""Phrases to review: ``domain.helpdesk.examples.ProposedExamples`` over SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select, update

from domain.helpdesk.examples import ExampleState, ProposedExample
from domain.questions.topics import Topic
from storage.messages.statements import changed, insert_new, inserting, table_of
from storage.tables.base import UtcDateTime
from storage.tables.helpdesk import ProposedExampleRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_EXAMPLES = table_of(ProposedExampleRow)
_PROPOSE = inserting(_EXAMPLES)
_WAITING = (
    select(_EXAMPLES)
    .where(_EXAMPLES.c.state == ExampleState.PROPOSED)
    .order_by(_EXAMPLES.c.proposed_at.desc(), _EXAMPLES.c.id)
    .limit(bindparam("limit"))
)
_ACCEPTED = (
    select(_EXAMPLES)
    .where(_EXAMPLES.c.state == ExampleState.ACCEPTED)
    .order_by(_EXAMPLES.c.proposed_at, _EXAMPLES.c.id)
)
_COUNTS = select(_EXAMPLES.c.state, func.count()).group_by(_EXAMPLES.c.state)
_DECIDE = (
    update(_EXAMPLES)
    .where(
        _EXAMPLES.c.id == bindparam("example_id"),
        _EXAMPLES.c.state == ExampleState.PROPOSED,
    )
    .values(
        state=bindparam("decision"),
        decided_by=bindparam("by"),
        decided_at=bindparam("at", type_=UtcDateTime),
    )
)


@dataclass(frozen=True, slots=True)
class SqlProposedExamples:
    """Every phrase that was proposed, and what became of it."""

    reader: Callable[[], Session]
    session: Session

    def propose(self, example: ProposedExample) -> bool:
        """Keep a phrase; say False if it was proposed before."""
        row = {
            "id": example.id,
            "words": example.words,
            "language": example.language,
            "topic": example.topic,
            "question_id": example.question_id,
            "proposed_at": example.proposed_at,
            "state": example.state,
            "decided_by": example.decided_by,
        }
        return insert_new(self.session, _PROPOSE, row)

    def waiting(self, limit: int) -> Sequence[ProposedExample]:
        """Return the newest that nobody has decided on."""
        rows = self.session.execute(_WAITING, {"limit": limit})
        return list(map(_example, rows))

    def counts(self) -> Mapping[ExampleState, int]:
        """Count the phrases by what became of them."""
        rows = self.session.execute(_COUNTS)
        return {ExampleState(state): count for state, count in rows}

    def decide(
        self, example_id: str, state: ExampleState, *, by: str, at: datetime
    ) -> bool:
        """Accept or drop a phrase; say False if it does not wait any more."""
        given = {"example_id": example_id, "decision": state, "by": by, "at": at}
        return changed(self.session, _DECIDE, given)

    def accepted(self) -> Sequence[ProposedExample]:
        """Return the phrases to learn from, in the order they were proposed."""
        return list(map(_example, self.reader().execute(_ACCEPTED)))


def _example(row: Row[tuple[object, ...]]) -> ProposedExample:
    return ProposedExample(
        words=row.words,
        language=row.language,
        topic=Topic(row.topic),
        question_id=row.question_id,
        proposed_at=row.proposed_at,
        state=ExampleState(row.state),
        decided_by=row.decided_by,
    )
