"""Vendors."""

from __future__ import annotations

from dataclasses import dataclass

from domain.ledger.customer import AccountStatus


@dataclass(frozen=True, slots=True)
class Vendor:
    """One vendor, as the books describe it; bank details stay in the books."""

    number: str
    name: str
    country: str | None = None
    payment_terms: str | None = None
    status: AccountStatus = AccountStatus.ACTIVE
