"""One ledger of names, cut to what each asker may see."""

from __future__ import annotations

from array import array
from collections import OrderedDict, defaultdict
from threading import Lock
from typing import TYPE_CHECKING, Self

from domain.names.catalogue import Catalogue
from domain.names.core import core_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# The views kept may together hold this many times the rows of the whole: it bounds the
# memory, and every salesperson's own accounts fit, plus their managers'.
_KEPT_WHOLES = 2


class Views:
    """The whole catalogue, and one made of the visible entries alone for each asker.

    A view is an index of its own, so nothing it answers depends on what it lacks. It is
    made when first asked for (about 20 microseconds an entry) and kept while used.
    """

    def __init__(self, whole: Catalogue, rows_of: Mapping[str, array[int]]) -> None:
        self._whole = whole
        self._rows_of = rows_of
        self._kept: OrderedDict[frozenset[str], Catalogue] = OrderedDict()
        self._lock = Lock()

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str, tuple[str, ...]]]) -> Self:
        """Index (key, name, groups) entries; each name is one row, whoever sees it."""
        listed = sorted(
            {(core_name(name), name, key, g) for key, name, g in entries if name}
        )
        rows: list[tuple[str, str, str]] = []
        rows_of: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
        for core, name, key, groups in listed:
            if not rows or rows[-1] != (core, name, key):
                rows.append((core, name, key))
            for group in groups:
                rows_of[group].append(len(rows) - 1)
        return cls(Catalogue.of(rows), dict(rows_of))

    def seen_by(self, groups: frozenset[str] | None) -> Catalogue:
        """Return the catalogue of these groups' entries; None means every entry."""
        if groups is None:
            return self._whole
        known = groups.intersection(self._rows_of)
        with self._lock:
            kept = self._kept.get(known)
            if kept is not None:
                self._kept.move_to_end(known)
                return kept
        return self._keep(known, self._cut(known))

    def _cut(self, groups: frozenset[str]) -> Catalogue:
        rows = sorted({row for group in groups for row in self._rows_of[group]})
        if len(rows) == len(self._whole):
            return self._whole
        return Catalogue.of([self._whole.row(row) for row in rows])

    def _keep(self, groups: frozenset[str], view: Catalogue) -> Catalogue:
        with self._lock:
            self._kept[groups] = view
            while sum(map(len, self._kept.values())) > _KEPT_WHOLES * len(self._whole):
                self._kept.popitem(last=False)
        return view
