"""What reading a question needs from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.names.index import NameMatch


class NameSearch(Protocol):
    """The names of one kind of party."""

    def find_in(
        self, text: str, *, groups: frozenset[str] | None = None, limit: int = 5
    ) -> Sequence[NameMatch]:
        """Return the parties that words name, best first, of these groups only."""
        ...


class Names(Protocol):
    """Every party's name, as of the ledger in use."""

    @property
    def customers(self) -> NameSearch:
        """Customers' names and aliases; the group is the owner's address."""
        ...

    @property
    def vendors(self) -> NameSearch:
        """Vendors' names and aliases."""
        ...
