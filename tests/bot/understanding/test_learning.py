"""Learning from examples: with the encoder, without it, kept in a file, told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.understanding.build import learned_in
from bot.understanding.encoder import DIMENSIONS, is_sound
from bot.understanding.examples import (
    LANGUAGES,
    PHRASES,
    BadPhraseError,
    Example,
    examples,
    fingerprint,
)
from bot.understanding.learned import load, save
from bot.understanding.learning import learn
from bot.understanding.model import LearnedUnderstanding
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

FEW = tuple(
    Example(language, topic, f"{words} {more}")
    for language, topic, words in (
        ("en", Topic.ACCOUNT, "what does {customer} owe"),
        ("en", Topic.PAYMENTS, "has the money of {customer} arrived"),
        ("es", Topic.ACCOUNT, "cuánto debe {customer}"),
        ("es", Topic.PAYMENTS, "ya llegó el pago de {customer}"),
    )
    for more in ("now", "today please", "pls", "hoy")
)


class OfLetters:
    """An encoder for tests: counts letters."""

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Return how often each letter stands in each sentence."""
        rows = np.zeros((len(sentences), DIMENSIONS), np.float32)
        for row, sentence in zip(rows, sentences, strict=True):
            for letter in sentence:
                row[ord(letter) % DIMENSIONS] += 1
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        unit: NDArray[np.float32] = rows / np.maximum(lengths, 1)
        return unit.astype(np.float32)


@pytest.mark.parametrize("encoder", [None, OfLetters()], ids=["letters", "meaning"])
def test_what_was_learned_is_known_again(encoder: OfLetters | None) -> None:
    model = LearnedUnderstanding(learn(FEW, encoder), encoder)

    assert model.topics("what does {customer} owe us")[0].best.topic is Topic.ACCOUNT
    assert model.topics("llegó el pago?")[0].best.topic is Topic.PAYMENTS
    assert model.language("cuánto debe") == "es"


def test_a_file_holds_all_that_was_learned(tmp_path: Path) -> None:
    learned = learn(FEW, OfLetters(), "this")
    save(learned, tmp_path / "model.npz")

    kept = load(tmp_path / "model.npz", "this")

    assert kept is not None
    before, after = (
        LearnedUnderstanding(each, OfLetters()).topics("{customer} owe")[0]
        for each in (learned, kept)
    )
    assert [g.topic for g in before.ranked] == [g.topic for g in after.ranked]


def test_a_file_of_other_examples_is_not_used(tmp_path: Path) -> None:
    save(learn(FEW, None, "this"), tmp_path / "model.npz")

    assert load(tmp_path / "model.npz", "that") is None


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"no model"])
def test_a_broken_file_is_learned_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.npz"
    path.write_bytes(content)

    assert load(path, "this") is None


def test_without_a_file_nothing_is_lost(tmp_path: Path) -> None:
    assert load(tmp_path / "none.npz", "this") is None


def test_an_accepted_example_is_learned_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.understanding.build.examples", lambda: FEW)
    path = tmp_path / "model.npz"
    accepted = Example("en", Topic.TICKET, "zorbify {customer}")

    before = LearnedUnderstanding(learned_in(path, None), None)
    after = LearnedUnderstanding(learned_in(path, None, (accepted,)), None)

    assert before.topics("zorbify")[0].best.topic is not Topic.TICKET
    assert after.topics("zorbify")[0].best.topic is Topic.TICKET


def test_an_encoder_that_gives_nonsense_is_not_used() -> None:
    assert not is_sound(OfLetters())


def test_every_topic_has_phrases_of_its_own_in_every_language() -> None:
    counts = {
        (language, topic): sum(
            (each.language, each.topic) == (language, topic) for each in examples()
        )
        for language in LANGUAGES
        for topic in Topic
    }

    assert min(counts.values()) >= 60


def test_no_phrase_stands_under_two_topics() -> None:
    topics: dict[str, set[Topic]] = {}
    for each in examples():
        topics.setdefault(each.words.casefold(), set()).add(each.topic)

    assert {words: found for words, found in topics.items() if len(found) > 1} == {}


def test_the_name_of_examples_does_not_depend_on_their_order() -> None:
    assert fingerprint(FEW) == fingerprint(FEW[::-1])
    assert fingerprint(FEW) != fingerprint(FEW[1:])


def test_a_topic_without_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("Acme")

    with pytest.raises(BadPhraseError, match=r"en/document\.txt is missing"):
        examples(tmp_path)


def test_a_placeholder_that_nobody_knows_is_said(tmp_path: Path) -> None:
    for file in PHRASES.rglob("*.txt"):
        copy = tmp_path / file.relative_to(PHRASES)
        copy.parent.mkdir(exist_ok=True)
        copy.write_text("one phrase")
    (tmp_path / "es" / "credit.txt").write_text("# Topic.\nhola {client}")

    with pytest.raises(BadPhraseError, match=r"credit\.txt, line 2: .*client"):
        examples(tmp_path)
