"""The statements behind every open amount: totals less dated allocations.

A statement is built once for each ``Shape`` of a question; days, customers and bounds
are its parameters.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Date, Integer, and_, bindparam, case, func, or_, select, true

from domain.ledger.ageing import Basis
from domain.ledger.invoice import AllocationKind, InvoiceKind
from storage.books.generation import live
from storage.tables.base import UtcDateTime
from storage.tables.ledger import AllocationRow, InvoiceRow, ReceiptRow

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import BindParameter, ColumnElement, ScalarSelect, Select

    from domain.ledger.ageing import Question


@dataclass(frozen=True, slots=True)
class Shape:
    """What changes a statement itself rather than its parameters."""

    of_one_customer: bool
    as_then_known: bool
    basis: Basis
    buckets: int


def shape_of(question: Question, customer: str | None) -> Shape:
    """Return the shape of the statement that answers a question."""
    return Shape(
        of_one_customer=customer is not None,
        as_then_known=question.known_at is not None,
        basis=question.basis,
        buckets=len(question.buckets.bounds),
    )


def values_of(question: Question, customer: str | None) -> dict[str, object]:
    """Return the parameters of that statement."""
    bounds = (0, *question.buckets.bounds)
    starts = {
        _start(at): question.as_of - timedelta(days=bound)
        for at, bound in enumerate(bounds)
    }
    given = {"as_of": question.as_of, "known_at": question.known_at}
    return starts | given | {"customer": customer}


@cache
def ageing_statement(shape: Shape) -> Select[str, str, int, int]:
    """Return customer, currency, bucket and open minor units of open invoices."""
    settles = AllocationRow.invoice_number == InvoiceRow.invoice_number
    items = (
        select(
            InvoiceRow.customer_number,
            InvoiceRow.currency,
            bucket_of(shape).label("bucket"),
            (InvoiceRow.total - allocated(shape, settles)).label("units"),
        )
        .where(
            issued(InvoiceKind.INVOICE),
            _theirs() if shape.of_one_customer else true(),
        )
        .subquery()
    )
    by = (items.c.customer_number, items.c.currency, items.c.bucket)
    return select(*by, func.sum(items.c.units)).where(items.c.units != 0).group_by(*by)


@cache
def credits_statement(shape: Shape) -> Select[str, int]:
    """Return currency and unused minor units of a customer's credit notes."""
    uses = and_(
        AllocationRow.source == InvoiceRow.invoice_number,
        AllocationRow.credit_note_number.is_not(None),
    )
    unused = func.sum(InvoiceRow.total - allocated(shape, uses))
    return (
        select(InvoiceRow.currency, unused)
        .where(issued(InvoiceKind.CREDIT_NOTE), _theirs())
        .group_by(InvoiceRow.currency)
        .order_by(InvoiceRow.currency)
    )


@cache
def unapplied_statement(shape: Shape) -> Select[str, int]:
    """Return currency and unapplied minor units of a customer's receipts."""
    uses = and_(
        AllocationRow.source == ReceiptRow.receipt_number,
        AllocationRow.receipt_number.is_not(None),
        AllocationRow.kind == AllocationKind.PAYMENT.value,
    )
    left = func.sum(ReceiptRow.amount - allocated(shape, uses))
    return (
        select(ReceiptRow.currency, left)
        .where(
            live(ReceiptRow),
            ReceiptRow.customer_number == bindparam("customer"),
            ReceiptRow.received_on <= _as_of(),
        )
        .group_by(ReceiptRow.currency)
        .order_by(ReceiptRow.currency)
    )


@cache
def open_invoices_statement() -> Select[str]:
    """Return the numbers of a customer's open invoices, the longest overdue first."""
    as_now_known = Shape(
        of_one_customer=True, as_then_known=False, basis=Basis.DUE_DATE, buckets=0
    )
    settles = AllocationRow.invoice_number == InvoiceRow.invoice_number
    return (
        select(InvoiceRow.invoice_number)
        .where(
            issued(InvoiceKind.INVOICE),
            _theirs(),
            InvoiceRow.total > allocated(as_now_known, settles),
        )
        .order_by(InvoiceRow.due_date, InvoiceRow.invoice_number)
        .limit(bindparam("most", type_=Integer))
    )


@cache
def settled_statement(shape: Shape) -> Select[date, date]:
    """Return due date and last payment of a customer's settled invoices.

    The newest payment first; what was settled without a payment is left out.
    """
    paid_on = func.max(
        case(
            (
                AllocationRow.kind == AllocationKind.PAYMENT.value,
                AllocationRow.applied_on,
            ),
        )
    )
    settles = AllocationRow.invoice_number == InvoiceRow.invoice_number
    return (
        select(InvoiceRow.due_date, paid_on)
        .join(AllocationRow, and_(settles, _counts(shape)))
        .where(issued(InvoiceKind.INVOICE), InvoiceRow.disputed.is_(False), _theirs())
        .group_by(InvoiceRow.invoice_number, InvoiceRow.due_date, InvoiceRow.total)
        .having(
            func.sum(AllocationRow.amount) == InvoiceRow.total, paid_on.is_not(None)
        )
        .order_by(paid_on.desc(), InvoiceRow.invoice_number)
        .limit(bindparam("most", type_=Integer))
    )


def _as_of() -> BindParameter[date]:
    return bindparam("as_of", type_=Date)


def _start(bucket: int) -> str:
    return f"start_{bucket}"


def _theirs() -> ColumnElement[bool]:
    return InvoiceRow.customer_number == bindparam("customer")


def allocated(shape: Shape, of: ColumnElement[bool]) -> ScalarSelect[int]:
    """Add up the allocations of one row of the outer statement that count.

    Looked up row by row in an index that holds all of it; on SQLite a third faster
    for the whole book than joining a table of sums, and the same for one customer.
    """
    return (
        select(func.coalesce(func.sum(AllocationRow.amount), 0))
        .where(of, _counts(shape))
        .scalar_subquery()
    )


def _counts(shape: Shape) -> ColumnElement[bool]:
    """Return the condition for allocations that count on the day, as known then."""
    known_at = bindparam("known_at", type_=UtcDateTime)
    known = or_(
        AllocationRow.recorded_at.is_(None), AllocationRow.recorded_at <= known_at
    )
    return and_(
        live(AllocationRow),
        AllocationRow.applied_on <= _as_of(),
        known if shape.as_then_known else true(),
    )


def issued(kind: InvoiceKind) -> ColumnElement[bool]:
    """Return the condition for documents of a kind that exist on the day."""
    return and_(
        live(InvoiceRow),
        InvoiceRow.kind == kind.value,
        InvoiceRow.void.is_(False),
        InvoiceRow.issue_date <= _as_of(),
    )


def bucket_of(shape: Shape) -> ColumnElement[int]:
    """Return the bucket's index by comparing dates; no arithmetic in the database."""
    by_due_date = shape.basis is Basis.DUE_DATE
    basis = InvoiceRow.due_date if by_due_date else InvoiceRow.issue_date
    starts = range(shape.buckets + 1)
    return case(
        *((basis >= bindparam(_start(at), type_=Date), at) for at in starts),
        else_=len(starts),
    )
