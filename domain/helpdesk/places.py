"""Where something is said: one person in one thread, which has a memory of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from domain.messages.incoming import Kind

if TYPE_CHECKING:
    from datetime import datetime

    from domain.messages.incoming import Incoming
    from domain.questions.memory import Memory

DIRECT = "direct"
"""Stands for the direct message of a person and Otto: they have only one."""


@dataclass(frozen=True, slots=True)
class Place:
    """One person in one thread; what somebody else asked there is not theirs."""

    team: str
    channel: str
    thread: str
    """The ``ts`` of its first message; empty for a direct message's top level."""
    user: str

    @property
    def above(self) -> Place | None:
        """Return the conversation that a direct message's thread hangs under."""
        hangs = self.channel == DIRECT and self.thread
        return replace(self, thread="") if hangs else None


def place_of(incoming: Incoming) -> Place | None:
    """Return where somebody speaks; None for a command, which stands in no thread."""
    if incoming.is_direct or not incoming.channel:
        return Place(incoming.team, DIRECT, incoming.thread_ts, incoming.user)
    # A mention opens the thread under itself.
    thread = incoming.thread_ts or incoming.ts
    if incoming.kind is Kind.COMMAND or not thread:
        return None
    return Place(incoming.team, incoming.channel, thread, incoming.user)


class Memories(Protocol):
    """What each thread is about, for each person in it."""

    def of(self, place: Place, *, since: datetime) -> Memory | None:
        """Return what is remembered there; None if nothing was said since then."""
        ...

    def keep(
        self, place: Place, memory: Memory, *, at: datetime, forget_before: datetime
    ) -> None:
        """Remember this there, and forget some of what is older than a moment."""
        ...
