"""The web application answers Slack, the health page and the metrics, both ways."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any
from wsgiref.util import setup_testing_defaults

import pytest
import uvicorn
from slack_bolt.response import BoltResponse

from bot.http.front import EVENTS_PATH, LARGEST_BODY
from bot.http.health import Health
from bot.http.service import Service, asgi, wsgi
from tests.support.http_client import Answer, ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class FakeFront:
    """A front that answers with what it was given."""

    def receive(self, raw: bytes, headers: Mapping[str, str]) -> BoltResponse:
        """Say how long the body was, and which signature came with it."""
        body = {"size": len(raw), "signature": headers.get("x-slack-signature")}
        return BoltResponse(status=200, body=body)


class Life:
    """A service that notes what was started and stopped."""

    def __init__(self, *, good: bool = True) -> None:
        self.events: list[str] = []
        self.service = Service(
            front=FakeFront(),  # type: ignore[arg-type]
            health=lambda: Health(good, {"status": "ok" if good else "failing"}),
            metrics=lambda: b"otto_waiting 0\n",
            start=lambda: self.events.append("start"),
            stop=lambda: self.events.append("stop"),
        )


@contextmanager
def over_asgi(life: Life) -> Iterator[Callable[..., Answer]]:
    config = uvicorn.Config(asgi(life.service), port=0, log_config=None)
    server = uvicorn.Server(config)
    ready = threading.Event()

    async def startup(sockets: Any = None) -> None:  # noqa: ANN401 - uvicorn's
        await uvicorn.Server.startup(server, sockets)
        ready.set()

    server.startup = startup  # type: ignore[method-assign]
    thread = threading.Thread(target=server.run)
    thread.start()
    assert ready.wait(10)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield lambda path, **given: ask(f"http://127.0.0.1:{port}{path}", **given)
    finally:
        server.should_exit = True
        thread.join(10)


@contextmanager
def over_wsgi(life: Life) -> Iterator[Callable[..., Answer]]:
    application = wsgi(life.service)

    def call(
        path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answer:
        environ: dict[str, Any] = {
            "PATH_INFO": path,
            "REQUEST_METHOD": "POST" if body else "GET",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body),
        }
        for name, value in (headers or {}).items():
            environ[f"HTTP_{name.upper().replace('-', '_')}"] = value
        setup_testing_defaults(environ)
        status: list[str] = []

        def start_response(line: str, *_: object) -> Callable[[bytes], object]:
            status.append(line)
            return bytes

        parts = application(environ, start_response)
        return Answer(int(status[0].split()[0]), b"".join(parts))

    yield call


BOTH = pytest.mark.parametrize("over", [over_asgi, over_wsgi], ids=["asgi", "wsgi"])
pytestmark = pytest.mark.enable_socket


@BOTH
def test_slacks_requests_reach_the_front_with_their_signature(over: Any) -> None:  # noqa: ANN401
    with over(Life()) as call:
        answer = call(EVENTS_PATH, body=b"hello", headers={"X-Slack-Signature": "v0"})

    assert answer.status == 200
    assert json.loads(answer.body) == {"size": 5, "signature": "v0"}


@BOTH
def test_no_more_of_a_body_is_read_than_we_would_take(over: Any) -> None:  # noqa: ANN401
    with over(Life()) as call:
        answer = call(EVENTS_PATH, body=b"x" * (LARGEST_BODY + 1))

    assert json.loads(answer.body)["size"] == LARGEST_BODY + 1


@BOTH
@pytest.mark.parametrize(("good", "status"), [(True, 200), (False, 503)])
def test_the_health_page(over: Any, good: bool, status: int) -> None:  # noqa: ANN401, FBT001
    with over(Life(good=good)) as call:
        answer = call("/healthz")

    assert answer.status == status
    assert "status" in json.loads(answer.body)


@BOTH
def test_the_metrics(over: Any) -> None:  # noqa: ANN401
    with over(Life()) as call:
        assert call("/metrics") == Answer(200, b"otto_waiting 0\n")


@BOTH
def test_there_is_nothing_else(over: Any) -> None:  # noqa: ANN401
    with over(Life()) as call:
        assert call("/admin").status == 404


def test_the_workers_live_as_long_as_the_asgi_application() -> None:
    life = Life()

    with over_asgi(life):
        assert life.events == ["start"]

    assert life.events == ["start", "stop"]
