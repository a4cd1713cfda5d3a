"""Handling what was stored: one delivery, one transaction, one set of answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Generic

import structlog

from bot.errors import Accident, Refusal, attempt
from bot.faults import Place, reach
from bot.rendering.message import plain
from bot.rendering.voice import english
from bot.routes import W
from domain.messages.errors import LostClaimError
from domain.messages.incoming import Kind
from domain.messages.replies import privately

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.metrics import Metrics
    from bot.rendering.voice import Voice
    from bot.routes import RouteTable
    from bot.worker.bell import Bell
    from domain.clock import Clock
    from domain.messages.incoming import Incoming, Lane
    from domain.messages.ports import Work
    from domain.messages.rows import Claimed

log = structlog.get_logger()

_ASKED_FOR_NOTHING = (Kind.EVENT, Kind.REPLY)
"""Whoever did this is not told that it failed: they may not have meant Otto."""
_MOST_IN_A_ROW = 5
"""After so many deliveries a worker looks up, and stops if it was told to."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a claim holds, how often it is tried, and when again."""

    lease: timedelta = timedelta(seconds=30)
    attempts: int = 3
    delays: tuple[timedelta, ...] = (timedelta(seconds=1), timedelta(seconds=5))

    def delay(self, attempts: int) -> timedelta:
        """Return the wait after so many attempts."""
        return self.delays[min(attempts, len(self.delays)) - 1]


@dataclass(frozen=True, slots=True)
class Desk(Generic[W]):
    """What every worker shares: routes, database, clock, and the bell of the outbox."""

    routes: RouteTable[W]
    unit_of_work: Callable[[], W]
    clock: Clock
    metrics: Metrics
    outbox_bell: Bell
    patience: Patience = field(default_factory=Patience)
    voice_of: Callable[[Incoming], Voice] = english
    """How to tell whoever did something what became of it."""


@dataclass(frozen=True, slots=True)
class Worker(Generic[W]):
    """Takes deliveries of one lane, one at a time."""

    desk: Desk[W]
    lane: Lane

    def step(self) -> bool:
        """Handle some deliveries; say False when nothing more is due."""
        with self.desk.unit_of_work() as work:
            following: Claimed | bool = self._claim(work)
            work.commit()
        for left in reversed(range(_MOST_IN_A_ROW)):
            if isinstance(following, bool):
                break
            following = self._take(following, more=left > 0)
        return following is not False

    def _claim(self, work: Work) -> Claimed | bool:
        now, lease = self.desk.clock.now(), self.desk.patience.lease
        rows = work.inbox.claim(self.lane, now=now, lease=lease, limit=1)
        return rows[0] if rows else False

    def _take(self, claimed: Claimed, *, more: bool) -> Claimed | bool:
        """Handle one delivery; return the next one, or whether to look for one."""
        if claimed.attempts > self.desk.patience.attempts:
            # Its workers died each time: it must not take the next one with it.
            lost = LostClaimError(claimed.incoming.key)
            self._give_up(claimed, Accident(lost, "lost"))
            return True
        started = perf_counter()
        kind = claimed.incoming.kind.value
        done = attempt(lambda: self._handle(claimed, more), "handle", row=claimed.id)
        outcome = self._settle(claimed, done)
        seconds = perf_counter() - started
        self.desk.metrics.handled_seconds.labels(kind, outcome).observe(seconds)
        self.desk.outbox_bell.ring()
        return True if isinstance(done, (Refusal, Accident)) else done

    def _handle(self, claimed: Claimed, more: bool) -> Claimed | bool:  # noqa: FBT001
        route = self.desk.routes.find(claimed.incoming.kind, claimed.incoming.name)
        with self.desk.unit_of_work() as work:
            if route is not None:
                route.handler(claimed.incoming, work)
            work.inbox.done(claimed, now=self.desk.clock.now())
            # One commit for both: under load it is half the waiting for the disk.
            following = self._claim(work) if more else True
            reach(Place.BEFORE_HANDLER_COMMIT)
            work.commit()
        return following

    def _settle(self, claimed: Claimed, done: object) -> str:
        outcome = "handled"
        match done:
            case Refusal():
                outcome = "refused"
                self._refuse(claimed, done)
            case Accident(error=LostClaimError()):
                outcome = "overtaken"
            case Accident() if claimed.attempts < self.desk.patience.attempts:
                outcome = "retried"
                self._try_later(claimed, done)
            case Accident():
                outcome = "failed"
                self._give_up(claimed, done)
            case _:
                pass
        return outcome

    def _refuse(self, claimed: Claimed, refusal: Refusal) -> None:
        words = refusal.told(self.desk.voice_of(claimed.incoming))
        with self.desk.unit_of_work() as work:
            say(work, claimed.incoming, words)
            work.inbox.done(claimed, now=self.desk.clock.now())
            work.commit()

    def _try_later(self, claimed: Claimed, accident: Accident) -> None:
        at = self.desk.clock.now() + self.desk.patience.delay(claimed.attempts)
        with self.desk.unit_of_work() as work:
            work.inbox.retry(claimed, reference=accident.reference, at=at)
            work.commit()

    def _give_up(self, claimed: Claimed, accident: Accident) -> None:
        incoming = claimed.incoming
        words = accident.told(self.desk.voice_of(incoming))
        with self.desk.unit_of_work() as work:
            if incoming.kind not in _ASKED_FOR_NOTHING:
                say(work, incoming, words)
            now = self.desk.clock.now()
            work.inbox.fail(claimed, reference=accident.reference, now=now)
            work.commit()
        log.error("inbox.dead_letter", row=claimed.id, reference=accident.reference)


def say(work: Work, incoming: Incoming, words: str) -> None:
    """Tell the person, privately and in plain words, what became of it."""
    work.outbox.post(privately(incoming, plain(words), purpose="problem"))
