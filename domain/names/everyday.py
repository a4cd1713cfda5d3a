"""Which words unknown to a ledger are everyday speech, however they are inflected."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.names import speech_en, speech_es, speech_pt
from domain.names.chat_words import CHAT

_INFLECTIONS = """
ing ed es s er ers ly al ion ions e ment
ar er ir ado ada ados adas ido ida idos idas ando endo iendo amos emos imos aron ieron
aba aban ia ian ara aran era eran ase ase o a as os an en es aria arian aremos are ara
aram eram iram ava avam asse asses ou eu iu ei ia iam mente cao coes cion ciones or ores
"""
_ENDINGS = tuple(sorted(_INFLECTIONS.split(), key=len, reverse=True))
_SHORTEST_STEM = 4
_SHORTEST_MISTYPED = 4

SPEECH = CHAT | frozenset(
    f"{speech_en.WORDS} {speech_es.WORDS} {speech_pt.WORDS}".split()
)
"""Everyday words: ``CHAT``, and those that are now and then a name."""


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _by_length() -> dict[int, list[str]]:
    words: defaultdict[int, list[str]] = defaultdict(list)
    for word in sorted(SPEECH):
        words[len(word)].append(word)
    return dict(words)


_STEMS = frozenset(_stem(word) for word in SPEECH if len(word) > _SHORTEST_STEM)
_BY_LENGTH = _by_length()


@lru_cache(maxsize=8192)
def is_everyday(word: str) -> bool:
    """Whether a word, or one a letter away from it, is said whatever one asks about."""
    if word in SPEECH or _stem(word) in _STEMS:
        return True
    if len(word) < _SHORTEST_MISTYPED:
        return False
    near = [
        known
        for length in (len(word) - 1, len(word), len(word) + 1)
        for known in _BY_LENGTH.get(length, ())
    ]
    return (
        process.extractOne(word, near, scorer=OSA.distance, score_cutoff=1) is not None
    )
