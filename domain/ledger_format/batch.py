"""Some rows of a file, column by column: first cells, then what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from domain.ledger_format.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.ledger_format.cells import Value
    from domain.ledger_format.problem import Findings


@dataclass(frozen=True, slots=True)
class Batch:
    """Cells by column, and the line where each row begins.

    ``unread`` are the rows, by column, whose cell somebody has refused already.
    """

    file: str
    lines: Sequence[int]
    cells: dict[str, Sequence[str]]
    unread: Mapping[str, set[int]] = field(default_factory=dict)


@dataclass(slots=True)
class Rows:
    """Values by column; ``bad`` are the rows that something is wrong with."""

    file: str
    lines: Sequence[int]
    values: dict[str, list[Value]]
    findings: Findings
    bad: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.lines)

    def refuse(self, row: int, column: str | None, reason: str) -> None:
        """Take note of what is wrong with a row."""
        self.bad.add(row)
        self.findings.refuse(Problem(self.file, self.lines[row], column, reason))

    def warn(self, row: int, column: str | None, reason: str) -> None:
        """Take note of what is odd about a row."""
        self.findings.warn(Problem(self.file, self.lines[row], column, reason))

    def without_bad(self) -> Rows:
        """Return the rows that nothing is wrong with."""
        if not self.bad:
            return self
        good = [row for row in range(len(self)) if row not in self.bad]
        values = {
            name: [column[row] for row in good] for name, column in self.values.items()
        }
        lines = [self.lines[row] for row in good]
        return Rows(self.file, lines, values, self.findings)
