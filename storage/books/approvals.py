"""What waits for a decision over SQL: ``domain.approvals.waiting.Approvals``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from domain.approvals.waiting import WAITING, WaitingContract, WaitingRequest
from domain.contracts.contract import ContractStatus
from storage.books.generation import live
from storage.books.others import contract_of
from storage.books.payables import request_of
from storage.tables.ledger import (
    ContractRow,
    CustomerRow,
    PaymentRequestRow,
    VendorRow,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.people.person import Email
    from storage.books.generation import Generation


@dataclass(frozen=True, slots=True)
class SqlApprovals:
    """What waits in one generation."""

    generation: Generation

    def contracts(
        self, owners: frozenset[Email] | None, customer: str | None, limit: int
    ) -> Sequence[WaitingContract]:
        """Return contracts in review, by number."""
        statement = (
            select(ContractRow, CustomerRow.name)
            .join(
                CustomerRow,
                CustomerRow.customer_number == ContractRow.customer_number,
            )
            .where(
                live(ContractRow),
                live(CustomerRow),
                ContractRow.status == ContractStatus.IN_REVIEW.value,
            )
            .order_by(ContractRow.contract_number)
            .limit(limit)
        )
        if owners is not None:
            known = sorted(owners)
            statement = statement.where(
                or_(
                    CustomerRow.owner_email.in_(known),
                    ContractRow.owner_email.in_(known),
                )
            )
        if customer is not None:
            statement = statement.where(ContractRow.customer_number == customer)
        rows = self.generation.execute(statement)
        return tuple(WaitingContract(contract_of(row), name) for row, name in rows)

    def requests(
        self, requester: Email | None, vendor: str | None, limit: int
    ) -> Sequence[WaitingRequest]:
        """Return requests that wait, the longest waiting first."""
        since = func.coalesce(
            PaymentRequestRow.status_on, PaymentRequestRow.requested_on
        )
        statement = (
            select(PaymentRequestRow, VendorRow.name)
            .join(VendorRow, VendorRow.vendor_number == PaymentRequestRow.vendor_number)
            .where(
                live(PaymentRequestRow),
                live(VendorRow),
                PaymentRequestRow.status.in_(sorted(WAITING)),
            )
            .order_by(since, PaymentRequestRow.request_number)
            .limit(limit)
        )
        if requester is not None:
            statement = statement.where(PaymentRequestRow.requester_email == requester)
        if vendor is not None:
            statement = statement.where(PaymentRequestRow.vendor_number == vendor)
        rows = self.generation.execute(statement)
        # What waits was not paid, so it has no payments to look up.
        return tuple(WaitingRequest(request_of(row, ()), name) for row, name in rows)
