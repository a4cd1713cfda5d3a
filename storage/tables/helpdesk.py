"""What Otto keeps of people's conversations: memories, feedback, examples, settings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Code, Row, Words


class MemoryRow(Row):
    """What one thread is about, for one person in it."""

    __tablename__ = "memories"
    __table_args__ = (Index("ix_memories_updated_at", "updated_at"),)

    team: Mapped[Code] = mapped_column(primary_key=True)
    channel: Mapped[Code] = mapped_column(primary_key=True)
    thread: Mapped[Code] = mapped_column(primary_key=True)
    slack_user: Mapped[Code] = mapped_column(primary_key=True)
    memory: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime]


class FeedbackRow(Row):
    """What one person said of one answer."""

    __tablename__ = "feedback"

    subject: Mapped[str] = mapped_column(String(200), primary_key=True)
    slack_user: Mapped[Code] = mapped_column(primary_key=True)
    helped: Mapped[bool] = mapped_column(Boolean)
    given_at: Mapped[datetime]


class ProposedExampleRow(Row):
    """One phrase to learn from, if somebody accepts it."""

    __tablename__ = "proposed_examples"
    __table_args__ = (
        Index("ix_proposed_examples_state_proposed_at", "state", "proposed_at"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    words: Mapped[Words]
    language: Mapped[str] = mapped_column(String(2))
    topic: Mapped[Code]
    question_id: Mapped[str] = mapped_column(String(36))
    proposed_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(10))
    decided_by: Mapped[str] = mapped_column(String(254))
    decided_at: Mapped[datetime | None]


class PreferenceRow(Row):
    """What one person has set."""

    __tablename__ = "preferences"

    team: Mapped[Code] = mapped_column(primary_key=True)
    slack_user: Mapped[Code] = mapped_column(primary_key=True)
    language: Mapped[str | None] = mapped_column(String(2))
