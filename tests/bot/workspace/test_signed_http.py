"""Signed HTTP: the same deliveries as requests that Bolt verifies."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from tests.bot.workspace.bolt_bot import listening_app, served
from tests.bot.workspace.small_slack import (
    DANA,
    SIGNING_SECRET,
    Control,
    build,
    eventually,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.workspace import Workspace

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def over_http() -> Iterator[Workspace]:
    with build(delivery="http", retry_seconds=(0.0, 0.01, 0.01)) as workspace:
        yield workspace


def test_an_unmodified_bolt_app_verifies_and_hears(over_http: Workspace) -> None:
    app, heard = listening_app(over_http)
    seen: list[dict[str, str]] = []
    with served(app, seen) as url:
        over_http.point_at(url)
        answer = Control(over_http.url).post(
            "messages", user=DANA, channel="general", text="@otto?", wait=True
        )

    assert answer["outcomes"] == ["acknowledged", "acknowledged"]
    assert sorted(heard.kinds()) == ["app_mention", "message"]
    assert all(headers["x-slack-signature"].startswith("v0=") for headers in seen)


def test_a_command_is_a_form_and_its_acknowledgement_speaks(
    over_http: Workspace,
) -> None:
    app, _ = listening_app(over_http)

    @app.command("/otto")
    def answer(ack: Any, command: dict[str, str]) -> None:  # noqa: ANN401 - Bolt's Ack
        ack(f"You said {command['text']}.")

    control = Control(over_http.url)
    with served(app, []) as url:
        over_http.point_at(url)
        control.post(
            "commands", user=DANA, channel="dm", command="/otto", text="hi", wait=True
        )

    assert control.texts(DANA, "dm") == ["You said hi."]


def test_another_secret_is_refused_and_tried_three_times_more() -> None:
    other = "another-" + SIGNING_SECRET
    with build(
        delivery="http", retry_seconds=(0.0, 0.01, 0.01), signing_secret=other
    ) as workspace:
        app, heard = listening_app(workspace)
        seen: list[dict[str, str]] = []
        with served(app, seen) as url:
            workspace.point_at(url)
            answer = Control(workspace.url).post(
                "messages", user=DANA, channel="general", text="hi", wait=True
            )

    assert answer["outcomes"] == ["refused"]
    assert heard.bodies == []
    retries = [headers.get("x-slack-retry-num") for headers in seen]
    assert retries == [None, "1", "2", "3"]
    assert seen[1]["x-slack-retry-reason"] == "http_error"


def test_the_request_url_is_verified_by_a_challenge(over_http: Workspace) -> None:
    app, _ = listening_app(over_http)
    with served(app, []) as url:
        over_http.point_at(url)
        verified = over_http.verify_request_url()

    assert verified is True
    assert over_http.verify_request_url() is False


def test_an_event_waits_until_somebody_listens(over_http: Workspace) -> None:
    app, heard = listening_app(over_http)
    Control(over_http.url).say(DANA, "general", "while you were away")
    with served(app, []) as url:
        over_http.point_at(url)
        eventually(lambda: heard.bodies)

    assert heard.bodies[0]["event"]["text"] == "while you were away"


def test_a_shortcut_is_a_payload_in_a_form(over_http: Workspace) -> None:
    app, _ = listening_app(over_http)
    used: list[str] = []

    @app.shortcut("ask")
    def take(ack: Any, shortcut: dict[str, str]) -> None:  # noqa: ANN401 - Bolt's Ack
        used.append(shortcut["callback_id"])
        ack()

    with served(app, []) as url:
        over_http.point_at(url)
        answer = Control(over_http.url).post(
            "shortcuts", user=DANA, callback_id="ask", wait=True
        )

    assert (answer["acknowledged"], used) == (True, ["ask"])


def test_a_bot_that_is_too_slow_has_not_acknowledged() -> None:
    with build(delivery="http", ack_seconds=0.05) as workspace:
        app, _ = listening_app(workspace)

        @app.command("/otto")
        def answer(ack: Any) -> None:  # noqa: ANN401 - Bolt's Ack
            Event().wait(0.2)
            ack()

        with served(app, []) as url:
            workspace.point_at(url)
            found = Control(workspace.url).post(
                "commands", user=DANA, channel="dm", command="/otto", wait=True
            )

    assert found["outcomes"] == ["timed_out"]
