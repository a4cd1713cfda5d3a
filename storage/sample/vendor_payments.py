"""What we paid to vendors: settled, just sent, refused by the bank or come back."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from storage.sample.amounts import amount_text
from storage.sample.chance import below, between, chance
from storage.sample.rows import VendorPaymentRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storage.sample.bills import Bill
    from storage.sample.days import Days
    from storage.sample.requests import Request
    from storage.sample.vendors import Vendor

_ON_ITS_WAY = -3
"""What we sent since then has not settled yet."""
_REFUSED_AT_ONCE = frozenset({"AC01", "BE01", "R04"})


class _Paid(NamedTuple):
    day: int
    vendor: Vendor
    units: int
    request: str
    bill: str
    code: str = ""

    @property
    def status(self) -> str:
        if self.code:
            return "rejected" if self.code in _REFUSED_AT_ONCE else "returned"
        return "sent" if self.day > _ON_ITS_WAY else "settled"


def vendor_payments(
    seed: int, requests: Iterable[Request], bills: Iterable[Bill], days: Days
) -> Iterator[VendorPaymentRow]:
    """Return the payments of requests, and of bills that nobody had to ask for."""
    rng = Random(f"vendor payments {seed}")  # noqa: S311 - seeded sample data
    asked = list(requests)
    paid = [*_of_requests(asked), *_of_bills(rng, asked, bills, days)]
    paid.sort(key=lambda payment: (payment.day, payment.vendor.index))
    for count, payment in enumerate(paid, 1):
        currency = payment.vendor.place.currency
        yield VendorPaymentRow(
            payment_number=f"VP-{count:05d}",
            vendor_number=payment.vendor.number,
            paid_on=days.text(payment.day),
            currency=currency,
            amount=amount_text(payment.units, currency),
            request_number=payment.request,
            bill_number=payment.bill,
            bank_reference=f"OT{below(rng, 10**9):09d}",
            status=payment.status,
            return_code=payment.code,
        )


def _of_requests(requests: Iterable[Request]) -> Iterator[_Paid]:
    for request in requests:
        if request.status not in {"paid", "returned"} or request.pay_day is None:
            continue
        paid = _Paid(
            request.pay_day, request.vendor, request.units, request.number, request.bill
        )
        if request.code:
            # What came back was tried once; a paid request then went out again.
            first = (
                min(paid.day, request.day + 3) if request.status == "paid" else paid.day
            )
            yield paid._replace(day=first, code=request.code)
        if request.status == "paid":
            yield paid


def _of_bills(
    rng: Random, requests: Iterable[Request], bills: Iterable[Bill], days: Days
) -> Iterator[_Paid]:
    asked = {(request.vendor.number, request.bill) for request in requests}
    for bill in bills:
        day = days.working(bill.due(days) + between(rng, -3, 4))
        known = (bill.vendor.number, bill.number) in asked
        if bill.void or known or not bill.received <= day <= 0 or chance(rng, 300):
            continue
        yield _Paid(day, bill.vendor, bill.total, "", bill.number)
