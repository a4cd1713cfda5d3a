"""The outbox over a database: ``Outbox`` and ``Deliveries`` of the domain's ports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, and_, bindparam, exists, or_, select, update

from domain.messages.errors import LostClaimError
from domain.messages.rows import Sent
from storage.messages.mapping import outbox_id, to_address, to_columns, to_delivery
from storage.messages.statements import (
    changed,
    insert_new,
    inserting,
    literal,
    table_of,
)
from storage.tables.workflow import OutboxRow

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime, timedelta

    from sqlalchemy import ColumnElement, Update
    from sqlalchemy.orm import Session

    from domain.clock import Clock
    from domain.messages.outgoing import Post
    from domain.messages.rows import Delivery

_OUTBOX = table_of(OutboxRow)
_EARLIER = _OUTBOX.alias("earlier")
_WAITING = [literal("pending"), literal("unknown")]
_OPEN = [literal("pending"), literal("sending"), literal("unknown")]
_NOWHERE = "/"
"""The name of no channel, for when none is paused."""
_LONGEST_CODE = 255


class SqlOutbox:
    """Where a handler puts what must be said, in the transaction of its decision."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    def post(self, post: Post) -> str:
        """Store an intended call and return its id; the same key is stored once."""
        now = self._clock.now()
        values = to_columns(post) | _fresh(outbox_id(post), now)
        if insert_new(self._session, _INSERT, values) and post.coalesce:
            self._supersede(post.coalesce, values["id"], now)
        return str(values["id"])

    def _supersede(self, coalesce: str, newest: str, now: datetime) -> None:
        # Older versions that wait would only flicker; one being sent goes first.
        older = and_(
            _OUTBOX.c.coalesce == coalesce,
            _OUTBOX.c.state.in_(_OPEN),
            _OUTBOX.c.state != "sending",
            _OUTBOX.c.id != newest,
        )
        self._session.execute(
            update(_OUTBOX).where(older).values(state="superseded", finished_at=now)
        )


class SqlDeliveries:
    """The sender's side of the outbox; claims are fenced by their attempts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def claim(
        self,
        *,
        now: datetime,
        lease: timedelta,
        limit: int,
        paused: Collection[str] = (),
    ) -> Sequence[Delivery]:
        """Take the calls that are due, in order, but none to a paused channel."""
        given = {
            "now": now,
            "until": now + lease,
            "limit": limit,
            "paused": sorted(paused) or [_NOWHERE],
        }
        rows = self._session.connection().execute(_CLAIM, given).all()
        return [
            to_delivery(row) for row in sorted(rows, key=lambda row: int(row.position))
        ]

    def sent(self, delivery: Delivery, *, ts: str, channel: str, now: datetime) -> None:
        """Note that Slack has it, and where."""
        given = {
            "mine": delivery.id,
            "attempt": delivery.attempts,
            "now": now,
            "stands_at": ts,
            "stands_in": channel,
        }
        if not changed(self._session, _SENT, given):
            raise LostClaimError(delivery.id)

    def postpone(self, delivery: Delivery, *, at: datetime, code: str) -> None:
        """It was certainly not sent: try again at a later moment."""
        self._mark(delivery, code, state="pending", due_at=at, unsure=False)

    def unsure(self, delivery: Delivery, *, at: datetime, code: str) -> None:
        """Nobody can tell whether it was sent: look before sending again."""
        self._mark(delivery, code, state="unknown", due_at=at, unsure=True)

    def redirect(self, delivery: Delivery, *, now: datetime, code: str) -> None:
        """Store the changed address or arguments of a delivery and try it at once."""
        self._mark(
            delivery,
            code,
            state="pending",
            due_at=now,
            unsure=False,
            **to_address(delivery.post),
        )

    def bury(self, delivery: Delivery, *, code: str, now: datetime) -> None:
        """Give it up as a dead letter."""
        self._mark(delivery, code, state="dead", finished_at=now)

    def sent_as(self, outbox_id: str) -> Sent | None:
        """Return where an earlier post stands in Slack; None while it is not there."""
        row = self._session.execute(
            select(_OUTBOX.c.sent_channel, _OUTBOX.c.ts).where(
                _OUTBOX.c.id == outbox_id, _OUTBOX.c.state == "sent"
            )
        ).one_or_none()
        return Sent(row.sent_channel, row.ts) if row else None

    def _mark(self, delivery: Delivery, code: str, **values: object) -> None:
        mine = {"mine": delivery.id, "attempt": delivery.attempts}
        values |= {"lease_until": None, "code": code[:_LONGEST_CODE]}
        statement = _MARK.values(**values)
        if not changed(self._session, statement, mine):
            raise LostClaimError(delivery.id)


def _claim() -> Update:
    """Take the oldest rows that are due and behind no other, as one statement."""
    now = bindparam("now", type_=_OUTBOX.c.due_at.type)
    waiting = and_(_OUTBOX.c.state.in_(_WAITING), _OUTBOX.c.due_at <= now)
    abandoned = and_(
        _OUTBOX.c.state == literal("sending"), _OUTBOX.c.lease_until <= now
    )
    due = (
        select(_OUTBOX.c.position)
        .where(_OUTBOX.c.state.in_(_OPEN), or_(waiting, abandoned))
        .where(_OUTBOX.c.pace.not_in(bindparam("paused", expanding=True)))
        .where(~_behind_another())
        .order_by(_OUTBOX.c.position)
        .limit(bindparam("limit", type_=Integer))
        .with_for_update(skip_locked=True, of=_OUTBOX)
        .cte("due")
        # Found once: joined in another way PostgreSQL might look again for each row.
        .prefix_with("MATERIALIZED", dialect="postgresql")
    )
    return (
        update(_OUTBOX)
        .where(_OUTBOX.c.position.in_(select(due.c.position)))
        .values(
            state="sending",
            # A sender that was sending and is no more: it may have arrived.
            unsure=or_(_OUTBOX.c.unsure, _OUTBOX.c.state == "sending"),
            attempts=_OUTBOX.c.attempts + 1,
            lease_until=bindparam("until", type_=_OUTBOX.c.lease_until.type),
        )
        .returning(*_OUTBOX.c)
    )


def _behind_another() -> ColumnElement[bool]:
    return exists().where(
        _EARLIER.c.lane == _OUTBOX.c.lane,
        _EARLIER.c.position < _OUTBOX.c.position,
        _EARLIER.c.state.in_(_OPEN),
    )


def _fresh(row_id: str, now: datetime) -> dict[str, Any]:
    return {
        "id": row_id,
        "state": "pending",
        "attempts": 0,
        "unsure": False,
        "due_at": now,
        "lease_until": None,
        "created_at": now,
        "finished_at": None,
        "sent_channel": "",
        "ts": "",
        "code": "",
    }


_INSERT = inserting(_OUTBOX)
_CLAIM = _claim()
_MARK = update(_OUTBOX).where(
    _OUTBOX.c.id == bindparam("mine"),
    _OUTBOX.c.state == "sending",
    _OUTBOX.c.attempts == bindparam("attempt"),
)
_SENT = _MARK.values(
    state="sent",
    ts=bindparam("stands_at"),
    sent_channel=bindparam("stands_in"),
    finished_at=bindparam("now", type_=_OUTBOX.c.finished_at.type),
    lease_until=None,
    unsure=False,
    code="",
)
