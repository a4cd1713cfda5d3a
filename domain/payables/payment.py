"""Requests to pay a vendor, and the payments that left."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.money import Money

if TYPE_CHECKING:
    from datetime import date

    from domain.people.person import Email


class RequestStatus(StrEnum):
    """Where a payment request stands."""

    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    REJECTED = "rejected"
    HELD = "held"
    SCHEDULED = "scheduled"
    PAID = "paid"
    RETURNED = "returned"


class PaymentStatus(StrEnum):
    """What became of a payment after it left."""

    SENT = "sent"
    SETTLED = "settled"
    REJECTED = "rejected"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class VendorPayment:
    """Money that left for a vendor."""

    number: str
    vendor_number: str
    paid_on: date
    amount: Money
    request_number: str | None = None
    bill_number: str | None = None
    status: PaymentStatus | None = None
    return_code: str | None = None

    @property
    def counts(self) -> bool:
        """Say whether the money has left and has not come back."""
        return self.status not in {PaymentStatus.REJECTED, PaymentStatus.RETURNED}


@dataclass(frozen=True, slots=True)
class PaymentRequest:
    """Somebody's request that a vendor be paid, with the payments made for it."""

    number: str
    vendor_number: str
    requester: Email
    requested_on: date
    amount: Money
    bill_number: str | None = None
    purpose: str | None = None
    status: RequestStatus | None = None
    status_on: date | None = None
    reason: str | None = None
    approver: Email | None = None
    pay_on: date | None = None
    payments: tuple[VendorPayment, ...] = ()

    def open_amount(self, as_of: date) -> Money:
        """Return what is still to be paid, never below zero; nothing if rejected.

        What is paid by its status is paid. Payments in another currency than the
        request's are not counted, as for a bill.
        """
        nothing = Money.zero(self.amount.currency)
        if self.status in {RequestStatus.REJECTED, RequestStatus.PAID}:
            return nothing
        left = Money.total(
            (
                each.amount
                for each in self.payments
                if each.counts
                and each.paid_on <= as_of
                and each.amount.currency == self.amount.currency
            ),
            self.amount.currency,
        )
        return max(nothing, self.amount - left)

    def paid_on(self, as_of: date) -> date | None:
        """Return the day of the last payment that left by then and did not return."""
        days = (p.paid_on for p in self.payments if p.counts and p.paid_on <= as_of)
        return max(days, default=None)
