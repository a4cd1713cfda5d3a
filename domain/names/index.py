"""The names of customers or vendors, searchable as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.names.families import parents_first
from domain.names.match import NameEntry, NameMatch, NameMention
from domain.names.mentions import mentioned
from domain.names.query import Query
from domain.names.ranking import best_hits, in_order
from domain.names.views import Views

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.ranking import Hit


__all__ = ["NameEntry", "NameIndex", "NameMatch", "NameMention"]


class NameIndex:
    """Finds companies by name; built once for a ledger, then only read, by any thread.

    A search limited to groups runs on an index of those groups' entries alone, so what
    may not be seen changes neither matches nor scores nor their order.
    """

    def __init__(self, views: Views, parents: Mapping[str, str]) -> None:
        self._views = views
        self._parents = parents

    @classmethod
    def build(cls, entries: Iterable[NameEntry]) -> NameIndex:
        """Index every entry; one with an empty name is left out."""
        parents: dict[str, str] = {}

        def rows() -> Iterator[tuple[str, str, tuple[str, ...]]]:
            for entry in entries:
                if entry.parent:
                    parents[entry.key] = entry.parent
                yield entry.key, entry.name, (entry.group, *entry.also)

        return cls(Views.of(rows()), parents)

    def search(
        self, query: str, *, groups: frozenset[str] | None = None, limit: int = 5
    ) -> tuple[NameMatch, ...]:
        """Companies whose name is like ``query``, best first, one match a company.

        ``groups`` are those the asker may see; None means all of them.
        """
        catalogue = self._views.seen_by(groups)
        return self._matches(catalogue, best_hits(catalogue, Query.of(query)), limit)

    def find_in(
        self, text: str, *, groups: frozenset[str] | None = None, limit: int = 5
    ) -> tuple[NameMatch, ...]:
        """Companies named in a chat message, best first, one match a company."""
        catalogue = self._views.seen_by(groups)
        hits = [hit for each in mentioned(catalogue, text) for hit in each.hits]
        return self._matches(catalogue, in_order(hits), limit)

    def mentions_in(
        self, text: str, *, groups: frozenset[str] | None = None, limit: int = 5
    ) -> tuple[NameMention, ...]:
        """Where a chat message names companies, in its order, and which they may be.

        Each stretch has at most ``limit`` matches, best first, one a company.
        """
        catalogue = self._views.seen_by(groups)
        return tuple(
            NameMention(
                each.start, each.end, self._matches(catalogue, each.hits, limit)
            )
            for each in mentioned(catalogue, text)
        )

    def _matches(
        self, catalogue: Catalogue, hits: Sequence[Hit], limit: int
    ) -> tuple[NameMatch, ...]:
        """Keep the best spelling of each company; a parent comes before its own."""
        best: dict[str, NameMatch] = {}
        for hit in hits:
            if len(best) >= limit:
                break
            _, name, key = catalogue.row(hit.row)
            best.setdefault(key, NameMatch(key, name, hit.score))
        return parents_first(tuple(best.values()), self._parents)
