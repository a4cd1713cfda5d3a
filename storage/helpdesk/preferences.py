"""What people have set: ``domain.helpdesk.preferences.Preferences`` over SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from domain.helpdesk.preferences import NOTHING_SET, Preference
from storage.helpdesk.statements import keep, keeping
from storage.messages.statements import table_of
from storage.tables.helpdesk import PreferenceRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

_PREFERENCES = table_of(PreferenceRow)
_KEEP = keeping(_PREFERENCES, "language")
_OF = select(_PREFERENCES.c.language).where(
    _PREFERENCES.c.team == bindparam("team"),
    _PREFERENCES.c.slack_user == bindparam("slack_user"),
)


@dataclass(frozen=True, slots=True)
class SqlPreferences:
    """What everybody has set; reading takes no lock."""

    reader: Callable[[], Session]
    session: Session

    def of(self, team: str, user: str) -> Preference:
        """Return what somebody has set."""
        key = {"team": team, "slack_user": user}
        row = self.reader().execute(_OF, key).first()
        return NOTHING_SET if row is None else Preference(language=row.language)

    def keep(self, team: str, user: str, preference: Preference) -> None:
        """Keep what somebody wants from now on."""
        key = {"team": team, "slack_user": user}
        keep(self.session, _KEEP, {**key, "language": preference.language})
