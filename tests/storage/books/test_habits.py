"""What the domain may rely on of settled invoices, wherever they are kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ledger.ageing import Question
from domain.ledger.habit import Settled, evening_of, settled
from domain.ledger.invoice import AllocationKind
from tests.support.joined import invoices_in
from tests.support.make import DAY, a_credit, an_allocation, an_invoice, usd
from tests.support.random_ledgers import CUSTOMERS, questions, random_ledgers

if TYPE_CHECKING:
    from domain.ledger.invoice import Invoice
    from tests.storage.books.conftest import Shelf
    from tests.support.random_ledgers import RandomLedger

QUESTION = Question(DAY, known_at=evening_of(DAY))


def paid(number: str, on: date, **changes: object) -> Invoice:
    full = an_allocation(usd("1200.00"), invoice_number=number, applied_on=on)
    return an_invoice(number, allocations=(full,), **changes)


def test_the_newest_payments_come_first_and_no_more_than_asked_for(
    shelf: Shelf,
) -> None:
    things = (
        paid("INV-1", date(2026, 11, 5)),
        paid("INV-2", date(2026, 11, 9)),
        paid("INV-3", date(2026, 11, 7)),
        paid("INV-OTHERS", date(2026, 11, 8), customer_number="C10002"),
        paid("INV-DISPUTED", date(2026, 11, 8), disputed=True),
        an_invoice("INV-OPEN"),
        an_invoice(
            "INV-CREDITED",
            allocations=(a_credit(usd("1200.00"), invoice_number="INV-CREDITED"),),
        ),
        an_invoice(
            "INV-WRITTEN-OFF",
            allocations=(
                an_allocation(
                    usd("1200.00"),
                    invoice_number="INV-WRITTEN-OFF",
                    kind=AllocationKind.WRITE_OFF,
                ),
            ),
        ),
    )
    due = date(2026, 11, 3)

    with shelf.holding(*things) as books:
        every = books.receivables.settled_of(QUESTION, "C10001", 24)
        two = books.receivables.settled_of(QUESTION, "C10001", 2)

        assert [each.paid_on.day for each in every] == [9, 7, 5]
        assert list(two) == [
            Settled(due, date(2026, 11, 9)),
            Settled(due, date(2026, 11, 7)),
        ]
        assert list(books.receivables.settled_of(QUESTION, "C404", 24)) == []


@given(ledger=random_ledgers(), question=questions, customer=st.sampled_from(CUSTOMERS))
@settings(deadline=None, max_examples=60)
def test_how_invoices_were_paid_is_that_of_each_of_them(
    shelf: Shelf, ledger: RandomLedger, question: Question, customer: str
) -> None:
    one_by_one = [
        how
        for each in invoices_in(ledger.things)
        if each.customer_number == customer
        and (how := settled(each, question)) is not None
    ]

    with shelf.holding(*ledger.things) as books:
        found = books.receivables.settled_of(question, customer, 24)

        assert sorted(map(repr, found)) == sorted(map(repr, one_by_one))
        assert [each.paid_on for each in found] == sorted(
            (each.paid_on for each in found), reverse=True
        )
