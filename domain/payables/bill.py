"""Vendors' bills, and how much of them is still to be paid."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.money import Money

if TYPE_CHECKING:
    from datetime import date

    from domain.payables.payment import PaymentRequest, VendorPayment


class BillStatus(StrEnum):
    """Where a bill stands with us."""

    OPEN = "open"
    PAID = "paid"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Bill:
    """A vendor's bill with the requests and payments that belong to it."""

    number: str
    vendor_number: str
    issue_date: date
    due_date: date
    total: Money
    received_on: date | None = None
    order_number: str | None = None
    void: bool = False
    requests: tuple[PaymentRequest, ...] = ()
    payments: tuple[VendorPayment, ...] = ()

    def paid(self, as_of: date) -> Money:
        """Return what left for this bill by that day and did not come back.

        Payments in another currency than the bill's are not counted: they settle
        nothing until the books say at which rate.
        """
        return Money.total(
            (
                each.amount
                for each in self.payments
                if each.counts
                and each.paid_on <= as_of
                and each.amount.currency == self.total.currency
            ),
            self.total.currency,
        )

    def open_amount(self, as_of: date) -> Money:
        """Return what is still to be paid, never below zero; nothing when void."""
        nothing = Money.zero(self.total.currency)
        return nothing if self.void else max(nothing, self.total - self.paid(as_of))

    def days_overdue(self, as_of: date) -> int:
        """Count the days since the due date while something is to be paid."""
        late = (as_of - self.due_date).days
        return max(0, late) if self.open_amount(as_of) else 0

    def status(self, as_of: date) -> BillStatus:
        """Return the one word for where it stands."""
        if self.void:
            return BillStatus.VOID
        return BillStatus.OPEN if self.open_amount(as_of) else BillStatus.PAID

    def paid_on(self, as_of: date) -> date | None:
        """Return the day of the payment that settled it, or None while it is open."""
        if self.status(as_of) is not BillStatus.PAID:
            return None
        days = (p.paid_on for p in self.payments if p.counts and p.paid_on <= as_of)
        return max(days, default=None)
