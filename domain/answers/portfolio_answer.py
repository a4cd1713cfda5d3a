"""What many customers owe, as facts without words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from domain.ledger.dso import Dso
    from domain.ledger.portfolio import CurrencyPosition, Minimum
    from domain.people.person import Email


class Wish(StrEnum):
    """What somebody wants to know of many customers first."""

    OVERDUE = "overdue"
    DUE = "due"
    TOP = "top"
    TOTAL = "total"
    DSO = "dso"


@dataclass(frozen=True, slots=True)
class PortfolioWish:
    """What is asked of many customers, as read from the words."""

    wish: Wish
    day: date
    """The day that the figures are as of."""
    first: date
    """What is asked for is due from this day ..."""
    last: date
    """... to this one."""
    overdue_by: int | None = None
    """Only what is overdue by more than so many days; None: not only the overdue."""
    minimum: Minimum | None = None
    currencies: frozenset[str] = frozenset()
    """Only these; all where none was named."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose accounts an answer is about."""

    owners: frozenset[Email] | None
    """None: everybody's, the accounts that nobody looks after among them."""
    colleagues: tuple[str, ...] = ()
    """Those who were named."""
    regions: frozenset[str] | None = None
    """None: everywhere."""
    absent: str | None = None
    """A region or an address that was named, and fits no account the asker sees."""


@dataclass(frozen=True, slots=True)
class PortfolioAnswer:
    """What many customers owe, by currency, and who owes most of what is asked for."""

    asked: PortfolioWish
    whose: Whose
    accounts: int
    """Accounts looked at; none where the asker looks after none."""
    positions: tuple[CurrencyPosition, ...]
    """The currencies with most customers first."""
    dso: tuple[Dso, ...] = ()
    """In the order of the positions; only where it is asked for."""
