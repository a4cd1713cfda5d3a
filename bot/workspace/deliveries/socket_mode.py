"""Socket Mode: the bot connects to us, and each envelope goes to one connection."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.websockets import WebSocketDisconnect

from bot.workspace.deliveries.envelope import ACK_SECONDS, Reply
from bot.workspace.state.identity import APP_ID, fresh_id

if TYPE_CHECKING:
    from starlette.websockets import WebSocket

    from bot.workspace.deliveries.envelope import Envelope

_POLICY_VIOLATION = 1008
_GOING_AWAY = 1001


@dataclass(eq=False, slots=True)
class Connection:
    """One open socket and the envelopes on it that wait for an acknowledgement."""

    socket: WebSocket
    waiting: dict[str, asyncio.Future[Reply]] = field(default_factory=dict)


class SocketMode:
    """The bot's connections; envelopes alternate between them."""

    def __init__(self, ack_seconds: float = ACK_SECONDS) -> None:
        self._ack_seconds = ack_seconds
        self._tickets: set[str] = set()
        self._connections: list[Connection] = []
        self._turn = 0
        self._connected = asyncio.Event()

    @property
    def connected(self) -> int:
        """Return how many connections are open."""
        return len(self._connections)

    def ticket(self) -> str:
        """Return a ticket that opens one connection, once."""
        ticket = fresh_id("")
        self._tickets.add(ticket)
        return ticket

    async def serve(self, socket: WebSocket) -> None:
        """Run one connection until it closes."""
        ticket = socket.query_params.get("ticket", "")
        if ticket not in self._tickets:
            await socket.close(_POLICY_VIOLATION)
            return
        self._tickets.discard(ticket)
        await socket.accept()
        connection = Connection(socket)
        try:
            await self._run(connection)
        except (WebSocketDisconnect, RuntimeError):
            pass  # the other side left; what it had not acknowledged is tried again
        finally:
            self._leave(connection)

    async def send(self, envelope: Envelope) -> Reply:
        """Send to the connection whose turn it is and wait for its ack."""
        if not self._connections:
            return Reply("nobody_there")
        self._turn += 1
        connection = self._connections[self._turn % len(self._connections)]
        envelope_id = fresh_id("env-")
        answer: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        connection.waiting[envelope_id] = answer
        try:
            await connection.socket.send_json(_wire(envelope, envelope_id))
            return await asyncio.wait_for(answer, self._ack_seconds)
        except TimeoutError:
            return Reply("timed_out")
        except (WebSocketDisconnect, RuntimeError):
            return Reply("nobody_there")
        finally:
            connection.waiting.pop(envelope_id, None)

    async def somebody_there(self) -> None:
        """Return once the bot is connected."""
        await self._connected.wait()

    async def disconnect(self, reason: str = "refresh_requested") -> int:
        """Close every connection; returns how many there were.

        Slack sends the reason first; the reason ``cut`` closes without a word.
        """
        connections = list(self._connections)
        for connection in connections:
            # No longer in the turn before the bot knows: nothing is sent into a
            # socket that is about to close.
            self._leave(connection)
            if reason != "cut":
                farewell = {"type": "disconnect", "reason": reason}
                await connection.socket.send_json(farewell)
            await connection.socket.close(_GOING_AWAY)
        return len(connections)

    async def _run(self, connection: Connection) -> None:
        await connection.socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self._connections) + 1,
                "connection_info": {"app_id": APP_ID},
                "debug_info": {"host": "local-workspace"},
            }
        )
        self._connections.append(connection)
        self._connected.set()
        while True:
            message = await connection.socket.receive_json()
            self._acknowledge(connection, message)

    @staticmethod
    def _acknowledge(connection: Connection, message: dict[str, Any]) -> None:
        answer = connection.waiting.get(str(message.get("envelope_id")))
        if answer is not None and not answer.done():
            answer.set_result(Reply("acknowledged", message.get("payload")))

    def _leave(self, connection: Connection) -> None:
        if connection in self._connections:
            self._connections.remove(connection)
        if not self._connections:
            self._connected.clear()
        for answer in connection.waiting.values():
            if not answer.done():
                answer.set_result(Reply("nobody_there"))


def _wire(envelope: Envelope, envelope_id: str) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "envelope_id": envelope_id,
        "type": envelope.kind,
        "payload": envelope.payload,
        "accepts_response_payload": envelope.kind != "events_api",
    }
    if envelope.kind == "events_api":
        wire |= {"retry_attempt": envelope.attempt, "retry_reason": envelope.reason}
    return wire
