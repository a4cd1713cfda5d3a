"""Each thing that Slack delivers is parsed at the door; noise is left outside."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.payloads import read_body, read_incoming
from domain.messages.incoming import Kind
from tests.support.deliveries import (
    click_body,
    command_form,
    event_body,
    mention_bodies,
    raw_body,
    view_body,
)
from tests.support.pipeline import NOON

if TYPE_CHECKING:
    from domain.messages.incoming import Incoming


def read(body: dict[str, Any]) -> Incoming:
    incoming = read_incoming(body, now=NOON)
    assert incoming is not None
    return incoming


def test_a_direct_message() -> None:
    body = event_body("Ev1", ts="7.1", text="inv &lt;1042&gt;?", thread_ts="6.0")

    incoming = read(body)

    assert (incoming.kind, incoming.name) == (Kind.DIRECT, "message.im")
    assert incoming.text == "inv <1042>?"
    assert (incoming.team, incoming.user, incoming.channel) == ("T1", "U1", "D1")
    assert (incoming.ts, incoming.thread_ts) == ("7.1", "6.0")
    assert (incoming.key, incoming.twin) == ("T1/event/Ev1", "T1/D1/7.1")
    assert incoming.received_at == NOON
    assert incoming.is_direct


def test_both_events_of_a_mention_are_the_same_mention() -> None:
    named, written = (read(body) for body in mention_bodies())

    assert named.kind is written.kind is Kind.MENTION
    assert named.name == written.name == "app_mention"
    assert named.twin == written.twin
    assert named.key != written.key
    assert named.text == written.text == "inv 1042?"


@pytest.mark.parametrize(
    "event",
    [
        pytest.param({"bot_id": "B2"}, id="another-bot"),
        pytest.param({"user": "UBOT"}, id="ourselves"),
        pytest.param({"user": "USLACKBOT"}, id="slackbot"),
        pytest.param({"user": None}, id="nobody"),
        pytest.param({"subtype": "message_changed"}, id="an-edit"),
        pytest.param({"subtype": "message_deleted"}, id="a-deletion"),
        pytest.param({"subtype": "channel_join"}, id="a-join"),
        pytest.param({"subtype": "bot_message"}, id="a-bot-message"),
    ],
)
def test_nobody_spoke_to_us(event: dict[str, Any]) -> None:
    assert read_incoming(event_body(**event), now=NOON) is None


def test_a_message_with_a_file_was_written_by_a_person() -> None:
    assert read(event_body(subtype="file_share")).kind is Kind.DIRECT


def test_a_channel_message_that_does_not_name_us_is_only_an_event() -> None:
    incoming = read(event_body(channel="C1", channel_type="channel"))

    assert (incoming.kind, incoming.name) == (Kind.EVENT, "message.channel")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("channel", "message.channels"),
        ("group", "message.groups"),
        ("mpim", "message.mpim"),
    ],
)
def test_a_reply_in_a_thread_that_does_not_name_us_may_be_a_follow_up(
    kind: str, name: str
) -> None:
    reply = event_body(channel="C1", channel_type=kind, thread_ts="5.000100")

    assert (read(reply).kind, read(reply).name) == (Kind.REPLY, name)


def test_a_reply_that_names_us_is_a_mention() -> None:
    named, written = (read(body) for body in mention_bodies(thread_ts="5.000100"))

    assert named.kind is written.kind is Kind.MENTION
    assert named.twin == written.twin


def test_what_stands_in_the_fields_of_home_comes_with_a_press_there() -> None:
    typed = {"ask-1": {"ask:box": {"type": "plain_text_input", "value": "inv 1042"}}}
    body = click_body("ask:go") | {"view": {"id": "V1", "state": {"values": typed}}}

    assert read(body).fields == {"ask:box": "inv 1042"}


@pytest.mark.parametrize(
    ("event", "value", "channel"),
    [
        pytest.param(
            {"type": "app_home_opened", "tab": "home"}, "home", "D1", id="home"
        ),
        pytest.param(
            {
                "type": "reaction_added",
                "reaction": "eyes",
                "channel": None,
                "item": {"channel": "C7", "ts": "3.0"},
            },
            "eyes",
            "C7",
            id="reaction",
        ),
    ],
)
def test_another_event(event: dict[str, Any], value: str, channel: str) -> None:
    incoming = read(event_body(**event))

    assert (incoming.kind, incoming.name) == (Kind.EVENT, event["type"])
    assert (incoming.value, incoming.channel, incoming.twin) == (value, channel, "")


def test_a_slash_command() -> None:
    incoming = read(command_form("what does <@U9> owe?", trigger_id="t1"))

    assert (incoming.kind, incoming.name) == (Kind.COMMAND, "/otto")
    assert incoming.key == "T1/command/t1"
    assert (incoming.user, incoming.channel) == ("U1", "C1")
    assert incoming.text == "what does <@U9> owe?"
    assert incoming.response_url.startswith("https://hooks.slack.com/commands")


def test_a_click_on_a_message_that_only_its_reader_sees() -> None:
    container = {"message_ts": "1.0", "channel_id": "C1", "is_ephemeral": True}

    incoming = read(click_body("choose:2", container=container, trigger_id="t1"))

    assert (incoming.kind, incoming.name) == (Kind.ACTION, "choose")
    assert (incoming.action, incoming.suffix) == ("choose:2", "2")
    assert incoming.key == "T1/action/t1/U1/choose:2"
    assert incoming.value == "CTR-1/2"
    assert (incoming.ts, incoming.thread_ts, incoming.hidden) == ("1.0", "0.5", True)


@pytest.mark.parametrize(
    ("field", "chosen"),
    [
        pytest.param({"value": "12.50"}, "12.50", id="typed"),
        pytest.param({"value": None}, "", id="untouched"),
        pytest.param({"selected_option": {"value": "a"}}, "a", id="menu"),
        pytest.param({"selected_option": None}, "", id="menu-untouched"),
        pytest.param(
            {"selected_options": [{"value": "a"}, {"value": "b"}]},
            ("a", "b"),
            id="check-boxes",
        ),
        pytest.param({"selected_date": "2026-11-20"}, "2026-11-20", id="date"),
        pytest.param({"selected_user": "U2"}, "U2", id="person"),
        pytest.param({"selected_users": ["U2", "U3"]}, ("U2", "U3"), id="people"),
        pytest.param({"selected_date_time": 1795000000}, "1795000000", id="moment"),
    ],
)
def test_every_kind_of_field_of_a_modal(field: dict[str, Any], chosen: object) -> None:
    view = {"callback_id": "promise", "state": {"values": {"b": {"amount": field}}}}

    incoming = read(view_body(view=view))

    assert (incoming.kind, incoming.name) == (Kind.VIEW, "promise")
    assert incoming.fields == {"amount": chosen}


def test_a_modal_brings_what_it_was_opened_with() -> None:
    incoming = read(view_body())

    assert (incoming.view_id, incoming.view_hash) == ("V1", "h1")
    assert incoming.private_metadata == "INV-01042"


def test_a_modal_that_was_closed() -> None:
    body = view_body(type="view_closed", trigger_id=None)

    incoming = read(body)

    assert incoming.kind is Kind.VIEW_CLOSED
    assert incoming.key == "T1/view_closed/V1/h1/U1/promise"


def test_words_typed_into_a_menu() -> None:
    typed = {"action_id": "customer:1", "value": "glo"}
    body = click_body(type="block_suggestion") | typed

    incoming = read(body)

    assert (incoming.kind, incoming.name) == (Kind.OPTIONS, "customer")
    assert incoming.text == "glo"


def test_a_shortcut_on_a_message_brings_its_words() -> None:
    message = {"ts": "9.0", "text": "we dispute <http://x|INV-1042>"}
    body = click_body(
        type="message_action", callback_id="dispute", container=None, message=message
    )

    incoming = read(body)

    assert (incoming.kind, incoming.name) == (Kind.SHORTCUT, "dispute")
    assert (incoming.text, incoming.ts) == ("we dispute INV-1042", "9.0")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(event_body(), id="event"),
        pytest.param(command_form("where is the payload for inv 1042"), id="command"),
        pytest.param(click_body(), id="click"),
    ],
)
def test_a_body_over_http_is_the_payload(body: dict[str, Any]) -> None:
    assert read_body(raw_body(body)) == body


@pytest.mark.parametrize("raw", ["{", "payload=%7B", "{'a': 1}"])
def test_a_body_that_is_no_payload(raw: str) -> None:
    with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
        read_body(raw)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
ODD = st.dictionaries(
    st.sampled_from(list(event_body()) + list(click_body()) + ["command", "view"]),
    JSON | st.sampled_from(["block_actions", "view_submission", "event_callback"]),
)


@given(ODD)
def test_no_shape_of_a_payload_surprises_us(body: dict[str, Any]) -> None:
    incoming = read_incoming(body, now=NOON)

    assert incoming is None or all(
        isinstance(value, str)
        for name, value in asdict(incoming).items()
        if name not in ("kind", "received_at", "hidden", "fields")
    )
