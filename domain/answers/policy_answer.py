"""A written rule that answers a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from domain.policies.ports import ArticleMatch


@dataclass(frozen=True, slots=True)
class PolicyAnswer:
    """The passage that fits, quoted with its article's title."""

    match: ArticleMatch
    day: date
    is_foreign: bool
    """Whether it is written in another language than was asked in."""

    @property
    def is_outdated(self) -> bool:
        """Say whether somebody should have reviewed it by now."""
        return self.match.article.review_by < self.day
