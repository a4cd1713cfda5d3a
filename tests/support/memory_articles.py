"""Written rules over a list: ``domain.policies.ports.Articles``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.policies.ports import ArticleMatch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from domain.people.person import Role
    from domain.policies.ports import Article


@dataclass(frozen=True, slots=True)
class MemoryArticles:
    """Articles of one passage each; alike is what shares words."""

    kept: tuple[tuple[Article, str], ...]

    def find(
        self, words: str, language: str, roles: frozenset[Role]
    ) -> Sequence[ArticleMatch]:
        """Return what fits the words, for readers of these roles only."""
        found = sorted(self._matches(words, roles), key=lambda match: -match.likeness)
        own = [match for match in found if match.article.language == language]
        have = {match.article.name for match in own}
        return (*own, *(match for match in found if match.article.name not in have))

    def _matches(self, words: str, roles: frozenset[Role]) -> Iterator[ArticleMatch]:
        asked = set(words.casefold().split())
        for article, passage in self.kept:
            said = set(f"{article.title} {passage}".casefold().split())
            if article.is_for(roles):
                likeness = 1000 * len(asked & said) // max(1, len(asked))
                yield ArticleMatch(article, None, passage, likeness)
