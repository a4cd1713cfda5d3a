"""Companies of one short name, told apart by the legal form that was typed with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.names.core import fold
from domain.names.forms import telling_forms
from domain.names.judging import OTHER_LEGAL_FORM
from domain.names.ranking import Hit, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.names.catalogue import Catalogue

_LONGER_NAMES = 50


def fitting_the_form(
    catalogue: Catalogue, typed: str, hits: Iterable[Hit]
) -> tuple[Hit, ...]:
    """Make hints of the hits whose company is known by other legal forms only."""
    wanted = telling_forms(typed)
    if not wanted:
        return tuple(hits)
    return tuple(
        in_order(
            [
                hit
                if _may_have(catalogue, hit.row, wanted)
                else Hit(min(hit.score, OTHER_LEGAL_FORM), hit.row)
                for hit in hits
            ]
        )
    )


def _may_have(catalogue: Catalogue, row: int, wanted: frozenset[str]) -> bool:
    """Whether one of a company's names has a form that is wanted, or none has any.

    Of its other names only those are looked at that begin as this one does.
    """
    core, name, key = catalogue.row(row)
    names = [name]
    for other in catalogue.starting_with(core, _LONGER_NAMES):
        _, other_name, other_key = catalogue.row(other)
        if other_key == key:
            names.append(other_name)
    forms = frozenset[str]().union(*(telling_forms(fold(each)) for each in names))
    return not forms or not forms.isdisjoint(wanted)
