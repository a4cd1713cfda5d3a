"""The web application: Slack's requests, the health page, the metrics."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.http.front import EVENTS_PATH, LARGEST_BODY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from slack_bolt.response import BoltResponse
    from starlette.requests import Request

    from bot.http.front import Front
    from bot.http.health import Health

_METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Service:
    """What the web application needs of the rest of Otto."""

    front: Front
    health: Callable[[], Health]
    metrics: Callable[[], bytes]
    start: Callable[[], None]
    stop: Callable[[], None]
    threads: int = 8


def asgi(service: Service) -> Starlette:
    """Return the ASGI application; its life starts and stops the workers."""
    pool = ThreadPoolExecutor(service.threads, thread_name_prefix="intake")

    async def events(request: Request) -> Response:
        raw = await _body(request)
        # The database may keep us waiting, and must not keep the others waiting.
        loop = asyncio.get_running_loop()
        answer = await loop.run_in_executor(
            pool, service.front.receive, raw, request.headers
        )
        return Response(answer.body, answer.status, _headers(answer))

    def healthz(_: Request) -> Response:
        health = service.health()
        return JSONResponse(health.details, 200 if health.good else 503)

    def metrics(_: Request) -> Response:
        return Response(service.metrics(), headers={"content-type": _METRICS_TYPE})

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        service.start()
        yield
        await asyncio.to_thread(service.stop)
        pool.shutdown(wait=False)

    routes = [
        Route(EVENTS_PATH, events, methods=["POST"]),
        Route("/healthz", healthz),
        Route("/metrics", metrics),
    ]
    return Starlette(routes=routes, lifespan=life)


def wsgi(service: Service) -> WSGIApplication:
    """Return the same as a WSGI application, whose caller starts the workers."""

    def application(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        status, headers, body = _answer(service, environ)
        line = f"{status} {HTTPStatus(status).phrase}"
        start_response(line, [*headers.items(), ("content-length", str(len(body)))])
        return [body]

    return application


def _answer(
    service: Service, environ: WSGIEnvironment
) -> tuple[int, dict[str, str], bytes]:
    match environ["REQUEST_METHOD"], environ.get("PATH_INFO", ""):
        case "POST", path if path == EVENTS_PATH:
            size = int(environ.get("CONTENT_LENGTH") or 0)
            raw = environ["wsgi.input"].read(min(size, LARGEST_BODY + 1))
            answer = service.front.receive(raw, _request_headers(environ))
            return answer.status, _headers(answer), answer.body.encode()
        case "GET", "/healthz":
            health = service.health()
            body = json.dumps(health.details).encode()
            return (
                200 if health.good else 503,
                {"content-type": "application/json"},
                body,
            )
        case "GET", "/metrics":
            return 200, {"content-type": _METRICS_TYPE}, service.metrics()
        case _:
            return 404, {}, b""


def _request_headers(environ: WSGIEnvironment) -> dict[str, str]:
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    return headers | {"content-type": environ.get("CONTENT_TYPE", "")}


async def _body(request: Request) -> bytes:
    """Read a body, but no more of it than we would take."""
    parts, size = [], 0
    async for part in request.stream():
        parts.append(part)
        size += len(part)
        if size > LARGEST_BODY:
            break
    return b"".join(parts)


def _headers(answer: BoltResponse) -> dict[str, str]:
    return {name: values[0] for name, values in answer.headers.items()}
