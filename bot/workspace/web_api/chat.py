"""chat.*: posting, changing and deleting messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.errors import SlackError
from bot.workspace.state.identity import BOT_USER_ID
from bot.workspace.web_api.content import (
    TEXT_CHARACTERS,
    read_attachments,
    read_blocks,
    read_content,
    read_metadata,
    read_thread,
)

if TYPE_CHECKING:
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.messages import Message
    from bot.workspace.web_api.call import Call


def post_message(call: Call) -> dict[str, Any]:
    """Post a message; a client_msg_id seen here before answers the first post."""
    channel = call.writable_channel()
    content = read_content(call)
    thread_ts = read_thread(call, channel)
    message = _sent_before(call, channel) or call.site.say_as_bot(
        channel,
        thread_ts=thread_ts,
        client_msg_id=call.args.text("client_msg_id") or None,
        broadcast=call.args.flag("reply_broadcast"),
        **content,
    )
    shown = call.state.show_message(message, with_metadata=True)
    return {"channel": channel.id, "ts": message.ts, "message": shown}


def post_ephemeral(call: Call) -> dict[str, Any]:
    """Show a message to one member of the channel only."""
    channel = call.writable_channel()
    reader = call.state.people.find(call.args.required("user"))
    content = read_content(call)
    if reader is None or not call.state.channels.has_member(channel, reader.user_id):
        code = "user_not_in_channel"
        raise SlackError(code)
    message = _sent_before(call, channel) or call.site.say_as_bot(
        channel,
        thread_ts=read_thread(call, channel),
        client_msg_id=call.args.text("client_msg_id") or None,
        reader=reader.user_id,
        **content,
    )
    return {"message_ts": message.ts}


def update(call: Call) -> dict[str, Any]:
    """Change one of the bot's messages; what is not given stays as it was."""
    channel, message = _own_message(call, "cant_update_message")
    changes = _changes(call)
    before = call.state.show_message(message)
    for name, value in changes.items():
        setattr(message, name, value)
    message.edited = {"user": BOT_USER_ID, "ts": call.state.timestamps.next()}
    call.site.change(message, before)
    shown = call.state.show_message(message, with_metadata=True)
    return {
        "channel": channel.id,
        "ts": message.ts,
        "text": message.text,
        "message": shown,
    }


def delete(call: Call) -> dict[str, Any]:
    """Delete one of the bot's messages."""
    channel, message = _own_message(call, "cant_delete_message")
    call.site.remove(message)
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(call: Call) -> dict[str, Any]:
    """Return the address of a message on the workspace's page."""
    channel = call.visible_channel()
    message = call.state.messages.find(channel.id, call.args.required("message_ts"))
    if message is None or message.reader is not None:
        code = "message_not_found"
        raise SlackError(code)
    place = f"/archives/{channel.id}/p{message.ts.replace('.', '')}"
    thread = f"?thread_ts={message.thread_ts}" if message.is_reply else ""
    return {"channel": channel.id, "permalink": call.site.url + place + thread}


def _sent_before(call: Call, channel: Channel) -> Message | None:
    client_msg_id = call.args.text("client_msg_id")
    if not client_msg_id:
        return None
    return call.state.messages.sent_before(channel.id, client_msg_id)


def _own_message(call: Call, refusal: str) -> tuple[Channel, Message]:
    channel = call.visible_channel()
    message = call.state.messages.find(channel.id, call.args.required("ts"))
    if message is None or message.reader is not None:
        code = "message_not_found"
        raise SlackError(code)
    if message.user != BOT_USER_ID:
        raise SlackError(refusal)
    return channel, message


def _changes(call: Call) -> dict[str, Any]:
    given = {name for name in _READERS if call.args.has(name)}
    changes = {name: _READERS[name](call) for name in given}
    if not given & {"text", "blocks", "attachments", "markdown_text"}:
        code = "no_text"
        raise SlackError(code)
    if "markdown_text" in given:
        changes["blocks"] = changes.pop("markdown_text")
    return changes


def _new_text(call: Call) -> str:
    text = call.args.text("text")
    if len(text) > TEXT_CHARACTERS:
        code = "msg_too_long"
        raise SlackError(code)
    return text


_READERS = {
    "text": _new_text,
    "blocks": read_blocks,
    "markdown_text": read_blocks,
    "attachments": read_attachments,
    "metadata": read_metadata,
}
