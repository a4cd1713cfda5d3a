"""What people say and see: messages, reactions, files."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from bot.workspace.errors import ControlError
from bot.workspace.reactions import react
from bot.workspace.state.messages import Message
from bot.workspace.writing import as_slack_sends_it

if TYPE_CHECKING:
    from bot.workspace.control.order import Order
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.people import Persona


def say(order: Order) -> dict[str, Any]:
    """Let a person say something; ``@otto`` in the text mentions the bot."""
    persona = _living(order)
    channel = _writable(order, persona)
    text = order.required("text")
    message = _written(order, persona, channel, text=as_slack_sends_it(text))
    return {"ts": message.ts, "channel": channel.id}


def share_file(order: Order) -> dict[str, Any]:
    """Let a person share a file in a channel."""
    persona = _living(order)
    channel = _writable(order, persona)
    try:
        content = b64decode(order.required("content_base64"), validate=True)
    except ValueError as problem:
        code = "invalid_base64"
        raise ControlError(code) from problem
    created = int(order.state.clock.now().timestamp())
    name = order.required("name")
    file = order.state.files.begin(name, persona.user_id, len(content), created)
    file.complete = True
    file.channels = [channel.id]
    order.state.files.fill(file, content)
    text = as_slack_sends_it(order.text("text"))
    message = _written(
        order, persona, channel, text=text, files=[file.id], subtype="file_share"
    )
    return {"ts": message.ts, "channel": channel.id, "file": file.id}


def read(order: Order) -> dict[str, Any]:
    """Return what a person sees of a channel or thread, oldest first.

    Without ``as`` everything is shown but the ephemerals, which belong to somebody.
    """
    persona = order.person("as") if order.text("as") else None
    channel = order.channel(persona)
    thread_ts = order.text("thread_ts")
    messages = order.state.messages
    said = (
        messages.in_thread(channel.id, thread_ts)
        if thread_ts
        else messages.in_channel(channel.id)
    )
    reader = persona.user_id if persona is not None else ""
    seen = [m for m in said if m.visible_to(reader) and m.ts > order.text("oldest")]
    shown = [
        order.state.show_message(message, with_metadata=True)
        for message in seen[-int(order.text("limit") or len(seen) or 1) :]
    ]
    return {"channel": channel.id, "messages": shown}


def add_reaction(order: Order) -> dict[str, Any]:
    """Let a person react to a message, or take a reaction back."""
    persona = _living(order)
    _, message = order.message(persona)
    name = (order.text("name") or order.required("reaction")).strip(":")
    removed = bool(order.body.get("remove"))
    if not react(order.site, message, persona.user_id, name, removed=removed):
        code = "no_reaction" if removed else "already_reacted"
        raise ControlError(code)
    return {"reactions": message.reactions}


def _living(order: Order) -> Persona:
    persona = order.person()
    if persona.deleted:
        code = "account_inactive"
        raise ControlError(code)
    return persona


def _writable(order: Order, persona: Persona) -> Channel:
    channel = order.joined_channel(persona)
    if channel.is_archived:
        code = "is_archived"
        raise ControlError(code)
    return channel


def _written(
    order: Order,
    persona: Persona,
    channel: Channel,
    **content: Any,  # noqa: ANN401 - fields of Message
) -> Message:
    thread_ts = order.text("thread_ts") or None
    if thread_ts and order.state.messages.find(channel.id, thread_ts) is None:
        code = "thread_not_found"
        raise ControlError(code, 404)
    message = Message(
        channel.id,
        order.state.timestamps.next(),
        persona.user_id,
        bot_id=persona.bot_id,
        thread_ts=thread_ts,
        client_msg_id=order.text("client_msg_id") or str(uuid4()),
        **content,
    )
    return order.site.say(message)
