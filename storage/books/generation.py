"""One generation of the ledger, and the rows that belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from domain.ledger.ports import LedgerState
from storage.tables.ledger import LedgerStateRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from storage.tables.ledger import Generations


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

    def live(self, table: type[Generations]) -> ColumnElement[bool]:
        """Return the condition for rows that belong to this generation."""
        number = self.state.generation
        return and_(table.since <= number, table.until > number)
