"""What the pipeline needs from the database and from Slack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from domain.transaction import Transaction

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime, timedelta

    from domain.messages.incoming import Incoming, Lane
    from domain.messages.outgoing import Post
    from domain.messages.readers import Audience, Outsider, SlackUser
    from domain.messages.rows import Backlog, Claimed, DeadLetter, Delivery, Sent


class Outbox(Protocol):
    """Where a handler puts what must be said."""

    def post(self, post: Post) -> str:
        """Store an intended call and return its id; the same key is stored once."""
        ...


class Inbox(Protocol):
    """What Slack delivered, until it is handled."""

    def store(self, incoming: Incoming) -> bool:
        """Store a delivery; say False if it, or its twin, is here already."""
        ...

    def store_done(self, incoming: Incoming) -> bool:
        """Store a delivery that is answered at once, in this same transaction."""
        ...

    def claim(
        self, lane: Lane, *, now: datetime, lease: timedelta, limit: int
    ) -> Sequence[Claimed]:
        """Take rows that are due, oldest first, one for each conversation."""
        ...

    def done(self, claimed: Claimed, *, now: datetime) -> None:
        """Mark it handled; raise ``LostClaimError`` if it is no longer ours."""
        ...

    def retry(self, claimed: Claimed, *, reference: str, at: datetime) -> None:
        """Give it back until a later moment; raise ``LostClaimError`` likewise."""
        ...

    def fail(self, claimed: Claimed, *, reference: str, now: datetime) -> None:
        """Give it up as a dead letter; raise ``LostClaimError`` likewise."""
        ...


class Deliveries(Protocol):
    """The sender's side of the outbox."""

    def claim(
        self,
        *,
        now: datetime,
        lease: timedelta,
        limit: int,
        paused: Collection[str] = (),
    ) -> Sequence[Delivery]:
        """Take the calls that are due, in order, but none to a paused channel."""
        ...

    def sent(self, delivery: Delivery, *, ts: str, channel: str, now: datetime) -> None:
        """Note that Slack has it, and where."""
        ...

    def postpone(self, delivery: Delivery, *, at: datetime, code: str) -> None:
        """It was certainly not sent: try again at a later moment."""
        ...

    def unsure(self, delivery: Delivery, *, at: datetime, code: str) -> None:
        """Nobody can tell whether it was sent: look before sending again."""
        ...

    def redirect(self, delivery: Delivery, *, now: datetime, code: str) -> None:
        """Store the changed address or arguments of a delivery and try it at once."""
        ...

    def bury(self, delivery: Delivery, *, code: str, now: datetime) -> None:
        """Give it up as a dead letter."""
        ...

    def sent_as(self, outbox_id: str) -> Sent | None:
        """Return where an earlier post stands in Slack; None while it is not there."""
        ...


class Work(Transaction, Protocol):
    """One step of handling a delivery: read, decide, and say, all or nothing."""

    @property
    def inbox(self) -> Inbox:
        """What Slack delivered."""
        ...

    @property
    def outbox(self) -> Outbox:
        """What must be said."""
        ...


class DeliveryWork(Transaction, Protocol):
    """One step of sending: claim, or note an outcome."""

    @property
    def deliveries(self) -> Deliveries:
        """The sender's side of the outbox."""
        ...

    @property
    def outbox(self) -> Outbox:
        """Where a note about a failed post goes."""
        ...


class Watch(Protocol):
    """What the health page, the metrics and ``doctor`` read of both queues."""

    def backlog(self, now: datetime) -> Backlog:
        """Count what waits, and for how long."""
        ...

    def dead_letters(self, limit: int) -> Sequence[DeadLetter]:
        """Return the newest things that were given up."""
        ...


class Directory(Protocol):
    """Who is who in the workspace; raises ``SlackUnreachableError``."""

    def user(self, user_id: str) -> SlackUser | Outsider:
        """Return a member of our workspace, or why this is none."""
        ...

    def members(self, channel: str) -> Audience:
        """Return everybody who reads a channel; open-ended when in doubt."""
        ...
