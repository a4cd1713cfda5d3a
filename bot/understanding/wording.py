"""A text as weighted wording: runs of letters, words, and pairs of words.

Each word with a blank on both sides is cut into runs of one to four characters, which
survive typing errors and endings. Rare ones weigh more (inverse document frequency),
repeated ones little more than one (1 + ln count). Salton & Buckley 1988, "ltc". The
weights of the letters have length one, and so do those of the words; then each is
scaled so that the product of two texts is LETTERS and WORDS times their likeness.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

LETTERS, WORDS = 0.5, 0.5
"""How much likeness of letters, and of words, counts beside that of meaning."""
LONGEST = 4
MOST_WORDS = 80
"""Words that are weighed; a question is shorter, a pasted file is none."""
MOST_LETTERS = 40
"""Letters of one word that are."""


_WORD = re.compile(r"\{\w+\}|[\u4e00-\u9fff]|\w+")
_AS_A_WORD = "\t"
"""Before words, so that no run of letters is like one."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The runs of letters and the words learned, each with its column and weight."""

    columns: Mapping[str, int]
    rarity: NDArray[np.float32]

    @classmethod
    def learn(cls, texts: Sequence[str]) -> Wording:
        """Take every run of letters and every word that the texts have."""
        seen = Counter(each for text in texts for each in {*runs(text), *words(text)})
        rarity = [math.log((1 + len(texts)) / (1 + n)) + 1 for n in seen.values()]
        columns = {run: at for at, run in enumerate(seen)}
        return cls(columns, np.array(rarity, np.float32))

    def weigh(self, text: str) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the columns of a text's known wording, and their weights."""
        letters = self._weighed(runs(text), LETTERS)
        said = self._weighed(words(text), WORDS)
        columns = np.concatenate([letters[0], said[0]])
        return columns, np.concatenate([letters[1], said[1]])

    def _weighed(
        self, found: Iterable[str], worth: float
    ) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        counts = Counter(each for each in found if each in self.columns)
        columns = np.fromiter((self.columns[each] for each in counts), np.intp)
        often = np.fromiter(counts.values(), np.float32, len(counts))
        weights = (1 + np.log(often)) * self.rarity[columns]
        length = float(np.linalg.norm(weights)) or 1.0
        return columns, (weights * math.sqrt(worth) / length).astype(np.float32)


def runs(text: str) -> Iterator[str]:
    """Return the runs of letters of a text, each as often as it stands there."""
    return (run for word in _words(text) for run in _of(f" {word} "))


def words(text: str) -> Iterator[str]:
    """Return the words of a text, Chinese signs one by one, and pairs of them."""
    single = _WORD.findall(text.lower())[:MOST_WORDS]
    yield from (f"{_AS_A_WORD}{word}" for word in single)
    yield from (f"{_AS_A_WORD}{one} {two}" for one, two in pairwise(single))


def _words(text: str) -> Iterable[str]:
    return (word[:MOST_LETTERS] for word in text.lower().split()[:MOST_WORDS])


def _of(word: str) -> Iterator[str]:
    for length in range(1, LONGEST + 1):
        for at in range(max(len(word) - length, 0) + 1):
            yield word[at : at + length]
