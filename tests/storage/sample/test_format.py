"""Every file has exactly the columns of the ledger format, and values it accepts."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import iso4217
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.storage.sample.conftest import Ledger

# Written out here once more, so that a change of the format is a decision.
COLUMNS = {
    "customers": "customer_number* name* aliases country language currency tax_id email"
    " phone payment_terms credit_limit credit_currency owner_email collector_email"
    " region parent_number status",
    "invoices": "invoice_number* kind customer_number* issue_date* due_date* currency*"
    " total* tax purchase_order contract_number description document_url portal"
    " portal_status disputed void",
    "receipts": "receipt_number* received_on* currency* amount* customer_number payer"
    " remittance bank_account",
    "allocations": "receipt_number credit_note_number invoice_number* amount*"
    " applied_on* recorded_at kind",
    "contracts": "contract_number* customer_number* title* total_value* currency*"
    " start_date* end_date payment_terms billing owner_email status document_url",
    "billing_schedule": "contract_number* bill_on* amount* currency* description"
    " invoice_number",
    "vendors": "vendor_number* name* aliases country language currency tax_id email"
    " payment_terms bank_account bank_account_since status",
    "purchase_orders": "order_number* line* vendor_number* ordered_on* currency*"
    " quantity* unit_price* received_quantity requester_email contract_number"
    " description",
    "bills": "bill_number* vendor_number* issue_date* due_date* received_on currency*"
    " total* tax order_number quantity unit_price document_url file_sha256 void",
    "payment_requests": "request_number* vendor_number* bill_number requester_email*"
    " requested_on* currency* amount* purpose status status_on reason approver_email"
    " pay_on",
    "vendor_payments": "payment_number* vendor_number* paid_on* currency* amount*"
    " request_number bill_number bank_reference status return_code",
    "people": "email* name* slack_user_id roles* manager_email region approval_limit"
    " approval_currency language time_zone",
    "exchange_rates": "on* from_currency* to_currency* rate*",
}

ALLOWED = {
    ("customers", "language"): "en zh es pt",
    ("customers", "status"): "active on_hold blocked",
    ("invoices", "kind"): "invoice credit_note",
    ("invoices", "portal_status"): "not_needed to_upload uploaded accepted rejected",
    ("invoices", "disputed"): "yes no",
    ("invoices", "void"): "yes no",
    ("allocations", "kind"): "payment discount withholding bank_fee write_off credit",
    ("contracts", "billing"): "upfront monthly quarterly annual milestone arrears",
    ("contracts", "status"): "draft in_review approved rejected active ended",
    ("vendors", "language"): "en zh es pt",
    ("vendors", "status"): "active on_hold blocked",
    ("bills", "void"): "yes no",
    ("payment_requests", "status"): "submitted in_review approved rejected held"
    " scheduled paid returned",
    ("vendor_payments", "status"): "sent settled rejected returned",
    ("people", "language"): "en zh es pt",
    ("people", "roles"): "sales stakeholder ar ap approver finance_lead auditor admin",
}

AMOUNTS = {
    "customers": ("credit_limit",),
    "invoices": ("total", "tax"),
    "receipts": ("amount",),
    "allocations": (),
    "contracts": ("total_value",),
    "billing_schedule": ("amount",),
    "purchase_orders": ("unit_price",),
    "bills": ("total", "tax", "unit_price"),
    "payment_requests": ("amount",),
    "vendor_payments": ("amount",),
    "people": ("approval_limit",),
}
CURRENCY_OF = {"customers": "credit_currency", "people": "approval_currency"}

DATES_PAST = (
    "issue_date",
    "received_on",
    "applied_on",
    "ordered_on",
    "requested_on",
    "status_on",
    "paid_on",
    "bank_account_since",
    "start_date",
    "on",
)
DATES_AHEAD = ("due_date", "bill_on", "end_date", "pay_on")


def test_no_table_and_no_column_is_missing_or_unknown(ledger: Ledger) -> None:
    columns = {name: text.replace("*", "").split() for name, text in COLUMNS.items()}

    assert set(ledger.tables) == set(columns)
    for table, rows in ledger.tables.items():
        assert rows, table
        assert all(list(row) == columns[table] for row in rows), table


def test_every_required_column_is_filled(ledger: Ledger) -> None:
    for table, text in COLUMNS.items():
        required = [name[:-1] for name in text.split() if name.endswith("*")]
        for row in ledger.tables[table]:
            assert all(row[name] for name in required), (table, row)


@pytest.mark.parametrize(("table", "column"), ALLOWED)
def test_words_are_those_of_the_format(ledger: Ledger, table: str, column: str) -> None:
    allowed = ALLOWED[table, column].split()

    found = {word for row in ledger.tables[table] for word in row[column].split("|")}

    assert found <= {*allowed, ""}


def _amounts(ledger: Ledger) -> Iterator[tuple[str, str]]:
    for table, columns in AMOUNTS.items():
        for row in ledger.tables[table]:
            currency = row[CURRENCY_OF.get(table, "currency")] if columns else ""
            yield from ((row[column], currency) for column in columns)
    currencies = {
        row["invoice_number"]: row["currency"] for row in ledger.tables["invoices"]
    }
    for row in ledger.tables["allocations"]:
        yield row["amount"], currencies[row["invoice_number"]]


def test_amounts_have_exactly_the_decimals_of_their_currency(ledger: Ledger) -> None:
    for text, code in _amounts(ledger):
        if text:
            digits = iso4217.Currency(code).exponent
            assert -int(Decimal(text).as_tuple().exponent) == digits, (text, code)
            assert re.fullmatch(r"\d+(\.\d+)?", text)


def test_documents_and_money_are_never_nothing(ledger: Ledger) -> None:
    for table, column in (
        ("invoices", "total"),
        ("receipts", "amount"),
        ("allocations", "amount"),
        ("bills", "total"),
        ("bills", "unit_price"),
        ("purchase_orders", "unit_price"),
        ("payment_requests", "amount"),
        ("vendor_payments", "amount"),
        ("exchange_rates", "rate"),
    ):
        filled = [row[column] for row in ledger.tables[table] if row[column]]
        assert all(Decimal(text) > 0 for text in filled), (table, column)


def _dates(ledger: Ledger, columns: tuple[str, ...]) -> set[date]:
    return {
        date.fromisoformat(row[column])
        for rows in ledger.tables.values()
        for row in rows
        for column in columns
        if row.get(column)
    }


def test_nothing_but_plans_and_due_days_lies_ahead(ledger: Ledger) -> None:
    assert max(_dates(ledger, DATES_PAST)) <= ledger.as_of
    assert max(_dates(ledger, DATES_AHEAD)) > ledger.as_of


def test_all_of_it_happened_within_a_few_years(ledger: Ledger) -> None:
    dates = _dates(ledger, DATES_PAST + DATES_AHEAD)

    assert max(dates) - ledger.as_of < timedelta(days=4 * 366)
    assert ledger.as_of - min(dates) < timedelta(days=4 * 366)


def test_moments_are_written_with_their_offset_and_not_in_advance(
    ledger: Ledger,
) -> None:
    for row in ledger.tables["allocations"]:
        recorded = datetime.fromisoformat(row["recorded_at"])
        assert recorded.utcoffset() is not None
        assert date.fromisoformat(row["applied_on"]) <= recorded.date() <= ledger.as_of


def test_days_follow_one_another(ledger: Ledger) -> None:
    for table, earlier, later in (
        ("invoices", "issue_date", "due_date"),
        ("bills", "issue_date", "due_date"),
        ("bills", "issue_date", "received_on"),
        ("contracts", "start_date", "end_date"),
        ("payment_requests", "requested_on", "status_on"),
        ("payment_requests", "requested_on", "pay_on"),
    ):
        for row in ledger.tables[table]:
            assert not row[later] or row[earlier] <= row[later], (table, row)


def test_addresses_are_at_example_com_only(ledger: Ledger) -> None:
    for rows in ledger.tables.values():
        for row in rows:
            for column in ("email", "owner_email", "requester_email"):
                assert row.get(column, "@example.com").endswith("@example.com")
