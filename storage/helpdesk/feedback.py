"""Whether answers helped: ``domain.helpdesk.feedback.Feedback`` over SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.helpdesk.statements import keep, keeping
from storage.messages.statements import table_of
from storage.tables.helpdesk import FeedbackRow

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

_GIVE = keeping(table_of(FeedbackRow), "helped", "given_at", if_other=("helped",))


@dataclass(frozen=True, slots=True)
class SqlFeedback:
    """What people said of answers."""

    session: Session

    def give(self, subject: str, user: str, *, helped: bool, at: datetime) -> bool:
        """Keep what somebody says; say False if they said the same before."""
        values = {"subject": subject, "slack_user": user, "given_at": at}
        return keep(self.session, _GIVE, {**values, "helped": helped})
