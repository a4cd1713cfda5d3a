"""Names inside runs of East Asian signs, where no blank shows their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.names.beside import more_signs_beside
from domain.names.found import POSSIBLE, Found, apart
from domain.names.judging import SAME_LEGAL_FORM
from domain.names.legal_forms import EAST_ASIAN, EAST_ASIAN_AT_THE_END
from domain.names.message import without_chat_signs
from domain.names.query import Query, says_little
from domain.names.ranking import literal_hits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.names.catalogue import Catalogue

_LONGEST_SIGNS, _FEWEST_SIGNS = 12, 2
_FORMS = (*EAST_ASIAN, *EAST_ASIAN_AT_THE_END)


def names_in_signs(catalogue: Catalogue, run: str) -> list[Found]:
    """Parts of a run that are names or parts of names; places count in signs."""
    return apart(found for found in _within(catalogue, run) if found.hits)


def with_form(run: str, start: int, end: int) -> tuple[int, int]:
    """Stretch a part of a run over the legal form written before or after it."""
    form = next(filter(run[end:].startswith, _FORMS), "")
    before = next(filter(run[:start].endswith, EAST_ASIAN), "")
    return start - len(before), end + len(form)


def _within(catalogue: Catalogue, run: str) -> Iterator[Found]:
    """The longest part of a name at each place of a run."""
    for start in range(len(run) - 1):
        ahead = run[start : start + _LONGEST_SIGNS]
        part = ahead[: catalogue.longest_signs_of_a_name(ahead)]
        if len(part) < _FEWEST_SIGNS:
            continue
        if says_little(without_chat_signs(part)) and not catalogue.is_core(part):
            continue
        hits = literal_hits(catalogue, Query.of(part))
        good = tuple(hit for hit in hits if hit.score >= POSSIBLE)
        found = Found(start, start + len(part), good)
        whole = bool(good) and good[0].score >= SAME_LEGAL_FORM
        more = more_signs_beside(run, found.start, found.end, whole=whole)
        yield found.made_a_hint() if more else found
