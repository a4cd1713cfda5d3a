"""What waits for a decision: contracts in review, requests nobody has passed yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from domain.payables.payment import RequestStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from domain.contracts.contract import Contract
    from domain.money import Money
    from domain.payables.payment import PaymentRequest
    from domain.people.person import Email

WAITING = frozenset(
    {RequestStatus.SUBMITTED, RequestStatus.IN_REVIEW, RequestStatus.HELD}
)
"""Where a payment request needs somebody's decision."""


@dataclass(frozen=True, slots=True)
class WaitingContract:
    """A contract in review; the books do not say since when, nor with whom."""

    contract: Contract
    customer_name: str


@dataclass(frozen=True, slots=True)
class WaitingRequest:
    """A payment request that waits, and for whom the money is."""

    request: PaymentRequest
    vendor_name: str

    @property
    def since(self) -> date:
        """Return the day since when it stands where it stands."""
        return self.request.status_on or self.request.requested_on

    @property
    def amount(self) -> Money:
        """Return what is to be paid."""
        return self.request.amount


class Approvals(Protocol):
    """What waits in one generation of the ledger."""

    def contracts(
        self, owners: frozenset[Email] | None, customer: str | None, limit: int
    ) -> Sequence[WaitingContract]:
        """Return contracts in review, by number.

        ``owners``: only those that one of them looks after, by account or by contract.
        """
        ...

    def requests(
        self, requester: Email | None, vendor: str | None, limit: int
    ) -> Sequence[WaitingRequest]:
        """Return requests that wait, the longest waiting first.

        ``requester``: only theirs.
        """
        ...
