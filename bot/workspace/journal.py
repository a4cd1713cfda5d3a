"""The journal of every call the workspace received, for tests and the curious."""

from __future__ import annotations

from collections import deque
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

_KEPT = 10_000
_SECRET = ("token",)


@dataclass(frozen=True, slots=True)
class Entry:
    """One call: what was asked (never the token), what was answered, when."""

    number: int
    method: str
    arguments: dict[str, Any]
    ok: bool
    error: str | None
    at: str


class Journal:
    """The newest calls, oldest first; the count goes on for those that fell out."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=_KEPT)
        self._count = 0

    def note(
        self,
        method: str,
        arguments: dict[str, Any],
        answer: dict[str, Any],
        at: datetime,
    ) -> None:
        """Write one call down."""
        self._count += 1
        shown = {k: v for k, v in arguments.items() if k not in _SECRET}
        ok = bool(answer.get("ok"))
        error = None if ok else str(answer.get("error"))
        entry = Entry(self._count, method, shown, ok, error, at.isoformat())
        self._entries.append(entry)

    def entries(self, method: str = "", since: int = 0) -> list[dict[str, Any]]:
        """Return the calls after a number, all or of one method."""
        return [
            asdict(entry)
            for entry in self._entries
            if entry.number > since and method in {"", entry.method}
        ]

    def clear(self) -> None:
        """Forget every call."""
        self._entries.clear()
        self._count = 0
