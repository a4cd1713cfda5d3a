"""The names of customers or vendors, searchable as people write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.names.mentions import mentioned
from domain.names.query import Query
from domain.names.ranking import best_hits
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
        return _matches(catalogue, mentioned(catalogue, text), limit)


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
