"""Payment terms in days, and what longer ones tie up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable

DAYS_OF_A_YEAR = 365
_NET = re.compile(r"(?:\d+(?:\.\d+)?/\d+ )?net (\d{1,3})", re.IGNORECASE)
_AT_ONCE = frozenset({"pia", "cia", "cwo", "cod", "due on receipt"})


@dataclass(frozen=True, slots=True)
class Longer:
    """Terms beside the usual ones."""

    days: int
    """Days more than usual; fewer, if negative."""
    ties_up: Money | None = None
    """What the extra days keep with the customer, billed evenly over a year."""


def days_of(terms: str | None) -> int | None:
    """Return the days that terms give; None where they depend on a month's end."""
    words = " ".join((terms or "").split())
    net = _NET.fullmatch(words)
    if net:
        return int(net[1])
    return 0 if words.casefold() in _AT_ONCE else None


def compared(
    standard: str | None, asked: str | None, value: Money | None
) -> Longer | None:
    """Compare terms with the usual ones; None where either does not say its days."""
    usual, wanted = days_of(standard), days_of(asked)
    if usual is None or wanted is None:
        return None
    extra = wanted - usual
    tied = tied_up(value, extra) if value is not None and extra > 0 else None
    return Longer(extra, tied)


def tied_up(value: Money, days: int) -> Money:
    """Return a year's value for that many days of 365, rounded half to even."""
    whole, rest = divmod(value.units * days, DAYS_OF_A_YEAR)
    up = 2 * rest > DAYS_OF_A_YEAR or (2 * rest == DAYS_OF_A_YEAR and whole % 2 == 1)
    return Money(whole + up, value.currency)


def asked_for(said: Iterable[str], standard: str | None) -> str | None:
    """Return the terms that are asked for: the first said that are not the usual."""
    every = tuple(said)
    return next(
        (each for each in every if each != standard), every[0] if every else None
    )
