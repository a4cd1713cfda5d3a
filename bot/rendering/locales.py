"""Which words and which formats a reader gets, from what is known of their language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS = re.compile(r"[-_.@]")
_TERRITORY = re.compile(r"[a-z]{2}|\d{3}")
_GAP = re.compile(r"( ?)\{(\w+)\}( ?)")
_BEGINS_CHINESE = re.compile(r"\d*[\u4e00-\u9fff]")
"""A date does, too: ``2026年11月3日``."""
_ENDS_CHINESE = re.compile(r"[\u4e00-\u9fff]$")
_BETWEEN_GAPS = re.compile(r"(?<=\})[\u4e00-\u9fff](?=\{)")


@dataclass(frozen=True, slots=True)
class Manner:
    """The words of one language, and how its readers write."""

    language: str
    """The name of the catalogue."""
    locale: Locale
    dates: str
    """A date's pattern; months are words, since nobody anywhere misreads those."""
    months: str
    moments: str = "{day}, {clock}"
    clauses: str = "; "
    """What stands between the parts of a list whose parts have commas."""
    spaced: bool = True
    """Whether words stand apart; in Chinese only what is not Chinese does."""


ENGLISH = Manner("en", Locale("en", "GB"), "d MMM y", "MMMM y")
_MANNERS = {
    "en": ENGLISH,
    "zh": Manner(
        "zh_CN",
        Locale("zh", "CN", script="Hans"),
        dates="y年M月d日",
        months="y年M月",
        moments="{day} {clock}",
        clauses="\uff1b",
        spaced=False,
    ),
    "es": Manner("es", Locale("es", "MX"), "d MMM y", "MMMM 'de' y"),
    "pt": Manner("pt_BR", Locale("pt", "BR"), "d 'de' MMM 'de' y", "MMMM 'de' y"),
}
"""Whoever reads another language is answered in English."""


@lru_cache(maxsize=128)
def manner(language: str | None) -> Manner:
    """Return the manner for a language or a locale, such as ``es`` or ``es-MX``.

    Spanish is one language with two ways of writing figures, so there the territory
    decides: ``1,200.00`` in Mexico, ``1.200,00`` in Spain. Without one, or with one
    that nobody knows (Slack's ``es-LA``), it is Mexico's.
    """
    code, *others = _PARTS.split((language or "en").lower())
    known = _MANNERS.get(code, ENGLISH)
    if code != "es":
        return known
    territory = next(filter(_TERRITORY.fullmatch, others), "MX")
    try:
        locale = Locale.parse(f"es_{territory.upper()}")
    except (UnknownLocaleError, ValueError):
        return known
    return Manner(known.language, locale, known.dates, known.months)


def closed_up(sentence: str, values: Mapping[str, str]) -> str:
    """Set apart from Chinese words only what is not Chinese itself."""

    def gap(found: re.Match[str]) -> str:
        left, name, right = found.groups()
        before = "" if _BEGINS_CHINESE.match(values[name]) else left
        after = "" if _ENDS_CHINESE.search(values[name]) else right
        return f"{before}{{{name}}}{after}"

    return _GAP.sub(gap, _BETWEEN_GAPS.sub(r" \g<0> ", sentence))
