"""A vendor's position for whoever asks: all of it, or the asker's own requests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from domain.answers.accounts import MOST_SHOWN, by_currency, vendor_told
from domain.answers.requested_answer import OwnRequest, RequestedAnswer
from domain.answers.told import Told
from domain.people.access import Payable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from domain.answers.ports import Books
    from domain.payables.bill import Bill
    from domain.payables.payment import PaymentRequest, VendorPayment
    from domain.people.access import Sight
    from domain.people.person import Email, Person

MOST_REQUESTS = 1_000


def vendor_seen_by(books: Books, number: str, sight: Sight, day: date) -> Told | None:
    """Say where a vendor stands, as far as it may be seen; None if it may not."""
    if sight.all_payables:
        return vendor_told(books, number, day)
    if sight.requester is None:
        return None
    return requested_told(books, number, sight.requester, day)


def requested_told(
    books: Books, number: str, requester: Email, day: date
) -> Told | None:
    """Say what somebody's requests to a vendor come to; None if there are none."""
    vendor = books.payables.vendor(number)
    requests = books.payables.requests_of(number, requester, MOST_REQUESTS)
    orders = books.payables.orders_of(number, requester, MOST_SHOWN)
    if vendor is None or not (requests or orders):
        return None
    own = list(_with_their_bills(books, number, requests))
    waiting = [each for each in own if each.request.open_amount(day)]
    late = (each for each in waiting if each.days_overdue(day))
    closed = (each for each in own if not each.request.open_amount(day))
    answer = RequestedAnswer(
        vendor=vendor,
        day=day,
        to_pay=by_currency(each.request.open_amount(day) for each in waiting),
        overdue=by_currency(each.request.open_amount(day) for each in late),
        open=_named(books, sorted(waiting, key=_soonest)[:MOST_SHOWN]),
        closed=_named(books, islice(closed, MOST_SHOWN)),
        payments=_newest(own, day)[:MOST_SHOWN],
        orders=tuple(orders),
    )
    return Told(answer, (Payable(frozenset({requester})),))


def _with_their_bills(
    books: Books, vendor: str, requests: Sequence[PaymentRequest]
) -> Iterator[OwnRequest]:
    numbers = {each.bill_number for each in requests if each.bill_number}
    bills = {b.number: b for b in books.payables.bills_numbered(vendor, numbers)}
    counted: set[str] = set()
    for request in requests:
        bill = bills.get(request.bill_number or "")
        # What two of them could claim pays the newer one.
        direct = [p for p in _paid_unasked(bill) if p.number not in counted]
        counted.update(payment.number for payment in direct)
        paid = replace(request, payments=(*request.payments, *direct))
        yield OwnRequest(paid, bill.due_date if bill else None)


def _paid_unasked(bill: Bill | None) -> Iterable[VendorPayment]:
    """Return what was paid for a bill without any request: no other requester's."""
    return (p for p in bill.payments if p.request_number is None) if bill else ()


def _soonest(own: OwnRequest) -> tuple[date, str]:
    return (own.request.pay_on or own.due_date or date.max, own.request.number)


def _named(books: Books, own: Iterable[OwnRequest]) -> tuple[OwnRequest, ...]:
    return tuple(replace(o, approver=_person(books, o.request.approver)) for o in own)


def _person(books: Books, email: Email | None) -> Person | None:
    return books.people.by_email(email) if email else None


def _newest(own: Iterable[OwnRequest], day: date) -> tuple[VendorPayment, ...]:
    known = (payment for each in own for payment in each.request.payments)
    payments = [payment for payment in known if payment.paid_on <= day]
    payments.sort(key=lambda payment: payment.number)
    return tuple(sorted(payments, key=lambda payment: payment.paid_on, reverse=True))
