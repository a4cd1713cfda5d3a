"""One contract, as the books describe it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from domain.money import Money
    from domain.people.person import Email


class ContractStatus(StrEnum):
    """Where a contract stands."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    REJECTED = "rejected"
    ACTIVE = "active"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract with a customer."""

    number: str
    customer_number: str
    title: str
    total_value: Money
    start_date: date
    end_date: date | None = None
    payment_terms: str | None = None
    billing: str | None = None
    owner: Email | None = None
    status: ContractStatus | None = None
    document_url: str | None = None


class Contracts(Protocol):
    """The contracts in the ledger."""

    def contract(self, number: str) -> Contract | None:
        """Return the contract with exactly this number."""
        ...
