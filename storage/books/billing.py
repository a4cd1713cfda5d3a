"""Billing plans over SQL: ``domain.contracts.billing.Billing``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from domain.contracts.billing import NOT_AGREED, STUCK, AtPortal, BillingStep, Planned
from storage.books.columns import money
from storage.books.generation import live
from storage.tables.ledger import (
    BillingScheduleRow,
    ContractRow,
    CustomerRow,
    InvoiceRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement

    from domain.contracts.billing import Whose
    from storage.books.generation import Generation


@dataclass(frozen=True, slots=True)
class SqlBilling:
    """The billing plans of one generation."""

    generation: Generation

    def steps(self, whose: Whose, limit: int) -> Sequence[Planned]:
        """Return what agreed contracts plan to bill, or billed, by day."""
        return self._steps(tuple(_of(whose)), limit)

    def unbilled(self, whose: Whose, last: date, limit: int) -> Sequence[Planned]:
        """Return what is to be billed by the day and was not, the earliest first."""
        open_ = (
            BillingScheduleRow.invoice_number.is_(None),
            BillingScheduleRow.bill_on <= last,
        )
        return self._steps((*_of(whose), *open_), limit)

    def stuck(self, whose: Whose, limit: int) -> Sequence[AtPortal]:
        """Return invoices that are to be uploaded, or refused, the oldest first."""
        statement = (
            select(InvoiceRow, CustomerRow.name)
            .join(
                CustomerRow,
                CustomerRow.customer_number == InvoiceRow.customer_number,
            )
            .where(
                live(InvoiceRow),
                live(CustomerRow),
                InvoiceRow.portal_status.in_(sorted(STUCK)),
                InvoiceRow.void.is_(False),
                *_invoices_of(whose),
            )
            .order_by(InvoiceRow.issue_date, InvoiceRow.invoice_number)
            .limit(limit)
        )
        rows = self.generation.execute(statement)
        return tuple(_at_portal(row, name) for row, name in rows)

    def _steps(
        self, which: tuple[ColumnElement[bool], ...], limit: int
    ) -> Sequence[Planned]:
        statement = (
            select(BillingScheduleRow, CustomerRow.customer_number, CustomerRow.name)
            .join(
                ContractRow,
                ContractRow.contract_number == BillingScheduleRow.contract_number,
            )
            .join(
                CustomerRow,
                CustomerRow.customer_number == ContractRow.customer_number,
            )
            .where(live(BillingScheduleRow), live(ContractRow), live(CustomerRow))
            .where(_agreed(), *which)
            .order_by(
                BillingScheduleRow.bill_on,
                BillingScheduleRow.contract_number,
                BillingScheduleRow.ordinal,
            )
            .limit(limit)
        )
        rows = self.generation.execute(statement)
        return tuple(Planned(_step(row), number, name) for row, number, name in rows)


def _agreed() -> ColumnElement[bool]:
    status = ContractRow.status
    return or_(status.is_(None), status.not_in(sorted(NOT_AGREED)))


def _of(whose: Whose) -> Iterator[ColumnElement[bool]]:
    if whose.contract is not None:
        yield ContractRow.contract_number == whose.contract
    if whose.customer is not None:
        yield ContractRow.customer_number == whose.customer
    if whose.owners is not None:
        owners = sorted(whose.owners)
        yield or_(
            CustomerRow.owner_email.in_(owners), ContractRow.owner_email.in_(owners)
        )


def _invoices_of(whose: Whose) -> Iterator[ColumnElement[bool]]:
    if whose.contract is not None:
        yield InvoiceRow.contract_number == whose.contract
    if whose.customer is not None:
        yield InvoiceRow.customer_number == whose.customer
    if whose.owners is not None:
        # An invoice is its account's: a contract's owner does not see it by that.
        yield CustomerRow.owner_email.in_(sorted(whose.owners))


def _step(row: BillingScheduleRow) -> BillingStep:
    return BillingStep(
        contract_number=row.contract_number,
        bill_on=row.bill_on,
        amount=money(row.amount, row.currency),
        description=row.description,
        invoice_number=row.invoice_number,
    )


def _at_portal(row: InvoiceRow, name: str) -> AtPortal:
    return AtPortal(
        invoice_number=row.invoice_number,
        customer_number=row.customer_number,
        customer_name=name,
        issue_date=row.issue_date,
        total=money(row.total, row.currency),
        portal=row.portal,
        status=row.portal_status or "",
    )
