"""Where one document stands: one function for each kind that people name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.answer import (
    BillAnswer,
    ContractAnswer,
    InvoiceAnswer,
    OrderAnswer,
    ReceiptAnswer,
    RequestAnswer,
    VendorPaymentAnswer,
)
from domain.answers.habits import habit_in
from domain.answers.told import Told
from domain.documents.reference import DocumentKind
from domain.ledger.habit import is_awaited
from domain.people.access import Account, Payable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from domain.answers.ports import Books
    from domain.ledger.customer import Customer
    from domain.payables.vendor import Vendor
    from domain.people.person import Email
    from domain.questions.ask import Target


def document_told(books: Books, target: Target, day: date) -> Told | None:
    """Look one document up; None if the ledger does not have it (any more)."""
    return _BY_KIND[target.kind](books, target, day)


def _invoice(books: Books, target: Target, day: date) -> Told | None:
    invoice = books.receivables.invoice(target.number)
    if invoice is None:
        return None
    customer = books.receivables.customer(invoice.customer_number)
    if customer is None:
        return None
    # Only money that is awaited is worth looking up a habit for.
    awaited = is_awaited(invoice, day)
    habit = habit_in(books, customer.number, day) if awaited else None
    return Told(InvoiceAnswer(invoice, customer, day, habit), (customer.subject,))


def _receipt(books: Books, target: Target, day: date) -> Told | None:
    receipt = books.receivables.receipt(target.number)
    if receipt is None:
        return None
    customer = _customer(books, receipt.customer_number)
    subject = customer.subject if customer else Account(frozenset())
    return Told(ReceiptAnswer(receipt, customer, day), (subject,))


def _contract(books: Books, target: Target, _: date) -> Told | None:
    contract = books.contracts.contract(target.number)
    customer = _customer(books, contract.customer_number if contract else None)
    if contract is None or customer is None:
        return None
    owners = customer.subject.owners | ({contract.owner} if contract.owner else set())
    owner = books.people.by_email(contract.owner) if contract.owner else None
    answer = ContractAnswer(contract, customer, owner)
    return Told(answer, (Account(frozenset(owners)),))


def _bill(books: Books, target: Target, day: date) -> Told | None:
    bill = books.payables.bill(target.party or "", target.number)
    vendor = _vendor(books, bill.vendor_number if bill else None)
    if bill is None or vendor is None:
        return None
    requesters = frozenset(request.requester for request in bill.requests)
    return Told(BillAnswer(bill, vendor, day), (Payable(requesters),))


def _request(books: Books, target: Target, day: date) -> Told | None:
    request = books.payables.request(target.number)
    vendor = _vendor(books, request.vendor_number if request else None)
    if request is None or vendor is None:
        return None
    approver = books.people.by_email(request.approver) if request.approver else None
    answer = RequestAnswer(request, vendor, approver, day)
    return Told(answer, (_requested_by(request.requester),))


def _payment(books: Books, target: Target, _: date) -> Told | None:
    payment = books.payables.payment(target.number)
    vendor = _vendor(books, payment.vendor_number if payment else None)
    if payment is None or vendor is None:
        return None
    request = payment.request_number and books.payables.request(payment.request_number)
    subject = _requested_by(request.requester) if request else Payable()
    return Told(VendorPaymentAnswer(payment, vendor), (subject,))


def _order(books: Books, target: Target, _: date) -> Told | None:
    order = books.payables.order(target.number)
    vendor = _vendor(books, order.vendor_number if order else None)
    if order is None or vendor is None:
        return None
    return Told(OrderAnswer(order, vendor), (Payable(order.requesters),))


def _requested_by(requester: Email) -> Payable:
    return Payable(frozenset({requester}))


def _customer(books: Books, number: str | None) -> Customer | None:
    return None if number is None else books.receivables.customer(number)


def _vendor(books: Books, number: str | None) -> Vendor | None:
    return None if number is None else books.payables.vendor(number)


_BY_KIND: Mapping[DocumentKind, Callable[[Books, Target, date], Told | None]] = {
    DocumentKind.INVOICE: _invoice,
    DocumentKind.CREDIT_NOTE: _invoice,
    DocumentKind.RECEIPT: _receipt,
    DocumentKind.CONTRACT: _contract,
    DocumentKind.BILL: _bill,
    DocumentKind.PAYMENT_REQUEST: _request,
    DocumentKind.VENDOR_PAYMENT: _payment,
    DocumentKind.PURCHASE_ORDER: _order,
}
