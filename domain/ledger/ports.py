"""What questions about receivables need from outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from domain.ledger.ageing import Ageing, Question
    from domain.ledger.customer import Customer
    from domain.ledger.habit import Settled
    from domain.ledger.invoice import Invoice
    from domain.ledger.portfolio import CurrencyPosition, Scope, Wanted
    from domain.ledger.receipt import Receipt
    from domain.money import Currency, Money
    from domain.people.person import Email


@dataclass(frozen=True, slots=True)
class LedgerState:
    """Which ledger is being read, and when its facts were true."""

    generation: int
    as_of: datetime | None
    """None: nothing has been imported yet."""


class Receivables(Protocol):
    """The receivable side of one generation of the ledger."""

    def state(self) -> LedgerState:
        """Return which ledger this is."""
        ...

    def customer(self, number: str) -> Customer | None:
        """Return the customer with exactly this number."""
        ...

    def invoice(self, number: str) -> Invoice | None:
        """Return the invoice or credit note with its allocations."""
        ...

    def receipt(self, number: str) -> Receipt | None:
        """Return the receipt with its allocations."""
        ...

    def receipts_of(self, customer: str, as_of: date, limit: int) -> Sequence[Receipt]:
        """Return a customer's receipts up to the day, the newest first."""
        ...

    def open_invoices_of(
        self, customer: str, as_of: date, limit: int
    ) -> Sequence[Invoice]:
        """Return a customer's open invoices, the longest overdue first."""
        ...

    def settled_of(
        self, question: Question, customer: str, limit: int
    ) -> Sequence[Settled]:
        """Return how a customer's invoices were paid, the newest payment first."""
        ...

    def ageing(
        self, question: Question, customer: str | None = None
    ) -> Sequence[Ageing]:
        """Age open invoices by customer and currency; of one customer if named."""
        ...

    def credits_open(
        self, question: Question, customer: str
    ) -> Mapping[Currency, Money]:
        """Return a customer's credit notes that are not applied yet, by currency."""
        ...

    def unapplied(self, question: Question, customer: str) -> Mapping[Currency, Money]:
        """Return a customer's cash that is not applied yet, by currency."""
        ...


class Portfolios(Protocol):
    """The receivable side of one generation, many customers at once."""

    def accounts(self, owners: frozenset[Email] | None) -> Mapping[str | None, int]:
        """Count the accounts of these owners, or all there are, by region."""
        ...

    def positions(self, wanted: Wanted) -> Sequence[CurrencyPosition]:
        """Return what the accounts owe, by currency, in the order of the codes."""
        ...

    def sales(
        self, scope: Scope, first: date, last: date
    ) -> Mapping[Currency, Mapping[date, int]]:
        """Return the minor units invoiced on each day, by currency."""
        ...
