"""Days sales outstanding: how many days of sales are still owed, in one currency.

Simple: the open invoices times the days of a period, over the invoices issued in it.
Count-back: the sales of each month are taken off the open invoices, the newest month
first; whole months count their days, the last one the part of them that is needed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PERIOD = 365
"""Days of sales that the simple figure is made of, where the books go back so far."""
MOST_MONTHS = 36
"""Months that count-back goes through before it gives up."""


@dataclass(frozen=True, slots=True)
class Countback:
    """How many days of sales cover what is owed."""

    days: Fraction
    complete: bool
    """False where all the sales in the books do not cover it: it is longer."""


@dataclass(frozen=True, slots=True)
class Dso:
    """Both figures of one currency, with what they are made of."""

    owed: Money
    sales: Money
    """Invoices issued in the period, credit notes not taken off."""
    first: date
    """The first day of the period of the simple figure."""
    last: date
    simple: Fraction | None
    """None where nothing was invoiced in the period: there is nothing to divide by."""
    countback: Countback | None

    @property
    def days(self) -> int:
        """Return the days of the period."""
        return (self.last - self.first).days + 1


def dso(owed: Money, sold: Mapping[date, int], day: date) -> Dso:
    """Work out both figures from what is owed and the units invoiced on each day.

    The period is the 365 days up to the day, or what the books have of them.
    """
    a_year_ago = day - timedelta(days=PERIOD - 1)
    first = max(a_year_ago, min(sold, default=a_year_ago))
    units = sum(units for on, units in sold.items() if first <= on <= day)
    days = (day - first).days + 1
    return Dso(
        owed=owed,
        sales=Money(units, owed.currency),
        first=first,
        last=day,
        simple=Fraction(owed.units * days, units) if units else None,
        countback=countback(owed.units, tuple(months(sold, day))) if sold else None,
    )


def countback(owed: int, periods: Sequence[tuple[int, int]]) -> Countback:
    """Take sales off what is owed, the newest of ``(sales, days)`` first.

    A month without sales takes nothing off and counts its days: stopping there, as
    some ledgers do, would call an old debt a young one.
    """
    left, days = owed, Fraction(0)
    for sales, length in periods:
        if left <= sales:
            part = Fraction(length * left, sales) if left else Fraction(0)
            return Countback(days + part, complete=True)
        left -= sales
        days += length
    return Countback(days, complete=not left)


def months(sold: Mapping[date, int], day: date) -> Iterator[tuple[int, int]]:
    """Yield sales and days of each month, the newest first, to that of the first sale.

    The month of the day itself has only the days up to it.
    """
    begun, last = min(sold), day
    by_month: Counter[tuple[int, int]] = Counter()
    for on, units in sold.items():
        by_month[on.year, on.month] += units if on <= day else 0
    for _ in range(MOST_MONTHS):
        first = last.replace(day=1)
        yield by_month[last.year, last.month], last.day
        if begun >= first:
            return
        last = first - timedelta(days=1)


def first_needed(day: date) -> date:
    """Return the first day whose sales the figures may need."""
    month = day.year * 12 + day.month - 1 - (MOST_MONTHS - 1)
    return date(month // 12, month % 12 + 1, 1)


def in_tenths(days: Fraction) -> Decimal:
    """Round days to one decimal, half to even."""
    return Decimal(round(days * 10)).scaleb(-1)
