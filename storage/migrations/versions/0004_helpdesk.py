"""memories of threads, feedback, examples to review, settings, how it was understood"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "memories",
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("channel", sa.String(length=64), nullable=False),
        sa.Column("thread", sa.String(length=64), nullable=False),
        sa.Column("slack_user", sa.String(length=64), nullable=False),
        sa.Column("memory", sa.JSON(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint(
            "team", "channel", "thread", "slack_user", name=op.f("pk_memories")
        ),
    )
    op.create_index("ix_memories_updated_at", "memories", ["updated_at"])
    op.create_table(
        "feedback",
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("slack_user", sa.String(length=64), nullable=False),
        sa.Column("helped", sa.Boolean(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject", "slack_user", name=op.f("pk_feedback")),
    )
    op.create_table(
        "proposed_examples",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("question_id", sa.String(length=36), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("decided_by", sa.String(length=254), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposed_examples")),
    )
    op.create_index(
        "ix_proposed_examples_state_proposed_at",
        "proposed_examples",
        ["state", "proposed_at"],
    )
    op.create_table(
        "preferences",
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("slack_user", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.PrimaryKeyConstraint("team", "slack_user", name=op.f("pk_preferences")),
    )
    op.add_column("questions", sa.Column("understood", sa.JSON(), nullable=True))
    op.create_index(
        "ix_questions_slack_user_asked_at", "questions", ["slack_user", "asked_at"]
    )


def downgrade() -> None:
    op.drop_index("ix_questions_slack_user_asked_at", table_name="questions")
    op.drop_column("questions", "understood")
    op.drop_table("preferences")
    op.drop_index(
        "ix_proposed_examples_state_proposed_at", table_name="proposed_examples"
    )
    op.drop_table("proposed_examples")
    op.drop_table("feedback")
    op.drop_index("ix_memories_updated_at", table_name="memories")
    op.drop_table("memories")
