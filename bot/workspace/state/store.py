"""Where the workspace keeps what must survive a kill: one SQLite file.

Every changed thing is written as one JSON document and committed before the call
that changed it is answered. The journal is write-ahead, so a killed process loses
nothing that was answered.
"""

from __future__ import annotations

import json
import sqlite3
from threading import RLock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
  kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID
"""


class Store:
    """Documents by kind and key; without a path they live as long as the process."""

    def __init__(self, path: Path | None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = RLock()
        self._connection = sqlite3.connect(
            path or ":memory:", check_same_thread=False, isolation_level="DEFERRED"
        )
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.execute(_TABLE)
        self._connection.commit()

    def put(self, kind: str, key: str, body: dict[str, Any]) -> None:
        """Write or replace one document; kept once ``commit`` returned."""
        with self._lock:
            self._connection.execute(
                "INSERT OR REPLACE INTO kept (kind, key, body) VALUES (?, ?, ?)",
                (kind, key, json.dumps(body, separators=(",", ":"))),
            )

    def drop(self, kind: str, key: str) -> None:
        """Remove one document, if it is there."""
        with self._lock:
            self._connection.execute(
                "DELETE FROM kept WHERE kind = ? AND key = ?", (kind, key)
            )

    def all_of(self, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield key and document of one kind, ordered by key."""
        with self._lock:
            rows = self._connection.execute(
                "SELECT key, body FROM kept WHERE kind = ? ORDER BY key", (kind,)
            ).fetchall()
        for key, body in rows:
            yield key, json.loads(body)

    def commit(self) -> None:
        """Make everything written so far survive."""
        with self._lock:
            self._connection.commit()

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._connection.execute("DELETE FROM kept")
            self._connection.commit()

    def close(self) -> None:
        """Commit and let go of the file."""
        with self._lock:
            self._connection.commit()
            self._connection.close()
