"""Many customers at once over dictionaries: ``domain.ledger.ports.Portfolios``."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.ledger.invoice import InvoiceKind
from domain.ledger.portfolio import Scope, positions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from domain.ledger.customer import Customer
    from domain.ledger.invoice import Invoice
    from domain.ledger.portfolio import CurrencyPosition, Wanted
    from domain.money import Currency
    from domain.people.person import Email
    from tests.support.memory import MemoryReceivables


@dataclass(frozen=True, slots=True)
class MemoryPortfolios:
    """The accounts of one ledger, looked at together."""

    receivables: MemoryReceivables

    def accounts(self, owners: frozenset[Email] | None) -> Mapping[str | None, int]:
        """Count the accounts of these owners, or all there are, by region."""
        scope = Scope(owners)
        return Counter(
            each.region
            for each in self.receivables.customers.values()
            if _within(scope, each)
        )

    def positions(self, wanted: Wanted) -> Sequence[CurrencyPosition]:
        """Return what the accounts owe, by currency, in the order of the codes."""
        names = {c.number: c.name for c in self.receivables.customers.values()}
        return positions(self._invoices(wanted.scope), names, wanted)

    def sales(
        self, scope: Scope, first: date, last: date
    ) -> Mapping[Currency, Mapping[date, int]]:
        """Return the minor units invoiced on each day, by currency."""
        sold: defaultdict[Currency, Counter[date]] = defaultdict(Counter)
        for each in self._invoices(scope):
            counts = each.kind is InvoiceKind.INVOICE and not each.void
            if counts and first <= each.issue_date <= last:
                sold[each.total.currency][each.issue_date] += each.total.units
        return sold

    def _invoices(self, scope: Scope) -> Sequence[Invoice]:
        customers = self.receivables.customers
        return [
            each
            for each in self.receivables.invoices.values()
            if _within(scope, customers.get(each.customer_number))
        ]


def _within(scope: Scope, customer: Customer | None) -> bool:
    if customer is None:
        return scope == Scope()
    owned = scope.owners is None or customer.owner in scope.owners
    there = scope.regions is None or customer.region in scope.regions
    return owned and there
