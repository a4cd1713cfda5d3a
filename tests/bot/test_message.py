"""A message that Slack would refuse cannot be built."""

from __future__ import annotations

from typing import Any

import pytest

from bot.rendering.message import Message, MessageTooBigError, plain


def button(number: int) -> dict[str, Any]:
    return {"type": "button", "action_id": f"a{number}", "text": {"text": "Yes"}}


def actions(*numbers: int) -> dict[str, Any]:
    return {"type": "actions", "elements": [button(number) for number in numbers]}


def section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def test_a_message_is_its_words_and_its_blocks() -> None:
    message = Message("Paid.", (section("*Paid.*"), actions(1, 2)))

    assert message.as_slack()["text"] == "Paid."
    assert message.as_slack()["blocks"] == [section("*Paid.*"), actions(1, 2)]


def test_plain_words_have_no_blocks_and_cannot_ping() -> None:
    assert plain("<!channel> & co").as_slack() == {"text": "&lt;!channel&gt; &amp; co"}


@pytest.mark.parametrize("text", ["", "  \n"])
def test_a_message_without_words_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="needs text"):
        Message(text, (section("blocks alone"),))


@pytest.mark.parametrize(
    ("text", "blocks", "what"),
    [
        pytest.param("x" * 4001, (), "text", id="text"),
        pytest.param("x", ({"type": "divider"},) * 51, "blocks", id="51-blocks"),
        pytest.param("x", ({"type": "table"},) * 2, "tables", id="two-tables"),
        pytest.param("x", (section("x" * 2900),) * 5, "characters", id="13k"),
        pytest.param(
            "x", (actions(1), actions(1)), "uses of one action_id", id="same-action"
        ),
    ],
)
def test_what_slack_would_refuse_is_refused(
    text: str, blocks: tuple[dict[str, Any], ...], what: str
) -> None:
    with pytest.raises(MessageTooBigError) as refusal:
        Message(text, blocks)

    assert refusal.value.what == what


def test_the_largest_message_is_accepted() -> None:
    Message("x" * 4000, (*[section("x" * 270)] * 48, {"type": "table"}, actions(1)))
