"""A modal is filled in, sent, answered, closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.bot.workspace.cards import MODAL, interaction, option, plain
from tests.bot.workspace.small_slack import (
    DANA,
    MARGOT,
    eventually,
)

if TYPE_CHECKING:
    from slack_sdk import WebClient
    from websockets.sync.client import ClientConnection

    from tests.bot.workspace.small_slack import (
        Control,
    )

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def view_id(
    control: Control,
    client: WebClient,
    card: dict[str, str],
    socket: ClientConnection,
) -> str:
    control.post("clicks", user=MARGOT, action_id="decide", **card)
    trigger_id = interaction(socket)["trigger_id"]
    opened = client.views_open(trigger_id=trigger_id, view=MODAL)
    return str(opened["view"]["id"])


def views(control: Control) -> list[dict[str, Any]]:
    views: list[dict[str, Any]] = control.get("views", user=MARGOT)["views"]
    return views


def test_values_arrive_by_block_and_action_with_the_initial_ones(
    control: Control, socket: ClientConnection, view_id: str
) -> None:
    control.post(
        "submissions",
        user=MARGOT,
        view_id=view_id,
        values={"amount": "700", "how": {"v": "phone"}},
    )

    values = interaction(socket)["view"]["state"]["values"]
    assert values["amount"]["v"] == {"type": "number_input", "value": "700"}
    assert values["how"]["v"]["selected_option"] == option("Phone")
    assert values["day"]["v"]["selected_date"] == "2026-11-27"
    assert values["note"]["v"]["value"] is None
    eventually(lambda: views(control) == [])


@pytest.mark.parametrize(
    ("values", "block"),
    [
        pytest.param({}, "amount", id="required"),
        pytest.param({"amount": "many"}, "amount", id="no-number"),
        pytest.param({"amount": "1.5"}, "amount", id="not-whole"),
        pytest.param({"amount": "1", "note": "ab"}, "note", id="too-short"),
        pytest.param({"amount": "1", "mail": "x"}, "mail", id="no-email"),
    ],
)
def test_what_slacks_client_refuses_is_not_sent(
    control: Control, view_id: str, values: dict[str, Any], block: str
) -> None:
    answer = control.post("submissions", user=MARGOT, view_id=view_id, values=values)

    assert answer["error"] == "invalid_input"
    assert list(answer["errors"]) == [block]


@pytest.mark.parametrize(
    ("order", "error"),
    [
        pytest.param(
            {"values": {"colour": "red"}}, "no_such_input", id="unknown-block"
        ),
        pytest.param({"values": []}, "invalid_input", id="nothing-given"),
        pytest.param({"values": [1]}, "invalid_values", id="no-object"),
        pytest.param({"view_id": "V0"}, "view_not_found", id="no-such-view"),
        pytest.param({"user": DANA}, "view_not_found", id="anothers-view"),
    ],
)
def test_a_submission_that_cannot_be_is_refused(
    control: Control, view_id: str, order: dict[str, Any], error: str
) -> None:
    answer = control.post(
        "submissions", **({"user": MARGOT, "view_id": view_id} | order)
    )

    assert answer["error"] == error


@pytest.mark.parametrize(
    ("said", "titles", "errors"),
    [
        pytest.param({}, [], [], id="closed"),
        pytest.param({"response_action": "clear"}, [], [], id="all-closed"),
        pytest.param(
            {"response_action": "errors", "errors": {"amount": "Too much."}},
            ["They promised"],
            [{"amount": "Too much."}],
            id="errors",
        ),
        pytest.param(
            {"response_action": "update", "view": MODAL | {"title": plain("Thanks")}},
            ["Thanks"],
            [{}],
            id="updated",
        ),
        pytest.param(
            {"response_action": "push", "view": MODAL | {"title": plain("Sure?")}},
            ["They promised", "Sure?"],
            [{}, {}],
            id="pushed",
        ),
        pytest.param(
            {"response_action": "update", "view": {"type": "home"}},
            ["They promised"],
            [{"*": "We had some trouble connecting. Try again?"}],
            id="bad-view",
        ),
        pytest.param(
            {"response_action": "dance"},
            ["They promised"],
            [{"*": "We had some trouble connecting. Try again?"}],
            id="unknown-answer",
        ),
    ],
)
def test_the_answer_to_a_submission_is_done(
    control: Control,
    socket: ClientConnection,
    view_id: str,
    said: dict[str, Any],
    titles: list[str],
    errors: list[dict[str, str]],
) -> None:
    control.post("submissions", user=MARGOT, view_id=view_id, values={"amount": "1"})
    interaction(socket, **said)

    eventually(lambda: [v["errors"] for v in views(control)] == errors)
    assert [v["title"]["text"] for v in views(control)] == titles


def test_closing_is_told_where_the_app_asked_for_it(
    control: Control, socket: ClientConnection, view_id: str
) -> None:
    control.post("closings", user=MARGOT, view_id=view_id)

    payload = interaction(socket)
    assert (payload["type"], payload["is_cleared"]) == ("view_closed", False)
    assert views(control) == []


def test_a_click_in_a_view_brings_what_was_typed_so_far(
    control: Control,
    client: WebClient,
    socket: ClientConnection,
    view_id: str,
) -> None:
    menu = {"type": "static_select", "action_id": "m", "options": [option("A")]}
    blocks = [
        *MODAL["blocks"],
        {"type": "actions", "block_id": "x", "elements": [menu]},
    ]
    client.views_update(view_id=view_id, view=MODAL | {"blocks": blocks})

    control.post(
        "clicks",
        user=MARGOT,
        view_id=view_id,
        action_id="m",
        value="a",
        values={"amount": "5"},
    )

    payload = interaction(socket)
    values = payload["view"]["state"]["values"]
    assert payload["container"] == {"type": "view", "view_id": view_id}
    assert values["amount"]["v"]["value"] == "5"
    assert values["x"]["m"]["selected_option"] == option("A")
