"""One import at a time, whoever starts it; the lock goes when its holder does."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from domain.errors import OttoError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

_LOCK = 0x496D706F
"""Any number will do, as long as every import takes the same ("Impo")."""


class ImportRunningError(OttoError):
    """Another import is running."""

    def __init__(self) -> None:
        super().__init__("Another import is running; start again when it has ended.")


@contextmanager
def only_importer(engine: Engine) -> Iterator[None]:
    """Keep every other import out.

    Raises:
        ImportRunningError: one is running already.
    """
    hold = _hold_server if engine.dialect.name == "postgresql" else _hold_file
    with hold(engine):
        yield


@contextmanager
def _hold_server(engine: Engine) -> Iterator[None]:
    alone = engine.execution_options(isolation_level="AUTOCOMMIT")
    with alone.connect() as connection:
        if not connection.scalar(select(func.pg_try_advisory_lock(_LOCK))):
            raise ImportRunningError
        try:
            yield
        finally:
            connection.execute(select(func.pg_advisory_unlock(_LOCK)))


@contextmanager
def _hold_file(engine: Engine) -> Iterator[None]:
    # The lock of a second, empty database beside the first: unlike a row in a table it
    # ends with the process, and unlike the operating systems' locks it is portable.
    path = engine.url.database
    beside = f"{path}-import" if path and path != ":memory:" else ":memory:"
    with closing(sqlite3.connect(beside, timeout=0, isolation_level=None)) as holder:
        try:
            holder.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise ImportRunningError from error
        yield
