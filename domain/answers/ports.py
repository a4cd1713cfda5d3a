"""What answering a question needs from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from domain.approvals.waiting import Approvals
    from domain.contracts.billing import Billing
    from domain.contracts.contract import Contracts
    from domain.documents.reference import Documents
    from domain.ledger.exposure import Rates
    from domain.ledger.ports import Portfolios, Receivables
    from domain.payables.ports import Payables
    from domain.people.ports import People
    from domain.questions.ports import Names


class Books(Protocol):
    """One generation of the ledger, to read from."""

    @property
    def receivables(self) -> Receivables:
        """Customers, invoices, receipts."""
        ...

    @property
    def portfolios(self) -> Portfolios:
        """Many customers at once."""
        ...

    @property
    def payables(self) -> Payables:
        """Vendors, bills, payment requests, payments."""
        ...

    @property
    def contracts(self) -> Contracts:
        """Contracts."""
        ...

    @property
    def billing(self) -> Billing:
        """What contracts plan to bill."""
        ...

    @property
    def approvals(self) -> Approvals:
        """What waits for a decision."""
        ...

    @property
    def rates(self) -> Rates:
        """Exchange rates."""
        ...

    @property
    def people(self) -> People:
        """The people list."""
        ...

    @property
    def documents(self) -> Documents:
        """Documents of every kind by number."""
        ...

    @property
    def names(self) -> Names:
        """Parties by name."""
        ...
