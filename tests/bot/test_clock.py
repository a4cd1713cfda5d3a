"""The one clock: real time in the team's zone, unless somebody moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import SystemClock
from tests.support.pipeline import NOON

MEXICO = ZoneInfo("America/Mexico_City")


def test_now_is_now_in_the_teams_zone() -> None:
    clock = SystemClock(MEXICO)

    told = clock.now()

    assert told.tzinfo is MEXICO
    real = datetime.now(UTC)  # noqa: TID251 - compared with the real one
    assert abs(told - real) < timedelta(minutes=1)
    assert not clock.moved


def test_a_clock_that_was_moved_goes_on_from_there() -> None:
    clock = SystemClock(MEXICO)

    clock.move_to(NOON)

    assert clock.moved
    assert timedelta(0) <= clock.now() - NOON < timedelta(minutes=1)
    assert clock.now() <= clock.now()
