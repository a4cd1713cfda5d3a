"""Which colleague some words name, by full name or by a name nobody else has."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from domain.people.person import Person

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
_SHORTEST_CHINESE = 2


def person_named(words: str, people: Sequence[Person]) -> Person | None:
    """Return the colleague whom the words name; None if several or nobody fit."""
    said = _folded(words)
    whole = [person for person in people if _has(said, _folded(person.name))]
    if len(whole) == 1:
        return whole[0]
    parts = [p for p in people if any(_has(said, part) for part in _parts(p.name))]
    return parts[0] if len(parts) == 1 else None


def _parts(name: str) -> Iterable[str]:
    return (part for part in _WORD.findall(_folded(name)) if len(part) >= _SHORTEST)


def _has(said: str, name: str) -> bool:
    if name.isascii():
        return re.search(rf"\b{re.escape(name)}\b", said) is not None
    # Chinese names stand among the words without spaces.
    return len(name) >= _SHORTEST_CHINESE and name in said


def _folded(words: str) -> str:
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
