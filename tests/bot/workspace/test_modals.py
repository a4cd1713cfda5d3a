"""A modal is filled in, sent, answered, closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from tests.bot.workspace.cards import MODAL, button, interaction, label, option, plain
from tests.bot.workspace.raw_socket import raw_socket, receive
from tests.bot.workspace.small_slack import (
    DANA,
    MARGOT,
    MARGOT_ID,
    Control,
    bot_client,
    build,
    eventually,
)

if TYPE_CHECKING:
    from slack_sdk import WebClient
    from websockets.sync.client import ClientConnection


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


def reached(control: Control, height: int) -> list[dict[str, Any]]:
    """Return the stack once it is so high; nothing before."""
    stack = views(control)
    return stack if len(stack) == height else []


def test_a_fourth_modal_is_trouble_and_clearing_closes_all(
    control: Control, socket: ClientConnection, view_id: str
) -> None:
    push = {"response_action": "push", "view": MODAL}
    top = view_id
    for height in (2, 3, 3):
        control.post("submissions", user=MARGOT, view_id=top, values={"amount": "1"})
        interaction(socket, **push)
        top = str(eventually(partial(reached, control, height))[-1]["id"])

    eventually(lambda: views(control)[-1]["errors"])
    control.post("closings", user=MARGOT, view_id=top, is_cleared=True)
    assert interaction(socket)["is_cleared"] is True
    assert views(control) == []


def test_a_modal_without_answer_in_time_stays_with_a_word_of_trouble() -> None:
    with build(ack_seconds=0.05) as workspace, raw_socket(workspace) as socket:
        control = Control(workspace.url)
        trigger_id = workspace._site.state.triggers.make(MARGOT_ID)  # noqa: SLF001 - as if clicked
        view = bot_client(workspace).views_open(trigger_id=trigger_id, view=MODAL)
        answer = control.post(
            "submissions",
            user=MARGOT,
            view_id=view["view"]["id"],
            values={"amount": "1"},
            wait=True,
        )
        receive(socket)

        assert answer["outcomes"] == ["timed_out"]
        assert "trouble" in views(control)[0]["errors"]["*"]


LIMITED = {
    "type": "number_input",
    "is_decimal_allowed": True,
    "min_value": "1",
    "max_value": "10.5",
}


@pytest.mark.parametrize(
    ("element", "given", "sent"),
    [
        pytest.param(LIMITED, "0.5", False, id="below-the-least"),
        pytest.param(LIMITED, "11", False, id="above-the-most"),
        pytest.param(LIMITED, "10.5", True, id="at-the-most"),
        pytest.param(
            {"type": "plain_text_input", "max_length": 3}, "four", False, id="too-long"
        ),
        pytest.param(
            {"type": "email_text_input"}, "a@b.example", True, id="an-address"
        ),
        pytest.param(
            {"type": "plain_text_input"},
            {"type": "plain_text_input", "value": "x"},
            True,
            id="state-as-slack-writes-it",
        ),
        pytest.param(
            {"type": "plain_text_input"},
            {"value": "x"},
            True,
            id="state-without-its-type",
        ),
        pytest.param(
            {
                "type": "static_select",
                "option_groups": [{"label": plain("G"), "options": [option("A")]}],
            },
            "a",
            True,
            id="an-option-of-a-group",
        ),
    ],
)
def test_an_input_takes_what_it_allows(
    control: Control,
    client: WebClient,
    view_id: str,
    element: dict[str, Any],
    given: object,
    sent: bool,  # noqa: FBT001 - a column of the table
) -> None:
    only = MODAL | {"blocks": [label("one", element), {"type": "divider"}]}
    client.views_update(view_id=view_id, view=only)

    answer = control.post(
        "submissions", user=MARGOT, view_id=view_id, values={"one": {"v": given}}
    )

    assert answer["ok"] is sent


def test_a_menu_outside_an_input_is_never_required(
    control: Control, client: WebClient, socket: ClientConnection, view_id: str
) -> None:
    menu = {"type": "static_select", "action_id": "m", "options": [option("A")]}
    blocks = [{"type": "actions", "block_id": "x", "elements": [menu]}]
    client.views_update(view_id=view_id, view=MODAL | {"blocks": blocks})

    control.post("submissions", user=MARGOT, view_id=view_id)

    values = interaction(socket)["view"]["state"]["values"]
    assert values["x"]["m"]["selected_option"] is None


def test_a_button_in_a_view_brings_no_value_of_its_own(
    control: Control, client: WebClient, socket: ClientConnection, view_id: str
) -> None:
    blocks = [
        {"type": "actions", "block_id": "x", "elements": [button("go", "now")]},
        {"type": "divider"},
    ]
    client.views_update(view_id=view_id, view=MODAL | {"blocks": blocks})

    control.post("clicks", user=MARGOT, view_id=view_id, action_id="go")

    payload = interaction(socket)
    assert payload["actions"][0]["value"] == "now"
    assert payload["view"]["state"]["values"] == {}


def test_closing_is_not_told_where_the_app_did_not_ask(
    control: Control, client: WebClient, socket: ClientConnection, view_id: str
) -> None:
    client.views_update(view_id=view_id, view=MODAL | {"notify_on_close": False})

    control.post("closings", user=MARGOT, view_id=view_id)

    with pytest.raises(TimeoutError):
        receive(socket, 0.1)


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"one": "x"}, id="by-block"),
        pytest.param({"value": "x"}, id="by-action"),
        pytest.param({"one": {"value": "x"}}, id="by-both"),
    ],
)
def test_an_action_may_be_called_value(
    control: Control,
    client: WebClient,
    socket: ClientConnection,
    view_id: str,
    values: dict[str, Any],
) -> None:
    element = {"type": "plain_text_input", "action_id": "value"}
    client.views_update(
        view_id=view_id, view=MODAL | {"blocks": [label("one", element)]}
    )

    control.post("submissions", user=MARGOT, view_id=view_id, values=values)

    sent = interaction(socket)["view"]["state"]["values"]
    assert sent["one"]["value"] == {"type": "plain_text_input", "value": "x"}


def test_what_is_given_for_another_action_is_not_taken(
    control: Control, view_id: str
) -> None:
    answer = control.post(
        "submissions", user=MARGOT, view_id=view_id, values={"amount": {"other": "1"}}
    )

    assert answer["errors"] == {"amount": "Please complete this required field."}
