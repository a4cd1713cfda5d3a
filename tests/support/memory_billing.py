"""Billing plans over dictionaries: ``domain.contracts.billing.Billing``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.contracts.billing import NOT_AGREED, STUCK, AtPortal, Planned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from domain.contracts.billing import BillingStep, Whose
    from domain.contracts.contract import Contract
    from domain.ledger.customer import Customer
    from tests.support.memory import MemoryContracts, MemoryReceivables


@dataclass(frozen=True, slots=True)
class MemoryBilling:
    """The billing plans of one ledger."""

    receivables: MemoryReceivables
    contracts: MemoryContracts
    planned: list[BillingStep]

    def steps(self, whose: Whose, limit: int) -> Sequence[Planned]:
        """Return what agreed contracts plan to bill, or billed, by day."""
        ordered = sorted(
            self._of(whose), key=lambda p: (p.step.bill_on, p.step.contract_number)
        )
        return tuple(ordered[:limit])

    def unbilled(self, whose: Whose, last: date, limit: int) -> Sequence[Planned]:
        """Return what is to be billed by the day and was not, the earliest first."""
        every = self.steps(whose, len(self.planned))
        open_ = (each for each in every if each.step.invoice_number is None)
        return tuple(each for each in open_ if each.step.bill_on <= last)[:limit]

    def stuck(self, whose: Whose, limit: int) -> Sequence[AtPortal]:
        """Return invoices that are to be uploaded, or refused, the oldest first."""
        found = sorted(
            self._stuck(whose), key=lambda each: (each.issue_date, each.invoice_number)
        )
        return tuple(found[:limit])

    def _of(self, whose: Whose) -> Iterator[Planned]:
        for step in self.planned:
            contract = self.contracts.stored[step.contract_number]
            customer = self.receivables.customers[contract.customer_number]
            agreed = contract.status not in NOT_AGREED
            if agreed and _is_of(whose, contract, customer):
                yield Planned(step, customer.number, customer.name)

    def _stuck(self, whose: Whose) -> Iterator[AtPortal]:
        for invoice in self.receivables.invoices.values():
            customer = self.receivables.customers[invoice.customer_number]
            theirs = (
                whose.contract in (None, invoice.contract_number)
                and whose.customer in (None, customer.number)
                and (whose.owners is None or customer.owner in whose.owners)
            )
            status = invoice.portal_status or ""
            if theirs and not invoice.void and status in STUCK:
                yield AtPortal(
                    invoice.number,
                    customer.number,
                    customer.name,
                    invoice.issue_date,
                    invoice.total,
                    invoice.portal,
                    status,
                )


def _is_of(whose: Whose, contract: Contract, customer: Customer) -> bool:
    owners = {customer.owner, contract.owner}
    return (
        whose.contract in (None, contract.number)
        and whose.customer in (None, customer.number)
        and (whose.owners is None or bool(owners & whose.owners))
    )
