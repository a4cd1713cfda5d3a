"""Money that came in, and how much of it is not applied yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.ledger.invoice import AllocationKind
from domain.money import Money

if TYPE_CHECKING:
    from datetime import date, datetime

    from domain.ledger.invoice import Allocation


@dataclass(frozen=True, slots=True)
class Receipt:
    """One sum of money that came in; the customer may not be known yet."""

    number: str
    received_on: date
    amount: Money
    customer_number: str | None = None
    payer: str | None = None
    remittance: str | None = None
    allocations: tuple[Allocation, ...] = ()

    def applied(self, as_of: date, known_at: datetime | None = None) -> Money:
        """Return how much of the cash is applied to invoices by that day.

        Discounts, withholding, fees and write-offs that were taken with a receipt
        settle an invoice but use up no cash.
        """
        cash = (
            each.amount
            for each in self.allocations
            if each.kind is AllocationKind.PAYMENT and each.counts(as_of, known_at)
        )
        return Money.total(cash, self.amount.currency)

    def unapplied(self, as_of: date, known_at: datetime | None = None) -> Money:
        """Return the cash received by that day that is not applied yet."""
        if self.received_on > as_of:
            return Money.zero(self.amount.currency)
        return self.amount - self.applied(as_of, known_at)
