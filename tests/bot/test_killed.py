"""Killed anywhere (kill -9) and started again, Otto gives exactly one reply."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from bot.faults import VARIABLE, Place
from tests.support.deliveries import SECRET, event_body, mention_bodies

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.slack_server import SlackServer

pytestmark = pytest.mark.enable_socket


def run(
    url: str, slack: SlackServer, events: list[dict[str, Any]], folder: Path, fault: str
) -> int:
    """Run Otto on a database, with a fault or without; return how it ended."""
    path = folder / "events.json"
    path.write_text(json.dumps(events))
    environment = os.environ | {
        "OTTO_DATABASE_URL": url,
        "OTTO_LEASE_SECONDS": "0.5",
        "OTTO_POLL_SECONDS": "0.05",
        "OTTO_MESSAGES_PER_SECOND": "0",
        "SLACK_API_URL": slack.api,
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_SIGNING_SECRET": SECRET,
        VARIABLE: fault,
    }
    command = [sys.executable, "-m", "tests.support.otto_process", str(path)]
    return subprocess.run(command, env=environment, timeout=60, check=False).returncode  # noqa: S603 - our own


def one_reply(url: str, slack: SlackServer, folder: Path, place: Place) -> bool:
    """Kill Otto at a place while it answers, start it again, and count."""
    event = event_body(text="has Globex paid?")
    killed = run(url, slack, [event], folder, place.value)
    # Slack saw no acknowledgement of what was killed at the door: it sends it again.
    ended = run(url, slack, [event], folder, "")
    assert (killed, ended) == (-signal.SIGKILL, 0)
    return slack.said("D1") == ["has Globex paid?"]


@pytest.mark.parametrize("place", list(Place), ids=lambda place: str(place.value))
def test_one_question_gets_one_reply(
    sqlite_url: str, slack: SlackServer, tmp_path: Path, place: Place
) -> None:
    assert one_reply(sqlite_url, slack, tmp_path, place)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    "place",
    [Place.BEFORE_HANDLER_COMMIT, Place.AFTER_POST],
    ids=lambda place: str(place.value),
)
def test_one_question_gets_one_reply_on_a_server_too(
    database_url: str, slack: SlackServer, tmp_path: Path, place: Place
) -> None:
    assert one_reply(database_url, slack, tmp_path, place)


def test_a_mention_killed_between_its_two_events_gets_one_reply(
    sqlite_url: str, slack: SlackServer, tmp_path: Path
) -> None:
    named, written = mention_bodies()

    run(sqlite_url, slack, [named], tmp_path, Place.AFTER_INBOX_COMMIT.value)
    run(sqlite_url, slack, [written, named], tmp_path, "")

    assert slack.said("C1") == ["inv 1042?"]
