"""What threads are about: ``domain.helpdesk.places.Memories`` over SQL."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, select, tuple_

from storage.helpdesk.as_json import memory_as_json, memory_from_json
from storage.helpdesk.statements import keep, keeping
from storage.messages.statements import table_of
from storage.tables.base import UtcDateTime
from storage.tables.helpdesk import MemoryRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy.orm import Session

    from domain.helpdesk.places import Place
    from domain.questions.memory import Memory

MOST_FORGOTTEN = 50
"""Rows that one answer clears away: more than one answer adds."""
_MEMORIES = table_of(MemoryRow)
_KEY = tuple(_MEMORIES.primary_key)
_KEEP = keeping(_MEMORIES, "memory", "updated_at")
_OF = select(_MEMORIES.c.memory).where(
    _MEMORIES.c.team == bindparam("team"),
    _MEMORIES.c.channel == bindparam("channel"),
    _MEMORIES.c.thread == bindparam("thread"),
    _MEMORIES.c.slack_user == bindparam("slack_user"),
    _MEMORIES.c.updated_at >= bindparam("since", type_=UtcDateTime),
)
_FORGET = delete(_MEMORIES).where(
    tuple_(*_KEY).in_(
        select(*_KEY)
        .where(_MEMORIES.c.updated_at < bindparam("before", type_=UtcDateTime))
        .order_by(_MEMORIES.c.updated_at)
        .limit(MOST_FORGOTTEN)
        # Somebody else is writing these: they are theirs to forget.
        .with_for_update(skip_locked=True)
    )
)


@dataclass(frozen=True, slots=True)
class SqlMemories:
    """What each thread is about; reading takes no lock."""

    reader: Callable[[], Session]
    session: Session

    def of(self, place: Place, *, since: datetime) -> Memory | None:
        """Return what is remembered there; None if nothing was said since then."""
        kept = self.reader().execute(_OF, {**_place(place), "since": since}).first()
        return None if kept is None else memory_from_json(kept[0])

    def keep(
        self, place: Place, memory: Memory, *, at: datetime, forget_before: datetime
    ) -> None:
        """Remember this there, and forget some of what is older than a moment."""
        row = {**_place(place), "memory": memory_as_json(memory), "updated_at": at}
        keep(self.session, _KEEP, row)
        self.session.connection().execute(_FORGET, {"before": forget_before})


def _place(place: Place) -> dict[str, str]:
    values = asdict(place)
    return {**values, "slack_user": values.pop("user")}
