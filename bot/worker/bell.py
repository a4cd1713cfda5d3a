"""Waking the workers of this process when there is something to do."""

from __future__ import annotations

from threading import Condition


class Bell:
    """Rung after a commit; a worker that waits looks at once instead of at its poll."""

    def __init__(self) -> None:
        self._condition = Condition()
        self._rings = 0

    @property
    def rings(self) -> int:
        """Count the rings so far; taken before looking, so that none is missed."""
        return self._rings

    def ring(self) -> None:
        """Wake one who waits; those who work will look again by themselves."""
        with self._condition:
            self._rings += 1
            self._condition.notify()

    def ring_for_all(self) -> None:
        """Wake everybody, because it is time to go."""
        with self._condition:
            self._rings += 1
            self._condition.notify_all()

    def wait(self, heard: int, seconds: float) -> None:
        """Wait for a ring after the one that was heard, but no longer than that."""
        with self._condition:
            self._condition.wait_for(lambda: self._rings != heard, seconds)
