"""Customer accounts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.people.access import Account

if TYPE_CHECKING:
    from domain.money import Money
    from domain.people.person import Email


class AccountStatus(StrEnum):
    """Whether business with a party goes on."""

    ACTIVE = "active"
    ON_HOLD = "on_hold"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Customer:
    """One customer account, as the books describe it."""

    number: str
    name: str
    owner: Email | None
    collector: Email | None = None
    country: str | None = None
    region: str | None = None
    payment_terms: str | None = None
    credit_limit: Money | None = None
    status: AccountStatus = AccountStatus.ACTIVE

    @property
    def subject(self) -> Account:
        """Return what telling about this account comes under."""
        return Account(frozenset({self.owner} if self.owner else ()))
