"""A channel takes a burst, then a message a second; Slack may ask for more patience."""

from __future__ import annotations

from datetime import timedelta

from bot.delivery.pace import Pace
from tests.support.pipeline import NOON


def after(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def test_after_its_burst_a_channel_takes_one_message_a_second() -> None:
    pace = Pace(rate=1, burst=3)

    for _ in range(3):
        assert pace.paused(NOON) == frozenset()
        pace.take("C1", NOON)

    assert pace.paused(NOON) == {"C1"}
    assert pace.paused(NOON + after(0.999)) == {"C1"}
    assert pace.paused(NOON + after(1)) == frozenset()


def test_a_quiet_channel_earns_its_burst_back_and_no_more() -> None:
    pace = Pace(rate=1, burst=2)
    pace.take("C1", NOON)
    later = NOON + after(3600)

    for _ in range(2):
        assert pace.paused(later) == frozenset()
        pace.take("C1", later)

    assert pace.paused(later) == {"C1"}


def test_channels_do_not_slow_each_other() -> None:
    pace = Pace(rate=1, burst=1)

    pace.take("C1", NOON)

    assert pace.paused(NOON) == {"C1"}


def test_a_channel_is_held_as_long_as_slack_asks() -> None:
    pace = Pace(rate=1, burst=3)

    pace.hold("C1", NOON + after(30), NOON)

    assert pace.paused(NOON + after(29.9)) == {"C1"}
    assert pace.paused(NOON + after(30)) == frozenset()


def test_without_a_rate_only_slack_itself_slows_us() -> None:
    pace = Pace(rate=0, burst=1)

    for _ in range(100):
        pace.take("C1", NOON)
    assert pace.paused(NOON) == frozenset()

    pace.hold("C1", NOON + after(5), NOON)
    assert pace.paused(NOON) == {"C1"}


def test_what_is_no_message_has_no_pace() -> None:
    pace = Pace(rate=1, burst=1)

    pace.take("", NOON)
    pace.hold("", NOON + after(5), NOON)

    assert pace.paused(NOON) == frozenset()


def test_a_clock_that_was_moved_back_does_not_stop_a_channel_for_long() -> None:
    pace = Pace(rate=1, burst=1)
    pace.take("C1", NOON)

    pace.paused(NOON - after(3600))

    assert pace.paused(NOON - after(3599)) == frozenset()
