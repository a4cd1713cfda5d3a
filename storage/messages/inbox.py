"""The inbox over a database: ``domain.messages.ports.Inbox``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, and_, bindparam, exists, or_, select, update

from domain.messages.errors import LostClaimError
from domain.messages.rows import Claimed
from storage.messages.mapping import to_incoming, to_payload
from storage.messages.statements import (
    changed,
    insert_new,
    inserting,
    literal,
    table_of,
)
from storage.tables.workflow import InboxRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, timedelta

    from sqlalchemy import BindParameter, ColumnElement, Update
    from sqlalchemy.orm import Session

    from domain.messages.incoming import Incoming, Lane

_INBOX = table_of(InboxRow)
_OTHER = _INBOX.alias("other")
_OPEN = [literal("received"), literal("running")]


class SqlInbox:
    """What Slack delivered, as rows.

    A claim is fenced by its number of attempts: a worker that was overtaken while it
    slept finds no row to mark, and keeps nothing of what it did.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def store(self, incoming: Incoming) -> bool:
        """Store a delivery; say False if it, or its twin, is here already."""
        return insert_new(self._session, _INSERT, _columns(incoming))

    def store_done(self, incoming: Incoming) -> bool:
        """Store a delivery that is answered at once, in this same transaction."""
        done = {"state": "done", "finished_at": incoming.received_at, "attempts": 1}
        return insert_new(self._session, _INSERT, _columns(incoming) | done)

    def claim(
        self, lane: Lane, *, now: datetime, lease: timedelta, limit: int
    ) -> Sequence[Claimed]:
        """Take rows that are due, oldest first, one for each conversation."""
        given = {
            "of_lane": lane.value,
            "now": now,
            "until": now + lease,
            "limit": limit,
        }
        rows = self._session.connection().execute(_CLAIM, given).all()
        return [
            Claimed(row.id, to_incoming(row.payload), row.attempts)
            for row in sorted(rows, key=lambda row: int(row.id))
        ]

    def done(self, claimed: Claimed, *, now: datetime) -> None:
        """Mark it handled; raise ``LostClaimError`` if it is no longer ours."""
        given = {"mine": claimed.id, "attempt": claimed.attempts, "now": now}
        if not changed(self._session, _DONE, given):
            raise LostClaimError(claimed.incoming.key)

    def retry(self, claimed: Claimed, *, reference: str, at: datetime) -> None:
        """Give it back until a later moment; raise ``LostClaimError`` likewise."""
        self._mark(claimed, state="received", reference=reference, due_at=at)

    def fail(self, claimed: Claimed, *, reference: str, now: datetime) -> None:
        """Give it up as a dead letter; raise ``LostClaimError`` likewise."""
        self._mark(claimed, state="failed", reference=reference, finished_at=now)

    def _mark(self, claimed: Claimed, **values: object) -> None:
        mine = {"mine": claimed.id, "attempt": claimed.attempts}
        statement = _MARK.values(lease_until=None, **values)
        if not changed(self._session, statement, mine):
            raise LostClaimError(claimed.incoming.key)


def _claim() -> Update:
    """Take the oldest rows that are due and behind no other, as one statement."""
    now = bindparam("now", type_=_INBOX.c.due_at.type)
    received = and_(_INBOX.c.state == literal("received"), _INBOX.c.due_at <= now)
    abandoned = and_(_INBOX.c.state == literal("running"), _INBOX.c.lease_until <= now)
    due = (
        select(_INBOX.c.id)
        .where(_INBOX.c.lane == bindparam("of_lane"), _INBOX.c.state.in_(_OPEN))
        .where(or_(received, abandoned), ~_behind_another(now))
        .order_by(_INBOX.c.id)
        .limit(bindparam("limit", type_=Integer))
        .with_for_update(skip_locked=True, of=_INBOX)
        .cte("due")
        # Found once: joined in another way PostgreSQL might look again for each row.
        .prefix_with("MATERIALIZED", dialect="postgresql")
    )
    return (
        update(_INBOX)
        .where(_INBOX.c.id.in_(select(due.c.id)))
        .values(
            state="running",
            attempts=_INBOX.c.attempts + 1,
            lease_until=bindparam("until", type_=_INBOX.c.lease_until.type),
        )
        .returning(_INBOX.c.id, _INBOX.c.payload, _INBOX.c.attempts)
    )


def _behind_another(now: BindParameter[datetime]) -> ColumnElement[bool]:
    # One person's words in one thread are answered in the order they were written;
    # what they press there has its own lane and does not wait for the answers.
    running = and_(_OTHER.c.state == literal("running"), _OTHER.c.lease_until > now)
    return exists().where(
        _OTHER.c.conversation == _INBOX.c.conversation,
        _OTHER.c.lane == _INBOX.c.lane,
        _OTHER.c.state.in_(_OPEN),
        or_(_OTHER.c.id < _INBOX.c.id, and_(_OTHER.c.id != _INBOX.c.id, running)),
    )


def _columns(incoming: Incoming) -> dict[str, Any]:
    return {
        "key": incoming.key,
        "twin": incoming.twin or None,
        "kind": incoming.kind.value,
        "name": incoming.name,
        "lane": incoming.lane.value,
        "conversation": incoming.conversation,
        "user": incoming.user,
        "channel": incoming.channel,
        "payload": to_payload(incoming),
        "state": "received",
        "attempts": 0,
        "due_at": incoming.received_at,
        "lease_until": None,
        "received_at": incoming.received_at,
        "finished_at": None,
        "reference": "",
    }


_INSERT = inserting(_INBOX)
_CLAIM = _claim()
_MARK = update(_INBOX).where(
    _INBOX.c.id == bindparam("mine"),
    _INBOX.c.state == "running",
    _INBOX.c.attempts == bindparam("attempt"),
)
_DONE = _MARK.values(
    state="done",
    lease_until=None,
    finished_at=bindparam("now", type_=_INBOX.c.finished_at.type),
)
