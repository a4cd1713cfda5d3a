"""What answering in Slack needs: the books, the queues, and Otto's own records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from domain.messages.ports import Work

if TYPE_CHECKING:
    from datetime import datetime

    from domain.answers.ports import Books
    from domain.helpdesk.examples import ProposedExamples
    from domain.helpdesk.feedback import Feedback
    from domain.helpdesk.places import Memories
    from domain.helpdesk.preferences import Preferences
    from domain.helpdesk.record import Questions


class Imports(Protocol):
    """When each ledger came."""

    def imported_at(self, generation: int) -> datetime | None:
        """Return when a generation of the ledger was imported."""
        ...

    def as_of(self, generation: int) -> datetime | None:
        """Return the moment that a generation of the ledger was true on."""
        ...


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

    @property
    def memories(self) -> Memories:
        """What each thread is about."""
        ...

    @property
    def feedback(self) -> Feedback:
        """Whether answers helped."""
        ...

    @property
    def examples(self) -> ProposedExamples:
        """Phrases that wait for somebody to decide on them."""
        ...

    @property
    def preferences(self) -> Preferences:
        """What people have set for themselves."""
        ...

    @property
    def imports(self) -> Imports:
        """When each ledger came."""
        ...
