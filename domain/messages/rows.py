"""Stored deliveries and calls, as the workers see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from domain.messages.incoming import Incoming
    from domain.messages.outgoing import Post


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that one worker is handling; ``attempts`` counts this one."""

    id: int
    incoming: Incoming
    attempts: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """A call that one sender is making; ``attempts`` counts this one.

    ``unsure`` means that an earlier attempt may have arrived.
    """

    id: str
    post: Post
    attempts: int
    unsure: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Sent:
    """Where a message stands in Slack."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits in both queues, and how long the oldest of each has waited."""

    inbox_waiting: int
    inbox_age: timedelta
    inbox_failed: int
    outbox_waiting: int
    outbox_age: timedelta
    outbox_dead: int


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """Something that was given up: which queue, what, where, and why."""

    queue: str
    id: str
    what: str
    channel: str
    reason: str
    at: datetime
