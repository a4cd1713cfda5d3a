"""Taking up at once what a killed process left, where it is certain that it is gone.

A claim ends with its lease, half a minute after its process died. On a SQLite file the
operating system knows better: every process that works on it holds a lock on a file
beside it, which no death leaves behind. Whoever starts and finds nobody there may take
up everything at once. On a server other replicas may live anywhere: leases decide.
"""

from __future__ import annotations

import fcntl
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from sqlalchemy import update

from storage.messages.statements import table_of
from storage.tables.workflow import InboxRow, OutboxRow

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Engine


class Presence:
    """Among those who work on a database, until it is left or the process ends."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._file: IO[str] | None = None

    def enter(self, now: datetime) -> bool:
        """Join them; say whether nobody else was there, and take up what was left."""
        path = self._engine.url.database
        if self._engine.dialect.name != "sqlite" or not path or ":memory:" in path:
            return False
        self._file = Path(f"{path}.working").open("w")  # noqa: SIM115 - held on purpose
        alone = self._is_alone()
        if alone:
            self._end_leases(now)
        fcntl.flock(self._file, fcntl.LOCK_SH)
        return alone

    def leave(self) -> None:
        """Stop working on it."""
        if self._file is not None:
            self._file.close()

    def _is_alone(self) -> bool:
        with suppress(BlockingIOError):
            fcntl.flock(self._file or 0, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def _end_leases(self, now: datetime) -> None:
        with self._engine.begin() as connection:
            for table, working in (
                (table_of(InboxRow), "running"),
                (table_of(OutboxRow), "sending"),
            ):
                connection.execute(
                    update(table)
                    .where(table.c.state == working)
                    .values(lease_until=now)
                )
