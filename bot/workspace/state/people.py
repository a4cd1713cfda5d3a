"""The people of the workspace: the ledger's, and five who are always there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.workspace.state.identity import (
    BOT_ID,
    BOT_USER_ID,
    DEACTIVATED_ID,
    FOREIGN_TEAM_ID,
    GUEST_ID,
    OTHER_BOT_ID,
    OTHER_BOT_USER_ID,
    STRANGER_ID,
    TEAM_ID,
    derived_id,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody of the workspace, as Slack would describe them."""

    slack_user_id: str
    email: str
    name: str
    title: str = ""
    is_bot: bool = False
    deleted: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    team_id: str | None = None
    locale: str = "en-US"
    tz: str = "UTC"

    @property
    def user_id(self) -> str:
        """Return the Slack id; one derived from the e-mail where none is known."""
        return self.slack_user_id or derived_id("U", "user", self.email.casefold())

    @property
    def team(self) -> str:
        """Return the id of the team that this person belongs to."""
        return self.team_id or TEAM_ID

    @property
    def handle(self) -> str:
        """Return the short name of mentions."""
        return self.email.partition("@")[0] or self.name.casefold().replace(" ", ".")

    @property
    def is_internal(self) -> bool:
        """Say whether this is a full, living, human member of our own team."""
        outside = self.is_restricted or self.is_ultra_restricted or self.is_stranger
        return not (outside or self.is_bot or self.deleted or self.team != TEAM_ID)

    @property
    def bot_id(self) -> str | None:
        """Return the bot id of a bot user; nobody else has one."""
        if not self.is_bot:
            return None
        fixed = {BOT_USER_ID: BOT_ID, OTHER_BOT_USER_ID: OTHER_BOT_ID}
        return fixed.get(self.user_id) or derived_id("B", self.user_id)

    def as_slack(
        self, now: datetime, *, with_locale: bool = False, with_email: bool = True
    ) -> dict[str, Any]:
        """Return the user object of ``users.info``."""
        zone = now.astimezone(ZoneInfo(self.tz))
        user = {
            "id": self.user_id,
            "team_id": self.team,
            "name": self.handle,
            "real_name": self.name,
            "deleted": self.deleted,
            "tz": self.tz,
            "tz_label": zone.tzname() or self.tz,
            "tz_offset": int((zone.utcoffset() or zone - zone).total_seconds()),
            "profile": self._profile(with_email=with_email),
            "is_admin": False,
            "is_owner": False,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "is_restricted": self.is_restricted,
            "is_ultra_restricted": self.is_ultra_restricted,
            "is_stranger": self.is_stranger,
            "updated": 0,
        }
        return user | {"locale": self.locale} if with_locale else user

    def _profile(self, *, with_email: bool) -> dict[str, Any]:
        profile: dict[str, Any] = {
            "real_name": self.name,
            "display_name": self.name,
            "real_name_normalized": self.name,
            "display_name_normalized": self.name,
            "title": self.title,
            "team": self.team,
        }
        if self.bot_id is not None:
            profile["bot_id"] = self.bot_id
        if with_email and not self.is_bot:
            profile["email"] = self.email
        return profile


OTTO = Persona(BOT_USER_ID, "otto@bots.local", "otto", "Finance help desk", is_bot=True)
GUEST = Persona(
    GUEST_ID,
    "guest@example.com",
    "Gabriel Guest",
    "Single-channel guest",
    is_restricted=True,
    is_ultra_restricted=True,
)
STRANGER = Persona(
    STRANGER_ID,
    "stranger@partner.example",
    "Sam Stranger",
    "Works at a partner company",
    is_stranger=True,
    team_id=FOREIGN_TEAM_ID,
)
DEACTIVATED = Persona(
    DEACTIVATED_ID, "gone@example.com", "Gwen Gone", "Left the company", deleted=True
)
OTHER_BOT = Persona(
    OTHER_BOT_USER_ID, "otherbot@bots.local", "otherbot", "Another app", is_bot=True
)
ALWAYS_THERE = (OTTO, GUEST, STRANGER, DEACTIVATED, OTHER_BOT)


class People:
    """Everybody, by Slack id or e-mail; asks again when somebody is unknown."""

    def __init__(self, personas: Callable[[], Sequence[Persona]]) -> None:
        self._personas = personas
        self._by_id: dict[str, Persona] = {}
        self._by_email: dict[str, Persona] = {}
        self.refresh()

    def refresh(self) -> None:
        """Read the personas anew, so that people of a new ledger appear."""
        everybody: Iterable[Persona] = (*self._personas(), *ALWAYS_THERE)
        # Built aside and swapped: a reader never meets a half-filled directory.
        by_id = {persona.user_id: persona for persona in everybody}
        self._by_id = by_id
        self._by_email = {p.email.casefold(): p for p in by_id.values()}

    def everybody(self) -> list[Persona]:
        """Return all people, sorted by id."""
        return sorted(self._by_id.values(), key=lambda persona: persona.user_id)

    def find(self, reference: str) -> Persona | None:
        """Look somebody up by Slack id or e-mail; None when there is nobody."""
        found = self.known(reference)
        if found is None and reference:
            self.refresh()
            found = self.known(reference)
        return found

    def known(self, reference: str) -> Persona | None:
        """Look somebody up without asking again for newcomers."""
        wanted = reference.strip()
        return self._by_id.get(wanted) or self._by_email.get(wanted.casefold())
