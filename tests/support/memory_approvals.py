"""What waits for a decision over dictionaries: ``domain.approvals.waiting``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.approvals.waiting import WAITING, WaitingContract, WaitingRequest
from domain.contracts.contract import ContractStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.people.person import Email
    from tests.support.memory import (
        MemoryContracts,
        MemoryPayables,
        MemoryReceivables,
    )


@dataclass(frozen=True, slots=True)
class MemoryApprovals:
    """What waits in one ledger."""

    receivables: MemoryReceivables
    payables: MemoryPayables
    stored: MemoryContracts

    def contracts(
        self, owners: frozenset[Email] | None, customer: str | None, limit: int
    ) -> Sequence[WaitingContract]:
        """Return contracts in review, by number."""
        found: list[WaitingContract] = []
        for number in sorted(self.stored.stored):
            contract = self.stored.stored[number]
            account = self.receivables.customers[contract.customer_number]
            theirs = owners is None or bool({account.owner, contract.owner} & owners)
            of_them = customer in (None, account.number)
            if contract.status is ContractStatus.IN_REVIEW and theirs and of_them:
                found.append(WaitingContract(contract, account.name))
        return found[:limit]

    def requests(
        self, requester: Email | None, vendor: str | None, limit: int
    ) -> Sequence[WaitingRequest]:
        """Return requests that wait, the longest waiting first."""
        found = [
            WaitingRequest(each, self.payables.vendors[each.vendor_number].name)
            for each in self.payables.requests.values()
            if each.status in WAITING
            and requester in (None, each.requester)
            and vendor in (None, each.vendor_number)
        ]
        found.sort(key=lambda each: (each.since, each.request.number))
        return found[:limit]
