"""Socket Mode: every envelope to one connection, again until acknowledged."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk.errors import SlackApiError
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from bot.workspace.deliveries.envelope import Envelope
from bot.workspace.deliveries.socket_mode import SocketMode
from tests.bot.workspace.bolt_bot import connected, listening_app
from tests.bot.workspace.raw_socket import acknowledge, raw_socket, receive, ticket
from tests.bot.workspace.small_slack import (
    DANA,
    MARGOT,
    MARGOT_ID,
    Control,
    build,
    eventually,
)

if TYPE_CHECKING:
    from bot.workspace import Workspace

pytestmark = pytest.mark.enable_socket


def test_an_unmodified_bolt_app_answers_a_mention_in_its_thread(
    workspace: Workspace, control: Control
) -> None:
    app, heard = listening_app(workspace)

    @app.event("app_mention")
    def answer(event: dict[str, Any], say: Any) -> None:  # noqa: ANN401 - Bolt's Say
        say(text=f"Hello <@{event['user']}>", thread_ts=event["ts"])

    app._listeners.reverse()  # noqa: SLF001 - the test's answer before the listener
    with connected(workspace, app):
        ts = control.say(DANA, "general", "@otto has Globex paid?")
        eventually(lambda: len(control.seen(DANA, "general", thread_ts=ts)) == 2)

    assert control.texts(DANA, "general", thread_ts=ts)[1].startswith("Hello <@U")
    assert heard.events("app_mention")[0]["event"]["text"].startswith("<@UOTTO00001>")


def test_a_mention_is_two_events_with_one_timestamp(
    workspace: Workspace, control: Control
) -> None:
    app, heard = listening_app(workspace)
    with connected(workspace, app):
        ts = control.say(DANA, "general", "@otto?")
        eventually(lambda: len(heard.bodies) == 2)

    assert sorted(heard.kinds()) == ["app_mention", "message"]
    assert {body["event"]["ts"] for body in heard.bodies} == {ts}
    assert len({body["event_id"] for body in heard.bodies}) == 2


@pytest.mark.parametrize(
    ("channel", "kind"),
    [
        pytest.param("general", "channel", id="public"),
        pytest.param("finance", "group", id="private"),
        pytest.param("dm", "im", id="direct"),
    ],
)
def test_a_message_says_in_what_kind_of_channel_it_was_said(
    workspace: Workspace, control: Control, channel: str, kind: str
) -> None:
    app, heard = listening_app(workspace)
    with connected(workspace, app):
        control.post("messages", user=MARGOT, channel=channel, text="hi", wait=True)

    assert [body["event"]["channel_type"] for body in heard.bodies] == [kind]


def test_a_mention_in_a_direct_message_is_one_event(
    workspace: Workspace, control: Control
) -> None:
    app, heard = listening_app(workspace)
    with connected(workspace, app):
        control.post("messages", user=DANA, channel="dm", text="@otto hi", wait=True)

    assert heard.kinds() == ["message"]


def test_what_the_bot_is_not_in_it_does_not_hear(
    workspace: Workspace, control: Control
) -> None:
    app, heard = listening_app(workspace)
    with connected(workspace, app):
        control.post("messages", user=DANA, channel="no-bot", text="@otto", wait=True)
        control.post("messages", user=DANA, channel=MARGOT, text="psst", wait=True)

    assert heard.bodies == []


def test_the_bots_own_post_and_edit_come_back_to_it(workspace: Workspace) -> None:
    app, heard = listening_app(workspace)
    with connected(workspace, app):
        posted = app.client.chat_postMessage(channel="general", text="one")
        app.client.chat_update(channel=posted["channel"], ts=posted["ts"], text="two")
        app.client.chat_delete(channel=posted["channel"], ts=posted["ts"])
        eventually(lambda: len(heard.bodies) == 3)

    said, changed, deleted = (body["event"] for body in heard.bodies)
    assert said["bot_id"] == "BOTTO00001"
    assert (changed["subtype"], changed["message"]["text"]) == (
        "message_changed",
        "two",
    )
    assert (deleted["subtype"], deleted["deleted_ts"]) == (
        "message_deleted",
        posted["ts"],
    )


def test_other_bots_are_heard_with_their_bot_id(
    workspace: Workspace, control: Control
) -> None:
    app, heard = listening_app(workspace)
    with connected(workspace, app):
        control.post(
            "messages", user="UOTHERBOT1", channel="general", text="beep", wait=True
        )

    event = heard.bodies[0]["event"]
    assert (event["bot_id"], "app_id" in event) == ("BOTHERBOT1", False)


def test_reactions_joining_and_the_home_tab_are_events(
    workspace: Workspace, control: Control
) -> None:
    app, heard = listening_app(workspace)
    with connected(workspace, app):
        ts = control.say(DANA, "general", "done")
        control.post(
            "reactions", user=MARGOT, channel="general", message_ts=ts, name="eyes"
        )
        control.post("members", user="USTRANGE01", channel="general")
        control.post("home", user=MARGOT, tab="home", wait=True)
        eventually(lambda: len(heard.bodies) == 4)

    reaction = heard.events("reaction_added")[0]["event"]
    assert (reaction["user"], reaction["item"]["ts"]) == (MARGOT_ID, ts)
    assert heard.events("member_joined_channel")[0]["event"]["user"] == "USTRANGE01"
    assert heard.events("app_home_opened")[0]["event"]["tab"] == "home"


def test_an_event_nobody_acknowledges_is_sent_three_times_more_and_then_given_up() -> (
    None
):
    with build(retry_seconds=(0.0, 0.01, 0.02), ack_seconds=0.1) as workspace:
        control = Control(workspace.url)
        with raw_socket(workspace) as socket:
            control.say(DANA, "general", "hello")
            envelopes = [receive(socket) for _ in range(4)]
            with pytest.raises(TimeoutError):
                receive(socket, 0.4)

    assert [envelope["retry_attempt"] for envelope in envelopes] == [0, 1, 2, 3]
    assert envelopes[0]["retry_reason"] == ""
    assert {envelope["retry_reason"] for envelope in envelopes[1:]} == {"http_timeout"}
    assert len({envelope["payload"]["event_id"] for envelope in envelopes}) == 1
    assert len({envelope["envelope_id"] for envelope in envelopes}) == 4


def test_an_event_waits_for_the_bot_to_connect(
    workspace: Workspace, control: Control
) -> None:
    control.say(DANA, "general", "while you were away")

    with raw_socket(workspace) as socket:
        envelope = receive(socket)
        acknowledge(socket, envelope)

    assert envelope["payload"]["event"]["text"] == "while you were away"
    assert envelope["retry_attempt"] == 0


def test_an_unacknowledged_event_goes_to_the_next_connection(
    workspace: Workspace, control: Control
) -> None:
    with raw_socket(workspace) as socket:
        control.say(DANA, "general", "hello")
        first = receive(socket)
    with raw_socket(workspace) as socket:
        second = receive(socket)
        acknowledge(socket, second)

    assert second["payload"]["event_id"] == first["payload"]["event_id"]


def test_each_envelope_goes_to_one_of_two_connections_in_turn(
    workspace: Workspace, control: Control
) -> None:
    with raw_socket(workspace) as one, raw_socket(workspace) as other:
        for text in ("a", "b"):
            control.say(DANA, "general", text)
        envelopes = [receive(one), receive(other)]
        for socket, envelope in zip((one, other), envelopes, strict=True):
            acknowledge(socket, envelope)
        with pytest.raises(TimeoutError):
            receive(one, 0.1)

    texts = {envelope["payload"]["event"]["text"] for envelope in envelopes}
    assert texts == {"a", "b"}


def test_a_ticket_opens_one_connection(workspace: Workspace) -> None:
    address = ticket(workspace)
    with connect(address, proxy=None), pytest.raises((ConnectionClosed, InvalidStatus)):
        connect(address, proxy=None).recv()


def test_the_sdk_reconnects_after_a_refresh(
    workspace: Workspace, control: Control
) -> None:
    app, heard = listening_app(workspace)
    with connected(workspace, app):
        control.post("faults", kind="disconnect")
        control.say(DANA, "general", "still there?")
        eventually(lambda: heard.bodies, 10)

    assert heard.bodies[0]["event"]["text"] == "still there?"


def test_only_subscribed_events_are_sent() -> None:
    manifest = {
        "settings": {"event_subscriptions": {"bot_events": ["message.im"]}},
        "oauth_config": {"scopes": {"bot": ["chat:write"]}},
    }
    with build(manifest=manifest) as workspace:
        control = Control(workspace.url)
        with raw_socket(workspace) as socket:
            control.say(DANA, "general", "@otto unheard")
            control.say(DANA, "dm", "heard")
            envelope = receive(socket)
            acknowledge(socket, envelope)

    assert envelope["payload"]["event"]["text"] == "heard"


def test_a_bot_without_the_app_token_cannot_connect(workspace: Workspace) -> None:
    app, _ = listening_app(workspace)

    with pytest.raises(SlackApiError):
        app.client.apps_connections_open(app_token="xapp-else")


def test_an_acknowledgement_of_nothing_is_ignored(
    workspace: Workspace, control: Control
) -> None:
    with raw_socket(workspace) as socket:
        acknowledge(socket, {"envelope_id": "unknown"})
        control.say(DANA, "general", "hello")
        envelope = receive(socket)
        acknowledge(socket, envelope)

    assert envelope["payload"]["event"]["text"] == "hello"


class BrokenSocket:
    """Takes the greeting and breaks at whatever comes next."""

    def __init__(self, ticket: str) -> None:
        self.query_params = {"ticket": ticket}
        self.sent: list[str] = []
        self.broken = asyncio.Event()

    async def accept(self) -> None:
        """Let the bot in."""

    async def send_json(self, message: dict[str, Any]) -> None:
        self.sent.append(str(message.get("type")))
        if len(self.sent) > 1:
            raise RuntimeError

    async def receive_json(self) -> None:
        await self.broken.wait()
        raise RuntimeError


def test_a_socket_that_breaks_while_sending_counts_as_nobody_there() -> None:
    async def send() -> tuple[str, list[str], int]:
        sockets = SocketMode()
        broken = BrokenSocket(sockets.ticket())
        serving = asyncio.create_task(sockets.serve(broken))  # type: ignore[arg-type]
        await sockets.somebody_there()
        reply = await sockets.send(Envelope("interactive", {}))
        broken.broken.set()
        await serving
        return reply.outcome, broken.sent, sockets.connected

    outcome = asyncio.run(send())

    assert outcome == ("nobody_there", ["hello", "interactive"], 0)
