"""Whether something was billed, when it will be, and what a portal holds up."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from domain.answers.answer import ReceiptAnswer
from domain.answers.asker import asker
from domain.answers.billing_answer import BillingAnswer, InvoiceBilledAnswer
from domain.answers.billings import month_end
from domain.answers.facts import facts_of
from domain.answers.look_up import told_for
from domain.answers.reply import Outcome
from domain.documents.reference import DocumentKind
from domain.people.access import Account
from domain.people.person import Email, Role
from domain.questions.ask import Ask, AskAtLarge, Said, Target
from domain.questions.slots.slots import SaidDate, Slots
from domain.questions.topics import Topic
from tests.support.make import (
    DANA,
    DAY,
    OMAR,
    RITA,
    a_contract,
    a_customer,
    a_person,
    a_receipt,
    a_step,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.answers.told import Told
    from domain.contracts.billing import Planned

ANN = Email("ann@example.com")
OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
GLOBEX = Target(DocumentKind.CUSTOMER, "C10001")
CONTRACT = Target(DocumentKind.CONTRACT, "CTR-2441", "C10001")
INVOICE = Target(DocumentKind.INVOICE, "INV-01042", "C10001")
STEPS = {
    day: a_step(day, invoice_number=number)
    for day, number in (
        (date(2026, 7, 1), "INV-00900"),
        (date(2026, 10, 1), "INV-01042"),
        (date(2026, 10, 15), None),
        (DAY, None),
        (date(2026, 12, 1), None),
    )
}
BOOKS = MemoryBooks.holding(
    a_person(DANA, Role.SALES),
    a_person(OMAR, Role.SALES),
    a_person(ANN, Role.AR),
    a_person(RITA, Role.STAKEHOLDER),
    a_customer(),
    a_customer("C10002", name="Wayne Enterprises", owner=OMAR),
    a_contract(),
    a_contract("CTR-3000", customer_number="C10002"),
    *STEPS.values(),
    a_step(DAY, contract_number="CTR-3000", amount=usd("1.00")),
    an_invoice(portal="Ariba", portal_status="rejected", contract_number="CTR-2441"),
    a_receipt(),
)


def told(
    target: Target | None,
    by: str,
    span: tuple[date, date] | None = None,
    books: MemoryBooks = BOOKS,
) -> Told | None:
    person = books.people.by_email(Email(by))
    assert person is not None
    dates = (SaidDate(*span, 0, 0),) if span else ()
    what = Said("", Slots(dates=dates))
    topic = Topic.BILLING
    ask = Ask(topic, target, what) if target else AskAtLarge(topic, what)
    return told_for(books, ask, asker(books, person), DAY)


def plan(
    target: Target | None, by: str = DANA, span: tuple[date, date] | None = None
) -> BillingAnswer:
    result = told(target, by, span)
    assert result is not None
    assert result.outcome is Outcome.ANSWERED
    assert isinstance(result.answer, BillingAnswer)
    return result.answer


def days(planned: tuple[Planned, ...]) -> list[date]:
    return [each.step.bill_on for each in planned]


@pytest.mark.parametrize("target", [GLOBEX, CONTRACT])
def test_a_plan_says_what_is_next_what_is_late_and_what_was_billed(
    target: Target,
) -> None:
    answer = plan(target)

    assert days(answer.billed) == [date(2026, 10, 1), date(2026, 7, 1)]
    assert days(answer.late) == [date(2026, 10, 15)]
    # What is to be billed today is not late.
    assert days(answer.coming) == [DAY, date(2026, 12, 1)]
    assert [each.invoice_number for each in answer.stuck] == ["INV-01042"]


def test_a_period_narrows_the_plan() -> None:
    answer = plan(GLOBEX, span=OCTOBER)

    assert (answer.first, answer.last) == OCTOBER
    assert days(answer.billed) == [date(2026, 10, 1)]
    assert days(answer.late) == [date(2026, 10, 15)]
    assert answer.coming == ()


@pytest.mark.parametrize(
    ("by", "contracts"),
    [
        (DANA, {"CTR-2441"}),
        (OMAR, {"CTR-3000"}),
        (ANN, {"CTR-2441", "CTR-3000"}),
        (RITA, set()),
    ],
)
def test_at_large_everybody_gets_the_accounts_they_may_see(
    by: str, contracts: set[str]
) -> None:
    answer = plan(None, by)

    found = (*answer.late, *answer.coming)
    assert {each.step.contract_number for each in found} == contracts
    assert bool(answer.stuck) is ("CTR-2441" in contracts)


def test_at_large_the_month_is_looked_at_unless_asked_for_more() -> None:
    assert days(plan(None).coming) == [DAY]
    assert plan(None).last == date(2026, 11, 30)
    december = (date(2026, 12, 1), date(2026, 12, 31))
    assert days(plan(None, span=december).coming) == [date(2026, 12, 1)]
    assert days(plan(None, span=december).late) == []


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (DAY, date(2026, 11, 30)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        (date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_the_last_day_of_a_month(day: date, end: date) -> None:
    assert month_end(day) == end


def test_an_invoice_is_billed_and_the_portal_says_how() -> None:
    result = told(INVOICE, DANA)

    assert result is not None
    assert isinstance(result.answer, InvoiceBilledAnswer)
    facts = facts_of(result.answer)
    assert facts["portal_status"] == "rejected"
    assert facts["open_amount"] == "1200.00"


@pytest.mark.parametrize("target", [GLOBEX, CONTRACT, INVOICE])
def test_billing_comes_under_what_it_is_about(target: Target) -> None:
    result = told(target, OMAR)

    assert result is not None
    assert result.subjects == (Account(frozenset({DANA})),)


def test_money_that_came_in_is_told_as_it_stands() -> None:
    result = told(Target(DocumentKind.RECEIPT, "RC-5512"), DANA)

    assert result is not None
    assert isinstance(result.answer, ReceiptAnswer)


@pytest.mark.parametrize(
    "target",
    [
        Target(DocumentKind.CUSTOMER, "C9"),
        Target(DocumentKind.CONTRACT, "CTR-9"),
        Target(DocumentKind.INVOICE, "INV-9"),
    ],
)
def test_what_is_not_there_has_no_plan(target: Target) -> None:
    assert told(target, ANN) is None


def test_the_figures_of_a_plan_are_exact() -> None:
    facts = facts_of(plan(GLOBEX))

    assert facts["next_bill_on"] == "2026-11-20"
    assert (facts["next_amount"], facts["currency"]) == ("6000.00", "USD")
    assert facts["coming_amounts"] == [{"currency": "USD", "amount": "12000.00"}]
    assert facts["late_amounts"] == [{"currency": "USD", "amount": "6000.00"}]
    assert facts["late"] == [
        {
            "contract_number": "CTR-2441",
            "customer_number": "C10001",
            "bill_on": "2026-10-15",
            "amount": "6000.00",
            "currency": "USD",
            "invoice_number": None,
        }
    ]
    assert facts["stuck"] == [
        {
            "invoice_number": "INV-01042",
            "customer_number": "C10001",
            "portal": "Ariba",
            "portal_status": "rejected",
            "total": "1200.00",
            "currency": "USD",
            "issue_date": "2026-10-04",
        }
    ]


def test_a_contracts_owner_sees_its_plan_and_not_the_accounts_invoices() -> None:
    books = MemoryBooks.holding(
        *(a_person(each, Role.SALES) for each in (DANA, OMAR)),
        a_customer(),
        a_contract(owner=OMAR),
        a_step(DAY),
        an_invoice(
            portal="Ariba", portal_status="rejected", contract_number="CTR-2441"
        ),
    )

    shown = {by: told(CONTRACT, by, books=books) for by in (DANA, OMAR)}

    plans = {
        by: each.answer
        for by, each in shown.items()
        if each is not None and isinstance(each.answer, BillingAnswer)
    }
    assert {by: len(each.stuck) for by, each in plans.items()} == {DANA: 1, OMAR: 0}
    assert {by: days(each.coming) for by, each in plans.items()} == {
        DANA: [DAY],
        OMAR: [DAY],
    }
    # Where both read a channel, the invoices are not for all of it.
    hers = shown[DANA]
    assert hers is not None
    assert Account(frozenset({DANA})) in hers.subjects
