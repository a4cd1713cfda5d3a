"""Clicks and choices: what the bot learns, and what nobody can click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.bot.workspace.cards import CARD, interaction, option, plain
from tests.bot.workspace.raw_socket import acknowledge, receive
from tests.bot.workspace.small_slack import (
    DANA,
    MARGOT,
    MARGOT_ID,
)

if TYPE_CHECKING:
    from slack_sdk import WebClient
    from websockets.sync.client import ClientConnection

    from tests.bot.workspace.small_slack import (
        Control,
    )

pytestmark = pytest.mark.enable_socket


@pytest.mark.parametrize(
    ("order", "found"),
    [
        pytest.param(
            {"action_id": "decide", "value": "no"},
            {"value": "no", "block_id": "acts2"},
            id="button-by-value",
        ),
        pytest.param(
            {"action_id": "decide"},
            {"value": "yes", "block_id": "acts"},
            id="first-button",
        ),
        pytest.param(
            {"action_id": "day", "value": "friday"},
            {"selected_option": option("Friday")},
            id="menu",
        ),
        pytest.param(
            {"action_id": "customer", "value": "C1"},
            {"selected_option": {"text": plain("C1") | {"emoji": True}, "value": "C1"}},
            id="type-ahead",
        ),
        pytest.param(
            {"action_id": "more", "value": "stop"},
            {"selected_option": option("Stop")},
            id="overflow",
        ),
        pytest.param(
            {"action_id": "until", "value": "2026-12-01"},
            {"selected_date": "2026-12-01"},
            id="date",
        ),
        pytest.param(
            {"action_id": "who", "value": "UMARGOT001"},
            {"selected_user": "UMARGOT001"},
            id="person",
        ),
        pytest.param(
            {"action_id": "tick", "value": ["one", "two"]},
            {"selected_options": [option("One"), option("Two")]},
            id="ticks",
        ),
        pytest.param(
            {"action_id": "liked", "value": "bad"},
            {"value": "bad", "type": "feedback_buttons"},
            id="feedback",
        ),
        pytest.param(
            {"action_id": "once"}, {"value": "secret"}, id="button-for-her-eyes"
        ),
    ],
)
def test_a_click_tells_the_bot_what_was_chosen_and_where(
    control: Control,
    card: dict[str, str],
    socket: ClientConnection,
    order: dict[str, Any],
    found: dict[str, Any],
) -> None:
    answer = control.post("clicks", user=MARGOT, **card, **order)

    payload = interaction(socket)
    assert answer["ok"], answer
    assert payload["type"] == "block_actions"
    assert payload["user"]["id"] == MARGOT_ID
    assert payload["container"]["message_ts"] == card["message_ts"]
    assert payload["container"]["is_ephemeral"] is True
    assert payload["actions"][0].items() >= found.items()
    assert payload["response_url"]
    assert payload["trigger_id"]


@pytest.mark.parametrize(
    ("user", "order", "error"),
    [
        pytest.param(
            MARGOT, {"action_id": "none"}, "no_such_action", id="no-such-action"
        ),
        pytest.param(
            MARGOT,
            {"action_id": "decide", "value": "maybe"},
            "no_such_action",
            id="no-such-value",
        ),
        pytest.param(
            MARGOT,
            {"action_id": "day", "value": "sunday"},
            "no_such_option",
            id="no-such-option",
        ),
        pytest.param(
            MARGOT,
            {"action_id": "decide", "message_ts": "1.000001"},
            "message_not_found",
            id="no-such-message",
        ),
        pytest.param(MARGOT, {}, "missing_action_id", id="no-action-named"),
        pytest.param(
            DANA, {"action_id": "decide"}, "channel_not_found", id="not-in-the-channel"
        ),
        pytest.param(
            "nobody@example.com", {"action_id": "decide"}, "user_not_found", id="nobody"
        ),
    ],
)
def test_a_click_that_cannot_be_is_refused(
    control: Control,
    card: dict[str, str],
    user: str,
    order: dict[str, Any],
    error: str,
) -> None:
    answer = control.post("clicks", **({"user": user} | card | order))

    assert (answer["ok"], answer["error"]) == (False, error)


def test_nobody_clicks_in_what_only_another_sees(
    client: WebClient, control: Control
) -> None:
    whispered = client.chat_postEphemeral(
        channel="general", user=MARGOT_ID, text="x", blocks=CARD
    )
    posted = client.chat_postMessage(channel="general", text="x", blocks=CARD)
    place = {"user": DANA, "channel": "general"}

    hidden = control.post(
        "clicks", message_ts=whispered["message_ts"], action_id="decide", **place
    )
    button_of_another = control.post(
        "clicks", message_ts=posted["ts"], action_id="once", **place
    )

    assert hidden["error"] == "message_not_visible_to_user"
    assert button_of_another["error"] == "action_not_visible_to_user"


def test_waiting_tells_whether_the_bot_acknowledged(
    client: WebClient, control: Control
) -> None:
    posted = client.chat_postMessage(channel="general", text="x", blocks=CARD)

    answer = control.post(
        "clicks",
        user=DANA,
        channel="general",
        message_ts=posted["ts"],
        action_id="decide",
        wait=True,
    )

    assert (answer["acknowledged"], answer["outcomes"]) == (False, ["nobody_there"])


def test_a_click_in_a_thread_and_in_a_direct_message_says_where(
    client: WebClient, control: Control, socket: ClientConnection
) -> None:
    control.post("home", user=MARGOT, tab="messages")
    acknowledge(socket, receive(socket))
    root = client.chat_postMessage(channel=MARGOT_ID, text="root")
    posted = client.chat_postMessage(
        channel=root["channel"], text="x", blocks=CARD, thread_ts=root["ts"]
    )
    for _ in range(2):
        acknowledge(socket, receive(socket))  # the echoes of both posts

    control.post(
        "clicks", user=MARGOT, channel="dm", message_ts=posted["ts"], action_id="decide"
    )

    payload = interaction(socket)
    assert payload["container"]["thread_ts"] == root["ts"]
    assert payload["channel"]["name"] == "directmessage"
    assert payload["message"]["ts"] == posted["ts"]


def test_a_whole_option_may_be_chosen_from_a_type_ahead_menu(
    control: Control, card: dict[str, str], socket: ClientConnection
) -> None:
    control.post(
        "clicks", user=MARGOT, action_id="customer", value=option("Globex"), **card
    )

    action = interaction(socket)["actions"][0]
    assert action["selected_option"] == option("Globex")
