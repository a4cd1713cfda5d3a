"""Exact amounts of money in one currency; never a float, never a silent conversion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NewType, Self

import iso4217

if TYPE_CHECKING:
    from collections.abc import Iterable

Currency = NewType("Currency", str)
"""An ISO 4217 code in capitals, such as ``USD``."""

_MINOR_DIGITS = {
    known.code: known.exponent
    for known in iso4217.Currency
    if known.exponent is not None
}
_PLAIN = re.compile(r"[+-]?[0-9]{1,19}(?:\.[0-9]{1,19})?")
_LARGEST = 10**18
"""A 64-bit database column holds every amount below this many minor units."""


class UnknownCurrencyError(ValueError):
    """A code is not one that ISO 4217 gives a minor unit."""

    def __init__(self, code: str) -> None:
        super().__init__(f"{code!r} is not an ISO 4217 currency.")
        self.code = code


class CurrencyMismatchError(ValueError):
    """Two amounts in different currencies were combined or compared."""

    def __init__(self, left: Currency, right: Currency) -> None:
        super().__init__(f"Cannot combine {left} with {right}.")


class InexactAmountError(ValueError):
    """An amount is not a whole number of the currency's smallest unit."""

    def __init__(self, amount: str, currency: Currency) -> None:
        digits = minor_digits(currency)
        super().__init__(f"{amount} has more decimals than {currency} has ({digits}).")


class NotAnAmountError(ValueError):
    """A text is not a plain decimal number of a size that money has."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not an amount.")


def currency(code: str) -> Currency:
    """Return the currency with this ISO 4217 code.

    Raises:
        UnknownCurrencyError: ISO 4217 does not know it, or gives it no minor unit.
    """
    if code not in _MINOR_DIGITS:
        raise UnknownCurrencyError(code)
    return Currency(code)


def minor_digits(code: Currency) -> int:
    """Return the digits after the point: 2 for USD, 0 for JPY, 3 for KWD."""
    return _MINOR_DIGITS[code]


def currencies() -> frozenset[str]:
    """Return every currency code that amounts may have."""
    return frozenset(_MINOR_DIGITS)


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount: whole minor units (cents, yen, fils) of one currency."""

    units: int
    currency: Currency

    @classmethod
    def of(cls, amount: str, code: str) -> Self:
        """Read plain decimal text: ``Money.of("12.50", "EUR")`` is 1,250 cents.

        Raises:
            UnknownCurrencyError: the code is not in ISO 4217.
            NotAnAmountError: the text is not a finite number below 10^18 minor units.
            InexactAmountError: it has more decimals than the currency.
        """
        known = currency(code)
        return cls(minor_units(amount, known), known)

    @classmethod
    def zero(cls, code: Currency) -> Self:
        """Return nothing, in the given currency."""
        return cls(0, code)

    @classmethod
    def total(cls, amounts: Iterable[Self], code: Currency) -> Self:
        """Add up amounts; an empty sum still knows its currency."""
        result = cls.zero(code)
        for amount in amounts:
            result += amount
        return result

    @property
    def amount(self) -> Decimal:
        """Return the amount in major units, with exactly the currency's decimals."""
        return Decimal(self.units).scaleb(-minor_digits(self.currency))

    def __str__(self) -> str:
        """Write the exact amount as plain decimal text, as files and facts carry it."""
        return format(self.amount, "f")

    def __add__(self, other: Self) -> Self:
        self._require_same_currency(other)
        return type(self)(self.units + other.units, self.currency)

    def __sub__(self, other: Self) -> Self:
        self._require_same_currency(other)
        return type(self)(self.units - other.units, self.currency)

    def __neg__(self) -> Self:
        return type(self)(-self.units, self.currency)

    def __lt__(self, other: Self) -> bool:
        self._require_same_currency(other)
        return self.units < other.units

    def __le__(self, other: Self) -> bool:
        self._require_same_currency(other)
        return self.units <= other.units

    def __bool__(self) -> bool:
        return self.units != 0

    def _require_same_currency(self, other: Self) -> None:
        if self.currency != other.currency:
            raise CurrencyMismatchError(self.currency, other.currency)


def sums(amounts: Iterable[Money]) -> dict[Currency, Money]:
    """Add amounts up by currency, in the order of the codes."""
    totals: dict[Currency, Money] = {}
    for amount in amounts:
        zero = Money.zero(amount.currency)
        totals[amount.currency] = totals.get(amount.currency, zero) + amount
    return dict(sorted(totals.items()))


def minor_units(text: str, code: Currency) -> int:
    """Read plain decimal text as whole minor units; raises as ``Money.of`` does."""
    # Decimal alone would also take "1_000", "1e3", "NaN" and full-width digits.
    if _PLAIN.fullmatch(text) is None:
        raise NotAnAmountError(text)
    units = Decimal(text).scaleb(minor_digits(code))
    if units != units.to_integral_value():
        raise InexactAmountError(text, code)
    if abs(units) >= _LARGEST:
        raise NotAnAmountError(text)
    return int(units)
