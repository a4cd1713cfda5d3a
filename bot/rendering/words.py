"""Status words, kinds and other codes of the ledger as people say them.

Each status is said of one thing: in Spanish a request is "aprobada", a payment is
"aprobado". A whole sentence about a status stands beside the card that says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.voice import msg
from domain.documents.reference import DocumentKind
from domain.ledger.customer import AccountStatus
from domain.ledger.invoice import AllocationKind
from domain.payables.payment import PaymentStatus, RequestStatus
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Mapping[DocumentKind, str] = {
    DocumentKind.INVOICE: msg("invoice"),
    DocumentKind.CREDIT_NOTE: msg("credit note"),
    DocumentKind.RECEIPT: msg("receipt"),
    DocumentKind.CONTRACT: msg("contract"),
    DocumentKind.BILL: msg("bill"),
    DocumentKind.PAYMENT_REQUEST: msg("payment request"),
    DocumentKind.VENDOR_PAYMENT: msg("payment to a vendor"),
    DocumentKind.PURCHASE_ORDER: msg("purchase order"),
    DocumentKind.CUSTOMER: msg("customer"),
    DocumentKind.VENDOR: msg("vendor"),
}

ACCOUNT_STATUSES: Mapping[AccountStatus, str] = {
    AccountStatus.ACTIVE: msg("active", of="account"),
    AccountStatus.ON_HOLD: msg("on hold", of="account"),
    AccountStatus.BLOCKED: msg("blocked", of="account"),
}

REQUEST_STATUSES: Mapping[RequestStatus, str] = {
    RequestStatus.SUBMITTED: msg("submitted", of="payment request"),
    RequestStatus.IN_REVIEW: msg("in review", of="payment request"),
    RequestStatus.APPROVED: msg("approved", of="payment request"),
    RequestStatus.REJECTED: msg("rejected", of="payment request"),
    RequestStatus.HELD: msg("on hold", of="payment request"),
    RequestStatus.SCHEDULED: msg("scheduled to be paid", of="payment request"),
    RequestStatus.PAID: msg("paid", of="payment request"),
    RequestStatus.RETURNED: msg("returned by the bank", of="payment request"),
}

PAYMENT_STATUSES: Mapping[PaymentStatus, str] = {
    PaymentStatus.SENT: msg("sent", of="payment"),
    PaymentStatus.SETTLED: msg("settled", of="payment"),
    PaymentStatus.REJECTED: msg("rejected", of="payment"),
    PaymentStatus.RETURNED: msg("returned by the bank", of="payment"),
}

ALLOCATIONS: Mapping[AllocationKind, str] = {
    AllocationKind.PAYMENT: msg("paid", of="part of an invoice"),
    AllocationKind.DISCOUNT: msg("discount", of="part of an invoice"),
    AllocationKind.WITHHOLDING: msg("tax withheld", of="part of an invoice"),
    AllocationKind.BANK_FEE: msg("bank fee", of="part of an invoice"),
    AllocationKind.WRITE_OFF: msg("written off", of="part of an invoice"),
    AllocationKind.CREDIT: msg("credited", of="part of an invoice"),
}

BILLING: Mapping[str, str] = {
    "upfront": msg("upfront"),
    "monthly": msg("monthly"),
    "quarterly": msg("quarterly"),
    "annual": msg("annually"),
    "milestone": msg("by milestone"),
    "arrears": msg("in arrears"),
}

PORTALS: Mapping[str, str] = {
    "not_needed": msg("no upload needed"),
    "to_upload": msg("still to be uploaded"),
    "uploaded": msg("uploaded", of="invoice in a portal"),
    "accepted": msg("accepted", of="invoice in a portal"),
    "rejected": msg("rejected", of="invoice in a portal"),
}

TOPICS: Mapping[Topic, str] = {
    Topic.DOCUMENT: msg("document"),
    Topic.ACCOUNT: msg("account"),
    Topic.PAYMENTS: msg("payments"),
    Topic.CREDIT: msg("credit"),
    Topic.PORTFOLIO: msg("portfolio"),
    Topic.APPROVALS: msg("approvals"),
    Topic.CONTRACT_REVIEW: msg("contract review"),
    Topic.CREDIT_NOTE: msg("credit note"),
    Topic.DISPUTE: msg("dispute"),
    Topic.PROMISE: msg("promise to pay"),
    Topic.BILLING: msg("billing"),
    Topic.VENDOR: msg("vendor"),
    Topic.BANK_CHANGE: msg("change of bank details"),
    Topic.POLICY: msg("policy"),
    Topic.TICKET: msg("ticket"),
    Topic.DIGEST: msg("digest"),
    Topic.HELP: msg("help"),
    Topic.NONE: msg("something else"),
}
