"""When a customer pays: the habit that settled invoices show, and what it foretells.

The middle and the spread are sample quantiles by definition 2 of Hyndman and Fan
("Sample Quantiles in Statistical Packages", The American Statistician 50, 1996): the
inverse of the empirical distribution, averaged where it jumps. They are exact for whole
days, treat early and late alike, and give the usual median. The spread goes from the
20th to the 80th percentile, rounded outwards; the middle is rounded to the later day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from domain.ledger.invoice import AllocationKind, InvoiceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from domain.ledger.ageing import Question
    from domain.ledger.invoice import Invoice

FEWEST_SETTLED = 3
"""Settled invoices below which nothing is said: two are an anecdote."""
NEWEST_SETTLED = 24
"""Settled invoices that make a habit; what is older may be a habit given up."""
_EARLY, _MIDDLE, _LATE = 20, 50, 80


@dataclass(frozen=True, slots=True)
class Settled:
    """One invoice that was paid: when it was due, and when the last payment came."""

    due_date: date
    paid_on: date

    @property
    def days_late(self) -> int:
        """Return the days from the due date to the last payment; negative if early."""
        return (self.paid_on - self.due_date).days


@dataclass(frozen=True, slots=True)
class Habit:
    """How many days after the due date a customer pays; never fewer than three."""

    days_late: tuple[int, ...]
    """One number for each settled invoice, the earliest first."""

    @property
    def invoices(self) -> int:
        """Return how many settled invoices show the habit."""
        return len(self.days_late)

    @property
    def median(self) -> int:
        """Return the middle, in days after the due date; negative if before it."""
        return _upwards(self._twice(_MIDDLE))

    @property
    def early(self) -> int:
        """Return the 20th percentile: one in five is paid by then or before."""
        return self._twice(_EARLY) // 2

    @property
    def late(self) -> int:
        """Return the 80th percentile: one in five is paid then or later."""
        return _upwards(self._twice(_LATE))

    def still_possible(self, days_late: int) -> Habit | None:
        """Return the habit of those that were not paid before that many days late.

        None if fewer than three of them were that late: there is nothing to go by.
        """
        return _habit(each for each in self.days_late if each >= days_late)

    def _twice(self, percent: int) -> int:
        """Return twice a percentile, which may lie between two whole days."""
        position, jump = divmod(self.invoices * percent, 100)
        at = position if jump else position - 1
        return self.days_late[at] + self.days_late[position]


@dataclass(frozen=True, slots=True)
class LikelyPaid:
    """An estimate of the day on which an open invoice is paid, with its range."""

    on: date
    first: date
    last: date
    invoices: int
    """The settled invoices that the estimate rests on: those that were not paid
    sooner after their due date than this one can be."""


def habit_of(settled: Iterable[Settled]) -> Habit | None:
    """Return the habit that settled invoices show; None for fewer than three."""
    return _habit(each.days_late for each in settled)


def likely_paid(invoice: Invoice, habit: Habit | None, day: date) -> LikelyPaid | None:
    """Estimate when an open invoice is paid, never before the day.

    What has not been paid yet is compared with those earlier invoices alone that had
    not been paid either so long after their due date: a customer who usually pays 12
    days late has broken the habit on day 17, and only the later ones say what comes.
    """
    if habit is None or not is_awaited(invoice, day):
        return None
    left = habit.still_possible((day - invoice.due_date).days)
    if left is None:
        return None
    return LikelyPaid(
        on=invoice.due_date + timedelta(days=left.median),
        first=invoice.due_date + timedelta(days=left.early),
        last=invoice.due_date + timedelta(days=left.late),
        invoices=left.invoices,
    )


def is_awaited(invoice: Invoice, day: date) -> bool:
    """Say whether money is expected for it: open, an invoice, and not disputed."""
    wanted = invoice.kind is InvoiceKind.INVOICE and not invoice.disputed
    return wanted and bool(invoice.open_amount(day))


def settled(invoice: Invoice, question: Question) -> Settled | None:
    """Return how an invoice was paid, as of a day; None if it says nothing of habits.

    Left out are what is open, void or disputed, and what was settled without any
    payment: credited, written off. A remainder that is credited or written off later
    does not move the day on which the customer paid.
    """
    day, known_at = question.as_of, question.known_at
    if invoice.kind is not InvoiceKind.INVOICE or invoice.disputed or invoice.void:
        return None
    if invoice.issue_date > day or invoice.open_amount(day, known_at):
        return None
    payments = (
        each.applied_on
        for each in invoice.counting(day, known_at)
        if each.kind is AllocationKind.PAYMENT
    )
    paid_on = max(payments, default=None)
    return None if paid_on is None else Settled(invoice.due_date, paid_on)


def evening_of(day: date) -> datetime:
    """Return the last moment of a day, for what was known of it by then."""
    return datetime.combine(day, time.max, tzinfo=UTC)


def _habit(days_late: Iterable[int]) -> Habit | None:
    in_order: Sequence[int] = sorted(days_late)
    return None if len(in_order) < FEWEST_SETTLED else Habit(tuple(in_order))


def _upwards(twice: int) -> int:
    return -(-twice // 2)
