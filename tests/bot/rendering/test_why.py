"""What is said of how an answer is known, and what stands under every answer."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

import pytest
from inline_snapshot import snapshot

from bot.rendering.cards.rules import RULES
from bot.rendering.cards.why import Named, Source, Why, render_why
from bot.rendering.feedback import render_thanks, render_what_was_wrong
from bot.rendering.reply import render_replies
from bot.rendering.under import FEEDBACK, WHY
from bot.workspace.blocks.check import interactive_elements
from domain.answers import answer as answers
from domain.answers.answer import HandedOver, HelpAnswer, NoLedger, NotForUs
from domain.answers.case import WhichOne
from domain.answers.reply import Outcome
from domain.documents.reference import DocumentKind
from domain.helpdesk.recognised import Given, Recognised, TopicRead
from domain.questions.ask import AskAtLarge, Choice, Missing, Target, Unsure
from domain.questions.slots.slots import SaidAmount, SaidDate, SaidTerms, Slots
from domain.questions.topics import Topic
from tests.bot.rendering.shown import (
    ENGLISH,
    QUESTION,
    blocks_of,
    check,
    picture,
    reply,
)

if TYPE_CHECKING:
    from bot.rendering.message import Message

INVOICE = Target(DocumentKind.INVOICE, "INV-01042")
GLOBEX = Target(DocumentKind.CUSTOMER, "C10001")
SOURCE = Source(
    3,
    datetime(2026, 11, 20, 18, 0, tzinfo=UTC),
    datetime(2026, 11, 20, 18, 2, tzinfo=UTC),
)
GIVEN = Given(Topic.DOCUMENT, Outcome.ANSWERED, "InvoiceAnswer", 97, INVOICE)
READ = Recognised(
    given=(GIVEN,),
    topics=(TopicRead(Topic.DOCUMENT, 97), TopicRead(Topic.PAYMENTS, 2)),
    language="es",
    slots=Slots(
        amounts=(SaidAmount(Decimal("1200.00"), "USD", 0, 1),),
        currencies=("USD",),
        dates=(SaidDate(date(2026, 11, 27), date(2026, 11, 27), 2, 3),),
        terms=(SaidTerms("Net 60", 4, 5),),
    ),
)
WHY_IT_IS = Why(
    SOURCE,
    (GIVEN,),
    READ,
    found=(Named(INVOICE),),
    from_thread=(Named(GLOBEX, "Globex <!channel>"),),
)


def test_the_asker_reads_how_it_was_read_and_where_it_is_from() -> None:
    told = render_why(WHY_IT_IS, ENGLISH)

    check(told)
    assert picture(told) == snapshot("""\
I read your words as: document, 97% sure.
*Less likely*  payments (2%)
*In your words*  invoice INV-01042
*From this conversation*  customer Globex &lt;!channel&gt; C10001
*Amount said*  USD 1,200.00
*Date said*  27 Nov 2026
*Terms said*  Net 60
*Language*  Spanish
*Figures from*  invoices, credit notes, receipts and their allocations
*Rule*  An invoice's open amount is its total less what was applied to it on or before the day.
Ledger no. 3, true on 20 Nov 2026, 18:00, imported on 20 Nov 2026, 18:02.\
""")


def test_somebody_else_reads_the_rule_and_the_source_alone() -> None:
    told = render_why(Why(SOURCE, (GIVEN,)), ENGLISH)

    check(told)
    assert picture(told) == snapshot("""\
*Figures from*  invoices, credit notes, receipts and their allocations
*Rule*  An invoice's open amount is its total less what was applied to it on or before the day.
Ledger no. 3, true on 20 Nov 2026, 18:00, imported on 20 Nov 2026, 18:02.\
""")


def test_what_was_tapped_was_not_guessed() -> None:
    tapped = replace(WHY_IT_IS, read=Recognised((GIVEN,)), found=(), from_thread=())

    assert "without a guess" in render_why(tapped, ENGLISH).text


def test_books_that_are_gone_are_named_by_their_number() -> None:
    told = render_why(Why(replace(SOURCE, imported_at=None), ()), ENGLISH)

    assert told.text == "Ledger no. 3, true on 20 Nov 2026, 18:00."


def test_every_answer_with_figures_has_a_rule() -> None:
    names = {each.__name__ for each in get_args(answers.Found)}

    assert names - {WhichOne.__name__} == set(RULES) - {Missing.__name__}


def standing(made: Message) -> list[str]:
    """Return what stands under an answer besides its own buttons."""
    found = [
        element["action_id"] for _, element in interactive_elements(blocks_of(made))
    ]
    return [action for action in found if action in (WHY, FEEDBACK)]


@pytest.mark.parametrize(
    ("answer", "topic", "outcome", "stands"),
    [
        (HandedOver("Q-1"), Topic.TICKET, Outcome.HANDED_OVER, [WHY, FEEDBACK]),
        (
            Missing(Topic.DOCUMENT, "1"),
            Topic.DOCUMENT,
            Outcome.NOT_FOUND,
            [WHY, FEEDBACK],
        ),
        (HelpAnswer(), Topic.HELP, Outcome.ANSWERED, []),
        (NotForUs(), Topic.NONE, Outcome.DECLINED, []),
        (WhichOne(Topic.PROMISE), Topic.PROMISE, Outcome.CLARIFY, []),
        (NoLedger(), Topic.NONE, Outcome.NOT_FOUND, []),
    ],
    ids=["passed on", "not found", "help", "not for us", "which one", "no books"],
)
def test_what_is_an_answer_says_how_it_is_known(
    answer: answers.Answer, topic: Topic, outcome: Outcome, stands: list[str]
) -> None:
    said = replace(reply(answer, outcome), topic=topic)

    made = render_replies([said], ENGLISH, question_id=QUESTION)

    check(made)
    assert standing(made) == stands


def test_without_a_question_on_record_nothing_can_be_pressed() -> None:
    made = render_replies([reply(HandedOver("Q-1"))], ENGLISH)

    assert standing(made) == []


def test_two_questions_back_in_one_message_keep_their_buttons_apart() -> None:
    unsure = Unsure(Topic.DIGEST, (Choice(AskAtLarge(Topic.DIGEST)),))
    asked = [reply(unsure, Outcome.CLARIFY)] * 2

    made = render_replies(asked, ENGLISH, question_id=QUESTION)

    found = [each["action_id"] for _, each in interactive_elements(blocks_of(made))]
    assert found == ["pick:0", "pick:0.1", "person"]


def test_who_says_that_it_did_not_help_gets_to_a_person() -> None:
    down = render_what_was_wrong(ENGLISH, QUESTION)
    others = render_what_was_wrong(ENGLISH, "")

    assert "[ Ask a person ]" in picture(down)
    assert "[" not in picture(others)
    assert picture(render_thanks(ENGLISH)) == "Noted, thank you."
