"""What one cell of text means; every function takes it stripped and not empty.

Days and moments stay text, in one canonical spelling (``2026-01-31``,
``2026-01-31 09:30:00.000000`` in UTC): they compare, sort and are stored as such, and a
million of them need no objects.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache, partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale

from domain.ledger_format.columns import Kind
from domain.money import currencies

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.ledger_format.columns import Column

Value = str | int | bool | None
"""What a cell means: an amount is whole minor units, a flag a bool, the rest text."""

FIRST_DAY = date(1990, 1, 1)
YEARS_AHEAD = 30
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_QUANTITY = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,9})?")
_RATE = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")
_FLAGS = {"yes": True, "no": False}
_LONGEST = {Kind.CODE: 64, Kind.EMAIL: 254, Kind.QUANTITY: 64, Kind.RATE: 64}
_NO_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
"""Codes that CLDR has and ISO 3166 has not given to a country."""


class CellError(ValueError):
    """A cell does not say what its column asks for."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def cell_reader(column: Column, last_day: date) -> Callable[[str], Value]:
    """Return what reads a cell of the column; amounts also need a currency."""
    reader = _READERS.get(column.kind)
    if reader is not None:
        return reader
    if column.kind in {Kind.CHOICE, Kind.LIST}:
        of_words = _one_of if column.kind is Kind.CHOICE else _list
        return partial(of_words, choices=column.choices)
    return partial(_day if column.kind is Kind.DATE else _moment, last=last_day)


def longest(column: Column) -> int | None:
    """Return how many characters a cell of the column may have, if there is a limit."""
    return _LONGEST.get(column.kind)


def last_day(as_of: date) -> date:
    """Return the last day that a ledger of the given day may speak of."""
    # The 29th of February has no namesake 30 years on.
    return as_of.replace(year=as_of.year + YEARS_AHEAD, day=min(as_of.day, 28))


@cache
def countries() -> frozenset[str]:
    """Return the ISO 3166 alpha-2 codes, and XK, which Kosovo uses."""
    codes = filter(re.compile("[A-Z]{2}").fullmatch, map(str, Locale("en").territories))
    return frozenset(codes) - _NO_COUNTRIES


def _text(cell: str) -> str:
    return cell


def _email(cell: str) -> str:
    if _EMAIL.fullmatch(cell) is None:
        reason = f"{cell!r} is not an e-mail address"
        raise CellError(reason)
    return cell.lower()


def _list(cell: str, *, choices: tuple[str, ...]) -> str | None:
    parts = [part.strip() for part in cell.split("|")]
    parts = [part for part in parts if part]
    if choices:
        parts = [_one_of(part, choices=choices) for part in parts]
    return "|".join(dict.fromkeys(parts)) or None


def _one_of(cell: str, *, choices: tuple[str, ...]) -> str:
    word = cell.lower()
    if word not in choices:
        reason = f"{cell!r} is none of {', '.join(choices)}"
        raise CellError(reason)
    return word


def _flag(cell: str) -> bool:
    if cell.lower() not in _FLAGS:
        reason = f"{cell!r} is neither yes nor no"
        raise CellError(reason)
    return _FLAGS[cell.lower()]


def _day(cell: str, *, last: date) -> str:
    if _DAY.fullmatch(cell) is None:
        reason = f"{cell!r} is not a date like 2026-01-31"
        raise CellError(reason)
    try:
        day = date.fromisoformat(cell)
    except ValueError:
        reason = f"{cell!r} is not a day of the calendar"
        raise CellError(reason) from None
    _check_range(day, last)
    return cell


def _moment(cell: str, *, last: date) -> str:
    try:
        moment = datetime.fromisoformat(cell)
    except ValueError:
        reason = f"{cell!r} is not a moment like 2026-01-31T09:30:00+00:00"
        raise CellError(reason) from None
    if moment.tzinfo is None:
        reason = f"{cell!r} does not say its offset, such as +00:00"
        raise CellError(reason)
    _check_range(moment.date(), last)
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def _check_range(day: date, last: date) -> None:
    if day < FIRST_DAY:
        reason = f"{day} is before {FIRST_DAY}"
        raise CellError(reason)
    if day > last:
        reason = f"{day} is more than {YEARS_AHEAD} years ahead"
        raise CellError(reason)


def _quantity(cell: str) -> str:
    if _QUANTITY.fullmatch(cell) is None:
        reason = f"{cell!r} is not a quantity like 12 or 12.5"
        raise CellError(reason)
    return cell


def _rate(cell: str) -> str:
    if _RATE.fullmatch(cell) is None or not cell.strip("0."):
        reason = f"{cell!r} is not a rate like 1.0842"
        raise CellError(reason)
    return cell


def _currency(cell: str) -> str:
    if cell not in currencies():
        reason = f"{cell!r} is not an ISO 4217 currency such as USD"
        raise CellError(reason)
    return cell


def _country(cell: str) -> str:
    if cell not in countries():
        reason = f"{cell!r} is not an ISO 3166 country code such as DE"
        raise CellError(reason)
    return cell


def _time_zone(cell: str) -> str:
    try:
        ZoneInfo(cell)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        reason = f"{cell!r} is not a time zone such as Europe/Berlin"
        raise CellError(reason) from None
    return cell


_READERS: dict[Kind, Callable[[str], Value]] = {
    Kind.CODE: _text,
    Kind.TEXT: _text,
    Kind.EMAIL: _email,
    Kind.FLAG: _flag,
    Kind.QUANTITY: _quantity,
    Kind.RATE: _rate,
    Kind.CURRENCY: _currency,
    Kind.COUNTRY: _country,
    Kind.TIME_ZONE: _time_zone,
}
