"""Questions over signed HTTP to replies that Slack accepted, beside a bare Bolt app.

``python -m benchmarks.pipeline [--events N] [--build MODULE:FUNCTION] [--url URL]``:
each server has one process on one core; the load and a small Slack have the other
core. The bare app acknowledges and posts, and keeps nothing. Otto stores, acknowledges,
handles, and posts from its outbox; what it handles with is trivial unless ``--build``
names a function from settings to a ``bot.http.service.Service``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import statistics
import tempfile
import time
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn
from slack_bolt import App
from slack_bolt.adapter.starlette import SlackRequestHandler
from slack_sdk.signature import SignatureVerifier
from sqlalchemy.orm import sessionmaker
from starlette.applications import Starlette
from starlette.routing import Route as Path_

from bot.clock import SystemClock
from bot.http.front import EVENTS_PATH, Front
from bot.http.health import Health
from bot.http.service import Service, asgi
from bot.intake.app import web_client
from bot.logs import configure_logs
from bot.metrics import Metrics
from bot.pipeline import Parts, build_pipeline
from bot.routes import Route, RouteTable
from bot.settings import Settings
from domain.messages.incoming import Kind
from domain.messages.replies import privately
from storage.engine import open_engine, relaxed
from storage.messages.work import SqlMessageWork
from storage.migrate import migrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.requests import Request
    from starlette.responses import Response

    from domain.messages.incoming import Incoming

SECRET = "benchmark"  # noqa: S105 - both ends are ours
CONNECTIONS = 16
_PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What the trivial handler says."""

    text: str
    blocks: tuple[dict[str, object], ...] = ()


def reply(incoming: Incoming, work: SqlMessageWork) -> None:
    """Answer with the words of the question."""
    work.outbox.post(privately(incoming, Reply(incoming.text)))


def build_otto(settings: Settings) -> Service:
    """Return the pipeline with the trivial handler."""
    engine = open_engine(settings.database_url.get_secret_value())
    migrate(engine)
    sessions, clock = sessionmaker(engine), SystemClock(settings.time_zone)

    hasty = sessionmaker(relaxed(engine))

    def work() -> SqlMessageWork:
        return SqlMessageWork(sessions, clock)

    def delivery_work() -> SqlMessageWork:
        return SqlMessageWork(hasty, clock)

    routes = RouteTable([Route(Kind.DIRECT, "message.im", reply, help="Ask")])
    parts = Parts(settings, routes, work, delivery_work, clock, Metrics())
    pipeline = build_pipeline(parts)
    return Service(
        Front(pipeline.app, SECRET),
        health=lambda: Health(good=True, details={}),
        metrics=bytes,
        start=pipeline.start,
        stop=pipeline.stop,
        threads=settings.intake_threads,
    )


def build_bare(settings: Settings) -> Starlette:
    """Return a Bolt app that only replies."""
    del os.environ["SLACK_BOT_TOKEN"]  # Bolt warns where it finds two
    app = App(
        client=web_client(settings),
        signing_secret=SECRET,
        token_verification_enabled=False,
    )

    @app.event("message")
    def _(event: dict[str, str], client: object) -> None:
        client.chat_postMessage(channel=event["channel"], text=event["text"])  # type: ignore[attr-defined]

    handler = SlackRequestHandler(app)

    async def events(request: Request) -> Response:
        return await handler.handle(request)

    return Starlette(routes=[Path_(EVENTS_PATH, events, methods=["POST"])])


def serve(name: str, build: str, port: int, api: str, url: str) -> None:
    """Run one of the servers on the first core."""
    os.sched_setaffinity(0, {0})
    os.environ |= {
        "SLACK_API_URL": api,
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_SIGNING_SECRET": SECRET,
        "OTTO_DATABASE_URL": url,
        "OTTO_MESSAGES_PER_SECOND": "0",
    }
    settings = Settings(_env_file=None)
    configure_logs("error", "json")
    module, _, function = build.partition(":")
    if name == "bare":
        application = build_bare(settings)
    else:
        application = asgi(getattr(import_module(module), function)(settings))
    uvicorn.run(application, port=port, log_level="warning", access_log=False)


@dataclass
class Slack:
    """A Slack that accepts everything, and notes when."""

    accepted: dict[str, float] = field(default_factory=dict)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def all_of(self, events: int) -> None:
        """Wait until so many replies have come."""
        async with self._changed:
            await self._changed.wait_for(lambda: len(self.accepted) >= events)

    async def take(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Answer the one call of a connection."""
        head = await reader.readuntil(b"\r\n\r\n")
        size = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        body = await reader.readexactly(size)
        if b"chat.postMessage" in head:
            channel = json.loads(body)["channel"] if body[:1] == b"{" else ""
            async with self._changed:
                self.accepted[channel] = time.perf_counter()
                self._changed.notify_all()
        said = b'{"ok":true,"channel":"C","ts":"1.0"}'
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            b"Content-Length: %d\r\nConnection: close\r\n\r\n%s" % (len(said), said)
        )
        await writer.drain()
        writer.close()


@dataclass
class Load:
    """Signed questions over some connections, as fast as they are acknowledged."""

    port: int
    asked: dict[str, float] = field(default_factory=dict)
    acknowledged: list[float] = field(default_factory=list)

    async def send(self, questions: Iterator[int]) -> None:
        """Send the next question on this connection, until there is none."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        for number in questions:
            self.asked[f"D{number}"] = started = time.perf_counter()
            writer.write(_request(number))
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head  # noqa: S101 - a benchmark
            size = head.lower().partition(b"content-length:")[2].split(b"\r\n")[0]
            await reader.readexactly(int(size))
            self.acknowledged.append(time.perf_counter() - started)
        writer.close()


def _request(number: int) -> bytes:
    event = {
        "type": "message",
        "channel_type": "im",
        "channel": f"D{number}",
        "user": f"U{number}",
        "text": "has Globex paid inv 1042?",
        "ts": f"{number}.000100",
    }
    body = json.dumps(
        {
            "type": "event_callback",
            "team_id": "T1",
            "event_id": f"Ev{number}",
            "authorizations": [{"user_id": "UBOT", "is_bot": True}],
            "event": event,
        }
    )
    stamp = str(int(time.time()))  # noqa: TID251 - the verifier reads it too
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
    head = (
        f"POST {EVENTS_PATH} HTTP/1.1\r\nHost: otto\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        f"X-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: {signature}\r\n\r\n"
    )
    return (head + body).encode()


@dataclass(frozen=True, slots=True)
class Server:
    """A server in a process of its own."""

    port: int
    pid: int

    def worked(self) -> float:
        """Return the seconds of the core that it has used."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Result:
    """What one server did: replies and seconds of work, and times in seconds."""

    rate: float
    work: float
    """Seconds of the core for one reply: unlike the rate, deaf to other load."""
    acks: list[float]
    replies: list[float]


async def measure(start: Callable[[str], Server], events: int) -> Result:
    """Start a server, load it, and wait for the last reply."""
    slack = Slack()
    listener = await asyncio.start_server(slack.take, "127.0.0.1", 0, backlog=1000)
    port = listener.sockets[0].getsockname()[1]
    server = start(f"http://127.0.0.1:{port}/api/")
    load = Load(server.port)
    await _connectable(load.port)
    questions = iter(range(events))
    worked, started = server.worked(), time.perf_counter()
    await asyncio.gather(*(load.send(questions) for _ in range(CONNECTIONS)))
    async with asyncio.timeout(_PATIENCE):
        await slack.all_of(events)
    seconds = max(slack.accepted.values()) - started
    listener.close()
    replies = [slack.accepted[each] - asked for each, asked in load.asked.items()]
    work = (server.worked() - worked) / events
    return Result(events / seconds, work, load.acknowledged, replies)


async def _connectable(port: int) -> None:
    async with asyncio.timeout(30):
        while True:
            try:
                (await asyncio.open_connection("127.0.0.1", port))[1].close()
            except OSError:
                await asyncio.sleep(0.05)
            else:
                return


def run(name: str, build: str, events: int, url: str) -> Result:
    """Measure one of the servers in a process of its own."""
    processes: list[multiprocessing.Process] = []

    def start(api: str) -> Server:
        port = _free_port()
        context = multiprocessing.get_context("spawn")
        process = context.Process(target=serve, args=(name, build, port, api, url))
        process.start()
        processes.append(process)  # type: ignore[arg-type]
        return Server(port, process.pid or 0)

    try:
        return asyncio.run(measure(start, events))
    finally:
        for process in processes:
            process.terminate()
            process.join()


def _free_port() -> int:
    import socket  # noqa: PLC0415 - only to ask for a port

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


_HEAD = f"{'':8}" + "".join(
    f"{name:>11}" for name in ("replies/s", "ack p50", "p99", "reply p50", "p99 ms")
)


def _line(name: str, result: Result) -> str:
    figures = [result.rate, 1000 * result.work]
    for times in (result.acks, result.replies):
        shares = statistics.quantiles(times, n=100)
        figures += [1000 * shares[49], 1000 * shares[98]]
    return f"{name:8}" + "".join(f"{figure:11.1f}" for figure in figures)


def main() -> None:
    """Print both servers and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--build", default="benchmarks.pipeline:build_otto")
    parser.add_argument("--url", default="")
    given = parser.parse_args()
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        url = given.url or f"sqlite:///{Path(folder) / 'otto.db'}"
        bare = run("bare", "", given.events, url)
        otto = run("otto", given.build, given.events, url)
    print(_HEAD)
    print(_line("bare", bare))
    print(_line("otto", otto))
    print(f"ratio {otto.rate / bare.rate:.2f} (bar: 0.15)", end=", ")
    print(f"of the work for a reply {bare.work / otto.work:.2f}")


if __name__ == "__main__":
    main()
