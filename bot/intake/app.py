"""Bolt, with our door in front of everything that it would do by itself."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from slack_bolt import App
from slack_sdk import WebClient

if TYPE_CHECKING:
    from slack_bolt.middleware import Middleware

    from bot.settings import Settings

_NO_TOKEN = "xoxb-not-set"  # noqa: S105 - Bolt wants one, the door never uses it
_NO_SECRET = "not-set"  # noqa: S105 - without a secret HTTP refuses every request


def web_client(settings: Settings) -> WebClient:
    """Return the client for Slack's Web API.

    It never repeats a call by itself: the SDK's default does so when a connection
    breaks, and has then posted twice what Slack had taken already.
    """
    return WebClient(
        token=settings.slack_bot_token.get_secret_value() or None,
        base_url=settings.slack_api_url,
        timeout=settings.request_timeout_seconds,
        retry_handlers=[],
    )


def build_app(settings: Settings, door: Middleware) -> App:
    """Return Bolt without listeners: the door answers every request.

    The door stands before authorization, so nothing asks Slack who we are for each
    request; signatures are checked before the door.
    """
    return App(
        token=settings.slack_bot_token.get_secret_value() or _NO_TOKEN,
        signing_secret=settings.slack_signing_secret.get_secret_value() or _NO_SECRET,
        before_authorize=door,
        token_verification_enabled=False,
        ssl_check_enabled=False,
        process_before_response=False,
        listener_executor=ThreadPoolExecutor(max_workers=1),
    )
