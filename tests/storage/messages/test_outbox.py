"""A post is stored once, sent in order by one sender, and never dropped unseen."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.messages.errors import LostClaimError
from domain.messages.outgoing import Method, Way
from domain.messages.rows import Sent
from tests.support.pipeline import LEASE, make_post

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from typing import TypeAlias

    from domain.messages.outgoing import Post
    from domain.messages.rows import Delivery
    from storage.messages.work import SqlMessageWork
    from tests.support.pipeline import SetClock

    Works: TypeAlias = Callable[[], SqlMessageWork]


def post(work: Works, *posts: Post) -> list[str]:
    with work() as step:
        ids = [step.outbox.post(each) for each in posts]
        step.commit()
    return ids


def claim(
    work: Works, clock: SetClock, limit: int = 10, paused: Collection[str] = ()
) -> Sequence[Delivery]:
    with work() as step:
        rows = step.deliveries.claim(
            now=clock.now(), lease=LEASE, limit=limit, paused=paused
        )
        step.commit()
    return rows


def mark_sent(work: Works, clock: SetClock, delivery: Delivery) -> None:
    with work() as step:
        step.deliveries.sent(delivery, ts="5.0", channel="C1", now=clock.now())
        step.commit()


def test_what_was_posted_comes_back_whole(work: Works, clock: SetClock) -> None:
    whole = make_post(
        method=Method.EPHEMERAL,
        arguments={"text": "Paid.", "blocks": [{"type": "divider"}]},
        thread="1.0",
        otherwise=(Way(Method.RESPOND, "https://x"), Way(Method.POST, "U1")),
    )
    (row_id,) = post(work, whole)

    (delivery,) = claim(work, clock)

    assert delivery.post == whole
    assert (delivery.id, delivery.attempts, delivery.unsure) == (row_id, 1, False)


def test_the_same_post_is_stored_once(work: Works, clock: SetClock) -> None:
    same = make_post()

    first, second = post(work, same, same)

    assert first == second
    assert len(claim(work, clock)) == 1


def test_another_version_is_another_post(work: Works, clock: SetClock) -> None:
    draft = make_post(channel="C1")
    final = replace(draft, version="2", channel="C2")

    post(work, draft, final)

    assert len(claim(work, clock)) == 2


def test_a_channel_reads_its_messages_in_order(work: Works, clock: SetClock) -> None:
    first, second = make_post(), make_post()
    post(work, first, second)

    (delivery,) = claim(work, clock)
    assert delivery.post == first
    assert claim(work, clock) == []

    mark_sent(work, clock, delivery)
    (delivery,) = claim(work, clock)
    assert delivery.post == second


def test_readers_of_hidden_answers_do_not_wait_for_each_other(
    work: Works, clock: SetClock
) -> None:
    post(
        work,
        make_post(method=Method.EPHEMERAL, user="U1"),
        make_post(method=Method.EPHEMERAL, user="U2"),
    )

    assert len(claim(work, clock)) == 2


def test_a_paused_channel_is_left_out(work: Works, clock: SetClock) -> None:
    post(work, make_post(channel="C1"), make_post(channel="C2"))

    (delivery,) = claim(work, clock, paused={"C1"})

    assert delivery.post.channel == "C2"


def test_of_the_waiting_updates_of_one_message_the_newest_is_sent(
    work: Works, clock: SetClock
) -> None:
    updates = [
        make_post(
            method=Method.UPDATE,
            subject="card-1",
            version=str(version),
            arguments={"text": f"Version {version}", "ts": "1.0"},
            coalesce="C1/1.0",
        )
        for version in range(3)
    ]
    post(work, *updates)

    (delivery,) = claim(work, clock)

    assert delivery.post == updates[-1]
    mark_sent(work, clock, delivery)
    assert claim(work, clock) == []


def test_an_update_that_is_being_sent_goes_before_the_newer(
    work: Works, clock: SetClock
) -> None:
    update = make_post(method=Method.UPDATE, subject="card-1", coalesce="C1/1.0")
    post(work, update)
    (sending,) = claim(work, clock)
    post(work, replace(update, version="2"))

    assert claim(work, clock) == []
    mark_sent(work, clock, sending)

    assert claim(work, clock)[0].post.version == "2"


def test_a_post_whose_sender_died_may_have_arrived(
    work: Works, clock: SetClock
) -> None:
    post(work, make_post())
    claim(work, clock)

    clock.advance(LEASE.total_seconds() - 0.001)
    assert claim(work, clock) == []
    clock.advance(0.001)
    (again,) = claim(work, clock)

    assert (again.attempts, again.unsure) == (2, True)


def test_a_post_that_may_have_arrived_stays_so_until_looked_up(
    work: Works, clock: SetClock
) -> None:
    post(work, make_post())
    (delivery,) = claim(work, clock)
    with work() as step:
        step.deliveries.unsure(delivery, at=clock.now(), code="timeout")
        step.commit()

    (again,) = claim(work, clock)

    assert again.unsure


def test_a_postponed_post_waits_and_holds_back_the_later_ones(
    work: Works, clock: SetClock
) -> None:
    post(work, make_post(), make_post())
    (delivery,) = claim(work, clock)
    with work() as step:
        later = clock.now() + timedelta(seconds=3)
        step.deliveries.postpone(delivery, at=later, code="ratelimited")
        step.commit()

    assert claim(work, clock) == []
    clock.advance(3)
    (again,) = claim(work, clock)

    assert (again.id, again.unsure) == (delivery.id, False)


def test_a_redirected_post_goes_its_new_way(work: Works, clock: SetClock) -> None:
    hidden = make_post(method=Method.EPHEMERAL, otherwise=(Way(Method.POST, "U1"),))
    post(work, hidden)
    (delivery,) = claim(work, clock)
    new_way = hidden.next_way()
    assert new_way is not None
    with work() as step:
        step.deliveries.redirect(
            replace(delivery, post=new_way), now=clock.now(), code="not_in_channel"
        )
        step.commit()

    (again,) = claim(work, clock)

    assert again.id == delivery.id
    assert (again.post.method, again.post.channel, again.post.user) == (
        Method.POST,
        "",
        "U1",
    )


def test_a_dead_letter_no_longer_holds_its_channel_back(
    work: Works, clock: SetClock
) -> None:
    post(work, make_post(), make_post())
    (delivery,) = claim(work, clock)
    with work() as step:
        step.deliveries.bury(delivery, code="is_archived" * 100, now=clock.now())
        step.commit()

    (following,) = claim(work, clock)

    assert following.id != delivery.id


def test_a_sender_that_was_overtaken_marks_nothing(
    work: Works, clock: SetClock
) -> None:
    post(work, make_post())
    (slow,) = claim(work, clock)
    clock.advance(LEASE.total_seconds())
    claim(work, clock)

    with pytest.raises(LostClaimError):
        mark_sent(work, clock, slow)
    with work() as step, pytest.raises(LostClaimError):
        step.deliveries.postpone(slow, at=clock.now(), code="ratelimited")


def test_where_a_message_stands_is_known_once_it_is_sent(
    work: Works, clock: SetClock
) -> None:
    (row_id,) = post(work, make_post())
    with work() as step:
        assert step.deliveries.sent_as(row_id) is None

    mark_sent(work, clock, claim(work, clock)[0])

    with work() as step:
        assert step.deliveries.sent_as(row_id) == Sent("C1", "5.0")


def test_several_senders_never_take_the_same_post(work: Works, clock: SetClock) -> None:
    post(work, *(make_post(channel=f"C{number}") for number in range(40)))

    with ThreadPoolExecutor(4) as senders:
        taken = list(senders.map(lambda _: claim(work, clock, limit=5), range(8)))

    ids = [row.id for rows in taken for row in rows]
    rest = claim(work, clock, limit=100)
    assert len(ids) == len(set(ids))
    assert len(ids) + len(rest) == 40
