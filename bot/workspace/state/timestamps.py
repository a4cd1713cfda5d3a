"""Slack's message timestamps: seconds, dot, six digits, strictly rising."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.workspace.clock import MovableClock

_MICROSECONDS = 1_000_000
_SHAPE = re.compile(r"\d{1,12}\.\d{6}")


class Timestamps:
    """Hands out timestamps from the workspace's clock, never the same one twice."""

    def __init__(self, clock: MovableClock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> str:
        """Return the next timestamp; it rises even when the clock was set back."""
        now = int(self._clock.now().timestamp() * _MICROSECONDS)
        self._last = max(self._last + 1, now)
        return f"{self._last // _MICROSECONDS}.{self._last % _MICROSECONDS:06d}"

    def remember(self, ts: str) -> None:
        """Never hand out anything at or before this one."""
        seconds, _, fraction = ts.partition(".")
        self._last = max(self._last, int(seconds) * _MICROSECONDS + int(fraction))

    def forget(self) -> None:
        """Start from the clock again."""
        self._last = 0


def is_timestamp(text: str) -> bool:
    """Say whether this has the shape of a message timestamp."""
    return _SHAPE.fullmatch(text) is not None
