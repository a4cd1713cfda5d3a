"""Where rows come from: records of a file, and batches of cells of one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from domain.ledger_format.batch import Batch
from domain.ledger_format.header import check_header
from domain.ledger_format.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.ledger_format.columns import Table
    from domain.ledger_format.problem import Findings

Progress = Callable[[str, int, float], None]
"""Told the file, the rows read so far, and the share of the file read (0 to 1)."""
Chunk = tuple[Sequence[int], list[list[str]]]
"""Some records, and the line where each begins."""
CHUNK = 5_000


class Records(Protocol):
    """The records of a file; can be read more than once."""

    @property
    def file(self) -> str:
        """Return the name that reports call it by."""
        ...

    @property
    def share(self) -> float:
        """Return how much of it the present reading has read, from 0 to 1."""
        ...

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        """Read it from the start; what cannot be read at all goes to the findings."""
        ...


class Source(Protocol):
    """Rows of one table in one file; can be read more than once."""

    @property
    def file(self) -> str:
        """Return the name that reports call it by."""
        ...

    @property
    def table(self) -> Table:
        """Return the table whose rows these are."""
        ...

    @property
    def share(self) -> float:
        """Return how much of it the present reading has read, from 0 to 1."""
        ...

    def batches(self, findings: Findings) -> Iterator[Batch]:
        """Read it from the start; what is no row of the table goes to the findings."""
        ...


def by_column(
    names: Sequence[str], records: Sequence[Sequence[str]]
) -> dict[str, Sequence[str]]:
    """Turn records into columns."""
    if not records:
        return dict.fromkeys(names, ())
    return dict(zip(names, zip(*records, strict=True), strict=True))


@dataclass(frozen=True, slots=True)
class PlainSource:
    """A file that is written in the ledger format: its header names the columns."""

    table: Table
    records: Records

    @property
    def file(self) -> str:
        """Return the name that reports call it by."""
        return self.records.file

    @property
    def share(self) -> float:
        """Return how much of it the present reading has read, from 0 to 1."""
        return self.records.share

    def batches(self, findings: Findings) -> Iterator[Batch]:
        """Read it from the start; what is no row of the table goes to the findings."""
        names: list[str] = []
        for lines, records in self.records.chunks(findings):
            if names:
                yield self._batch(names, lines, records, findings)
                continue
            names = [name.strip() for name in records[0]]
            wrong = check_header(self.table, names, self.file)
            for problem in wrong:
                findings.refuse(problem)
            if wrong:
                return
            yield self._batch(names, lines[1:], records[1:], findings)
        if not names and not findings.problem_count:
            findings.refuse(Problem(self.file, None, None, "is empty: no header row"))

    def _batch(
        self,
        names: list[str],
        lines: Sequence[int],
        records: list[list[str]],
        findings: Findings,
    ) -> Batch:
        if set(map(len, records)) - {len(names)}:
            lines, records = self._without_ragged(len(names), lines, records, findings)
        return Batch(self.file, lines, by_column(names, records))

    def _without_ragged(
        self,
        width: int,
        lines: Sequence[int],
        records: list[list[str]],
        findings: Findings,
    ) -> Chunk:
        fitting = []
        for line, record in zip(lines, records, strict=True):
            if len(record) == width:
                fitting.append((line, record))
            else:
                reason = f"has {len(record)} cells, the header has {width}"
                findings.refuse(Problem(self.file, line, None, reason))
        return [line for line, _ in fitting], [record for _, record in fitting]
