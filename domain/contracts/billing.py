"""What contracts plan to bill, what was billed, and invoices stuck at a portal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from domain.contracts.contract import ContractStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from domain.money import Money
    from domain.people.person import Email

NOT_AGREED = frozenset(
    {ContractStatus.DRAFT, ContractStatus.IN_REVIEW, ContractStatus.REJECTED}
)
"""Contracts of which nothing is billed, whatever their plan says."""
TO_UPLOAD, REJECTED = "to_upload", "rejected"
STUCK = frozenset({TO_UPLOAD, REJECTED})
"""Where an invoice stands at a portal if the customer cannot pay it yet."""


@dataclass(frozen=True, slots=True)
class BillingStep:
    """One billing that a contract foresees; ``invoice_number`` once it is billed."""

    contract_number: str
    bill_on: date
    amount: Money
    description: str | None = None
    invoice_number: str | None = None

    def is_late(self, day: date) -> bool:
        """Say whether it should have been billed before the day, and was not."""
        return self.invoice_number is None and self.bill_on < day


@dataclass(frozen=True, slots=True)
class Planned:
    """One billing, and whose it is."""

    step: BillingStep
    customer_number: str
    customer_name: str


@dataclass(frozen=True, slots=True)
class AtPortal:
    """An invoice that the customer's portal does not have, or has refused."""

    invoice_number: str
    customer_number: str
    customer_name: str
    issue_date: date
    total: Money
    portal: str | None
    status: str


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose billing: of one contract, one customer, or the accounts of some owners."""

    owners: frozenset[Email] | None = None
    """None stands for everybody's."""
    customer: str | None = None
    contract: str | None = None


class Billing(Protocol):
    """The billing plans in one generation of the ledger."""

    def steps(self, whose: Whose, limit: int) -> Sequence[Planned]:
        """Return what agreed contracts plan to bill, or billed, by day."""
        ...

    def unbilled(self, whose: Whose, last: date, limit: int) -> Sequence[Planned]:
        """Return what is to be billed by the day and was not, the earliest first."""
        ...

    def stuck(self, whose: Whose, limit: int) -> Sequence[AtPortal]:
        """Return invoices that are to be uploaded, or refused, the oldest first."""
        ...
