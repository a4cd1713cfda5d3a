"""Random ledgers whose books are in order, for rules that must hold for every one.

Nothing is applied before both its documents exist, amounts stay within their documents,
and a void document has no allocations. Amounts are small and days close together, so
that boundaries are met often.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from domain.ledger.ageing import Basis, Buckets, Question
from domain.ledger.invoice import AllocationKind
from domain.money import Money
from tests.support.make import (
    DAY,
    JPY,
    KWD,
    USD,
    a_credit_note,
    a_receipt,
    an_allocation,
    an_invoice,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from hypothesis.strategies import DrawFn, SearchStrategy

    from domain.ledger.invoice import Allocation, Invoice
    from domain.ledger.receipt import Receipt
    from domain.money import Currency

Choice = TypeVar("Choice")
CUSTOMERS = ("C10001", "C10002")
CODES = (USD, JPY, KWD)
FIRST_DAY = DAY - timedelta(days=150)
_WITH_CASH = tuple(kind for kind in AllocationKind if kind is not AllocationKind.CREDIT)
_USING_UP = frozenset({AllocationKind.PAYMENT, AllocationKind.CREDIT})
"""What takes from its source; a discount or a write-off settles, and takes nothing."""

days: SearchStrategy[date] = st.integers(0, 160).map(
    lambda after: FIRST_DAY + timedelta(days=after)
)
"""Days of the ledger, and some after everything in it."""
buckets = st.sets(st.integers(1, 130), min_size=1, max_size=5).map(
    lambda bounds: Buckets(tuple(sorted(bounds)))
)
moments = st.builds(
    lambda day, hour: datetime.combine(day, time(hour), tzinfo=UTC),
    days,
    st.integers(0, 23),
)
questions = st.builds(
    Question,
    as_of=days,
    basis=st.sampled_from(Basis),
    buckets=buckets,
    known_at=st.none() | moments,
)


def evening_of(day: date) -> datetime:
    """Return the moment at which a day's books are closed."""
    return datetime.combine(day, time(23, 59), tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class RandomLedger:
    """Invoices, credit notes, receipts, and what of them is applied to which."""

    invoices: tuple[Invoice, ...]
    credit_notes: tuple[Invoice, ...]
    receipts: tuple[Receipt, ...]
    allocations: tuple[Allocation, ...] = ()

    @property
    def things(self) -> tuple[Invoice | Receipt | Allocation, ...]:
        """Return everything, as books and tables are filled with it."""
        return (
            *self.invoices,
            *self.credit_notes,
            *self.receipts,
            *self.allocations,
        )

    def kept_on(self, day: date) -> RandomLedger:
        """Return the ledger as the books had it on the evening of a day."""
        return RandomLedger(
            invoices=tuple(i for i in self.invoices if i.issue_date <= day),
            credit_notes=tuple(c for c in self.credit_notes if c.issue_date <= day),
            receipts=tuple(r for r in self.receipts if r.received_on <= day),
            allocations=tuple(a for a in self.allocations if _learned(a, day)),
        )


def _learned(allocation: Allocation, day: date) -> bool:
    if allocation.recorded_at is None:
        return allocation.applied_on <= day
    return allocation.recorded_at <= evening_of(day)


@st.composite
def random_ledgers(draw: DrawFn) -> RandomLedger:
    """Draw a small ledger of up to two customers in up to three currencies."""
    books = _Books(draw, draw(_some_of(CUSTOMERS)), draw(_some_of(CODES)))
    invoices = tuple(books.invoice(n) for n in range(draw(st.integers(1, 5))))
    notes = tuple(books.credit_note(n) for n in range(draw(st.integers(0, 2))))
    receipts = tuple(books.receipt(n) for n in range(draw(st.integers(1, 3))))
    sources = (
        *(_Source.of_credit_note(note) for note in notes if not note.void),
        *(_Source.of_receipt(receipt) for receipt in receipts),
    )
    settleable = [invoice for invoice in invoices if not invoice.void]
    allocations = _allocations(draw, settleable, sources)
    return RandomLedger(invoices, notes, receipts, tuple(allocations))


def _some_of(choices: Sequence[Choice]) -> SearchStrategy[Sequence[Choice]]:
    # One is likelier than all, or hardly any receipt would fit an invoice.
    return st.integers(1, len(choices)).map(lambda some: choices[:some])


@dataclass(frozen=True, slots=True)
class _Books:
    """Draws documents of these customers in these currencies."""

    draw: DrawFn
    customers: Sequence[str]
    codes: Sequence[Currency]

    def invoice(self, number: int) -> Invoice:
        issued = self.draw(days)
        return an_invoice(
            f"INV-{number:05}",
            customer_number=self._customer(),
            issue_date=issued,
            due_date=issued + timedelta(days=self.draw(st.integers(-3, 60))),
            total=self._amount(),
            void=self._seldom(),
        )

    def credit_note(self, number: int) -> Invoice:
        return a_credit_note(
            f"CN-{number:05}",
            customer_number=self._customer(),
            issue_date=self.draw(days),
            total=self._amount(),
            void=self._seldom(),
        )

    def receipt(self, number: int) -> Receipt:
        return a_receipt(
            f"RC-{number:05}",
            customer_number=self._customer(),
            received_on=self.draw(days),
            amount=self._amount(),
        )

    def _customer(self) -> str:
        return self.draw(st.sampled_from(self.customers))

    def _amount(self) -> Money:
        code = self.draw(st.sampled_from(self.codes))
        return Money(self.draw(st.integers(1, 400)), code)

    def _seldom(self) -> bool:
        return self.draw(st.integers(0, 9)) == 9


@dataclass(frozen=True, slots=True)
class _Source:
    """A credit note or a receipt, as far as applying it goes."""

    number: str
    customer: str | None
    amount: Money
    day: date
    kinds: Sequence[AllocationKind]

    @classmethod
    def of_credit_note(cls, note: Invoice) -> _Source:
        kinds = [AllocationKind.CREDIT]
        return cls(
            note.number, note.customer_number, note.total, note.issue_date, kinds
        )

    @classmethod
    def of_receipt(cls, got: Receipt) -> _Source:
        return cls(
            got.number, got.customer_number, got.amount, got.received_on, _WITH_CASH
        )

    def may_settle(self, invoice: Invoice) -> bool:
        whose = (self.customer, self.amount.currency)
        return whose == (invoice.customer_number, invoice.total.currency)


def _allocations(
    draw: DrawFn, invoices: Sequence[Invoice], sources: Sequence[_Source]
) -> Sequence[Allocation]:
    pairs = [(i, s) for i in invoices for s in sources if s.may_settle(i)]
    used: defaultdict[str, int] = defaultdict(int)
    drawn = []
    for _ in range(draw(st.integers(1, 6)) if pairs else 0):
        invoice, source = draw(st.sampled_from(pairs))
        kind = draw(st.sampled_from(source.kinds))
        left = invoice.total.units - used[invoice.number]
        if kind in _USING_UP:
            left = min(left, source.amount.units - used[source.number])
        if left > 0:
            units = draw(st.integers(1, left))
            used[invoice.number] += units
            used[source.number] += units if kind in _USING_UP else 0
            drawn.append(_allocation(draw, invoice, source, kind, units))
    return drawn


def _allocation(
    draw: DrawFn, invoice: Invoice, source: _Source, kind: AllocationKind, units: int
) -> Allocation:
    exists = max(invoice.issue_date, source.day)
    hours = st.integers(-20, 60 * 24).map(lambda hours: timedelta(hours=hours))
    recorded = hours.map(lambda later: evening_of(exists) + later)
    return an_allocation(
        Money(units, invoice.total.currency),
        source=source.number,
        invoice_number=invoice.number,
        kind=kind,
        applied_on=exists + timedelta(days=draw(st.integers(0, 40))),
        recorded_at=draw(st.none() | recorded),
    )
