"""What was sold in the sample's eighteen months, day by day."""

from __future__ import annotations

from heapq import merge
from random import Random
from typing import TYPE_CHECKING

from storage.sample.amounts import some_amount
from storage.sample.chance import below, chance
from storage.sample.settlement import Sale
from storage.sample.size import DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage.sample.customers import Account
    from storage.sample.days import Days


def sales(
    seed: int,
    count: int,
    accounts: Sequence[Account],
    days: Days,
    planned: Sequence[Sale],
) -> Iterator[Sale]:
    """Return ``count`` sales by day: the planned ones, and chance for the others."""
    chances = _by_chance(seed, count - len(planned), accounts, days)
    return merge(planned, chances, key=_day)


def _day(sale: Sale) -> int:
    return sale.day


def _by_chance(
    seed: int, count: int, accounts: Sequence[Account], days: Days
) -> Iterator[Sale]:
    rng = Random(f"sales {seed}")  # noqa: S311 - seeded sample data
    for index in range(count):
        day = days.working(index * (DAYS + 1) // count - DAYS)
        account = _some_account(rng, accounts)
        currency = "USD" if chance(rng, 40) else account.currency
        yield Sale(day, account, currency, some_amount(rng, currency))


def _some_account(rng: Random, accounts: Sequence[Account]) -> Account:
    """Draw an account: few buy much and many buy little, as in any book."""
    count = len(accounts)
    drawn = below(rng, count) * below(rng, count) // count
    # The story's accounts come first in the list and are to be neither the largest
    # nor the smallest customers.
    return accounts[(drawn - count // 12) % count]
