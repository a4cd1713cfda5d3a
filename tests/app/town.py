"""A started workspace with Otto in it, built as ``app.py`` builds him."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import uvicorn
from pydantic import SecretStr

import app
from bot.http.service import asgi
from bot.manifest import build_manifest
from bot.settings import Settings
from bot.workspace import ChannelSeed, Workspace
from bot.workspace.cast import personas
from tests.bot.workspace.small_slack import (
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    Control,
    eventually,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.messages.rows import Backlog
    from domain.questions.ports import Understanding

DANA, NORA = "dana.reyes@example.com", "nora.lindqvist@example.com"
MARCUS, LUCIA = "marcus.okafor@example.com", "lucia.herrera@example.com"
GUEST = "guest@example.com"
ASKED = "has Globex paid inv 1042?"
ANSWERED = "INV-01042 is 17 days overdue, USD 700.00 of 1,200.00 still open."
SEEDS = (
    ChannelSeed("sales"),
    ChannelSeed("globex", members=(DANA, MARCUS, NORA)),
    ChannelSeed("finance", is_private=True, members=(NORA,)),
    ChannelSeed("partner-shared", is_ext_shared=True),
)
"""Everybody is in #sales; all of #globex may see what Globex owes."""


@dataclass(frozen=True)
class Town:
    """A workspace, Otto, and the people who speak to him."""

    otto: app.Otto
    control: Control
    address: str = ""
    """Of Otto's web application, where he has one."""

    def say(self, user: str, channel: str, text: str, **more: str) -> str:
        """Let a person say something; returns when it was said."""
        return self.control.say(user, channel, text, **more)

    def ask(self, user: str, channel: str, text: str, **more: str) -> dict[str, Any]:
        """Let a person ask, and wait for the answer."""
        asked = self.say(user, channel, text, **more)
        return self.answer(user, channel, asked)

    def answer(self, user: str, channel: str, since: str) -> dict[str, Any]:
        """Wait for what Otto says next to a person in a channel."""
        found: dict[str, Any] = eventually(
            lambda: next(iter(self.answers(user, channel, since)), None), 10
        )
        return found

    def answers(self, user: str, channel: str, since: str) -> list[dict[str, Any]]:
        """Return what a person sees of Otto's words in a channel since a moment."""
        seen = self.control.seen(user, channel, oldest=since)
        return [message for message in seen if message.get("bot_id")]

    def settle(self) -> Backlog:
        """Wait until nothing is under way any more."""
        watch, clock = self.otto.watch, self.otto.clock

        def idle() -> Backlog | None:
            backlog = watch.backlog(clock.now() + timedelta(days=365))
            busy = backlog.inbox_waiting or backlog.outbox_waiting
            return None if busy else backlog

        found: Backlog = eventually(idle, 10)
        return found

    def click(
        self,
        user: str,
        channel: str,
        message: dict[str, Any],
        action: str,
        value: str = "",
    ) -> None:
        """Let a person press a button of a message; ``value`` tells halves apart."""
        value = value or buttons(message)[action]
        answer = self.control.post(
            "clicks",
            user=user,
            channel=channel,
            message_ts=message["ts"],
            action_id=action,
            value=value,
            wait=True,
        )
        assert answer["ok"], answer


def buttons(message: dict[str, Any]) -> dict[str, str]:
    """Return the values of a message's buttons, by action id."""
    rows = (block["elements"] for block in message["blocks"] if "elements" in block)
    return {
        e["action_id"]: e.get("value", "")
        for row in rows
        for e in row
        if "action_id" in e
    }


def quiet_line(message: dict[str, Any]) -> str:
    """Return the last, quiet line of an answer."""
    return str(message["blocks"][-1]["elements"][0]["text"])


def settings(url: str, **changes: Any) -> Settings:  # noqa: ANN401 - settings of any type
    """Return settings for a quick bot on a database."""
    quick: dict[str, Any] = {
        "database_url": SecretStr(url),
        "slack_bot_token": SecretStr(BOT_TOKEN),
        "slack_signing_secret": SecretStr(SIGNING_SECRET),
        "messages_per_second": 0.0,
        "poll_seconds": 0.05,
        "audience_ttl_seconds": 0.0,
        "desk_channel": "#finance",
    }
    return Settings(_env_file=None, **(quick | changes))


def workspace_on(url: str, **changes: Any) -> Workspace:  # noqa: ANN401 - of Workspace
    """Return a workspace of the ledger's people."""
    member = app.build(settings(url))
    people = personas(member.everybody())
    arguments: dict[str, Any] = {
        "personas": lambda: people,
        "manifest": build_manifest(member.routes),
        "channels": SEEDS,
        "clock": member.clock.now,
        "signing_secret": SIGNING_SECRET,
        "bot_token": BOT_TOKEN,
        "app_token": APP_TOKEN,
    }
    return Workspace(**(arguments | changes))


@contextmanager
def by_socket(url: str) -> Iterator[Town]:
    """Run a workspace with Otto connected to it by Socket Mode."""
    with workspace_on(url) as workspace, at_work(url, workspace) as town:
        yield town


@contextmanager
def at_work(
    url: str, workspace: Workspace, model: Understanding | None = None
) -> Iterator[Town]:
    """Run Otto in a workspace, by Socket Mode; with another ``model`` if wanted."""
    token = SecretStr(APP_TOKEN)
    chosen = settings(url, slack_api_url=workspace.api_url, slack_app_token=token)
    otto = app.build(chosen, workspace.clock)
    if model is not None:
        vars(otto)["model"] = model
    otto.start()
    try:
        eventually(lambda: workspace.connections, 10)
        yield Town(otto, Control(workspace.url))
    finally:
        otto.stop()


@contextmanager
def by_http(url: str) -> Iterator[Town]:
    """Run a workspace that sends signed requests to Otto's web application."""
    with workspace_on(url, delivery="http") as workspace:
        chosen = settings(url, slack_api_url=workspace.api_url)
        otto = app.build(chosen, workspace.clock)
        with served(otto) as address:
            workspace.point_at(f"{address}/slack/events")
            yield Town(otto, Control(workspace.url), address)


@contextmanager
def served(otto: app.Otto) -> Iterator[str]:
    """Serve Otto's web application on a free port; return its address."""
    config = uvicorn.Config(asgi(otto.service), port=0, log_config=None)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        eventually(lambda: server.started, 10)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)
