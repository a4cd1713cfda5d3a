"""Keeps other sites out: only loopback names, only our own page may act."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_SAFE = ("GET", "HEAD", "OPTIONS")
_HEADERS = (
    (
        b"content-security-policy",
        (
            b"default-src 'self'; img-src 'self' data:; object-src 'none'; "
            b"base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        ),
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)


class Guard:
    """Refuses foreign hosts and origins, and sends the page's security headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        # A foreign name here means a page elsewhere has pointed its DNS at us.
        if not _is_loopback(f"//{headers.get('host', '')}"):
            await PlainTextResponse("unknown host", 403)(scope, receive, send)
            return
        if _is_foreign(scope, headers):
            await PlainTextResponse("unknown origin", 403)(scope, receive, send)
            return
        await self._app(scope, receive, _with_headers(send))


def _is_loopback(address: str) -> bool:
    try:
        return urlsplit(address).hostname in _LOOPBACK
    except ValueError:
        return False


def _is_foreign(scope: Scope, headers: dict[str, str]) -> bool:
    origin = headers.get("origin")
    if origin is None or scope.get("method", "GET") in _SAFE:
        return False
    return urlsplit(origin).netloc != headers.get("host") or not _is_loopback(origin)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *_HEADERS]
        await send(message)

    return sending
