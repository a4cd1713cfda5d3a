"""Invoices and credit notes, and what follows from their dates and allocations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime


class InvoiceKind(StrEnum):
    """The two sides of a receivable document; the total of both is positive."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class AllocationKind(StrEnum):
    """What settled a part of an invoice."""

    PAYMENT = "payment"
    DISCOUNT = "discount"
    WITHHOLDING = "withholding"
    BANK_FEE = "bank_fee"
    WRITE_OFF = "write_off"
    CREDIT = "credit"


class InvoiceStatus(StrEnum):
    """Where a receivable document stands; lateness is told beside it, not in it."""

    OPEN = "open"
    PAID = "paid"
    APPLIED = "applied"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Allocation:
    """A part of a receipt or credit note that settles a part of an invoice.

    Dated twice: ``applied_on`` is the day it counts from, ``recorded_at`` the moment
    the books learned of it (None: known from the day it counts).
    """

    source: str
    invoice_number: str
    amount: Money
    applied_on: date
    kind: AllocationKind
    recorded_at: datetime | None = None

    def counts(self, as_of: date, known_at: datetime | None = None) -> bool:
        """Say whether it settles anything on that day, as known at that moment.

        Without ``known_at`` the question is asked with today's knowledge.
        """
        known = (
            known_at is None or self.recorded_at is None or self.recorded_at <= known_at
        )
        return known and self.applied_on <= as_of


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice or a credit note.

    ``allocations`` are those that settle it (of an invoice) or that use it up (of a
    credit note).
    """

    number: str
    kind: InvoiceKind
    customer_number: str
    issue_date: date
    due_date: date
    total: Money
    allocations: tuple[Allocation, ...] = ()
    disputed: bool = False
    void: bool = False
    tax: Money | None = None
    purchase_order: str | None = None
    contract_number: str | None = None
    description: str | None = None
    document_url: str | None = None
    portal: str | None = None
    portal_status: str | None = None

    def settled(self, as_of: date, known_at: datetime | None = None) -> Money:
        """Return how much has been settled (used up, for a credit note) by that day."""
        amounts = (each.amount for each in self.counting(as_of, known_at))
        return Money.total(amounts, self.total.currency)

    def open_amount(self, as_of: date, known_at: datetime | None = None) -> Money:
        """Return the total less what is allocated by that day; nothing when void."""
        if self.void:
            return Money.zero(self.total.currency)
        return self.total - self.settled(as_of, known_at)

    def days_overdue(self, as_of: date) -> int:
        """Count the days since the due date while money is owed.

        Zero on the due date itself, before it, once settled, and for credit notes.
        """
        owed = self.kind is InvoiceKind.INVOICE and self.open_amount(as_of)
        return max(0, (as_of - self.due_date).days) if owed else 0

    def status(self, as_of: date) -> InvoiceStatus:
        """Return the one word for where it stands."""
        if self.void:
            return InvoiceStatus.VOID
        if self.open_amount(as_of):
            return InvoiceStatus.OPEN
        settled = self.kind is InvoiceKind.INVOICE
        return InvoiceStatus.PAID if settled else InvoiceStatus.APPLIED

    def settled_on(self, as_of: date) -> date | None:
        """Return the day the last open cent went, or None while something is open."""
        if self.void or self.open_amount(as_of):
            return None
        return max((each.applied_on for each in self.counting(as_of)), default=None)

    def counting(
        self, as_of: date, known_at: datetime | None = None
    ) -> Iterator[Allocation]:
        """Yield the allocations that count on that day, as known at that moment."""
        return (each for each in self.allocations if each.counts(as_of, known_at))
