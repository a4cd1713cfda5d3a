"""Whether an answer helped: one voice for each person and answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime


class Feedback(Protocol):
    """What people said of answers."""

    def give(self, subject: str, user: str, *, helped: bool, at: datetime) -> bool:
        """Keep what somebody says; say False if they said the same before.

        ``subject`` is a question's id; a change of mind takes the place of what was
        said first.
        """
        ...
