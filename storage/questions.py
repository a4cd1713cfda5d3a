"""Questions on record: ``domain.helpdesk.record.Questions`` over SQL."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, update

from domain.answers.reply import Outcome
from domain.helpdesk.record import AskedQuestion
from domain.people.person import Email
from domain.questions.topics import Topic
from storage.messages.statements import changed, insert_new, inserting, table_of
from storage.tables.questions import QuestionRow

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

_QUESTIONS = table_of(QuestionRow)
_RECORD = inserting(_QUESTIONS)
_HAND_OVER = (
    update(_QUESTIONS)
    .where(
        _QUESTIONS.c.id == bindparam("question_id"),
        _QUESTIONS.c.handed_over_at.is_(None),
    )
    .values(handed_over_at=bindparam("at"))
)


@dataclass(frozen=True, slots=True)
class SqlQuestions:
    """Every question on record."""

    session: Session

    def record(self, question: AskedQuestion) -> None:
        """Keep a question; one that is on record already stays as it is."""
        insert_new(self.session, _RECORD, asdict(question))

    def by_id(self, question_id: str) -> AskedQuestion | None:
        """Return the question with this id."""
        row = self.session.get(QuestionRow, question_id)
        return None if row is None else _question(row)

    def hand_over(self, question_id: str, at: datetime) -> bool:
        """Note that a person has it; say False if one had it already."""
        return changed(self.session, _HAND_OVER, {"question_id": question_id, "at": at})


def _question(row: QuestionRow) -> AskedQuestion:
    return AskedQuestion(
        id=row.id,
        asker=None if row.asker is None else Email(row.asker),
        slack_user=row.slack_user,
        channel=row.channel,
        thread=row.thread,
        text=row.text,
        topic=Topic(row.topic),
        outcome=Outcome(row.outcome),
        confidence=row.confidence,
        generation=row.generation,
        asked_at=row.asked_at,
        handed_over_at=row.handed_over_at,
    )
