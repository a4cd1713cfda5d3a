"""Whatever Slack does, a post arrives once, or somebody learns that it did not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk import WebClient

from bot.delivery.calls import SlackCalls
from bot.delivery.lookup import MessageLookup
from bot.delivery.pace import Pace
from bot.delivery.sender import Persistence, Sender
from bot.metrics import Metrics
from domain.messages.outgoing import Method, Way
from domain.messages.replies import (
    home,
    in_thread,
    opening,
    privately,
    replacing,
    updating,
)
from storage.tables.workflow import OutboxRow
from tests.support.pipeline import LEASE, make_incoming, make_post, rows
from tests.support.slack_server import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from domain.messages.outgoing import Post
    from storage.messages.work import SqlMessageWork
    from tests.support.pipeline import SetClock
    from tests.support.slack_server import SlackServer

pytestmark = pytest.mark.enable_socket

TOO_MANY = Fault(status=429, error="ratelimited", headers={"Retry-After": "7"})


class Said:
    """A plain answer."""

    text = "Paid."
    blocks = ({"type": "divider"},)


class Desk:
    """A sender at work on a database and a small Slack."""

    def __init__(
        self,
        sqlite: Engine,
        work: Callable[[], SqlMessageWork],
        clock: SetClock,
        slack: SlackServer,
    ) -> None:
        client = WebClient("xoxb-1", base_url=slack.api, timeout=1, retry_handlers=[])
        self.sqlite, self.work, self.clock, self.slack = sqlite, work, clock, slack
        self.sender = Sender(
            work,
            SlackCalls(client),
            MessageLookup(client),
            Pace(rate=1, burst=3),
            clock,
            Metrics(),
            Persistence(lease=LEASE, patience=timedelta(minutes=10)),
        )

    def post(self, *posts: Post) -> list[str]:
        """Store posts."""
        with self.work() as step:
            ids = [step.outbox.post(post) for post in posts]
            step.commit()
        return ids

    def send(self) -> None:
        """Send everything that is due now."""
        while self.sender.step():
            pass

    def send_for(self, seconds: int) -> None:
        """Send whatever becomes due while time passes."""
        for _ in range(seconds):
            self.send()
            self.clock.advance(1)

    def states(self) -> list[str]:
        """Return the state of every post."""
        return [state for (state,) in rows(self.sqlite, OutboxRow, "state")]


@pytest.fixture
def desk(
    sqlite: Engine,
    work: Callable[[], SqlMessageWork],
    clock: SetClock,
    slack: SlackServer,
) -> Desk:
    return Desk(sqlite, work, clock, slack)


def test_a_post_carries_its_words_blocks_place_and_our_id(
    desk: Desk, slack: SlackServer
) -> None:
    asked = make_incoming(channel="C1", channel_type="channel", ts="5.0")
    (row_id,) = desk.post(in_thread(asked, Said()))

    desk.send()

    (call,) = slack.called("chat.postMessage")
    assert call["channel"] == "C1"
    assert call["thread_ts"] == "5.0"
    assert call["text"] == "Paid."
    assert call["blocks"] == [{"type": "divider"}]
    assert call["metadata"] == {
        "event_type": "otto",
        "event_payload": {"outbox_id": row_id},
    }
    assert call["client_msg_id"]
    assert (call["unfurl_links"], call["unfurl_media"]) == (False, False)
    assert rows(desk.sqlite, OutboxRow, "state", "sent_channel") == [("sent", "C1")]


def test_a_private_answer_in_a_channel_is_seen_by_its_asker_only(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(privately(make_incoming(channel="C1", channel_type="channel"), Said()))

    desk.send()

    (call,) = slack.called("chat.postEphemeral")
    assert (call["channel"], call["user"], call["text"]) == ("C1", "U1", "Paid.")
    assert slack.said("C1") == []


def test_a_message_to_a_person_opens_their_direct_message_once(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(channel="", user="U7"), make_post(channel="", user="U7"))

    desk.send()

    assert len(slack.said("DU7")) == 2
    assert len(slack.called("conversations.open")) == 1


def test_a_channel_is_not_flooded(desk: Desk, slack: SlackServer) -> None:
    desk.post(*(make_post() for _ in range(5)))

    desk.send()
    assert len(slack.said("C1")) == 3

    desk.clock.advance(1)
    desk.send()
    assert len(slack.said("C1")) == 4


def test_slack_is_given_the_rest_it_asks_for_and_the_order_stays(
    desk: Desk, slack: SlackServer
) -> None:
    first, second = make_post(), make_post()
    desk.post(first, second)
    slack.fail("chat.postMessage", TOO_MANY)

    desk.send()
    desk.clock.advance(6.9)
    desk.send()
    assert slack.said("C1") == []

    desk.clock.advance(0.1)
    desk.send()
    assert slack.said("C1") == [first.arguments["text"], second.arguments["text"]]


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault(drop=True), id="cut-off-before-it-was-stored"),
        pytest.param(Fault(drop=True, stored=True), id="cut-off-after"),
        pytest.param(Fault(status=500, body="oops"), id="500-before"),
        pytest.param(Fault(status=503, body="<html>", stored=True), id="503-after"),
        pytest.param(Fault(body='{"ok": tr', stored=True), id="answer-cut-short"),
        pytest.param(Fault(error="internal_error", stored=True), id="perhaps"),
        pytest.param(Fault(seconds=1.5, stored=True), id="timed-out"),
        pytest.param(Fault(error="service_unavailable"), id="later"),
        pytest.param(TOO_MANY, id="too-many"),
    ],
)
@pytest.mark.parametrize("thread", ["", "5.0"], ids=["channel", "thread"])
def test_a_post_arrives_exactly_once(
    desk: Desk, slack: SlackServer, fault: Fault, thread: str
) -> None:
    desk.post(make_post(arguments={"text": "Paid."}, thread=thread))
    slack.fail("chat.postMessage", fault)

    desk.send_for(15)

    assert slack.said("C1") == ["Paid."]
    assert desk.states() == ["sent"]


def test_a_post_whose_sender_was_killed_is_looked_for_first(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(arguments={"text": "Paid."}))
    with desk.work() as step:
        step.deliveries.claim(now=desk.clock.now(), lease=LEASE, limit=1)
        step.commit()
    desk.clock.advance(LEASE.total_seconds())

    desk.send()

    assert [call.method for call in slack.calls] == [
        "conversations.history",
        "chat.postMessage",
    ]
    assert slack.said("C1") == ["Paid."]


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault(status=429, error="ratelimited"), id="limited"),
        pytest.param(Fault(status=500, body=""), id="broken"),
        pytest.param(Fault(error="missing_scope"), id="may-not-look"),
    ],
)
def test_a_post_is_not_repeated_while_nobody_can_look(
    desk: Desk, slack: SlackServer, fault: Fault
) -> None:
    desk.post(make_post(arguments={"text": "Paid."}))
    slack.fail("chat.postMessage", Fault(drop=True, stored=True))
    slack.fail("conversations.history", fault, fault)

    desk.send_for(15)

    assert slack.said("C1") == ["Paid."]
    assert desk.states() == ["sent"]


def test_an_old_message_is_found_behind_many_newer_ones(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(arguments={"text": "Paid."}))
    slack.fail("chat.postMessage", Fault(drop=True, stored=True))
    desk.send()
    slack.messages["C1"] += [{"ts": f"1899{n:06d}.0", "text": ""} for n in range(450)]

    desk.send_for(5)

    assert slack.said("C1").count("Paid.") == 1
    assert len(slack.called("conversations.history")) == 3
    assert desk.states() == ["sent"]


def test_a_hidden_answer_that_may_have_arrived_is_sent_again_under_the_same_id(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(method=Method.EPHEMERAL))
    slack.fail("chat.postEphemeral", Fault(drop=True, stored=True))

    desk.send_for(5)

    ids = [call["client_msg_id"] for call in slack.called("chat.postEphemeral")]
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_blocks_that_slack_does_not_take_are_left_out(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(arguments={"text": "Paid.", "blocks": [{"type": "odd"}]}))
    slack.fail("chat.postMessage", Fault(error="invalid_blocks"))

    desk.send()

    assert slack.said("C1") == ["Paid."]
    assert "blocks" not in slack.called("chat.postMessage")[1]


@pytest.mark.parametrize(
    "code", ["not_in_channel", "channel_not_found", "user_not_in_channel"]
)
def test_where_a_channel_is_closed_the_answer_goes_to_the_response_url(
    desk: Desk, slack: SlackServer, code: str
) -> None:
    asked = make_incoming(
        channel="C1", channel_type="channel", response_url=f"{slack.url}/respond"
    )
    desk.post(privately(asked, Said()))
    slack.fail("chat.postEphemeral", Fault(error=code))

    desk.send()

    (call,) = slack.called("/respond")
    assert call == {
        "text": "Paid.",
        "blocks": [{"type": "divider"}],
        "response_type": "ephemeral",
    }
    assert desk.states() == ["sent"]


def test_where_even_that_is_used_up_the_answer_goes_to_a_direct_message(
    desk: Desk, slack: SlackServer
) -> None:
    asked = make_incoming(
        channel="C1", channel_type="channel", response_url=f"{slack.url}/respond"
    )
    desk.post(privately(asked, Said()))
    slack.fail("chat.postEphemeral", Fault(error="not_in_channel"))
    slack.fail("/respond", Fault(status=404, body="used_url"))

    desk.send()

    assert slack.said("DU1") == ["Paid."]
    assert desk.states() == ["sent"]


def test_a_response_url_that_fails_is_tried_again(
    desk: Desk, slack: SlackServer
) -> None:
    clicked = make_incoming(hidden=True, response_url=f"{slack.url}/respond")
    desk.post(replacing(clicked, Said()))
    slack.fail("/respond", Fault(status=500, body="oops"))

    desk.send_for(5)

    assert [call["replace_original"] for call in slack.called("/respond")] == [True] * 2
    assert desk.states() == ["sent"]


def test_a_sender_that_was_overtaken_leaves_the_rest_to_who_overtook_it(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(arguments={"text": "Paid."}))
    slack.fail("chat.postMessage", Fault(seconds=0.5, stored=True))
    slow = Thread(target=desk.sender.step)
    slow.start()
    assert slack.wait_for(lambda: bool(slack.messages["C1"]))

    desk.clock.advance(LEASE.total_seconds())
    desk.send()
    slow.join()

    assert slack.said("C1") == ["Paid."]
    assert rows(desk.sqlite, OutboxRow, "state", "attempts") == [("sent", 2)]


def test_what_cannot_be_sent_is_a_dead_letter_and_its_reader_is_told(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(channel="C9", user="U1"))
    slack.fail("chat.postMessage", Fault(error="is_archived"))

    desk.send()

    assert desk.states() == ["dead", "sent"]
    (note,) = slack.said("DU1")
    assert note.startswith("I could not post my answer in <#C9>")
    assert "is archived" in note


def test_a_note_that_cannot_be_sent_is_not_followed_by_another(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(channel="", user="U1"))
    slack.fail("chat.postMessage", *[Fault(error="msg_too_long")] * 5)

    desk.send()

    assert desk.states() == ["dead", "dead"]


def test_a_digest_that_cannot_be_sent_is_a_dead_letter_only(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(purpose="digest", user=""))
    slack.fail("chat.postMessage", Fault(error="is_archived"))

    desk.send()

    assert desk.states() == ["dead"]


def test_what_slack_never_took_is_given_up_after_our_patience(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(user=""))
    slack.fail("chat.postMessage", *[Fault(error="service_unavailable")] * 100)

    desk.send_for(590)
    assert desk.states() == ["pending"]
    desk.send_for(70)

    assert desk.states() == ["dead"]
    assert len(slack.calls) < 20


def test_a_modal_that_came_too_late_is_explained(
    desk: Desk, slack: SlackServer
) -> None:
    clicked = make_incoming(channel="C1", trigger_id="t1")
    desk.post(opening(clicked, {"type": "modal"}))
    slack.fail("views.open", Fault(error="expired_trigger_id"))

    desk.send()

    assert slack.called("views.open") == [
        {"view": {"type": "modal"}, "trigger_id": "t1"}
    ]
    assert "Please press it again" in slack.said("DU1")[0]


def test_a_home_page_is_published_for_its_owner(desk: Desk, slack: SlackServer) -> None:
    desk.post(home("U1", {"type": "home"}, subject="Ev1"))

    desk.send()

    assert slack.called("views.publish") == [
        {"view": {"type": "home"}, "user_id": "U1"}
    ]


def test_an_update_of_a_post_waits_until_the_post_stands(
    desk: Desk, slack: SlackServer
) -> None:
    (card,) = desk.post(make_post(arguments={"text": "Approve?"}))
    desk.post(updating(card, Said(), purpose="card", subject="CTR-1", version="2"))
    slack.fail("chat.postMessage", TOO_MANY)

    desk.send()
    assert desk.states() == ["pending", "pending"]
    desk.send_for(20)

    assert slack.said("C1") == ["Paid."]
    assert desk.states() == ["sent", "sent"]


def test_an_update_in_plain_words_removes_the_buttons(
    desk: Desk, slack: SlackServer
) -> None:
    desk.post(make_post(arguments={"text": "Approve?"}))
    desk.send()
    ts = slack.messages["C1"][0]["ts"]

    said: dict[str, Any] = {"text": "Approved.", "ts": ts}
    desk.post(make_post(method=Method.UPDATE, arguments=said))
    desk.send()

    assert slack.called("chat.update")[0]["blocks"] == []
    assert slack.said("C1") == ["Approved."]


def test_an_update_that_may_have_arrived_is_simply_made_again(
    desk: Desk, slack: SlackServer
) -> None:
    said: dict[str, Any] = {"text": "Approved.", "ts": "1.0"}
    slack.messages["C1"].append({"ts": "1.0", "text": "Approve?"})
    desk.post(make_post(method=Method.UPDATE, arguments=said))
    slack.fail("chat.update", Fault(drop=True))

    desk.send_for(5)

    assert slack.said("C1") == ["Approved."]
    assert "conversations.history" not in {call.method for call in slack.calls}


def test_a_message_that_is_gone_is_answered_directly(
    desk: Desk, slack: SlackServer
) -> None:
    said: dict[str, Any] = {"text": "Approved.", "ts": "1.0"}
    update = make_post(method=Method.UPDATE, arguments=said)
    desk.post(replace(update, otherwise=(Way(Method.POST, "U1"),)))

    desk.send()

    assert slack.said("DU1") == ["Approved."]


def test_a_slack_that_is_not_there_is_waited_for(
    desk: Desk, slack: SlackServer
) -> None:
    gone = WebClient("x", base_url="http://127.0.0.1:1/api/", retry_handlers=[])
    desk.sender = replace(desk.sender, calls=SlackCalls(gone))
    desk.post(make_post())

    desk.send_for(10)
    assert rows(desk.sqlite, OutboxRow, "state", "unsure") == [("pending", False)]

    desk.sender = replace(
        desk.sender, calls=SlackCalls(WebClient("x", base_url=slack.api))
    )
    desk.send_for(20)
    assert desk.states() == ["sent"]
