"""Whether this process does its work: what the health page says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import attempt
from domain.messages.rows import Backlog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.worker.crew import Crew
    from domain.clock import Clock
    from domain.messages.ports import Watch


@dataclass(frozen=True, slots=True)
class Health:
    """Good or not, and the figures behind it, ready for JSON."""

    good: bool
    details: dict[str, object]


@dataclass(frozen=True, slots=True)
class Examination:
    """What is looked at; ``connected`` is None where no socket is used."""

    watch: Watch
    clock: Clock
    crews: Sequence[Crew]
    connected: Callable[[], bool] | None = None
    ledger_as_of: Callable[[], datetime | None] | None = None

    def examine(self) -> Health:
        """Look at the database, the workers, the connection and the queues."""
        backlog = attempt(lambda: self.watch.backlog(self.clock.now()), "health")
        workers = all(crew.alive for crew in self.crews)
        connected = self.connected() if self.connected else None
        database = isinstance(backlog, Backlog)
        good = database and workers and connected is not False
        details: dict[str, object] = {
            "status": "ok" if good else "failing",
            "database": database,
            "workers": workers,
            "connected": connected,
        }
        return Health(good, details | _queues(backlog) | self._ledger(known=database))

    def _ledger(self, *, known: bool) -> dict[str, object]:
        if self.ledger_as_of is None or not known:
            return {}
        as_of = self.ledger_as_of()
        return {"ledger_as_of": as_of.isoformat() if as_of else None}


def _queues(backlog: object) -> dict[str, object]:
    if not isinstance(backlog, Backlog):
        return {}
    return {
        "inbox_waiting": backlog.inbox_waiting,
        "inbox_age_seconds": backlog.inbox_age.total_seconds(),
        "inbox_failed": backlog.inbox_failed,
        "outbox_waiting": backlog.outbox_waiting,
        "outbox_age_seconds": backlog.outbox_age.total_seconds(),
        "outbox_dead": backlog.outbox_dead,
    }
