"""The whole pipeline in one piece: the door, the workers, the senders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Generic

from bot.delivery.calls import SlackCalls
from bot.delivery.lookup import MessageLookup
from bot.delivery.pace import Pace
from bot.delivery.sender import Persistence, Sender
from bot.intake.app import build_app, web_client
from bot.intake.door import Door, Reception
from bot.rendering.voice import english
from bot.routes import W
from bot.worker.bell import Bell
from bot.worker.crew import Crew
from bot.worker.inbox import Desk, Patience, Worker
from domain.messages.incoming import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt import App

    from bot.metrics import Metrics
    from bot.rendering.voice import Voice
    from bot.routes import RouteTable
    from bot.settings import Settings
    from domain.clock import Clock
    from domain.messages.incoming import Incoming
    from domain.messages.ports import DeliveryWork


@dataclass(frozen=True, slots=True)
class Parts(Generic[W]):
    """What the pipeline is built from; ``receiving`` opens the same kind of work.

    ``unit_of_work`` is what handlers get. ``delivery_work`` sees only the queues.
    """

    settings: Settings
    routes: RouteTable[W]
    unit_of_work: Callable[[], W]
    delivery_work: Callable[[], DeliveryWork]
    clock: Clock
    metrics: Metrics
    voice_of: Callable[[Incoming], Voice] = english
    """How to tell whoever did something that it failed."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Bolt's app for a transport, and the crews that do the work behind it."""

    app: App
    crews: tuple[Crew, ...]
    outbox_bell: Bell

    def start(self) -> None:
        """Start the workers; what an earlier process left is taken up at once."""
        for crew in self.crews:
            crew.start()

    def stop(self) -> None:
        """Let every worker finish its step: takers first, senders last."""
        for crew in self.crews:
            crew.stop()


def build_pipeline(parts: Parts[W]) -> Pipeline:
    """Connect the parts, without touching the network or the database."""
    bells = {lane: Bell() for lane in Lane}
    outbox_bell = Bell()
    reception = Reception(
        parts.routes,
        parts.unit_of_work,
        parts.clock,
        parts.metrics,
        bells,
        outbox_bell,
        parts.voice_of,
    )
    crews = (*_workers(parts, bells, outbox_bell), _senders(parts, outbox_bell))
    return Pipeline(build_app(parts.settings, Door(reception)), crews, outbox_bell)


def _workers(parts: Parts[W], bells: dict[Lane, Bell], outbox_bell: Bell) -> list[Crew]:
    settings = parts.settings
    lease = timedelta(seconds=settings.lease_seconds)
    desk = Desk(
        parts.routes,
        parts.unit_of_work,
        parts.clock,
        parts.metrics,
        outbox_bell,
        Patience(lease=lease, attempts=settings.attempts),
        parts.voice_of,
    )
    sizes = {
        Lane.CLICKS: settings.click_workers,
        Lane.MESSAGES: settings.message_workers,
    }
    return [
        Crew(
            lane.value,
            Worker(desk, lane).step,
            size=size,
            bell=bells[lane],
            poll=settings.poll_seconds,
        )
        for lane, size in sizes.items()
    ]


def _senders(parts: Parts[W], bell: Bell) -> Crew:
    settings = parts.settings
    client = web_client(settings)
    sender = Sender(
        parts.delivery_work,
        SlackCalls(client),
        MessageLookup(client),
        Pace(settings.messages_per_second, settings.message_burst),
        parts.clock,
        parts.metrics,
        Persistence(
            lease=timedelta(seconds=settings.lease_seconds),
            patience=timedelta(seconds=settings.patience_seconds),
        ),
    )
    return Crew(
        "senders",
        sender.step,
        size=settings.senders,
        bell=bell,
        poll=settings.poll_seconds,
    )
