"""Many customers at once: ``domain.ledger.ports.Portfolios`` over SQL.

Everything is added up in the database; what comes back is one row for each currency
and one for each customer who is named.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from domain.ledger.ageing import Question
from domain.ledger.portfolio import CurrencyPosition, CustomerPosition
from domain.money import Currency
from storage.books.columns import money
from storage.books.open_items import shape_of, values_of
from storage.books.portfolio_statements import (
    PortfolioShape,
    accounts_statement,
    most_left_out,
    positions_statement,
    sales_statement,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Row

    from domain.ledger.portfolio import Scope, Wanted
    from domain.people.person import Email
    from storage.books.generation import Generation


@dataclass(frozen=True, slots=True)
class SqlPortfolios:
    """The accounts of one generation, looked at together."""

    generation: Generation

    def accounts(self, owners: frozenset[Email] | None) -> Mapping[str | None, int]:
        """Count the accounts of these owners, or all there are, by region."""
        statement = accounts_statement(of_owners=owners is not None)
        rows = self.generation.execute(statement, owners=sorted(owners or ()))
        return {region: count for region, count in rows}  # noqa: C416 - rows, not pairs

    def positions(self, wanted: Wanted) -> Sequence[CurrencyPosition]:
        """Return what the accounts owe, by currency, in the order of the codes."""
        question = Question(wanted.as_of, buckets=wanted.buckets)
        shape = PortfolioShape(
            items=shape_of(question, None),
            of_owners=wanted.scope.owners is not None,
            in_regions=wanted.scope.regions is not None,
            with_minimum=wanted.minimum is not None,
        )
        given = {
            **values_of(question, None),
            **_scope(wanted.scope),
            **(most_left_out(wanted.minimum) if wanted.minimum else {}),
            "first": wanted.first,
            "last": wanted.last,
            "most": wanted.most,
        }
        rows = self.generation.execute(positions_statement(shape), **given)
        return _positions(rows, len(wanted.buckets.labels))

    def sales(
        self, scope: Scope, first: date, last: date
    ) -> Mapping[Currency, Mapping[date, int]]:
        """Return the minor units invoiced on each day, by currency."""
        statement = sales_statement(
            of_owners=scope.owners is not None, in_regions=scope.regions is not None
        )
        given = {"first": first, "as_of": last, **_scope(scope)}
        sold: defaultdict[Currency, dict[date, int]] = defaultdict(dict)
        for code, day, units in self.generation.execute(statement, **given):
            sold[Currency(code)][day] = int(units)
        return sold


def _scope(scope: Scope) -> Mapping[str, object]:
    return {
        "owners": sorted(scope.owners or ()),
        "regions": sorted(scope.regions or ()),
    }


def _positions(
    rows: Iterable[Row[*tuple[Any, ...]]], buckets: int
) -> Sequence[CurrencyPosition]:
    totals: dict[str, Row[*tuple[Any, ...]]] = {}
    named: defaultdict[str, list[CustomerPosition]] = defaultdict(list)
    # The total of a currency has rank 0: it comes before the customers.
    for row in sorted(rows, key=lambda row: (row.currency, row.rank)):
        if row.rank:
            named[row.currency].append(_customer(row))
        else:
            totals[row.currency] = row
    return tuple(
        CurrencyPosition(
            currency=Currency(code),
            units=tuple(int(row[f"bucket_{at}"]) for at in range(buckets)),
            customers=row.customers,
            overdue_customers=row.overdue_customers,
            asked=money(row.asked, code),
            asked_customers=row.asked_customers,
            top=tuple(named[code]),
        )
        for code, row in ((code, row._mapping) for code, row in totals.items())  # noqa: SLF001 - SQLAlchemy's public name
    )


def _customer(row: Row[*tuple[Any, ...]]) -> CustomerPosition:
    return CustomerPosition(
        number=row.number,
        name=row.name or row.number,
        open=money(row.open, row.currency),
        overdue=money(row.overdue, row.currency),
        asked=money(row.asked, row.currency),
        oldest_due=row.oldest,
    )
