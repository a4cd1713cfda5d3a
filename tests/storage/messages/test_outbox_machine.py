"""Whatever happens in whatever order: each post is sent once, each lane in order.

The model is a Slack that keeps what arrives. Senders claim, send, and die before or
after; time passes; posts are stored again. The only promise broken by nobody: when
everything has come to rest, Slack has every post exactly once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
)
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from domain.messages.errors import LostClaimError
from storage.tables.base import Row
from storage.tables.workflow import OutboxRow
from tests.support.pipeline import LEASE, SetClock, make_post, rows, works

if TYPE_CHECKING:
    from domain.messages.outgoing import Post
    from domain.messages.rows import Delivery

LANES = st.sampled_from(["C1", "C2"])


class OutboxMachine(RuleBasedStateMachine):
    """Posts, senders that live and die, and a Slack that keeps what it gets."""

    posts = Bundle("posts")
    claims = Bundle("claims")

    def __init__(self) -> None:
        super().__init__()
        self.engine = create_engine(
            "sqlite://",
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
        )
        Row.metadata.create_all(self.engine, tables=[OutboxRow.__table__])  # type: ignore[list-item]
        self.clock = SetClock()
        self.work = works(self.engine, self.clock)
        self.slack: dict[str, list[str]] = {"C1": [], "C2": []}
        self.posted: dict[str, list[str]] = {"C1": [], "C2": []}

    @rule(target=posts, lane=LANES)
    def post(self, lane: str) -> Post:
        """Store a new post."""
        post = make_post(channel=lane)
        self.posted[lane].append(self._store(post))
        return post

    @rule(post=posts)
    def post_again(self, post: Post) -> None:
        """Store the same post once more, as a repeated decision would."""
        assert self._store(post) in self.posted[post.channel]

    @rule(target=claims)
    def claim(self) -> Delivery | None:
        """Let a sender take the next post that is due."""
        return self._claim()

    @rule(delivery=consumes(claims))
    def die(self, delivery: Delivery | None) -> None:
        """Let a sender die before it sends: nothing happens any more."""

    @rule(delivery=consumes(claims))
    def die_after_sending(self, delivery: Delivery | None) -> None:
        """Let a sender die after Slack took the post, before anybody knows."""
        if delivery is not None and self._alive(delivery):
            self._send(delivery)

    @rule(delivery=consumes(claims), lost=st.booleans())
    def send(self, delivery: Delivery | None, lost: bool) -> None:  # noqa: FBT001
        """Send, and hear the answer or not."""
        if delivery is None or not self._alive(delivery):
            return
        self._send(delivery)
        with self.work() as step:
            if lost:
                step.deliveries.unsure(delivery, at=self.clock.now(), code="timeout")
            else:
                step.deliveries.sent(
                    delivery, ts="1.0", channel="", now=self.clock.now()
                )
            step.commit()

    @rule(delivery=consumes(claims))
    def hear_a_refusal(self, delivery: Delivery | None) -> None:
        """Be told by Slack to come later."""
        if delivery is None or not self._alive(delivery) or delivery.unsure:
            return
        with self.work() as step:
            step.deliveries.postpone(delivery, at=self.clock.now(), code="ratelimited")
            step.commit()

    @rule(delivery=consumes(claims))
    def wake_too_late(self, delivery: Delivery | None) -> None:
        """Let a sender mark a post that others may have taken over."""
        if delivery is None or self._alive(delivery):
            return
        try:
            with self.work() as step:
                step.deliveries.sent(
                    delivery, ts="1.0", channel="", now=self.clock.now()
                )
                step.commit()
        except LostClaimError:
            return
        # Nobody had taken it over: then its words must stand in Slack.
        self._send(delivery)

    @rule(seconds=st.sampled_from([1.0, LEASE.total_seconds()]))
    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.advance(seconds)

    @invariant()
    def slack_has_each_post_at_most_once_and_in_order(self) -> None:
        """Compare what arrived with what was meant, lane by lane."""
        for lane, arrived in self.slack.items():
            assert arrived == self.posted[lane][: len(arrived)]

    def teardown(self) -> None:
        """Let everything come to rest: then nothing is missing."""
        self.clock.advance(LEASE.total_seconds())
        while (delivery := self._claim()) is not None:
            self._send(delivery)
            with self.work() as step:
                step.deliveries.sent(
                    delivery, ts="1.0", channel="", now=self.clock.now()
                )
                step.commit()
        assert self.slack == self.posted
        self.engine.dispose()

    def _store(self, post: Post) -> str:
        with self.work() as step:
            row_id = step.outbox.post(post)
            step.commit()
        return row_id

    def _claim(self) -> Delivery | None:
        with self.work() as step:
            found = step.deliveries.claim(now=self.clock.now(), lease=LEASE, limit=1)
            step.commit()
        return found[0] if found else None

    def _send(self, delivery: Delivery) -> None:
        """Send as the sender does: look first, if it may have arrived."""
        arrived = self.slack[delivery.post.channel]
        if not delivery.unsure or delivery.id not in arrived:
            arrived.append(delivery.id)

    def _alive(self, delivery: Delivery) -> bool:
        state = rows(self.engine, OutboxRow, "id", "state", "attempts")
        leases = dict(
            zip(
                [row_id for row_id, _, _ in state],
                [until for (until,) in rows(self.engine, OutboxRow, "lease_until")],
                strict=True,
            )
        )
        until = leases[delivery.id]
        mine = (delivery.id, "sending", delivery.attempts) in state
        return mine and until is not None and self.clock.now() < until


TestOutbox = OutboxMachine.TestCase
TestOutbox.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
