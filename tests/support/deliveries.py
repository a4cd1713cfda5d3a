"""What Slack sends, as Slack sends it: bodies, signatures, envelopes."""

from __future__ import annotations

import json
import time
from itertools import count
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from slack_bolt.request import BoltRequest
from slack_sdk.signature import SignatureVerifier

from tests.support.slack_server import BOT, TEAM

if TYPE_CHECKING:
    from collections.abc import Mapping

SECRET = "signing-secret"
_numbers = count(1)


def event_body(event_id: str = "", **event: object) -> dict[str, Any]:
    """Build an event; by default somebody writes to us in a direct message."""
    number = next(_numbers)
    valid: dict[str, object] = {
        "type": "message",
        "channel_type": "im",
        "user": "U1",
        "channel": "D1",
        "text": "has Globex paid inv 1042?",
        "ts": f"{number}.000100",
    }
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "event_id": event_id or f"Ev{number}",
        "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
        "event": valid | event,
    }


def mention_bodies(
    text: str = f"<@{BOT}> inv 1042?", **more: str
) -> tuple[dict[str, Any], ...]:
    """Build the two events that one mention in a channel arrives as."""
    ts = f"{next(_numbers)}.000100"
    said: dict[str, Any] = {"channel": "C1", "text": text, "ts": ts, **more}
    named = event_body(type="app_mention", channel_type=None, **said)
    written = event_body(channel_type="channel", **said)
    return named, written


def click_body(action_id: str = "approve", **changes: object) -> dict[str, Any]:
    """Build a press of a button under a message in a channel."""
    number = next(_numbers)
    valid: dict[str, object] = {
        "type": "block_actions",
        "team": {"id": TEAM},
        "user": {"id": "U1", "team_id": TEAM},
        "channel": {"id": "C1"},
        "container": {"type": "message", "message_ts": "1.0", "channel_id": "C1"},
        "message": {"ts": "1.0", "thread_ts": "0.5"},
        "trigger_id": f"trigger-{number}",
        "response_url": "https://hooks.slack.com/actions/T1/1/x",
        "actions": [
            {
                "type": "button",
                "action_id": action_id,
                "block_id": "b",
                "value": "CTR-1/2",
                "action_ts": f"{number}.5",
            }
        ],
    }
    return valid | changes


def view_body(callback_id: str = "promise", **changes: object) -> dict[str, Any]:
    """Build a modal that is sent."""
    field = {"type": "plain_text_input", "value": "12.50"}
    valid: dict[str, object] = {
        "type": "view_submission",
        "team": {"id": TEAM},
        "user": {"id": "U1", "team_id": TEAM},
        "trigger_id": f"trigger-{next(_numbers)}",
        "view": {
            "id": "V1",
            "hash": "h1",
            "callback_id": callback_id,
            "private_metadata": "INV-01042",
            "state": {"values": {"amount": {"amount": field}}},
        },
    }
    return valid | changes


def command_form(text: str = "inv 1042", **changes: str) -> dict[str, str]:
    """Build the form of a slash command."""
    valid = {
        "team_id": TEAM,
        "channel_id": "C1",
        "user_id": "U1",
        "command": "/otto",
        "text": text,
        "response_url": "https://hooks.slack.com/commands/T1/1/x",
        "trigger_id": f"trigger-{next(_numbers)}",
    }
    return valid | changes


def raw_body(body: Mapping[str, object]) -> str:
    """Write a payload as Slack sends it over HTTP."""
    if "command" in body:
        return urlencode({name: str(value) for name, value in body.items()})
    if body.get("type") in ("event_callback", "url_verification"):
        return json.dumps(body)
    return urlencode({"payload": json.dumps(body)})


def signed_headers(raw: str, stamp: str = "", secret: str = SECRET) -> dict[str, str]:
    """Sign a body as Slack does."""
    stamp = stamp or str(int(time.time()))  # noqa: TID251 - the verifier reads it too
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=raw)
    form = "application/x-www-form-urlencoded"
    return {
        "content-type": "application/json" if raw.startswith("{") else form,
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": str(signature),
    }


def signed(body: Mapping[str, object]) -> BoltRequest:
    """Build a signed request for Bolt."""
    raw = raw_body(body)
    return BoltRequest(body=raw, headers=dict(signed_headers(raw)))
