"""Sending one post after another, and noting what became of each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, assert_never

import structlog

from bot.delivery.notes import note_about
from bot.delivery.outcomes import (
    Arrived,
    Closed,
    Limited,
    Malformed,
    NotSent,
    Refused,
    Unknown,
    call_slack,
)
from bot.faults import Place, reach
from domain.messages.errors import LostClaimError
from domain.messages.outgoing import MESSAGES, Method

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.delivery.calls import SlackCalls
    from bot.delivery.lookup import MessageLookup
    from bot.delivery.outcomes import Outcome
    from bot.delivery.pace import Pace
    from bot.metrics import Metrics
    from domain.clock import Clock
    from domain.messages.ports import DeliveryWork
    from domain.messages.rows import Delivery

log = structlog.get_logger()

_REPEATABLE = frozenset(
    {
        Method.UPDATE,
        Method.DELETE,
        Method.REACT,
        Method.PUBLISH_HOME,
        Method.PROMPTS,
        Method.UPDATE_VIEW,
    }
)
"""Calls that change nothing when they are made again."""
_NOT_THERE = NotSent("not_there")
_MOST_IN_A_ROW = 5
"""After so many posts a sender looks up, and stops if it was told to."""


@dataclass(frozen=True, slots=True)
class Persistence:
    """How long a claim holds, when a post is tried again, and when it is given up."""

    lease: timedelta = timedelta(seconds=30)
    delays: tuple[float, ...] = (1, 2, 5, 15, 30, 60)
    patience: timedelta = timedelta(hours=1)

    def delay(self, attempts: int) -> timedelta:
        """Return the wait after so many attempts."""
        return timedelta(seconds=self.delays[min(attempts, len(self.delays)) - 1])


@dataclass(frozen=True, slots=True)
class Sender:
    """Takes posts that are due, one at a time, and sends them."""

    unit_of_work: Callable[[], DeliveryWork]
    calls: SlackCalls
    lookup: MessageLookup
    pace: Pace
    clock: Clock
    metrics: Metrics
    persistence: Persistence = field(default_factory=Persistence)

    def step(self) -> bool:
        """Send some posts; say False when nothing more is due."""
        with self.unit_of_work() as work:
            following: Delivery | bool = self._claim(work)
            work.commit()
        for left in reversed(range(_MOST_IN_A_ROW)):
            if isinstance(following, bool):
                break
            following = self._send(following, more=left > 0)
        return following is not False

    def _claim(self, work: DeliveryWork) -> Delivery | bool:
        now, lease = self.clock.now(), self.persistence.lease
        paused = self.pace.paused(now)
        due = work.deliveries.claim(now=now, lease=lease, limit=1, paused=paused)
        return due[0] if due else False

    def _send(self, delivery: Delivery, *, more: bool) -> Delivery | bool:
        """Send one post; return the next one, or whether to look for one."""
        outcome = self._outcome(delivery)
        reach(Place.BEFORE_MARK)
        self._report(delivery, outcome)
        try:
            with self.unit_of_work() as work:
                self._note(work, delivery, outcome)
                # Claimed as the outcome is noted: one commit for both.
                following = self._claim(work) if more else True
                work.commit()
        except LostClaimError:
            log.warning("outbox.overtaken", row=delivery.id)
            return True
        return following

    def _report(self, delivery: Delivery, outcome: Outcome) -> None:
        name = type(outcome).__name__.lower()
        self.metrics.sends.labels(delivery.post.method.value, name).inc()
        if not isinstance(outcome, Arrived):
            said = outcome.seconds if isinstance(outcome, Limited) else outcome.code
            log.warning("outbox.not_sent", row=delivery.id, outcome=name, said=said)

    def _outcome(self, delivery: Delivery) -> Outcome:
        post, target = delivery.post, None
        if post.target:
            with self.unit_of_work() as work:
                target = work.deliveries.sent_as(post.target)
            if target is None:
                return NotSent("target_not_sent")
        if delivery.unsure and post.method in (Method.POST, Method.FILE):
            found = call_slack(lambda: self._look(delivery))
            if found != _NOT_THERE:
                return _still_unsure(found)
        self.pace.take(post.pace, self.clock.now())
        reach(Place.BEFORE_POST)
        outcome = self.calls.call(delivery, target)
        reach(Place.AFTER_POST)
        return outcome

    def _look(self, delivery: Delivery) -> Outcome:
        channel = self.calls.channel_of(delivery.post)
        sent = self.lookup.find(delivery, channel)
        return Arrived(sent.channel, sent.ts) if sent else _NOT_THERE

    def _note(self, work: DeliveryWork, delivery: Delivery, outcome: Outcome) -> None:
        match outcome:
            case Arrived(channel, ts):
                now = self.clock.now()
                work.deliveries.sent(delivery, ts=ts, channel=channel, now=now)
            case Limited(seconds):
                self._hold(work, delivery, seconds)
            case NotSent(code) | Unknown(code):
                self._try_later(work, delivery, outcome, code)
            case Malformed(code) | Closed(code) | Refused(code):
                self._go(work, delivery, _otherwise(delivery, outcome), code)
            case _:
                assert_never(outcome)

    def _hold(self, work: DeliveryWork, delivery: Delivery, seconds: float) -> None:
        now = self.clock.now()
        until = now + timedelta(seconds=seconds)
        self.pace.hold(delivery.post.pace, until, now)
        work.deliveries.postpone(delivery, at=until, code="ratelimited")

    def _try_later(
        self,
        work: DeliveryWork,
        delivery: Delivery,
        outcome: NotSent | Unknown,
        code: str,
    ) -> None:
        now = self.clock.now()
        at = now + self.persistence.delay(delivery.attempts)
        if now - delivery.created_at >= self.persistence.patience:
            self._give_up(work, delivery, code)
        elif isinstance(outcome, Unknown) and delivery.post.method not in _REPEATABLE:
            work.deliveries.unsure(delivery, at=at, code=code)
        else:
            work.deliveries.postpone(delivery, at=at, code=code)

    def _go(
        self, work: DeliveryWork, delivery: Delivery, other: Delivery | None, code: str
    ) -> None:
        if other is None:
            self._give_up(work, delivery, code)
        else:
            work.deliveries.redirect(other, now=self.clock.now(), code=code)

    def _give_up(self, work: DeliveryWork, delivery: Delivery, code: str) -> None:
        work.deliveries.bury(delivery, code=code, now=self.clock.now())
        note = note_about(delivery, code)
        if note is not None:
            work.outbox.post(note)
        log.error("outbox.dead_letter", row=delivery.id, code=code)


def _still_unsure(found: Outcome) -> Outcome:
    # We could not look: that says nothing about the post itself.
    if isinstance(found, Limited):
        return Unknown("ratelimited")
    return Unknown(found.code) if isinstance(found, NotSent) else found


def _otherwise(
    delivery: Delivery, outcome: Malformed | Closed | Refused
) -> Delivery | None:
    """Return what else may reach the reader: plain words, or another way."""
    post = delivery.post
    match outcome:
        case Malformed() if post.method in MESSAGES and post.arguments.get("blocks"):
            words = dict(post.arguments)
            del words["blocks"]
            return replace(delivery, post=replace(post, arguments=words))
        case Closed() if (other := post.next_way()) is not None:
            return replace(delivery, post=other)
        case _:
            return None
