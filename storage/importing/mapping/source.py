"""The rows of one table that the records of a foreign file become."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.ledger_format.problem import Problem
from domain.ledger_format.tables import BY_NAME
from storage.importing.mapping.header import Header
from storage.importing.mapping.rows import MappedRows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.ledger_format.batch import Batch
    from domain.ledger_format.columns import Table
    from domain.ledger_format.problem import Findings
    from storage.importing.mapping.model import Mapping, TableRule
    from storage.importing.source import Chunk, Records


@dataclass(frozen=True, slots=True)
class MappedSource:
    """One table out of one foreign file.

    ``seen`` holds the keys of a table whose rows repeat in the export; the files of one
    import share it. Rows skipped by the map as a whole are counted by its first table.
    """

    records: Records
    mapping: Mapping
    rule: TableRule
    seen: set[tuple[str, ...]]

    @property
    def file(self) -> str:
        """Return the name that reports call it by."""
        return self.records.file

    @property
    def table(self) -> Table:
        """Return the table whose rows these are."""
        return BY_NAME[self.rule.name]

    @property
    def share(self) -> float:
        """Return how much of it the present reading has read, from 0 to 1."""
        return self.records.share

    def batches(self, findings: Findings) -> Iterator[Batch]:
        """Read it from the start; what cannot be translated goes to the findings."""
        rows: MappedRows | None = None
        for lines, records in self._after_header(findings):
            if rows is not None:
                yield rows.batch(lines, records)
                continue
            header = Header(self.file, lines[0], records[0])
            rows = MappedRows(self.mapping, self.rule, header, self.seen, findings)
            for problem in header.missing:
                findings.refuse(problem)
            if header.missing:
                return
            yield rows.batch(lines[1:], records[1:])
        if rows is None and not findings.problem_count:
            findings.refuse(Problem(self.file, None, None, "is empty: no header row"))

    def _after_header(self, findings: Findings) -> Iterator[Chunk]:
        header = self.mapping.file.header
        for lines, records in self.records.chunks(findings):
            start = next((at for at, line in enumerate(lines) if line >= header), None)
            if start is not None:
                yield lines[start:], records[start:]
