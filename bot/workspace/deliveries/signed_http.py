"""Signed HTTP: every delivery is one signed POST to the bot's request URL."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import ProxyHandler, Request, build_opener

from slack_sdk.signature import SignatureVerifier

from bot.workspace.deliveries.envelope import ACK_SECONDS, Envelope, Reply
from bot.workspace.state.identity import VERIFICATION_TOKEN, fresh_id

if TYPE_CHECKING:
    from collections.abc import Mapping

_AT_ONCE = 32
_PAUSE_SECONDS = 0.2
_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"


class SignedHttp:
    """Posts to one address; signs with the same class that Bolt verifies with."""

    def __init__(
        self,
        request_url: str | None,
        signing_secret: str,
        ack_seconds: float = ACK_SECONDS,
    ) -> None:
        self._ack_seconds = ack_seconds
        self.request_url = request_url
        self._verifier = SignatureVerifier(signing_secret)
        self._threads = ThreadPoolExecutor(_AT_ONCE, "workspace-http")
        # No proxy: the bot is on this machine, whatever the environment says.
        self._opener = build_opener(ProxyHandler({}))

    async def send(self, envelope: Envelope) -> Reply:
        """Post once and wait up to three seconds for the status."""
        body, content_type = _body(envelope)
        headers = {"content-type": content_type}
        if envelope.attempt:
            headers["x-slack-retry-num"] = str(envelope.attempt)
            headers["x-slack-retry-reason"] = envelope.reason
        return await self._post(body, headers)

    async def somebody_there(self) -> None:
        """Return after a moment: whether the bot listens is seen by trying."""
        await asyncio.sleep(_PAUSE_SECONDS)

    async def verify(self) -> bool:
        """Send the challenge of ``url_verification``; say whether it came back."""
        challenge = fresh_id("challenge-")
        payload = {
            "token": VERIFICATION_TOKEN,
            "challenge": challenge,
            "type": "url_verification",
        }
        reply = await self.send(Envelope("events_api", payload))
        said = reply.payload or {}
        return reply.acknowledged and challenge in str(said)

    def close(self) -> None:
        """Let the threads go."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _post(self, body: bytes, headers: Mapping[str, str]) -> Reply:
        if not self.request_url:
            return Reply("nobody_there")
        request = Request(  # noqa: S310 - the address was given by whoever started us
            self.request_url, body, {**headers, **self._signature(body)}, method="POST"
        )
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._deliver, request)

    def _signature(self, body: bytes) -> dict[str, str]:
        # The machine's time, not the workspace's: Bolt compares with its own clock.
        timestamp = str(int(self._verifier.clock.now()))
        signature = self._verifier.generate_signature(timestamp=timestamp, body=body)
        return {
            "x-slack-request-timestamp": timestamp,
            "x-slack-signature": signature or "",
        }

    def _deliver(self, request: Request) -> Reply:
        try:
            with self._opener.open(request, timeout=self._ack_seconds) as response:
                return Reply("acknowledged", _said(response.read()))
        except HTTPError as error:
            error.close()
            return Reply("refused", {"status": error.code})
        except (HTTPException, OSError) as error:
            return Reply("timed_out" if _is_late(error) else "nobody_there")


def _is_late(error: Exception) -> bool:
    cause = error.reason if isinstance(error, URLError) else error
    return isinstance(cause, TimeoutError)


def _body(envelope: Envelope) -> tuple[bytes, str]:
    if envelope.kind == "events_api":
        return json.dumps(envelope.payload).encode(), _JSON
    if envelope.kind == "interactive":
        return urlencode({"payload": json.dumps(envelope.payload)}).encode(), _FORM
    return urlencode(envelope.payload).encode(), _FORM


def _said(body: bytes) -> dict[str, Any] | None:
    text = body.decode("utf-8", "replace").strip()
    if not text:
        return None
    try:
        said = json.loads(text)
    except ValueError:
        return {"text": text}
    return said if isinstance(said, dict) else {"text": text}
