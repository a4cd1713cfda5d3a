"""The next generation of the ledger while it is written: nobody else sees it yet.

Every write is a transaction of its own and short, so that the desk can write in
between: on SQLite, while the next rows are read, or in a pause where there are none.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from domain.errors import OttoError
from storage.engine import MAPPED, WAL_PAGES, reading
from storage.importing.copy_text import copy_text
from storage.importing.mirror import Mirror
from storage.tables.base import Row
from storage.tables.ledger import NEVER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future
    from datetime import datetime

    from sqlalchemy import Connection, Engine, Select
    from sqlalchemy.engine import CursorResult

    from storage.importing.mirror import Key

CHUNK = 5_000
"""Rows a transaction; more would keep other writers waiting on SQLite."""
_PAUSE = 0.005
STATE = Row.metadata.tables["ledger_state"]


class OvertakenError(OttoError):
    """Another import took over, so this one must not go on."""

    def __init__(self) -> None:
        super().__init__("Another import took over; this one changed nothing.")


class Stage:
    """The rows of generation ``now + 1``, written under the name of one import."""

    def __init__(self, engine: Engine, generation: int, importer: str) -> None:
        self.now = generation
        self.next = generation + 1
        self.span: Key = (self.next, NEVER)
        self.dialect = engine.dialect.name
        self._importer = importer
        self._reads = reading(engine)
        self._writes = engine.connect()
        self._behind = ThreadPoolExecutor(1, thread_name_prefix="import")
        self._pending: Future[None] | None = None
        self._sqlite = self.dialect == "sqlite"
        # What is staged need not survive a power cut: publishing syncs all of it.
        self._pragma("synchronous=NORMAL")
        self._pragma(f"wal_autocheckpoint={WAL_PAGES // 2}")
        # A map of the file would make all of it this process's memory.
        self._pragma("mmap_size=0")

    def close(self) -> None:
        """Give the connection back as it was."""
        self._behind.shutdown()
        self._pragma("synchronous=FULL")
        self._pragma(f"wal_autocheckpoint={WAL_PAGES}")
        self._pragma(f"mmap_size={MAPPED}")
        self._writes.close()

    def mirror(self, name: str) -> Mirror:
        """Return the SQL of a table."""
        return Mirror(name, self.dialect)

    def find(
        self, mirror: Mirror, wanted: Sequence[str], keys: Sequence[Key]
    ) -> Sequence[Any]:
        """Return rows as the next generation has them.

        ``wanted`` begins with the columns that ``keys`` are of: a whole key or the
        first part of one.
        """
        return self._find(mirror, wanted, wanted[: len(keys[0])], keys)

    def find_whole(self, mirror: Mirror, keys: Sequence[Key]) -> Sequence[Any]:
        """Return the rows with these keys, with all that an import fills."""
        return self._find(mirror, mirror.columns, mirror.key, keys) if keys else ()

    def _find(
        self,
        mirror: Mirror,
        wanted: Sequence[str],
        by: Sequence[str],
        keys: Sequence[Key],
    ) -> Sequence[Any]:
        parameters = mirror.parameters(keys) | {"generation": self.next}
        with self._reading() as connection:
            return connection.execute(mirror.find(wanted, by), parameters).all()

    def live_keys(self, mirror: Mirror) -> Iterator[Key]:
        """Return the keys of all rows of the present generation."""
        statement = mirror.everything(mirror.key)
        with self._reading() as connection:
            rows = connection.execution_options(yield_per=CHUNK).execute(
                statement, {"generation": self.now}
            )
            yield from (tuple(row) for row in rows)

    def is_empty(self, mirror: Mirror) -> bool:
        """Say whether the next generation has no row of the table so far."""
        statement = mirror.everything(mirror.key[:1]).limit(1)
        with self._reading() as connection:
            return (
                connection.execute(statement, {"generation": self.next}).first() is None
            )

    def write(self, mirror: Mirror, rows: list[Key], replaced: list[Key]) -> None:
        """Put rows, each with our span, in, and end those that they replace.

        The slow part goes on behind our back, while the next rows are read; whatever
        asks the database next waits for it, and gets its error if it failed.
        """
        self.settle()
        if not self._sqlite:
            written = self._behind.submit(self._write_all, mirror, rows, replaced)
            self._pending = written
            return
        # The driver of SQLite lets other threads run between any two rows, and then
        # waits for its turn; only the commit is one long step.
        transaction = self._writes.begin()
        try:
            self._check_holder()
            self._put(mirror, rows, replaced)
        except BaseException:
            transaction.rollback()
            raise
        self._pending = self._behind.submit(transaction.commit)

    def settle(self) -> None:
        """Wait until everything written is committed."""
        pending, self._pending = self._pending, None
        if pending is not None:
            pending.result()

    def _write_all(self, mirror: Mirror, rows: list[Key], replaced: list[Key]) -> None:
        with self._writes.begin():
            self._check_holder()
            self._put(mirror, rows, replaced)

    def _put(self, mirror: Mirror, rows: list[Key], replaced: list[Key]) -> None:
        if rows:
            self._insert(self._writes, mirror, rows)
        self._end(self._writes, mirror, replaced)

    def end(self, mirror: Mirror, keys: list[Key]) -> None:
        """Take rows out of the next generation."""
        self.write(mirror, [], keys)
        self.settle()
        self.pause()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Write, if this import is still the one that may."""
        self.settle()
        with self._writes.begin():
            self._check_holder()
            yield self._writes

    def _check_holder(self) -> None:
        holder = select(STATE.c.importer).with_for_update(read=True)
        if self._writes.scalar(holder) != self._importer:
            raise OvertakenError

    @contextmanager
    def publishing(self, values: dict[str, Any]) -> Iterator[Connection]:
        """Set the state of the ledger and end this import, in one transaction."""
        self.settle()
        self._pragma("synchronous=FULL")
        with self.transaction() as connection:
            yield connection
            moved: CursorResult[Any] = connection.execute(
                update(STATE)
                .where(STATE.c.generation == self.now)
                .values(importer=None, **values)
            )
            if moved.rowcount != 1:
                raise OvertakenError

    def as_of(self) -> datetime | None:
        """Return when the ledger as it is was true; never, if it is empty."""
        with self._reading() as connection:
            return connection.scalar(select(STATE.c.as_of))

    def rows(self, statement: Select[Any]) -> Sequence[Any]:
        """Run a select that speaks of generations itself."""
        with self._reading() as connection:
            return connection.execute(statement).all()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self.settle()
        with self._reads.connect() as connection:
            yield connection

    def _insert(self, connection: Connection, mirror: Mirror, rows: list[Key]) -> None:
        if self._sqlite:
            connection.exec_driver_sql(mirror.insert, rows)
            return
        # Moments are staged as text of UTC.
        connection.exec_driver_sql("SET LOCAL TIME ZONE 'UTC'")
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor, cursor.copy(mirror.insert) as copy:
            copy.write(copy_text(rows))

    def _end(self, connection: Connection, mirror: Mirror, keys: list[Key]) -> None:
        if keys:
            parameters = mirror.parameters(keys) | {"generation": self.next}
            connection.execute(mirror.end, parameters)

    def pause(self) -> None:
        """Let other writers have the lock."""
        if self._sqlite:
            time.sleep(_PAUSE)

    def _pragma(self, setting: str) -> None:
        if self._sqlite:
            driver: Any = self._writes.connection.driver_connection
            driver.execute(f"PRAGMA {setting}")
