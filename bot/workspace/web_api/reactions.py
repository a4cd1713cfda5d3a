"""reactions.*: one of each kind a person and message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.errors import SlackError
from bot.workspace.reactions import react
from bot.workspace.state.identity import BOT_USER_ID

if TYPE_CHECKING:
    from bot.workspace.state.messages import Message
    from bot.workspace.web_api.call import Call


def add(call: Call) -> dict[str, Any]:
    """Add the bot's reaction; raises ``already_reacted``."""
    message = _message(call)
    name = call.args.required("name").strip(":")
    if not react(call.site, message, BOT_USER_ID, name):
        code = "already_reacted"
        raise SlackError(code)
    return {}


def remove(call: Call) -> dict[str, Any]:
    """Take the bot's reaction back; raises ``no_reaction``."""
    message = _message(call)
    name = call.args.required("name").strip(":")
    if not react(call.site, message, BOT_USER_ID, name, removed=True):
        code = "no_reaction"
        raise SlackError(code)
    return {}


def get(call: Call) -> dict[str, Any]:
    """Return a message with its reactions."""
    message = _message(call)
    shown = call.state.show_message(message)
    return {"type": "message", "channel": message.channel, "message": shown}


def _message(call: Call) -> Message:
    channel = call.joined_channel()
    ts = call.args.required("timestamp")
    message = call.state.messages.find(channel.id, ts)
    if message is None or message.reader is not None:
        code = "message_not_found"
        raise SlackError(code)
    return message
