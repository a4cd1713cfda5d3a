"""What an import did, or why it did nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from domain.ledger_format.problem import Problem


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of a table an import added, changed, removed and left alone."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.added + other.added,
            self.changed + other.changed,
            self.removed + other.removed,
            self.unchanged + other.unchanged,
        )

    @property
    def moved(self) -> int:
        """Return how many rows are not as they were."""
        return self.added + self.changed + self.removed


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; with any problem it did nothing, and ``counts`` is empty.

    ``problem_count`` and ``warning_count`` count also those that are too many to keep;
    ``skipped`` counts the rows that a mapping's own rules leave out, by reason.
    """

    as_of: datetime
    generation: int
    counts: dict[str, Counts]
    problems: tuple[Problem, ...] = ()
    problem_count: int = 0
    warnings: tuple[Problem, ...] = ()
    warning_count: int = 0
    skipped: dict[str, int] = field(default_factory=dict)

    @property
    def accepted(self) -> bool:
        """Say whether the ledger is now what was imported."""
        return self.problem_count == 0

    @property
    def total(self) -> Counts:
        """Return the counts of all tables together."""
        return sum(self.counts.values(), start=Counts())
