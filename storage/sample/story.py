"""The documents that the demo, the documentation and the tests tell about.

They are the same for every seed and size; their days count from the sample's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.sample.settlement import (
    DISPUTED,
    OPEN,
    REFUSED_BY_PORTAL,
    Outcome,
    Payment,
    Sale,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.sample.customers import Account

_SALES = (
    # Globex: USD 1,200.00, 17 days overdue, USD 500.00 of it paid eleven days ago.
    ("INV-01042", "C10001", -47, "USD", 1_200_00, Outcome((Payment(-11, 500_00),))),
    # Terronera: MXN 412,000.00, 46 days overdue, nothing paid.
    ("FAC-00190", "C10006", -76, "MXN", 412_000_00, OPEN),
    # Northgate US disputes one; Northgate Brasil pays very late.
    ("INV-01057", "C10002", -39, "USD", 18_640_50, DISPUTED),
    ("NF-00221", "C10004", -68, "BRL", 96_300_00, OPEN),
    # Beichen paid CNY 86,400.00 six days ago, three days after it was due.
    ("INV-00992", "C10005", -69, "CNY", 86_400_00, Outcome((Payment(-6, 86_400_00),))),
    # The portal of A&B refused this one, so nobody there has seen it.
    ("INV-01087", "C10007", -24, "GBP", 7_215_80, REFUSED_BY_PORTAL),
    # Three decimals and none.
    ("INV-01070", "C10010", -35, "KWD", 1_250_125, OPEN),
    ("INV-01074", "C10009", -31, "JPY", 1_480_000, OPEN),
)

NUMBERS = frozenset(sale[0] for sale in _SALES)
"""The invoice numbers that belong to the story."""


def story_sales(accounts: Sequence[Account]) -> list[Sale]:
    """Return the story's invoices by day; the accounts start with the known ones."""
    of = {account.number: account for account in accounts[:20]}
    sales = (
        Sale(day, of[customer], currency, units, number=number, outcome=outcome)
        for number, customer, day, currency, units, outcome in _SALES
    )
    return sorted(sales, key=lambda sale: sale.day)
