"""Exchange rates of the sample: every currency to US dollars, month by month."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from storage.sample.amounts import PER_1000_USD
from storage.sample.chance import between
from storage.sample.rows import ExchangeRateRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.sample.days import Days

_MONTHS = 21
"""The oldest contract begins before the oldest invoice."""
_SCALE = 10**8


def exchange_rates(seed: int, days: Days) -> Iterator[ExchangeRateRow]:
    """Return what one unit of each other currency was worth in US dollars, by month."""
    rng = Random(f"rates {seed}")  # noqa: S311 - seeded sample data
    for months in range(1 - _MONTHS, 1):
        day = days.text(days.month_start(months))
        for currency, per_1000 in PER_1000_USD.items():
            if currency != "USD":
                middle = 1_000 * _SCALE // per_1000
                rate = middle * between(rng, 975, 1_026) // 1_000
                text = f"{rate // _SCALE}.{rate % _SCALE:08d}"
                yield ExchangeRateRow(day, currency, "USD", text)
