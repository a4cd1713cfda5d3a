"""What belongs together in a ledger, joined by number as a database joins it.

An allocation given with an invoice is also its receipt's; a payment for a request is
also that of the request's bill.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from domain.contracts.billing import BillingStep
from domain.contracts.contract import Contract
from domain.ledger.customer import Customer
from domain.ledger.exposure import Rate
from domain.ledger.invoice import Allocation, Invoice, InvoiceKind
from domain.ledger.receipt import Receipt
from domain.payables.bill import Bill
from domain.payables.order import PurchaseOrder
from domain.payables.payment import PaymentRequest, VendorPayment
from domain.payables.vendor import Vendor
from domain.people.person import Person

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date

Kind = TypeVar("Kind")
Thing = (
    Allocation
    | Bill
    | BillingStep
    | Contract
    | Customer
    | Invoice
    | PaymentRequest
    | Person
    | PurchaseOrder
    | Rate
    | Receipt
    | Vendor
    | VendorPayment
)
"""Everything that a ledger holds."""


def of_kind(kind: type[Kind], things: Iterable[object]) -> Iterator[Kind]:
    """Yield the things that are of a kind."""
    return (thing for thing in things if isinstance(thing, kind))


def allocations_in(things: Collection[Thing]) -> Sequence[Allocation]:
    """Return every allocation once, though invoice and receipt may both carry it.

    Two equal ones on the same document are two.
    """
    given = Counter(of_kind(Allocation, things))
    for invoice in of_kind(Invoice, things):
        given |= Counter(invoice.allocations)
    for receipt in of_kind(Receipt, things):
        given |= Counter(receipt.allocations)
    return sorted(given.elements(), key=_in_order)


def invoices_in(things: Collection[Thing]) -> Sequence[Invoice]:
    """Return invoices and credit notes with every allocation that is theirs."""
    allocations = allocations_in(things)
    return [
        replace(each, allocations=_allocations_of(each, allocations))
        for each in of_kind(Invoice, things)
    ]


def receipts_in(things: Collection[Thing]) -> Sequence[Receipt]:
    """Return receipts with every allocation that is theirs."""
    allocations = allocations_in(things)
    return [
        replace(each, allocations=_from(each.number, allocations))
        for each in of_kind(Receipt, things)
    ]


def requests_in(things: Collection[Thing]) -> Sequence[PaymentRequest]:
    """Return payment requests with their payments, the earliest request first."""
    payments = payments_in(things)
    requests = sorted(
        of_kind(PaymentRequest, things), key=lambda r: (r.requested_on, r.number)
    )
    return [
        replace(each, payments=tuple(p for p in payments if _pays(p, each)))
        for each in requests
    ]


def bills_in(things: Collection[Thing]) -> Sequence[Bill]:
    """Return bills with their requests, and the payments of both, each once."""
    return [_joined_bill(bill, things) for bill in of_kind(Bill, things)]


def payments_in(things: Collection[Thing]) -> Sequence[VendorPayment]:
    """Return the payments to vendors, the newest first."""
    by_number = sorted(of_kind(VendorPayment, things), key=lambda p: p.number)
    return sorted(by_number, key=lambda p: p.paid_on, reverse=True)


def _joined_bill(bill: Bill, things: Collection[Thing]) -> Bill:
    requests = tuple(r for r in requests_in(things) if _is_for(bill, r))
    asked = (payment for request in requests for payment in request.payments)
    direct = (p for p in payments_in(things) if _is_for(bill, p))
    payments = {payment.number: payment for payment in (*asked, *direct)}
    return replace(bill, requests=requests, payments=tuple(payments.values()))


def _in_order(each: Allocation) -> tuple[date, str, str, str]:
    return (each.applied_on, each.source, each.invoice_number, each.kind)


def _allocations_of(
    invoice: Invoice, allocations: Iterable[Allocation]
) -> tuple[Allocation, ...]:
    if invoice.kind is InvoiceKind.CREDIT_NOTE:
        return _from(invoice.number, allocations)
    return tuple(a for a in allocations if a.invoice_number == invoice.number)


def _from(source: str, allocations: Iterable[Allocation]) -> tuple[Allocation, ...]:
    return tuple(a for a in allocations if a.source == source)


def _pays(payment: VendorPayment, request: PaymentRequest) -> bool:
    return payment.request_number == request.number


def _is_for(bill: Bill, paper: PaymentRequest | VendorPayment) -> bool:
    named = (paper.vendor_number, paper.bill_number)
    return named == (bill.vendor_number, bill.number)
