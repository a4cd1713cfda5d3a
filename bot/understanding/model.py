"""The model in use: ``domain.questions.ports.Understanding`` over what was learned."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from bot.understanding.examples import LANGUAGES
from bot.understanding.surface import natural
from domain.questions.guesses import CERTAIN, UNREAD, Guesses
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from bot.understanding.encoder import Encoder
    from bot.understanding.learned import Learned
    from domain.questions.ports import Understanding

    Row = NDArray[np.float32]

TOPICS = tuple(Topic)
_HAN = ("\u3400", "\u9fff")
_TELLING = 0.15
"""How much likelier than the next a language must be to be told from the words."""
_LETTERS_TO_TELL = 3
_BEYOND_DOUBT = 985
"""Where the wording alone is as sure as this, meaning is not looked at: that takes most
of the time. It is so of 272 of the 407 questions that were tuned on; 269 are right,
and 270 with the meaning."""


class LearnedUnderstanding:
    """Reads topics and languages; any thread may ask, nothing is kept."""

    def __init__(self, learned: Learned, encoder: Encoder | None) -> None:
        self._learned = learned
        self._encoder = encoder if len(learned.vectors) else None

    @property
    def knows_meaning(self) -> bool:
        """Say whether sentences are compared by meaning, not by their letters alone."""
        return self._encoder is not None

    def topics(self, *texts: str) -> tuple[Guesses, ...]:
        """Return for each text how likely it is about each topic."""
        glances = {words: self._at_a_glance(words) for words in texts}
        unsure = [words for words, guesses in glances.items() if guesses is None]
        each = zip(unsure, self._vectors(unsure), strict=True)
        read = {words: self._by_meaning(words, vector) for words, vector in each}
        return tuple(glances[words] or read[words] for words in texts)

    def _at_a_glance(self, words: str) -> Guesses | None:
        """Read the wording alone; None unless it leaves hardly a doubt."""
        if not any(map(str.isalnum, words)):
            return UNREAD
        learned = self._learned
        columns, weights = learned.wording.weigh(words)
        scores: Row = weights @ learned.by_wording_alone[columns]
        found = _guesses(learned.scale_alone * scores, 1.0 if len(columns) else 0.0)
        sure = found.best.likelihood >= _BEYOND_DOUBT
        return found if sure or self._encoder is None else None

    def language(self, words: str) -> str | None:
        """Return the language, where the words tell."""
        plain = natural_letters(words)
        if any(_HAN[0] <= letter <= _HAN[1] for letter in plain):
            return "zh"
        if len(plain) < _LETTERS_TO_TELL:
            return None
        columns, weights = self._learned.wording.weigh(words)
        scores = weights @ self._learned.by_wording[columns, len(TOPICS) :]
        second, best = np.sort(scores)[-2:]
        if best - second < _TELLING:
            return None
        return LANGUAGES[int(scores.argmax())]

    def _vectors(self, texts: Sequence[str]) -> Sequence[Row]:
        if self._encoder is None or not texts:
            return []
        sentences = [natural(words) for words in texts]
        return list(self._encoder.encode(sentences) @ self._learned.axes)

    def _by_meaning(self, words: str, vector: Row) -> Guesses:
        """Compare the wording and the meaning with every example's."""
        learned = self._learned
        columns, weights = learned.wording.weigh(words)
        likeness = learned.vectors @ vector
        near = np.exp(learned.sharpness * (likeness - 1)) @ learned.by_meaning
        scores = weights @ learned.by_wording[columns] + near
        return _guesses(learned.scale * scores, float(likeness.max()))


def _guesses(scaled: Row, familiar: float) -> Guesses:
    of_topics = scaled[: len(TOPICS)]
    likelihoods = np.exp(of_topics - of_topics.max())
    shares = (likelihoods / likelihoods.sum() * CERTAIN).round().astype(int)
    guessed = dict(zip(TOPICS, shares.tolist(), strict=True))
    return Guesses.of(guessed, familiar=round(max(familiar, 0.0) * CERTAIN))


class Lazily:
    """A model that is read when it is first asked: naming routes needs none."""

    def __init__(self, read: Callable[[], Understanding]) -> None:
        self._read = cache(read)

    def topics(self, *texts: str) -> Sequence[Guesses]:
        """Return for each text how likely it is about each topic."""
        return self._read().topics(*texts)

    def language(self, words: str) -> str | None:
        """Return the language, where the words tell."""
        return self._read().language(words)


def natural_letters(words: str) -> str:
    """Return the letters of a text outside its placeholders."""
    outside = "".join(
        piece.rpartition("}")[2] if "}" in piece else piece
        for piece in words.split("{")
    )
    return "".join(filter(str.isalpha, outside))
