"""What waits and what was given up: ``domain.messages.ports.Watch`` over a database."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from domain.messages.rows import Backlog, DeadLetter
from storage.messages.statements import table_of
from storage.tables.workflow import InboxRow, OutboxRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from sqlalchemy import Column, Table
    from sqlalchemy.orm import Session

_INBOX = table_of(InboxRow)
_OUTBOX = table_of(OutboxRow)


class SqlWatch:
    """Counts and lists both queues, each time in a short transaction of its own."""

    def __init__(self, sessions: Callable[[], Session]) -> None:
        self._sessions = sessions

    def backlog(self, now: datetime) -> Backlog:
        """Count what waits, and for how long."""
        with self._sessions() as session:
            inbox = _waiting(session, _INBOX, _INBOX.c.received_at, now)
            outbox = _waiting(session, _OUTBOX, _OUTBOX.c.created_at, now)
            failed = _count(session, _INBOX, "failed")
            dead = _count(session, _OUTBOX, "dead")
        return Backlog(*inbox, failed, *outbox, dead)

    def dead_letters(self, limit: int) -> Sequence[DeadLetter]:
        """Return the newest things that were given up."""
        with self._sessions() as session:
            inbox = [_inbox_letter(row) for row in _newest(session, _INBOX, limit)]
            outbox = [_outbox_letter(row) for row in _newest(session, _OUTBOX, limit)]
        return sorted(inbox + outbox, key=lambda letter: letter.at, reverse=True)[
            :limit
        ]


_OPEN = ("received", "running", "pending", "sending", "unknown")
_GIVEN_UP = ("failed", "dead")


def _waiting(
    session: Session, table: Table, since: Column[Any], now: datetime
) -> tuple[int, timedelta]:
    count, oldest = session.execute(
        select(func.count(), func.min(since)).where(table.c.state.in_(_OPEN))
    ).one()
    return count, max(now - oldest, timedelta(0)) if oldest else timedelta(0)


def _count(session: Session, table: Table, state: str) -> int:
    query = select(func.count()).select_from(table).where(table.c.state == state)
    return session.execute(query).scalar_one()


def _newest(session: Session, table: Table, limit: int) -> Sequence[Any]:
    return session.execute(
        select(table)
        .where(table.c.state.in_(_GIVEN_UP))
        .order_by(table.c.finished_at.desc())
        .limit(limit)
    ).all()


def _inbox_letter(row: Any) -> DeadLetter:  # noqa: ANN401 - a row of a Core select
    what = f"{row.kind} {row.name}"
    return DeadLetter(
        "inbox", row.key, what, row.channel, row.reference, row.finished_at
    )


def _outbox_letter(row: Any) -> DeadLetter:  # noqa: ANN401 - a row of a Core select
    what = f"{row.method} {row.purpose}"
    place = row.channel or row.user
    return DeadLetter("outbox", row.id, what, place, row.code, row.finished_at)
