"""The workspace itself: channels, people, calls, clock, a new beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.workspace import ChannelSeed, Persona
from tests.bot.workspace.small_slack import (
    DANA,
    MARGOT,
    MARGOT_ID,
    NOON,
    PEOPLE,
    Control,
    build,
    request,
)

if TYPE_CHECKING:
    from slack_sdk import WebClient

    from bot.workspace import Workspace

pytestmark = pytest.mark.enable_socket


def test_an_archived_channel_is_silent(control: Control) -> None:
    control.post("archive", channel="sales")
    refused = control.post("messages", user=DANA, channel="sales", text="x")
    control.post("archive", channel="sales", archived=False)

    assert refused["error"] == "is_archived"
    assert control.say(DANA, "sales", "x")


def test_a_channel_is_made_with_its_members(control: Control) -> None:
    made = control.post(
        "channels", name="#Board", is_private=True, members=[MARGOT], with_bot=False
    )

    listed = control.get("channels", **{"as": MARGOT})["channels"]
    board = next(c for c in listed if c["id"] == made["channel"]["id"])
    assert (board["name"], board["members"]) == ("board", [MARGOT_ID])
    assert control.post("members", user=DANA, channel="board")["ok"]
    control.say(DANA, "board", "in")
    control.post("members", user=DANA, channel="board", remove=True)
    assert control.post("messages", user=DANA, channel="board", text="x")["error"] == (
        "channel_not_found"
    )


def test_everybody_is_described_with_email_and_locale(control: Control) -> None:
    users = {user["id"]: user for user in control.get("users")["users"]}

    assert users[MARGOT_ID]["profile"]["email"] == MARGOT
    assert users[MARGOT_ID]["locale"] == "en-US"
    assert {"UOTTO00001", "UGUEST0001", "USTRANGE01", "UGONE00001", "UOTHERBOT1"} <= (
        set(users)
    )


def test_people_of_a_newly_imported_ledger_appear() -> None:
    people = list(PEOPLE)
    with build(personas=lambda: people) as workspace:
        control = Control(workspace.url)
        assert (
            control.post("messages", user="new@example.com", channel="dm", text="x")[
                "error"
            ]
            == "user_not_found"
        )

        people.append(Persona("", "new@example.com", "Nora New"))

        assert control.say("new@example.com", "general", "here")


def test_a_person_without_slack_id_keeps_the_same_one_in_every_run() -> None:
    first, again = (Persona("", email, "D") for email in (DANA, DANA.upper()))

    assert first.user_id == again.user_id
    assert (first.user_id[0], len(first.user_id)) == ("U", 11)


def test_calls_are_listed_with_their_outcome(
    client: WebClient, control: Control
) -> None:
    client.chat_postMessage(channel="general", text="x")
    client.api_test()

    calls = control.get("calls")["calls"]
    assert [call["method"] for call in calls] == ["chat.postMessage", "api.test"]
    assert calls[0]["arguments"]["text"] == "x"
    assert calls[0]["at"] == NOON.isoformat()
    assert [c["number"] for c in control.get("calls", since="1")["calls"]] == [2]
    assert control.get("calls", method="api.test")["calls"] == calls[1:]
    assert control.get("calls", since="x")["error"] == "invalid_since"


def test_the_clock_moves_and_runs_on(workspace: Workspace, control: Control) -> None:
    moved_before = workspace.clock.moved

    control.post("clock", now="2026-12-01T09:00:00")

    assert (moved_before, workspace.clock.moved) == (False, True)
    assert control.get("clock")["now"] == "2026-12-01T09:00:00+00:00"
    assert workspace.clock.now().isoformat() == "2026-12-01T09:00:00+00:00"
    before = control.say(DANA, "general", "later")
    control.post("clock", now="2020-01-01T00:00:00+00:00")
    assert control.say(DANA, "general", "and later still") > before


def test_a_reset_begins_anew(workspace: Workspace, control: Control) -> None:
    control.say(DANA, "general", "old")
    control.post("channels", name="extra")
    control.post("faults", kind="slow")
    control.post("clock", now="2027-01-01T00:00:00+00:00")

    control.post("reset")

    assert control.texts(DANA, "general") == []
    assert control.get("faults")["faults"] == []
    assert workspace.clock.moved is False
    names = {c.get("name") for c in control.get("channels")["channels"]}
    assert names == {"general", "sales", "finance", "partner-shared", "no-bot"}


def test_without_seeds_there_are_channels_to_begin_with() -> None:
    with build(channels=()) as workspace:
        channels = Control(workspace.url).get("channels")["channels"]

    by_name = {channel["name"]: channel for channel in channels}
    assert set(by_name) == {
        "general",
        "ask-otto",
        "sales",
        "finance",
        "partner-shared",
        "no-bot",
    }
    assert by_name["finance"]["members"] == sorted([MARGOT_ID, "UOTTO00001"])
    assert "UOTTO00001" not in by_name["no-bot"]["members"]


def test_prompts_and_status_show_until_the_bot_speaks(
    workspace: Workspace, client: WebClient, control: Control
) -> None:
    ts = control.say(DANA, "dm", "hello")
    seen = control.get("messages", channel="dm", **{"as": DANA})
    channel = str(seen["channel"])

    client.assistant_threads_setStatus(
        channel_id=channel, thread_ts=ts, status="is thinking"
    )
    client.assistant_threads_setStatus(channel_id=channel, thread_ts="1.0", status="")
    client.assistant_threads_setTitle(channel_id=channel, thread_ts=ts, title="x")
    client.assistant_threads_setSuggestedPrompts(
        channel_id=channel, prompts=[{"title": "Ask", "message": "Ask me"}]
    )
    shown = request(f"{workspace.url}/page/statuses").body
    client.chat_postMessage(channel=channel, text="hi")
    after = request(f"{workspace.url}/page/statuses").body

    assert shown["statuses"][0]["status"] == "is thinking"
    assert shown["prompts"][channel]["prompts"][0]["message"] == "Ask me"
    assert after["statuses"] == []


def test_a_seed_may_name_the_channel_without_the_bot_itself() -> None:
    seeds = (ChannelSeed("no-bot", members=(MARGOT, "later@example.com")),)
    with build(channels=seeds) as workspace:
        control = Control(workspace.url)
        channels = control.get("channels")["channels"]
        unseen = control.post("messages", user=DANA, channel="no-bot", text="x")

    assert [(c["name"], c["members"]) for c in channels] == [("no-bot", [MARGOT_ID])]
    assert unseen["error"] == "not_in_channel"


def test_a_workspace_that_was_never_started_can_be_stopped() -> None:
    workspace = build()

    workspace.stop()

    assert workspace.url == ""
