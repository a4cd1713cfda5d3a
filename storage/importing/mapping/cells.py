"""What a map does to one cell: from the export's spelling to the format's."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from domain.ledger_format.cells import CellError
from domain.ledger_format.columns import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.importing.mapping.model import ColumnRule, FileRule

_ISO = "%Y-%m-%d"
_SYMBOLS = re.compile(r"[\s\u00a0\u202f$€£¥₹₩]|R(?=\$)")
_BOOKED_NEGATIVE = re.compile(r"\((.*)\)|(.*)-")
"""How ledgers write a negative amount besides a leading minus: (1.00) and 1.00-."""


def converter(kind: Kind, rule: ColumnRule, file: FileRule) -> Callable[[str], str]:
    """Return what turns a cell of the export into one of the format.

    It raises CellError where the cell does not say what the map expects.
    """

    def convert(cell: str) -> str:
        cell = cell.strip() or rule.default
        if rule.values is not None:
            cell = _translated(cell, rule.values)
        if not cell:
            return cell
        if kind is Kind.DATE:
            return as_day(cell, rule.dates or file.dates)
        if kind in _NUMBERS:
            return _signed(as_number(cell, file), rule)
        return rule.prefix + (cell.lstrip("0") or "0" if rule.strip_zeros else cell)

    return convert


_NUMBERS = {Kind.AMOUNT, Kind.QUANTITY, Kind.RATE}


@cache
def as_day(cell: str, formats: tuple[str, ...]) -> str:
    """Read a day in the first of the formats that fits; ISO always does."""
    for form in (*formats, _ISO):
        try:
            return datetime.strptime(cell, form).replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            continue
    reason = f"{cell!r} is not a date like {' or '.join(formats or (_ISO,))}"
    raise CellError(reason)


def as_number(cell: str, file: FileRule) -> str:
    """Read a number with the file's marks; return it with a point."""
    text = _SYMBOLS.sub("", cell)
    negative = _BOOKED_NEGATIVE.fullmatch(text)
    if negative:
        text = "-" + (negative[1] or negative[2])
    if _number(file.decimal, file.thousands).fullmatch(text) is None:
        reason = f"{cell!r} is not a number like {_example(file)}"
        raise CellError(reason)
    # Blanks are gone already, also those between thousands.
    return text.replace(file.thousands.strip() or " ", "").replace(file.decimal, ".")


@cache
def _number(decimal: str, thousands: str) -> re.Pattern[str]:
    grouped = f"{re.escape(thousands)}[0-9]{{3}}" if thousands.strip() else "(?!)"
    whole = f"(?:[0-9]{{1,3}}(?:{grouped})+|[0-9]+)"
    return re.compile(f"[+-]?{whole}(?:{re.escape(decimal)}[0-9]+)?")


def _example(file: FileRule) -> str:
    return f"1{file.thousands}234{file.decimal}50"


def _signed(number: str, rule: ColumnRule) -> str:
    plain = number.lstrip("+-")
    if rule.absolute:
        return plain
    return plain if number.startswith("-") is rule.negate else f"-{plain}"


def _translated(cell: str, values: dict[str, str]) -> str:
    by_word = {word.casefold(): meaning for word, meaning in values.items()}
    if cell.casefold() not in by_word:
        reason = f"{cell!r} is none of {', '.join(values)}"
        raise CellError(reason)
    return by_word[cell.casefold()]
