"""How something is done: quoted from a written rule, or asked of a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from domain.answers.asker import asker
from domain.answers.case import NoArticleAnswer
from domain.answers.desk import Desk
from domain.answers.facts import facts_of
from domain.answers.policy import ENOUGH
from domain.answers.policy_answer import PolicyAnswer
from domain.answers.reply import Outcome
from domain.documents.reference import DocumentKind
from domain.people.person import Role
from domain.policies.ports import NO_ARTICLES, Article, ArticleMatch
from domain.questions.ask import Ask, AskAtLarge, Said, Target
from domain.questions.topics import Topic
from tests.support.make import AS_OF, DANA, DAY, a_customer, a_person
from tests.support.memory import MemoryBooks
from tests.support.memory_articles import MemoryArticles
from tests.support.understanding import Told

if TYPE_CHECKING:
    from domain.answers.reply import Reply
    from domain.policies.ports import Articles

BOOKS = MemoryBooks.holding(a_person(DANA, Role.SALES), a_customer())
REFUNDS = Article("refunds", "en", "Refunds", None, date(2027, 6, 30))
SPANISH = replace(REFUNDS, name="gastos", language="es", title="gastos de viaje")
FOR_AR = replace(REFUNDS, name="secret", title="secret", readers=frozenset({Role.AR}))
ARTICLES = MemoryArticles(
    ((REFUNDS, "on friday"), (SPANISH, "pronto"), (FOR_AR, "kept"))
)


def asked(
    words: str,
    target: Target | None = None,
    *,
    language: str | None = "en",
    articles: Articles = ARTICLES,
) -> Reply:
    desk = Desk(BOOKS, Told(spoken=language), AS_OF, DAY, articles)
    person = BOOKS.people.by_email(DANA)
    assert person is not None
    said = Said(words)
    topic = Topic.POLICY
    ask = Ask(topic, target, said) if target else AskAtLarge(topic, said)
    return desk.answer(ask, asker(BOOKS, person))


def test_a_rule_is_quoted() -> None:
    reply = asked("refunds on friday")

    assert (reply.topic, reply.outcome) == (Topic.POLICY, Outcome.ANSWERED)
    match = ArticleMatch(REFUNDS, None, "on friday", 1000)
    assert reply.answer == PolicyAnswer(match, DAY, is_foreign=False)
    assert facts_of(reply.answer) == {
        "article": "refunds",
        "title": "Refunds",
        "section": None,
        "article_language": "en",
        "review_by": "2027-06-30",
    }


def test_a_rule_is_a_rule_whoever_is_the_example() -> None:
    target = Target(DocumentKind.CUSTOMER, "C10001")

    assert isinstance(asked("refunds on friday", target).answer, PolicyAnswer)


@pytest.mark.parametrize(
    ("language", "is_foreign"), [("en", True), (None, True), ("es", False)]
)
def test_what_only_another_language_has_is_quoted_from_there(
    language: str | None, *, is_foreign: bool
) -> None:
    answer = asked("gastos de viaje", language=language).answer

    assert isinstance(answer, PolicyAnswer)
    assert (answer.match.article, answer.is_foreign) == (SPANISH, is_foreign)


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        pytest.param("how tall is the tower", ARTICLES, id="nothing-like-it"),
        pytest.param("secret kept", ARTICLES, id="not-for-the-asker"),
        pytest.param("refunds on friday", NO_ARTICLES, id="no-rules-at-all"),
    ],
)
def test_what_no_rule_says_is_passed_to_a_person(
    words: str, articles: Articles
) -> None:
    reply = asked(words, articles=articles)

    assert reply.outcome is Outcome.HANDED_OVER
    assert isinstance(reply.answer, NoArticleAnswer)
    assert reply.answer.case.quote == words


@pytest.mark.parametrize(("likeness", "quoted"), [(ENOUGH, True), (ENOUGH - 1, False)])
def test_a_rule_must_be_like_enough(likeness: int, *, quoted: bool) -> None:
    class One:
        def find(
            self, words: str, language: str, roles: frozenset[Role]
        ) -> tuple[ArticleMatch, ...]:
            del words, language, roles
            return (ArticleMatch(REFUNDS, None, "on friday", likeness),)

    assert isinstance(asked("x", articles=One()).answer, PolicyAnswer) is quoted


def test_a_rule_is_outdated_the_day_after_it_was_to_be_reviewed() -> None:
    match = ArticleMatch(replace(REFUNDS, review_by=DAY), None, "x", 900)
    late = replace(match, article=replace(REFUNDS, review_by=date(2026, 11, 19)))

    assert not PolicyAnswer(match, DAY, is_foreign=False).is_outdated
    assert PolicyAnswer(late, DAY, is_foreign=False).is_outdated
