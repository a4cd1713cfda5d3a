"""What the shipped model makes of words: a topic, a language, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.encoder import SentenceEncoder, is_sound
from domain.questions.guesses import CERTAIN
from domain.questions.topics import Topic
from tests.support.model import shipped_model
from tests.support.understanding import WordList

if TYPE_CHECKING:
    from domain.questions.ports import Understanding

T = Topic


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        pytest.param("has {customer} paid yet", T.PAYMENTS, id="en"),
        pytest.param("¿cuánto nos debe {customer}?", T.ACCOUNT, id="es"),
        pytest.param("quando vence a {document}", T.DOCUMENT, id="pt"),
        pytest.param("{customer} 的信用额度还剩多少", T.CREDIT, id="zh"),
        pytest.param("{customer} 的 invoice 还没 paid 吗", T.PAYMENTS, id="mixed"),
        pytest.param("client says they wired it", T.PROMISE, id="a-statement"),
        pytest.param("what is for lunch", T.NONE, id="not-for-a-desk"),
    ],
)
def test_words_tell_what_somebody_wants(words: str, topic: Topic) -> None:
    assert topic in shipped_model().topics(words)[0].first(2)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("what does {customer} owe", "en"),
        ("{customer} 欠多少", "zh"),
        ("deuda de {customer}", "es"),
        ("quanto a {customer} deve", "pt"),
        ("{document}", None),
        ("ok", None),
        ("", None),
    ],
)
def test_words_tell_their_language_or_nothing(words: str, language: str | None) -> None:
    assert shipped_model().language(words) == language


@pytest.mark.parametrize("words", ["", "  ", "?!…", "👍", "---"])
def test_without_letters_there_is_nothing_to_understand(words: str) -> None:
    (guesses,) = shipped_model().topics(words)

    assert guesses.best.topic is T.NONE
    assert guesses.familiar == 0


@pytest.mark.parametrize("model", [shipped_model, WordList], ids=["learned", "list"])
@given(words=st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_words_at_all_are_guesses_that_add_up(
    model: type[Understanding], words: str
) -> None:
    (guesses,) = model().topics(words)

    assert sum(guess.likelihood for guess in guesses.ranked) <= CERTAIN
    assert list(guesses.ranked) == sorted(
        guesses.ranked, key=lambda guess: -guess.likelihood
    )
    assert 0 <= guesses.familiar <= CERTAIN + 1
    assert model().language(words) in {None, "en", "zh", "es", "pt"}


def test_a_mistyped_word_changes_little() -> None:
    assert shipped_model().topics("whats the ballance of {customer}")[0].best.topic is (
        T.ACCOUNT
    )


def test_the_encoder_knows_a_meaning_in_four_languages() -> None:
    assert is_sound(SentenceEncoder())
