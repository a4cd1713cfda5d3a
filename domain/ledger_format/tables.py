"""All tables of the ledger format, each after those it points at."""

from __future__ import annotations

from domain.ledger_format.columns import (
    Column,
    Kind,
    Reference,
    Table,
    amount,
    choice,
    code,
    currency,
    day,
    email,
    text,
)
from domain.ledger_format.payables import (
    BILLS,
    PAYMENT_REQUESTS,
    PURCHASE_ORDERS,
    VENDOR_PAYMENTS,
    VENDORS,
)
from domain.ledger_format.receivables import (
    ALLOCATIONS,
    BILLING_SCHEDULE,
    CONTRACTS,
    CUSTOMERS,
    INVOICES,
    LANGUAGES,
    RECEIPTS,
)

ROLES = (
    *("sales", "stakeholder", "ar", "ap"),
    *("approver", "finance_lead", "auditor", "admin"),
)
PEOPLE = Table(
    "people",
    (
        email("email", required=True),
        text("name", required=True),
        code("slack_user_id"),
        Column("roles", Kind.LIST, required=True, choices=ROLES),
        email("manager_email"),
        text("region"),
        amount("approval_limit", currency_from=("approval_currency",)),
        currency("approval_currency"),
        choice("language", *LANGUAGES),
        Column("time_zone", Kind.TIME_ZONE),
    ),
    key=("email",),
    # A manager who may not ask Otto anything is not in the file, and need not be.
    references=(Reference(("manager_email",), "people", ("email",), soft=True),),
)
EXCHANGE_RATES = Table(
    "exchange_rates",
    (
        day("on", required=True),
        currency("from_currency", required=True),
        currency("to_currency", required=True),
        Column("rate", Kind.RATE, required=True),
    ),
    key=("on", "from_currency", "to_currency"),
)

TABLES = (
    CUSTOMERS,
    CONTRACTS,
    INVOICES,
    RECEIPTS,
    ALLOCATIONS,
    BILLING_SCHEDULE,
    VENDORS,
    PURCHASE_ORDERS,
    BILLS,
    PAYMENT_REQUESTS,
    VENDOR_PAYMENTS,
    PEOPLE,
    EXCHANGE_RATES,
)
BY_NAME = {table.name: table for table in TABLES}
NEEDED = ("customers", "invoices")
"""What a first import cannot do without."""
