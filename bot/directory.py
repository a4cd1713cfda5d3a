"""Who is who in the workspace: ``domain.messages.ports.Directory`` over Slack's API.

Answers are kept for a while (a leaver loses access after that long, not at once). When
Slack does not say whether somebody belongs to us, they do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from http.client import HTTPException
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.intake.fields import either, part, text
from domain.messages.errors import SlackUnreachableError
from domain.messages.readers import Audience, Outsider, OutsiderReason, SlackUser

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

    from slack_sdk import WebClient

    from bot.intake.fields import Json
    from domain.clock import Clock

T = TypeVar("T")

_PAGE = 200
_HIDDEN_FROM_US = (
    "channel_not_found",
    "fetch_members_failed",
    "missing_scope",
    "not_in_channel",
)
"""Slack does not show us the channel: then we do not know who reads it."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long answers are kept, and how many members of a channel are looked at."""

    user: timedelta
    audience: timedelta
    most_members: int = 200


class SlackDirectory:
    """Asks Slack, and remembers the answers for a while."""

    def __init__(self, client: WebClient, clock: Clock, keeping: Keeping) -> None:
        self._client = client
        self._most = keeping.most_members
        self._users: _Kept[SlackUser | Outsider] = _Kept(clock, keeping.user)
        self._audiences: _Kept[Audience] = _Kept(clock, keeping.audience)
        self._us: _Kept[tuple[str, str]] = _Kept(clock, keeping.user)

    def user(self, user_id: str) -> SlackUser | Outsider:
        """Return a member of our workspace, or why this is none."""
        return self._users.get(user_id, lambda: self._ask_user(user_id))

    def members(self, channel: str) -> Audience:
        """Return everybody who reads a channel; open-ended when in doubt."""
        return self._audiences.get(channel, lambda: self._ask_members(channel))

    def us(self) -> tuple[str, str]:
        """Return our workspace's id and our own user id."""
        return self._us.get("us", self._ask_us)

    def _ask_us(self) -> tuple[str, str]:
        answer = self._ask("auth.test", {})
        return text(answer, "team_id"), text(answer, "user_id")

    def _ask_user(self, user_id: str) -> SlackUser | Outsider:
        wanted = {"user": user_id, "include_locale": "true"}
        answer = self._ask("users.info", wanted, accept=("user_not_found",))
        user = part(answer, "user")
        reason = _outside(user, self.us()[0])
        return Outsider(user_id, reason) if reason else _member(user)

    def _ask_members(self, channel: str) -> Audience:
        unknown = Audience(channel, frozenset(), open_ended=True)
        wanted = {"channel": channel}
        answer = self._ask("conversations.info", wanted, accept=_HIDDEN_FROM_US)
        info = part(answer, "channel")
        if not info or info.get("is_ext_shared") or info.get("is_pending_ext_shared"):
            return unknown
        if info.get("is_im"):
            return Audience(channel, frozenset({text(info, "user")}))
        members = self._all_members(channel)
        if not members or len(members) > self._most:
            return unknown
        return Audience(channel, members)

    def _all_members(self, channel: str) -> frozenset[str]:
        """Return everybody but ourselves; a few more than we care for at most."""
        members: set[str] = set()
        cursor = None
        while cursor != "" and len(members) <= self._most + 1:
            wanted = {"channel": channel, "limit": str(_PAGE)}
            page = self._ask(
                "conversations.members",
                wanted | ({"cursor": cursor} if cursor else {}),
                accept=_HIDDEN_FROM_US,
            )
            found = page.get("members")
            members.update(map(str, found if isinstance(found, list) else ()))
            cursor = text(page, "response_metadata", "next_cursor")
        return frozenset(members - {self.us()[1]})

    def _ask(
        self, method: str, wanted: dict[str, str], accept: tuple[str, ...] = ()
    ) -> Json:
        """Call a method that reads; an accepted error counts as an empty answer."""
        try:
            return part(self._client.api_call(method, params=wanted).data)
        except SlackApiError as error:
            code = str(error.response.get("error", ""))
            if code in accept:
                return {}
            raise SlackUnreachableError(method, code) from error
        except (OSError, HTTPException, SlackClientError) as error:
            raise SlackUnreachableError(method, type(error).__name__) from error


def _outside(user: Json, our_team: str) -> OutsiderReason | None:
    """Say why somebody is none of us; None if they are a full member."""
    reasons = {
        OutsiderReason.UNKNOWN: not user,
        OutsiderReason.BOT: bool(user.get("is_bot")),
        OutsiderReason.DEACTIVATED: bool(user.get("deleted")),
        OutsiderReason.GUEST: bool(
            user.get("is_restricted") or user.get("is_ultra_restricted")
        ),
        OutsiderReason.STRANGER: bool(user.get("is_stranger"))
        or text(user, "team_id") != our_team,
    }
    return next((reason for reason, applies in reasons.items() if applies), None)


def _member(user: Json) -> SlackUser:
    profile = part(user, "profile")
    return SlackUser(
        id=text(user, "id"),
        team=text(user, "team_id"),
        email=text(profile, "email").lower(),
        name=either(text(profile, "real_name"), text(user, "real_name")),
        locale=text(user, "locale"),
        time_zone=text(user, "tz"),
    )


class _Kept(Generic[T]):
    """Answers by name, each for a while."""

    def __init__(self, clock: Clock, ttl: timedelta) -> None:
        self._clock = clock
        self._ttl = ttl
        self._answers: dict[str, tuple[datetime, T]] = {}
        self._lock = Lock()

    def get(self, name: str, ask: Callable[[], T]) -> T:
        """Return the answer that is kept, or ask for a new one."""
        now = self._clock.now()
        kept = self._answers.get(name)
        # A clock that was moved back makes an answer as old as one of long ago.
        if kept and now - self._ttl < kept[0] <= now:
            return kept[1]
        answer = ask()
        with self._lock:
            self._answers[name] = (now, answer)
        return answer
