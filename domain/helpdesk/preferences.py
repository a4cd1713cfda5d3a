"""What somebody has set for themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

LANGUAGES = ("en", "zh", "es", "pt")
"""The languages that Otto speaks."""


@dataclass(frozen=True, slots=True)
class Preference:
    """What one person wants."""

    language: str | None = None
    """None: the language of their words decides."""


NOTHING_SET = Preference()


class Preferences(Protocol):
    """What everybody has set."""

    def of(self, team: str, user: str) -> Preference:
        """Return what somebody has set."""
        ...

    def keep(self, team: str, user: str, preference: Preference) -> None:
        """Keep what somebody wants from now on."""
        ...
