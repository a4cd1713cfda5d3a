"""Socket Mode: acknowledged is what was stored; a lost connection is opened again."""

from __future__ import annotations

import json
from contextlib import contextmanager
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from slack_bolt.middleware import Middleware
from slack_bolt.response import BoltResponse
from slack_sdk import WebClient
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import serve

from bot.intake.app import build_app
from bot.settings import Settings
from bot.socket import SocketTransport
from tests.support.deliveries import event_body
from tests.support.slack_server import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from slack_bolt.request import BoltRequest
    from websockets.sync.server import ServerConnection

    from tests.support.slack_server import SlackServer

pytestmark = pytest.mark.enable_socket


class Fickle(Middleware):
    """A door that cannot store what says so."""

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - Bolt's name
    ) -> BoltResponse:
        """Answer 200, 503, or with a body."""
        del resp, next
        words = req.body["event"]["text"]
        body: str | dict[str, object] = {"options": []} if words == "options" else ""
        return BoltResponse(status=503 if words == "down" else 200, body=body)


class Socket:
    """Slack's end of the connections."""

    def __init__(self) -> None:
        self.connections: Queue[ServerConnection] = Queue()
        self.heard: Queue[dict[str, Any]] = Queue()
        self.url = ""

    def serve(self, connection: ServerConnection) -> None:
        """Greet, and listen until the connection is closed."""
        connection.send(json.dumps({"type": "hello", "num_connections": 1}))
        self.connections.put(connection)
        try:
            for message in connection:
                self.heard.put(json.loads(message))
        except ConnectionClosed:
            return

    def deliver(self, connection: ServerConnection, name: str, words: str) -> None:
        """Send an event in an envelope of that name."""
        envelope = {
            "type": "events_api",
            "envelope_id": name,
            "payload": event_body(text=words),
            "accepts_response_payload": False,
        }
        connection.send(json.dumps(envelope))


@contextmanager
def socket_server() -> Iterator[Socket]:
    socket = Socket()
    with serve(socket.serve, "127.0.0.1", 0) as server:
        port = server.socket.getsockname()[1]
        socket.url = f"ws://127.0.0.1:{port}/link?ticket=1"
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield socket
        server.shutdown()
        thread.join()


@pytest.fixture
def socket() -> Iterator[Socket]:
    with socket_server() as running:
        yield running


@pytest.fixture
def transport(slack: SlackServer, socket: Socket) -> Iterator[SocketTransport]:
    slack.fail(
        "apps.connections.open",
        Fault(status=500, body=""),
        *[Fault(body=json.dumps({"ok": True, "url": socket.url}))] * 9,
    )
    app = build_app(Settings(_env_file=None), Fickle())
    client = WebClient("xoxb-1", base_url=slack.api, retry_handlers=[])
    built = SocketTransport(app, "xapp-1", client, look_every=0.05)
    yield built
    built.stop()


def test_only_what_was_stored_is_acknowledged(
    transport: SocketTransport, socket: Socket
) -> None:
    transport.start()
    connection = socket.connections.get(timeout=10)

    socket.deliver(connection, "first", "down")
    socket.deliver(connection, "second", "inv 1042?")
    socket.deliver(connection, "third", "options")

    heard = [socket.heard.get(timeout=10) for _ in range(2)]
    assert sorted(heard, key=lambda ack: str(ack["envelope_id"])) == [
        {"envelope_id": "second"},
        {"envelope_id": "third", "payload": {"options": []}},
    ]
    assert transport.connected()


def test_a_lost_connection_is_opened_again(
    transport: SocketTransport, socket: Socket
) -> None:
    assert not transport.connected()
    transport.start()
    socket.connections.get(timeout=10).close()

    again = socket.connections.get(timeout=10)

    socket.deliver(again, "first", "inv 1042?")
    assert socket.heard.get(timeout=10) == {"envelope_id": "first"}


def test_a_transport_that_never_started_can_be_stopped(
    transport: SocketTransport,
) -> None:
    transport.stop()

    assert not transport.connected()
