"""Readers of topics to hold beside Otto's own, each behind the same port.

Only the topic and its likelihood come from them: numbers, names and thresholds are
the same for all, and so is the language, which is Otto's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz, process, utils

from bot.understanding.build import learned_in
from bot.understanding.examples import examples
from bot.understanding.model import LearnedUnderstanding
from domain.questions.guesses import CERTAIN, UNREAD, Guesses
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from bot.understanding.examples import Example
    from domain.questions.ports import Understanding

    Matrix = NDArray[np.float32]

_SCALES = np.geomspace(1.0, 200.0, 60)
_TRIED = 400
"""Phrases that the scale of likelihoods is found on."""


@dataclass
class Timed:
    """A reader, and how long it took over each text."""

    reader: Understanding
    milliseconds: list[float] = field(default_factory=list)

    def topics(self, *texts: str) -> Sequence[Guesses]:
        """Return for each text how likely it is about each topic."""
        started = perf_counter()
        found = self.reader.topics(*texts)
        self.milliseconds.append((perf_counter() - started) * 1000)
        return found

    def language(self, words: str) -> str | None:
        """Return the language, where the words tell."""
        return self.reader.language(words)


class NearestPhrase:
    """The topic of the example phrase that is most alike, by rapidfuzz.

    Alike is the mean of ``token_set_ratio`` and ``WRatio``. The likelihoods are scaled
    as those of the learned reader: to be true most of phrases that are left out.
    """

    def __init__(
        self, learned_from: Sequence[Example], languages: Understanding
    ) -> None:
        phrases = sorted(learned_from, key=lambda each: list(Topic).index(each.topic))
        self._phrases = [utils.default_process(each.words) for each in phrases]
        self._topics = np.array([list(Topic).index(each.topic) for each in phrases])
        # Every topic has phrases, and they stand together.
        self._starts = np.searchsorted(self._topics, np.arange(len(Topic)))
        self._languages = languages
        self._scale = self._calibrated()

    def topics(self, *texts: str) -> Sequence[Guesses]:
        """Return for each text how likely it is about each topic."""
        return [self._guesses(words) for words in texts]

    def _guesses(self, words: str) -> Guesses:
        """Return how likely the words are about each topic."""
        if not any(map(str.isalnum, words)):
            return UNREAD
        scores = self._by_topic(self._alike([utils.default_process(words)]))[0]
        shares = (_likelihoods(self._scale * scores) * CERTAIN).round().astype(int)
        guessed = dict(zip(Topic, shares.tolist(), strict=True))
        return Guesses.of(guessed, familiar=round(float(scores.max()) * CERTAIN))

    def language(self, words: str) -> str | None:
        """Return the language, where the words tell."""
        return self._languages.language(words)

    def _alike(self, texts: Sequence[str]) -> Matrix:
        sets = process.cdist(texts, self._phrases, scorer=fuzz.token_set_ratio)
        best = process.cdist(texts, self._phrases, scorer=fuzz.WRatio)
        alike: Matrix = (sets + best) / 200
        return alike

    def _by_topic(self, alike: Matrix) -> Matrix:
        scores: Matrix = np.maximum.reduceat(alike, self._starts, axis=1)
        return scores

    def _calibrated(self) -> float:
        """Return the scale with the least logarithmic loss on phrases left out."""
        rows = np.linspace(0, len(self._phrases) - 1, _TRIED).astype(int)
        alike = self._alike([self._phrases[row] for row in rows])
        alike[np.arange(len(rows)), rows] = 0
        scores, right = self._by_topic(alike), self._topics[rows]
        own = np.arange(len(rows))
        losses = [
            -np.log(_likelihoods(scale * scores)[own, right] + 1e-12).mean()
            for scale in _SCALES
        ]
        return float(_SCALES[int(np.argmin(losses))])


def readers(ours: Understanding, kept: Path) -> dict[str, Understanding]:
    """Return the readers by name; ``kept`` is a folder for what they learn."""
    wording = learned_in(kept / "wording.npz", None)
    return {
        "nearest phrase": NearestPhrase(examples(), ours),
        "wording alone": LearnedUnderstanding(wording, None),
        "Otto": ours,
    }


def _likelihoods(scores: Matrix) -> Matrix:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    likelihoods: Matrix = raised / raised.sum(axis=-1, keepdims=True)
    return likelihoods
