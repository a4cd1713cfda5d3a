"""conversations.*: channels, their members and what was said in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.deliveries.events import joined_event
from bot.workspace.errors import SlackError
from bot.workspace.state.identity import BOT_USER_ID
from bot.workspace.web_api.call import page_of, paged

if TYPE_CHECKING:
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.messages import Message
    from bot.workspace.web_api.call import Call

_TYPES = {
    "public_channel": "channel",
    "private_channel": "group",
    "im": "im",
    "mpim": "mpim",
}
_TOGETHER_AT_MOST = 8


def info(call: Call) -> dict[str, Any]:
    """Return one conversation."""
    channel = call.visible_channel()
    shown = call.state.show_channel(channel)
    if not call.args.flag("include_num_members"):
        shown.pop("num_members", None)
    if call.args.flag("include_locale"):
        shown["locale"] = "en-US"
    return {"channel": shown}


def members(call: Call) -> dict[str, Any]:
    """Return the ids of the members, paged."""
    channel = call.visible_channel()
    ids = call.state.channels.members_of(channel)
    page, cursor = page_of(call, ids, str)
    return paged({"members": page}, cursor)


def list_channels(call: Call) -> dict[str, Any]:
    """Return the conversations the bot may know of, by type, paged."""
    wanted = _wanted_types(call)
    listed = [
        c for c in call.state.channels.everything() if _is_listed(call, c, wanted)
    ]
    page, cursor = page_of(call, listed, lambda channel: channel.id)
    shown = [call.state.show_channel(channel) for channel in page]
    return paged({"channels": shown}, cursor)


def history(call: Call) -> dict[str, Any]:
    """Return what was said in the channel itself, newest first, without ephemerals."""
    channel = call.joined_channel()
    said = [
        message
        for message in _between(call, call.state.messages.in_channel(channel.id))
        if not message.is_reply or message.broadcast
    ]
    said.reverse()
    page, cursor = page_of(call, said, lambda message: message.ts)
    body = {
        "messages": _shown(call, page),
        "has_more": bool(cursor),
        "pin_count": 0,
    }
    return paged(body, cursor) if cursor else body


def replies(call: Call) -> dict[str, Any]:
    """Return a thread, its first message leading, oldest first."""
    channel = call.joined_channel()
    ts = call.args.required("ts")
    found = call.state.messages.find(channel.id, ts)
    root = found.thread_ts if found is not None and found.is_reply else ts
    thread = call.state.messages.in_thread(channel.id, str(root))
    if not thread:
        code = "thread_not_found"
        raise SlackError(code)
    page, cursor = page_of(call, _between(call, thread), lambda message: message.ts)
    body = {"messages": _shown(call, page), "has_more": bool(cursor)}
    return paged(body, cursor) if cursor else body


def open_direct(call: Call) -> dict[str, Any]:
    """Open the direct message with one or several users."""
    if call.args.has("channel"):
        channel = call.visible_channel()
    else:
        channel = call.state.channels.direct(BOT_USER_ID, *_invited(call))
    shown = call.state.show_channel(channel)
    return {"channel": shown if call.args.flag("return_im") else {"id": channel.id}}


def join(call: Call) -> dict[str, Any]:
    """Let the bot join a public channel."""
    channel = call.visible_channel()
    if channel.kind != "channel":
        code = "method_not_supported_for_channel_type"
        raise SlackError(code)
    if channel.is_archived:
        code = "is_archived"
        raise SlackError(code)
    if not call.is_in(channel):
        channel.members.append(BOT_USER_ID)
        call.state.channels.keep(channel)
        ts = call.state.timestamps.next()
        call.site.send_event(joined_event(BOT_USER_ID, channel, None, ts))
    return {"channel": call.state.show_channel(channel)}


def _wanted_types(call: Call) -> set[str]:
    named = call.args.listed("types") or ["public_channel"]
    if not set(named) <= set(_TYPES):
        code = "invalid_types"
        raise SlackError(code)
    return {_TYPES[name] for name in named}


def _is_listed(call: Call, channel: Channel, wanted: set[str]) -> bool:
    if channel.is_archived and call.args.flag("exclude_archived"):
        return False
    known = channel.kind == "channel" or call.is_in(channel)
    return known and channel.kind in wanted


def _between(call: Call, said: list[Message]) -> list[Message]:
    oldest = call.args.text("oldest") or "0"
    latest = call.args.text("latest") or "99999999999.0"
    inclusive = call.args.flag("inclusive")
    try:
        low, high = float(oldest), float(latest)
    except ValueError as problem:
        code = "invalid_ts_oldest"
        raise SlackError(code) from problem
    return [
        message
        for message in said
        if message.reader is None
        and (
            low < float(message.ts) < high
            or (inclusive and message.ts in {oldest, latest})
        )
    ]


def _shown(call: Call, said: list[Message]) -> list[dict[str, Any]]:
    with_metadata = call.args.flag("include_all_metadata")
    show = call.state.show_message
    return [show(message, with_metadata=with_metadata) for message in said]


def _invited(call: Call) -> list[str]:
    references = call.args.listed("users")
    if not references:
        code = "users_list_not_supplied"
        raise SlackError(code)
    found = [call.state.people.find(reference) for reference in references]
    invited = [persona.user_id for persona in found if persona is not None]
    if len(invited) < len(references):
        code = "user_not_found"
        raise SlackError(code)
    if len(invited) > _TOGETHER_AT_MOST:
        code = "too_many_users"
        raise SlackError(code)
    return invited
