"""The whole ledger of one generation: ``domain.answers.ports.Books`` over SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.books.approvals import SqlApprovals
from storage.books.billing import SqlBilling
from storage.books.documents import SqlDocuments
from storage.books.generation import Generation
from storage.books.others import SqlContracts, SqlPeople, SqlRates
from storage.books.payables import SqlPayables
from storage.books.portfolios import SqlPortfolios
from storage.books.receivables import SqlReceivables

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.books.names import IndexedNames, NameIndexes


class SqlBooks:
    """One generation of the ledger, read over one session."""

    def __init__(self, session: Session, indexes: NameIndexes) -> None:
        generation = Generation(session)
        self._generation = generation
        self._indexes = indexes
        self.receivables = SqlReceivables(generation)
        self.portfolios = SqlPortfolios(generation)
        self.payables = SqlPayables(generation)
        self.contracts = SqlContracts(generation)
        self.billing = SqlBilling(generation)
        self.approvals = SqlApprovals(generation)
        self.rates = SqlRates(generation)
        self.people = SqlPeople(generation)
        self.documents = SqlDocuments(generation)

    @property
    def names(self) -> IndexedNames:
        """Parties by name."""
        return self._indexes.of(self._generation)
