"""Alembic's entry: migrate the database that the caller connected to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from alembic import context

import storage.tables.ledger
import storage.tables.questions
import storage.tables.workflow  # noqa: F401 - they fill the metadata
from storage.tables.base import Row, UtcDateTime

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext


def _frozen(kind: str, item: object, _: AutogenContext) -> str | Literal[False]:
    # A migration must keep its meaning when our own types change.
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    compare_type=True,
    render_as_batch=True,
    render_item=_frozen,
)
with context.begin_transaction():
    context.run_migrations()
