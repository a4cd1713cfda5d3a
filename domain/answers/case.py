"""What a person of the desk gets with a question: the position, and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from typing import TypeAlias

    from domain.answers.requested_answer import RequestedAnswer
    from domain.answers.standing import (
        AccountAnswer,
        BillAnswer,
        ContractAnswer,
        CreditAnswer,
        InvoiceAnswer,
        OrderAnswer,
        ReceiptAnswer,
        RequestAnswer,
        VendorAnswer,
        VendorPaymentAnswer,
    )
    from domain.contracts.terms import Longer
    from domain.ledger.customer import Customer
    from domain.ledger.invoice import Invoice
    from domain.ledger.receipt import Receipt
    from domain.payables.vendor import Vendor
    from domain.people.person import Role
    from domain.questions.ask import Target
    from domain.questions.slots.slots import Slots
    from domain.questions.topics import Topic

    Position: TypeAlias = (
        AccountAnswer
        | BillAnswer
        | ContractAnswer
        | InvoiceAnswer
        | OrderAnswer
        | ReceiptAnswer
        | RequestAnswer
        | RequestedAnswer
        | VendorAnswer
        | VendorPaymentAnswer
    )
    """Where what a case is about stands."""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that was recognised in words that a person must act on."""

    topic: Topic
    desk: Role
    """Whose work it is: AR, AP, or the finance lead's where terms are decided."""
    day: date
    slots: Slots
    quote: str
    """What was written, with account numbers masked."""
    target: Target | None = None
    """The document or party it is about, by its number."""
    position: Position | None = None

    @property
    def customer(self) -> Customer | None:
        """Return the customer it is about."""
        return getattr(self.position, "customer", None)

    @property
    def vendor(self) -> Vendor | None:
        """Return the vendor it is about."""
        return getattr(self.position, "vendor", None)


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """An answer with which a person of the desk gets a case to act on."""

    case: Case

    @property
    def customer(self) -> Customer | None:
        """Return the customer it is about."""
        return self.case.customer

    @property
    def vendor(self) -> Vendor | None:
        """Return the vendor it is about."""
        return self.case.vendor


@dataclass(frozen=True, slots=True)
class PromiseAnswer(CaseAnswer):
    """A customer says when they pay, or that they have: beside what is open."""

    items: tuple[Invoice, ...] = ()
    """Open invoices it may be about, the longest overdue first."""
    exactly: tuple[Invoice, ...] = ()
    """Those of them over exactly the sum that was said."""
    says_sent: bool = False
    """The words say that the money has left already."""
    arrived: tuple[Receipt, ...] = ()
    """Receipts of the last days that it may be, the newest first."""


@dataclass(frozen=True, slots=True)
class DisputeAnswer(CaseAnswer):
    """A customer does not accept a document, or a part of it."""


@dataclass(frozen=True, slots=True)
class CreditNoteAnswer(CaseAnswer):
    """Somebody asks for a credit, a correction or a refund."""


@dataclass(frozen=True, slots=True)
class ContractReviewAnswer(CaseAnswer):
    """Somebody asks for a contract's review, or whether terms would be accepted."""

    standard: str | None = None
    """The customer's usual payment terms."""
    asked: str | None = None
    """The terms that are asked for."""
    longer: Longer | None = None
    """How the asked terms compare, where both say their days."""
    credit: CreditAnswer | None = None


@dataclass(frozen=True, slots=True)
class TicketAnswer(CaseAnswer):
    """Somebody wants a person."""


@dataclass(frozen=True, slots=True)
class DigestAnswer(CaseAnswer):
    """Somebody wants a digest or a reminder, or no more of it."""


@dataclass(frozen=True, slots=True)
class BankChangeAnswer(CaseAnswer):
    """Somebody wants other bank details used: nothing is changed on their word."""


@dataclass(frozen=True, slots=True)
class NoArticleAnswer(CaseAnswer):
    """Somebody asks how something is done, and no written rule says it."""


Cases = (
    PromiseAnswer
    | DisputeAnswer
    | CreditNoteAnswer
    | ContractReviewAnswer
    | TicketAnswer
    | DigestAnswer
    | BankChangeAnswer
    | NoArticleAnswer
)
"""Answers that a person of the desk acts on."""


@dataclass(frozen=True, slots=True)
class WhichOne:
    """It takes a customer or a document, and none was named."""

    topic: Topic
