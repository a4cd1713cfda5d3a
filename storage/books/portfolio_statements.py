"""The statements that add up many customers, each built once for its shape."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Date,
    Integer,
    String,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    null,
    select,
    true,
    union_all,
)

from domain.ledger.invoice import InvoiceKind
from domain.money import Currency, currencies, minor_digits
from storage.books.generation import live
from storage.books.open_items import allocated, bucket_of, issued
from storage.tables.ledger import AllocationRow, CustomerRow, InvoiceRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import CTE, BindParameter, ColumnElement, Select

    from domain.ledger.portfolio import Minimum
    from storage.books.open_items import Shape


@dataclass(frozen=True, slots=True)
class PortfolioShape:
    """What changes a statement itself rather than its parameters."""

    items: Shape
    of_owners: bool
    in_regions: bool
    with_minimum: bool


@cache
def accounts_statement(*, of_owners: bool) -> Select[str | None, int]:
    """Return regions, each with its number of accounts."""
    return (
        select(CustomerRow.region, func.count())
        .where(_accounts(of_owners=of_owners, in_regions=False))
        .group_by(CustomerRow.region)
    )


@cache
def sales_statement(*, of_owners: bool, in_regions: bool) -> Select[str, date, int]:
    """Return currency, day and the minor units invoiced on it."""
    return (
        select(InvoiceRow.currency, InvoiceRow.issue_date, func.sum(InvoiceRow.total))
        .where(
            issued(InvoiceKind.INVOICE),
            InvoiceRow.issue_date >= bindparam("first", type_=Date),
            _theirs(of_owners=of_owners, in_regions=in_regions),
        )
        .group_by(InvoiceRow.currency, InvoiceRow.issue_date)
    )


@cache
def positions_statement(shape: PortfolioShape) -> Select[*tuple[Any, ...]]:
    """Return one row for each currency, of rank 0, and one for each customer named.

    The ledger is gone through once, for the position of each customer in each
    currency; the totals and the ranking are both made of those.
    """
    held = _positions(shape)
    enough = held.c.asked > _least(shape, held)
    found = union_all(_totals(shape, held, enough), _named(shape, held, enough))
    return select(found.subquery())


def most_left_out(minimum: Minimum) -> Mapping[str, int]:
    """Return, for each number of decimals, the most units that are not enough."""
    return {
        _left_out(digits): minimum.most_left_out(codes[0])
        for digits, codes in _BY_DIGITS.items()
    }


def _positions(shape: PortfolioShape) -> CTE:
    settles = AllocationRow.invoice_number == InvoiceRow.invoice_number
    owed = InvoiceRow.total - allocated(shape.items, settles)
    items = (
        select(
            InvoiceRow.customer_number.label("number"),
            InvoiceRow.currency,
            InvoiceRow.due_date,
            bucket_of(shape.items).label("bucket"),
            owed.label("units"),
        )
        .where(
            issued(InvoiceKind.INVOICE),
            _theirs(of_owners=shape.of_owners, in_regions=shape.in_regions),
        )
        # Keeps SQLite from working the open amount out once for every sum below.
        .offset(0)
        .subquery()
    )
    due = items.c.due_date
    asked = due.between(bindparam("first", type_=Date), bindparam("last", type_=Date))
    late = items.c.bucket > 0
    return (
        select(
            items.c.number,
            items.c.currency,
            func.sum(items.c.units).label("open"),
            _sum(items.c.units, late).label("overdue"),
            _sum(items.c.units, asked).label("asked"),
            func.min(due).label("oldest"),
            *(
                _sum(items.c.units, items.c.bucket == at).label(_named_bucket(at))
                for at in range(_buckets(shape))
            ),
        )
        .where(items.c.units != 0)
        .group_by(items.c.number, items.c.currency)
        .cte("held")
    )


def _totals(
    shape: PortfolioShape, held: CTE, enough: ColumnElement[bool]
) -> Select[*tuple[Any, ...]]:
    buckets = (held.c[_named_bucket(at)] for at in range(_buckets(shape)))
    return select(
        held.c.currency,
        literal(0).label("rank"),
        cast(null(), String).label("number"),
        cast(null(), String).label("name"),
        func.sum(held.c.open).label("open"),
        func.sum(held.c.overdue).label("overdue"),
        _sum(held.c.asked, enough).label("asked"),
        func.min(held.c.oldest, type_=Date).label("oldest"),
        func.count().label("customers"),
        _sum(literal(1), held.c.overdue > 0).label("overdue_customers"),
        _sum(literal(1), enough).label("asked_customers"),
        *(func.sum(bucket).label(bucket.name) for bucket in buckets),
    ).group_by(held.c.currency)


def _named(
    shape: PortfolioShape, held: CTE, enough: ColumnElement[bool]
) -> Select[*tuple[Any, ...]]:
    largest = func.row_number().over(
        partition_by=held.c.currency,
        order_by=(held.c.asked.desc(), held.c.number),
    )
    ranked = select(held, largest.label("rank")).where(enough).subquery()
    customer = and_(CustomerRow.customer_number == ranked.c.number, live(CustomerRow))
    nothing = literal(0)
    return (
        select(
            ranked.c.currency,
            ranked.c.rank,
            ranked.c.number,
            CustomerRow.name,
            ranked.c.open,
            ranked.c.overdue,
            ranked.c.asked,
            ranked.c.oldest,
            *(nothing for _ in range(3 + _buckets(shape))),
        )
        .outerjoin(CustomerRow, customer)
        .where(ranked.c.rank <= bindparam("most", type_=Integer))
    )


def _theirs(*, of_owners: bool, in_regions: bool) -> ColumnElement[bool]:
    if not (of_owners or in_regions):
        return true()
    accounts = _accounts(of_owners=of_owners, in_regions=in_regions)
    numbers = select(CustomerRow.customer_number).where(accounts)
    return InvoiceRow.customer_number.in_(numbers)


def _accounts(*, of_owners: bool, in_regions: bool) -> ColumnElement[bool]:
    owners: BindParameter[str] = bindparam("owners", expanding=True)
    regions: BindParameter[str] = bindparam("regions", expanding=True)
    return and_(
        live(CustomerRow),
        CustomerRow.owner_email.in_(owners) if of_owners else true(),
        CustomerRow.region.in_(regions) if in_regions else true(),
    )


def _sum(units: ColumnElement[int], where: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((where, units), else_=0))


def _least(shape: PortfolioShape, held: CTE) -> ColumnElement[int]:
    if not shape.with_minimum:
        return literal(0)
    usual, *others = sorted(_BY_DIGITS, key=lambda digits: -len(_BY_DIGITS[digits]))
    return case(
        *(
            (held.c.currency.in_(_BY_DIGITS[digits]), _left_out_parameter(digits))
            for digits in others
        ),
        else_=_left_out_parameter(usual),
    )


def _left_out_parameter(digits: int) -> BindParameter[int]:
    return bindparam(_left_out(digits), type_=BigInteger)


def _left_out(digits: int) -> str:
    return f"left_out_{digits}"


def _named_bucket(at: int) -> str:
    return f"bucket_{at}"


def _buckets(shape: PortfolioShape) -> int:
    return shape.items.buckets + 2


def _by_digits() -> Mapping[int, list[Currency]]:
    found: defaultdict[int, list[Currency]] = defaultdict(list)
    for code in sorted(map(Currency, currencies())):
        found[minor_digits(code)].append(code)
    return found


_BY_DIGITS = _by_digits()
