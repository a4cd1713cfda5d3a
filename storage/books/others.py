"""Contracts, exchange rates and people of one generation."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import select

from domain.contracts.contract import Contract, ContractStatus
from domain.ledger.exposure import Rate
from domain.people.person import Email, Person, Role
from storage.books.columns import coded, email, money
from storage.books.generation import live
from storage.tables.ledger import ContractRow, ExchangeRateRow, PersonRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement

    from domain.money import Currency
    from storage.books.generation import Generation


@dataclass(frozen=True, slots=True)
class SqlContracts:
    """Contracts."""

    generation: Generation

    def contract(self, number: str) -> Contract | None:
        """Return the contract with exactly this number."""
        row = self.generation.scalars(
            select(ContractRow).where(
                ContractRow.contract_number == number, live(ContractRow)
            )
        ).first()
        return None if row is None else contract_of(row)


@dataclass(frozen=True, slots=True)
class SqlRates:
    """Exchange rates."""

    generation: Generation

    def rate(self, source: Currency, target: Currency, on: date) -> Rate | None:
        """Return the newest rate on or before the day, stated either way round."""
        direct = self._newest(source, target, on)
        inverse = self._newest(target, source, on)
        if inverse is not None and (direct is None or inverse.on > direct.on):
            return Rate(
                source, target, Decimal(inverse.rate), inverse.on, inverted=True
            )
        if direct is None:
            return None
        return Rate(source, target, Decimal(direct.rate), direct.on)

    def _newest(
        self, source: Currency, target: Currency, on: date
    ) -> ExchangeRateRow | None:
        return self.generation.scalars(
            select(ExchangeRateRow)
            .where(
                live(ExchangeRateRow),
                ExchangeRateRow.from_currency == source,
                ExchangeRateRow.to_currency == target,
                ExchangeRateRow.on <= on,
            )
            .order_by(ExchangeRateRow.on.desc())
            .limit(1)
        ).first()


@dataclass(frozen=True, slots=True)
class SqlPeople:
    """The people list."""

    generation: Generation

    def by_email(self, email: Email) -> Person | None:
        """Return the person with this address, if the list has them."""
        return self._first(PersonRow.email == email)

    def by_slack_id(self, slack_user_id: str) -> Person | None:
        """Return the person whose Slack id the list states, if there is one."""
        return self._first(PersonRow.slack_user_id == slack_user_id)

    def reports_of(self, email: Email) -> frozenset[Email]:
        """Return everybody below this manager, however far down."""
        listed = live(PersonRow)
        below = (
            select(PersonRow.email)
            .where(PersonRow.manager_email == email, listed)
            .cte("below", recursive=True)
        )
        # UNION, not UNION ALL: a loop of managers in the list ends by itself.
        below = below.union(
            select(PersonRow.email)
            .join(below, PersonRow.manager_email == below.c.email)
            .where(listed)
        )
        return frozenset(map(Email, self.generation.scalars(select(below.c.email))))

    def with_role(self, role: Role) -> Sequence[Person]:
        """Return the people who have the role, by address."""
        return tuple(person for person in self.everybody() if role in person.roles)

    def everybody(self) -> Sequence[Person]:
        """Return the whole list, by address."""
        rows = self.generation.scalars(
            select(PersonRow).where(live(PersonRow)).order_by(PersonRow.email)
        )
        return tuple(map(_person, rows))

    def _first(self, which: ColumnElement[bool]) -> Person | None:
        statement = select(PersonRow).where(which, live(PersonRow))
        row = self.generation.scalars(statement.order_by(PersonRow.email)).first()
        return None if row is None else _person(row)


def contract_of(row: ContractRow) -> Contract:
    """Return a row of its table as a contract."""
    return Contract(
        number=row.contract_number,
        customer_number=row.customer_number,
        title=row.title,
        total_value=money(row.total_value, row.currency),
        start_date=row.start_date,
        end_date=row.end_date,
        payment_terms=row.payment_terms,
        billing=row.billing,
        owner=email(row.owner_email),
        status=coded(ContractStatus, row.status),
        document_url=row.document_url,
    )


def _person(row: PersonRow) -> Person:
    return Person(
        email=Email(row.email),
        name=row.name,
        roles=frozenset(map(Role, row.roles.split("|"))),
        slack_user_id=row.slack_user_id,
        language=row.language,
        time_zone=row.time_zone,
    )
