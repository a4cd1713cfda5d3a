"""A file arrives once, whole, with the words that go with it."""

from __future__ import annotations

import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from urllib.request import Request, urlopen

import pytest
from slack_sdk import WebClient
from sqlalchemy.orm import sessionmaker

from bot.delivery.calls import SlackCalls
from bot.delivery.lookup import MessageLookup
from bot.delivery.pace import Pace
from bot.delivery.sender import Persistence, Sender
from bot.metrics import Metrics
from bot.workspace import Persona, Workspace
from domain.messages.outgoing import Method, Post
from storage.messages.work import SqlMessageWork
from tests.support.pipeline import SetClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

pytestmark = pytest.mark.enable_socket

DANA = Persona(slack_user_id="UDANA00001", email="dana@example.com", name="Dana")
LIST = b"a workbook"
FILE = Post(
    purpose="file",
    subject="E1",
    method=Method.FILE,
    arguments={
        "text": "Globex has 120 open invoices.",
        "name": "Open invoices.xlsx",
        "content_base64": b64encode(LIST).decode(),
    },
    user=DANA.slack_user_id,
)


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with Workspace(
        personas=lambda: [DANA],
        signing_secret="secret",
        bot_token="xoxb-1",
        app_token="xapp-1",
        clock=lambda: datetime(2026, 11, 20, 18, tzinfo=UTC),
    ) as started:
        yield started


class Desk:
    """A sender on a database, against the workspace."""

    def __init__(self, engine: Engine, workspace: Workspace) -> None:
        self.clock = SetClock()
        self.url = workspace.url
        sessions = sessionmaker(engine, expire_on_commit=False)
        self.work = partial(SqlMessageWork, sessions, self.clock)
        client = WebClient(
            "xoxb-1", base_url=workspace.api_url, timeout=2, retry_handlers=[]
        )
        self.sender = Sender(
            self.work,
            SlackCalls(client),
            MessageLookup(client),
            Pace(rate=0, burst=3),
            self.clock,
            Metrics(),
            Persistence(lease=timedelta(seconds=30), patience=timedelta(minutes=10)),
        )

    def post(self) -> None:
        """Store the file, and send what is due."""
        with self.work() as step:
            step.outbox.post(FILE)
            step.commit()
        self.send()

    def send(self) -> None:
        """Send what is due, now and in the next minutes."""
        for _ in range(5):
            while self.sender.step():
                pass
            self.clock.advance(60)

    def shared(self) -> list[dict[str, object]]:
        """Return the messages in Dana's direct message that share a file."""
        where = f"{self.url}/control/messages?channel=dm&as={DANA.email}"
        with urlopen(where) as answer:  # noqa: S310 - the loopback
            messages = json.load(answer)["messages"]
        return [message for message in messages if message.get("files")]


def test_a_file_comes_with_its_words(engine: Engine, workspace: Workspace) -> None:
    desk = Desk(engine, workspace)

    desk.post()

    (message,) = desk.shared()
    assert message["text"] == "Globex has 120 open invoices."


def test_a_file_whose_fate_is_unknown_is_looked_for_before_it_is_sent_again(
    engine: Engine, workspace: Workspace
) -> None:
    desk = Desk(engine, workspace)
    fault = {
        "kind": "drop_after_accept",
        "method": "files.completeUploadExternal",
        "times": 1,
    }
    _order(workspace, fault)

    desk.post()

    assert len(desk.shared()) == 1


def _order(workspace: Workspace, fault: dict[str, object]) -> None:
    order = Request(  # noqa: S310 - the loopback
        f"{workspace.url}/control/faults",
        data=json.dumps(fault).encode(),
        headers={"content-type": "application/json"},
    )
    with urlopen(order):  # noqa: S310
        pass
