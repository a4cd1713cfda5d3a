"""When each ledger came: ``domain.helpdesk.ports.Imports`` over SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.tables.ledger import ImportRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class SqlImports:
    """When each ledger came."""

    reader: Callable[[], Session]

    def imported_at(self, generation: int) -> datetime | None:
        """Return when a generation of the ledger was imported."""
        row = self.reader().get(ImportRow, generation)
        return None if row is None else row.imported_at

    def as_of(self, generation: int) -> datetime | None:
        """Return the moment that a generation of the ledger was true on."""
        row = self.reader().get(ImportRow, generation)
        return None if row is None else row.as_of
