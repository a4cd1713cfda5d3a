"""An unmodified Bolt app, connected by Socket Mode or served over signed HTTP."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

from slack_bolt import App, BoltRequest
from slack_bolt.adapter.socket_mode import SocketModeHandler

from tests.bot.workspace.small_slack import (
    APP_TOKEN,
    SIGNING_SECRET,
    Control,
    bot_client,
    eventually,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.workspace import Workspace


@dataclass
class Heard:
    """Everything the bot received, in order."""

    bodies: list[dict[str, Any]] = field(default_factory=list)

    def events(self, kind: str) -> list[dict[str, Any]]:
        """Return the events of one kind."""
        return [b for b in self.bodies if b.get("event", {}).get("type") == kind]

    def kinds(self) -> list[str]:
        """Return what arrived, by kind."""
        return [b.get("event", b).get("type", "command") for b in self.bodies]


def listening_app(workspace: Workspace) -> tuple[App, Heard]:
    """Return a Bolt app that writes down whatever reaches its middleware."""
    heard = Heard()
    app = App(
        client=bot_client(workspace),
        signing_secret=SIGNING_SECRET,
        ignoring_self_events_enabled=False,
    )

    @app.middleware
    def write_down(body: dict[str, Any], next: Any) -> None:  # noqa: A002, ANN401 - Bolt's name
        heard.bodies.append(body)
        next()

    @app.event({"type": "message"})
    @app.event("app_mention")
    @app.event("app_home_opened")
    @app.event("reaction_added")
    @app.event("member_joined_channel")
    def listen() -> None:
        """Take every event."""

    return app, heard


@contextmanager
def connected(workspace: Workspace, app: App) -> Iterator[SocketModeHandler]:
    """Connect by Socket Mode for as long as the block runs."""
    handler = SocketModeHandler(app, APP_TOKEN, ping_interval=1)
    handler.connect()
    eventually(lambda: workspace.connections)
    try:
        yield handler
    finally:
        # The SDK's reader holds its lock for up to three seconds; a cut frees it.
        handler.client.auto_reconnect_enabled = False
        Control(workspace.url).post("faults", kind="disconnect", reason="cut")
        _close(handler)


def _close(handler: SocketModeHandler) -> None:
    # The SDK's close() loses a race against its own reader: when both find the
    # socket gone, close() raises AttributeError and must be called again.
    with suppress(AttributeError):
        handler.close()
    handler.close()


@contextmanager
def served(app: App, seen: list[dict[str, str]]) -> Iterator[str]:
    """Serve an app over HTTP; yields its address and fills in the headers seen."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
            headers = {name.lower(): value for name, value in self.headers.items()}
            seen.append(headers)
            answer = app.dispatch(BoltRequest(body=body, headers=dict(headers)))
            said = answer.body.encode()
            self.send_response(answer.status)
            for name, value in answer.first_headers_without_set_cookie().items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/slack/events"
    finally:
        server.shutdown()
        server.server_close()
