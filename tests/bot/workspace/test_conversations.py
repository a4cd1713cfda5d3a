"""Channels, members and what was said in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from slack_sdk.errors import SlackApiError

from tests.bot.workspace.small_slack import DANA, MARGOT_ID

if TYPE_CHECKING:
    from slack_sdk import WebClient

    from tests.bot.workspace.small_slack import Control

pytestmark = pytest.mark.enable_socket


def refusal(client: WebClient, method: str, **arguments: object) -> str:
    with pytest.raises(SlackApiError) as refused:
        client.api_call(method, params=arguments)
    return str(refused.value.response["error"])


def test_a_shared_channel_says_so(client: WebClient, control: Control) -> None:
    shared = client.conversations_info(channel=control.channel_id("partner-shared"))

    assert shared["channel"]["is_ext_shared"] is True
    assert "USTRANGE01" in client.conversations_members(
        channel=control.channel_id("partner-shared")
    ).get("members", [])


def test_everybody_internal_is_in_an_open_channel_and_no_outsider(
    client: WebClient, control: Control
) -> None:
    members = client.conversations_members(channel=control.channel_id("general"))

    assert MARGOT_ID in members["members"]
    assert not {"UGUEST0001", "USTRANGE01", "UGONE00001"} & set(members["members"])


def test_the_list_shows_only_the_wanted_kinds(client: WebClient) -> None:
    public = client.conversations_list()["channels"]
    private = client.conversations_list(types="private_channel")["channels"]

    assert {c["name"] for c in public} == {
        "general",
        "sales",
        "partner-shared",
        "no-bot",
    }
    assert [channel["name"] for channel in private] == ["finance"]


def test_an_unknown_kind_of_channel_is_refused(client: WebClient) -> None:
    assert refusal(client, "conversations.list", types="secret") == "invalid_types"


def test_pages_follow_each_other_without_gap_or_repetition(client: WebClient) -> None:
    names = [
        channel["name"]
        for page in client.conversations_list(limit=1)
        for channel in page["channels"]
    ]

    assert sorted(names) == ["general", "no-bot", "partner-shared", "sales"]


def test_a_made_up_cursor_is_refused(client: WebClient) -> None:
    assert refusal(client, "users.list", cursor="nonsense") == "invalid_cursor"


def test_history_is_newest_first_without_replies_and_pages_on(
    client: WebClient, control: Control
) -> None:
    stamps = [control.say(DANA, "general", text) for text in ("one", "two", "three")]
    control.say(DANA, "general", "a reply", thread_ts=stamps[0])
    channel = control.channel_id("general")

    first = client.conversations_history(channel=channel, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    rest = client.conversations_history(channel=channel, limit=2, cursor=cursor)

    assert [m["text"] for m in first["messages"]] == ["three", "two"]
    assert first["has_more"] is True
    assert [m["text"] for m in rest["messages"]] == ["one"]
    assert rest["messages"][0]["reply_count"] == 1


def test_history_between_two_moments_excludes_both_unless_asked(
    client: WebClient, control: Control
) -> None:
    one, _, three = [control.say(DANA, "general", t) for t in ("one", "two", "three")]
    channel = control.channel_id("general")

    between = client.conversations_history(channel=channel, oldest=one, latest=three)
    closed = client.conversations_history(
        channel=channel, oldest=one, latest=three, inclusive=True
    )

    assert [m["text"] for m in between["messages"]] == ["two"]
    assert [m["text"] for m in closed["messages"]] == ["three", "two", "one"]


def test_a_thread_is_read_from_its_beginning_by_any_of_its_messages(
    client: WebClient, control: Control
) -> None:
    root = control.say(DANA, "general", "question")
    reply = control.say(DANA, "general", "more", thread_ts=root)
    channel = control.channel_id("general")

    for ts in (root, reply):
        thread = client.conversations_replies(channel=channel, ts=ts)
        assert [m["text"] for m in thread["messages"]] == ["question", "more"]


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        pytest.param(
            "conversations.info", {"channel": "C0"}, "channel_not_found", id="info"
        ),
        pytest.param(
            "conversations.history",
            {"channel": "no-bot"},
            "not_in_channel",
            id="history",
        ),
        pytest.param(
            "conversations.replies",
            {"channel": "general", "ts": "1.000001"},
            "thread_not_found",
            id="thread",
        ),
        pytest.param(
            "conversations.replies",
            {"channel": "general"},
            "invalid_arguments",
            id="no-thread-named",
        ),
        pytest.param(
            "conversations.history",
            {"channel": "general", "oldest": "x"},
            "invalid_ts_oldest",
            id="bad-moment",
        ),
        pytest.param("conversations.open", {}, "users_list_not_supplied", id="nobody"),
        pytest.param(
            "conversations.open", {"users": "U0"}, "user_not_found", id="unknown-person"
        ),
        pytest.param(
            "conversations.join",
            {"channel": "finance"},
            "method_not_supported_for_channel_type",
            id="join-private",
        ),
        pytest.param("users.info", {"user": "U0"}, "user_not_found", id="no-user"),
        pytest.param(
            "users.lookupByEmail", {"email": "x@y.z"}, "users_not_found", id="no-email"
        ),
        pytest.param(
            "users.lookupByEmail",
            {"email": "gone@example.com"},
            "users_not_found",
            id="deactivated",
        ),
        pytest.param("bots.info", {"bot": "B0"}, "bot_not_found", id="no-bot"),
        pytest.param(
            "reactions.add",
            {"channel": "general", "timestamp": "1.000001", "name": "eyes"},
            "message_not_found",
            id="react-to-nothing",
        ),
        pytest.param("files.info", {"file": "F0"}, "file_not_found", id="no-file"),
        pytest.param(
            "files.getUploadURLExternal",
            {"filename": "a.csv", "length": 0},
            "invalid_arguments",
            id="empty-file",
        ),
        pytest.param(
            "files.completeUploadExternal",
            {"files": "[]"},
            "invalid_arguments",
            id="no-files",
        ),
        pytest.param(
            "assistant.threads.setSuggestedPrompts",
            {"channel_id": "general"},
            "invalid_arguments",
            id="no-prompts",
        ),
    ],
)
def test_what_is_not_there_is_refused_with_slacks_own_code(
    client: WebClient, method: str, arguments: dict[str, object], error: str
) -> None:
    assert refusal(client, method, **arguments) == error


def test_joining_lets_the_bot_post(client: WebClient, control: Control) -> None:
    client.conversations_join(channel=control.channel_id("no-bot"))

    client.chat_postMessage(channel="no-bot", text="Here now.")

    assert control.texts(DANA, "no-bot") == ["Here now."]


def test_several_people_share_a_group_message(client: WebClient) -> None:
    dana = client.users_lookupByEmail(email=DANA)["user"]["id"]

    opened = client.conversations_open(users=[dana, MARGOT_ID], return_im=True)

    assert opened["channel"]["is_mpim"] is True


def test_a_person_is_described_with_title_locale_and_limits(client: WebClient) -> None:
    margot = client.users_info(user=MARGOT_ID, include_locale=True)["user"]
    stranger = client.users_info(user="USTRANGE01")["user"]

    assert margot["profile"]["title"] == "Finance lead, approver"
    assert margot["locale"] == "en-US"
    assert stranger["is_stranger"] is True
    assert stranger["team_id"] == "TPARTNER01"


def test_everybody_is_listed_once(client: WebClient) -> None:
    ids = [user["id"] for user in client.users_list()["members"]]

    assert len(ids) == len(set(ids)) == 7


def test_a_persons_conversations_are_those_shared_with_the_bot(
    client: WebClient,
) -> None:
    shared = client.users_conversations(
        user=MARGOT_ID, types="public_channel,private_channel"
    )

    assert {channel["name"] for channel in shared["channels"]} == {
        "general",
        "sales",
        "finance",
        "partner-shared",
    }


def test_a_second_reaction_of_the_same_kind_is_refused(
    client: WebClient, control: Control
) -> None:
    ts = control.say(DANA, "general", "done")
    place = {"channel": control.channel_id("general"), "timestamp": ts, "name": "eyes"}

    client.reactions_add(**place)

    assert refusal(client, "reactions.add", **place) == "already_reacted"
    reactions = client.reactions_get(channel=place["channel"], timestamp=ts)
    assert reactions["message"]["reactions"][0]["count"] == 1
    client.reactions_remove(**place)
    assert refusal(client, "reactions.remove", **place) == "no_reaction"


def test_a_conversation_may_tell_its_size_and_locale(
    client: WebClient, control: Control
) -> None:
    channel = control.channel_id("general")

    plain = client.conversations_info(channel=channel)["channel"]
    full = client.conversations_info(
        channel=channel, include_num_members=True, include_locale=True
    )["channel"]

    assert "num_members" not in plain
    assert (full["num_members"], full["locale"]) == (4, "en-US")


def test_an_archived_channel_can_be_left_out_and_not_joined(
    client: WebClient, control: Control
) -> None:
    control.post("archive", channel="no-bot")

    listed = client.conversations_list(exclude_archived=True)["channels"]

    assert "no-bot" not in {channel["name"] for channel in listed}
    assert refusal(client, "conversations.join", channel="no-bot") == "is_archived"


def test_a_conversation_is_opened_by_its_id_again(client: WebClient) -> None:
    opened = client.conversations_open(users=MARGOT_ID)["channel"]["id"]

    again = client.conversations_open(channel=opened)["channel"]["id"]

    assert again == opened


def test_nine_people_are_too_many_to_open(client: WebClient) -> None:
    everybody = ",".join([MARGOT_ID] * 9)

    error = refusal(client, "conversations.open", users=everybody)

    assert error == "too_many_users"


def test_joining_twice_changes_nothing(client: WebClient, control: Control) -> None:
    channel = control.channel_id("general")

    assert client.conversations_join(channel=channel)["channel"]["is_member"] is True


@pytest.mark.parametrize("limit", ["many", "1.5"])
def test_a_limit_is_a_whole_number(client: WebClient, limit: str) -> None:
    assert refusal(client, "users.list", limit=limit) == "invalid_arguments"


def test_an_unknown_person_has_no_conversations(client: WebClient) -> None:
    error = refusal(client, "users.conversations", user="UNOBODY001")

    assert error == "user_not_found"


def test_the_bots_own_conversations_need_no_name(client: WebClient) -> None:
    names = {c["name"] for c in client.users_conversations()["channels"]}

    assert names == {"general", "sales", "partner-shared"}


def test_a_list_may_be_sent_as_json(client: WebClient) -> None:
    opened = client.api_call("conversations.open", json={"users": [MARGOT_ID]})

    assert opened["channel"]["id"].startswith("D")
