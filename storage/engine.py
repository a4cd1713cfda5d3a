"""Engine options: what each database needs so that two writers never trip."""

from __future__ import annotations

from sqlite3 import OperationalError
from threading import Lock
from typing import TYPE_CHECKING, cast

from sqlalchemy import create_engine, event

from storage.turns import TurnTakingConnection

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor

WAL_PAGES = 64_000
"""How long SQLite's log may get before a commit clears it, in pages of 4 KiB."""
MAPPED = 2**30
"""How much of SQLite's file is read through the system's own cache, in bytes."""
_MOST_CONNECTIONS = 64
_TRIES = 10
_WAL = "PRAGMA journal_mode=WAL"
_PRAGMAS = (
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA cache_size=-65536",
    f"PRAGMA mmap_size={MAPPED}",
    # Pages that many commits change are then written to the database once, not each
    # time. An import, which changes most, does so at half this size: not the desk.
    f"PRAGMA wal_autocheckpoint={WAL_PAGES}",
)


def open_engine(url: str) -> Engine:
    """Open the database; nothing is connected to before the first use."""
    if url.startswith("sqlite"):
        return _sqlite(url)
    return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=10)


def reading(engine: Engine) -> Engine:
    """Return the engine for transactions that only read.

    On SQLite they begin deferred and so never wait for the one write lock.
    """
    return engine.execution_options(otto_reads_only=True)


def relaxed(engine: Engine) -> Engine:
    """Return the engine for transactions that a power failure may undo.

    They survive the death of the process, but do not wait for the disk. Right for
    what is found out again, such as that a message stands in Slack.
    """
    return engine.execution_options(otto_relaxed=True)


def _sqlite(url: str) -> Engine:
    engine = create_engine(
        url,
        connect_args={"check_same_thread": False, "factory": TurnTakingConnection},
        # Whoever waits for its turn to write holds a connection: enough for all.
        pool_size=_MOST_CONNECTIONS,
    )
    turn = Lock()

    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("otto_reads_only", False):
            connection.exec_driver_sql("BEGIN")
            return
        _wait_for_the_disk(connection, not options.get("otto_relaxed", False))
        taking = cast("TurnTakingConnection", connection.connection.driver_connection)
        with taking.beginning(turn):
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", begin)
    return engine


def _on_connect(connection: DBAPIConnection, _: object) -> None:
    # pysqlite's own transactions begin late and let a read-then-write pair fail with
    # "database is locked" however long it waits; we begin them ourselves instead.
    connection.isolation_level = None
    cursor = connection.cursor()
    _keep_a_log(cursor)
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _keep_a_log(cursor: DBAPICursor) -> None:
    """Let the database keep a write-ahead log, though others open the new file too.

    Where two change a file to that at once SQLite refuses one of them without waiting.
    """
    for _ in range(_TRIES):
        try:
            cursor.execute(_WAL)
        except OperationalError:
            # Beginning to write does wait for whoever is at it.
            cursor.execute("BEGIN IMMEDIATE")
            cursor.execute("COMMIT")
        else:
            return
    cursor.execute(_WAL)


def _wait_for_the_disk(connection: Connection, wait: bool) -> None:  # noqa: FBT001
    if connection.info.get("otto_waits", True) is not wait:
        level = "FULL" if wait else "NORMAL"
        connection.exec_driver_sql(f"PRAGMA synchronous={level}")
        connection.info["otto_waits"] = wait
