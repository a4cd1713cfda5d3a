"""Many customers at once: what a group of accounts owes, by currency, and who owes it.

Nothing is added up across currencies; what is asked for is always a span of due dates:
overdue, more than 90 days overdue, due this week, or everything that is open.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from domain.ledger.ageing import STANDARD_BUCKETS, Ageing
from domain.ledger.invoice import InvoiceKind
from domain.money import Money, minor_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from domain.ledger.ageing import Buckets
    from domain.ledger.invoice import Invoice
    from domain.money import Currency
    from domain.people.person import Email


_BEYOND_ALL = Decimal(10**18)
"""No customer owes as much as this, in whatever unit."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose accounts, and where; None stands for everybody's, and for everywhere."""

    owners: frozenset[Email] | None = None
    regions: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Minimum:
    """An amount that customers must owe to be listed, the same in every currency."""

    amount: Decimal
    """In major units."""
    inclusive: bool = False
    """Whether exactly this much is enough: "at least", not "more than"."""

    def most_left_out(self, code: Currency) -> int:
        """Return the most minor units that are not enough; nothing never is."""
        if self.amount >= _BEYOND_ALL:
            return int(_BEYOND_ALL)
        exact = self.amount.scaleb(minor_digits(code))
        if self.inclusive:
            return max(0, int(exact.to_integral_value(ROUND_CEILING)) - 1)
        return max(0, int(exact.to_integral_value(ROUND_FLOOR)))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of many customers: as of a day, of which accounts, due when."""

    as_of: date
    scope: Scope
    first: date
    """What is asked for is due from this day ..."""
    last: date
    """... to this one."""
    minimum: Minimum | None = None
    most: int = 10
    """Customers named in each currency."""
    buckets: Buckets = STANDARD_BUCKETS


@dataclass(frozen=True, slots=True)
class CustomerPosition:
    """What one customer owes in one currency."""

    number: str
    name: str
    open: Money
    overdue: Money
    asked: Money
    """The part that is due in the span asked for."""
    oldest_due: date
    """The due date of the oldest open invoice."""


@dataclass(frozen=True, slots=True)
class CurrencyPosition:
    """What all the customers owe in one currency."""

    currency: Currency
    units: tuple[int, ...]
    """Open minor units in each ageing bucket, Current first."""
    customers: int
    """Customers with something open."""
    overdue_customers: int
    asked: Money
    """Due in the span asked for, by the customers who owe more than the minimum."""
    asked_customers: int
    top: tuple[CustomerPosition, ...]
    """The customers who owe most of what is asked for, the largest first."""

    @property
    def amounts(self) -> tuple[Money, ...]:
        """Return the amount in each ageing bucket."""
        return tuple(Money(units, self.currency) for units in self.units)

    @property
    def open(self) -> Money:
        """Return everything that is open."""
        return Money(sum(self.units), self.currency)

    @property
    def overdue(self) -> Money:
        """Return what is past its due date: everything but Current."""
        return Money(sum(self.units[1:]), self.currency)

    @property
    def share_overdue(self) -> Decimal:
        """Return the part of the open amount that is overdue, to a thousandth."""
        whole = self.open.units
        if not whole:
            return Decimal(0)
        # Whole numbers, rounded half up: 2,475 of 10,000 is 0.248.
        return Decimal((2000 * self.overdue.units + whole) // (2 * whole)).scaleb(-3)


def positions(
    invoices: Iterable[Invoice], names: Mapping[str, str], wanted: Wanted
) -> Sequence[CurrencyPosition]:
    """Put the open ones of these invoices together, by currency and customer.

    ``invoices`` are those of the scope; credit notes are left out, as in an ageing.
    """
    open_: defaultdict[tuple[Currency, str], list[Invoice]] = defaultdict(list)
    for invoice in invoices:
        issued = invoice.issue_date <= wanted.as_of
        if invoice.kind is InvoiceKind.INVOICE and issued:
            owed = invoice.open_amount(wanted.as_of)
            if owed:
                open_[owed.currency, invoice.customer_number].append(invoice)
    by_currency: defaultdict[Currency, list[tuple[CustomerPosition, Ageing]]]
    by_currency = defaultdict(list)
    for (code, customer), theirs in open_.items():
        name = names.get(customer, customer)
        by_currency[code].append(_customer(theirs, customer, name, wanted))
    return tuple(
        _currency(code, by_currency[code], wanted) for code in sorted(by_currency)
    )


def _customer(
    invoices: Sequence[Invoice], number: str, name: str, wanted: Wanted
) -> tuple[CustomerPosition, Ageing]:
    code = invoices[0].total.currency
    units = [0] * len(wanted.buckets.labels)
    asked = 0
    for invoice in invoices:
        owed = invoice.open_amount(wanted.as_of).units
        units[wanted.buckets.index((wanted.as_of - invoice.due_date).days)] += owed
        asked += owed if wanted.first <= invoice.due_date <= wanted.last else 0
    aged = Ageing(number, code, tuple(units))
    position = CustomerPosition(
        number=number,
        name=name,
        open=aged.total,
        overdue=aged.late,
        asked=Money(asked, code),
        oldest_due=min(invoice.due_date for invoice in invoices),
    )
    return position, aged


def _currency(
    code: Currency, customers: Sequence[tuple[CustomerPosition, Ageing]], wanted: Wanted
) -> CurrencyPosition:
    too_little = wanted.minimum.most_left_out(code) if wanted.minimum else 0
    asked = [each for each, _ in customers if each.asked.units > too_little]
    asked.sort(key=lambda each: (-each.asked.units, each.number))
    columns = zip(*(ageing.units for _, ageing in customers), strict=True)
    return CurrencyPosition(
        currency=code,
        units=tuple(map(sum, columns)),
        customers=len(customers),
        overdue_customers=sum(bool(each.overdue) for each, _ in customers),
        asked=Money.total((each.asked for each in asked), code),
        asked_customers=len(asked),
        top=tuple(asked[: wanted.most]),
    )
