"""Every figure ties out: for random ledgers, every day, every currency.

The control account is computed here from the movements alone, without asking any
document what is open on it: invoices issued, less credit notes, less cash received,
less what was settled without cash.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.answers.accounts import balances_of
from domain.ledger.ageing import Question
from domain.ledger.invoice import AllocationKind, InvoiceKind
from domain.money import Money
from tests.support.make import a_customer
from tests.support.memory import MemoryBooks
from tests.support.random_ledgers import (
    CUSTOMERS,
    FIRST_DAY,
    days,
    evening_of,
    questions,
    random_ledgers,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from domain.ledger.balance import Balance
    from domain.money import Currency
    from tests.support.random_ledgers import RandomLedger

CASHLESS = frozenset(AllocationKind) - {AllocationKind.PAYMENT, AllocationKind.CREDIT}
customers = st.sampled_from(CUSTOMERS)


@given(ledger=random_ledgers(), question=questions)
@settings(deadline=None, max_examples=60)
def test_the_buckets_add_up_to_the_open_items(
    ledger: RandomLedger, question: Question
) -> None:
    books = MemoryBooks.holding(*ledger.things)

    buckets = {
        (ageing.customer_number, ageing.currency): ageing.total
        for ageing in books.receivables.ageing(question)
    }

    assert buckets == open_items(books, question)


@given(ledger=random_ledgers(), day=days, customer=customers)
@settings(deadline=None, max_examples=60)
def test_open_items_less_credits_and_cash_are_the_control_account(
    ledger: RandomLedger, day: date, customer: str
) -> None:
    nets = {code: held.net for code, held in positions(ledger, customer, day).items()}

    control = control_account(ledger, customer, day)

    assert {code: net for code, net in nets.items() if net} == control


@given(ledger=random_ledgers(), day=days, customer=customers)
@settings(deadline=None, max_examples=60)
def test_what_is_late_and_what_is_current_are_all_that_is_open(
    ledger: RandomLedger, day: date, customer: str
) -> None:
    for balance in positions(ledger, customer, day).values():
        current = balance.ageing.amounts[0]

        assert balance.open_invoices == current + balance.overdue
        assert all(Money(0, balance.currency) <= a for a in balance.ageing.amounts)


@given(ledger=random_ledgers(), customer=customers)
@settings(deadline=None, max_examples=25)
def test_each_evenings_figures_are_those_asked_for_later_as_then_known(
    ledger: RandomLedger, customer: str
) -> None:
    for day in (FIRST_DAY + timedelta(days=step) for step in range(0, 160, 9)):
        kept = positions(ledger.kept_on(day), customer, day)

        asked_later = positions(ledger, customer, day, known=True)

        assert asked_later == kept


@given(ledger=random_ledgers(), day=days, customer=customers)
@settings(deadline=None, max_examples=60)
def test_what_is_applied_tomorrow_never_changes_today(
    ledger: RandomLedger, day: date, customer: str
) -> None:
    today = type(ledger)(
        ledger.invoices,
        ledger.credit_notes,
        ledger.receipts,
        tuple(each for each in ledger.allocations if each.applied_on <= day),
    )

    assert positions(ledger, customer, day) == positions(today, customer, day)


def positions(
    ledger: RandomLedger, customer: str, day: date, *, known: bool = False
) -> Mapping[Currency, Balance]:
    books = MemoryBooks.holding(*ledger.things)
    question = Question(day, known_at=evening_of(day) if known else None)
    found = balances_of(books, a_customer(customer), question)
    return {balance.currency: balance for balance in found}


def open_items(
    books: MemoryBooks, question: Question
) -> dict[tuple[str, Currency], Money]:
    found: dict[tuple[str, Currency], Money] = {}
    for item in books.receivables.invoices.values():
        owed = item.open_amount(question.as_of, question.known_at)
        issued = item.issue_date <= question.as_of
        if owed and issued and item.kind is InvoiceKind.INVOICE:
            key = (item.customer_number, owed.currency)
            found[key] = found.get(key, owed - owed) + owed
    return found


def control_account(
    ledger: RandomLedger, customer: str, day: date
) -> dict[Currency, Money]:
    theirs = {i.number for i in ledger.invoices if i.customer_number == customer}
    issued = [
        each
        for each in (*ledger.invoices, *ledger.credit_notes)
        if each.customer_number == customer and each.issue_date <= day and not each.void
    ]
    received = (
        each.amount
        for each in ledger.receipts
        if each.customer_number == customer and each.received_on <= day
    )
    without_cash = (
        each.amount
        for each in ledger.allocations
        if each.invoice_number in theirs
        and each.kind in CASHLESS
        and each.applied_on <= day
    )
    movements = [
        *(each.total for each in issued if each.kind is InvoiceKind.INVOICE),
        *(-each.total for each in issued if each.kind is InvoiceKind.CREDIT_NOTE),
        *(-amount for amount in received),
        *(-amount for amount in without_cash),
    ]
    sums: dict[Currency, Money] = {}
    for amount in movements:
        code = amount.currency
        sums[code] = sums.get(code, Money.zero(code)) + amount
    return {code: total for code, total in sums.items() if total}
