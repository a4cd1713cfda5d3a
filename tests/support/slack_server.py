"""A small Slack on 127.0.0.1: records every call, keeps messages, and fails on demand.

It knows just enough of the Web API to prove the pipeline; the local workspace of the
product is a faithful one.
"""

from __future__ import annotations

import json
import threading
import time
from collections import defaultdict, deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TEAM, BOT = "T1", "UBOT"
_JSON = {"content-type": "application/json"}


@dataclass(frozen=True, slots=True)
class Call:
    """One call that arrived: the method's name, or the path of a response URL."""

    method: str
    arguments: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with one call.

    ``stored`` says whether Slack does what was asked before it fails.
    """

    status: int = 200
    error: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    body: str | None = None
    drop: bool = False
    seconds: float = 0.0
    stored: bool = False


@dataclass
class SlackServer:
    """The state of the workspace, and what is to go wrong next."""

    calls: list[Call] = field(default_factory=list)
    messages: dict[str, list[dict[str, Any]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    channels: dict[str, dict[str, Any]] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    scopes: str = ""
    url: str = ""
    arrived: threading.Condition = field(default_factory=threading.Condition)
    _faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    _stamps: Iterator[int] = field(default_factory=lambda: count(1_795_000_000))

    @property
    def api(self) -> str:
        """Return the base URL of the Web API."""
        return f"{self.url}/api/"

    def fail(self, method: str, *faults: Fault) -> None:
        """Let the next calls of a method fail, one fault for each."""
        self._faults[method].extend(faults)

    def called(self, method: str) -> list[dict[str, Any]]:
        """Return the arguments of every call of a method."""
        return [call.arguments for call in self.calls if call.method == method]

    def said(self, channel: str) -> list[str]:
        """Return what stands in a channel."""
        return [message["text"] for message in self.messages[channel]]

    def wait_for(self, happened: Callable[[], bool], seconds: float = 10.0) -> bool:
        """Wait until something has happened."""
        with self.arrived:
            return self.arrived.wait_for(happened, seconds)

    def answer(self, call: Call) -> tuple[Fault | None, dict[str, Any]]:
        """Do what was asked, unless it is to fail first."""
        with self.arrived:
            self.calls.append(call)
            faults = self._faults[call.method]
            fault = faults.popleft() if faults else None
            reply = self._do(call) if fault is None or fault.stored else {}
            self.arrived.notify_all()
        return fault, reply

    def _do(self, call: Call) -> dict[str, Any]:
        methods: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
            "auth.test": lambda _: {"team_id": TEAM, "user_id": BOT},
            "chat.postMessage": self._post,
            "chat.postEphemeral": lambda _: {"message_ts": self._stamp()},
            "chat.update": self._update,
            "conversations.history": self._history,
            "conversations.replies": self._history,
            "conversations.open": lambda given: {
                "channel": {"id": f"D{given['users']}"}
            },
            "conversations.info": self._info,
            "conversations.members": self._members,
            "users.info": self._user,
        }
        method = methods.get(call.method)
        return method(call.arguments) if method else {}

    def _info(self, given: dict[str, Any]) -> dict[str, Any]:
        channel = self.channels.get(given["channel"])
        return _found("channel", channel, "channel_not_found")

    def _user(self, given: dict[str, Any]) -> dict[str, Any]:
        return _found("user", self.users.get(given["user"]), "user_not_found")

    def _post(self, given: dict[str, Any]) -> dict[str, Any]:
        message = {"ts": self._stamp(), **given}
        self.messages[given["channel"]].append(message)
        return {"channel": given["channel"], "ts": message["ts"]}

    def _update(self, given: dict[str, Any]) -> dict[str, Any]:
        for message in self.messages[given["channel"]]:
            if message["ts"] == given["ts"]:
                message.update(given)
                return {"channel": given["channel"], "ts": given["ts"]}
        return {"ok": False, "error": "message_not_found"}

    def _history(self, given: dict[str, Any]) -> dict[str, Any]:
        shown = sorted(
            self.messages[given["channel"]], key=lambda each: each["ts"], reverse=True
        )
        start = int(given.get("cursor") or 0)
        end = start + int(given.get("limit", 100))
        cursor = str(end) if end < len(shown) else ""
        return {
            "messages": shown[start:end],
            "response_metadata": {"next_cursor": cursor},
        }

    def _members(self, given: dict[str, Any]) -> dict[str, Any]:
        everybody = self.members[given["channel"]]
        start = int(given.get("cursor") or 0)
        end = start + int(given["limit"])
        cursor = str(end) if end < len(everybody) else ""
        return {
            "members": everybody[start:end],
            "response_metadata": {"next_cursor": cursor},
        }

    def _stamp(self) -> str:
        return f"{next(self._stamps)}.000100"


def _found(name: str, thing: dict[str, Any] | None, error: str) -> dict[str, Any]:
    return {name: thing} if thing else {"ok": False, "error": error}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, slack: SlackServer) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.slack = slack
        slack.url = f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        """Take one call, and answer it or fail."""
        raw = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
        name = self.path.removeprefix("/api/").partition("?")[0]
        planned, reply = self.server.slack.answer(Call(name, _arguments(raw)))
        fault = planned or Fault()
        time.sleep(fault.seconds)
        if fault.drop:
            self.close_connection = True
            self.connection.close()
        else:
            self._reply(fault, reply)

    def _reply(self, fault: Fault, reply: dict[str, Any]) -> None:
        said = {"ok": False, "error": fault.error} if fault.error else {"ok": True}
        body = json.dumps(said | reply) if fault.body is None else fault.body
        scopes = {"x-oauth-scopes": self.server.slack.scopes}
        self.send_response(fault.status)
        for header, value in (_JSON | scopes | fault.headers).items():
            self.send_header(header, value)
        self.send_header("content-length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing: the calls are recorded."""


@contextmanager
def slack_server() -> Iterator[SlackServer]:
    """Run the small Slack while the block lasts."""
    slack = SlackServer()
    server = _Server(slack)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield slack
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _arguments(raw: str) -> dict[str, Any]:
    if raw.startswith("{"):
        return dict(json.loads(raw))
    return dict(parse_qsl(raw, keep_blank_values=True))
