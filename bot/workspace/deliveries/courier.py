"""Brings events and interactions to the bot, and events again until acknowledged.

Kinder than Slack in one point: an event that meets no bot at all (no open socket,
nobody listening) is kept, also over a restart of the workspace, and delivered when
the bot is there again. Slack drops it. An event that a connected bot leaves
unanswered is sent up to three more times, as Slack does, and then given up.
"""

from __future__ import annotations

import asyncio
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from bot.workspace.deliveries.envelope import Envelope, Reply

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator, Sequence

    from bot.workspace.deliveries.envelope import Kind, Transport
    from bot.workspace.faults import Faults
    from bot.workspace.state.store import Store

RETRY_SECONDS = (0.0, 60.0, 300.0)
_HELD_SECONDS = 1.0
_REASONS = {"timed_out": "http_timeout", "refused": "http_error"}


class Courier:
    """Carries deliveries over a transport; every task ends with the courier."""

    def __init__(
        self,
        transport: Transport,
        store: Store,
        faults: Faults,
        retry_seconds: Sequence[float] = RETRY_SECONDS,
    ) -> None:
        self.transport = transport
        self._store = store
        self._faults = faults
        self._retry_seconds = tuple(retry_seconds)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._watched: list[asyncio.Task[Reply]] | None = None
        self._held: list[asyncio.Event] = []

    def resume(self) -> None:
        """Send what was not acknowledged before the last stop."""
        for _, payload in self._store.all_of("delivery"):
            _ = self.start(self._until_acknowledged(payload))

    @contextmanager
    def watch(self) -> Iterator[list[asyncio.Task[Reply]]]:
        """Collect the deliveries that begin inside, so that they can be awaited."""
        watched: list[asyncio.Task[Reply]] = []
        self._watched = watched
        try:
            yield watched
        finally:
            self._watched = None

    def event(self, payload: dict[str, Any]) -> None:
        """Keep an event and begin to deliver it."""
        self._store.put("delivery", payload["event_id"], payload)
        if self._faults.on_delivery("duplicate_delivery"):
            _ = self.start(self.transport.send(Envelope("events_api", payload)))
        if self._faults.on_delivery("reorder_delivery"):
            overtaken = asyncio.Event()
            self._held.append(overtaken)
            _ = self.start(self._after_the_next(payload, overtaken))
            return
        self._release_held(self.start(self._until_acknowledged(payload)))

    def ask(self, kind: Kind, payload: dict[str, Any]) -> asyncio.Task[Reply]:
        """Deliver an interaction or a command, once; Slack never repeats those."""
        return self.start(self.transport.send(Envelope(kind, payload)))

    def start(self, work: Coroutine[Any, Any, Reply]) -> asyncio.Task[Reply]:
        """Run something that ends with the courier."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        if self._watched is not None:
            self._watched.append(task)
        return task

    def stop(self) -> None:
        """End everything under way; unacknowledged events stay in the store."""
        for task in list(self._tasks):
            task.cancel()

    async def _until_acknowledged(self, payload: dict[str, Any]) -> Reply:
        reply = Reply("nobody_there")
        reason = ""
        for attempt in range(len(self._retry_seconds) + 1):
            if attempt:
                await asyncio.sleep(self._retry_seconds[attempt - 1])
            reply = await self._attempt(
                Envelope("events_api", payload, attempt, reason)
            )
            if reply.acknowledged:
                break
            reason = _REASONS.get(reply.outcome, "http_timeout")
        self._store.drop("delivery", payload["event_id"])
        self._store.commit()
        return reply

    async def _attempt(self, envelope: Envelope) -> Reply:
        while True:
            reply = await self.transport.send(envelope)
            if reply.outcome != "nobody_there":
                return reply
            await self.transport.somebody_there()

    async def _after_the_next(
        self, payload: dict[str, Any], overtaken: asyncio.Event
    ) -> Reply:
        # Without a next event it goes out by itself after a moment.
        with suppress(TimeoutError):
            await asyncio.wait_for(overtaken.wait(), _HELD_SECONDS)
        return await self._until_acknowledged(payload)

    def _release_held(self, after: asyncio.Task[Reply]) -> None:
        held, self._held = self._held, []

        def release(_: asyncio.Task[Reply]) -> None:
            for overtaken in held:
                overtaken.set()

        if held:
            after.add_done_callback(release)
