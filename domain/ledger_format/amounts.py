"""Amounts of money in cells: exact minor units of the row's currency."""

from __future__ import annotations

import re
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
    from collections.abc import Sequence

    from domain.ledger_format.cells import Value

_PLAIN = {
    0: re.compile(r"(?:[0-9]{0,15}\n)*"),
    2: re.compile(r"(?:[0-9]{1,15}\.[0-9]{2}\n|\n)*"),
    3: re.compile(r"(?:[0-9]{1,14}\.[0-9]{3}\n|\n)*"),
}
"""One amount a line, by the decimals of the currency; 17 digits are never too many."""


def read_plain_amounts(
    cells: Sequence[str], codes: Sequence[Value]
) -> list[Value] | None:
    """Read amounts that are written as nearly all are, or return None.

    That is: currencies of one number of decimals, and that many decimals throughout.
    An empty cell is no amount.
    """
    decimals = {_digits(code) for code in set(codes)}
    plain = _PLAIN.get(decimals.pop()) if len(decimals) == 1 else None
    text = "\n".join(cells) + "\n"
    if plain is None or plain.fullmatch(text) is None:
        return None
    digits = text.replace(".", "").split("\n")[:-1]
    if len(digits) != len(cells):  # a cell of two lines
        return None
    return [int(cell) if cell else None for cell in digits]


def read_amount(cell: str, code: Value, sign: Sign) -> int:
    """Read an amount of the currency.

    Raises:
        CellError: it is no plain decimal number, is finer than the currency, or is
            negative where that has no meaning.
    """
    if code is None:
        reason = "has no currency"
        raise CellError(reason)
    return _read(cell, Currency(str(code)), sign)


@cache
def _digits(code: Value) -> int:
    return minor_digits(Currency(str(code))) if code in currencies() else -1


def _read(cell: str, code: Currency, sign: Sign) -> int:
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
