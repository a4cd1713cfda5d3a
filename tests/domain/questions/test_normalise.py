"""A message as plain words: no markup, no odd widths, nothing unseen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.questions.normalise import LONGEST, plain_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("<@U0OTTO> inv 1042?", "inv 1042?", id="mention"),
        pytest.param("<@U0OTTO|otto> inv 1042?", "inv 1042?", id="labelled-mention"),
        pytest.param("hey <!here> inv 1042", "hey inv 1042", id="everybody"),
        pytest.param("as said in <#C1|ar-team>", "as said in ar-team", id="channel"),
        pytest.param("<https://a.b/INV-1|INV-1>", "INV-1", id="labelled-link"),
        pytest.param("<https://a.b/INV-1>", "https://a.b/INV-1", id="bare-link"),
        pytest.param(
            "<mailto:ap@a.b|ap@a.b> asks", "ap@a.b asks", id="address-as-slack-links-it"
        ),
        pytest.param("<tel:+15550100>", "tel:+15550100", id="bare-telephone"),
        pytest.param("R&amp;D &lt;1042&gt;", "R&D <1042>", id="escaped-signs"),
        pytest.param("&amp;lt;", "&lt;", id="escaped-once-only"),
        pytest.param("INV\u20131042", "INV-1042", id="en-dash"),
        pytest.param("INV\u22121042", "INV-1042", id="minus"),
        pytest.param("INV\u20111042", "INV-1042", id="no-break-hyphen"),
        pytest.param("INV\uff0d1042", "INV-1042", id="wide-hyphen"),
        pytest.param("INV\ufe631042", "INV-1042", id="small-hyphen"),
        pytest.param("\uff29\uff2e\uff36 \uff11\uff10", "INV 10", id="full-width"),
        pytest.param("INV\u200b-1042\ufeff", "INV-1042", id="unseen-marks"),
        pytest.param("INV\u202e1042\u2066", "INV1042", id="direction-marks"),
        pytest.param("soft\u00adhyphen", "softhyphen", id="soft-hyphen"),
        pytest.param("inv\t1042\r\n\r\npaid", "inv 1042 paid", id="lines-and-tabs"),
        pytest.param("inv\u00a01042", "inv 1042", id="no-break-space"),
        pytest.param("inv\x001042\x07", "inv 1042", id="control-characters"),
        pytest.param("  inv   1042  ", "inv 1042", id="spaces"),
        pytest.param("发票 1042 付了吗\uff1f", "发票 1042 付了吗?", id="chinese"),
        pytest.param("I N V - 0 1 0 4 2", "INV-01042", id="letter-by-letter"),
        pytest.param(
            "has 2 0 2 6 / 0 7, paid?", "has 2026/07, paid?", id="with-a-stroke"
        ),
        pytest.param("is I N V 1 0 4 2?", "is INV1042?", id="to-the-last-one"),
        pytest.param("¿Pagó José?", "¿Pagó José?", id="accents-stay"),
        pytest.param("Jose\u0301", "José", id="accents-are-composed"),
        pytest.param("<none of these", "<none of these", id="a-lone-bracket"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_plain_words(text: str, words: str) -> None:
    assert plain_words(text) == words


def test_a_pasted_file_is_read_no_further_than_a_question_is_long() -> None:
    assert plain_words("x" * 3 * LONGEST) == "x" * LONGEST
    assert plain_words(f"{' ' * (2 * LONGEST)}1042") == ""


@given(text=st.text(max_size=60))
def test_plain_words_hold_nothing_unseen_and_no_run_of_spaces(text: str) -> None:
    words = plain_words(text)

    assert words == words.strip()
    assert "  " not in words
    assert not set(words) & set("\n\t\r\u200b\u202e\u2066\ufeff\x00")


@given(text=st.text(max_size=60).filter(lambda text: not set(text) & set("<>&")))
def test_plain_words_are_plain_already(text: str) -> None:
    assert plain_words(plain_words(text)) == plain_words(text)
