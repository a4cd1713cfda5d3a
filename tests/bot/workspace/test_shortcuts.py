"""Type-ahead, shortcuts and slash commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.workspace.cards import interaction, option
from tests.bot.workspace.small_slack import (
    DANA,
    MARGOT,
    MARGOT_ID,
    Control,
    build,
    eventually,
)

if TYPE_CHECKING:
    from websockets.sync.client import ClientConnection

pytestmark = pytest.mark.enable_socket


def test_type_ahead_asks_the_bot_for_options(
    control: Control, card: dict[str, str], socket: ClientConnection
) -> None:
    control.post("suggestions", user=MARGOT, action_id="customer", query="glo", **card)

    payload = interaction(socket, options=[option("Globex")])
    assert (payload["type"], payload["value"]) == ("block_suggestion", "glo")


def test_a_shortcut_is_global_or_on_a_message(
    control: Control, card: dict[str, str], socket: ClientConnection
) -> None:
    control.post("shortcuts", user=MARGOT, callback_id="ask")
    everywhere = interaction(socket)
    control.post("shortcuts", user=MARGOT, callback_id="log", **card)
    here = interaction(socket)

    assert (everywhere["type"], everywhere["callback_id"]) == ("shortcut", "ask")
    assert (here["type"], here["message"]["ts"]) == (
        "message_action",
        card["message_ts"],
    )


def test_a_command_says_who_where_and_what(
    control: Control, socket: ClientConnection
) -> None:
    control.post(
        "commands", user=MARGOT, channel="general", command="otto", text="help me"
    )

    payload = interaction(socket, text="Gladly.", response_type="in_channel")
    assert (payload["command"], payload["text"]) == ("/otto", "help me")
    assert (payload["user_id"], payload["channel_name"]) == (MARGOT_ID, "general")
    eventually(lambda: control.texts(DANA, "general") == ["Gladly."])


def test_a_command_the_manifest_does_not_know_is_refused() -> None:
    manifest = {"features": {"slash_commands": [{"command": "/otto"}]}}
    with build(manifest=manifest) as workspace:
        answer = Control(workspace.url).post(
            "commands", user=DANA, channel="dm", command="/else", text=""
        )

    assert answer["error"] == "unknown_command"


def test_a_command_answered_badly_says_nothing(
    control: Control, socket: ClientConnection
) -> None:
    control.post("commands", user=MARGOT, channel="general", command="otto")

    interaction(socket, blocks=[{"type": "?"}])
    control.post("commands", user=MARGOT, channel="dm", command="otto")
    payload = interaction(socket)

    assert payload["channel_name"] == "directmessage"
    assert control.texts(MARGOT, "general") == []
