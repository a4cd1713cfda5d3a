"""A card with one of every element, a modal with inputs, and how the bot takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot.workspace.raw_socket import acknowledge, receive
from tests.bot.workspace.small_slack import MARGOT_ID

if TYPE_CHECKING:
    from websockets.sync.client import ClientConnection


def plain(text: str) -> dict[str, str]:
    """Return a plain text object."""
    return {"type": "plain_text", "text": text}


def option(text: str) -> dict[str, Any]:
    """Return an option whose value is its text in small letters."""
    return {"text": plain(text), "value": text.lower()}


def button(action_id: str, value: str, **more: object) -> dict[str, Any]:
    words = {"type": "button", "action_id": action_id, "text": plain(value)}
    return words | {"value": value} | more


ELEMENTS = [
    button("decide", "yes"),
    button("once", "secret", visible_to_user_ids=[MARGOT_ID]),
    {
        "type": "static_select",
        "action_id": "day",
        "options": [option("Monday"), option("Friday")],
    },
    {"type": "external_select", "action_id": "customer", "min_query_length": 0},
    {"type": "overflow", "action_id": "more", "options": [option("Stop")]},
    {"type": "datepicker", "action_id": "until"},
    {"type": "users_select", "action_id": "who"},
    {
        "type": "checkboxes",
        "action_id": "tick",
        "options": [option("One"), option("Two")],
    },
]
CARD: list[dict[str, Any]] = [
    {"type": "actions", "block_id": "acts", "elements": ELEMENTS},
    {"type": "actions", "block_id": "acts2", "elements": [button("decide", "no")]},
    {
        "type": "context_actions",
        "block_id": "fb",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": "liked",
                "positive_button": {"text": plain("Good"), "value": "good"},
                "negative_button": {"text": plain("Bad"), "value": "bad"},
            }
        ],
    },
]


def label(block_id: str, element: dict[str, Any], **more: object) -> dict[str, Any]:
    block = {"type": "input", "block_id": block_id, "label": plain(block_id)}
    return block | {"element": {"action_id": "v"} | element} | more


MODAL: dict[str, Any] = {
    "type": "modal",
    "callback_id": "promise",
    "title": plain("They promised"),
    "submit": plain("Save"),
    "notify_on_close": True,
    "blocks": [
        label("amount", {"type": "number_input", "is_decimal_allowed": False}),
        label("note", {"type": "plain_text_input", "min_length": 3}, optional=True),
        label(
            "how",
            {"type": "radio_buttons", "options": [option("Phone")]},
            optional=True,
        ),
        label("mail", {"type": "email_text_input"}, optional=True),
        label("day", {"type": "datepicker", "initial_date": "2026-11-27"}),
    ],
}


def interaction(socket: ClientConnection, **said: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Take the next interaction and acknowledge it with what is said."""
    envelope = receive(socket)
    assert envelope["accepts_response_payload"] is True
    acknowledge(socket, envelope, said or None)
    payload: dict[str, Any] = envelope["payload"]
    return payload
