"""One transaction over both queues and nothing else, for intake and delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from storage.messages.inbox import SqlInbox
from storage.messages.outbox import SqlDeliveries, SqlOutbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from sqlalchemy.orm import Session

    from domain.clock import Clock


class SqlMessageWork:
    """``domain.messages.ports.Work`` and ``DeliveryWork`` on one session.

    The session is opened by its first statement, so on SQLite the one write lock is
    held only from there to the commit.
    """

    inbox: SqlInbox
    outbox: SqlOutbox
    deliveries: SqlDeliveries

    def __init__(self, sessions: Callable[[], Session], clock: Clock) -> None:
        self._session = sessions()
        self.inbox = SqlInbox(self._session)
        self.outbox = SqlOutbox(self._session, clock)
        self.deliveries = SqlDeliveries(self._session)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._session.close()

    def commit(self) -> None:
        """Make everything done so far permanent."""
        self._session.commit()
