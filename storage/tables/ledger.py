"""The mirror of the company's books: a table for each file of the ledger format.

Every row belongs to a span of generations: it is part of the ledger of generation g
when ``since <= g < until``. An import writes rows of the next generation in small
transactions, invisible to everybody, and one short transaction then moves
``ledger_state.generation`` on: nothing is visible before, everything after, and no
import holds the write lock for longer than a chunk. Columns carry the names of the
format; ``tail`` is derived, for finding a number however it is typed.

The life of a row, with the ledger at generation g:

- An import writes new and changed rows with ``since = g + 1`` and marks those they
  replace, and those that leave, with ``until = g + 1``; unchanged rows are not touched.
- It ends by setting ``generation`` to g + 1, if that is still g and the import is still
  the one named in ``ledger_state.importer``. Readers who began with g keep seeing g.
- Rows that ended (``until <= generation``) are deleted at the start of the next import.
- A crashed import leaves ``importer`` set, rows with ``since > generation`` and marks
  ``generation < until < NEVER``. No reader sees any of it (``until > g`` still holds),
  and the next import takes it back before it writes.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, Index, String, Table
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Code, CurrencyCode, Email, MinorUnits, Row, Words

NEVER = 2**62
"""The ``until`` of a row that no later generation has replaced."""


class Generations:
    """The span of generations of which a row is part."""

    since: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    until: Mapped[int] = mapped_column(BigInteger, default=NEVER)


class Numbered(Generations):
    """A row that people name by a number, however they type it."""

    tail: Mapped[str] = mapped_column(String(64), index=True)


class LedgerStateRow(Row):
    """One row, id 1: which generation is the ledger, and when its facts were true.

    ``importer`` names the import that is writing the next generation; nobody, if none.
    """

    __tablename__ = "ledger_state"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    generation: Mapped[int] = mapped_column(BigInteger)
    as_of: Mapped[datetime | None]
    imported_at: Mapped[datetime | None]
    importer: Mapped[Code | None]


class ImportRow(Row):
    """One finished import: what came in, and when its facts were true."""

    __tablename__ = "imports"

    generation: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False
    )
    source: Mapped[Words]
    as_of: Mapped[datetime]
    imported_at: Mapped[datetime]
    added: Mapped[int]
    changed: Mapped[int]
    removed: Mapped[int]
    unchanged: Mapped[int]
    warnings: Mapped[int]


class CustomerRow(Numbered, Row):
    """One customer account."""

    __tablename__ = "customers"

    customer_number: Mapped[Code] = mapped_column(primary_key=True)
    name: Mapped[Words]
    aliases: Mapped[Words | None]
    country: Mapped[str | None] = mapped_column(String(2))
    language: Mapped[str | None] = mapped_column(String(2))
    currency: Mapped[CurrencyCode | None]
    tax_id: Mapped[Code | None]
    email: Mapped[Email | None]
    phone: Mapped[Code | None]
    payment_terms: Mapped[Words | None]
    credit_limit: Mapped[MinorUnits | None]
    credit_currency: Mapped[CurrencyCode | None]
    owner_email: Mapped[Email | None] = mapped_column(index=True)
    collector_email: Mapped[Email | None]
    region: Mapped[Words | None]
    parent_number: Mapped[Code | None]
    status: Mapped[Code | None]


class InvoiceRow(Numbered, Row):
    """One invoice or credit note; ``total`` is positive for both."""

    __tablename__ = "invoices"
    __table_args__ = (
        Index(
            "ix_invoices_ageing",
            "customer_number",
            "since",
            "until",
            "issue_date",
            "due_date",
            "currency",
            "total",
            "kind",
            "void",
            "invoice_number",
        ),
    )

    invoice_number: Mapped[Code] = mapped_column(primary_key=True)
    kind: Mapped[Code]
    customer_number: Mapped[Code]
    issue_date: Mapped[date]
    due_date: Mapped[date]
    currency: Mapped[CurrencyCode]
    total: Mapped[MinorUnits]
    tax: Mapped[MinorUnits | None]
    purchase_order: Mapped[Code | None]
    contract_number: Mapped[Code | None]
    description: Mapped[Words | None]
    document_url: Mapped[Words | None]
    portal: Mapped[Words | None]
    portal_status: Mapped[Code | None]
    disputed: Mapped[bool]
    void: Mapped[bool]


class ReceiptRow(Numbered, Row):
    """One sum of money that came in."""

    __tablename__ = "receipts"

    receipt_number: Mapped[Code] = mapped_column(primary_key=True)
    received_on: Mapped[date]
    currency: Mapped[CurrencyCode]
    amount: Mapped[MinorUnits]
    customer_number: Mapped[Code | None] = mapped_column(index=True)
    payer: Mapped[Words | None]
    remittance: Mapped[Words | None]
    bank_account: Mapped[Words | None]


class AllocationRow(Generations, Row):
    """A part of a receipt or a credit note applied to an invoice, dated twice.

    The format gives allocations no number; two of one source, invoice, day and kind
    are told apart by their order in the file (``ordinal``). ``source`` is the receipt's
    or the credit note's number.
    """

    __tablename__ = "allocations"
    __table_args__ = (
        Index(
            "ix_allocations_invoice",
            "invoice_number",
            "since",
            "until",
            "applied_on",
            "recorded_at",
            "amount",
        ),
    )

    source: Mapped[Code] = mapped_column(primary_key=True)
    invoice_number: Mapped[Code] = mapped_column(primary_key=True)
    applied_on: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[Code] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    receipt_number: Mapped[Code | None]
    credit_note_number: Mapped[Code | None]
    amount: Mapped[MinorUnits]
    recorded_at: Mapped[datetime | None]


class ContractRow(Numbered, Row):
    """One contract with a customer."""

    __tablename__ = "contracts"

    contract_number: Mapped[Code] = mapped_column(primary_key=True)
    customer_number: Mapped[Code] = mapped_column(index=True)
    title: Mapped[Words]
    total_value: Mapped[MinorUnits]
    currency: Mapped[CurrencyCode]
    start_date: Mapped[date]
    end_date: Mapped[date | None]
    payment_terms: Mapped[Words | None]
    billing: Mapped[Code | None]
    owner_email: Mapped[Email | None]
    status: Mapped[Code | None]
    document_url: Mapped[Words | None]


class BillingScheduleRow(Generations, Row):
    """One billing that a contract foresees; ``ordinal`` tells same-day ones apart."""

    __tablename__ = "billing_schedule"

    contract_number: Mapped[Code] = mapped_column(primary_key=True)
    bill_on: Mapped[date] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    amount: Mapped[MinorUnits]
    currency: Mapped[CurrencyCode]
    description: Mapped[Words | None]
    invoice_number: Mapped[Code | None] = mapped_column(index=True)


class VendorRow(Numbered, Row):
    """One vendor."""

    __tablename__ = "vendors"

    vendor_number: Mapped[Code] = mapped_column(primary_key=True)
    name: Mapped[Words]
    aliases: Mapped[Words | None]
    country: Mapped[str | None] = mapped_column(String(2))
    language: Mapped[str | None] = mapped_column(String(2))
    currency: Mapped[CurrencyCode | None]
    tax_id: Mapped[Code | None]
    email: Mapped[Email | None]
    payment_terms: Mapped[Words | None]
    bank_account: Mapped[Words | None]
    bank_account_since: Mapped[date | None]
    status: Mapped[Code | None]


class PurchaseOrderRow(Numbered, Row):
    """One line of a purchase order; quantities are exact decimal text."""

    __tablename__ = "purchase_orders"

    order_number: Mapped[Code] = mapped_column(primary_key=True)
    line: Mapped[Code] = mapped_column(primary_key=True)
    vendor_number: Mapped[Code] = mapped_column(index=True)
    ordered_on: Mapped[date]
    currency: Mapped[CurrencyCode]
    quantity: Mapped[Code]
    unit_price: Mapped[MinorUnits]
    received_quantity: Mapped[Code | None]
    requester_email: Mapped[Email | None]
    contract_number: Mapped[Code | None]
    description: Mapped[Words | None]


class BillRow(Numbered, Row):
    """One vendor's bill; its number is unique only for that vendor."""

    __tablename__ = "bills"

    vendor_number: Mapped[Code] = mapped_column(primary_key=True)
    bill_number: Mapped[Code] = mapped_column(primary_key=True)
    issue_date: Mapped[date]
    due_date: Mapped[date]
    received_on: Mapped[date | None]
    currency: Mapped[CurrencyCode]
    total: Mapped[MinorUnits]
    tax: Mapped[MinorUnits | None]
    order_number: Mapped[Code | None]
    quantity: Mapped[Code | None]
    unit_price: Mapped[MinorUnits | None]
    document_url: Mapped[Words | None]
    file_sha256: Mapped[Code | None]
    void: Mapped[bool]


class PaymentRequestRow(Numbered, Row):
    """Somebody's request that a vendor be paid."""

    __tablename__ = "payment_requests"
    __table_args__ = (
        Index("ix_payment_requests_bill", "vendor_number", "bill_number"),
    )

    request_number: Mapped[Code] = mapped_column(primary_key=True)
    vendor_number: Mapped[Code]
    bill_number: Mapped[Code | None]
    requester_email: Mapped[Email] = mapped_column(index=True)
    requested_on: Mapped[date]
    currency: Mapped[CurrencyCode]
    amount: Mapped[MinorUnits]
    purpose: Mapped[Words | None]
    status: Mapped[Code | None]
    status_on: Mapped[date | None]
    reason: Mapped[Words | None]
    approver_email: Mapped[Email | None]
    pay_on: Mapped[date | None]


class VendorPaymentRow(Numbered, Row):
    """Money that left for a vendor."""

    __tablename__ = "vendor_payments"
    __table_args__ = (Index("ix_vendor_payments_bill", "vendor_number", "bill_number"),)

    payment_number: Mapped[Code] = mapped_column(primary_key=True)
    vendor_number: Mapped[Code]
    paid_on: Mapped[date]
    currency: Mapped[CurrencyCode]
    amount: Mapped[MinorUnits]
    request_number: Mapped[Code | None] = mapped_column(index=True)
    bill_number: Mapped[Code | None]
    bank_reference: Mapped[Words | None]
    status: Mapped[Code | None]
    return_code: Mapped[Code | None]


class PersonRow(Generations, Row):
    """One colleague who may ask, decide or be told."""

    __tablename__ = "people"

    email: Mapped[Email] = mapped_column(primary_key=True)
    name: Mapped[Words]
    slack_user_id: Mapped[Code | None] = mapped_column(index=True)
    roles: Mapped[Words]
    manager_email: Mapped[Email | None] = mapped_column(index=True)
    region: Mapped[Words | None]
    approval_limit: Mapped[MinorUnits | None]
    approval_currency: Mapped[CurrencyCode | None]
    language: Mapped[str | None] = mapped_column(String(2))
    time_zone: Mapped[Code | None]


class ExchangeRateRow(Generations, Row):
    """One dated rate: a unit of ``from_currency`` in ``to_currency``, as exact text."""

    __tablename__ = "exchange_rates"

    on: Mapped[date] = mapped_column(primary_key=True)
    from_currency: Mapped[CurrencyCode] = mapped_column(primary_key=True)
    to_currency: Mapped[CurrencyCode] = mapped_column(primary_key=True)
    rate: Mapped[Code]


def mirrors() -> tuple[Table, ...]:
    """Return the tables that hold the ledger: those whose rows have generations."""
    return tuple(
        table
        for table in Row.metadata.tables.values()
        if "since" in table.columns and "until" in table.columns
    )


for _mirror in mirrors():
    # An import finds the few rows that ended at once, and a new row costs nothing here.
    _ended = _mirror.columns["until"] < NEVER
    Index(
        f"ix_{_mirror.name}_ended",
        _mirror.columns["until"],
        sqlite_where=_ended,
        postgresql_where=_ended,
    )
