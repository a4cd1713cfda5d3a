"""Events of Slack, such as a message that was written, in our words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.intake.fields import either, first, part, text
from bot.intake.words import typed
from domain.messages.incoming import Incoming, Kind

if TYPE_CHECKING:
    from datetime import datetime

    from bot.intake.fields import Json

_WRITTEN = ("", "file_share", "thread_broadcast")
"""Subtypes of a message that a person wrote; others are edits, joins, bots …"""
SLACKBOT = "USLACKBOT"
_IN_CHANNELS = {
    "channel": "message.channels",
    "group": "message.groups",
    "mpim": "message.mpim",
}


def read_event(body: Json, *, now: datetime) -> Incoming | None:
    """Parse an event; None if nobody spoke to us in it."""
    event = part(body, "event")
    us = text(first(body, "authorizations"), "user_id")
    if _is_of_a_program(event, us) or text(event, "subtype") not in _WRITTEN:
        return None
    if text(event, "type") in ("message", "app_mention"):
        return _message(body, event, us, now)
    return _other(body, event, now)


def _is_of_a_program(event: Json, us: str) -> bool:
    author = text(event, "user")
    return bool(event.get("bot_id")) or author == SLACKBOT or bool(us and author == us)


def _message(body: Json, event: Json, us: str, now: datetime) -> Incoming:
    channel, ts = text(event, "channel"), text(event, "ts")
    kind, name = _addressed(event, us)
    team = text(body, "team_id")
    return Incoming(
        kind=kind,
        name=name,
        key=f"{team}/event/{text(body, 'event_id')}",
        twin=f"{team}/{channel}/{ts}",
        team=team,
        user=text(event, "user"),
        received_at=now,
        channel=channel,
        channel_type=text(event, "channel_type"),
        text=typed(text(event, "text"), us),
        ts=ts,
        thread_ts=text(event, "thread_ts"),
    )


def _addressed(event: Json, us: str) -> tuple[Kind, str]:
    """Say whom a message speaks to; the words decide, not which event came first."""
    kind = text(event, "channel_type")
    if kind == "im" or text(event, "channel").startswith("D"):
        return Kind.DIRECT, "message.im"
    named = bool(us) and f"<@{us}" in text(event, "text")
    if named or text(event, "type") == "app_mention":
        return Kind.MENTION, "app_mention"
    if text(event, "thread_ts") and kind in _IN_CHANNELS:
        return Kind.REPLY, _IN_CHANNELS[kind]
    return Kind.EVENT, f"message.{kind}"


def _other(body: Json, event: Json, now: datetime) -> Incoming:
    team = text(body, "team_id")
    channel = (text(event, "channel"), text(event, "channel_id"))
    about = (text(event, "tab"), text(event, "reaction"), text(event, "file_id"))
    return Incoming(
        kind=Kind.EVENT,
        name=text(event, "type"),
        key=f"{team}/event/{text(body, 'event_id')}",
        team=team,
        user=either(text(event, "user"), text(event, "user_id")),
        received_at=now,
        channel=either(*channel, text(event, "item", "channel")),
        ts=text(event, "item", "ts"),
        value=either(*about),
    )
