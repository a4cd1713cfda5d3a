"""What is said where somebody asks how something is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from inline_snapshot import snapshot

from domain.answers.case import Case, NoArticleAnswer
from domain.answers.policy_answer import PolicyAnswer
from domain.answers.reply import Outcome
from domain.people.person import Role
from domain.policies.ports import Article, ArticleMatch
from domain.questions.slots.slots import NO_SLOTS
from domain.questions.topics import Topic
from tests.bot.rendering.shown import card
from tests.support.make import DAY

REFUNDS = Article("refunds", "en", "Refunding a customer", None, date(2027, 6, 30))
MATCH = ArticleMatch(
    REFUNDS, "When", "On Friday.\nNot before <!channel>.", 700, "They must ask for it."
)
ANSWER = PolicyAnswer(MATCH, DAY, is_foreign=False)


def test_a_rule_is_quoted_under_its_title() -> None:
    assert card(ANSWER) == snapshot("""\
*Refunding a customer* · When
On Friday.
Not before &lt;!channel&gt;.
They must ask for it.
Did this help?
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_rule_of_another_language_that_is_overdue_for_review_says_so() -> None:
    old = replace(REFUNDS, language="es", review_by=date(2026, 1, 31))
    match = replace(
        MATCH, article=old, heading=None, passage="El viernes.", opening=None
    )

    assert card(replace(ANSWER, match=match, is_foreign=True)) == snapshot("""\
*Refunding a customer*
El viernes.
This rule is written in Spanish only.
It was to be reviewed by 31 Jan 2026: ask finance whether it still holds.
Did this help?
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_where_no_rule_is_written_a_person_gets_the_question() -> None:
    case = Case(Topic.POLICY, Role.AR, DAY, NO_SLOTS, "how do I?")

    assert card(NoArticleAnswer(case), Outcome.HANDED_OVER) == snapshot("""\
*I find no written rule for this, so your question goes to accounts receivable.*
Ledger as of 20 Nov 2026, 18:00\
""")
