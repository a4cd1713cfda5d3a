"""How much there is in a sample ledger."""

from __future__ import annotations

from dataclasses import dataclass

DAYS = 547
"""The sample tells of the eighteen months before its day."""


@dataclass(frozen=True, slots=True)
class SampleSize:
    """How many of each thing a sample ledger holds.

    The hand-written parties and documents of the story come in every size, so a very
    small sample holds a few more than asked. Credit notes come on top of the invoices,
    order lines and vendor payments follow from the bills.
    """

    customers: int
    invoices: int
    contracts: int
    vendors: int
    bills: int
    requests: int


STANDARD = SampleSize(
    customers=120, invoices=1_500, contracts=42, vendors=60, bills=400, requests=300
)
"""The ledger of the demo."""

LARGE = SampleSize(
    customers=100_000,
    invoices=1_000_000,
    contracts=2_000,
    vendors=5_000,
    bills=40_000,
    requests=30_000,
)
"""The ledger of the benchmarks: about three and a half million rows."""
