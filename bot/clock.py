"""The one place that reads the machine's clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


class SystemClock:
    """The real time, in the finance team's zone; it can be moved for a trial."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._offset = timedelta(0)

    def now(self) -> datetime:
        """Return the present moment, with its time zone."""
        return datetime.now(self._zone) + self._offset

    @property
    def moved(self) -> bool:
        """Say whether somebody set this clock on purpose."""
        return bool(self._offset)

    def move_to(self, moment: datetime) -> None:
        """Go on from another moment, as if it were now."""
        self._offset = moment - datetime.now(self._zone)
