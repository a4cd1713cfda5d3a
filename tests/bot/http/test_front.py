"""Whoever did not sign a request gets no further, whatever they send."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest
from slack_bolt.middleware import Middleware
from slack_bolt.response import BoltResponse

from bot.http.front import LARGEST_BODY, Front
from bot.intake.app import build_app
from bot.settings import Settings
from tests.support.deliveries import SECRET, event_body, raw_body, signed_headers

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt.request import BoltRequest

BODY = raw_body(event_body())


class CountingDoor(Middleware):
    """A door that lets everybody in, and counts them."""

    def __init__(self) -> None:
        self.entered = 0

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - Bolt's name
    ) -> BoltResponse:
        """Count a request; one that says so breaks."""
        del resp, next
        self.entered += 1
        if req.body.get("type") == "breaks":
            raise ZeroDivisionError
        return BoltResponse(status=200, body="in")


@pytest.fixture
def door() -> CountingDoor:
    return CountingDoor()


@pytest.fixture
def front(door: CountingDoor) -> Front:
    settings = Settings(_env_file=None, SLACK_SIGNING_SECRET=SECRET)
    return Front(build_app(settings, door), SECRET)


def now() -> int:
    return int(time.time())  # noqa: TID251 - the verifier reads the real clock


def stamped(stamp: str) -> dict[str, str]:
    """Sign the body, but claim another moment."""
    return signed_headers(BODY) | {"x-slack-request-timestamp": stamp}


def with_signature(signature: str) -> dict[str, str]:
    return signed_headers(BODY) | {"x-slack-signature": signature}


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="no-headers"),
        pytest.param(with_signature(""), id="empty-signature"),
        pytest.param(with_signature("v0=" + "0" * 64), id="wrong-signature"),
        pytest.param(with_signature("v0=ünsïgned"), id="signature-not-ascii"),
        pytest.param(signed_headers(BODY, secret="another"), id="another-secret"),
        pytest.param(signed_headers(BODY + " "), id="another-body"),
        pytest.param(signed_headers(BODY, str(now() - 301)), id="too-old"),
        pytest.param(signed_headers(BODY, str(now() + 36_000)), id="from-the-future"),
        pytest.param(stamped(""), id="empty-stamp"),
        pytest.param(stamped("yesterday"), id="stamp-in-words"),
        pytest.param(stamped("1e9"), id="stamp-as-float"),
        pytest.param(stamped("-1"), id="stamp-before-1970"),
        pytest.param(stamped("1_000"), id="stamp-with-underscore"),
        pytest.param(stamped("१७९५"), id="stamp-in-another-script"),
        pytest.param(stamped("9" * 5000), id="stamp-of-5000-digits"),
    ],
)
def test_an_unsigned_request_is_401(
    front: Front, door: CountingDoor, headers: dict[str, str]
) -> None:
    answer = front.receive(BODY.encode(), headers)

    assert (answer.status, answer.body) == (401, "")
    assert door.entered == 0


def test_without_a_secret_every_request_is_401(door: CountingDoor) -> None:
    app = build_app(Settings(_env_file=None), door)

    answer = Front(app, "").receive(BODY.encode(), signed_headers(BODY))

    assert answer.status == 401


def test_a_signed_request_comes_in(front: Front, door: CountingDoor) -> None:
    answer = front.receive(BODY.encode(), signed_headers(BODY))

    assert (answer.status, answer.body) == (200, "in")
    assert door.entered == 1


def test_bytes_that_are_no_text_are_401(front: Front) -> None:
    assert front.receive(b"\xff\xfe", signed_headers("x")).status == 401


@pytest.mark.parametrize("raw", ["{", "payload={", "payload=%5B"])
def test_signed_rubbish_is_400(front: Front, door: CountingDoor, raw: str) -> None:
    assert front.receive(raw.encode(), signed_headers(raw)).status == 400
    assert door.entered == 0


def test_a_request_that_breaks_us_is_503_so_that_it_comes_again(front: Front) -> None:
    raw = json.dumps({"type": "event_callback", "authorizations": 7})

    assert front.receive(raw.encode(), signed_headers(raw)).status == 503


def test_a_body_over_a_megabyte_is_413(front: Front, door: CountingDoor) -> None:
    raw = "x" * (LARGEST_BODY + 1)

    assert front.receive(raw.encode(), signed_headers(raw)).status == 413
    assert door.entered == 0


def test_slack_may_try_the_url_unsigned(front: Front, door: CountingDoor) -> None:
    assert front.receive(b"ssl_check=1&token=x", {}).status == 200
    assert front.receive(b"text=ssl_check=1", {}).status == 401
    assert door.entered == 0
