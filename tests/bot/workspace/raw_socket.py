"""A Socket Mode client that acknowledges only when a test says so."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from websockets.sync.client import connect

from tests.bot.workspace.small_slack import APP_TOKEN, request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.sync.client import ClientConnection

    from bot.workspace import Workspace


def ticket(workspace: Workspace) -> str:
    """Return the address of one connection."""
    headers = {"authorization": f"Bearer {APP_TOKEN}"}
    answer = request(f"{workspace.api_url}apps.connections.open", "POST", b"", headers)
    return str(answer.body["url"])


@contextmanager
def raw_socket(workspace: Workspace) -> Iterator[ClientConnection]:
    """Connect and read the greeting."""
    with connect(ticket(workspace), proxy=None) as socket:
        assert receive(socket)["type"] == "hello"
        yield socket


def receive(socket: ClientConnection, seconds: float = 5.0) -> dict[str, Any]:
    """Return the next thing the workspace sends."""
    found: dict[str, Any] = json.loads(socket.recv(timeout=seconds))
    return found


def acknowledge(
    socket: ClientConnection,
    envelope: dict[str, Any],
    payload: dict[str, Any] | None = None,
) -> None:
    """Acknowledge one envelope, with a payload if there is one."""
    said = {"envelope_id": envelope["envelope_id"]}
    socket.send(json.dumps(said | ({"payload": payload} if payload else {})))
