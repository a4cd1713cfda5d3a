"""The workspace itself: people, channels, calls, faults, clock, a new beginning."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.workspace.deliveries.events import joined_event
from bot.workspace.errors import ControlError
from bot.workspace.faults import read_fault
from bot.workspace.state.channels import Channel
from bot.workspace.state.identity import BOT_USER_ID, derived_id

if TYPE_CHECKING:
    from bot.workspace.control.order import Order
    from bot.workspace.state.people import Persona

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")


def read_users(order: Order) -> dict[str, Any]:
    """Return everybody, as user objects with e-mail, title and locale."""
    order.state.people.refresh()
    now = order.state.clock.now()
    everybody = order.state.people.everybody()
    return {"users": [p.as_slack(now, with_locale=True) for p in everybody]}


def read_channels(order: Order) -> dict[str, Any]:
    """Return the channels: all, or those that the person ``as`` is in."""
    channels = order.state.channels
    everything = (
        channels.visible_to(order.person("as").user_id)
        if order.text("as")
        else channels.everything()
    )
    shown = [
        order.state.show_channel(channel) | {"members": channels.members_of(channel)}
        for channel in everything
    ]
    return {"channels": shown}


def make_channel(order: Order) -> dict[str, Any]:
    """Make a channel; without members everybody internal and the bot are in it."""
    name = order.required("name").removeprefix("#").casefold()
    if not _NAME.fullmatch(name):
        code = "invalid_name"
        raise ControlError(code)
    if order.state.channels.find(name) is not None:
        code = "name_taken"
        raise ControlError(code)
    members = [_known(order, member) for member in order.body.get("members") or []]
    with_bot = order.body.get("with_bot", True)
    channel = Channel(
        derived_id("C", "channel", name),
        name,
        is_private=bool(order.body.get("is_private")),
        is_ext_shared=bool(order.body.get("is_ext_shared")),
        is_archived=bool(order.body.get("is_archived")),
        open_to_all=not members,
        created=int(order.state.clock.now().timestamp()),
        members=[*members, *([BOT_USER_ID] if with_bot else [])],
    )
    order.state.channels.keep(channel)
    order.site.live.tell("channels")
    return {"channel": order.state.show_channel(channel)}


def change_members(order: Order) -> dict[str, Any]:
    """Let somebody join a channel, or with ``remove`` leave it."""
    persona = order.person()
    channel = order.channel(None)
    others = (persona.user_id, persona.email)
    channel.members = [member for member in channel.members if member not in others]
    if not order.body.get("remove"):
        channel.members.append(persona.user_id)
    order.state.channels.keep(channel)
    if not order.body.get("remove"):
        _announce_joining(order, persona, channel)
    order.site.live.tell("channels")
    return {"channel": order.state.show_channel(channel)}


def archive(order: Order) -> dict[str, Any]:
    """Archive a channel, or with ``archived: false`` bring it back."""
    channel = order.channel(None)
    channel.is_archived = bool(order.body.get("archived", True))
    order.state.channels.keep(channel)
    order.site.live.tell("channels")
    return {"channel": order.state.show_channel(channel)}


def read_calls(order: Order) -> dict[str, Any]:
    """Return the calls the workspace received, oldest first, without tokens."""
    since = order.text("since", "0")
    if not since.isdigit():
        code = "invalid_since"
        raise ControlError(code)
    return {"calls": order.site.journal.entries(order.text("method"), int(since))}


def add_fault(order: Order) -> dict[str, Any]:
    """Order trouble for a coming call or delivery."""
    order.site.faults.add(read_fault(order.body))
    return {"faults": order.site.faults.waiting()}


def read_faults(order: Order) -> dict[str, Any]:
    """Return the trouble that is still due."""
    return {"faults": order.site.faults.waiting()}


def clear_faults(order: Order) -> dict[str, Any]:
    """Let everything go well again."""
    order.site.faults.clear()
    return {"faults": []}


def read_clock(order: Order) -> dict[str, Any]:
    """Return the workspace's time and whether somebody moved it."""
    clock = order.state.clock
    return {"now": clock.now().isoformat(), "moved": clock.moved}


def move_clock(order: Order) -> dict[str, Any]:
    """Make it another moment now, for the workspace and for Otto."""
    try:
        moment = datetime.fromisoformat(order.required("now"))
    except ValueError as problem:
        code = "invalid_now"
        raise ControlError(code) from problem
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    order.state.clock.move_to(moment)
    order.site.live.tell("clock")
    return read_clock(order)


def reset(order: Order) -> dict[str, Any]:
    """Begin again: seeded channels, nothing said, real time, no faults."""
    order.site.faults.clear()
    order.site.journal.clear()
    order.site.courier.stop()
    order.state.clock.return_to_real_time()
    order.state.reset()
    order.site.live.tell("reset")
    return {}


def _known(order: Order, reference: str) -> str:
    persona = order.state.people.find(str(reference))
    if persona is None:
        code = "user_not_found"
        raise ControlError(code, 404, {"user": reference})
    return persona.user_id


def _announce_joining(order: Order, persona: Persona, channel: Channel) -> None:
    if order.state.channels.has_member(channel, BOT_USER_ID):
        ts = order.state.timestamps.next()
        order.site.send_event(joined_event(persona.user_id, channel, None, ts))
