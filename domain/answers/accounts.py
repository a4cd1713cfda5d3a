"""One party's position: what a customer owes, paid, may buy; what a vendor is due."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from domain.answers.answer import (
    AccountAnswer,
    CreditAnswer,
    OpenInvoicesAnswer,
    PaymentsAnswer,
    VendorAnswer,
)
from domain.answers.asked_days import day_asked_for, days_asked_for
from domain.answers.habits import habit_in
from domain.answers.told import Told
from domain.ledger.ageing import Question
from domain.ledger.balance import balances
from domain.ledger.exposure import NoRateError, exposure
from domain.money import Money
from domain.people.access import Payable
from domain.questions.ask import NOTHING_SAID
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from domain.answers.asked_days import Days
    from domain.answers.ports import Books
    from domain.ledger.balance import Balance
    from domain.ledger.customer import Customer
    from domain.money import Currency
    from domain.questions.ask import Said

MOST_INVOICES = 3
MOST_LISTED = 10_000
"""Invoices in one list; an account with more of them open is a report's work."""
MOST_RECEIPTS = 5
MOST_BETWEEN = 10_000
"""Receipts of one customer that are added up for a stretch of days."""
MOST_BILLS = 1_000
MOST_SHOWN = 3


def account_told(
    books: Books, customer: Customer, today: date, said: Said = NOTHING_SAID
) -> Told:
    """Say what a customer owes, or owed on the day that was asked for, by currency."""
    day = day_asked_for(said, today)
    question = Question(day)
    receivables = books.receivables
    last = receivables.receipts_of(customer.number, day, 1)
    worst = receivables.open_invoices_of(customer.number, day, MOST_INVOICES)
    answer = AccountAnswer(
        customer=customer,
        question=question,
        balances=balances_of(books, customer, question),
        longest_overdue=tuple(worst),
        last_receipt=last[0] if last else None,
        then=day != today,
    )
    return Told(answer, (customer.subject,))


def open_invoices_told(books: Books, customer: Customer, day: date) -> Told:
    """List everything a customer has open, the longest overdue first."""
    found = books.receivables.open_invoices_of(customer.number, day, MOST_LISTED)
    answer = OpenInvoicesAnswer(customer, day, tuple(found))
    return Told(answer, (customer.subject,))


def payments_told(
    books: Books, customer: Customer, day: date, said: Said = NOTHING_SAID
) -> Told:
    """Say what came in from a customer, what of it is not applied, and what will."""
    number, receivables = customer.number, books.receivables
    between = days_asked_for(said, day)
    if between is not None:
        return _payments_between(books, customer, day, between)
    answer = PaymentsAnswer(
        customer=customer,
        day=day,
        receipts=tuple(receivables.receipts_of(number, day, MOST_RECEIPTS)),
        unapplied=receivables.unapplied(Question(day), number),
        habit=habit_in(books, number, day),
        oldest_open=tuple(receivables.open_invoices_of(number, day, MOST_INVOICES)),
    )
    return Told(answer, (customer.subject,))


def _payments_between(
    books: Books, customer: Customer, day: date, between: Days
) -> Told:
    number, receivables = customer.number, books.receivables
    first, last = between
    received = receivables.receipts_of(number, last, MOST_BETWEEN)
    answer = PaymentsAnswer(
        customer=customer,
        day=day,
        receipts=tuple(each for each in received if each.received_on >= first),
        unapplied=receivables.unapplied(Question(day), number),
        between=between,
    )
    return Told(answer, (customer.subject,))


def credit_told(
    books: Books, customer: Customer, day: date, _: Said = NOTHING_SAID
) -> Told:
    """Say how much of a customer's credit limit is left."""
    held = balances_of(books, customer, Question(day))
    used, no_rate = None, None
    if customer.credit_limit is not None:
        try:
            used = exposure(customer.credit_limit, held, books.rates, day)
        except NoRateError as error:
            no_rate = error
    answer = CreditAnswer(customer, day, held, used, no_rate)
    return Told(answer, (customer.subject,))


def vendor_told(books: Books, number: str, day: date) -> Told | None:
    """Say what a vendor is still to be paid; None if there is no such vendor."""
    vendor = books.payables.vendor(number)
    if vendor is None:
        return None
    bills = [
        bill
        for bill in books.payables.bills_of(number, MOST_BILLS)
        if bill.issue_date <= day and bill.open_amount(day)
    ]
    late = (bill for bill in bills if bill.days_overdue(day))
    answer = VendorAnswer(
        vendor=vendor,
        day=day,
        to_pay=by_currency(bill.open_amount(day) for bill in bills),
        overdue=by_currency(bill.open_amount(day) for bill in late),
        bills=tuple(bills[:MOST_SHOWN]),
        payments=tuple(books.payables.payments_to(number, day, MOST_SHOWN)),
    )
    return Told(answer, (Payable(),))


def balances_of(
    books: Books, customer: Customer, question: Question
) -> tuple[Balance, ...]:
    """Return a customer's position in each currency: gross, credits, cash, net."""
    number = customer.number
    return balances(
        number,
        question.buckets,
        ageings=books.receivables.ageing(question, number),
        credits_open=books.receivables.credits_open(question, number),
        unapplied=books.receivables.unapplied(question, number),
    )


def by_currency(amounts: Iterable[Money]) -> Mapping[Currency, Money]:
    """Add amounts up, each currency by itself, in the order of their codes."""
    units: defaultdict[Currency, int] = defaultdict(int)
    for amount in amounts:
        units[amount.currency] += amount.units
    return {code: Money(total, code) for code, total in sorted(units.items())}


OF_A_CUSTOMER: Mapping[Topic, Callable[[Books, Customer, date, Said], Told]] = {
    Topic.ACCOUNT: account_told,
    Topic.PAYMENTS: payments_told,
    Topic.CREDIT: credit_told,
}
"""The topics that one customer's position answers."""
