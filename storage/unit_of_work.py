"""One step of Otto's work: reads of one ledger, and writes that are kept together."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy.orm import sessionmaker

from storage.books.books import SqlBooks
from storage.books.names import NameIndexes
from storage.engine import reading
from storage.helpdesk.examples import SqlProposedExamples
from storage.helpdesk.feedback import SqlFeedback
from storage.helpdesk.imports import SqlImports
from storage.helpdesk.memories import SqlMemories
from storage.helpdesk.preferences import SqlPreferences
from storage.messages.work import SqlMessageWork
from storage.questions import SqlQuestions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from domain.clock import Clock
    from domain.helpdesk.examples import ProposedExample


class SqlUnitOfWork(SqlMessageWork):
    """What is not committed did not happen.

    The ledger is read over a session of its own: on SQLite the one write lock is then
    held only from the first write to the commit, not while an answer is worked out.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store.writers, store.clock)
        self._store = store
        self._reader: Session | None = None
        self.questions = SqlQuestions(self._reading, self._session)
        self.memories = SqlMemories(self._reading, self._session)
        self.feedback = SqlFeedback(self._session)
        self.examples = SqlProposedExamples(self._reading, self._session)
        self.preferences = SqlPreferences(self._reading, self._session)
        self.imports = SqlImports(self._reading)

    @cached_property
    def books(self) -> SqlBooks:
        """The ledger in use when it is first read here."""
        return SqlBooks(self._reading(), self._store.indexes)

    def _reading(self) -> Session:
        if self._reader is None:
            self._reader = self._store.readers()
        return self._reader

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        super().__exit__(exc_type, exc, traceback)
        if self._reader is not None:
            self._reader.close()


@dataclass(frozen=True)
class Store:
    """The database; call it for a unit of work, one for each step and thread."""

    engine: Engine
    clock: Clock
    indexes: NameIndexes = field(default_factory=NameIndexes)

    @cached_property
    def writers(self) -> Callable[[], Session]:
        """Return new sessions that may write."""
        return sessionmaker(self.engine, expire_on_commit=False)

    @cached_property
    def readers(self) -> Callable[[], Session]:
        """Return new sessions that only read."""
        return sessionmaker(reading(self.engine), expire_on_commit=False)

    def accepted_examples(self) -> Sequence[ProposedExample]:
        """Return the phrases that somebody accepted, for Otto to learn from."""
        with self.readers() as session:
            return SqlProposedExamples(lambda: session, session).accepted()

    def __call__(self) -> SqlUnitOfWork:
        """Begin a unit of work."""
        return SqlUnitOfWork(self)
