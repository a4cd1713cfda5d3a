"""Empty files of the ledger format, to be filled; with examples, if wanted."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from domain.errors import OttoError
from domain.ledger_format.tables import TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from domain.ledger_format.columns import Table

_EXAMPLES: dict[str, dict[str, str]] = {
    "customers": {
        "customer_number": "C10001",
        "name": "Example Manufacturing Ltd",
        "aliases": "Example Mfg|EML",
        "country": "GB",
        "language": "en",
        "currency": "GBP",
        "tax_id": "GB123456789",
        "email": "accounts@customer.example",
        "phone": "+44 20 7946 0000",
        "payment_terms": "Net 30",
        "credit_limit": "50000.00",
        "credit_currency": "GBP",
        "owner_email": "dana@example.com",
        "region": "EMEA",
        "status": "active",
    },
    "contracts": {
        "contract_number": "CT-2026-001",
        "customer_number": "C10001",
        "title": "Support, two years",
        "total_value": "24000.00",
        "currency": "GBP",
        "start_date": "2026-01-01",
        "end_date": "2027-12-31",
        "payment_terms": "Net 30",
        "billing": "quarterly",
        "owner_email": "dana@example.com",
        "status": "active",
    },
    "invoices": {
        "invoice_number": "INV-01001",
        "kind": "invoice",
        "customer_number": "C10001",
        "issue_date": "2026-01-02",
        "due_date": "2026-02-01",
        "currency": "GBP",
        "total": "3600.00",
        "tax": "600.00",
        "purchase_order": "PO-778",
        "contract_number": "CT-2026-001",
        "description": "Support, first quarter",
        "portal_status": "not_needed",
        "disputed": "no",
        "void": "no",
    },
    "receipts": {
        "receipt_number": "R-5001",
        "received_on": "2026-01-28",
        "currency": "GBP",
        "amount": "3600.00",
        "customer_number": "C10001",
        "payer": "EXAMPLE MANUFACTURING LTD",
        "remittance": "INV-01001",
    },
    "allocations": {
        "receipt_number": "R-5001",
        "invoice_number": "INV-01001",
        "amount": "3600.00",
        "applied_on": "2026-01-28",
        "recorded_at": "2026-01-29T09:30:00+00:00",
        "kind": "payment",
    },
    "billing_schedule": {
        "contract_number": "CT-2026-001",
        "bill_on": "2026-01-02",
        "amount": "3600.00",
        "currency": "GBP",
        "description": "First quarter",
        "invoice_number": "INV-01001",
    },
    "vendors": {
        "vendor_number": "V2001",
        "name": "Example Supplies SA",
        "country": "ES",
        "language": "es",
        "currency": "EUR",
        "email": "facturas@vendor.example",
        "payment_terms": "30 EOM",
        "status": "active",
    },
    "purchase_orders": {
        "order_number": "4500001",
        "line": "10",
        "vendor_number": "V2001",
        "ordered_on": "2026-01-05",
        "currency": "EUR",
        "quantity": "10",
        "unit_price": "120.00",
        "received_quantity": "10",
        "requester_email": "sam@example.com",
        "description": "Desks",
    },
    "bills": {
        "bill_number": "F-0099",
        "vendor_number": "V2001",
        "issue_date": "2026-01-20",
        "due_date": "2026-02-28",
        "received_on": "2026-01-22",
        "currency": "EUR",
        "total": "1200.00",
        "order_number": "4500001",
        "quantity": "10",
        "unit_price": "120.00",
        "void": "no",
    },
    "payment_requests": {
        "request_number": "PR-301",
        "vendor_number": "V2001",
        "bill_number": "F-0099",
        "requester_email": "sam@example.com",
        "requested_on": "2026-01-23",
        "currency": "EUR",
        "amount": "1200.00",
        "purpose": "Desks for the new office",
        "status": "paid",
        "status_on": "2026-02-27",
        "approver_email": "dana@example.com",
        "pay_on": "2026-02-27",
    },
    "vendor_payments": {
        "payment_number": "P-8001",
        "vendor_number": "V2001",
        "paid_on": "2026-02-27",
        "currency": "EUR",
        "amount": "1200.00",
        "request_number": "PR-301",
        "bill_number": "F-0099",
        "bank_reference": "SEPA 20260227",
        "status": "settled",
    },
    "people": {
        "email": "dana@example.com",
        "name": "Dana Example",
        "roles": "sales|approver",
        "region": "EMEA",
        "approval_limit": "10000.00",
        "approval_currency": "GBP",
        "language": "en",
        "time_zone": "Europe/London",
    },
    "exchange_rates": {
        "on": "2026-01-31",
        "from_currency": "EUR",
        "to_currency": "GBP",
        "rate": "0.8421",
    },
}


class FileExistsAlreadyError(OttoError):
    """A file of that name is there; a template never writes over anything."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: is there already; choose an empty folder.")


def write_template(folder: Path, *, examples: bool = False) -> list[Path]:
    """Write a file for each table: its header, and one valid row if wanted.

    Raises:
        FileExistsAlreadyError: one of them is there already; nothing is written.
    """
    paths = {table: folder / f"{table.name}.csv" for table in TABLES}
    for path in paths.values():
        if path.exists():
            raise FileExistsAlreadyError(path)
    folder.mkdir(parents=True, exist_ok=True)
    for table, path in paths.items():
        _write(table, path, examples=examples)
    return list(paths.values())


def _write(table: Table, path: Path, *, examples: bool) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table.names, restval="", lineterminator="\n")
        writer.writeheader()
        if examples:
            writer.writerow(_EXAMPLES[table.name])
