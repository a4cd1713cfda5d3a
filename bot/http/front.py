"""The first look at a request: whoever did not sign it gets no further."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from slack_bolt.request import BoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier

from bot.errors import attempt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slack_bolt import App

EVENTS_PATH = "/slack/events"
LARGEST_BODY = 1_000_000
"""Bytes; Slack's own payloads stay far below."""
_STAMP = "x-slack-request-timestamp"
_SIGNATURE = "x-slack-signature"
_SECONDS = re.compile(r"[0-9]{1,12}")
_LONGEST_SSL_CHECK = 1000


class Front:
    """Checks a request, and lets Bolt dispatch what is signed.

    Bolt's own check fails with an exception (HTTP 500) on a time stamp that is no
    number or a signature that is not ASCII, and reads the body before it.
    """

    def __init__(self, app: App, secret: str) -> None:
        self._app = app
        self._verifier = SignatureVerifier(secret) if secret else None

    def receive(self, raw: bytes, headers: Mapping[str, str]) -> BoltResponse:
        """Answer one request; header names are lower case."""
        if len(raw) > LARGEST_BODY:
            return BoltResponse(status=413, body="")
        if not self._signed(raw, headers):
            return BoltResponse(status=200 if _is_ssl_check(raw) else 401, body="")
        answer = attempt(lambda: self._dispatch(raw, headers), "receive")
        if isinstance(answer, BoltResponse):
            return answer
        return BoltResponse(status=503, body="")

    def _dispatch(self, raw: bytes, headers: Mapping[str, str]) -> BoltResponse:
        try:
            request = BoltRequest(body=raw.decode(), headers=dict(headers))
        except ValueError:
            return BoltResponse(status=400, body="")
        return self._app.dispatch(request)

    def _signed(self, raw: bytes, headers: Mapping[str, str]) -> bool:
        stamp, signature = headers.get(_STAMP, ""), headers.get(_SIGNATURE, "")
        readable = bool(_SECONDS.fullmatch(stamp)) and signature.isascii()
        if not readable or self._verifier is None or not _is_text(raw):
            return False
        return self._verifier.is_valid(raw, stamp, signature)


def _is_text(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_ssl_check(raw: bytes) -> bool:
    # Slack tries a URL without a signature when it is entered; we store nothing.
    short = len(raw) < _LONGEST_SSL_CHECK
    return short and parse_qs(raw.decode("latin-1")).get("ssl_check") == ["1"]
