"""The payloads of what people do: commands, clicks, submissions, shortcuts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.workspace.state.identity import (
    APP_ID,
    TEAM_DOMAIN,
    TEAM_ID,
    VERIFICATION_TOKEN,
)

if TYPE_CHECKING:
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.people import Persona


@dataclass(frozen=True, slots=True)
class Means:
    """How the bot may answer: a trigger for a modal, an address for messages."""

    trigger_id: str
    response_url: str | None = None


def slash_command(
    persona: Persona, channel: Channel, command: str, text: str, means: Means
) -> dict[str, Any]:
    """Return the form fields of a slash command."""
    name = channel.name or "directmessage"
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": channel.id,
        "channel_name": "privategroup" if channel.is_private else name,
        "user_id": persona.user_id,
        "user_name": persona.handle,
        "command": command,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": means.response_url,
        "trigger_id": means.trigger_id,
    }


def block_actions(
    persona: Persona, means: Means, action: dict[str, Any], place: dict[str, Any]
) -> dict[str, Any]:
    """Return the payload of a click; ``place`` is the message or view around it."""
    payload = _common("block_actions", persona) | place
    payload |= {"trigger_id": means.trigger_id, "actions": [action]}
    if means.response_url is not None:
        payload["response_url"] = means.response_url
    return payload


def in_message(
    channel: Channel, message: dict[str, Any], values: dict[str, Any]
) -> dict[str, Any]:
    """Return the part of a payload that says in which message it happened."""
    ephemeral = bool(message.get("is_ephemeral"))
    container: dict[str, Any] = {
        "type": "message",
        "message_ts": message["ts"],
        "channel_id": channel.id,
        "is_ephemeral": ephemeral,
    }
    if "thread_ts" in message:
        container["thread_ts"] = message["thread_ts"]
    place: dict[str, Any] = {
        "container": container,
        "channel": named(channel),
        "state": {"values": values},
    }
    # Slack does not send the content of an ephemeral message back.
    return place if ephemeral else place | {"message": message}


def in_view(view: dict[str, Any]) -> dict[str, Any]:
    """Return the part of a payload that says in which view it happened."""
    return {
        "container": {"type": "view", "view_id": view["id"]},
        "view": view,
        "state": view["state"],
    }


def block_suggestion(
    persona: Persona, element: dict[str, Any], query: str, place: dict[str, Any]
) -> dict[str, Any]:
    """Return the request for the options of a type-ahead menu."""
    asked = {
        "action_id": element["action_id"],
        "block_id": element["block_id"],
        "value": query,
    }
    return _common("block_suggestion", persona) | asked | place


def view_submission(
    persona: Persona, view: dict[str, Any], trigger_id: str
) -> dict[str, Any]:
    """Return the payload of a submitted modal."""
    return _common("view_submission", persona) | {
        "trigger_id": trigger_id,
        "view": view,
        "response_urls": [],
    }


def view_closed(
    persona: Persona, view: dict[str, Any], *, is_cleared: bool
) -> dict[str, Any]:
    """Return the payload of a modal that was closed without submitting."""
    return _common("view_closed", persona) | {"view": view, "is_cleared": is_cleared}


def global_shortcut(
    persona: Persona, callback_id: str, trigger_id: str, ts: str
) -> dict[str, Any]:
    """Return the payload of a shortcut from the search or compose box."""
    return _common("shortcut", persona) | {
        "callback_id": callback_id,
        "trigger_id": trigger_id,
        "action_ts": ts,
    }


def message_shortcut(
    persona: Persona, callback_id: str, means: Means, place: dict[str, Any]
) -> dict[str, Any]:
    """Return the payload of a shortcut on a message; ``place`` says on which."""
    return (
        _common("message_action", persona)
        | {
            "callback_id": callback_id,
            "trigger_id": means.trigger_id,
            "response_url": means.response_url,
        }
        | place
    )


def named(channel: Channel) -> dict[str, str]:
    """Return the short channel object of interactions."""
    if channel.is_im:
        return {"id": channel.id, "name": "directmessage"}
    return {
        "id": channel.id,
        "name": "privategroup" if channel.is_private else channel.name,
    }


def _common(kind: str, persona: Persona) -> dict[str, Any]:
    return {
        "type": kind,
        "token": VERIFICATION_TOKEN,
        "api_app_id": APP_ID,
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "user": {
            "id": persona.user_id,
            "username": persona.handle,
            "name": persona.handle,
            "team_id": persona.team,
        },
        "enterprise": None,
        "is_enterprise_install": False,
    }
