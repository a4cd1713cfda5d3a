"""What travels to the bot and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Protocol

Kind = Literal["events_api", "slash_commands", "interactive"]
Outcome = Literal["acknowledged", "timed_out", "refused", "nobody_there"]

ACK_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Envelope:
    """One delivery attempt: its kind, its payload, and how often it was tried."""

    kind: Kind
    payload: dict[str, Any]
    attempt: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of an attempt; ``payload`` is what the bot said with its ack."""

    outcome: Outcome
    payload: dict[str, Any] | None = None

    @property
    def acknowledged(self) -> bool:
        """Say whether the bot took the delivery within three seconds."""
        return self.outcome == "acknowledged"


class Transport(Protocol):
    """A way to the bot."""

    async def send(self, envelope: Envelope) -> Reply:
        """Deliver once and wait up to three seconds for the acknowledgement."""
        ...

    async def somebody_there(self) -> None:
        """Return as soon as it makes sense to try (again)."""
        ...
