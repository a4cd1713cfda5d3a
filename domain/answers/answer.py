"""Every answer that Otto gives, as facts without words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.answers.approvals_answer import ApprovalsAnswer
from domain.answers.billing_answer import Billings
from domain.answers.case import Cases, WhichOne
from domain.answers.policy_answer import PolicyAnswer
from domain.answers.portfolio_answer import PortfolioAnswer
from domain.answers.requested_answer import RequestedAnswer
from domain.answers.standing import (
    AccountAnswer,
    BillAnswer,
    ContractAnswer,
    CreditAnswer,
    InvoiceAnswer,
    OpenInvoicesAnswer,
    OrderAnswer,
    PaymentsAnswer,
    ReceiptAnswer,
    RequestAnswer,
    VendorAnswer,
    VendorPaymentAnswer,
)

if TYPE_CHECKING:
    from domain.people.person import Role
    from domain.questions.ask import Missing, Pick, Suggest, Unsure


__all__ = [
    "AccountAnswer",
    "BillAnswer",
    "ContractAnswer",
    "CreditAnswer",
    "InvoiceAnswer",
    "OpenInvoicesAnswer",
    "OrderAnswer",
    "PaymentsAnswer",
    "PortfolioAnswer",
    "ReceiptAnswer",
    "RequestAnswer",
    "VendorAnswer",
    "VendorPaymentAnswer",
]


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """What Otto can do, for somebody who greets or asks for help."""

    roles: frozenset[Role] = frozenset()
    """What they are to finance: what it does for them is said first."""


@dataclass(frozen=True, slots=True)
class NotForUs:
    """The question names nothing that the ledger answers."""


@dataclass(frozen=True, slots=True)
class NoLedger:
    """Nothing has been imported yet."""


@dataclass(frozen=True, slots=True)
class Unlisted:
    """The asker is not in the company's people list, or not of the company."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A person of the desk has the question now."""

    reference: str


Found = (
    InvoiceAnswer
    | ReceiptAnswer
    | ContractAnswer
    | BillAnswer
    | RequestAnswer
    | VendorPaymentAnswer
    | OrderAnswer
    | AccountAnswer
    | OpenInvoicesAnswer
    | PaymentsAnswer
    | CreditAnswer
    | VendorAnswer
    | RequestedAnswer
    | PortfolioAnswer
    | Cases
    | WhichOne
    | Billings
    | ApprovalsAnswer
    | PolicyAnswer
)
"""Answers that state facts of the ledger."""

if TYPE_CHECKING:
    Answer = (
        Found
        | Pick
        | Suggest
        | Unsure
        | Missing
        | HelpAnswer
        | NotForUs
        | NoLedger
        | Unlisted
        | HandedOver
    )
