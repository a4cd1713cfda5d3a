"""One delivery of Slack, parsed at the door: all that the rest of Otto sees of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class Kind(Enum):
    """What a person did; a route answers one kind and one name."""

    MENTION = "mention"
    """Named Otto in a channel; the route's name is ``app_mention``."""
    REPLY = "reply"
    """Wrote in a channel's thread without naming Otto; the name is Slack's event, such
    as ``message.channels``."""
    DIRECT = "direct"
    """Wrote to Otto in a direct message; the route's name is ``message.im``."""
    COMMAND = "command"
    """Typed a slash command; the name is the command, slash and all."""
    ACTION = "action"
    """Pressed a button or chose from a menu; the name is the action id up to ``:``."""
    SHORTCUT = "shortcut"
    """Chose a shortcut, global or on a message; the name is its callback id."""
    VIEW = "view"
    """Sent a modal; the name is its callback id."""
    VIEW_CLOSED = "view_closed"
    """Closed a modal without sending it; the name is its callback id."""
    OPTIONS = "options"
    """Typed into a menu that asks us for its choices; the name is as for an action."""
    EVENT = "event"
    """Anything else that happened; the name is Slack's event type."""


class Lane(Enum):
    """Who works on it: a click never waits behind slow questions."""

    MESSAGES = "messages"
    CLICKS = "clicks"

    @classmethod
    def of(cls, kind: Kind) -> Lane:
        """Return the lane of a kind."""
        asked = {Kind.MENTION, Kind.DIRECT, Kind.REPLY}
        return cls.MESSAGES if kind in asked else cls.CLICKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What Slack delivered, in our words; what it did not say is empty text.

    Who did it (``team``, ``user``) comes only from the fields that Slack vouches for.
    """

    kind: Kind
    name: str
    """The name of the route that answers it."""
    key: str
    """The same for every delivery of the same thing."""
    team: str
    user: str
    received_at: datetime
    twin: str = ""
    """Team, channel and ts of a message: both events of one mention share them."""
    channel: str = ""
    channel_type: str = ""
    """``im``, ``mpim``, ``channel``, ``group``, or empty where Slack does not say."""
    text: str = ""
    """What was typed, without our own mention and without Slack's escapes."""
    ts: str = ""
    """The message that was written, or the one that was acted on."""
    thread_ts: str = ""
    """The thread that message stands in; empty at the top level."""
    action: str = ""
    """The whole action id, with what follows its ``:``."""
    value: str = ""
    """A button's value, a menu's choice, a reaction's name, or the Home tab's name."""
    hidden: bool = False
    """Whether the message acted on is one that only this person can see."""
    response_url: str = ""
    trigger_id: str = ""
    view_id: str = ""
    view_hash: str = ""
    private_metadata: str = ""
    fields: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """What was filled in, by action id; several choices come as a tuple."""

    @property
    def lane(self) -> Lane:
        """Return who works on it."""
        return Lane.of(self.kind)

    @property
    def conversation(self) -> str:
        """Name what is handled in order of arrival: one person in one thread."""
        return f"{self.channel}/{self.thread_ts}/{self.user}"

    @property
    def suffix(self) -> str:
        """Return what follows the ``:`` of the action id."""
        return self.action.partition(":")[2]

    @property
    def is_direct(self) -> bool:
        """Say whether only this person and Otto read the channel."""
        return self.channel_type == "im" or self.channel.startswith("D")
