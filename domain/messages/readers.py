"""Who is in front of us in Slack, and who else reads a channel."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class SlackUser:
    """A full member of our own workspace, as Slack vouches for them."""

    id: str
    team: str
    email: str
    """In lower case; empty where the workspace shows none."""
    name: str = ""
    locale: str = ""
    """Slack's locale of the person, such as ``es-ES``; empty where unknown."""
    time_zone: str = ""


class OutsiderReason(Enum):
    """Why somebody gets nothing from Otto."""

    UNKNOWN = "unknown to Slack"
    BOT = "a bot"
    DEACTIVATED = "deactivated"
    GUEST = "a guest"
    STRANGER = "of another workspace"


@dataclass(frozen=True, slots=True)
class Outsider:
    """Somebody who is told nothing, and why."""

    id: str
    reason: OutsiderReason


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody who reads a channel.

    ``open_ended`` means that we cannot name them all (too many, shared with another
    company, or Slack does not say): then nothing private may be shown there.
    """

    channel: str
    users: frozenset[str]
    open_ended: bool = False
