"""What reading a question needs from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.names.index import NameMention
    from domain.questions.guesses import Guesses


class NameSearch(Protocol):
    """The names of one kind of party."""

    def mentions_in(
        self, text: str, *, groups: frozenset[str] | None = None, limit: int = 5
    ) -> Sequence[NameMention]:
        """Return each stretch of words that names a party, in their order."""
        ...


class Names(Protocol):
    """Every party's name, as of the ledger in use."""

    @property
    def customers(self) -> NameSearch:
        """Customers' names and aliases; the group is the owner's address."""
        ...

    @property
    def vendors(self) -> NameSearch:
        """Vendors' names and aliases; the groups are their requesters' addresses."""
        ...


class Understanding(Protocol):
    """A model of language: it proposes, the look-ups and thresholds dispose.

    Words come with what was recognised in them replaced: ``{customer}``, ``{vendor}``,
    ``{document}``, ``{amount}``, ``{date}``, ``{terms}``.
    """

    def topics(self, *texts: str) -> Sequence[Guesses]:
        """Return for each text how likely it is about each topic.

        Several at once cost little more than one.
        """
        ...

    def language(self, words: str) -> str | None:
        """Return ``en``, ``zh``, ``es`` or ``pt``; None where the words do not tell."""
        ...
