"""What somebody requested from one vendor, as facts without words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from domain.money import Currency, Money
    from domain.payables.order import PurchaseOrder
    from domain.payables.payment import PaymentRequest, VendorPayment
    from domain.payables.vendor import Vendor
    from domain.people.person import Person


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """One payment request, as whoever made it sees it."""

    request: PaymentRequest
    """Its payments are those for it, and those for its bill that name no request."""
    due_date: date | None = None
    """The day that its bill is due."""
    approver: Person | None = None

    def days_overdue(self, as_of: date) -> int:
        """Count the days since its bill was due while something is to be paid."""
        if self.due_date is None or not self.request.open_amount(as_of):
            return 0
        return max(0, (as_of - self.due_date).days)


@dataclass(frozen=True, slots=True)
class RequestedAnswer:
    """What one vendor is to be paid, and was paid, of the asker's own requests.

    Nothing in it depends on what others requested.
    """

    vendor: Vendor
    day: date
    to_pay: Mapping[Currency, Money]
    overdue: Mapping[Currency, Money]
    open: tuple[OwnRequest, ...]
    """The soonest to be paid first: by payment run, else by the day it is due."""
    closed: tuple[OwnRequest, ...]
    """Those paid or rejected, the newest first."""
    payments: tuple[VendorPayment, ...]
    """The newest first."""
    orders: tuple[PurchaseOrder, ...]
    """The newest first. Only number and day are told: lines may be others'."""
