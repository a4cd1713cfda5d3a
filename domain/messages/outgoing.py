"""One intended call to Slack, stored with the decision that caused it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Method(Enum):
    """The calls that Otto makes; the value is Slack's name."""

    POST = "chat.postMessage"
    EPHEMERAL = "chat.postEphemeral"
    UPDATE = "chat.update"
    DELETE = "chat.delete"
    RESPOND = "response_url"
    REACT = "reactions.add"
    OPEN_VIEW = "views.open"
    PUSH_VIEW = "views.push"
    UPDATE_VIEW = "views.update"
    PUBLISH_HOME = "views.publish"


class Content(Protocol):
    """What a message says: the line a notification shows, and its blocks."""

    @property
    def text(self) -> str:
        """The whole message in plain words."""
        ...

    @property
    def blocks(self) -> Sequence[Mapping[str, object]]:
        """The same, laid out; empty for plain words only."""
        ...


@dataclass(frozen=True, slots=True)
class Way:
    """Another way to the same reader, for when the first one is closed."""

    method: Method
    address: str
    """A response URL for ``RESPOND``, a user id for ``POST`` (a direct message)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One intended call, sent once however often it is stored.

    ``purpose``, ``subject`` and ``version`` together are its key: storing the same
    key again changes nothing.
    """

    purpose: str
    """Why it is sent: ``answer``, ``note``, ``digest`` …"""
    subject: str
    """What it is about: the key of an ``Incoming``, a document, a subscription …"""
    version: str = "1"
    method: Method = Method.POST
    arguments: Mapping[str, object]
    """Slack's arguments besides the address: ``text`` and ``blocks``, or ``view`` …"""
    channel: str = ""
    """Where; empty means a direct message to ``user``."""
    thread: str = ""
    user: str = ""
    """Who reads it, and who is told if it cannot be posted."""
    otherwise: tuple[Way, ...] = ()
    """What to try, in this order, when Slack says that the channel is closed to us."""
    target: str = ""
    """The outbox id of the message to update, when its ts is not known yet."""
    coalesce: str = ""
    """Of the waiting posts with the same name only the newest is sent."""

    @property
    def key(self) -> str:
        """Name this call, the same each time it is intended."""
        return f"{self.purpose}/{self.subject}/{self.version}"

    @property
    def lane(self) -> str:
        """Name what is sent in order: a channel, or one reader in it."""
        hidden = self.method not in (Method.POST, Method.UPDATE)
        return f"{self.channel}/{self.user}" if hidden else self.channel or self.user
