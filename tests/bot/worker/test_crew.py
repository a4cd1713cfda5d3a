"""A crew works while there is something to do, and wakes when there is again."""

from __future__ import annotations

import threading

from bot.worker.bell import Bell
from bot.worker.crew import Crew

LONG = 60.0
FOUND = True


class Steps:
    """A step that does what it is told and counts."""

    def __init__(self, *outcomes: bool | Exception) -> None:
        self._outcomes = list(outcomes)
        self._taken = threading.Condition()
        self.count = 0

    def __call__(self) -> bool:
        """Take a step."""
        with self._taken:
            self.count += 1
            self._taken.notify_all()
            outcome = self._outcomes.pop(0) if self._outcomes else False
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def reached(self, count: int) -> bool:
        """Wait until so many steps were taken."""
        with self._taken:
            return self._taken.wait_for(lambda: self.count >= count, 5)


def test_what_is_due_at_the_start_is_taken_up_at_once() -> None:
    steps = Steps(FOUND, FOUND)
    crew = Crew("test", steps, size=1, bell=Bell(), poll=LONG)

    crew.start()

    assert steps.reached(3)
    crew.stop()
    assert steps.count == 3


def test_a_ring_wakes_a_crew_that_waits() -> None:
    bell, steps = Bell(), Steps()
    crew = Crew("test", steps, size=1, bell=bell, poll=LONG)
    crew.start()
    steps.reached(1)

    bell.ring()

    assert steps.reached(2)
    crew.stop()


def test_a_ring_during_a_step_is_not_missed() -> None:
    bell = Bell()
    heard = bell.rings

    bell.ring()

    bell.wait(heard, LONG)  # returns at once


def test_without_a_ring_a_crew_looks_again_after_its_poll() -> None:
    steps = Steps()
    crew = Crew("test", steps, size=1, bell=Bell(), poll=0.01)

    crew.start()

    assert steps.reached(3)
    crew.stop()


def test_a_step_that_fails_does_not_end_the_crew() -> None:
    steps = Steps(ZeroDivisionError(), FOUND)
    crew = Crew("test", steps, size=1, bell=Bell(), poll=0.01)

    crew.start()

    assert steps.reached(2)
    assert crew.alive
    crew.stop()
    assert not crew.alive


def test_a_crew_that_never_started_can_be_stopped() -> None:
    Crew("test", Steps(), size=1, bell=Bell(), poll=LONG).stop()
