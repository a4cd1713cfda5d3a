"""One party's position: what a customer owes, paid, may buy; what a vendor is due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.answers.accounts import vendor_told
from domain.answers.answer import (
    AccountAnswer,
    CreditAnswer,
    PaymentsAnswer,
    VendorAnswer,
)
from domain.answers.reply import Outcome
from domain.ledger.ageing import Question
from domain.ledger.exposure import NoRateError
from domain.money import Money
from domain.people.access import Account, Payable
from domain.questions.topics import Topic
from tests.domain.answers.story import ANN, BOOKS, DESK, PAUL, a_desk, who
from tests.support.make import (
    DANA,
    DAY,
    EUR,
    JPY,
    MXN,
    USD,
    a_bill,
    a_customer,
    a_receipt,
    a_vendor,
    a_vendor_payment,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks


def test_an_account_is_told_by_currency_with_what_matters_most() -> None:
    reply = DESK.answer_text("what does Globex owe?", who(DANA)).first

    assert (reply.topic, reply.outcome) == (Topic.ACCOUNT, Outcome.ANSWERED)
    assert (reply.customers, reply.documents) == (("C10001",), ())
    assert reply.subjects == (Account(frozenset({DANA})),)
    assert reply.confidence == 98
    answer = reply.answer
    assert isinstance(answer, AccountAnswer)
    assert answer.question == Question(DAY)
    assert [(b.currency, str(b.net)) for b in answer.balances] == [
        (EUR, "100.00"),
        (USD, "260.00"),
    ]
    assert [each.number for each in answer.longest_overdue] == [
        "INV-01042",
        "INV-01050",
    ]
    assert answer.last_receipt == BOOKS.receivables.receipts["RC-5512"]


def test_a_name_alone_asks_for_the_whole_position() -> None:
    assert isinstance(
        DESK.answer_text("Globex?", who(DANA)).first.answer, AccountAnswer
    )


def test_an_account_shows_three_items_and_no_receipt_where_none_came_in() -> None:
    invoices = [
        an_invoice(f"INV-{n}", due_date=DAY - timedelta(days=n)) for n in range(4)
    ]
    desk = a_desk(MemoryBooks.holding(a_customer(), *invoices))

    answer = desk.answer_text("C10001", who(DANA)).first.answer

    assert isinstance(answer, AccountAnswer)
    assert [i.number for i in answer.longest_overdue] == ["INV-3", "INV-2", "INV-1"]
    assert answer.last_receipt is None


def test_payments_are_the_newest_five_and_what_is_unapplied() -> None:
    receipts = [
        a_receipt(f"RC-{n}", received_on=DAY - timedelta(days=n)) for n in range(-1, 6)
    ]
    desk = a_desk(MemoryBooks.holding(a_customer(), *receipts))

    reply = desk.answer_text("any money from Globex?", who(DANA)).first

    answer = reply.answer
    assert reply.topic is Topic.PAYMENTS
    assert isinstance(answer, PaymentsAnswer)
    assert [r.number for r in answer.receipts] == [f"RC-{n}" for n in range(5)]
    assert answer.unapplied == {USD: usd("3000.00")}


def test_payments_of_who_never_paid_are_none() -> None:
    answer = DESK.answer_text("has Northgate Logistics paid?", who(DANA)).first.answer

    assert isinstance(answer, PaymentsAnswer)
    assert (answer.receipts, answer.unapplied) == ((), {})


def test_credit_is_the_limit_less_everything_at_dated_rates() -> None:
    reply = DESK.answer_text("can we sell more to Globex?", who(DANA)).first

    answer = reply.answer
    assert reply.topic is Topic.CREDIT
    assert isinstance(answer, CreditAnswer)
    assert answer.exposure is not None
    assert answer.exposure.used == usd("370.00")
    assert answer.exposure.room == usd("1630.00")
    assert [rate.source for rate in answer.exposure.rates] == [EUR]
    assert answer.no_rate is None


def test_without_a_limit_there_is_no_room_to_compute() -> None:
    answer = DESK.answer_text(
        "credit limit of Wayne Enterprises", who(ANN)
    ).first.answer

    assert isinstance(answer, CreditAnswer)
    assert answer.exposure is None
    assert answer.no_rate is None
    assert [balance.net for balance in answer.balances] == [usd("1200.00")]


def test_a_missing_rate_is_told_and_no_figure_is_made_up() -> None:
    books = MemoryBooks.holding(
        a_customer(credit_limit=usd("10.00")),
        an_invoice(total=Money.of("5.00", "MXN")),
    )

    answer = a_desk(books).answer_text("credit limit C10001", who(DANA)).first.answer

    assert isinstance(answer, CreditAnswer)
    assert answer.exposure is None
    assert isinstance(answer.no_rate, NoRateError)
    assert (answer.no_rate.source, answer.no_rate.target) == (MXN, USD)


def test_a_vendor_is_told_with_what_is_to_pay_and_what_is_late() -> None:
    reply = DESK.answer_text("what do we owe Initech?", who(PAUL)).first

    answer = reply.answer
    assert (reply.topic, reply.vendors) == (Topic.VENDOR, ("V20001",))
    assert reply.subjects == (Payable(),)
    assert isinstance(answer, VendorAnswer)
    assert answer.vendor == BOOKS.payables.vendors["V20001"]
    assert answer.to_pay == {JPY: Money(50000, JPY), USD: usd("500.00")}
    assert answer.overdue == {USD: usd("500.00")}
    assert [bill.number for bill in answer.bills] == ["B-7781", "B-7790"]
    assert [paid.number for paid in answer.payments] == ["VP-0460", "VP-0451"]


def test_a_vendor_shows_three_open_bills_but_counts_them_all() -> None:
    due = date(2026, 11, 1)
    bills = [a_bill(f"B-{n}", due_date=due + timedelta(days=n)) for n in range(5)]
    paid = a_vendor_payment(bill_number="B-0")
    books = MemoryBooks.holding(a_vendor(), *bills, paid)

    answer = a_desk(books).answer_text("V20001", who(PAUL)).first.answer

    assert isinstance(answer, VendorAnswer)
    assert answer.to_pay == {USD: usd("3600.00")}
    assert [bill.number for bill in answer.bills] == ["B-1", "B-2", "B-3"]


def test_a_vendor_who_is_owed_nothing_has_no_amounts() -> None:
    desk = a_desk(MemoryBooks.holding(a_vendor()))

    answer = desk.answer_text("V20001", who(PAUL)).first.answer

    assert isinstance(answer, VendorAnswer)
    assert (answer.to_pay, answer.overdue, answer.bills) == ({}, {}, ())


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("when did Globex pay", Topic.PAYMENTS),
        ("¿cuánto debe Globex?", Topic.ACCOUNT),
        ("a Globex já pagou?", Topic.PAYMENTS),
        ("Globex 欠我们多少钱", Topic.ACCOUNT),
        ("Globex 的信用额度还有多少", Topic.CREDIT),
    ],
)
def test_a_position_is_asked_for_in_any_language(text: str, topic: Topic) -> None:
    reply = DESK.answer_text(text, who(DANA)).first

    assert (reply.topic, reply.customers) == (topic, ("C10001",))


def test_a_vendor_is_told_as_of_the_day_without_later_bills_and_payments() -> None:
    later = DAY + timedelta(days=1)
    books = MemoryBooks.holding(
        a_vendor(),
        a_bill("B-1", total=usd("100.00")),
        a_bill("B-2", issue_date=later),
        a_vendor_payment("VP-1", bill_number=None, paid_on=DAY),
        a_vendor_payment("VP-2", bill_number=None, paid_on=later),
    )

    told = vendor_told(books, "V20001", DAY)

    assert told is not None
    assert isinstance(told.answer, VendorAnswer)
    assert told.answer.to_pay == {USD: usd("100.00")}
    assert [each.number for each in told.answer.payments] == ["VP-1"]
