"""What can become of one call to Slack, and how to tell."""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass
from http.client import HTTPException
from socket import gaierror
from typing import TYPE_CHECKING, TypeAlias
from urllib.error import URLError

from slack_sdk.errors import SlackApiError, SlackClientError

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Arrived:
    """Slack has it; ``ts`` is empty where the call makes no message."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class Limited:
    """Certainly not sent: Slack asks us to wait so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NotSent:
    """Certainly not sent, and it may go through later."""

    code: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody can tell whether it was sent."""

    code: str


@dataclass(frozen=True, slots=True)
class Closed:
    """Certainly not sent, and never will be this way: the channel is closed to us."""

    code: str


@dataclass(frozen=True, slots=True)
class Malformed:
    """Certainly not sent: Slack does not accept the blocks."""

    code: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Certainly not sent, and no other way would help."""

    code: str


Outcome: TypeAlias = (
    Arrived | Limited | NotSent | Unknown | Closed | Malformed | Refused
)

_CLOSED = frozenset(
    {
        "cannot_reply_to_message",
        "cant_update_message",
        "channel_not_found",
        "edit_window_closed",
        "exchanged_trigger_id",
        "expired_trigger_id",
        "expired_url",
        "invalid_trigger_id",
        "is_archived",
        "is_inactive",
        "message_not_found",
        "not_in_channel",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "restricted_action_thread_only_channel",
        "thread_not_found",
        "used_url",
        "user_not_in_channel",
    }
)
_MALFORMED = frozenset(
    {
        "block_mismatch",
        "invalid_attachments",
        "invalid_blocks",
        "invalid_blocks_format",
        "msg_blocks_too_long",
        "only_one_table_allowed",
    }
)
_LATER = frozenset(
    {
        # Ours to repair: once the token is right again, what waits goes out.
        "account_inactive",
        "invalid_auth",
        "missing_scope",
        "no_permission",
        "not_authed",
        "token_expired",
        "token_revoked",
        # Slack's.
        "accesslimited",
        "org_login_required",
        "request_timeout",
        "service_unavailable",
        "team_added_to_org",
    }
)
_DONE = frozenset({"already_reacted", "no_reaction", "duplicate_message"})
_PERHAPS = frozenset({"fatal_error", "internal_error"})
"""Slack: "some aspect of the operation may have succeeded before the error"."""
_LIMITED = frozenset({"message_limit_exceeded", "rate_limited", "ratelimited"})
_CODE = re.compile(r"[a-z][a-z0-9_]*")
_TOO_MANY = 429
_SERVER_ERROR = 500
_DEFAULT_WAIT = 1.0
_NEVER_CONNECTED = (ConnectionRefusedError, gaierror, ssl.SSLCertVerificationError)


def call_slack(call: Callable[[], Outcome]) -> Outcome:
    """Make a call and say what became of it."""
    try:
        return call()
    except SlackApiError as error:
        answer = error.response
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return judge(answer.status_code, str(answer.get("error", "")), headers)
    except (OSError, HTTPException, SlackClientError, ValueError) as error:
        return _not_answered(error)


def judge(status: int, code: str, headers: dict[str, str]) -> Outcome:
    """Tell what an answer that is not ``ok`` means; header names are lower case."""
    if status == _TOO_MANY or code in _LIMITED:
        return Limited(_seconds(headers.get("retry-after", "")))
    if not _CODE.fullmatch(code):
        # The answer was cut, or it is somebody else's page.
        return Unknown(f"http_{status}")
    if status >= _SERVER_ERROR or code in _PERHAPS:
        return Unknown(code)
    return Arrived("", "") if code in _DONE else _refusal(code)


def _refusal(code: str) -> Outcome:
    if code in _CLOSED:
        return Closed(code)
    if code in _MALFORMED:
        return Malformed(code)
    return NotSent(code) if code in _LATER else Refused(code)


def _not_answered(error: Exception) -> Outcome:
    cause = error.reason if isinstance(error, URLError) else error
    code = type(cause).__name__
    return NotSent(code) if isinstance(cause, _NEVER_CONNECTED) else Unknown(code)


def _seconds(retry_after: str) -> float:
    return float(retry_after) if retry_after.isdecimal() else _DEFAULT_WAIT
