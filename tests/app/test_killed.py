"""Killed with -9 while he answers, and started again, Otto answers exactly once.

The workspace runs here, and Otto in a process of his own.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

import app
from bot.faults import VARIABLE, Place
from tests.app.forks import start
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
    from pathlib import Path

    from bot.workspace import Workspace

pytestmark = pytest.mark.enable_socket
CASES = [
    (Place.AFTER_INBOX_COMMIT, "@otto"),
    (Place.BEFORE_HANDLER_COMMIT, "@otto"),
    (Place.AFTER_POST, "@otto"),
    (Place.BEFORE_HANDLER_COMMIT, "sales"),
    (Place.BEFORE_POST, "sales"),
    (Place.AFTER_POST, "sales"),
]
"""Where he dies, and where he was asked: directly, or so that only one may see it."""


@contextmanager
def otto(
    folder: Path, workspace: Workspace, url: str, fault: str = ""
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
    process = start(folder, environment, "serve")
    try:
        yield process
    finally:
        # Nothing may depend on a farewell.
        process.kill()
        process.join(10)


@pytest.mark.parametrize(("place", "channel"), CASES)
def test_a_question_is_answered_exactly_once(
    sample_url: str, tmp_path: Path, place: Place, channel: str
) -> None:
    here = app.build(settings(sample_url))
    with workspace_on(sample_url, retry_seconds=(0.2, 0.5, 1)) as workspace:
        town = Town(here, Control(workspace.url))
        with otto(tmp_path, workspace, sample_url, place.value) as doomed:
            eventually(lambda: workspace.connections, 20)
            asked = town.say(DANA, channel, f"@otto {ASKED}")
            doomed.join(20)
            assert doomed.exitcode == -signal.SIGKILL

        with otto(tmp_path, workspace, sample_url):
            answer = town.answer(DANA, channel, asked)
            town.settle()

        assert [m["text"] for m in town.answers(DANA, channel, asked)] == [ANSWERED]
        assert answer["text"] == ANSWERED
        assert channel == "@otto" or town.answers(NORA, channel, asked) == []


@pytest.mark.parametrize(
    "place", [Place.BEFORE_HANDLER_COMMIT, Place.AFTER_POST, Place.BEFORE_MARK]
)
def test_a_dispute_reaches_the_desk_exactly_once(
    sample_url: str, tmp_path: Path, place: Place
) -> None:
    here = app.build(settings(sample_url))
    with workspace_on(sample_url, retry_seconds=(0.2, 0.5, 1)) as workspace:
        town = Town(here, Control(workspace.url))
        with otto(tmp_path, workspace, sample_url, place.value) as doomed:
            eventually(lambda: workspace.connections, 20)
            said = town.say(DANA, "@otto", "Globex disputes inv 1042: wrong price")
            doomed.join(20)
            assert doomed.exitcode == -signal.SIGKILL

        with otto(tmp_path, workspace, sample_url):
            town.answer(DANA, "@otto", said)
            town.settle()

        assert len(town.answers(DANA, "@otto", said)) == 1
        assert len(town.answers(NORA, "@otto", "0")) == 1
