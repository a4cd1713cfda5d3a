"""Otto's own books, which survive every import: what came in and what goes out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Index, Integer, String, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Row, Words

_Counter = BigInteger().with_variant(Integer, "sqlite")
# The claims of storage/messages say the same literally: with parameters in its place
# SQLite cannot tell that these indexes serve, and reads every row for every row.
_OPEN_INBOX = text("state IN ('received', 'running')")
_OPEN_OUTBOX = text("state IN ('pending', 'sending', 'unknown')")


class InboxRow(Row):
    """One delivery of Slack; stored before it is acknowledged."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_open",
            "lane",
            "id",
            sqlite_where=_OPEN_INBOX,
            postgresql_where=_OPEN_INBOX,
        ),
        Index(
            "ix_inbox_open_conversation",
            "conversation",
            "id",
            sqlite_where=_OPEN_INBOX,
            postgresql_where=_OPEN_INBOX,
        ),
        Index("ix_inbox_state_id", "state", "id"),
    )

    id: Mapped[int] = mapped_column(_Counter, primary_key=True)
    key: Mapped[str] = mapped_column(String(400), unique=True)
    twin: Mapped[str | None] = mapped_column(String(200), unique=True)
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(255))
    lane: Mapped[str] = mapped_column(String(20))
    conversation: Mapped[str] = mapped_column(String(200))
    user: Mapped[str] = mapped_column(String(64))
    channel: Mapped[str] = mapped_column(String(64))
    payload: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(10))
    attempts: Mapped[int] = mapped_column(Integer)
    due_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    received_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    reference: Mapped[str] = mapped_column(String(16))


class OutboxRow(Row):
    """One intended call to Slack; stored with the decision that caused it."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_open",
            "position",
            sqlite_where=_OPEN_OUTBOX,
            postgresql_where=_OPEN_OUTBOX,
        ),
        Index(
            "ix_outbox_open_lane",
            "lane",
            "position",
            sqlite_where=_OPEN_OUTBOX,
            postgresql_where=_OPEN_OUTBOX,
        ),
        Index(
            "ix_outbox_open_coalesce",
            "coalesce",
            sqlite_where=_OPEN_OUTBOX,
            postgresql_where=_OPEN_OUTBOX,
        ),
        Index("ix_outbox_state_position", "state", "position"),
    )

    position: Mapped[int] = mapped_column(_Counter, primary_key=True)
    id: Mapped[str] = mapped_column(String(36), unique=True)
    purpose: Mapped[str] = mapped_column(String(64))
    subject: Mapped[Words]
    version: Mapped[str] = mapped_column(String(200))
    method: Mapped[str] = mapped_column(String(40))
    arguments: Mapped[dict[str, Any]]
    channel: Mapped[str] = mapped_column(String(64))
    thread: Mapped[str] = mapped_column(String(64))
    user: Mapped[str] = mapped_column(String(64))
    otherwise: Mapped[list[Any]]
    target: Mapped[str] = mapped_column(String(36))
    coalesce: Mapped[str] = mapped_column(String(255))
    lane: Mapped[str] = mapped_column(String(200))
    pace: Mapped[str] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(10))
    attempts: Mapped[int] = mapped_column(Integer)
    unsure: Mapped[bool] = mapped_column(Boolean)
    due_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    sent_channel: Mapped[str] = mapped_column(String(64))
    ts: Mapped[str] = mapped_column(String(64))
    code: Mapped[str] = mapped_column(String(255))
