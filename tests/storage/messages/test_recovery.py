"""What a killed process left is taken up at once, if nobody else can be at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.messages.incoming import Lane
from storage.messages.recovery import Presence
from tests.support.pipeline import LEASE, make_incoming, make_post

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from storage.messages.work import SqlMessageWork
    from tests.support.pipeline import SetClock


def claim(work: Callable[[], SqlMessageWork], clock: SetClock) -> tuple[int, int]:
    """Count what can be claimed from both queues."""
    now = clock.now()
    with work() as step:
        deliveries = step.inbox.claim(Lane.MESSAGES, now=now, lease=LEASE, limit=9)
        posts = step.deliveries.claim(now=now, lease=LEASE, limit=9)
        step.commit()
    return len(deliveries), len(posts)


@pytest.fixture
def _left_behind(work: Callable[[], SqlMessageWork], clock: SetClock) -> None:
    """Leave a delivery and a post in the middle of their work."""
    with work() as step:
        step.inbox.store(make_incoming())
        step.outbox.post(make_post())
        step.commit()
    assert claim(work, clock) == (1, 1)


@pytest.mark.usefixtures("_left_behind")
def test_on_a_file_nobody_works_on_everything_is_taken_up_at_once(
    engine: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    on_a_file = engine.dialect.name == "sqlite"
    presence = Presence(engine)

    assert presence.enter(clock.now()) is on_a_file

    assert claim(work, clock) == ((1, 1) if on_a_file else (0, 0))
    presence.leave()


@pytest.mark.usefixtures("_left_behind")
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_while_another_process_works_the_leases_decide(
    engine: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    first, second, third = (Presence(engine) for _ in range(3))
    first.enter(clock.now())
    claim(work, clock)

    assert second.enter(clock.now()) is False
    first.leave()
    assert third.enter(clock.now()) is False
    assert claim(work, clock) == (0, 0)

    second.leave()
    third.leave()
    last = Presence(engine)
    assert last.enter(clock.now()) is True
    assert claim(work, clock) == (1, 1)
    last.leave()


def test_who_never_entered_may_leave(engine: Engine) -> None:
    Presence(engine).leave()
