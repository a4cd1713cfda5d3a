"""Words as weighted runs of letters, which survive typing errors and endings.

Each word with a blank on both sides is cut into runs of one to four characters; rare
runs weigh more (inverse document frequency), repeated ones little more than one
(1 + ln count), and a text's weights have length one. Salton & Buckley 1988, "ltc".
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

LONGEST = 4
MOST_WORDS = 80
"""Words that are weighed; a question is shorter, a pasted file is none."""
MOST_LETTERS = 40
"""Letters of one word that are."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The runs of letters that were learned, each with its column and weight."""

    columns: Mapping[str, int]
    rarity: NDArray[np.float32]

    @classmethod
    def learn(cls, texts: Sequence[str]) -> Letters:
        """Take every run of letters that the texts have."""
        seen = Counter(run for text in texts for run in set(runs(text)))
        rarity = [math.log((1 + len(texts)) / (1 + n)) + 1 for n in seen.values()]
        columns = {run: at for at, run in enumerate(seen)}
        return cls(columns, np.array(rarity, np.float32))

    def weigh(self, text: str) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the columns of a text's known runs, and their weights."""
        counts = Counter(run for run in runs(text) if run in self.columns)
        columns = np.fromiter((self.columns[run] for run in counts), np.intp)
        often = np.fromiter(counts.values(), np.float32, len(counts))
        weights = (1 + np.log(often)) * self.rarity[columns]
        length = float(np.linalg.norm(weights)) or 1.0
        return columns, (weights / length).astype(np.float32)


def runs(text: str) -> Iterator[str]:
    """Return the runs of letters of a text, each as often as it stands there."""
    return (run for word in _words(text) for run in _of(f" {word} "))


def _words(text: str) -> Iterable[str]:
    return (word[:MOST_LETTERS] for word in text.lower().split()[:MOST_WORDS])


def _of(word: str) -> Iterator[str]:
    for length in range(1, LONGEST + 1):
        for at in range(max(len(word) - length, 0) + 1):
            yield word[at : at + length]
