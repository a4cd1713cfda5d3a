"""The payment terms of the sample, and the due day and discount that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.sample.days import Days


@dataclass(frozen=True, slots=True)
class Terms:
    """When an invoice is due, and what paying early earns."""

    text: str
    net: int
    end_of_month: bool = False
    """The net days count from the end of the month of issue."""
    discount_per_mille: int = 0
    discount_within: int = 0

    def due(self, issued: int, days: Days) -> int:
        """Return the day on which an invoice of the given day is due."""
        start = days.month_end(issued) if self.end_of_month else issued
        return start + self.net


TERMS = {
    terms.text: terms
    for terms in (
        Terms("Net 14", 14),
        Terms("Net 15", 15),
        Terms("Net 30", 30),
        Terms("Net 45", 45),
        Terms("Net 60", 60),
        Terms("Net 90", 90),
        Terms("2/10 Net 30", 30, discount_per_mille=20, discount_within=10),
        Terms("30 EOM", 30, end_of_month=True),
        Terms("60 EOM", 60, end_of_month=True),
    )
}
"""All terms by their text."""
