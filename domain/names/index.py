"""The names of customers or vendors, searchable as people write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.names.mentions import mentioned
from domain.names.query import Query
from domain.names.ranking import best_hits, in_order
from domain.names.views import Views

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.ranking import Hit


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One spelling of one company; its aliases are further entries with its key."""

    key: str
    name: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A company, the spelling of it that answered best, and how well: 0..1000."""

    key: str
    name: str
    score: int


@dataclass(frozen=True, slots=True)
class NameMention:
    """Characters ``start`` to ``end`` of a message, and the companies they may name.

    The legal form belongs to it, a possessive "'s" does not.
    """

    start: int
    end: int
    matches: tuple[NameMatch, ...]


class NameIndex:
    """Finds companies by name; built once for a ledger, then only read, by any thread.

    A search limited to groups runs on an index of those groups' entries alone, so what
    may not be seen changes neither matches nor scores nor their order.
    """

    def __init__(self, views: Views) -> None:
        self._views = views

    @classmethod
    def build(cls, entries: Iterable[NameEntry]) -> NameIndex:
        """Index every entry; one with an empty name is left out."""
        return cls(Views.of((entry.key, entry.name, entry.group) for entry in entries))

    def search(
        self, query: str, *, groups: frozenset[str] | None = None, limit: int = 5
    ) -> tuple[NameMatch, ...]:
        """Companies whose name is like ``query``, best first, one match a company.

        ``groups`` are those the asker may see; None means all of them.
        """
        catalogue = self._views.seen_by(groups)
        return _matches(catalogue, best_hits(catalogue, Query.of(query)), limit)

    def find_in(
        self, text: str, *, groups: frozenset[str] | None = None, limit: int = 5
    ) -> tuple[NameMatch, ...]:
        """Companies named in a chat message, best first, one match a company."""
        catalogue = self._views.seen_by(groups)
        hits = [hit for each in mentioned(catalogue, text) for hit in each.hits]
        return _matches(catalogue, in_order(hits), limit)

    def mentions_in(
        self, text: str, *, groups: frozenset[str] | None = None, limit: int = 5
    ) -> tuple[NameMention, ...]:
        """Where a chat message names companies, in its order, and which they may be.

        Each stretch has at most ``limit`` matches, best first, one a company.
        """
        catalogue = self._views.seen_by(groups)
        return tuple(
            NameMention(each.start, each.end, _matches(catalogue, each.hits, limit))
            for each in mentioned(catalogue, text)
        )


def _matches(
    catalogue: Catalogue, hits: Sequence[Hit], limit: int
) -> tuple[NameMatch, ...]:
    """Keep the best spelling of each company."""
    best: dict[str, NameMatch] = {}
    for hit in hits:
        if len(best) >= limit:
            break
        _, name, key = catalogue.row(hit.row)
        best.setdefault(key, NameMatch(key, name, hit.score))
    return tuple(best.values())
