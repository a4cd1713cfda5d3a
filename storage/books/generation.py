"""One generation of the ledger, and the rows that belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple

from sqlalchemy import BigInteger, and_, bindparam, select

from domain.ledger.ports import LedgerState
from storage.tables.ledger import LedgerStateRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Result, ScalarResult, Select
    from sqlalchemy.orm import Session

    from storage.tables.ledger import Generations


Entity = TypeVar("Entity")
Columns = TypeVarTuple("Columns")
_GENERATION = "generation"


@dataclass(slots=False)
class Generation:
    """The generation that is the ledger when it is first asked for.

    It stays the same for as long as this object lives, so that every figure of one
    answer comes from one ledger, whatever is imported meanwhile.
    """

    session: Session

    @cached_property
    def state(self) -> LedgerState:
        """Return the ledger in use."""
        row = self.session.execute(
            select(LedgerStateRow.generation, LedgerStateRow.as_of)
        ).first()
        return LedgerState(0, None) if row is None else LedgerState(row[0], row[1])

    def execute(
        self, statement: Select[*Columns], **values: object
    ) -> Result[*Columns]:
        """Execute a statement whose ``live`` conditions are about this generation."""
        given = {_GENERATION: self.state.generation, **values}
        return self.session.execute(statement, given)

    def scalars(
        self, statement: Select[Entity], **values: object
    ) -> ScalarResult[Entity]:
        """Execute such a statement for its first column."""
        given = {_GENERATION: self.state.generation, **values}
        return self.session.scalars(statement, given)


def live(table: type[Generations]) -> ColumnElement[bool]:
    """Return the condition for rows of the generation that a statement is for.

    The number is a parameter, so that a statement is built once and serves every
    ledger: building one costs more than a look-up does.
    """
    number = bindparam(_GENERATION, type_=BigInteger)
    return and_(table.since <= number, table.until > number)
