"""What people asked, and how it was answered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Code, Email, Row, Words


class QuestionRow(Row):
    """One question on record."""

    __tablename__ = "questions"
    __table_args__ = (
        Index("ix_questions_asked_at", "asked_at"),
        Index("ix_questions_slack_user_asked_at", "slack_user", "asked_at"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    asker: Mapped[Email | None]
    slack_user: Mapped[Code]
    channel: Mapped[Code]
    thread: Mapped[Code]
    text: Mapped[Words]
    topic: Mapped[Code]
    outcome: Mapped[Code]
    confidence: Mapped[int]
    generation: Mapped[int] = mapped_column(BigInteger)
    asked_at: Mapped[datetime]
    handed_over_at: Mapped[datetime | None]
    understood: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
