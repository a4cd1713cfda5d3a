"""Purchase orders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from domain.money import Money
    from domain.people.person import Email


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of a purchase order; quantities are exact and need not be whole."""

    line: str
    quantity: Decimal
    unit_price: Money
    received: Decimal | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True)
class PurchaseOrder:
    """A purchase order with its lines."""

    number: str
    vendor_number: str
    ordered_on: date
    requesters: frozenset[Email]
    lines: tuple[OrderLine, ...]
