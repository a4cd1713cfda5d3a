"""What a person may want: the eighteen topics, and the words that point to each."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """What a question is about."""

    DOCUMENT = "document"
    ACCOUNT = "account"
    PAYMENTS = "payments"
    CREDIT = "credit"
    PORTFOLIO = "portfolio"
    APPROVALS = "approvals"
    CONTRACT_REVIEW = "contract_review"
    CREDIT_NOTE = "credit_note"
    DISPUTE = "dispute"
    PROMISE = "promise"
    BILLING = "billing"
    VENDOR = "vendor"
    BANK_CHANGE = "bank_change"
    POLICY = "policy"
    TICKET = "ticket"
    DIGEST = "digest"
    HELP = "help"
    NONE = "none"
