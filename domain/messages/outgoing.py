"""One intended call to Slack, stored with the decision that caused it."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    PROMPTS = "assistant.threads.setSuggestedPrompts"
    FILE = "files.completeUploadExternal"
    """A file: ``name``, ``content_base64`` and the ``text`` that goes with it."""


MESSAGES = frozenset(
    {Method.POST, Method.EPHEMERAL, Method.UPDATE, Method.RESPOND, Method.FILE}
)
"""The calls that carry a message, which must have words besides its blocks."""


class WordlessPostError(ValueError):
    """A message without text: phones and screen readers would show nothing."""


class NowhereToPostError(ValueError):
    """A call without a channel, a person, or a message to change."""


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

    def __post_init__(self) -> None:
        if self.method in MESSAGES and not self.arguments.get("text"):
            raise WordlessPostError(self.key)
        if not (self.channel or self.user or self.target):
            raise NowhereToPostError(self.key)

    @property
    def key(self) -> str:
        """Name this call, the same each time it is intended."""
        return f"{self.purpose}/{self.subject}/{self.version}"

    @property
    def place(self) -> str:
        """Name where it is said: a channel, or the person of a direct message."""
        return self.channel or self.user

    @property
    def lane(self) -> str:
        """Name what is sent strictly in order."""
        if self.method is Method.POST:
            return self.place
        if self.method in (Method.UPDATE, Method.DELETE):
            return self.target or self.place
        if self.method in (Method.EPHEMERAL, Method.RESPOND):
            return f"{self.channel}/{self.user}"
        return f"{self.method.value}/{self.place}"

    @property
    def pace(self) -> str:
        """Name what Slack limits to about a message a second; empty if nothing does."""
        return self.place if self.method in (Method.POST, Method.EPHEMERAL) else ""

    def next_way(self) -> Post | None:
        """Return the same words by the next way, or None when there is no other."""
        if not self.otherwise:
            return None
        way, rest = self.otherwise[0], self.otherwise[1:]
        kept = ("text", "blocks")
        words = {name: self.arguments[name] for name in kept if name in self.arguments}
        changed = replace(self, otherwise=rest, thread="", target="", coalesce="")
        if way.method is Method.RESPOND:
            url = {"response_url": way.address}
            return replace(changed, method=way.method, arguments=words | url)
        return replace(
            changed, method=way.method, arguments=words, channel="", user=way.address
        )
