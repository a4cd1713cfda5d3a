"""Sample ledgers to look at: made once, looked at by every test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from storage.sample import sample_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

AS_OF = date(2026, 11, 20)


@dataclass(frozen=True)
class Ledger:
    """A ledger and the day on which it was true."""

    as_of: date
    tables: Mapping[str, Sequence[Mapping[str, str]]]

    def row(self, table: str, key: str, value: str) -> Mapping[str, str]:
        """Return the only row of a table with this value."""
        (found,) = (row for row in self.tables[table] if row[key] == value)
        return found


@pytest.fixture(scope="session")
def demo() -> Ledger:
    """Return the ledger of the demo: standard size, usual seed."""
    return Ledger(AS_OF, sample_tables(AS_OF))


@pytest.fixture(
    scope="session",
    params=[
        pytest.param((AS_OF, 7), id="a-friday"),
        pytest.param((date(2027, 3, 31), 7), id="end-of-a-long-month"),
        pytest.param((date(2028, 2, 29), 11), id="leap-day-and-another-seed"),
        pytest.param((date(2026, 1, 4), 23), id="a-sunday-after-new-year"),
    ],
)
def ledger(request: pytest.FixtureRequest) -> Ledger:
    """Return ledgers of several days and seeds."""
    as_of, seed = request.param
    return Ledger(as_of, sample_tables(as_of, seed))
