"""What is wrong with imported data, as values: all of it, not only the first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

KEPT = 10_000
"""Problems are counted without end, and kept up to this many."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, or odd, in a file; ``line`` is where its record begins."""

    file: str
    line: int | None
    column: str | None
    reason: str

    def __str__(self) -> str:
        """Say where and why, as ``invoices.csv:12: due_date: …``."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return ": ".join(part for part in (place, self.column, self.reason) if part)


@dataclass(slots=True)
class Findings:
    """Problems and warnings as they are found; a problem refuses the import."""

    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    problem_count: int = 0
    warning_count: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    """Rows that a mapping's own rules leave out, by the rule."""

    def refuse(self, problem: Problem) -> None:
        """Take note of something that keeps the import out."""
        self.problem_count += 1
        if len(self.problems) < KEPT:
            self.problems.append(problem)

    def warn(self, warning: Problem) -> None:
        """Take note of something odd that real books have."""
        self.warning_count += 1
        if len(self.warnings) < KEPT:
            self.warnings.append(warning)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems file by file, as they came, and by line in each."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.file, []).append(problem)
    return tuple(
        problem
        for found in by_file.values()
        for problem in sorted(found, key=lambda problem: problem.line or 0)
    )
