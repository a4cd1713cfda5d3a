"""Slack's dictionaries, read once at the door into an ``Incoming``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from bot.intake.events import read_event
from bot.intake.fields import part, text
from bot.intake.interactions import (
    read_action,
    read_command,
    read_options,
    read_shortcut,
    read_view,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.intake.fields import Json
    from domain.messages.incoming import Incoming

_READERS: dict[str, Callable[..., Incoming | None]] = {
    "event_callback": read_event,
    "block_actions": read_action,
    "block_suggestion": read_options,
    "shortcut": read_shortcut,
    "message_action": read_shortcut,
    "view_submission": read_view,
    "view_closed": read_view,
}


def read_body(raw: str) -> Json:
    """Return the payload of an HTTP body: JSON, a form, or JSON inside a form.

    Raises ``ValueError`` for what is none of them.

    Bolt's own reader takes any form with the word "payload" in it for an interaction
    and loses a slash command that asks about a payload.
    """
    if raw.startswith("{"):
        return part(json.loads(raw))
    form = dict(parse_qsl(raw, keep_blank_values=True))
    return part(json.loads(form["payload"])) if "payload" in form else form


def read_incoming(body: Json, *, now: datetime) -> Incoming | None:
    """Parse a payload; None if nobody spoke to us, or if we cannot tell who did."""
    reader = _READERS.get(text(body, "type"))
    if reader is None:
        reader = read_command if text(body, "command") else _nobody
    incoming = reader(body, now=now)
    if incoming is None or not (incoming.user and incoming.team):
        return None
    return incoming


def _nobody(body: Json, *, now: datetime) -> None:
    del body, now
