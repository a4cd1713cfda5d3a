"""Status words, kinds and other codes of the ledger as people say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.documents.reference import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Mapping[DocumentKind, str] = {
    DocumentKind.INVOICE: "invoice",
    DocumentKind.CREDIT_NOTE: "credit note",
    DocumentKind.RECEIPT: "receipt",
    DocumentKind.CONTRACT: "contract",
    DocumentKind.BILL: "bill",
    DocumentKind.PAYMENT_REQUEST: "payment request",
    DocumentKind.VENDOR_PAYMENT: "payment to a vendor",
    DocumentKind.PURCHASE_ORDER: "purchase order",
    DocumentKind.CUSTOMER: "customer",
    DocumentKind.VENDOR: "vendor",
}

STATUSES: Mapping[str, str] = {
    "draft": "a draft",
    "in_review": "in review",
    "approved": "approved",
    "rejected": "rejected",
    "active": "active",
    "ended": "ended",
    "submitted": "submitted",
    "held": "on hold",
    "scheduled": "scheduled to be paid",
    "paid": "paid",
    "returned": "returned by the bank",
    "sent": "sent",
    "settled": "settled",
    "on_hold": "on hold",
    "blocked": "blocked",
}

ALLOCATIONS: Mapping[str, str] = {
    "payment": "paid",
    "discount": "discount",
    "withholding": "tax withheld",
    "bank_fee": "bank fee",
    "write_off": "written off",
    "credit": "credited",
}

BILLING: Mapping[str, str] = {
    "upfront": "upfront",
    "monthly": "monthly",
    "quarterly": "quarterly",
    "annual": "annually",
    "milestone": "by milestone",
    "arrears": "in arrears",
}
