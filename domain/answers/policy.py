"""How something is done: quoted from a written rule, or asked of a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.answers.case import NoArticleAnswer
from domain.answers.opening import at_large, handed_over
from domain.answers.policy_answer import PolicyAnswer
from domain.answers.told import Told

if TYPE_CHECKING:
    from datetime import date

    from domain.answers.asker import Asker
    from domain.policies.ports import ArticleMatch, Articles
    from domain.questions.ask import Ask, AskAtLarge

ENOUGH = 400
"""Likeness below which a rule is not quoted: chatter stays below it nearly always."""


@dataclass(frozen=True, slots=True)
class PolicyDesk:
    """Answers from written rules; ``language`` is the one that is asked in."""

    articles: Articles
    language: str

    def told(self, ask: Ask | AskAtLarge, who: Asker, day: date) -> Told:
        """Quote the rule that fits, or pass the question to a person."""
        found = self._fitting(ask.said.words, who)
        if found is None:
            return handed_over(NoArticleAnswer(at_large(ask, who, day)), ())
        foreign = found.article.language != self.language
        return Told(PolicyAnswer(found, day, is_foreign=foreign), ())

    def _fitting(self, words: str, who: Asker) -> ArticleMatch | None:
        found = self.articles.find(words, self.language, who.person.roles)
        return next((match for match in found if match.likeness >= ENOUGH), None)
