"""What a person typed comes out as they typed it, without Slack's markup."""

from __future__ import annotations

import pytest

from bot.intake.words import typed


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        pytest.param("<@UBOT> inv 1042?", "inv 1042?", id="our-mention"),
        pytest.param("inv 1042 <@UBOT>?", "inv 1042 ?", id="our-mention-inside"),
        pytest.param("<@UBOT|otto> hi", "hi", id="our-mention-with-a-name"),
        pytest.param("ask <@U2> too", "ask <@U2> too", id="somebody-else"),
        pytest.param("AT&amp;T &lt;now&gt;", "AT&T <now>", id="escapes"),
        pytest.param("&amp;lt;", "&lt;", id="an-escape-that-was-typed"),
        pytest.param("<http://globex.com|globex.com>", "globex.com", id="link"),
        pytest.param("<https://x.y/1>", "https://x.y/1", id="link-without-words"),
        pytest.param("<mailto:a@b.c|a@b.c>", "a@b.c", id="e-mail"),
        pytest.param("<mailto:a@b.c>", "a@b.c", id="e-mail-without-words"),
        pytest.param("<#C1|billing>", "#billing", id="channel"),
        pytest.param("<!here> pay", "<!here> pay", id="broadcast"),
        pytest.param("a\x00b", "ab", id="a-character-no-database-takes"),
        pytest.param("has \ud83d paid", "has  paid", id="half-a-sign"),
    ],
)
def test_the_words_are_what_was_typed(sent: str, meant: str) -> None:
    assert typed(sent, "UBOT") == meant
