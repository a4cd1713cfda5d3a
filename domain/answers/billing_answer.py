"""What is said about billing: of an invoice, a contract, a customer, many accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from domain.contracts.billing import AtPortal, Planned
    from domain.contracts.contract import Contract
    from domain.ledger.customer import Customer
    from domain.ledger.invoice import Invoice


@dataclass(frozen=True, slots=True)
class InvoiceBilledAnswer:
    """One invoice: it is billed; whether the customer's portal has it."""

    invoice: Invoice
    customer: Customer
    day: date


@dataclass(frozen=True, slots=True)
class BillingAnswer:
    """What is planned, billed, late, and stuck."""

    day: date
    first: date | None
    """The period that was asked about; None where none was."""
    last: date | None
    customer: Customer | None = None
    """None: the accounts of everybody whom the asker may see."""
    contract: Contract | None = None
    billed: tuple[Planned, ...] = ()
    """What was billed (in the period), the newest first."""
    coming: tuple[Planned, ...] = ()
    """What is to be billed from the day on (in the period), the earliest first."""
    late: tuple[Planned, ...] = ()
    """What should have been billed before the day, the earliest first."""
    stuck: tuple[AtPortal, ...] = ()
    """Invoices that a portal does not have, or refused, the oldest first."""


Billings = InvoiceBilledAnswer | BillingAnswer
