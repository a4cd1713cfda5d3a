"""Columns into the domain's words: amounts, codes that may be absent, addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, overload

from domain.money import Currency, Money
from domain.people.person import Email

if TYPE_CHECKING:
    from enum import StrEnum

    Code = TypeVar("Code", bound=StrEnum)


def money(units: int, code: str) -> Money:
    """Return a stored amount; sums come back as Decimal from PostgreSQL."""
    return Money(int(units), Currency(code))


def maybe_money(units: int | None, code: str | None) -> Money | None:
    """Return a stored amount that may be absent."""
    return None if units is None or code is None else money(units, code)


def email(address: str | None) -> Email | None:
    """Return a stored address that may be absent."""
    return None if address is None else Email(address)


@overload
def coded(kind: type[Code], value: str | None, default: Code) -> Code: ...
@overload
def coded(kind: type[Code], value: str | None, default: None = None) -> Code | None: ...
def coded(
    kind: type[Code], value: str | None, default: Code | None = None
) -> Code | None:
    """Return a stored code as its enumeration, or the default where it is absent."""
    return default if value is None else kind(value)
