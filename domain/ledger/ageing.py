"""Ageing: how late the open items of an account are, in buckets of days.

Days overdue are the as-of day less the basis date. The due date itself is Current, day
1 is in the first bucket, and a bucket includes its upper bound (30 belongs to 1-30).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from domain.errors import OttoError
from domain.ledger.invoice import InvoiceKind
from domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from domain.ledger.invoice import Invoice
    from domain.money import Currency


class Basis(StrEnum):
    """The date that lateness is counted from; every ageing names its own."""

    DUE_DATE = "due_date"
    ISSUE_DATE = "issue_date"


class UnorderedBucketsError(OttoError):
    """Bucket bounds must be whole days from 1 up, each greater than the one before."""


@dataclass(frozen=True, slots=True)
class Buckets:
    """Upper bounds of the buckets in days; Current and "over the last" come by itself.

    ``Buckets((30, 60))`` has Current, 1-30, 31-60 and over 60: four buckets.
    """

    bounds: tuple[int, ...] = (30, 60, 90, 120)

    def __post_init__(self) -> None:
        rising = all(lower < upper for lower, upper in pairwise((0, *self.bounds)))
        if not self.bounds or not rising:
            raise UnorderedBucketsError(self.bounds)

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the buckets' names, Current first: ``current``, ``1-30``, ``>120``."""
        spans = pairwise((0, *self.bounds))
        middle = (f"{lower + 1}-{upper}" for lower, upper in spans)
        return ("current", *middle, f">{self.bounds[-1]}")

    def index(self, days: int) -> int:
        """Return the bucket of something so many days late: 0 is Current."""
        if days <= 0:
            return 0
        return 1 + sum(days > bound for bound in self.bounds)


STANDARD_BUCKETS = Buckets()


@dataclass(frozen=True, slots=True)
class Question:
    """Which ageing is wanted: as of a day, by a basis, in buckets, with what knowledge.

    ``known_at`` asks for the figures as then known; without it, as now known.
    """

    as_of: date
    basis: Basis = Basis.DUE_DATE
    buckets: Buckets = STANDARD_BUCKETS
    known_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ageing:
    """The open invoices of one customer in one currency, by bucket."""

    customer_number: str
    currency: Currency
    units: tuple[int, ...]
    """Minor units in each bucket, in the order of ``Buckets.labels``; a whole book
    has hundreds of thousands of them, so they become ``Money`` only when asked for."""

    @property
    def amounts(self) -> tuple[Money, ...]:
        """Return one amount for each bucket."""
        return tuple(Money(units, self.currency) for units in self.units)

    @property
    def total(self) -> Money:
        """Return everything that is open."""
        return Money(sum(self.units), self.currency)

    @property
    def late(self) -> Money:
        """Return what is past the basis date: everything but Current."""
        return Money(sum(self.units[1:]), self.currency)


def age(invoices: Iterable[Invoice], question: Question) -> Sequence[Ageing]:
    """Age invoices by customer and currency, in the order of both.

    Credit notes and invoices issued after the day are left out: a credit is its own
    line of a balance, never netted into a bucket.
    """
    sums: defaultdict[tuple[str, Currency], dict[int, int]] = defaultdict(dict)
    for invoice in invoices:
        if invoice.kind is not InvoiceKind.INVOICE:
            continue
        if invoice.issue_date > question.as_of:
            continue
        open_amount = invoice.open_amount(question.as_of, question.known_at)
        if open_amount:
            cells = sums[invoice.customer_number, open_amount.currency]
            bucket = question.buckets.index(_days_late(invoice, question))
            cells[bucket] = cells.get(bucket, 0) + open_amount.units
    return tuple(
        aged(customer, code, cells, question.buckets)
        for (customer, code), cells in sorted(sums.items())
    )


def aged(
    customer: str, code: Currency, cells: Mapping[int, int], buckets: Buckets
) -> Ageing:
    """Build an ageing from minor units by bucket; missing buckets hold nothing."""
    count = len(buckets.bounds) + 2
    return Ageing(customer, code, tuple(cells.get(at, 0) for at in range(count)))


def _days_late(invoice: Invoice, question: Question) -> int:
    by_due_date = question.basis is Basis.DUE_DATE
    start = invoice.due_date if by_due_date else invoice.issue_date
    return (question.as_of - start).days
