"""Posting, changing and deleting: what Slack takes, and what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk.errors import SlackApiError

from tests.bot.workspace.small_slack import DANA, MARGOT, MARGOT_ID

if TYPE_CHECKING:
    from slack_sdk import WebClient

    from tests.bot.workspace.small_slack import Control

pytestmark = pytest.mark.enable_socket


def section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def refusal(client: WebClient, method: str, **arguments: object) -> str:
    with pytest.raises(SlackApiError) as refused:
        client.api_call(method, json=arguments)
    return str(refused.value.response["error"])


def test_a_post_answers_with_channel_timestamp_and_message(
    client: WebClient, control: Control
) -> None:
    answer = client.chat_postMessage(channel="#general", text="INV-01042 is paid.")

    assert answer["channel"] == control.channel_id("general")
    assert answer["message"]["ts"] == answer["ts"]
    assert answer["message"]["bot_id"] == "BOTTO00001"
    assert control.texts(DANA, "general") == ["INV-01042 is paid."]


def test_timestamps_rise_strictly_even_when_the_clock_stands_still(
    client: WebClient,
) -> None:
    stamps = [
        client.chat_postMessage(channel="general", text=str(number))["ts"]
        for number in range(20)
    ]

    assert stamps == sorted(set(stamps))
    assert all(len(stamp.partition(".")[2]) == 6 for stamp in stamps)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        pytest.param(
            {"channel": "nowhere", "text": "x"}, "channel_not_found", id="no-channel"
        ),
        pytest.param(
            {"channel": "no-bot", "text": "x"}, "not_in_channel", id="not-in-it"
        ),
        pytest.param({"channel": "general"}, "no_text", id="says-nothing"),
        pytest.param({"channel": "general", "text": ""}, "no_text", id="empty-text"),
        pytest.param(
            {"channel": "general", "text": "x" * 40_001}, "msg_too_long", id="too-long"
        ),
        pytest.param({"text": "x"}, "invalid_arguments", id="channel-missing"),
        pytest.param(
            {"channel": "UNOBODY001", "text": "x"},
            "channel_not_found",
            id="no-such-user",
        ),
        pytest.param(
            {"channel": "UGONE00001", "text": "x"}, "user_disabled", id="deactivated"
        ),
        pytest.param(
            {"channel": "UOTHERBOT1", "text": "x"}, "cannot_dm_bot", id="another-bot"
        ),
        pytest.param(
            {"channel": "general", "text": "x", "thread_ts": "now"},
            "invalid_thread_ts",
            id="bad-thread",
        ),
        pytest.param(
            {"channel": "general", "text": "x", "blocks": [{"type": "unheard_of"}]},
            "invalid_blocks",
            id="unknown-block",
        ),
        pytest.param(
            {"channel": "general", "text": "x", "blocks": "{"},
            "invalid_blocks_format",
            id="blocks-are-not-json",
        ),
        pytest.param(
            {"channel": "general", "text": "x", "blocks": {"a": 1}},
            "invalid_blocks_format",
            id="blocks-are-no-list",
        ),
        pytest.param(
            {"channel": "general", "text": "x", "metadata": {"a": 1}},
            "invalid_metadata_format",
            id="bad-metadata",
        ),
        pytest.param(
            {"channel": "general", "text": "x", "attachments": ["a"]},
            "invalid_attachments",
            id="bad-attachment",
        ),
        pytest.param(
            {
                "channel": "general",
                "text": "x",
                "attachments": [{"blocks": [{"type": "?"}]}],
            },
            "invalid_blocks",
            id="block-in-attachment",
        ),
    ],
)
def test_a_post_is_refused_with_slacks_own_code(
    client: WebClient, arguments: dict[str, object], error: str
) -> None:
    assert refusal(client, "chat.postMessage", **arguments) == error


def test_an_archived_channel_takes_no_post(client: WebClient, control: Control) -> None:
    control.post("archive", channel="sales")

    assert (
        refusal(client, "chat.postMessage", channel="sales", text="x") == "is_archived"
    )


def test_a_private_channel_without_the_bot_looks_like_none(
    client: WebClient, control: Control
) -> None:
    made = control.post(
        "channels", name="board", is_private=True, members=[MARGOT], with_bot=False
    )

    error = refusal(client, "chat.postMessage", channel=made["channel"]["id"], text="x")

    assert error == "channel_not_found"


def test_a_user_id_as_channel_opens_the_direct_message(
    client: WebClient, control: Control
) -> None:
    answer = client.chat_postMessage(channel=MARGOT_ID, text="For you.")

    assert answer["channel"].startswith("D")
    assert control.texts(MARGOT, "dm") == ["For you."]
    assert control.texts(DANA, "dm") == []


def test_the_same_client_msg_id_posts_once(client: WebClient, control: Control) -> None:
    first = client.chat_postMessage(channel="general", text="once", client_msg_id="a1")
    again = client.chat_postMessage(channel="general", text="once", client_msg_id="a1")
    other = client.chat_postMessage(channel="sales", text="once", client_msg_id="a1")

    assert again["ts"] == first["ts"]
    assert other["ts"] != first["ts"]
    assert control.texts(DANA, "general") == ["once"]


def test_the_same_client_msg_id_whispers_once(
    client: WebClient, control: Control
) -> None:
    for _ in range(2):
        client.chat_postEphemeral(
            channel="general", user=MARGOT_ID, text="psst", client_msg_id="e1"
        )

    assert control.texts(MARGOT, "general") == ["psst"]


def test_a_reply_to_a_reply_lands_in_the_thread(
    client: WebClient, control: Control
) -> None:
    root = control.say(DANA, "general", "Where is it?")
    reply = client.chat_postMessage(channel="general", text="Here.", thread_ts=root)

    client.chat_postMessage(channel="general", text="And so on.", thread_ts=reply["ts"])

    assert control.texts(DANA, "general", thread_ts=root) == [
        "Where is it?",
        "Here.",
        "And so on.",
    ]


def test_metadata_is_kept_and_given_only_when_asked_for(client: WebClient) -> None:
    metadata = {"event_type": "outbox", "event_payload": {"id": 7}}
    posted = client.chat_postMessage(channel="general", text="x", metadata=metadata)
    channel = posted["channel"]

    plain = client.conversations_history(channel=channel)["messages"][0]
    full = client.conversations_history(channel=channel, include_all_metadata=True)

    assert "metadata" not in plain
    assert full["messages"][0]["metadata"] == metadata


def test_an_update_keeps_what_it_does_not_name(
    client: WebClient, control: Control
) -> None:
    posted = client.chat_postMessage(
        channel="general", text="old", blocks=[section("card")]
    )

    changed = client.chat_update(channel=posted["channel"], ts=posted["ts"], text="new")

    message = control.seen(DANA, "general")[0]
    assert changed["ts"] == posted["ts"] == message["ts"]
    assert message["text"] == "new"
    assert message["blocks"][0]["text"]["text"] == "card"
    assert message["edited"]["user"] == "UOTTO00001"


def test_an_update_with_empty_blocks_takes_the_blocks_away(
    client: WebClient, control: Control
) -> None:
    posted = client.chat_postMessage(
        channel="general", text="old", blocks=[section("card")]
    )

    client.chat_update(channel=posted["channel"], ts=posted["ts"], text="x", blocks=[])

    assert "blocks" not in control.seen(DANA, "general")[0]


@pytest.mark.parametrize("method", ["chat.update", "chat.delete"])
def test_only_a_message_that_is_there_can_be_changed(
    client: WebClient, method: str
) -> None:
    error = refusal(client, method, channel="general", ts="1.000001", text="x")

    assert error == "message_not_found"


@pytest.mark.parametrize(
    ("method", "error"),
    [
        pytest.param("chat.update", "cant_update_message", id="update"),
        pytest.param("chat.delete", "cant_delete_message", id="delete"),
    ],
)
def test_a_persons_message_is_not_the_bots_to_change(
    client: WebClient, control: Control, method: str, error: str
) -> None:
    ts = control.say(DANA, "general", "mine")

    assert refusal(client, method, channel="general", ts=ts, text="x") == error


def test_an_ephemeral_message_can_never_be_updated(client: WebClient) -> None:
    whispered = client.chat_postEphemeral(
        channel="general", user=MARGOT_ID, text="psst"
    )

    error = refusal(
        client,
        "chat.update",
        channel="general",
        ts=whispered["message_ts"],
        text="x",
    )

    assert error == "message_not_found"


def test_a_deleted_message_is_gone(client: WebClient, control: Control) -> None:
    posted = client.chat_postMessage(channel="general", text="oops")

    client.chat_delete(channel=posted["channel"], ts=posted["ts"])

    assert control.texts(DANA, "general") == []


def test_an_ephemeral_is_seen_by_its_reader_alone_and_never_in_history(
    client: WebClient, control: Control
) -> None:
    client.chat_postEphemeral(channel="general", user=MARGOT_ID, text="psst")

    seen = control.seen(MARGOT, "general")
    assert [message["text"] for message in seen] == ["psst"]
    assert seen[0]["is_ephemeral"] is True
    assert control.texts(DANA, "general") == []
    assert control.get("messages", channel="general")["messages"] == []
    history = client.conversations_history(channel=control.channel_id("general"))
    assert history["messages"] == []


def test_an_ephemeral_needs_its_reader_in_the_channel(
    client: WebClient, control: Control
) -> None:
    dana = client.users_lookupByEmail(email=DANA)["user"]["id"]

    error = refusal(
        client,
        "chat.postEphemeral",
        channel=control.channel_id("finance"),
        user=dana,
        text="x",
    )

    assert error == "user_not_in_channel"


def test_a_permalink_names_channel_and_message(
    client: WebClient, control: Control
) -> None:
    root = control.say(DANA, "general", "Where?")
    reply = client.chat_postMessage(channel="general", text="Here.", thread_ts=root)

    link = client.chat_getPermalink(channel=reply["channel"], message_ts=reply["ts"])

    place = f"/archives/{reply['channel']}/p{reply['ts'].replace('.', '')}"
    assert link["permalink"].endswith(f"{place}?thread_ts={root}")


def test_markdown_text_becomes_a_markdown_block(
    client: WebClient, control: Control
) -> None:
    client.chat_postMessage(channel="general", markdown_text="**Paid**")

    message = control.seen(DANA, "general")[0]
    assert message["blocks"][0]["type"] == "markdown"
    assert message["text"] == "**Paid**"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        pytest.param({}, "no_text", id="changes-nothing"),
        pytest.param({"text": "x" * 40_001}, "msg_too_long", id="too-long"),
        pytest.param({"blocks": [{"type": "?"}]}, "invalid_blocks", id="bad-block"),
    ],
)
def test_an_update_is_refused_like_a_post(
    client: WebClient, changes: dict[str, object], error: str
) -> None:
    posted = client.chat_postMessage(channel="general", text="old")
    place = {"channel": posted["channel"], "ts": posted["ts"]}

    assert refusal(client, "chat.update", **place, **changes) == error


def test_an_update_may_bring_markdown(client: WebClient, control: Control) -> None:
    posted = client.chat_postMessage(channel="general", text="old")

    client.chat_update(
        channel=posted["channel"], ts=posted["ts"], markdown_text="**new**"
    )

    assert control.seen(DANA, "general")[0]["blocks"][0]["text"] == "**new**"


def test_a_deleted_reply_leaves_its_thread(client: WebClient, control: Control) -> None:
    root = control.say(DANA, "general", "Where?")
    reply = client.chat_postMessage(channel="general", text="Here.", thread_ts=root)

    client.chat_delete(channel=reply["channel"], ts=reply["ts"])

    assert control.texts(DANA, "general", thread_ts=root) == ["Where?"]


def test_too_many_attachments_are_refused(client: WebClient) -> None:
    attachments = [{"text": "x"}] * 101

    error = refusal(
        client, "chat.postMessage", channel="general", attachments=attachments
    )

    assert error == "invalid_attachments"


def test_a_link_to_nothing_is_refused(client: WebClient) -> None:
    error = refusal(
        client, "chat.getPermalink", channel="general", message_ts="1.000001"
    )

    assert error == "message_not_found"


@pytest.mark.parametrize(
    ("given", "error", "pointer"),
    [
        pytest.param(
            {"blocks": [section("")]},
            "invalid_blocks",
            "/blocks/0/text/text",
            id="blocks",
        ),
        pytest.param(
            {"message": {"blocks": [section("")]}},
            "invalid_message",
            "/message/blocks/0/text/text",
            id="message",
        ),
        pytest.param(
            {"view": {"type": "modal", "blocks": []}},
            "invalid_view",
            "/view",
            id="view",
        ),
    ],
)
def test_blocks_can_be_checked_without_posting(
    client: WebClient, given: dict[str, Any], error: str, pointer: str
) -> None:
    with pytest.raises(SlackApiError) as refused:
        client.blocks_validate(**given)

    answer = refused.value.response
    assert answer["error"] == error
    assert answer["errors"][0]["pointer"] == pointer


def test_sound_blocks_have_no_errors(client: WebClient) -> None:
    assert client.blocks_validate(blocks=[section("x")])["errors"] == []
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        client.blocks_validate(blocks=[], view={"type": "home"})
