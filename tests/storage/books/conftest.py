"""Every test of the books runs on memory, on SQLite and on PostgreSQL.

A database is migrated once for a module; what a test puts into it is never committed.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from storage.books.books import SqlBooks
from storage.books.names import NameIndexes
from storage.engine import open_engine
from tests.support.ledger_rows import add, state_row
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy import Engine

    from domain.answers.ports import Books
    from domain.people.person import Email
    from tests.support.database import PostgresServer
    from tests.support.joined import Thing


class Shelf(Protocol):
    """Keeps books, of one kind or another."""

    def holding(
        self, *things: Thing, managers: Mapping[Email, Email] | None = None
    ) -> AbstractContextManager[Books]:
        """Return books that hold the things."""
        ...


class MemoryShelf:
    """Books in dictionaries."""

    @contextmanager
    def holding(
        self, *things: Thing, managers: Mapping[Email, Email] | None = None
    ) -> Iterator[Books]:
        """Return books that hold the things."""
        yield MemoryBooks.holding(*things, managers=managers)


@dataclass(frozen=True, slots=True)
class SqlShelf:
    """Books in a database, taken back when a test is done with them."""

    engine: Engine

    @contextmanager
    def holding(
        self, *things: Thing, managers: Mapping[Email, Email] | None = None
    ) -> Iterator[Books]:
        """Return books that hold the things, in generation 1."""
        with self.open() as session:
            add(session, *things, managers=managers)
            session.merge(state_row(1))
            session.flush()
            yield SqlBooks(session, NameIndexes())

    @contextmanager
    def open(self) -> Iterator[Session]:
        """Return a session whose changes are not kept."""
        with Session(self.engine) as session:
            yield session
            session.rollback()


@pytest.fixture(scope="module")
def sqlite_shelf(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SqlShelf]:
    path = tmp_path_factory.mktemp("books") / "otto.db"
    shutil.copy(sqlite_template, path)
    yield from _shelf(f"sqlite:///{path}")


@pytest.fixture(scope="module")
def postgresql_shelf(
    postgres_server: PostgresServer, postgres_template: str
) -> Iterator[SqlShelf]:
    name = f"{postgres_template}_books_{uuid4().hex[:8]}"
    yield from _shelf(postgres_server.create(name, postgres_template))
    postgres_server.drop(name)


def _shelf(url: str) -> Iterator[SqlShelf]:
    engine = open_engine(url)
    yield SqlShelf(engine)
    engine.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def sql_shelf(request: pytest.FixtureRequest) -> SqlShelf:
    """Return a database, of each kind in turn."""
    shelf: SqlShelf = request.getfixturevalue(f"{request.param}_shelf")
    return shelf


@pytest.fixture(scope="module", params=["memory", "sqlite", "postgresql"])
def shelf(request: pytest.FixtureRequest) -> Shelf:
    """Return books of each kind in turn."""
    if request.param == "memory":
        return MemoryShelf()
    kept: Shelf = request.getfixturevalue(f"{request.param}_shelf")
    return kept
