"""What one customer owes in one currency: gross, credits, cash and net, side by side.

Nothing is netted silently. The net is the account's part of the control account:
open invoices, less open credit notes, less unapplied cash.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.ledger.ageing import aged
from domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.ledger.ageing import Ageing, Buckets
    from domain.money import Currency


@dataclass(frozen=True, slots=True)
class Balance:
    """One customer's position in one currency on one day."""

    ageing: Ageing
    credits: Money
    """Credit notes that are not applied yet; positive."""
    unapplied: Money
    """Cash that is not applied yet; positive."""

    @property
    def currency(self) -> Currency:
        """Return the currency of every amount of this balance."""
        return self.ageing.currency

    @property
    def open_invoices(self) -> Money:
        """Return the gross: everything open on invoices."""
        return self.ageing.total

    @property
    def overdue(self) -> Money:
        """Return what is past its basis date."""
        return self.ageing.late

    @property
    def net(self) -> Money:
        """Return open invoices less open credits less unapplied cash."""
        return self.open_invoices - self.credits - self.unapplied


def balances(
    customer: str,
    buckets: Buckets,
    *,
    ageings: Sequence[Ageing],
    credits_open: Mapping[Currency, Money],
    unapplied: Mapping[Currency, Money],
) -> tuple[Balance, ...]:
    """Put a customer's figures side by side, one balance for each currency in use."""
    by_currency = {ageing.currency: ageing for ageing in ageings}
    codes = sorted({*by_currency, *credits_open, *unapplied})
    return tuple(
        Balance(
            ageing=by_currency.get(code, aged(customer, code, {}, buckets)),
            credits=credits_open.get(code, _nothing(code)),
            unapplied=unapplied.get(code, _nothing(code)),
        )
        for code in codes
    )


def _nothing(code: Currency) -> Money:
    return Money.zero(code)
