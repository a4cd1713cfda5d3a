"""What a question about a rule needs from outside: written articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from domain.people.person import Role


@dataclass(frozen=True, slots=True)
class Article:
    """One written rule, in one language."""

    name: str
    """The same for the same rule in every language."""
    language: str
    title: str
    readers: frozenset[Role] | None
    """Who may read it; None stands for everybody on the people list."""
    review_by: date

    def is_for(self, roles: frozenset[Role]) -> bool:
        """Say whether somebody of these roles may read it."""
        return self.readers is None or bool(self.readers & roles)


@dataclass(frozen=True, slots=True)
class ArticleMatch:
    """The passage of an article that fits somebody's words best."""

    article: Article
    heading: str | None
    """The section's; None for what stands before the first section."""
    passage: str
    likeness: int
    """In thousandths."""
    opening: str | None = None
    """What stands before the first section, where the passage is a section."""


class Articles(Protocol):
    """Every written rule."""

    def find(
        self, words: str, language: str, roles: frozenset[Role]
    ) -> Sequence[ArticleMatch]:
        """Return what fits the words, for readers of these roles only.

        The best of each article in ``language`` first, then of those that only
        another language has; each group begins with what fits best.
        """
        ...


class NoArticles:
    """No rules are written down."""

    def find(
        self, words: str, language: str, roles: frozenset[Role]
    ) -> Sequence[ArticleMatch]:
        """Return nothing."""
        del words, language, roles
        return ()


NO_ARTICLES = NoArticles()
