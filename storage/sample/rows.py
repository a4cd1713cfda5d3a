"""One row of each file of a ledger folder: the fields are its columns, in order.

Every value is the text that the file carries; an empty text means "not known".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class CustomerRow(NamedTuple):
    """A party that we sell to."""

    customer_number: str
    name: str
    aliases: str
    country: str
    language: str
    currency: str
    tax_id: str
    email: str
    phone: str
    payment_terms: str
    credit_limit: str
    credit_currency: str
    owner_email: str
    collector_email: str
    region: str
    parent_number: str
    status: str


class InvoiceRow(NamedTuple):
    """An invoice or a credit note that we issued."""

    invoice_number: str
    kind: str
    customer_number: str
    issue_date: str
    due_date: str
    currency: str
    total: str
    tax: str
    purchase_order: str
    contract_number: str
    description: str
    document_url: str
    portal: str
    portal_status: str
    disputed: str
    void: str


class ReceiptRow(NamedTuple):
    """Money that arrived in our bank."""

    receipt_number: str
    received_on: str
    currency: str
    amount: str
    customer_number: str
    payer: str
    remittance: str
    bank_account: str


class AllocationRow(NamedTuple):
    """What part of an invoice a receipt or a credit note settled, and how."""

    receipt_number: str
    credit_note_number: str
    invoice_number: str
    amount: str
    applied_on: str
    recorded_at: str
    kind: str


class ContractRow(NamedTuple):
    """What a customer agreed to buy, or is about to."""

    contract_number: str
    customer_number: str
    title: str
    total_value: str
    currency: str
    start_date: str
    end_date: str
    payment_terms: str
    billing: str
    owner_email: str
    status: str
    document_url: str


class BillingScheduleRow(NamedTuple):
    """One step of a contract that was billed or will be."""

    contract_number: str
    bill_on: str
    amount: str
    currency: str
    description: str
    invoice_number: str


class VendorRow(NamedTuple):
    """A party that we buy from."""

    vendor_number: str
    name: str
    aliases: str
    country: str
    language: str
    currency: str
    tax_id: str
    email: str
    payment_terms: str
    bank_account: str
    bank_account_since: str
    status: str


class PurchaseOrderRow(NamedTuple):
    """One line of what we ordered, with what has arrived of it."""

    order_number: str
    line: str
    vendor_number: str
    ordered_on: str
    currency: str
    quantity: str
    unit_price: str
    received_quantity: str
    requester_email: str
    contract_number: str
    description: str


class BillRow(NamedTuple):
    """An invoice that a vendor sent us; its unit price is without tax."""

    bill_number: str
    vendor_number: str
    issue_date: str
    due_date: str
    received_on: str
    currency: str
    total: str
    tax: str
    order_number: str
    quantity: str
    unit_price: str
    document_url: str
    file_sha256: str
    void: str


class PaymentRequestRow(NamedTuple):
    """A colleague's request that a vendor be paid."""

    request_number: str
    vendor_number: str
    bill_number: str
    requester_email: str
    requested_on: str
    currency: str
    amount: str
    purpose: str
    status: str
    status_on: str
    reason: str
    approver_email: str
    pay_on: str


class VendorPaymentRow(NamedTuple):
    """Money that we sent to a vendor, and what the bank said."""

    payment_number: str
    vendor_number: str
    paid_on: str
    currency: str
    amount: str
    request_number: str
    bill_number: str
    bank_reference: str
    status: str
    return_code: str


class PersonRow(NamedTuple):
    """A colleague who talks to Otto."""

    email: str
    name: str
    slack_user_id: str
    roles: str
    manager_email: str
    region: str
    approval_limit: str
    approval_currency: str
    language: str
    time_zone: str


class ExchangeRateRow(NamedTuple):
    """What one unit of a currency was worth on a day."""

    on: str
    from_currency: str
    to_currency: str
    rate: str


LedgerRow = (
    CustomerRow
    | InvoiceRow
    | ReceiptRow
    | AllocationRow
    | ContractRow
    | BillingScheduleRow
    | VendorRow
    | PurchaseOrderRow
    | BillRow
    | PaymentRequestRow
    | VendorPaymentRow
    | PersonRow
    | ExchangeRateRow
)
"""A row of any file."""

TABLES: Mapping[str, type[LedgerRow]] = {
    "people": PersonRow,
    "exchange_rates": ExchangeRateRow,
    "customers": CustomerRow,
    "contracts": ContractRow,
    "invoices": InvoiceRow,
    "billing_schedule": BillingScheduleRow,
    "receipts": ReceiptRow,
    "allocations": AllocationRow,
    "vendors": VendorRow,
    "purchase_orders": PurchaseOrderRow,
    "bills": BillRow,
    "payment_requests": PaymentRequestRow,
    "vendor_payments": VendorPaymentRow,
}
"""The files of a folder by name (without ``.csv``), each with its kind of row."""
