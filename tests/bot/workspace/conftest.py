"""One workspace for each test module, begun anew for each test; a bot to act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.workspace.cards import CARD
from tests.bot.workspace.raw_socket import raw_socket
from tests.bot.workspace.small_slack import MARGOT_ID, Control, bot_client, build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slack_sdk import WebClient
    from websockets.sync.client import ClientConnection

    from bot.workspace import Workspace


@pytest.fixture(scope="module")
def shared_workspace() -> Iterator[Workspace]:
    with build() as workspace:
        yield workspace


@pytest.fixture
def workspace(shared_workspace: Workspace) -> Workspace:
    Control(shared_workspace.url).post("reset")
    return shared_workspace


@pytest.fixture
def control(workspace: Workspace) -> Control:
    return Control(workspace.url)


@pytest.fixture
def client(workspace: Workspace) -> WebClient:
    return bot_client(workspace)


@pytest.fixture
def socket(workspace: Workspace) -> Iterator[ClientConnection]:
    with raw_socket(workspace) as connection:
        yield connection


@pytest.fixture
def card(client: WebClient, control: Control) -> dict[str, str]:
    """Return where a card for Margot's eyes lies."""
    posted = client.chat_postEphemeral(
        channel=control.channel_id("finance"), user=MARGOT_ID, text="x", blocks=CARD
    )
    return {"channel": "finance", "message_ts": posted["message_ts"]}
