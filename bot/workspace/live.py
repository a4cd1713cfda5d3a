"""Tells open pages that something changed, over server-sent events."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_WAITING_AT_MOST = 500
_HEARTBEAT_SECONDS = 15


class Live:
    """Every open page has a queue; a page that does not read loses the oldest."""

    def __init__(self, heartbeat_seconds: float = _HEARTBEAT_SECONDS) -> None:
        self._heartbeat_seconds = heartbeat_seconds
        self._queues: set[asyncio.Queue[str | None]] = set()

    def tell(self, what: str, **details: Any) -> None:  # noqa: ANN401 - any JSON value
        """Send one hint (what changed and where) to every open page."""
        line = f"data: {json.dumps({'what': what, **details})}\n\n"
        for queue in self._queues:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(line)

    async def stream(self) -> AsyncIterator[str]:
        """Yield the hints for one page until it leaves or the workspace stops."""
        queue: asyncio.Queue[str | None] = asyncio.Queue(_WAITING_AT_MOST)
        self._queues.add(queue)
        try:
            yield "retry: 1000\n\n"
            while True:
                line = await self._next(queue)
                if line is None:
                    return
                yield line
        finally:
            self._queues.discard(queue)

    def stop(self) -> None:
        """End every stream."""
        for queue in self._queues:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(None)

    async def _next(self, queue: asyncio.Queue[str | None]) -> str | None:
        try:
            return await asyncio.wait_for(queue.get(), self._heartbeat_seconds)
        except TimeoutError:
            return ": still here\n\n"
