"""Valid deliveries, posts and works, so that a test names only what it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from domain.messages.incoming import Incoming, Kind
from domain.messages.outgoing import Post
from storage.messages.work import SqlMessageWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from storage.tables.base import Row

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LEASE = timedelta(seconds=30)
_numbers = count(1)


@dataclass
class SetClock:
    """A clock that stands still until it is moved."""

    at: datetime = NOON
    moved: bool = False
    _ticks: list[datetime] = field(default_factory=list)

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self.at

    def advance(self, seconds: float) -> None:
        """Move on."""
        self.at += timedelta(seconds=seconds)


def make_incoming(**changes: object) -> Incoming:
    """Build a question in a direct message, unlike any other."""
    number = next(_numbers)
    valid: dict[str, object] = {
        "kind": Kind.DIRECT,
        "name": "message.im",
        "key": f"T1/event/Ev{number}",
        "team": "T1",
        "user": "U1",
        "received_at": NOON,
        "twin": f"T1/D{number}/{number}.000100",
        "channel": f"D{number}",
        "channel_type": "im",
        "text": "has Globex paid inv 1042?",
        "ts": f"{number}.000100",
    }
    return Incoming(**(valid | changes))  # type: ignore[arg-type]


def make_post(**changes: object) -> Post:
    """Build an answer to a channel, unlike any other."""
    number = next(_numbers)
    valid: dict[str, object] = {
        "purpose": "answer",
        "subject": f"question-{number}",
        "arguments": {"text": f"INV-0{number} is paid."},
        "channel": "C1",
        "user": "U1",
    }
    return Post(**(valid | changes))  # type: ignore[arg-type]


def works(engine: Engine, clock: SetClock) -> Callable[[], SqlMessageWork]:
    """Return what opens a unit of work on the database."""
    sessions = sessionmaker(engine, expire_on_commit=False)
    return lambda: SqlMessageWork(sessions, clock)


def rows(engine: Engine, table: type[Row], *columns: str) -> list[tuple[Any, ...]]:
    """Read some columns of a table, in the order in which rows were stored."""
    names = [table.__table__.c[name] for name in columns]
    order = next(iter(table.__table__.primary_key))
    with engine.connect() as connection:
        found = connection.execute(select(*names).order_by(order)).all()
    return [tuple(row) for row in found]
