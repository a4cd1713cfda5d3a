"""Builds a workspace for a test and speaks to it as a person or a foreign client."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode, urlsplit

from slack_sdk import WebClient

from bot.workspace import ChannelSeed, Persona, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
BOT_TOKEN = "xoxb-of-the-test"
APP_TOKEN = "xapp-of-the-test"
SIGNING_SECRET = "signing-secret-of-the-test"

DANA = "dana@example.com"
MARGOT = "margot@example.com"
MARGOT_ID = "UMARGOT001"
PEOPLE = (
    Persona("", DANA, "Dana Whitfield", "Account manager"),
    Persona(MARGOT_ID, MARGOT, "Margot Delacroix", "Finance lead, approver"),
)
SEEDS = (
    ChannelSeed("general"),
    ChannelSeed("sales"),
    ChannelSeed("finance", is_private=True, members=(MARGOT,)),
    ChannelSeed("partner-shared", is_ext_shared=True),
)


def build(**changes: Any) -> Workspace:  # noqa: ANN401 - any argument of Workspace
    """Return a workspace of two people at noon, changed as the test needs."""
    arguments: dict[str, Any] = {
        "personas": lambda: PEOPLE,
        "channels": SEEDS,
        "clock": lambda: NOON,
        "signing_secret": SIGNING_SECRET,
        "bot_token": BOT_TOKEN,
        "app_token": APP_TOKEN,
    }
    return Workspace(**(arguments | changes))


def bot_client(workspace: Workspace) -> WebClient:
    """Return the bot's own client, unmodified but for the address."""
    return WebClient(BOT_TOKEN, base_url=workspace.api_url, retry_handlers=[])


def eventually(look: Callable[[], Any], seconds: float = 5.0) -> Any:  # noqa: ANN401 - whatever is looked for
    """Return the first truthy thing that looking finds; fails after a while."""
    end = monotonic() + seconds
    while not (found := look()):
        assert monotonic() < end, "it did not happen in time"
        sleep(0.01)
    return found


@dataclass(frozen=True, slots=True)
class Answer:
    """What a plain HTTP client got."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def body(self) -> Any:  # noqa: ANN401 - JSON
        """Return the parsed body."""
        return json.loads(self.text)


def request(
    url: str,
    method: str = "GET",
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Send one request without any client library."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request(method, target, body, dict(headers or {}))
        response = connection.getresponse()
        text = response.read().decode()
        lowered = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, lowered, text)
    finally:
        connection.close()


@dataclass(frozen=True, slots=True)
class Control:
    """The control API, as a test uses it; what is refused is returned as it came."""

    url: str

    def post(self, what: str, **body: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
        """Give an order."""
        answer = request(
            f"{self.url}/control/{what}", "POST", json.dumps(body).encode()
        )
        found: dict[str, Any] = answer.body
        return found

    def get(self, what: str, **query: str) -> dict[str, Any]:
        """Look."""
        answer = request(f"{self.url}/control/{what}?{urlencode(query)}")
        found: dict[str, Any] = answer.body
        return found

    def delete(self, what: str) -> dict[str, Any]:
        """Clear."""
        found: dict[str, Any] = request(f"{self.url}/control/{what}", "DELETE").body
        return found

    def say(self, user: str, channel: str, text: str, **more: str) -> str:
        """Let a person say something; returns the timestamp."""
        answer = self.post("messages", user=user, channel=channel, text=text, **more)
        assert answer["ok"], answer
        return str(answer["ts"])

    def seen(self, user: str, channel: str, **more: str) -> list[dict[str, Any]]:
        """Return the messages a person sees."""
        query = {"channel": channel, "as": user} | more
        messages: list[dict[str, Any]] = self.get("messages", **query)["messages"]
        return messages

    def texts(self, user: str, channel: str, **more: str) -> list[str]:
        """Return the texts a person sees."""
        return [message["text"] for message in self.seen(user, channel, **more)]

    def channel_id(self, name: str) -> str:
        """Return the id of a channel by its name."""
        channels = self.get("channels")["channels"]
        return next(str(c["id"]) for c in channels if c.get("name") == name)


def address(url: str, path: str, **query: str) -> str:
    """Return an address under the workspace."""
    return f"{url}{quote(path)}" + (f"?{urlencode(query)}" if query else "")
