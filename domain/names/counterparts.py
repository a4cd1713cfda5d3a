"""Whether the words of two names can be the same words, written differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from domain.names.common_words import JOINTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LEAST_COMMON = 70  # per cent of the letters of one word, mistyped twice at most
_SHORTEST_ABBREVIATION = 3
_SHORTEST_MISTYPED = 5  # "hone" for "phone" is asked, not answered
_FORM_TYPOS = 1
_FORMS_OFTEN_TYPED = ("inc", "llc", "ltd", "limited", "gmbh", "plc", "corp", "company",
                      "corporation", "ltda", "srl", "spa", "sas", "bv")  # fmt: skip
_ROMAN = frozenset(
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
)


def bear_out(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether every word typed has a counterpart among the words, numbers exactly.

    "Globex Spain" is not "Globex Mexico", "Fund 2" is neither "Fund 3" nor "Fund".
    """
    if numbers(typed) != numbers(words):
        return False
    if "".join(typed) == "".join(words):
        return True
    *others, last = typed
    wanted = others if _is_mistyped_form(last) else typed
    return all(word in JOINTS or _has_counterpart(word, words) for word in wanted)


def numbers(words: Iterable[str]) -> list[str]:
    """Return the words that count members of a series ("2", "iii", "2019b"), sorted."""
    return sorted(w for w in words if w in _ROMAN or any(map(str.isdigit, w)))


def _has_counterpart(word: str, words: Sequence[str]) -> bool:
    """Whether one of the words is the same, abbreviated or, when long, mistyped."""
    if len(word) >= _SHORTEST_ABBREVIATION and any(o.startswith(word) for o in words):
        return True
    if len(word) < _SHORTEST_MISTYPED:
        return sorted(word) in map(sorted, words)  # the same, or two letters swapped
    return any(fuzz.ratio(word, other) >= _LEAST_COMMON for other in words)


def _is_mistyped_form(word: str) -> bool:
    """Whether a last word is meant for a legal form: "Imc", "limted", "gmhb"."""
    return any(
        OSA.distance(word, form, score_cutoff=_FORM_TYPOS) <= _FORM_TYPOS
        for form in _FORMS_OFTEN_TYPED
    )
