"""Amounts of the sample: whole minor units inside, decimal text in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.money import Currency, minor_digits
from storage.sample.chance import between, one_of

if TYPE_CHECKING:
    from random import Random

PER_1000_USD = {
    "USD": 1_000,
    "MXN": 18_000,
    "BRL": 5_400,
    "CNY": 7_100,
    "EUR": 920,
    "GBP": 790,
    "JPY": 150_000,
    "KWD": 307,
    "CAD": 1_360,
    "SGD": 1_340,
}
"""About how many units of each currency a thousand dollars buy."""

_DIGITS = {code: minor_digits(Currency(code)) for code in PER_1000_USD}
_SIZES = (4, 12, 30, 40, 90, 90, 250, 700)


def amount_text(units: int, currency: str) -> str:
    """Write minor units as decimal text with exactly the currency's decimals."""
    digits = _DIGITS[currency]
    if not digits:
        return str(units)
    text = str(units).zfill(digits + 1)
    return f"{text[:-digits]}.{text[-digits:]}"


def from_dollars(dollars: int, currency: str) -> int:
    """Return the minor units of another currency that some dollars are worth."""
    scale: int = 10 ** _DIGITS[currency]
    return dollars * PER_1000_USD[currency] * scale // 1_000


def in_dollars(units: int, currency: str) -> int:
    """Return the dollars, rounded up, that minor units are worth."""
    scale: int = 10 ** _DIGITS[currency]
    return -(-units * 1_000 // (PER_1000_USD[currency] * scale))


def some_amount(rng: Random, currency: str) -> int:
    """Return minor units worth about 40 to 70,000 dollars, small ones more often."""
    cents = one_of(rng, _SIZES) * between(rng, 1_000, 10_000)
    return from_dollars(cents, currency) // 100


def share(units: int, per_mille: int) -> int:
    """Return so many thousandths of an amount, a broken unit dropped."""
    return units * per_mille // 1_000
