"""Which day or days a question about one customer asks about, and what is told then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from domain.answers.answer import AccountAnswer, PaymentsAnswer
from domain.answers.asked_days import day_asked_for, days_asked_for
from domain.answers.facts import facts_of
from domain.questions.ask import Said
from domain.questions.slots.read import slots_in
from tests.domain.answers.story import a_desk, who
from tests.support.make import DANA, DAY, a_customer, a_receipt, an_invoice, usd
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.answers.reply import Reply

END_OF_OCTOBER = date(2026, 10, 31)


def said(words: str, language: str = "en") -> Said:
    return Said(words, slots_in(words, day=DAY, language=language))


@pytest.mark.parametrize(
    ("words", "language", "day"),
    [
        pytest.param("what do they owe", "en", DAY, id="no-day"),
        pytest.param(
            "what did they owe at the end of October", "en", END_OF_OCTOBER, id="en"
        ),
        pytest.param("¿cuánto debían al 31 de octubre?", "es", END_OF_OCTOBER, id="es"),
        pytest.param("那上个月的呢", "zh", END_OF_OCTOBER, id="zh-a-follow-up"),
        pytest.param(
            "I took over last week, what do they owe", "en", DAY, id="only-the-story"
        ),
        pytest.param("what do they owe at the end of December", "en", DAY, id="future"),
    ],
)
def test_a_position_is_told_for_the_day_that_is_asked_for(
    words: str, language: str, day: date
) -> None:
    assert day_asked_for(said(words, language), DAY) == day


@pytest.mark.parametrize(
    ("words", "days"),
    [
        pytest.param("did they pay", None, id="no-days"),
        pytest.param(
            "did they pay in October", (date(2026, 10, 1), END_OF_OCTOBER), id="a-month"
        ),
        pytest.param(
            "anything from them this month", (date(2026, 11, 1), DAY), id="so-far"
        ),
        pytest.param(
            "they wired it on 12 Nov, do we have it",
            (date(2026, 11, 12), DAY),
            id="from-a-day-on",
        ),
        pytest.param("will they pay next month", None, id="days-to-come"),
    ],
)
def test_money_is_told_for_the_days_that_are_named(
    words: str, days: tuple[date, date] | None
) -> None:
    assert days_asked_for(said(words), DAY) == days


BOOKS = MemoryBooks.holding(
    a_customer(),
    an_invoice(total=usd("900.00"), issue_date=date(2026, 9, 1)),
    an_invoice("INV-2", total=usd("50.00"), issue_date=date(2026, 11, 10)),
    a_receipt("RC-1", amount=usd("100.00"), received_on=date(2026, 10, 5)),
    a_receipt("RC-2", amount=usd("30.00"), received_on=date(2026, 10, 31)),
    a_receipt("RC-3", amount=usd("7.00"), received_on=date(2026, 11, 1)),
)


def asked(words: str) -> Reply:
    return a_desk(BOOKS).answer_text(words, who(DANA)).first


def test_what_was_owed_then_counts_nothing_that_came_later() -> None:
    answer = asked("what did Globex owe at the end of October?").answer

    assert isinstance(answer, AccountAnswer)
    assert answer.then
    assert [str(each.open_invoices) for each in answer.balances] == ["900.00"]
    assert facts_of(answer)["position_on"] == "2026-10-31"


def test_the_money_of_a_month_is_that_of_its_days_alone() -> None:
    answer = asked("did Globex pay in October?").answer

    assert isinstance(answer, PaymentsAnswer)
    assert [each.number for each in answer.receipts] == ["RC-2", "RC-1"]
    assert facts_of(answer)["received"] == [{"currency": "USD", "amount": "130.00"}]
