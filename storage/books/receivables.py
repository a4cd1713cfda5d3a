"""The receivable side of the ledger: ``domain.ledger.ports.Receivables`` over SQL."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, true

from domain.ledger.ageing import aged
from domain.ledger.customer import AccountStatus, Customer
from domain.ledger.invoice import Allocation, AllocationKind, Invoice, InvoiceKind
from domain.ledger.receipt import Receipt
from domain.money import Currency
from storage.books.columns import coded, email, maybe_money, money
from storage.books.open_items import (
    ageing_statement,
    credits_statement,
    open_invoices_statement,
    unapplied_statement,
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

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from domain.ledger.ageing import Ageing, Question
    from domain.ledger.ports import LedgerState
    from domain.money import Money
    from storage.books.generation import Generation


@dataclass(frozen=True, slots=True)
class SqlReceivables:
    """Customers, invoices and receipts of one generation."""

    session: Session
    generation: Generation

    def state(self) -> LedgerState:
        """Return which ledger this is."""
        return self.generation.state

    def customer(self, number: str) -> Customer | None:
        """Return the customer with exactly this number."""
        row = self.session.scalars(
            select(CustomerRow).where(
                CustomerRow.customer_number == number, self.generation.live(CustomerRow)
            )
        ).first()
        return None if row is None else _customer(row)

    def invoice(self, number: str) -> Invoice | None:
        """Return the invoice or credit note with its allocations."""
        return next(iter(self._invoices([number])), None)

    def receipt(self, number: str) -> Receipt | None:
        """Return the receipt with its allocations."""
        found = select(ReceiptRow).where(
            ReceiptRow.receipt_number == number, self.generation.live(ReceiptRow)
        )
        return next(iter(self._receipts(found)), None)

    def receipts_of(self, customer: str, as_of: date, limit: int) -> Sequence[Receipt]:
        """Return a customer's receipts up to the day, the newest first."""
        return self._receipts(
            select(ReceiptRow)
            .where(
                self.generation.live(ReceiptRow),
                ReceiptRow.customer_number == customer,
                ReceiptRow.received_on <= as_of,
            )
            .order_by(ReceiptRow.received_on.desc(), ReceiptRow.receipt_number)
            .limit(limit)
        )

    def open_invoices_of(
        self, customer: str, as_of: date, limit: int
    ) -> Sequence[Invoice]:
        """Return a customer's open invoices, the longest overdue first."""
        statement = open_invoices_statement(self.generation, customer, as_of, limit)
        return self._invoices(self.session.scalars(statement).all())

    def ageing(
        self, question: Question, customer: str | None = None
    ) -> Sequence[Ageing]:
        """Age open invoices by customer and currency; of one customer if named."""
        cells: defaultdict[tuple[str, Currency], dict[int, int]] = defaultdict(dict)
        statement = ageing_statement(self.generation, question, customer)
        for number, code, bucket, units in self.session.execute(statement):
            cells[number, Currency(code)][bucket] = int(units)
        return tuple(
            aged(number, code, by_bucket, question.buckets)
            for (number, code), by_bucket in sorted(cells.items())
        )

    def credits_open(
        self, question: Question, customer: str
    ) -> Mapping[Currency, Money]:
        """Return a customer's credit notes that are not applied yet, by currency."""
        return self._sums(credits_statement(self.generation, question, customer))

    def unapplied(self, question: Question, customer: str) -> Mapping[Currency, Money]:
        """Return a customer's cash that is not applied yet, by currency."""
        return self._sums(unapplied_statement(self.generation, question, customer))

    def _sums(self, statement: Select[str, int]) -> Mapping[Currency, Money]:
        rows = self.session.execute(statement.order_by(statement.selected_columns[0]))
        return {Currency(code): money(units, code) for code, units in rows if units}

    def _invoices(self, numbers: Collection[str]) -> Sequence[Invoice]:
        """Return the invoices with these numbers, in the order of the numbers."""
        if not numbers:
            return ()
        rows = self.session.scalars(
            select(InvoiceRow).where(
                InvoiceRow.invoice_number.in_(numbers), self.generation.live(InvoiceRow)
            )
        ).all()
        codes = {row.invoice_number: row.currency for row in rows}
        invoices = [n for n, row in _numbered(rows) if row.kind == InvoiceKind.INVOICE]
        credit_notes = codes.keys() - invoices
        settling = self._allocations(AllocationRow.invoice_number, invoices, codes)
        of_credit = AllocationRow.credit_note_number.is_not(None)
        using = self._allocations(AllocationRow.source, credit_notes, codes, of_credit)
        found = {
            number: _invoice(row, (*settling[number], *using[number]))
            for number, row in _numbered(rows)
        }
        return tuple(found[number] for number in numbers if number in found)

    def _receipts(self, statement: Select[ReceiptRow]) -> Sequence[Receipt]:
        rows = self.session.scalars(statement).all()
        codes = {row.receipt_number: row.currency for row in rows}
        of_cash = AllocationRow.receipt_number.is_not(None)
        applied = self._allocations(AllocationRow.source, list(codes), codes, of_cash)
        return tuple(_receipt(row, applied[row.receipt_number]) for row in rows)

    def _allocations(
        self,
        by: InstrumentedAttribute[str],
        numbers: Collection[str],
        codes: Mapping[str, str],
        which: ColumnElement[bool] | None = None,
    ) -> Mapping[str, Sequence[Allocation]]:
        """Return allocations by number; ``source`` is indexed, its two origins not."""
        found: defaultdict[str, list[Allocation]] = defaultdict(list)
        if not numbers:
            return found
        rows = self.session.scalars(
            select(AllocationRow)
            .where(
                by.in_(numbers),
                self.generation.live(AllocationRow),
                true() if which is None else which,
            )
            .order_by(
                AllocationRow.applied_on, AllocationRow.source, AllocationRow.ordinal
            )
        )
        for row in rows:
            number = getattr(row, by.key)
            found[number].append(_allocation(row, codes[number]))
        return found


def _numbered(rows: Iterable[InvoiceRow]) -> Iterable[tuple[str, InvoiceRow]]:
    return ((row.invoice_number, row) for row in rows)


def _customer(row: CustomerRow) -> Customer:
    return Customer(
        number=row.customer_number,
        name=row.name,
        owner=email(row.owner_email),
        collector=email(row.collector_email),
        country=row.country,
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
