"""A crew of threads that take one step after another until told to stop."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

from bot.errors import Accident, attempt

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.worker.bell import Bell


class Crew:
    """``size`` threads that call ``step`` while it finds something to do.

    Without work a thread waits for the bell, or for ``poll`` seconds: other replicas
    and the passing of time ring no bell. A step that fails is logged and tried again
    after the same wait, so that a database that is down is not hammered.
    """

    def __init__(
        self, name: str, step: Callable[[], bool], *, size: int, bell: Bell, poll: float
    ) -> None:
        self._name = name
        self._step = step
        self._bell = bell
        self._poll = poll
        self._stopping = Event()
        self._threads = [
            Thread(target=self._work, name=f"{name}-{number}", daemon=True)
            for number in range(size)
        ]

    def start(self) -> None:
        """Begin; whatever is due already is taken up at once."""
        for thread in self._threads:
            thread.start()

    def stop(self, seconds: float = 10.0) -> None:
        """Let everybody finish the step they are in."""
        self._stopping.set()
        self._bell.ring_for_all()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(seconds)

    @property
    def alive(self) -> bool:
        """Say whether every thread is at work."""
        return all(thread.is_alive() for thread in self._threads)

    def _work(self) -> None:
        while not self._stopping.is_set():
            heard = self._bell.rings
            worked = attempt(self._step, self._name)
            if isinstance(worked, Accident):
                self._stopping.wait(self._poll)
            elif worked is not True:
                self._bell.wait(heard, self._poll)
