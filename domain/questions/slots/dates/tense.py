"""Whether the words around a date speak of what was or of what will be.

Only cues that are hard to misread are listed. The nearest cue before the date in its
clause decides, then the nearest after it in the clause, then the nearest before it in
the message; weak cues (``until``, ``since``, or documents that exist) come last.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from domain.questions.slots.dates.calendar import Sense
from domain.questions.slots.dates.tense_cues import (
    CUE,
    DOCUMENTS,
    WEAK_AFTER,
    WEAK_BEFORE,
)

if TYPE_CHECKING:
    import re

_BESIDE = len(" para el ")
"""How near a word for talking must be to say that the day is the day of the talk."""
_NEAR = 8
"""Cues that are looked at on either side; the rest are another sentence's."""


class Tenses:
    """The cues of one message, found once, when the first date needs them."""

    def __init__(self, low: str) -> None:
        self._low = low
        self._cues: list[re.Match[str]] | None = None

    def of(self, start: int, end: int, *, documents: bool = False) -> Sense | None:
        """Return the sense of the words around a date, or None where nothing tells.

        With ``documents``, naming what exists already ("facturas de marzo") tells too.
        """
        if self._cues is None:
            self._cues = list(CUE.finditer(self._low))
        middle = bisect_right(self._cues, start, key=lambda cue: cue.end())
        before = [
            cue
            for cue in self._cues[max(0, middle - _NEAR) : middle][::-1]
            if cue.lastgroup != "speech" or start - cue.end() <= _BESIDE
        ]
        after = [
            cue for cue in self._cues[middle : middle + _NEAR] if cue.start() >= end
        ]
        found = (
            _kind(before[:1])
            or _kind(after[:1])
            or _kind([cue for cue in before if cue.lastgroup != "stop"][:1])
        )
        return Sense(found) if found else self._weakly(start, end, documents=documents)

    def _weakly(self, start: int, end: int, *, documents: bool) -> Sense | None:
        context = self._low[max(0, start - 24) : start]
        for pattern, sense in WEAK_BEFORE:
            if pattern.search(context):
                return sense
        if WEAK_AFTER.match(self._low, end):
            return Sense.FUTURE
        return Sense.PAST if documents and DOCUMENTS.search(self._low) else None


def _kind(cues: list[re.Match[str]]) -> str | None:
    kinds = [cue.lastgroup for cue in cues]
    if not kinds or kinds[0] == "stop":
        return None
    return Sense.PAST if kinds[0] == "speech" else kinds[0]
