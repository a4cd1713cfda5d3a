"""A post says where it goes, in which order, and which way next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.messages.outgoing import (
    Method,
    NowhereToPostError,
    Way,
    WordlessPostError,
)
from domain.messages.replies import in_thread, privately, replacing, ways
from tests.support.pipeline import make_incoming, make_post

if TYPE_CHECKING:
    from domain.messages.outgoing import Post


class Said:
    """A plain answer without blocks."""

    text = "Paid."
    blocks = ()


@pytest.mark.parametrize("text", ["", None])
def test_a_message_without_words_is_refused(text: str | None) -> None:
    with pytest.raises(WordlessPostError):
        make_post(arguments={"text": text, "blocks": [{"type": "divider"}]})


def test_a_window_needs_no_words() -> None:
    window = make_post(method=Method.OPEN_VIEW, arguments={"view": {}})

    assert "text" not in window.arguments


def test_a_post_to_nobody_is_refused() -> None:
    with pytest.raises(NowhereToPostError):
        make_post(channel="", user="")


@pytest.mark.parametrize(
    ("post", "lane", "pace"),
    [
        pytest.param(make_post(), "C1", "C1", id="channel"),
        pytest.param(make_post(channel=""), "U1", "U1", id="direct"),
        pytest.param(make_post(method=Method.EPHEMERAL), "C1/U1", "C1", id="hidden"),
        pytest.param(make_post(method=Method.RESPOND), "C1/U1", "", id="response"),
        pytest.param(make_post(method=Method.UPDATE), "C1", "", id="update"),
        pytest.param(
            make_post(method=Method.UPDATE, target="row"), "row", "", id="of-a-post"
        ),
        pytest.param(
            make_post(method=Method.OPEN_VIEW, channel=""),
            "views.open/U1",
            "",
            id="window",
        ),
    ],
)
def test_what_is_sent_in_order_and_what_is_paced(
    post: Post, lane: str, pace: str
) -> None:
    assert (post.lane, post.pace) == (lane, pace)


def test_each_way_is_taken_once_and_keeps_the_words() -> None:
    asked = make_incoming(
        channel="C1", channel_type="channel", thread_ts="5.0", response_url="https://x"
    )
    hidden = privately(asked, Said())

    second = hidden.next_way()
    assert second is not None
    third = second.next_way()
    assert third is not None

    assert (second.method, second.thread) == (Method.RESPOND, "")
    assert second.arguments == {"text": "Paid.", "response_url": "https://x"}
    assert (third.method, third.channel, third.user) == (Method.POST, "", "U1")
    assert third.arguments == {"text": "Paid."}
    assert third.next_way() is None
    assert {hidden.key, second.key, third.key} == {hidden.key}


def test_without_a_response_url_a_direct_message_is_the_next_way() -> None:
    assert ways(make_incoming()) == (Way(Method.POST, "U1"),)


def test_a_direct_question_is_answered_in_its_own_thread() -> None:
    post = privately(make_incoming(channel="D1", thread_ts="5.0"), Said())

    assert (post.method, post.channel, post.thread) == (Method.POST, "D1", "5.0")


def test_an_open_answer_stands_in_the_thread_of_its_question() -> None:
    top = in_thread(make_incoming(channel="C1", ts="5.0"), Said())
    inside = in_thread(make_incoming(channel="C1", ts="6.0", thread_ts="5.0"), Said())

    assert (top.thread, inside.thread) == ("5.0", "5.0")


def test_what_only_its_reader_sees_is_replaced_through_the_response_url() -> None:
    clicked = make_incoming(hidden=True, response_url="https://x")

    post = replacing(clicked, Said())

    assert post.method is Method.RESPOND
    assert post.arguments["replace_original"] is True


def test_what_everybody_sees_is_replaced_where_it_stands() -> None:
    clicked = make_incoming(channel="C1", ts="5.0")

    post = replacing(clicked, Said())

    assert (post.method, post.channel) == (Method.UPDATE, "C1")
    assert post.arguments == {"text": "Paid.", "ts": "5.0"}
    assert post.coalesce == "C1/5.0"
