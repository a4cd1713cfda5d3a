"""The control API: who sees what, and what it refuses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.bot.workspace.small_slack import (
    DANA,
    MARGOT,
    MARGOT_ID,
    request,
)

if TYPE_CHECKING:
    from bot.workspace import Workspace
    from tests.bot.workspace.small_slack import (
        Control,
    )

pytestmark = pytest.mark.enable_socket


@pytest.mark.parametrize("name", ["@otto", "otto", "dm", "UOTTO00001", DANA])
def test_the_direct_message_with_otto_has_many_names(
    control: Control, name: str
) -> None:
    answer = control.post("messages", user=DANA, channel=name, text="hello")

    assert answer["ok"]
    assert answer["channel"].startswith("D")
    assert control.texts(DANA, "dm") == ["hello"]


@pytest.mark.parametrize("name", ["general", "#general", "General"])
def test_a_channel_is_named_with_or_without_its_mark(
    control: Control, name: str
) -> None:
    control.say(DANA, name, "hello")

    assert control.texts(DANA, control.channel_id("general")) == ["hello"]


def test_another_persons_name_is_the_direct_message_with_them(
    control: Control,
) -> None:
    control.say(DANA, MARGOT, "between us")

    assert control.texts(MARGOT, DANA) == ["between us"]
    assert control.texts(DANA, "dm") == []


def test_a_channel_is_read_whole_with_the_replies_in_order(control: Control) -> None:
    root = control.say(DANA, "general", "one")
    control.say(MARGOT, "general", "two")
    control.say(DANA, "general", "reply", thread_ts=root)

    seen = control.seen(DANA, "general")

    assert [message["text"] for message in seen] == ["one", "two", "reply"]
    assert (seen[0]["reply_count"], seen[2]["thread_ts"]) == (1, root)
    assert control.texts(DANA, "general", limit="1") == ["reply"]
    assert control.texts(DANA, "general", oldest=root) == ["two", "reply"]


@pytest.mark.parametrize(
    ("what", "order", "error", "status"),
    [
        pytest.param(
            "messages",
            {"channel": "general", "text": "x"},
            "missing_user",
            400,
            id="nobody-named",
        ),
        pytest.param(
            "messages",
            {"user": "U0", "channel": "general", "text": "x"},
            "user_not_found",
            404,
            id="nobody",
        ),
        pytest.param(
            "messages",
            {"user": DANA, "channel": "nowhere", "text": "x"},
            "channel_not_found",
            404,
            id="nowhere",
        ),
        pytest.param(
            "messages",
            {"user": DANA, "channel": "finance", "text": "x"},
            "channel_not_found",
            404,
            id="private",
        ),
        pytest.param(
            "messages",
            {"user": "USTRANGE01", "channel": "general", "text": "x"},
            "not_in_channel",
            400,
            id="outsider",
        ),
        pytest.param(
            "messages",
            {"user": "UGONE00001", "channel": "dm", "text": "x"},
            "account_inactive",
            400,
            id="deactivated",
        ),
        pytest.param(
            "messages",
            {"user": DANA, "channel": "general"},
            "missing_text",
            400,
            id="no-text",
        ),
        pytest.param(
            "messages",
            {"user": DANA, "channel": "general", "text": "x", "thread_ts": "1.000001"},
            "thread_not_found",
            404,
            id="no-thread",
        ),
        pytest.param(
            "reactions",
            {"user": DANA, "channel": "general", "message_ts": "1.000001", "name": "x"},
            "message_not_found",
            404,
            id="no-message",
        ),
        pytest.param(
            "home", {"user": DANA, "tab": "about"}, "unknown_tab", 400, id="no-such-tab"
        ),
        pytest.param(
            "channels", {"name": "general"}, "name_taken", 400, id="name-taken"
        ),
        pytest.param(
            "channels", {"name": "Sales Team"}, "invalid_name", 400, id="bad-name"
        ),
        pytest.param(
            "channels",
            {"name": "new", "members": ["x"]},
            "user_not_found",
            404,
            id="unknown-member",
        ),
        pytest.param(
            "faults", {"kind": "earthquake"}, "unknown_fault", 400, id="unknown-fault"
        ),
        pytest.param("clock", {"now": "soon"}, "invalid_now", 400, id="no-moment"),
        pytest.param("anything", {}, "unknown_control", 404, id="no-such-order"),
    ],
)
def test_an_order_that_cannot_be_is_refused(
    workspace: Workspace, what: str, order: dict[str, Any], error: str, status: int
) -> None:
    url = f"{workspace.url}/control/{what}"

    answer = request(url, "POST", json.dumps(order).encode())

    assert (answer.status, answer.body["ok"]) == (status, False)
    assert answer.body["error"] == error


@pytest.mark.parametrize(
    ("body", "error"),
    [
        pytest.param(b"{", "invalid_json", id="broken"),
        pytest.param(b"[]", "json_not_object", id="a-list"),
    ],
)
def test_a_broken_order_is_refused(
    workspace: Workspace, body: bytes, error: str
) -> None:
    answer = request(f"{workspace.url}/control/messages", "POST", body)

    assert (answer.status, answer.body["error"]) == (400, error)


def test_a_reaction_is_added_once_and_taken_back_once(control: Control) -> None:
    ts = control.say(DANA, "no-bot", "done")
    place = {
        "user": MARGOT,
        "channel": "no-bot",
        "message_ts": ts,
        "reaction": ":eyes:",
    }

    answers = [
        control.post("reactions", **place),
        control.post("reactions", **place),
        control.post("reactions", remove=True, **place),
        control.post("reactions", remove=True, **place),
    ]

    found = [answer.get("error", answer.get("reactions")) for answer in answers]
    assert found == [{"eyes": [MARGOT_ID]}, "already_reacted", {}, "no_reaction"]
