"""The statements behind every open amount: totals less dated allocations."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, or_, select, true

from domain.ledger.ageing import Basis
from domain.ledger.invoice import AllocationKind, InvoiceKind
from storage.tables.ledger import AllocationRow, InvoiceRow, ReceiptRow

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement, Select, Subquery
    from sqlalchemy.orm import InstrumentedAttribute

    from domain.ledger.ageing import Question
    from storage.books.generation import Generation


def ageing_statement(
    generation: Generation, question: Question, customer: str | None = None
) -> Select[str, str, int, int]:
    """Return customer, currency, bucket and open minor units of open invoices."""
    settled = _allocated(
        generation,
        question,
        AllocationRow.invoice_number,
        _of(generation, customer, AllocationRow.invoice_number),
    )
    open_units = InvoiceRow.total - func.coalesce(settled.c.units, 0)
    bucket = _bucket(question).label("bucket")
    by = (InvoiceRow.customer_number, InvoiceRow.currency, bucket)
    return (
        select(*by, func.sum(open_units))
        .outerjoin(settled, settled.c.number == InvoiceRow.invoice_number)
        .where(
            _issued(generation, InvoiceKind.INVOICE, question.as_of),
            InvoiceRow.customer_number == customer if customer else true(),
            open_units != 0,
        )
        .group_by(*by)
    )


def credits_statement(
    generation: Generation, question: Question, customer: str
) -> Select[str, int]:
    """Return currency and unused minor units of a customer's credit notes."""
    used = _allocated(
        generation,
        question,
        AllocationRow.source,
        and_(
            _of(generation, customer, AllocationRow.source),
            AllocationRow.credit_note_number.is_not(None),
        ),
    )
    unused = func.sum(InvoiceRow.total - func.coalesce(used.c.units, 0))
    return (
        select(InvoiceRow.currency, unused)
        .outerjoin(used, used.c.number == InvoiceRow.invoice_number)
        .where(
            _issued(generation, InvoiceKind.CREDIT_NOTE, question.as_of),
            InvoiceRow.customer_number == customer,
        )
        .group_by(InvoiceRow.currency)
    )


def unapplied_statement(
    generation: Generation, question: Question, customer: str
) -> Select[str, int]:
    """Return currency and unapplied minor units of a customer's receipts."""
    theirs = select(ReceiptRow.receipt_number).where(
        generation.live(ReceiptRow), ReceiptRow.customer_number == customer
    )
    applied = _allocated(
        generation,
        question,
        AllocationRow.source,
        and_(
            AllocationRow.kind == AllocationKind.PAYMENT.value,
            AllocationRow.source.in_(theirs),
            AllocationRow.receipt_number.is_not(None),
        ),
    )
    left = func.sum(ReceiptRow.amount - func.coalesce(applied.c.units, 0))
    return (
        select(ReceiptRow.currency, left)
        .outerjoin(applied, applied.c.number == ReceiptRow.receipt_number)
        .where(
            generation.live(ReceiptRow),
            ReceiptRow.customer_number == customer,
            ReceiptRow.received_on <= question.as_of,
        )
        .group_by(ReceiptRow.currency)
    )


def open_invoices_statement(
    generation: Generation, customer: str, as_of: date, limit: int
) -> Select[str]:
    """Return the numbers of a customer's open invoices, the longest overdue first."""
    settled = (
        select(func.coalesce(func.sum(AllocationRow.amount), 0))
        .where(
            generation.live(AllocationRow),
            AllocationRow.invoice_number == InvoiceRow.invoice_number,
            AllocationRow.applied_on <= as_of,
        )
        .scalar_subquery()
    )
    return (
        select(InvoiceRow.invoice_number)
        .where(
            _issued(generation, InvoiceKind.INVOICE, as_of),
            InvoiceRow.customer_number == customer,
            InvoiceRow.total > settled,
        )
        .order_by(InvoiceRow.due_date, InvoiceRow.invoice_number)
        .limit(limit)
    )


def _of(
    generation: Generation, customer: str | None, by: InstrumentedAttribute[str]
) -> ColumnElement[bool]:
    """Limit allocations to those of a customer's documents, or not at all."""
    if customer is None:
        return true()
    theirs = select(InvoiceRow.invoice_number).where(
        generation.live(InvoiceRow), InvoiceRow.customer_number == customer
    )
    return by.in_(theirs)


def _allocated(
    generation: Generation,
    question: Question,
    by: InstrumentedAttribute[str],
    which: ColumnElement[bool],
) -> Subquery:
    """Add up the allocations that count, by document number."""
    known = (
        true()
        if question.known_at is None
        else or_(
            AllocationRow.recorded_at.is_(None),
            AllocationRow.recorded_at <= question.known_at,
        )
    )
    return (
        select(by.label("number"), func.sum(AllocationRow.amount).label("units"))
        .where(
            generation.live(AllocationRow),
            AllocationRow.applied_on <= question.as_of,
            known,
            which,
        )
        .group_by(by)
        .subquery()
    )


def _issued(
    generation: Generation, kind: InvoiceKind, as_of: date
) -> ColumnElement[bool]:
    return and_(
        generation.live(InvoiceRow),
        InvoiceRow.kind == kind.value,
        InvoiceRow.void.is_(False),
        InvoiceRow.issue_date <= as_of,
    )


def _bucket(question: Question) -> ColumnElement[int]:
    """Return the bucket's index by comparing dates; no arithmetic in the database."""
    by_due_date = question.basis is Basis.DUE_DATE
    start = InvoiceRow.due_date if by_due_date else InvoiceRow.issue_date
    bounds = (0, *question.buckets.bounds)
    return case(
        *(
            (start >= question.as_of - timedelta(days=bound), at)
            for at, bound in enumerate(bounds)
        ),
        else_=len(bounds),
    )
