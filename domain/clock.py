"""The time, as a port: only the outermost code may ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime


class Clock(Protocol):
    """Tells the time to handlers and workers; rules take it as an argument."""

    def now(self) -> datetime:
        """Return the present moment, with its time zone."""
        ...

    @property
    def moved(self) -> bool:
        """Say whether somebody set this clock on purpose.

        A set clock decides which day an answer is about; otherwise that day is the
        one the ledger was true on, so that every surface gives the same figures.
        """
        ...
