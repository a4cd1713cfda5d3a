"""Every answer of Slack, and every silence, has one meaning."""

from __future__ import annotations

import ssl
from http.client import IncompleteRead, RemoteDisconnected
from socket import gaierror
from typing import TYPE_CHECKING
from urllib.error import URLError

import pytest
from slack_sdk.errors import SlackRequestError

from bot.delivery.outcomes import (
    Arrived,
    Closed,
    Limited,
    Malformed,
    NotSent,
    Refused,
    Unknown,
    call_slack,
    judge,
)

if TYPE_CHECKING:
    from bot.delivery.outcomes import Outcome


@pytest.mark.parametrize(
    ("status", "code", "meaning"),
    [
        pytest.param(200, "not_in_channel", Closed("not_in_channel"), id="closed"),
        pytest.param(200, "is_archived", Closed("is_archived"), id="archived"),
        pytest.param(
            200, "expired_trigger_id", Closed("expired_trigger_id"), id="late"
        ),
        pytest.param(404, "used_url", Closed("used_url"), id="used-up"),
        pytest.param(200, "invalid_blocks", Malformed("invalid_blocks"), id="blocks"),
        pytest.param(200, "msg_too_long", Refused("msg_too_long"), id="too-long"),
        pytest.param(200, "never_heard_of", Refused("never_heard_of"), id="new-code"),
        pytest.param(200, "invalid_auth", NotSent("invalid_auth"), id="our-token"),
        pytest.param(200, "missing_scope", NotSent("missing_scope"), id="our-scope"),
        pytest.param(200, "ratelimited", Limited(1), id="limited-without-a-time"),
        pytest.param(200, "internal_error", Unknown("internal_error"), id="perhaps"),
        pytest.param(500, "internal_error", Unknown("internal_error"), id="500"),
        pytest.param(503, "<html>busy</html>", Unknown("http_503"), id="a-page"),
        pytest.param(200, "", Unknown("http_200"), id="cut-off"),
        pytest.param(200, "already_reacted", Arrived("", ""), id="done-already"),
    ],
)
def test_an_answer_that_is_not_ok(status: int, code: str, meaning: Outcome) -> None:
    assert judge(status, code, {}) == meaning


@pytest.mark.parametrize(
    ("retry_after", "seconds"), [("30", 30), ("", 1), ("soon", 1)], ids=repr
)
def test_slack_says_how_long_to_wait(retry_after: str, seconds: float) -> None:
    assert judge(429, "", {"retry-after": retry_after}) == Limited(seconds)


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        pytest.param(
            URLError(ConnectionRefusedError()),
            NotSent("ConnectionRefusedError"),
            id="refused",
        ),
        pytest.param(URLError(gaierror()), NotSent("gaierror"), id="no-such-host"),
        pytest.param(
            URLError(ssl.SSLCertVerificationError()),
            NotSent("SSLCertVerificationError"),
            id="wrong-certificate",
        ),
        pytest.param(URLError("odd"), Unknown("str"), id="odd"),
        pytest.param(TimeoutError(), Unknown("TimeoutError"), id="timed-out"),
        pytest.param(
            RemoteDisconnected(""), Unknown("RemoteDisconnected"), id="hung-up"
        ),
        pytest.param(
            ConnectionResetError(), Unknown("ConnectionResetError"), id="reset"
        ),
        pytest.param(IncompleteRead(b""), Unknown("IncompleteRead"), id="cut-short"),
        pytest.param(
            SlackRequestError(""), Unknown("SlackRequestError"), id="sdk-gave-up"
        ),
    ],
)
def test_no_answer_at_all(error: Exception, meaning: Outcome) -> None:
    def fail() -> Outcome:
        raise error

    assert call_slack(fail) == meaning
