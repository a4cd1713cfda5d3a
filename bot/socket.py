"""Socket Mode: Slack's deliveries over a connection that we open, no inbound port."""

from __future__ import annotations

from logging import CRITICAL
from threading import Event, Thread
from typing import TYPE_CHECKING

from slack_bolt.adapter.socket_mode import SocketModeHandler

from bot.errors import attempt

if TYPE_CHECKING:
    from slack_bolt import App
    from slack_sdk import WebClient

_LOOK_EVERY = 5.0


class SocketTransport:
    """One connection to Slack, opened again whenever it is found closed.

    Bolt's own ``start()`` blocks and ignores SIGTERM, gives up when the first
    connection fails, and its ``close()`` can fail right after a refresh.
    """

    def __init__(
        self,
        app: App,
        app_token: str,
        client: WebClient,
        look_every: float = _LOOK_EVERY,
    ) -> None:
        self._app = app
        self._app_token = app_token
        self._client = client
        self._look_every = look_every
        self._handler: SocketModeHandler | None = None
        self._stopping = Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Connect in the background, and stay connected."""
        self._handler = SocketModeHandler(
            self._app, self._app_token, web_client=self._client
        )
        self._thread = Thread(
            target=self._keep, args=(self._handler,), name="socket", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Disconnect; what arrives from now on goes to another process, or waits."""
        self._stopping.set()
        if self._handler is not None and self._thread is not None:
            self._thread.join(self._look_every)
            # What is being acknowledged as the connection closes comes again, and is
            # known by then; the library would print a traceback for each.
            self._handler.client.logger.setLevel(CRITICAL)
            attempt(self._handler.close, "socket.close")

    def connected(self) -> bool:
        """Say whether Slack can reach us."""
        return self._handler is not None and bool(self._handler.client.is_connected())

    def _keep(self, handler: SocketModeHandler) -> None:
        while not self._stopping.is_set():
            if not handler.client.is_connected():
                attempt(handler.client.connect_to_new_endpoint, "socket.connect")
            self._stopping.wait(self._look_every)
