"""Killed with -9 while he answers, and started again, Otto answers exactly once.

The workspace runs here and Otto in a process of his own, forked from one that has
read the code already.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

import app
from bot.faults import VARIABLE, Place
from tests.app.town import (
    ANSWERED,
    ASKED,
    DANA,
    NORA,
    Town,
    settings,
    workspace_on,
)
from tests.bot.workspace.small_slack import (
    APP_TOKEN,
    BOT_TOKEN,
    Control,
    eventually,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.context import ForkServerProcess

    from bot.workspace import Workspace

pytestmark = pytest.mark.enable_socket
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["app"])


def run(environment: dict[str, str], folder: str) -> None:
    """Be Otto, until somebody stops or kills this process."""
    os.chdir(folder)
    os.environ.update(environment)
    app.serve()


@contextmanager
def otto(
    workspace: Workspace, url: str, fault: str = ""
) -> Iterator[ForkServerProcess]:
    """Run Otto beside the workspace; he may die at a place on his way."""
    environment = {
        "OTTO_DATABASE_URL": url,
        "OTTO_LEASE_SECONDS": "0.5",
        "OTTO_POLL_SECONDS": "0.05",
        "OTTO_MESSAGES_PER_SECOND": "0",
        "OTTO_LOG_LEVEL": "error",
        "OTTO_PORT": "0",
        "SLACK_API_URL": workspace.api_url,
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        VARIABLE: fault,
    }
    folder = os.path.dirname(url.removeprefix("sqlite:///"))  # noqa: PTH120 - of a URL
    process = FORKS.Process(target=run, args=(environment, folder))
    process.start()
    try:
        yield process
    finally:
        process.terminate()
        process.join(10)


@pytest.mark.parametrize("channel", ["@otto", "sales"], ids=["direct", "ephemeral"])
@pytest.mark.parametrize("place", list(Place), ids=lambda place: str(place.value))
def test_a_question_is_answered_exactly_once(
    sample_url: str, place: Place, channel: str
) -> None:
    here = app.build(settings(sample_url))
    with workspace_on(sample_url, retry_seconds=(0.2, 0.5, 1)) as workspace:
        town = Town(here, Control(workspace.url))
        with otto(workspace, sample_url, place.value) as doomed:
            eventually(lambda: workspace.connections, 20)
            asked = town.say(DANA, channel, f"@otto {ASKED}")
            doomed.join(20)
            assert doomed.exitcode == -signal.SIGKILL

        with otto(workspace, sample_url):
            answer = town.answer(DANA, channel, asked)
            town.settle()

        assert [m["text"] for m in town.answers(DANA, channel, asked)] == [ANSWERED]
        assert answer["text"] == ANSWERED
        assert channel == "@otto" or town.answers(NORA, channel, asked) == []
