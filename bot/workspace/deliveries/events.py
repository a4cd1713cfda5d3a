"""The bodies of events, as the Events API and Socket Mode carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.state.identity import (
    APP_ID,
    BOT_USER_ID,
    TEAM_ID,
    VERIFICATION_TOKEN,
    fresh_id,
)

if TYPE_CHECKING:
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.messages import Message

MENTION = f"<@{BOT_USER_ID}>"


def event_callback(event: dict[str, Any], at: float) -> dict[str, Any]:
    """Wrap an event as Slack delivers it, under a fresh event id."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "context_team_id": TEAM_ID,
        "context_enterprise_id": None,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": fresh_id("Ev"),
        "event_time": int(at),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM_ID,
                "user_id": BOT_USER_ID,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": fresh_id("4-"),
    }


def message_event(
    message: Message, shown: dict[str, Any], channel: Channel, team: str
) -> dict[str, Any]:
    """Return the ``message`` event of something that was just said."""
    event = {
        name: value
        for name, value in shown.items()
        if name not in {"reply_count", "reply_users", "reply_users_count"}
    }
    event |= {
        "channel": channel.id,
        "event_ts": message.ts,
        "channel_type": channel.kind,
        "team": team,
    }
    if message.is_reply:
        event["thread_ts"] = message.thread_ts
    return event


def mention_event(event: dict[str, Any]) -> dict[str, Any]:
    """Return the ``app_mention`` that goes with a message event: the same ts."""
    kept = ("client_msg_id", "user", "text", "ts", "team", "thread_ts", "files")
    mention = {name: event[name] for name in kept if name in event}
    return {
        "type": "app_mention",
        **mention,
        "channel": event["channel"],
        "event_ts": event["ts"],
    }


def changed_event(
    now: dict[str, Any], before: dict[str, Any], channel: Channel, ts: str
) -> dict[str, Any]:
    """Return the ``message_changed`` event of an edit."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "message": now,
        "previous_message": before,
        "channel": channel.id,
        "channel_type": channel.kind,
        "ts": ts,
        "event_ts": ts,
    }


def deleted_event(before: dict[str, Any], channel: Channel, ts: str) -> dict[str, Any]:
    """Return the ``message_deleted`` event."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "deleted_ts": before["ts"],
        "previous_message": before,
        "channel": channel.id,
        "channel_type": channel.kind,
        "ts": ts,
        "event_ts": ts,
    }


def reaction_event(
    kind: str, user: str, name: str, message: Message, ts: str
) -> dict[str, Any]:
    """Return ``reaction_added`` or ``reaction_removed``."""
    return {
        "type": kind,
        "user": user,
        "reaction": name,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "item_user": message.user,
        "event_ts": ts,
    }


def joined_event(
    user: str, channel: Channel, inviter: str | None, ts: str
) -> dict[str, Any]:
    """Return ``member_joined_channel``."""
    event = {
        "type": "member_joined_channel",
        "user": user,
        "channel": channel.id,
        "channel_type": "G" if channel.is_private else "C",
        "team": TEAM_ID,
        "event_ts": ts,
    }
    return event | ({"inviter": inviter} if inviter else {})


def home_event(
    user: str, channel: Channel, tab: str, view: dict[str, Any] | None, ts: str
) -> dict[str, Any]:
    """Return ``app_home_opened``; the home tab's view comes along once published."""
    event: dict[str, Any] = {
        "type": "app_home_opened",
        "user": user,
        "channel": channel.id,
        "tab": tab,
        "event_ts": ts,
    }
    return event | ({"view": view} if view is not None and tab == "home" else {})
