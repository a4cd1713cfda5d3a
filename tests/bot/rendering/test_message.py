"""A message that Slack would refuse cannot be built."""

from __future__ import annotations

import pytest

from bot.rendering.message import Message, MessageTooBigError, plain

BUTTON = {"type": "button", "action_id": "pick:0"}
TABLE = {"type": "table", "rows": []}


def section(text: str) -> dict[str, object]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_a_message_has_words(text: str) -> None:
    with pytest.raises(ValueError, match="needs text"):
        Message(text)


@pytest.mark.parametrize(
    ("text", "blocks", "what"),
    [
        ("x" * 4001, (), "text"),
        ("x", (section("x"),) * 51, "blocks"),
        ("x", (TABLE, TABLE), "tables"),
        ("x", (section("x" * 3000),) * 5, "characters"),
        ("x", ({"elements": [BUTTON, BUTTON]},), "uses of one action_id"),
        ("x", ({"block_id": "a"}, {"block_id": "a"}), "uses of one block_id"),
    ],
    ids=["text", "blocks", "tables", "characters", "action ids", "block ids"],
)
def test_a_message_keeps_slacks_limits(
    text: str, blocks: tuple[dict[str, object], ...], what: str
) -> None:
    with pytest.raises(MessageTooBigError) as raised:
        Message(text, blocks)

    assert raised.value.what == what


def test_plain_words_are_shown_as_they_are() -> None:
    assert plain("<!here> A&B").as_slack() == {"text": "&lt;!here&gt; A&amp;B"}
