"""Amounts of money in cells: exact minor units of the row's currency."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from domain.ledger_format.cells import CellError
from domain.ledger_format.columns import Sign
from domain.money import (
    Currency,
    InexactAmountError,
    NotAnAmountError,
    currencies,
    minor_digits,
    minor_units,
)

if TYPE_CHECKING:
    from domain.ledger_format.cells import Value

_PLENTY = 15
"""Digits that are surely below the largest amount, so that nobody needs to compare."""


def read_amount(cell: str, code: Value, sign: Sign) -> int:
    """Read an amount of the currency.

    Raises:
        CellError: it is no plain decimal number, is finer than the currency, or is
            negative where that has no meaning.
    """
    # Nearly every cell is plain digits with a point at the currency's place.
    whole, _, fraction = cell.partition(".")
    digits = whole + fraction
    if len(fraction) == _digits(code) and whole and _is_plain(digits):
        return int(digits)
    if code is None:
        reason = "has no currency"
        raise CellError(reason)
    return _read_slowly(cell, Currency(str(code)), sign)


def _is_plain(digits: str) -> bool:
    # isdecimal alone would take the digits of every script.
    return len(digits) < _PLENTY and digits.isdecimal() and digits.isascii()


@cache
def _digits(code: Value) -> int:
    return minor_digits(Currency(str(code))) if code in currencies() else -1


def _read_slowly(cell: str, code: Currency, sign: Sign) -> int:
    try:
        units = minor_units(cell, code)
    except NotAnAmountError:
        reason = f"{cell!r} is not an amount like 1234.50"
        raise CellError(reason) from None
    except InexactAmountError:
        reason = f"{cell!r} has more than the {_digits(code)} decimals of {code}"
        raise CellError(reason) from None
    if units < 0 and sign is Sign.NOT_NEGATIVE:
        reason = f"{cell!r} is negative"
        raise CellError(reason)
    return units
