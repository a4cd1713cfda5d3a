"""What was answered survives, whatever happens to the process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bot.workspace.raw_socket import acknowledge, raw_socket, receive
from tests.bot.workspace.small_slack import (
    DANA,
    MARGOT,
    MARGOT_ID,
    Control,
    bot_client,
    build,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.enable_socket

ROOT = Path(__file__).parents[3]
LIVES_UNTIL_KILLED = """
import sys, time
from pathlib import Path
from tests.bot.workspace.small_slack import build
workspace = build(path=Path(sys.argv[1])).start()
print(workspace.url, flush=True)
time.sleep(60)
"""


@pytest.fixture
def killed(tmp_path: Path) -> Iterator[tuple[Path, str, int]]:
    """Start a workspace in a process of its own; yields file, address and pid."""
    path = tmp_path / "workspace.sqlite"
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", LIVES_UNTIL_KILLED, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        yield path, process.stdout.readline().strip(), process.pid
        process.kill()


def test_a_kill_loses_nothing_that_was_answered(killed: tuple[Path, str, int]) -> None:
    path, url, pid = killed
    control = Control(url)
    root = control.say(DANA, "general", "@otto has Globex paid?")
    control.say(MARGOT, "general", "in a thread", thread_ts=root)
    control.post(
        "reactions", user=MARGOT, channel="general", message_ts=root, name="eyes"
    )
    control.post("channels", name="board", is_private=True, members=[MARGOT])
    os.kill(pid, signal.SIGKILL)

    with build(path=path) as again:
        control = Control(again.url)
        seen = control.seen(DANA, "general")
        assert [m["text"] for m in seen] == [
            "<@UOTTO00001> has Globex paid?",
            "in a thread",
        ]
        assert seen[0]["reactions"][0]["users"] == [MARGOT_ID]
        assert control.say(MARGOT, "board", "still here") > seen[-1]["ts"]
        with raw_socket(again) as socket:
            heard = []
            for _ in range(5):
                envelope = receive(socket)
                acknowledge(socket, envelope)
                heard.append(envelope["payload"]["event"]["type"])

    assert sorted(heard) == [
        "app_mention",
        "message",
        "message",
        "message",
        "reaction_added",
    ]


def test_a_restart_keeps_ephemerals_home_tabs_metadata_and_files(
    tmp_path: Path,
) -> None:
    path = tmp_path / "deep" / "workspace.sqlite"
    metadata = {"event_type": "outbox", "event_payload": {"id": 1}}
    with build(path=path) as workspace:
        client = bot_client(workspace)
        client.chat_postEphemeral(channel="general", user=MARGOT_ID, text="psst")
        client.chat_postMessage(
            channel="general", text="said", metadata=metadata, client_msg_id="m1"
        )
        home = {"type": "home", "blocks": [{"type": "divider"}]}
        client.views_publish(user_id=MARGOT_ID, view=home)
        shared = client.files_upload_v2(content="a,b", filename="a.csv")["file"]

    with build(path=path) as workspace:
        control, client = Control(workspace.url), bot_client(workspace)
        again = client.chat_postMessage(
            channel="general", text="said", client_msg_id="m1"
        )
        assert control.texts(MARGOT, "general") == ["psst", "said"]
        assert control.texts(DANA, "general") == ["said"]
        assert again["message"]["metadata"] == metadata
        assert control.get("home", user=MARGOT)["view"]["type"] == "home"
        assert client.files_info(file=shared["id"])["file"]["name"] == "a.csv"


def test_an_acknowledged_event_is_not_sent_again_after_a_restart(
    tmp_path: Path,
) -> None:
    path = tmp_path / "workspace.sqlite"
    with build(path=path) as workspace, raw_socket(workspace) as socket:
        control = Control(workspace.url)
        control.say(DANA, "general", "once")
        acknowledge(socket, receive(socket))
        control.post("messages", user=DANA, channel="no-bot", text="flush", wait=True)

    with (
        build(path=path) as workspace,
        raw_socket(workspace) as socket,
        pytest.raises(TimeoutError),
    ):
        receive(socket, 0.2)
