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
    from collections.abc import Callable

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


class LearnedUnderstanding:
    """Reads topics and languages; any thread may ask, nothing is kept."""

    def __init__(self, learned: Learned, encoder: Encoder | None) -> None:
        self._learned = learned
        self._encoder = encoder if len(learned.vectors) else None

    @property
    def knows_meaning(self) -> bool:
        """Say whether sentences are compared by meaning, not by their letters alone."""
        return self._encoder is not None

    def topics(self, words: str) -> Guesses:
        """Return how likely the words are about each topic."""
        if not any(map(str.isalnum, words)):
            return UNREAD
        scores, familiar = self._read(words)
        scaled = self._learned.scale * scores[: len(TOPICS)]
        likelihoods = np.exp(scaled - scaled.max())
        shares = (likelihoods / likelihoods.sum() * CERTAIN).round().astype(int)
        guessed = dict(zip(TOPICS, shares.tolist(), strict=True))
        return Guesses.of(guessed, familiar=round(max(familiar, 0.0) * CERTAIN))

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

    def _read(self, words: str) -> tuple[Row, float]:
        """Return the score of each column, and the likeness of the nearest example."""
        learned = self._learned
        columns, weights = learned.wording.weigh(words)
        scores: Row = weights @ learned.by_wording[columns]
        if self._encoder is None:
            return scores, 1.0 if len(columns) else 0.0
        vector = self._encoder.encode([natural(words)])[0] @ learned.axes
        likeness = learned.vectors @ vector
        near = np.exp(learned.sharpness * (likeness - 1))
        return scores + near @ learned.by_meaning, float(likeness.max())


class Lazily:
    """A model that is read when it is first asked: naming routes needs none."""

    def __init__(self, read: Callable[[], Understanding]) -> None:
        self._read = cache(read)

    def topics(self, words: str) -> Guesses:
        """Return how likely the words are about each topic."""
        return self._read().topics(words)

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
