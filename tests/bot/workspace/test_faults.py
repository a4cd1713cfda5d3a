"""Trouble on demand, as a client feels it."""

from __future__ import annotations

from http.client import RemoteDisconnected
from time import monotonic
from typing import TYPE_CHECKING
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from tests.bot.workspace.raw_socket import acknowledge, raw_socket, receive
from tests.bot.workspace.small_slack import BOT_TOKEN, DANA

if TYPE_CHECKING:
    from bot.workspace import Workspace
    from tests.bot.workspace.small_slack import Control

pytestmark = pytest.mark.enable_socket


def test_a_limited_call_says_when_to_come_back(
    client: WebClient, control: Control
) -> None:
    control.post("faults", kind="ratelimited", method="chat.postMessage", retry_after=7)
    client.auth_test()

    with pytest.raises(SlackApiError) as refused:
        client.chat_postMessage(channel="general", text="x")

    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["retry-after"] == "7"
    assert client.chat_postMessage(channel="general", text="x")["ok"]
    assert control.texts(DANA, "general") == ["x"]


def test_a_server_error_stores_nothing(client: WebClient, control: Control) -> None:
    control.post("faults", kind="server_error", times=2)

    for _ in range(2):
        with pytest.raises(SlackApiError) as refused:
            client.chat_postMessage(channel="general", text="x")
        assert refused.value.response.status_code == 500

    assert control.texts(DANA, "general") == []


def test_a_dropped_call_was_accepted_all_the_same(
    client: WebClient, control: Control
) -> None:
    control.post("faults", kind="drop_after_accept", method="chat.postMessage")

    with pytest.raises((URLError, RemoteDisconnected, ConnectionError)):
        client.chat_postMessage(channel="general", text="said")

    assert control.texts(DANA, "general") == ["said"]


def test_the_default_client_posts_twice_after_a_drop(
    workspace: Workspace, control: Control
) -> None:
    control.post("faults", kind="drop_after_accept", method="chat.postMessage")

    WebClient(BOT_TOKEN, base_url=workspace.api_url).chat_postMessage(
        channel="general", text="said"
    )

    assert control.texts(DANA, "general") == ["said", "said"]


def test_a_dropped_response_url_post_was_accepted(
    workspace: Workspace, control: Control
) -> None:
    state = workspace._site.state  # noqa: SLF001 - as if a click had made it
    made = state.response_urls.make("UMARGOT001", control.channel_id("general"))
    control.post("faults", kind="drop_after_accept", method="response_url")

    with pytest.raises((URLError, RemoteDisconnected, ConnectionError)):
        WebhookClient(f"{workspace.url}/hooks/{made.id}", retry_handlers=[]).send(
            text="x"
        )

    assert control.texts("UMARGOT001", "general") == ["x"]


def test_a_slow_call_takes_its_time(client: WebClient, control: Control) -> None:
    control.post("faults", kind="slow", seconds=0.2)
    begin = monotonic()

    client.auth_test()

    assert monotonic() - begin >= 0.2


def test_a_delivery_comes_twice_under_one_event_id(
    workspace: Workspace, control: Control
) -> None:
    control.post("faults", kind="duplicate_delivery")
    with raw_socket(workspace) as socket:
        control.say(DANA, "general", "hello")
        envelopes = [receive(socket), receive(socket)]
        for envelope in envelopes:
            acknowledge(socket, envelope)

    assert len({envelope["payload"]["event_id"] for envelope in envelopes}) == 1
    assert len({envelope["envelope_id"] for envelope in envelopes}) == 2


def test_two_deliveries_change_places(workspace: Workspace, control: Control) -> None:
    control.post("faults", kind="reorder_delivery")
    with raw_socket(workspace) as socket:
        control.say(DANA, "general", "first")
        control.say(DANA, "general", "second")
        texts = []
        for _ in range(2):
            envelope = receive(socket)
            acknowledge(socket, envelope)
            texts.append(envelope["payload"]["event"]["text"])

    assert texts == ["second", "first"]


def test_a_held_back_delivery_comes_by_itself_after_a_moment(
    workspace: Workspace, control: Control
) -> None:
    control.post("faults", kind="reorder_delivery")
    with raw_socket(workspace) as socket:
        control.say(DANA, "general", "alone")
        envelope = receive(socket)
        acknowledge(socket, envelope)

    assert envelope["payload"]["event"]["text"] == "alone"


def test_faults_can_be_taken_back(client: WebClient, control: Control) -> None:
    control.post("faults", kind="server_error", times=100)
    waiting = control.get("faults")["faults"]
    control.delete("faults")

    assert [fault["kind"] for fault in waiting] == ["server_error"]
    assert client.auth_test()["ok"]
