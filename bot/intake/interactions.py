"""Commands, clicks, shortcuts and modals, in our words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.intake.fields import either, first, part, text
from bot.intake.forms import chosen, filled_in
from bot.intake.words import typed
from domain.messages.incoming import Incoming, Kind

if TYPE_CHECKING:
    from datetime import datetime

    from bot.intake.fields import Json


def read_command(body: Json, *, now: datetime) -> Incoming:
    """Parse a slash command; who typed it is what Slack signed."""
    team, command = text(body, "team_id"), text(body, "command")
    channel = text(body, "channel_id")
    return Incoming(
        kind=Kind.COMMAND,
        name=command,
        key=f"{team}/command/{text(body, 'trigger_id')}",
        team=team,
        user=text(body, "user_id"),
        received_at=now,
        channel=channel,
        channel_type=_channel_type(channel),
        text=typed(text(body, "text")),
        response_url=text(body, "response_url"),
        trigger_id=text(body, "trigger_id"),
    )


def read_action(body: Json, *, now: datetime) -> Incoming:
    """Parse a press of a button or a choice of a menu."""
    action = first(body, "actions")
    action_id = text(action, "action_id")
    value = chosen(action)
    return _interaction(
        body,
        now,
        Kind.ACTION,
        action_id,
        action=action_id,
        value=value if isinstance(value, str) else "",
        fields=filled_in(part(body, "state", "values"))
        | filled_in(part(body, "view", "state", "values"))
        | ({action_id: value} if isinstance(value, tuple) else {}),
        moment=text(action, "action_ts"),
        **_message(body),
        **_view(body),
    )


def read_options(body: Json, *, now: datetime) -> Incoming:
    """Parse what was typed so far into a menu that asks us for its choices."""
    action_id = text(body, "action_id")
    return _interaction(
        body,
        now,
        Kind.OPTIONS,
        action_id,
        action=action_id,
        text=text(body, "value"),
        **_view(body),
    )


def read_shortcut(body: Json, *, now: datetime) -> Incoming:
    """Parse a shortcut, from the menu or on a message."""
    callback_id = text(body, "callback_id")
    return _interaction(
        body,
        now,
        Kind.SHORTCUT,
        callback_id,
        moment=text(body, "action_ts"),
        text=typed(text(body, "message", "text")),
        **_message(body),
    )


def read_view(body: Json, *, now: datetime) -> Incoming:
    """Parse a modal that was sent, or closed."""
    kind = Kind.VIEW if text(body, "type") == "view_submission" else Kind.VIEW_CLOSED
    moment = "/".join(text(body, "view", name) for name in ("id", "hash"))
    return _interaction(
        body,
        now,
        kind,
        text(body, "view", "callback_id"),
        moment=moment,
        fields=filled_in(part(body, "view", "state", "values")),
        **_view(body),
    )


def _interaction(
    body: Json,
    now: datetime,
    kind: Kind,
    called: str,
    *,
    moment: str = "",
    **rest: Any,  # noqa: ANN401 - fields of Incoming
) -> Incoming:
    team = either(text(body, "team", "id"), text(body, "user", "team_id"))
    user, trigger = text(body, "user", "id"), text(body, "trigger_id")
    channel = either(text(body, "channel", "id"), text(body, "container", "channel_id"))
    return Incoming(
        kind=kind,
        name=called.partition(":")[0],
        key=f"{team}/{kind.value}/{trigger or moment}/{user}/{called}",
        team=team,
        user=user,
        received_at=now,
        channel=channel,
        channel_type=_channel_type(channel),
        response_url=text(body, "response_url"),
        trigger_id=trigger,
        **rest,
    )


def _message(body: Json) -> dict[str, Any]:
    container, message = part(body, "container"), part(body, "message")
    stamps = (text(container, "message_ts"), text(body, "message_ts"))
    threads = (text(container, "thread_ts"), text(message, "thread_ts"))
    return {
        "ts": either(*stamps, text(message, "ts")),
        "thread_ts": either(*threads),
        "hidden": container.get("is_ephemeral") is True,
    }


def _view(body: Json) -> dict[str, Any]:
    view = part(body, "view")
    return {
        "view_id": text(view, "id"),
        "view_hash": text(view, "hash"),
        "private_metadata": text(view, "private_metadata"),
    }


def _channel_type(channel: str) -> str:
    return "im" if channel.startswith("D") else ""
