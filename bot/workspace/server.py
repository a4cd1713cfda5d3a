"""The local workspace as a server: build it, start it, talk to it, stop it."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Literal, Self

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware

from bot.workspace.clock import MovableClock
from bot.workspace.control.routes import ControlDesk
from bot.workspace.deliveries.courier import RETRY_SECONDS, Courier
from bot.workspace.deliveries.envelope import ACK_SECONDS
from bot.workspace.deliveries.signed_http import SignedHttp
from bot.workspace.deliveries.socket_mode import SocketMode
from bot.workspace.doors import Doors
from bot.workspace.dropping import DroppableProtocol
from bot.workspace.errors import PortTakenError
from bot.workspace.faults import Faults
from bot.workspace.guard import Guard
from bot.workspace.manifest import AppManifest
from bot.workspace.page.routes import Page
from bot.workspace.site import Site, Tokens
from bot.workspace.state.state import State

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType
    from typing import Any

    from bot.workspace.live import Live
    from bot.workspace.state.channels import ChannelSeed
    from bot.workspace.state.people import Persona

_START_SECONDS = 10.0
_STOP_SECONDS = 5.0


class Workspace:
    """A small Slack on the loopback, in a thread of its own; also a context manager.

    ``personas`` is called again whenever somebody unknown is asked for. With
    ``delivery="http"`` events go to ``request_url``, signed; with ``"socket"`` the
    bot connects by Socket Mode. ``path`` keeps everything in one SQLite file; None
    keeps it in memory. ``clock`` gives the real time, which ``/control/clock`` moves.
    An event without an acknowledgement within ``ack_seconds`` is sent again after
    each of ``retry_seconds``; ``rate_limited`` allows one post a second a channel.
    """

    def __init__(  # noqa: PLR0913 - one keyword for each thing a workspace is made of
        self,
        *,
        personas: Callable[[], Sequence[Persona]],
        signing_secret: str,
        bot_token: str,
        app_token: str,
        clock: Callable[[], datetime],
        channels: Sequence[ChannelSeed] = (),
        path: Path | None = None,
        manifest: Mapping[str, Any] | None = None,
        delivery: Literal["socket", "http"] = "socket",
        request_url: str | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        examples: Sequence[str] = (),
        opens_as: str = "",
        retry_seconds: Sequence[float] = RETRY_SECONDS,
        rate_limited: bool = False,
        ack_seconds: float = ACK_SECONDS,
    ) -> None:
        self.clock = MovableClock(clock)
        self._address = (host, port)
        state = State.build(
            personas=personas, seeds=channels, path=path, clock=self.clock
        )
        faults = Faults()
        self._sockets = SocketMode(ack_seconds)
        self._http = SignedHttp(request_url, signing_secret, ack_seconds)
        transport = self._sockets if delivery == "socket" else self._http
        self._site = Site(
            state=state,
            courier=Courier(transport, state.store, faults, retry_seconds),
            sockets=self._sockets,
            faults=faults,
            manifest=AppManifest(manifest),
            tokens=Tokens(bot_token, app_token),
            rate_limited=rate_limited,
        )
        self.asgi = self._application(Page(self._site, examples, opens_as))
        self._server: _Server | None = None
        self._thread: Thread | None = None

    @property
    def url(self) -> str:
        """Return where the page is, without a final slash; empty before the start."""
        return self._site.url

    @property
    def api_url(self) -> str:
        """Return the base address for ``WebClient(base_url=...)``."""
        return f"{self.url}/api/"

    @property
    def connections(self) -> int:
        """Return how many Socket Mode connections are open."""
        return self._sockets.connected

    def point_at(self, request_url: str) -> None:
        """Send signed deliveries to this address from now on."""
        self._http.request_url = request_url

    def verify_request_url(self) -> bool:
        """Send the ``url_verification`` challenge; say whether the bot answered it."""
        return asyncio.run(self._http.verify())

    def start(self) -> Self:
        """Listen in a background thread; returns once it does.

        Raises PortTakenError when something else has the port.
        """
        listening = self._listen()
        port = listening.getsockname()[1]
        self._site.url = f"http://{self._address[0]}:{port}"
        self._site.state.files.base_url = self._site.url
        ready = Event()
        self._server = _Server(self._configuration(), ready, self._site.live)
        self._thread = Thread(
            target=self._server.run, args=([listening],), name="workspace", daemon=True
        )
        self._thread.start()
        ready.wait(_START_SECONDS)
        return self

    def stop(self) -> None:
        """Stop listening, let the bot go, and close the file."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(_STOP_SECONDS)
            self._server = self._thread = None
        self._http.close()
        self._site.state.store.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def _listen(self) -> socket.socket:
        listening = socket.socket(socket.AF_INET)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(self._address)
        except OSError as problem:
            listening.close()
            raise PortTakenError(*self._address) from problem
        return listening

    def _configuration(self) -> uvicorn.Config:
        return uvicorn.Config(
            self.asgi,
            http=DroppableProtocol,
            ws="websockets-sansio",
            loop="asyncio",
            lifespan="on",
            log_level="error",
            access_log=False,
            timeout_graceful_shutdown=1,
        )

    def _application(self, page: Page) -> Starlette:
        routes = [
            *Doors(self._site).routes(),
            *ControlDesk(self._site).routes(),
            *page.routes(),
        ]
        return Starlette(
            routes=routes, middleware=[Middleware(Guard)], lifespan=self._lifespan
        )

    @asynccontextmanager
    async def _lifespan(self, app: Starlette) -> AsyncIterator[None]:
        del app
        self._site.courier.resume()
        yield
        self._site.courier.stop()


class _Server(uvicorn.Server):
    """uvicorn, saying when it listens and ending open streams when it stops."""

    def __init__(self, config: uvicorn.Config, ready: Event, live: Live) -> None:
        super().__init__(config)
        self._ready = ready
        self._live = live

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start and say so."""
        await super().startup(sockets)
        self._ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the live streams, which would hold the stop up, and stop."""
        self._live.stop()
        await super().shutdown(sockets)
