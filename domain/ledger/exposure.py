"""Credit exposure: how much of an account's limit is used, in the limit's currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING, Protocol

from domain.errors import OttoError
from domain.money import Money, minor_digits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from domain.ledger.balance import Balance
    from domain.money import Currency


_EXACT = Context(prec=60)
"""Digits enough for the largest amount at the longest rate: only the end rounds."""


class NoRateError(OttoError):
    """No exchange rate is known for the pair on or before the day."""

    def __init__(self, source: Currency, target: Currency, on: date) -> None:
        super().__init__(f"No rate from {source} to {target} on or before {on}.")
        self.source = source
        self.target = target
        self.on = on


@dataclass(frozen=True, slots=True)
class Rate:
    """One dated exchange rate between two currencies.

    ``rate`` is one unit of ``source`` in units of ``target``, as the books state it; of
    an ``inverted`` one, a unit of ``target`` in units of ``source``: dividing by it is
    exact to the last digit, multiplying by its rounded reciprocal is not.
    """

    source: Currency
    target: Currency
    rate: Decimal
    on: date
    inverted: bool = False

    def convert(self, amount: Money) -> Money:
        """Return the amount in the target currency, rounded half-even once."""
        shift = minor_digits(self.target) - minor_digits(self.source)
        step = _EXACT.divide if self.inverted else _EXACT.multiply
        exact = step(Decimal(amount.units), self.rate).scaleb(shift)
        units = exact.quantize(Decimal(1), rounding=ROUND_HALF_EVEN)
        return Money(int(units), self.target)


class Rates(Protocol):
    """The exchange rates in the ledger."""

    def rate(self, source: Currency, target: Currency, on: date) -> Rate | None:
        """Return the newest rate on or before the day, stated either way round."""
        ...


@dataclass(frozen=True, slots=True)
class Exposure:
    """How much of a credit limit is used."""

    limit: Money
    used: Money
    """The account's net balance, converted and added up, in the limit's currency."""
    rates: tuple[Rate, ...]
    """The rates that were needed; empty when all was in the limit's currency."""

    @property
    def room(self) -> Money:
        """Return what may still be sold on credit; negative when over the limit."""
        return self.limit - self.used


def exposure(
    limit: Money, balances: Iterable[Balance], rates: Rates, as_of: date
) -> Exposure:
    """Compare an account's net balance with its limit at dated rates.

    Raises:
        NoRateError: a balance is in a currency that has no rate to the limit's.
    """
    used = Money.zero(limit.currency)
    needed: list[Rate] = []
    for balance in balances:
        if balance.currency == limit.currency:
            used += balance.net
        elif balance.net:
            rate = _rate(rates, balance.currency, limit.currency, as_of)
            needed.append(rate)
            used += rate.convert(balance.net)
    return Exposure(limit=limit, used=used, rates=tuple(needed))


def _rate(rates: Rates, source: Currency, target: Currency, on: date) -> Rate:
    found = rates.rate(source, target, on)
    if found is None:
        raise NoRateError(source, target, on)
    return found
