"""What a person types, and what the bot hears."""

from __future__ import annotations

import pytest

from bot.workspace.writing import as_slack_sends_it


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        pytest.param("@otto paid?", "<@UOTTO00001> paid?", id="leading-mention"),
        pytest.param(
            "hey @Otto, paid?", "hey <@UOTTO00001>, paid?", id="inner-mention"
        ),
        pytest.param(
            "me@otto.example",
            "<mailto:me@otto.example|me@otto.example>",
            id="no-mention-in-an-address",
        ),
        pytest.param("@ottoman", "@ottoman", id="another-word"),
        pytest.param("A & B", "A &amp; B", id="ampersand"),
        pytest.param("A &amp; B", "A &amp; B", id="already-escaped"),
        pytest.param("<script>", "&lt;script&gt;", id="markup"),
        pytest.param("<!channel>", "&lt;!channel&gt;", id="typed-broadcast-stays-text"),
        pytest.param("@channel", "<!channel>", id="chosen-broadcast"),
        pytest.param("<@U123> ok", "<@U123> ok", id="a-written-mention-stays"),
        pytest.param(
            "see https://a.example/x?y=1&z=2.",
            "see <https://a.example/x?y=1&amp;z=2>.",
            id="link",
        ),
        pytest.param(
            "<https://a.example|here>",
            "<https://a.example|here>",
            id="a-written-link-stays",
        ),
        pytest.param("3 < 4 > 2", "3 &lt; 4 &gt; 2", id="comparison"),
    ],
)
def test_typed_words_reach_the_bot_as_slack_writes_them(typed: str, heard: str) -> None:
    assert as_slack_sends_it(typed) == heard
