"""What answering in Slack needs: the books, the queues, and what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from domain.messages.ports import Work

if TYPE_CHECKING:
    from domain.answers.ports import Books
    from domain.helpdesk.record import Questions


class HelpDeskWork(Work, Protocol):
    """One step of the help desk: read the books, answer, keep the record."""

    @property
    def books(self) -> Books:
        """The ledger in use."""
        ...

    @property
    def questions(self) -> Questions:
        """What was asked."""
        ...
