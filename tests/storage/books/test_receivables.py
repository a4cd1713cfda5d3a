"""What the domain may rely on of customers, invoices and receipts, wherever kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ledger.ageing import Question, age
from domain.ledger.customer import AccountStatus
from domain.ledger.invoice import AllocationKind, InvoiceKind
from domain.ledger.ports import LedgerState
from domain.money import Money
from tests.support.joined import invoices_in, receipts_in
from tests.support.make import (
    AS_OF,
    DAY,
    JPY,
    OMAR,
    USD,
    a_credit,
    a_credit_note,
    a_customer,
    a_receipt,
    an_allocation,
    an_invoice,
    usd,
)
from tests.support.random_ledgers import CUSTOMERS, days, questions, random_ledgers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.ledger.customer import Customer
    from domain.money import Currency
    from tests.storage.books.conftest import Shelf
    from tests.support.random_ledgers import RandomLedger

LARGE = Money.of("90071992547409.93", "USD")
"""More than a float can tell from its neighbours."""
QUESTION = Question(DAY)


def test_the_books_say_which_ledger_they_are_and_when_it_was_true(shelf: Shelf) -> None:
    with shelf.holding() as books:
        assert books.receivables.state() == LedgerState(generation=1, as_of=AS_OF)


@pytest.mark.parametrize(
    "customer",
    [
        pytest.param(a_customer(), id="with-the-least-that-can-be-known"),
        pytest.param(
            a_customer(
                "0001",
                name="Ñandú & 发票 <!channel> GmbH",
                owner=None,
                collector=OMAR,
                country="MX",
                region="LATAM",
                payment_terms="2/10 Net 30",
                credit_limit=LARGE,
                status=AccountStatus.ON_HOLD,
            ),
            id="with-everything",
        ),
        pytest.param(a_customer(credit_limit=Money.of("0", "JPY")), id="no-credit"),
    ],
)
def test_a_customer_comes_back_as_they_went_in(
    shelf: Shelf, customer: Customer
) -> None:
    with shelf.holding(customer) as books:
        assert books.receivables.customer(customer.number) == customer


def test_an_invoice_comes_back_with_what_settles_it(shelf: Shelf) -> None:
    recorded = datetime(2026, 11, 10, 8, 30, 15, tzinfo=UTC)
    invoice = an_invoice(
        total=LARGE,
        tax=usd("0.00"),
        disputed=True,
        purchase_order="PO-1",
        contract_number="CTR-1",
        description="Ünïcode, \n and lines",
        document_url="https://books.example.com/1",
        portal="Ariba",
        portal_status="to_upload",
        allocations=(
            an_allocation(usd("100.00"), recorded_at=recorded),
            a_credit(usd("50.00"), applied_on=date(2026, 11, 10)),
            an_allocation(usd("2.00"), applied_on=date(2026, 11, 11),
                          kind=AllocationKind.DISCOUNT),
        ),
    )  # fmt: skip

    with shelf.holding(invoice) as books:
        assert books.receivables.invoice("INV-01042") == invoice


def test_two_equal_allocations_are_two(shelf: Shelf) -> None:
    twice = (an_allocation(usd("100.00")), an_allocation(usd("100.00")))

    with shelf.holding(an_invoice(allocations=twice)) as books:
        invoice = books.receivables.invoice("INV-01042")

        assert invoice is not None
        assert invoice.open_amount(DAY) == usd("1000.00")


def test_what_is_allocated_is_told_from_both_sides(shelf: Shelf) -> None:
    paid, credited = an_allocation(usd("300.00")), a_credit(usd("80.00"))
    things = (an_invoice(), a_credit_note(), a_receipt(), paid, credited)

    with shelf.holding(*things) as books:
        note = books.receivables.invoice("CN-00017")
        receipt = books.receivables.receipt("RC-5512")

        assert note == replace(a_credit_note(), allocations=(credited,))
        assert receipt == replace(a_receipt(), allocations=(paid,))


def test_a_receipt_comes_back_as_it_went_in(shelf: Shelf) -> None:
    known = a_receipt("RC-1", payer="GLOBEX", remittance="INV 1042 / 1043")
    unknown = a_receipt("RC-2", customer_number=None, amount=LARGE)

    with shelf.holding(known, unknown) as books:
        assert books.receivables.receipt("RC-1") == known
        assert books.receivables.receipt("RC-2") == unknown


@pytest.mark.parametrize("number", ["INV-404", "inv-01042", "INV-1042", ""])
def test_only_exactly_the_number_is_found(shelf: Shelf, number: str) -> None:
    with shelf.holding(an_invoice(), a_receipt(), a_customer()) as books:
        assert books.receivables.invoice(number) is None
        assert books.receivables.receipt(number) is None
        assert books.receivables.customer(number) is None


def test_receipts_are_the_customers_own_newest_first(shelf: Shelf) -> None:
    things = (
        a_receipt("RC-1", received_on=DAY - timedelta(days=2)),
        a_receipt("RC-3", received_on=DAY),
        a_receipt("RC-2", received_on=DAY),
        a_receipt("RC-4", received_on=DAY + timedelta(days=1)),
        a_receipt("RC-5", customer_number="C10002"),
        a_receipt("RC-6", customer_number=None),
        an_allocation(usd("1.00"), source="RC-2"),
    )

    with shelf.holding(*things) as books:
        found = books.receivables.receipts_of("C10001", DAY, 9)
        first = books.receivables.receipts_of("C10001", DAY, 1)

        assert [receipt.number for receipt in found] == ["RC-2", "RC-3", "RC-1"]
        assert [receipt.number for receipt in first] == ["RC-2"]
        assert found[0].applied(DAY) == usd("1.00")


def test_open_invoices_are_the_customers_own_the_longest_overdue_first(
    shelf: Shelf,
) -> None:
    paid = an_allocation(usd("1200.00"), invoice_number="INV-PAID")
    things = (
        an_invoice("INV-3", due_date=date(2026, 12, 1)),
        an_invoice("INV-2", due_date=date(2026, 10, 1)),
        an_invoice("INV-1", due_date=date(2026, 12, 1)),
        an_invoice("INV-PAID", allocations=(paid,)),
        an_invoice("INV-VOID", void=True),
        an_invoice("INV-NEXT", issue_date=DAY + timedelta(days=1)),
        an_invoice("INV-OTHERS", customer_number="C10002"),
        a_credit_note("CN-1"),
    )

    with shelf.holding(*things) as books:
        found = books.receivables.open_invoices_of("C10001", DAY, 9)
        first = books.receivables.open_invoices_of("C10001", DAY, 2)
        before = books.receivables.open_invoices_of("C10001", date(2026, 11, 8), 9)

        assert [each.number for each in found] == ["INV-2", "INV-1", "INV-3"]
        assert [each.number for each in first] == ["INV-2", "INV-1"]
        assert "INV-PAID" in [each.number for each in before]


def test_credits_and_cash_that_are_left_are_told_by_currency(shelf: Shelf) -> None:
    things = (
        an_invoice(),
        a_credit_note("CN-1"),
        a_credit_note("CN-2", total=Money.of("7", "JPY")),
        a_credit_note("CN-3", void=True),
        a_credit_note("CN-4", customer_number="C10002"),
        a_credit_note("CN-5", issue_date=DAY + timedelta(days=1)),
        a_receipt("RC-1", amount=usd("500.00")),
        a_receipt("RC-2", amount=Money.of("9", "JPY")),
        a_receipt("RC-3", received_on=DAY + timedelta(days=1)),
        a_credit(usd("100.00"), source="CN-1"),
        an_allocation(usd("400.00"), source="RC-1"),
        an_allocation(usd("5.00"), source="RC-1", kind=AllocationKind.DISCOUNT),
    )

    with shelf.holding(*things) as books:
        ours = books.receivables

        assert ours.credits_open(QUESTION, "C10001") == {
            JPY: Money(7, JPY),
            USD: usd("200.00"),
        }
        assert ours.unapplied(QUESTION, "C10001") == {
            JPY: Money(9, JPY),
            USD: usd("100.00"),
        }


def test_a_currency_in_which_nothing_is_left_is_not_told(shelf: Shelf) -> None:
    things = (
        an_invoice(),
        a_credit_note(),
        a_receipt(),
        a_credit(usd("300.00")),
        an_allocation(usd("500.00")),
    )

    with shelf.holding(*things) as books:
        assert books.receivables.credits_open(QUESTION, "C10001") == {}
        assert books.receivables.unapplied(QUESTION, "C10001") == {}
        assert books.receivables.ageing(QUESTION, "C404") == ()


@given(
    ledger=random_ledgers(),
    question=questions,
    customer=st.none() | st.sampled_from(CUSTOMERS),
)
@settings(deadline=None, max_examples=40)
def test_an_ageing_is_that_of_the_invoices_one_by_one(
    shelf: Shelf, ledger: RandomLedger, question: Question, customer: str | None
) -> None:
    expected = age(
        (
            each
            for each in invoices_in(ledger.things)
            if customer in (None, each.customer_number)
        ),
        question,
    )

    with shelf.holding(*ledger.things) as books:
        assert tuple(books.receivables.ageing(question, customer)) == expected


@given(ledger=random_ledgers(), question=questions, customer=st.sampled_from(CUSTOMERS))
@settings(deadline=None, max_examples=40)
def test_credits_and_cash_are_those_of_the_documents_one_by_one(
    shelf: Shelf, ledger: RandomLedger, question: Question, customer: str
) -> None:
    day, known_at = question.as_of, question.known_at
    notes = (
        each.open_amount(day, known_at)
        for each in invoices_in(ledger.things)
        if each.kind is InvoiceKind.CREDIT_NOTE
        and each.customer_number == customer
        and each.issue_date <= day
    )
    cash = (
        each.unapplied(day, known_at)
        for each in receipts_in(ledger.things)
        if each.customer_number == customer
    )

    with shelf.holding(*ledger.things) as books:
        ours = books.receivables

        assert ours.credits_open(question, customer) == sums(notes)
        assert ours.unapplied(question, customer) == sums(cash)


@given(
    ledger=random_ledgers(),
    day=days,
    customer=st.sampled_from(CUSTOMERS),
    limit=st.integers(1, 4),
)
@settings(deadline=None, max_examples=40)
def test_open_invoices_are_those_with_an_open_amount(
    shelf: Shelf, ledger: RandomLedger, day: date, customer: str, limit: int
) -> None:
    owed = [
        each
        for each in invoices_in(ledger.things)
        if each.kind is InvoiceKind.INVOICE
        and each.customer_number == customer
        and each.issue_date <= day
        and each.open_amount(day)
    ]
    owed.sort(key=lambda each: (each.due_date, each.number))

    with shelf.holding(*ledger.things) as books:
        found = books.receivables.open_invoices_of(customer, day, limit)

        assert [each.number for each in found] == [each.number for each in owed[:limit]]


@given(ledger=random_ledgers())
@settings(deadline=None, max_examples=25)
def test_every_document_comes_back_with_its_allocations(
    shelf: Shelf, ledger: RandomLedger
) -> None:
    with shelf.holding(*ledger.things) as books:
        for invoice in invoices_in(ledger.things):
            found = books.receivables.invoice(invoice.number)
            assert found is not None
            assert Counter(found.allocations) == Counter(invoice.allocations)
        for receipt in receipts_in(ledger.things):
            got = books.receivables.receipt(receipt.number)
            assert got is not None
            assert Counter(got.allocations) == Counter(receipt.allocations)


def sums(amounts: Iterable[Money]) -> dict[Currency, Money]:
    units: Counter[Currency] = Counter()
    for amount in amounts:
        units[amount.currency] += amount.units
    return {code: Money(total, code) for code, total in units.items() if total}
