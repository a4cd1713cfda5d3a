"""The receivable side of the ledger: ``domain.ledger.ports.Receivables`` over SQL."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Integer, bindparam, select

from domain.ledger.ageing import Ageing
from domain.ledger.customer import AccountStatus, Customer
from domain.ledger.habit import Settled
from domain.ledger.invoice import Allocation, AllocationKind, Invoice, InvoiceKind
from domain.ledger.receipt import Receipt
from domain.money import Currency
from storage.books.columns import coded, email, maybe_money, money
from storage.books.generation import live
from storage.books.open_items import (
    ageing_statement,
    credits_statement,
    open_invoices_statement,
    settled_statement,
    shape_of,
    unapplied_statement,
    values_of,
)
from storage.tables.ledger import (
    AllocationRow,
    CustomerRow,
    InvoiceRow,
    ReceiptRow,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import BindParameter, ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute

    from domain.ledger.ageing import Question
    from domain.ledger.ports import LedgerState
    from domain.money import Money
    from storage.books.generation import Generation


@dataclass(frozen=True, slots=True)
class SqlReceivables:
    """Customers, invoices and receipts of one generation."""

    generation: Generation

    def state(self) -> LedgerState:
        """Return which ledger this is."""
        return self.generation.state

    def customer(self, number: str) -> Customer | None:
        """Return the customer with exactly this number."""
        row = self.generation.scalars(_CUSTOMER, number=number).first()
        return None if row is None else _customer(row)

    def invoice(self, number: str) -> Invoice | None:
        """Return the invoice or credit note with its allocations."""
        return next(iter(self._invoices([number])), None)

    def receipt(self, number: str) -> Receipt | None:
        """Return the receipt with its allocations."""
        found = self.generation.scalars(_RECEIPT, number=number)
        return next(iter(self._receipts(found.all())), None)

    def receipts_of(self, customer: str, as_of: date, limit: int) -> Sequence[Receipt]:
        """Return a customer's receipts up to the day, the newest first."""
        found = self.generation.scalars(
            _RECEIPTS, customer=customer, as_of=as_of, most=limit
        )
        return self._receipts(found.all())

    def open_invoices_of(
        self, customer: str, as_of: date, limit: int
    ) -> Sequence[Invoice]:
        """Return a customer's open invoices, the longest overdue first."""
        numbers = self.generation.scalars(
            open_invoices_statement(), customer=customer, as_of=as_of, most=limit
        )
        return self._invoices(numbers.all())

    def settled_of(
        self, question: Question, customer: str, limit: int
    ) -> Sequence[Settled]:
        """Return how a customer's invoices were paid, the newest payment first."""
        statement = settled_statement(shape_of(question, customer))
        given = values_of(question, customer)
        rows = self.generation.execute(statement, **given, most=limit)
        return tuple(Settled(due, paid) for due, paid in rows)

    def ageing(
        self, question: Question, customer: str | None = None
    ) -> Sequence[Ageing]:
        """Age open invoices by customer and currency; of one customer if named."""
        statement = ageing_statement(shape_of(question, customer))
        given = values_of(question, customer)
        empty = [0] * len(question.buckets.labels)
        cells: dict[tuple[str, str], list[int]] = {}
        for number, code, bucket, units in self.generation.execute(statement, **given):
            cells.setdefault((number, code), empty.copy())[bucket] = int(units)
        return tuple(
            Ageing(number, Currency(code), tuple(units))
            for (number, code), units in sorted(cells.items())
        )

    def credits_open(
        self, question: Question, customer: str
    ) -> Mapping[Currency, Money]:
        """Return a customer's credit notes that are not applied yet, by currency."""
        statement = credits_statement(shape_of(question, customer))
        return self._sums(statement, question, customer)

    def unapplied(self, question: Question, customer: str) -> Mapping[Currency, Money]:
        """Return a customer's cash that is not applied yet, by currency."""
        statement = unapplied_statement(shape_of(question, customer))
        return self._sums(statement, question, customer)

    def _sums(
        self, statement: Select[str, int], question: Question, customer: str
    ) -> Mapping[Currency, Money]:
        rows = self.generation.execute(statement, **values_of(question, customer))
        return {Currency(code): money(units, code) for code, units in rows if units}

    def _invoices(self, numbers: Collection[str]) -> Sequence[Invoice]:
        """Return the invoices with these numbers, in the order of the numbers."""
        if not numbers:
            return ()
        rows = self.generation.scalars(_INVOICES, numbers=list(numbers)).all()
        codes = {row.invoice_number: row.currency for row in rows}
        invoices = [n for n, row in _numbered(rows) if row.kind == InvoiceKind.INVOICE]
        credit_notes = codes.keys() - invoices
        settling = self._allocations(_SETTLING, invoices, codes)
        using = self._allocations(_USING_CREDIT, credit_notes, codes)
        found = {
            number: _invoice(row, (*settling[number], *using[number]))
            for number, row in _numbered(rows)
        }
        return tuple(found[number] for number in numbers if number in found)

    def _receipts(self, rows: Sequence[ReceiptRow]) -> Sequence[Receipt]:
        codes = {row.receipt_number: row.currency for row in rows}
        applied = self._allocations(_USING_CASH, list(codes), codes)
        return tuple(_receipt(row, applied[row.receipt_number]) for row in rows)

    def _allocations(
        self,
        statement: Select[AllocationRow],
        numbers: Collection[str],
        codes: Mapping[str, str],
    ) -> Mapping[str, Sequence[Allocation]]:
        """Return allocations by the number of the document they were asked for."""
        found: defaultdict[str, list[Allocation]] = defaultdict(list)
        if not numbers:
            return found
        by_invoice = statement is _SETTLING
        for row in self.generation.scalars(statement, numbers=list(numbers)):
            number = row.invoice_number if by_invoice else row.source
            found[number].append(_allocation(row, codes[number]))
        return found


def _allocations(
    by: InstrumentedAttribute[str], *which: ColumnElement[bool]
) -> Select[AllocationRow]:
    # ``source`` is indexed; the two columns it comes from are not.
    numbers: BindParameter[str] = bindparam("numbers", expanding=True)
    return (
        select(AllocationRow)
        .where(by.in_(numbers), live(AllocationRow), *which)
        .order_by(AllocationRow.applied_on, AllocationRow.source, AllocationRow.ordinal)
    )


_NUMBER: BindParameter[str] = bindparam("number")
_CUSTOMER = select(CustomerRow).where(
    CustomerRow.customer_number == _NUMBER, live(CustomerRow)
)
_INVOICES = select(InvoiceRow).where(
    InvoiceRow.invoice_number.in_(bindparam("numbers", expanding=True)),
    live(InvoiceRow),
)
_RECEIPT = select(ReceiptRow).where(
    ReceiptRow.receipt_number == _NUMBER, live(ReceiptRow)
)
_RECEIPTS = (
    select(ReceiptRow)
    .where(
        live(ReceiptRow),
        ReceiptRow.customer_number == bindparam("customer"),
        ReceiptRow.received_on <= bindparam("as_of"),
    )
    .order_by(ReceiptRow.received_on.desc(), ReceiptRow.receipt_number)
    .limit(bindparam("most", type_=Integer))
)
_SETTLING = _allocations(AllocationRow.invoice_number)
_USING_CREDIT = _allocations(
    AllocationRow.source, AllocationRow.credit_note_number.is_not(None)
)
_USING_CASH = _allocations(
    AllocationRow.source, AllocationRow.receipt_number.is_not(None)
)


def _numbered(rows: Iterable[InvoiceRow]) -> Iterable[tuple[str, InvoiceRow]]:
    return ((row.invoice_number, row) for row in rows)


def _customer(row: CustomerRow) -> Customer:
    return Customer(
        number=row.customer_number,
        name=row.name,
        owner=email(row.owner_email),
        collector=email(row.collector_email),
        country=row.country,
        region=row.region,
        payment_terms=row.payment_terms,
        credit_limit=maybe_money(row.credit_limit, row.credit_currency or row.currency),
        status=coded(AccountStatus, row.status, AccountStatus.ACTIVE),
    )


def _invoice(row: InvoiceRow, allocations: tuple[Allocation, ...]) -> Invoice:
    return Invoice(
        number=row.invoice_number,
        kind=InvoiceKind(row.kind),
        customer_number=row.customer_number,
        issue_date=row.issue_date,
        due_date=row.due_date,
        total=money(row.total, row.currency),
        allocations=allocations,
        disputed=row.disputed,
        void=row.void,
        tax=maybe_money(row.tax, row.currency),
        purchase_order=row.purchase_order,
        contract_number=row.contract_number,
        description=row.description,
        document_url=row.document_url,
        portal=row.portal,
        portal_status=row.portal_status,
    )


def _receipt(row: ReceiptRow, allocations: Sequence[Allocation]) -> Receipt:
    return Receipt(
        number=row.receipt_number,
        received_on=row.received_on,
        amount=money(row.amount, row.currency),
        customer_number=row.customer_number,
        payer=row.payer,
        remittance=row.remittance,
        allocations=tuple(allocations),
    )


def _allocation(row: AllocationRow, code: str) -> Allocation:
    return Allocation(
        source=row.source,
        invoice_number=row.invoice_number,
        amount=money(row.amount, code),
        applied_on=row.applied_on,
        kind=AllocationKind(row.kind),
        recorded_at=row.recorded_at,
    )
