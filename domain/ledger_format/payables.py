"""The tables of what vendors are owed, in the order in which they depend."""

from __future__ import annotations

from domain.ledger_format.columns import (
    Column,
    Kind,
    Reference,
    Sign,
    Table,
    amount,
    choice,
    code,
    currency,
    day,
    email,
    flag,
    text,
)
from domain.ledger_format.receivables import LANGUAGES

_TO_VENDOR = Reference(("vendor_number",), "vendors", ("vendor_number",))
_BILL = ("vendor_number", "bill_number")
_TO_BILL = Reference(_BILL, "bills", _BILL)

VENDORS = Table(
    "vendors",
    (
        code("vendor_number", required=True),
        text("name", required=True),
        Column("aliases", Kind.LIST),
        Column("country", Kind.COUNTRY),
        choice("language", *LANGUAGES),
        currency(),
        code("tax_id"),
        email("email"),
        text("payment_terms"),
        text("bank_account"),
        day("bank_account_since"),
        choice("status", "active", "on_hold", "blocked"),
    ),
    key=("vendor_number",),
    number="vendor_number",
)
PURCHASE_ORDERS = Table(
    "purchase_orders",
    (
        code("order_number", required=True),
        code("line", required=True),
        code("vendor_number", required=True),
        day("ordered_on", required=True),
        currency(required=True),
        Column("quantity", Kind.QUANTITY, required=True),
        amount("unit_price", required=True),
        Column("received_quantity", Kind.QUANTITY),
        email("requester_email"),
        code("contract_number"),
        text("description"),
    ),
    key=("order_number", "line"),
    number="order_number",
    references=(
        _TO_VENDOR,
        # A contract with a vendor has no place in contracts.csv, so it may be absent.
        Reference(("contract_number",), "contracts", ("contract_number",), soft=True),
    ),
)
BILLS = Table(
    "bills",
    (
        code("bill_number", required=True),
        code("vendor_number", required=True),
        day("issue_date", required=True),
        day("due_date", required=True),
        day("received_on"),
        currency(required=True),
        # The format has no other way to write a vendor's credit note.
        amount("total", required=True, sign=Sign.EITHER),
        amount("tax", sign=Sign.EITHER),
        code("order_number"),
        Column("quantity", Kind.QUANTITY),
        amount("unit_price", sign=Sign.EITHER),
        text("document_url"),
        code("file_sha256"),
        flag("void"),
    ),
    key=_BILL,
    number="bill_number",
    references=(
        _TO_VENDOR,
        Reference(("order_number",), "purchase_orders", ("order_number",)),
    ),
)
PAYMENT_REQUESTS = Table(
    "payment_requests",
    (
        code("request_number", required=True),
        code("vendor_number", required=True),
        code("bill_number"),
        email("requester_email", required=True),
        day("requested_on", required=True),
        currency(required=True),
        amount("amount", required=True),
        text("purpose"),
        choice(
            "status",
            *("submitted", "in_review", "approved", "rejected"),
            *("held", "scheduled", "paid", "returned"),
        ),
        day("status_on"),
        text("reason"),
        email("approver_email"),
        day("pay_on"),
    ),
    key=("request_number",),
    number="request_number",
    references=(_TO_VENDOR, _TO_BILL),
)
VENDOR_PAYMENTS = Table(
    "vendor_payments",
    (
        code("payment_number", required=True),
        code("vendor_number", required=True),
        day("paid_on", required=True),
        currency(required=True),
        # Money that a vendor gives back is a negative payment.
        amount("amount", required=True, sign=Sign.EITHER),
        code("request_number"),
        code("bill_number"),
        text("bank_reference"),
        choice("status", "sent", "settled", "rejected", "returned"),
        code("return_code"),
    ),
    key=("payment_number",),
    number="payment_number",
    references=(
        _TO_VENDOR,
        Reference(("request_number",), "payment_requests", ("request_number",)),
        _TO_BILL,
    ),
)
