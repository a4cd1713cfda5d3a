"""Written rules, found by meaning and by letters: ``domain.policies.ports.Articles``.

The vectors of passages are computed when they are first needed and kept by their
words, so that an edited file costs only its own passages.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import chain
from math import log
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import structlog

from bot.understanding.article_files import BadArticleError, files_in, passages_in
from domain.policies.ports import ArticleMatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from bot.understanding.article_files import Passage
    from bot.understanding.encoder import Encoder
    from domain.people.person import Role

    Row = NDArray[np.float32]

_THOUSAND = 1000
_BY_MEANING = 0.7
"""How much of the likeness is the meaning's; the rest is the letters'."""
_RUN = 3
_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile("[\u3400-\u9fff]")
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The passages of the files as they were read, and their vectors."""

    state: tuple[object, ...]
    passages: tuple[Passage, ...] = ()
    runs: tuple[frozenset[str], ...] = ()
    """Of each passage, the runs of letters that it has."""
    common: Counter[str] = field(default_factory=Counter)
    """In how many passages a run of letters is."""
    titles: Row | None = None
    vectors: Row | None = None
    """None where there is no encoder."""


@dataclass
class ArticleShelf:
    """The articles of one folder; an edited file is read again."""

    folder: Path
    encoder: Callable[[], Encoder | None]
    """Asked when it is needed: reading the model takes a while."""
    _shelf: _Shelf = field(default_factory=lambda: _Shelf(("unread",)))
    _known: dict[str, Row] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def find(
        self, words: str, language: str, roles: frozenset[Role]
    ) -> Sequence[ArticleMatch]:
        """Return what fits the words, for readers of these roles only."""
        shelf = self._read()
        likeness = self._likeness(shelf, words)
        best: dict[tuple[str, str], ArticleMatch] = {}
        rates: dict[tuple[str, str], int] = {}
        for at in np.argsort(-likeness, kind="stable"):
            passage, rate = shelf.passages[at], round(float(likeness[at]) * _THOUSAND)
            article = passage.article
            name = (article.name, article.language)
            if not article.is_for(roles):
                continue
            # How people ask finds the article; what it says of it is what is quoted.
            highest = rates.setdefault(name, rate)
            if not passage.asked_as:
                match = ArticleMatch(
                    article, passage.heading, passage.text, highest, passage.opening
                )
                best.setdefault(name, match)
        return _in_order(best.values(), language)

    def warm(self) -> None:
        """Read everything now, so that the first question finds it read."""
        self._read()

    def _read(self) -> _Shelf:
        state = tuple((p, p.stat().st_mtime_ns) for p in files_in(self.folder))
        with self._lock:
            if state != self._shelf.state:
                self._shelf = self._reread(state)
            return self._shelf

    def _reread(self, state: tuple[object, ...]) -> _Shelf:
        try:
            passages = passages_in(self.folder)
        except BadArticleError as error:
            # One broken file must not take the rules away that were readable.
            _log.warning("articles.unreadable", reason=str(error))
            return replace(self._shelf, state=state)
        _log.info("articles.read", passages=len(passages))
        runs = tuple(_runs(passage.words) for passage in passages)
        return _Shelf(
            state,
            passages,
            runs,
            Counter(chain.from_iterable(runs)),
            self._vectors([passage.name for passage in passages]),
            self._vectors([passage.words for passage in passages]),
        )

    def _vectors(self, words: Sequence[str]) -> Row | None:
        encoder = self.encoder()
        if encoder is None or not words:
            return None
        new = [each for each in dict.fromkeys(words) if each not in self._known]
        self._known |= dict(zip(new, encoder.encode(new), strict=True))
        return np.stack([self._known[each] for each in words])

    def _likeness(self, shelf: _Shelf, words: str) -> Row:
        by_letters = np.array(_shared(shelf, _runs(words)), np.float32)
        encoder = self.encoder()
        if encoder is None or shelf.vectors is None or shelf.titles is None:
            return by_letters
        vector = encoder.encode([words])[0]
        by_meaning = np.maximum(shelf.titles @ vector, shelf.vectors @ vector)
        blended: Row = _BY_MEANING * by_meaning + (1 - _BY_MEANING) * by_letters
        return blended


def _in_order(found: Iterable[ArticleMatch], language: str) -> Sequence[ArticleMatch]:
    """Put what is in the reader's language first, then what only others have."""
    every = sorted(found, key=lambda match: -match.likeness)
    own = [match for match in every if match.article.language == language]
    have = {match.article.name for match in own}
    return (*own, *(match for match in every if match.article.name not in have))


def _shared(shelf: _Shelf, asked: frozenset[str]) -> list[float]:
    """Return how much of what was asked each passage has; rare runs tell more."""
    every = len(shelf.runs) + 1
    telling = {run: log(every / (shelf.common[run] + 0.5)) for run in asked}
    whole = sum(telling.values()) or 1.0
    return [sum(telling[run] for run in asked & runs) / whole for runs in shelf.runs]


def _runs(words: str) -> frozenset[str]:
    """Return the runs of letters of some words; of Chinese, of two signs each."""
    found: set[str] = set()
    for word in _WORD.findall(words.casefold()):
        size = 2 if _HAN.search(word) else _RUN
        found |= {word[at : at + size] for at in range(max(1, len(word) - size + 1))}
    return frozenset(found)
