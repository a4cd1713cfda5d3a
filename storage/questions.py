"""Questions on record: ``domain.helpdesk.record.Questions`` over SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, update

from domain.answers.reply import Outcome
from domain.helpdesk.record import AskedQuestion
from domain.people.person import Email
from domain.questions.topics import Topic
from storage.helpdesk.as_json import recognised_as_json, recognised_from_json
from storage.messages.statements import changed, insert_new, inserting, table_of
from storage.tables.questions import QuestionRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
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
_NEWEST = (
    select(QuestionRow)
    .where(QuestionRow.slack_user == bindparam("slack_user"))
    .order_by(QuestionRow.asked_at.desc())
    .limit(bindparam("limit"))
)
_KEPT = tuple(
    column.name for column in _QUESTIONS.columns if column.name != "understood"
)


@dataclass(frozen=True, slots=True)
class SqlQuestions:
    """Every question on record; reading one takes no lock."""

    reader: Callable[[], Session]
    session: Session

    def record(self, question: AskedQuestion) -> None:
        """Keep a question; one that is on record already stays as it is."""
        row = {name: getattr(question, name) for name in _KEPT}
        read = question.understood
        row["understood"] = None if read is None else recognised_as_json(read)
        insert_new(self.session, _RECORD, row)

    def by_id(self, question_id: str) -> AskedQuestion | None:
        """Return the question with this id."""
        row = self.reader().get(QuestionRow, question_id)
        return None if row is None else _question(row)

    def newest_of(self, slack_user: str, limit: int) -> Sequence[AskedQuestion]:
        """Return what somebody asked last, the newest first."""
        given = {"slack_user": slack_user, "limit": limit}
        return list(map(_question, self.reader().scalars(_NEWEST, given)))

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
        understood=recognised_from_json(row.understood),
    )
