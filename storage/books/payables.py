"""The payable side of the ledger: ``domain.payables.ports.Payables`` over SQL."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from domain.ledger.customer import AccountStatus
from domain.payables.bill import Bill
from domain.payables.order import OrderLine, PurchaseOrder
from domain.payables.payment import (
    PaymentRequest,
    PaymentStatus,
    RequestStatus,
    VendorPayment,
)
from domain.payables.vendor import Vendor
from domain.people.person import Email
from storage.books.columns import coded, email, money
from storage.books.generation import live
from storage.tables.ledger import (
    BillRow,
    PaymentRequestRow,
    PurchaseOrderRow,
    VendorPaymentRow,
    VendorRow,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement

    from storage.books.generation import Generation


@dataclass(frozen=True, slots=True)
class SqlPayables:
    """Vendors, bills, requests and payments of one generation."""

    generation: Generation

    def vendor(self, number: str) -> Vendor | None:
        """Return the vendor with exactly this number."""
        row = self.generation.scalars(
            select(VendorRow).where(VendorRow.vendor_number == number, live(VendorRow))
        ).first()
        return None if row is None else _vendor(row)

    def bill(self, vendor: str, number: str) -> Bill | None:
        """Return a vendor's bill with its requests and payments."""
        return next(
            iter(self._bills(vendor, BillRow.bill_number == number, limit=1)), None
        )

    def bills_of(self, vendor: str, limit: int) -> Sequence[Bill]:
        """Return a vendor's bills that are not void, the earliest due first."""
        return self._bills(vendor, BillRow.void.is_(False), limit=limit)

    def bills_numbered(self, vendor: str, numbers: Collection[str]) -> Sequence[Bill]:
        """Return a vendor's bills of these numbers, the earliest due first."""
        which = BillRow.bill_number.in_(sorted(numbers))
        return self._bills(vendor, which, limit=len(numbers))

    def request(self, number: str) -> PaymentRequest | None:
        """Return the payment request with its payments."""
        found = self._requests(PaymentRequestRow.request_number == number)
        return next(iter(found), None)

    def requests_of(
        self, vendor: str, requester: Email, limit: int
    ) -> Sequence[PaymentRequest]:
        """Return somebody's requests to pay a vendor, the newest first."""
        theirs = (PaymentRequestRow.vendor_number == vendor) & (
            PaymentRequestRow.requester_email == requester
        )
        newest = self.generation.scalars(
            select(PaymentRequestRow.request_number)
            .where(theirs, live(PaymentRequestRow))
            .order_by(
                PaymentRequestRow.requested_on.desc(),
                PaymentRequestRow.request_number.desc(),
            )
            .limit(limit)
        ).all()
        found = self._requests(PaymentRequestRow.request_number.in_(newest))
        return tuple(reversed(found))

    def payment(self, number: str) -> VendorPayment | None:
        """Return the payment to a vendor."""
        found = self._payments(VendorPaymentRow.payment_number == number)
        return next(iter(found), None)

    def payments_to(
        self, vendor: str, day: date, limit: int
    ) -> Sequence[VendorPayment]:
        """Return the payments to a vendor by the day, the newest first."""
        made = VendorPaymentRow.paid_on <= day
        return self._payments((VendorPaymentRow.vendor_number == vendor) & made, limit)

    def order(self, number: str) -> PurchaseOrder | None:
        """Return the purchase order with its lines."""
        rows = self.generation.scalars(
            select(PurchaseOrderRow)
            .where(
                PurchaseOrderRow.order_number == number,
                live(PurchaseOrderRow),
            )
            .order_by(PurchaseOrderRow.line)
        ).all()
        return _order(rows) if rows else None

    def orders_of(
        self, vendor: str, requester: Email, limit: int
    ) -> Sequence[PurchaseOrder]:
        """Return the orders with a vendor that somebody asked for, the newest first."""
        number = PurchaseOrderRow.order_number
        newest = self.generation.scalars(
            select(number)
            .where(
                PurchaseOrderRow.vendor_number == vendor,
                PurchaseOrderRow.requester_email == requester,
                live(PurchaseOrderRow),
            )
            .group_by(number)
            .order_by(func.max(PurchaseOrderRow.ordered_on).desc(), number.desc())
            .limit(limit)
        ).all()
        return tuple(filter(None, map(self.order, newest)))

    def _bills(
        self, vendor: str, which: ColumnElement[bool], limit: int
    ) -> Sequence[Bill]:
        rows = self.generation.scalars(
            select(BillRow)
            .where(BillRow.vendor_number == vendor, which, live(BillRow))
            .order_by(BillRow.due_date, BillRow.bill_number)
            .limit(limit)
        ).all()
        numbers = [row.bill_number for row in rows]
        requests = self._requests(
            (PaymentRequestRow.vendor_number == vendor)
            & PaymentRequestRow.bill_number.in_(numbers)
        )
        theirs = VendorPaymentRow.vendor_number == vendor
        direct = self._payments(theirs & VendorPaymentRow.bill_number.in_(numbers))
        return tuple(_bill(row, requests, direct) for row in rows)

    def _requests(self, which: ColumnElement[bool]) -> Sequence[PaymentRequest]:
        rows = self.generation.scalars(
            select(PaymentRequestRow)
            .where(which, live(PaymentRequestRow))
            .order_by(PaymentRequestRow.requested_on, PaymentRequestRow.request_number)
        ).all()
        numbers = [row.request_number for row in rows]
        payments = self._payments(VendorPaymentRow.request_number.in_(numbers))
        return tuple(request_of(row, payments) for row in rows)

    def _payments(
        self, which: ColumnElement[bool], limit: int | None = None
    ) -> Sequence[VendorPayment]:
        rows = self.generation.scalars(
            select(VendorPaymentRow)
            .where(which, live(VendorPaymentRow))
            .order_by(VendorPaymentRow.paid_on.desc(), VendorPaymentRow.payment_number)
            .limit(limit)
        )
        return tuple(map(_payment, rows))


def _vendor(row: VendorRow) -> Vendor:
    return Vendor(
        number=row.vendor_number,
        name=row.name,
        country=row.country,
        payment_terms=row.payment_terms,
        status=coded(AccountStatus, row.status, AccountStatus.ACTIVE),
    )


def _bill(
    row: BillRow,
    requests: Iterable[PaymentRequest],
    direct: Iterable[VendorPayment],
) -> Bill:
    own_requests = tuple(r for r in requests if r.bill_number == row.bill_number)
    # A payment may name the bill, its request, or both: it counts once.
    payments = {p.number: p for request in own_requests for p in request.payments}
    payments |= {p.number: p for p in direct if p.bill_number == row.bill_number}
    return Bill(
        number=row.bill_number,
        vendor_number=row.vendor_number,
        issue_date=row.issue_date,
        due_date=row.due_date,
        total=money(row.total, row.currency),
        received_on=row.received_on,
        order_number=row.order_number,
        void=row.void,
        requests=own_requests,
        payments=tuple(payments.values()),
    )


def request_of(
    row: PaymentRequestRow, payments: Iterable[VendorPayment]
) -> PaymentRequest:
    """Return a row of its table as a request, with those payments that are its own."""
    return PaymentRequest(
        number=row.request_number,
        vendor_number=row.vendor_number,
        requester=Email(row.requester_email),
        requested_on=row.requested_on,
        amount=money(row.amount, row.currency),
        bill_number=row.bill_number,
        purpose=row.purpose,
        status=coded(RequestStatus, row.status),
        status_on=row.status_on,
        reason=row.reason,
        approver=email(row.approver_email),
        pay_on=row.pay_on,
        payments=tuple(p for p in payments if p.request_number == row.request_number),
    )


def _payment(row: VendorPaymentRow) -> VendorPayment:
    return VendorPayment(
        number=row.payment_number,
        vendor_number=row.vendor_number,
        paid_on=row.paid_on,
        amount=money(row.amount, row.currency),
        request_number=row.request_number,
        bill_number=row.bill_number,
        status=coded(PaymentStatus, row.status),
        return_code=row.return_code,
    )


def _order(rows: Sequence[PurchaseOrderRow]) -> PurchaseOrder:
    first = rows[0]
    requesters = (row.requester_email for row in rows if row.requester_email)
    return PurchaseOrder(
        number=first.order_number,
        vendor_number=first.vendor_number,
        ordered_on=first.ordered_on,
        requesters=frozenset(map(Email, requesters)),
        lines=tuple(map(_line, rows)),
    )


def _line(row: PurchaseOrderRow) -> OrderLine:
    received = row.received_quantity
    return OrderLine(
        line=row.line,
        quantity=Decimal(row.quantity),
        unit_price=money(row.unit_price, row.currency),
        received=None if received is None else Decimal(received),
        description=row.description,
    )
