"""One writer at a time within this process, so that SQLite's lock is not fought for.

SQLite lets a second writer poll, with pauses that grow; among a dozen busy threads
some then wait longer than any timeout ("database is locked" after ten seconds, at 16
connections on one core, measured). Waiting for each other in the process costs nothing
and ends that; SQLite's own timeout is left for other processes.
"""

from __future__ import annotations

from contextlib import contextmanager
from sqlite3 import Connection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Lock

_LONGEST_WAIT = 10.0
"""Seconds; whoever waited so long tries without its turn, as other processes do."""


class TurnTakingConnection(Connection):
    """A connection that holds its turn to write until its transaction ends."""

    _turn: Lock | None = None

    @contextmanager
    def beginning(self, turn: Lock) -> Iterator[None]:
        """Wait for the turn, and keep it if the transaction then begins."""
        if turn.acquire(timeout=_LONGEST_WAIT):
            self._turn = turn
        try:
            yield
        except BaseException:
            self._give_back()
            raise

    def commit(self) -> None:
        """Commit, and let the next one write."""
        super().commit()
        self._give_back()

    def rollback(self) -> None:
        """Roll back, and let the next one write."""
        try:
            super().rollback()
        finally:
            self._give_back()

    def close(self) -> None:
        """Close; what was begun is rolled back."""
        try:
            super().close()
        finally:
            self._give_back()

    def _give_back(self) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.release()
