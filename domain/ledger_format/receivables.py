"""The tables of what customers owe, in the order in which they depend on each other."""

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

LANGUAGES = ("en", "zh", "es", "pt")
_TO_CUSTOMER = Reference(("customer_number",), "customers", ("customer_number",))
_TO_CONTRACT = Reference(("contract_number",), "contracts", ("contract_number",))
_TO_INVOICE = Reference(("invoice_number",), "invoices", ("invoice_number",))

CUSTOMERS = Table(
    "customers",
    (
        code("customer_number", required=True),
        text("name", required=True),
        Column("aliases", Kind.LIST),
        Column("country", Kind.COUNTRY),
        choice("language", *LANGUAGES),
        currency(),
        code("tax_id"),
        email("email"),
        code("phone"),
        text("payment_terms"),
        amount("credit_limit", currency_from=("credit_currency", "currency")),
        currency("credit_currency"),
        email("owner_email"),
        email("collector_email"),
        text("region"),
        code("parent_number"),
        choice("status", "active", "on_hold", "blocked"),
    ),
    key=("customer_number",),
    number="customer_number",
    references=(Reference(("parent_number",), "customers", ("customer_number",)),),
)
CONTRACTS = Table(
    "contracts",
    (
        code("contract_number", required=True),
        code("customer_number", required=True),
        text("title", required=True),
        amount("total_value", required=True),
        currency(required=True),
        day("start_date", required=True),
        day("end_date"),
        text("payment_terms"),
        choice(
            "billing",
            *("upfront", "monthly", "quarterly", "annual", "milestone", "arrears"),
        ),
        email("owner_email"),
        choice(
            "status",
            *("draft", "in_review", "approved", "rejected", "active", "ended"),
        ),
        text("document_url"),
    ),
    key=("contract_number",),
    number="contract_number",
    references=(_TO_CUSTOMER,),
)
INVOICES = Table(
    "invoices",
    (
        code("invoice_number", required=True),
        choice("kind", "invoice", "credit_note", default="invoice"),
        code("customer_number", required=True),
        day("issue_date", required=True),
        day("due_date", required=True),
        currency(required=True),
        amount("total", required=True),
        amount("tax"),
        code("purchase_order"),
        code("contract_number"),
        text("description"),
        text("document_url"),
        text("portal"),
        choice(
            "portal_status",
            *("not_needed", "to_upload", "uploaded", "accepted", "rejected"),
        ),
        flag("disputed"),
        flag("void"),
    ),
    key=("invoice_number",),
    number="invoice_number",
    references=(_TO_CUSTOMER, _TO_CONTRACT),
)
RECEIPTS = Table(
    "receipts",
    (
        code("receipt_number", required=True),
        day("received_on", required=True),
        currency(required=True),
        amount("amount", required=True),
        code("customer_number"),
        text("payer"),
        text("remittance"),
        text("bank_account"),
    ),
    key=("receipt_number",),
    number="receipt_number",
    references=(_TO_CUSTOMER,),
)
ALLOCATIONS = Table(
    "allocations",
    (
        code("receipt_number"),
        code("credit_note_number"),
        code("invoice_number", required=True),
        # Its currency is the invoice's; a negative one takes an earlier one back.
        amount("amount", required=True, currency_from=(), sign=Sign.EITHER),
        day("applied_on", required=True),
        Column("recorded_at", Kind.MOMENT),
        choice(
            "kind",
            *("payment", "discount", "withholding", "bank_fee", "write_off", "credit"),
        ),
    ),
    key=("source", "invoice_number", "applied_on", "kind"),
    ordered=True,
    references=(
        Reference(("receipt_number",), "receipts", ("receipt_number",)),
        Reference(("credit_note_number",), "invoices", ("invoice_number",)),
        _TO_INVOICE,
    ),
)
BILLING_SCHEDULE = Table(
    "billing_schedule",
    (
        code("contract_number", required=True),
        day("bill_on", required=True),
        amount("amount", required=True, sign=Sign.EITHER),
        currency(required=True),
        text("description"),
        code("invoice_number"),
    ),
    key=("contract_number", "bill_on"),
    ordered=True,
    references=(_TO_CONTRACT, _TO_INVOICE),
)
