"""The health page sees how long things wait, and what was given up."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy.orm import sessionmaker

from domain.messages.incoming import Lane
from domain.messages.rows import Backlog
from storage.messages.watch import SqlWatch
from tests.support.pipeline import LEASE, NOON, make_incoming, make_post

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from storage.messages.work import SqlMessageWork
    from tests.support.pipeline import SetClock


def test_nothing_waits_in_new_queues(engine: Engine) -> None:
    none = timedelta(0)

    backlog = SqlWatch(sessionmaker(engine)).backlog(NOON)

    assert backlog == Backlog(0, none, 0, 0, none, 0)


def test_the_oldest_of_each_queue_tells_how_far_behind_it_is(
    engine: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    with work() as step:
        step.inbox.store(make_incoming())
        step.outbox.post(make_post())
        clock.advance(10)
        step.inbox.store(make_incoming(received_at=clock.now()))
        step.commit()

    backlog = SqlWatch(sessionmaker(engine)).backlog(clock.now() + timedelta(seconds=5))

    age = timedelta(seconds=15)
    assert backlog == Backlog(2, age, 0, 1, age, 0)


def test_what_was_given_up_is_listed_newest_first(
    engine: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    watch = SqlWatch(sessionmaker(engine))
    with work() as step:
        step.inbox.store(make_incoming(key="T1/event/Ev9", channel="D9"))
        step.outbox.post(make_post(channel="C9"))
        now = clock.now()
        (claimed,) = step.inbox.claim(Lane.MESSAGES, now=now, lease=LEASE, limit=1)
        (delivery,) = step.deliveries.claim(now=now, lease=LEASE, limit=1)
        step.inbox.fail(claimed, reference="abcd1234", now=now)
        clock.advance(1)
        step.deliveries.bury(delivery, code="is_archived", now=clock.now())
        step.commit()

    post, question = watch.dead_letters(10)

    assert (post.queue, post.channel, post.reason) == ("outbox", "C9", "is_archived")
    assert (question.queue, question.id) == ("inbox", "T1/event/Ev9")
    assert (question.what, question.reason) == ("direct message.im", "abcd1234")
    assert watch.dead_letters(1) == [post]
    assert watch.backlog(clock.now()).inbox_failed == 1
    assert watch.backlog(clock.now()).outbox_dead == 1
