"""Every row points at rows that exist, and keys are unique."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.storage.sample.conftest import Ledger

KEYS = {
    "customers": ("customer_number",),
    "invoices": ("invoice_number",),
    "receipts": ("receipt_number",),
    "contracts": ("contract_number",),
    "billing_schedule": ("contract_number", "bill_on", "description"),
    "vendors": ("vendor_number",),
    "purchase_orders": ("order_number", "line"),
    "bills": ("vendor_number", "bill_number"),
    "payment_requests": ("request_number",),
    "vendor_payments": ("payment_number",),
    "people": ("email",),
    "exchange_rates": ("on", "from_currency", "to_currency"),
}

REFERENCES = [
    ("customers", "parent_number", "customers", "customer_number"),
    ("customers", "owner_email", "people", "email"),
    ("customers", "collector_email", "people", "email"),
    ("invoices", "customer_number", "customers", "customer_number"),
    ("invoices", "contract_number", "contracts", "contract_number"),
    ("receipts", "customer_number", "customers", "customer_number"),
    ("allocations", "receipt_number", "receipts", "receipt_number"),
    ("allocations", "credit_note_number", "invoices", "invoice_number"),
    ("allocations", "invoice_number", "invoices", "invoice_number"),
    ("contracts", "customer_number", "customers", "customer_number"),
    ("contracts", "owner_email", "people", "email"),
    ("billing_schedule", "contract_number", "contracts", "contract_number"),
    ("billing_schedule", "invoice_number", "invoices", "invoice_number"),
    ("purchase_orders", "vendor_number", "vendors", "vendor_number"),
    ("purchase_orders", "requester_email", "people", "email"),
    ("bills", "vendor_number", "vendors", "vendor_number"),
    ("bills", "order_number", "purchase_orders", "order_number"),
    ("payment_requests", "vendor_number", "vendors", "vendor_number"),
    ("payment_requests", "requester_email", "people", "email"),
    ("payment_requests", "approver_email", "people", "email"),
    ("vendor_payments", "vendor_number", "vendors", "vendor_number"),
    ("vendor_payments", "request_number", "payment_requests", "request_number"),
    ("people", "manager_email", "people", "email"),
]


@pytest.mark.parametrize("table", KEYS)
def test_keys_are_unique(ledger: Ledger, table: str) -> None:
    keys = [tuple(row[name] for name in KEYS[table]) for row in ledger.tables[table]]

    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(("table", "column", "target", "key"), REFERENCES)
def test_references_resolve(
    ledger: Ledger, table: str, column: str, target: str, key: str
) -> None:
    known = {row[key] for row in ledger.tables[target]}

    assert {row[column] for row in ledger.tables[table]} <= known | {""}


@pytest.mark.parametrize("table", ["payment_requests", "vendor_payments"])
def test_a_bill_is_its_vendors(ledger: Ledger, table: str) -> None:
    bills = {
        (row["vendor_number"], row["bill_number"]): row["currency"]
        for row in ledger.tables["bills"]
    }

    for row in ledger.tables[table]:
        key = row["vendor_number"], row["bill_number"]
        assert not key[1] or bills[key] == row["currency"]


def test_a_bill_of_an_order_has_the_orders_vendor(ledger: Ledger) -> None:
    vendors = {
        row["order_number"]: row["vendor_number"]
        for row in ledger.tables["purchase_orders"]
    }

    for row in ledger.tables["bills"]:
        order = row["order_number"]
        assert not order or vendors[order] == row["vendor_number"]


def test_a_billed_step_is_its_customers_invoice_over_the_same_amount(
    ledger: Ledger,
) -> None:
    invoices = {row["invoice_number"]: row for row in ledger.tables["invoices"]}
    billed = [row for row in ledger.tables["billing_schedule"] if row["invoice_number"]]

    assert billed
    for row in billed:
        invoice = invoices[row["invoice_number"]]
        assert invoice["contract_number"] == row["contract_number"]
        assert (invoice["total"], invoice["currency"]) == (
            row["amount"],
            row["currency"],
        )


def test_the_steps_of_a_contract_add_up_to_its_value(ledger: Ledger) -> None:
    steps = Counter(row["contract_number"] for row in ledger.tables["billing_schedule"])

    for row in ledger.tables["contracts"]:
        agreed = row["status"] in {"active", "ended", "approved"}
        assert bool(steps[row["contract_number"]]) == agreed


def test_nobody_decides_on_their_own_request(ledger: Ledger) -> None:
    for row in ledger.tables["payment_requests"]:
        assert row["approver_email"] != row["requester_email"]


def test_managers_form_no_circle(ledger: Ledger) -> None:
    managers = {row["email"]: row["manager_email"] for row in ledger.tables["people"]}

    for manager in managers.values():
        above, steps = manager, 0
        while above and steps < len(managers):
            above, steps = managers[above], steps + 1
        assert not above


def test_every_currency_has_a_rate_for_every_month(ledger: Ledger) -> None:
    months = {row["on"][:7] for row in ledger.tables["exchange_rates"]}
    rates = {(row["from_currency"], row["on"][:7]) for row in _rates(ledger)}
    used = {
        (row["currency"], row["issue_date"][:7])
        for table in ("invoices", "bills")
        for row in ledger.tables[table]
    }

    assert {(code, month) for code, month in used if code != "USD"} <= rates
    assert f"{ledger.as_of:%Y-%m}" in months


def _rates(ledger: Ledger) -> list[dict[str, str]]:
    rows = [dict(row) for row in ledger.tables["exchange_rates"]]
    assert {row["to_currency"] for row in rows} == {"USD"}
    return rows
