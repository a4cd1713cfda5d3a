"""What people do: clicks, choices, submissions, shortcuts, commands."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk.webhook import WebhookClient

from tests.bot.workspace.raw_socket import acknowledge, raw_socket, receive
from tests.bot.workspace.small_slack import (
    DANA,
    MARGOT,
    MARGOT_ID,
    NOON,
    Control,
    build,
    eventually,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slack_sdk import WebClient
    from websockets.sync.client import ClientConnection

    from bot.workspace import Workspace

pytestmark = pytest.mark.enable_socket


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def option(text: str) -> dict[str, Any]:
    return {"text": plain(text), "value": text.lower()}


def button(action_id: str, value: str, **more: object) -> dict[str, Any]:
    words = {"type": "button", "action_id": action_id, "text": plain(value)}
    return words | {"value": value} | more


ELEMENTS = [
    button("decide", "yes"),
    button("once", "secret", visible_to_user_ids=[MARGOT_ID]),
    {
        "type": "static_select",
        "action_id": "day",
        "options": [option("Monday"), option("Friday")],
    },
    {"type": "external_select", "action_id": "customer", "min_query_length": 0},
    {"type": "overflow", "action_id": "more", "options": [option("Stop")]},
    {"type": "datepicker", "action_id": "until"},
    {"type": "users_select", "action_id": "who"},
    {
        "type": "checkboxes",
        "action_id": "tick",
        "options": [option("One"), option("Two")],
    },
]
CARD = [
    {"type": "actions", "block_id": "acts", "elements": ELEMENTS},
    {"type": "actions", "block_id": "acts2", "elements": [button("decide", "no")]},
    {
        "type": "context_actions",
        "block_id": "fb",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": "liked",
                "positive_button": {"text": plain("Good"), "value": "good"},
                "negative_button": {"text": plain("Bad"), "value": "bad"},
            }
        ],
    },
]


def label(block_id: str, element: dict[str, Any], **more: object) -> dict[str, Any]:
    block = {"type": "input", "block_id": block_id, "label": plain(block_id)}
    return block | {"element": {"action_id": "v"} | element} | more


MODAL = {
    "type": "modal",
    "callback_id": "promise",
    "title": plain("They promised"),
    "submit": plain("Save"),
    "notify_on_close": True,
    "blocks": [
        label("amount", {"type": "number_input", "is_decimal_allowed": False}),
        label("note", {"type": "plain_text_input", "min_length": 3}, optional=True),
        label("how", {"type": "radio_buttons", "options": [option("Phone")]}, optional=True),
        label("mail", {"type": "email_text_input"}, optional=True),
        label("day", {"type": "datepicker", "initial_date": "2026-11-27"}),
    ],
}  # fmt: skip


@pytest.fixture
def socket(workspace: Workspace) -> Iterator[ClientConnection]:
    with raw_socket(workspace) as connection:
        yield connection


@pytest.fixture
def card(client: WebClient, control: Control) -> dict[str, str]:
    """Return where a card for Margot's eyes lies."""
    posted = client.chat_postEphemeral(
        channel=control.channel_id("finance"), user=MARGOT_ID, text="x", blocks=CARD
    )
    return {"channel": "finance", "message_ts": posted["message_ts"]}


def interaction(socket: ClientConnection, **said: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Take the next interaction and acknowledge it with what is said."""
    envelope = receive(socket)
    assert envelope["accepts_response_payload"] is True
    acknowledge(socket, envelope, said or None)
    payload: dict[str, Any] = envelope["payload"]
    return payload


@pytest.mark.parametrize(
    ("order", "found"),
    [
        pytest.param({"action_id": "decide", "value": "no"}, {"value": "no", "block_id": "acts2"}, id="button-by-value"),
        pytest.param({"action_id": "decide"}, {"value": "yes", "block_id": "acts"}, id="first-button"),
        pytest.param({"action_id": "day", "value": "friday"}, {"selected_option": option("Friday")}, id="menu"),
        pytest.param({"action_id": "customer", "value": "C1"}, {"selected_option": {"text": plain("C1") | {"emoji": True}, "value": "C1"}}, id="type-ahead"),
        pytest.param({"action_id": "more", "value": "stop"}, {"selected_option": option("Stop")}, id="overflow"),
        pytest.param({"action_id": "until", "value": "2026-12-01"}, {"selected_date": "2026-12-01"}, id="date"),
        pytest.param({"action_id": "who", "value": "UMARGOT001"}, {"selected_user": "UMARGOT001"}, id="person"),
        pytest.param({"action_id": "tick", "value": ["one", "two"]}, {"selected_options": [option("One"), option("Two")]}, id="ticks"),
        pytest.param({"action_id": "liked", "value": "bad"}, {"value": "bad", "type": "feedback_buttons"}, id="feedback"),
        pytest.param({"action_id": "once"}, {"value": "secret"}, id="button-for-her-eyes"),
    ],
)  # fmt: skip
def test_a_click_tells_the_bot_what_was_chosen_and_where(
    control: Control,
    card: dict[str, str],
    socket: ClientConnection,
    order: dict[str, Any],
    found: dict[str, Any],
) -> None:
    answer = control.post("clicks", user=MARGOT, **card, **order)

    payload = interaction(socket)
    assert answer["ok"], answer
    assert payload["type"] == "block_actions"
    assert payload["user"]["id"] == MARGOT_ID
    assert payload["container"]["message_ts"] == card["message_ts"]
    assert payload["container"]["is_ephemeral"] is True
    assert payload["actions"][0].items() >= found.items()
    assert payload["response_url"]
    assert payload["trigger_id"]


@pytest.mark.parametrize(
    ("user", "order", "error"),
    [
        pytest.param(MARGOT, {"action_id": "none"}, "no_such_action", id="no-such-action"),
        pytest.param(MARGOT, {"action_id": "decide", "value": "maybe"}, "no_such_action", id="no-such-value"),
        pytest.param(MARGOT, {"action_id": "day", "value": "sunday"}, "no_such_option", id="no-such-option"),
        pytest.param(MARGOT, {"action_id": "decide", "message_ts": "1.000001"}, "message_not_found", id="no-such-message"),
        pytest.param(MARGOT, {}, "missing_action_id", id="no-action-named"),
        pytest.param(DANA, {"action_id": "decide"}, "channel_not_found", id="not-in-the-channel"),
        pytest.param("nobody@example.com", {"action_id": "decide"}, "user_not_found", id="nobody"),
    ],
)  # fmt: skip
def test_a_click_that_cannot_be_is_refused(
    control: Control,
    card: dict[str, str],
    user: str,
    order: dict[str, Any],
    error: str,
) -> None:
    answer = control.post("clicks", **({"user": user} | card | order))

    assert (answer["ok"], answer["error"]) == (False, error)


def test_nobody_clicks_in_what_only_another_sees(
    client: WebClient, control: Control
) -> None:
    whispered = client.chat_postEphemeral(
        channel="general", user=MARGOT_ID, text="x", blocks=CARD
    )
    posted = client.chat_postMessage(channel="general", text="x", blocks=CARD)
    place = {"user": DANA, "channel": "general"}

    hidden = control.post(
        "clicks", message_ts=whispered["message_ts"], action_id="decide", **place
    )
    button_of_another = control.post(
        "clicks", message_ts=posted["ts"], action_id="once", **place
    )

    assert hidden["error"] == "message_not_visible_to_user"
    assert button_of_another["error"] == "action_not_visible_to_user"


def test_waiting_tells_whether_the_bot_acknowledged(
    client: WebClient, control: Control
) -> None:
    posted = client.chat_postMessage(channel="general", text="x", blocks=CARD)

    answer = control.post(
        "clicks",
        user=DANA,
        channel="general",
        message_ts=posted["ts"],
        action_id="decide",
        wait=True,
    )

    assert (answer["acknowledged"], answer["outcomes"]) == (False, ["nobody_there"])


class TestResponseUrl:
    """An address to answer one click with: five times, for half an hour."""

    @pytest.fixture
    def url(
        self, control: Control, card: dict[str, str], socket: ClientConnection
    ) -> str:
        control.post("clicks", user=MARGOT, action_id="decide", **card)
        return str(interaction(socket)["response_url"])

    def test_an_answer_is_private_unless_it_says_otherwise(
        self, control: Control, url: str
    ) -> None:
        WebhookClient(url).send(text="Only you.")
        WebhookClient(url).send(text="All of you.", response_type="in_channel")

        private, public = control.seen(MARGOT, "finance")[1:]
        assert private["is_ephemeral"] is True
        assert "is_ephemeral" not in public

    def test_the_sixth_use_is_refused(self, url: str) -> None:
        answers = [WebhookClient(url).send(text=str(use)) for use in range(6)]

        assert [answer.status_code for answer in answers] == [200] * 5 + [404]
        assert "used_url" in answers[-1].body

    def test_after_thirty_minutes_it_is_expired(
        self, control: Control, url: str
    ) -> None:
        control.post("clock", now=(NOON + timedelta(minutes=31)).isoformat())

        answer = WebhookClient(url).send(text="late")

        assert (answer.status_code, "expired_url" in answer.body) == (404, True)

    def test_it_replaces_and_deletes_what_was_clicked(
        self, control: Control, url: str
    ) -> None:
        WebhookClient(url).send(text="Approved.", replace_original=True)
        assert control.texts(MARGOT, "finance") == ["Approved."]

        WebhookClient(url).send(delete_original=True)
        assert control.texts(MARGOT, "finance") == []

    @pytest.mark.parametrize(
        ("body", "error"),
        [
            pytest.param({"text": ""}, "no_text", id="says-nothing"),
            pytest.param({"blocks": [{"type": "?"}]}, "invalid_blocks", id="bad-block"),
        ],
    )
    def test_it_refuses_what_a_post_refuses(
        self, url: str, body: dict[str, Any], error: str
    ) -> None:
        answer = WebhookClient(url).send_dict(body)

        assert (answer.status_code, error in answer.body) == (400, True)


class TestModal:
    """A modal is filled in, sent, answered, closed."""

    @pytest.fixture
    def view_id(
        self,
        control: Control,
        client: WebClient,
        card: dict[str, str],
        socket: ClientConnection,
    ) -> str:
        control.post("clicks", user=MARGOT, action_id="decide", **card)
        trigger_id = interaction(socket)["trigger_id"]
        opened = client.views_open(trigger_id=trigger_id, view=MODAL)
        return str(opened["view"]["id"])

    def views(self, control: Control) -> list[dict[str, Any]]:
        views: list[dict[str, Any]] = control.get("views", user=MARGOT)["views"]
        return views

    def test_values_arrive_by_block_and_action_with_the_initial_ones(
        self, control: Control, socket: ClientConnection, view_id: str
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
        eventually(lambda: self.views(control) == [])

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
        self, control: Control, view_id: str, values: dict[str, Any], block: str
    ) -> None:
        answer = control.post(
            "submissions", user=MARGOT, view_id=view_id, values=values
        )

        assert answer["error"] == "invalid_input"
        assert list(answer["errors"]) == [block]

    @pytest.mark.parametrize(
        ("order", "error"),
        [
            pytest.param({"values": {"colour": "red"}}, "no_such_input", id="unknown-block"),
            pytest.param({"values": []}, "invalid_input", id="nothing-given"),
            pytest.param({"values": [1]}, "invalid_values", id="no-object"),
            pytest.param({"view_id": "V0"}, "view_not_found", id="no-such-view"),
            pytest.param({"user": DANA}, "view_not_found", id="anothers-view"),
        ],
    )  # fmt: skip
    def test_a_submission_that_cannot_be_is_refused(
        self, control: Control, view_id: str, order: dict[str, Any], error: str
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
            pytest.param({"response_action": "errors", "errors": {"amount": "Too much."}}, ["They promised"], [{"amount": "Too much."}], id="errors"),
            pytest.param({"response_action": "update", "view": MODAL | {"title": plain("Thanks")}}, ["Thanks"], [{}], id="updated"),
            pytest.param({"response_action": "push", "view": MODAL | {"title": plain("Sure?")}}, ["They promised", "Sure?"], [{}, {}], id="pushed"),
            pytest.param({"response_action": "update", "view": {"type": "home"}}, ["They promised"], [{"*": "We had some trouble connecting. Try again?"}], id="bad-view"),
            pytest.param({"response_action": "dance"}, ["They promised"], [{"*": "We had some trouble connecting. Try again?"}], id="unknown-answer"),
        ],
    )  # fmt: skip
    def test_the_answer_to_a_submission_is_done(
        self,
        control: Control,
        socket: ClientConnection,
        view_id: str,
        said: dict[str, Any],
        titles: list[str],
        errors: list[dict[str, str]],
    ) -> None:
        control.post(
            "submissions", user=MARGOT, view_id=view_id, values={"amount": "1"}
        )
        interaction(socket, **said)

        eventually(lambda: [v["errors"] for v in self.views(control)] == errors)
        assert [v["title"]["text"] for v in self.views(control)] == titles

    def test_closing_is_told_where_the_app_asked_for_it(
        self, control: Control, socket: ClientConnection, view_id: str
    ) -> None:
        control.post("closings", user=MARGOT, view_id=view_id)

        payload = interaction(socket)
        assert (payload["type"], payload["is_cleared"]) == ("view_closed", False)
        assert self.views(control) == []

    def test_a_click_in_a_view_brings_what_was_typed_so_far(
        self,
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


def test_type_ahead_asks_the_bot_for_options(
    control: Control, card: dict[str, str], socket: ClientConnection
) -> None:
    control.post("suggestions", user=MARGOT, action_id="customer", query="glo", **card)

    payload = interaction(socket, options=[option("Globex")])
    assert (payload["type"], payload["value"]) == ("block_suggestion", "glo")


def test_a_shortcut_is_global_or_on_a_message(
    control: Control, card: dict[str, str], socket: ClientConnection
) -> None:
    control.post("shortcuts", user=MARGOT, callback_id="ask")
    everywhere = interaction(socket)
    control.post("shortcuts", user=MARGOT, callback_id="log", **card)
    here = interaction(socket)

    assert (everywhere["type"], everywhere["callback_id"]) == ("shortcut", "ask")
    assert (here["type"], here["message"]["ts"]) == (
        "message_action",
        card["message_ts"],
    )


def test_a_command_says_who_where_and_what(
    control: Control, socket: ClientConnection
) -> None:
    control.post(
        "commands", user=MARGOT, channel="general", command="otto", text="help me"
    )

    payload = interaction(socket, text="Gladly.", response_type="in_channel")
    assert (payload["command"], payload["text"]) == ("/otto", "help me")
    assert (payload["user_id"], payload["channel_name"]) == (MARGOT_ID, "general")
    eventually(lambda: control.texts(DANA, "general") == ["Gladly."])


def test_a_command_the_manifest_does_not_know_is_refused() -> None:
    manifest = {"features": {"slash_commands": [{"command": "/otto"}]}}
    with build(manifest=manifest) as workspace:
        answer = Control(workspace.url).post(
            "commands", user=DANA, channel="dm", command="/else", text=""
        )

    assert answer["error"] == "unknown_command"
