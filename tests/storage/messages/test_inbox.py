"""A delivery is stored once, handled by one worker, and never forgotten."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.messages.errors import LostClaimError
from domain.messages.incoming import Kind, Lane
from tests.support.pipeline import LEASE, make_incoming

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from domain.messages.incoming import Incoming
    from domain.messages.rows import Claimed
    from storage.messages.work import SqlMessageWork
    from tests.support.pipeline import SetClock

    Works: TypeAlias = Callable[[], SqlMessageWork]


def store(work: Works, incoming: Incoming) -> bool:
    with work() as step:
        stored = step.inbox.store(incoming)
        step.commit()
    return stored


def claim(
    work: Works, clock: SetClock, limit: int = 10, lane: Lane = Lane.MESSAGES
) -> Sequence[Claimed]:
    with work() as step:
        rows = step.inbox.claim(lane, now=clock.now(), lease=LEASE, limit=limit)
        step.commit()
    return rows


def finish(work: Works, clock: SetClock, claimed: Claimed) -> None:
    with work() as step:
        step.inbox.done(claimed, now=clock.now())
        step.commit()


def test_what_was_stored_comes_back_whole(work: Works, clock: SetClock) -> None:
    whole = make_incoming(
        kind=Kind.VIEW,
        name="promise",
        action="choose:1",
        hidden=True,
        private_metadata="{}",
        fields={"amount": "12.50", "invoices": ("INV-1", "INV-2")},
    )
    store(work, whole)

    (claimed,) = claim(work, clock, lane=Lane.CLICKS)

    assert claimed.incoming == whole
    assert claimed.attempts == 1


def test_the_same_delivery_is_stored_once(work: Works) -> None:
    incoming = make_incoming()

    assert [store(work, incoming) for _ in range(4)] == [True, False, False, False]


def test_four_deliveries_at_once_are_stored_once(work: Works) -> None:
    incoming = make_incoming()

    with ThreadPoolExecutor(4) as slack:
        stored = list(slack.map(lambda _: store(work, incoming), range(4)))

    assert sorted(stored) == [False, False, False, True]


def test_the_twin_of_a_mention_is_not_stored(work: Works) -> None:
    mention = make_incoming(kind=Kind.MENTION, name="app_mention")
    twin = replace(mention, key="T1/event/another")

    assert store(work, mention)
    assert not store(work, twin)


def test_deliveries_without_a_twin_do_not_exclude_each_other(work: Works) -> None:
    assert store(work, make_incoming(twin=""))
    assert store(work, make_incoming(twin=""))


def test_nothing_is_kept_that_was_not_committed(work: Works, clock: SetClock) -> None:
    with work() as step:
        step.inbox.store(make_incoming())

    assert claim(work, clock) == []


def test_a_claimed_delivery_is_not_claimed_again(work: Works, clock: SetClock) -> None:
    store(work, make_incoming())

    assert len(claim(work, clock)) == 1
    assert claim(work, clock) == []


def test_the_oldest_is_claimed_first(work: Works, clock: SetClock) -> None:
    questions = [make_incoming() for _ in range(3)]
    for question in questions:
        store(work, question)

    claimed = claim(work, clock, limit=2)

    assert [row.incoming for row in claimed] == questions[:2]


def test_a_click_is_in_another_lane_than_questions(
    work: Works, clock: SetClock
) -> None:
    store(work, make_incoming())
    click = make_incoming(kind=Kind.ACTION, name="approve", twin="")
    store(work, click)

    (claimed,) = claim(work, clock, lane=Lane.CLICKS)

    assert claimed.incoming == click


def test_one_persons_words_in_one_thread_are_handled_in_order(
    work: Works, clock: SetClock
) -> None:
    first = make_incoming(channel="C1", thread_ts="1.0")
    second = make_incoming(channel="C1", thread_ts="1.0")
    for question in (first, second):
        store(work, question)

    (claimed,) = claim(work, clock)
    assert claimed.incoming == first
    assert claim(work, clock) == []

    finish(work, clock, claimed)
    (claimed,) = claim(work, clock)
    assert claimed.incoming == second


@pytest.mark.parametrize(
    "elsewhere",
    [
        pytest.param({"user": "U2"}, id="another-person"),
        pytest.param({"thread_ts": "2.0"}, id="another-thread"),
        pytest.param({"channel": "C2"}, id="another-channel"),
    ],
)
def test_other_conversations_do_not_wait(
    work: Works, clock: SetClock, elsewhere: dict[str, object]
) -> None:
    here: dict[str, object] = {"channel": "C1", "thread_ts": "1.0", "user": "U1"}
    store(work, make_incoming(**here))
    store(work, make_incoming(**(here | elsewhere)))

    assert len(claim(work, clock)) == 2


def test_a_delivery_whose_worker_died_is_taken_up_again(
    work: Works, clock: SetClock
) -> None:
    store(work, make_incoming())
    claim(work, clock)

    clock.advance(LEASE.total_seconds() - 0.001)
    assert claim(work, clock) == []
    clock.advance(0.001)
    (again,) = claim(work, clock)

    assert again.attempts == 2


def test_a_worker_that_was_overtaken_keeps_nothing(
    work: Works, clock: SetClock
) -> None:
    store(work, make_incoming())
    (slow,) = claim(work, clock)
    clock.advance(LEASE.total_seconds())
    (fast,) = claim(work, clock)

    with pytest.raises(LostClaimError):
        finish(work, clock, slow)
    with work() as step, pytest.raises(LostClaimError):
        step.inbox.fail(slow, reference="abcd1234", now=clock.now())
    finish(work, clock, fast)
    with pytest.raises(LostClaimError):
        finish(work, clock, fast)


def test_a_delivery_given_back_waits_for_its_moment(
    work: Works, clock: SetClock
) -> None:
    store(work, make_incoming())
    (claimed,) = claim(work, clock)
    with work() as step:
        later = clock.now() + timedelta(seconds=5)
        step.inbox.retry(claimed, reference="abcd1234", at=later)
        step.commit()

    assert claim(work, clock) == []
    clock.advance(5)
    assert len(claim(work, clock)) == 1


def test_a_delivery_given_up_is_never_claimed_again(
    work: Works, clock: SetClock
) -> None:
    store(work, make_incoming())
    (claimed,) = claim(work, clock)
    with work() as step:
        step.inbox.fail(claimed, reference="abcd1234", now=clock.now())
        step.commit()

    clock.advance(3600)
    assert claim(work, clock) == []


def test_a_delivery_answered_at_once_is_not_handled_again(
    work: Works, clock: SetClock
) -> None:
    submitted = make_incoming(kind=Kind.VIEW)
    with work() as step:
        assert step.inbox.store_done(submitted)
        step.commit()

    assert claim(work, clock, lane=Lane.CLICKS) == []
    assert not store(work, submitted)


def test_several_workers_never_take_the_same_delivery(
    work: Works, clock: SetClock
) -> None:
    for _ in range(40):
        store(work, make_incoming())

    with ThreadPoolExecutor(4) as workers:
        taken = list(workers.map(lambda _: claim(work, clock, limit=5), range(8)))

    ids = [row.id for rows in taken for row in rows]
    assert len(ids) == len(set(ids))
    rest = claim(work, clock, limit=100)
    assert len(ids) + len(rest) == 40
