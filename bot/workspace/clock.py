"""The workspace's time: the real one until somebody moves it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


class MovableClock:
    """A clock that runs on from wherever it was last set; starts at the given one."""

    def __init__(self, base: Callable[[], datetime]) -> None:
        self._base = base
        self._shift = timedelta()
        self._moved = False

    @property
    def moved(self) -> bool:
        """Say whether somebody has set the clock since the start or the last reset."""
        return self._moved

    def now(self) -> datetime:
        """Return the present moment of the workspace, with its time zone."""
        return self._base() + self._shift

    def move_to(self, moment: datetime) -> None:
        """Make it this (aware) moment now; time runs on from there."""
        self._shift = moment - self._base()
        self._moved = True

    def return_to_real_time(self) -> None:
        """Forget every move."""
        self._shift = timedelta()
        self._moved = False
