"""One workspace for each test module, begun anew for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.workspace.small_slack import Control, bot_client, build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slack_sdk import WebClient

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
