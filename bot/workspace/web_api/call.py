"""One call of the Web API: who asks for what, and the look-ups methods share."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from bot.workspace.errors import SlackError
from bot.workspace.state.identity import BOT_USER_ID

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.workspace.site import Site
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.people import Persona
    from bot.workspace.state.state import State
    from bot.workspace.web_api.arguments import Arguments

Item = TypeVar("Item")
_LARGEST_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Call:
    """A call that passed the door: the site and the arguments."""

    site: Site
    args: Arguments

    @property
    def state(self) -> State:
        """Return what the workspace knows."""
        return self.site.state

    def is_in(self, channel: Channel) -> bool:
        """Say whether the bot is a member of the channel."""
        return self.state.channels.has_member(channel, BOT_USER_ID)

    def visible_channel(self, name: str = "channel") -> Channel:
        """Return the channel of an argument; raises ``channel_not_found``.

        A private channel without the bot looks like none at all.
        """
        channel = self.state.channels.find(self.args.required(name))
        hidden = channel is not None and channel.kind != "channel"
        if channel is None or (hidden and not self.is_in(channel)):
            code = "channel_not_found"
            raise SlackError(code)
        return channel

    def joined_channel(self, name: str = "channel") -> Channel:
        """Return a channel the bot is in; raises ``not_in_channel``."""
        channel = self.visible_channel(name)
        if not self.is_in(channel):
            code = "not_in_channel"
            raise SlackError(code)
        return channel

    def writable_channel(self, name: str = "channel") -> Channel:
        """Return where to post; a user's id opens the direct message."""
        reference = self.args.required(name)
        if reference.startswith(("U", "W")):
            persona = self.state.people.find(reference)
            if persona is None:
                code = "channel_not_found"
                raise SlackError(code)
            return self._direct_with(persona)
        channel = self.joined_channel(name)
        if channel.is_archived:
            code = "is_archived"
            raise SlackError(code)
        return channel

    def user(self, name: str = "user") -> Persona:
        """Return the person of an argument; raises ``user_not_found``."""
        persona = self.state.people.find(self.args.required(name))
        if persona is None:
            code = "user_not_found"
            raise SlackError(code)
        return persona

    def _direct_with(self, persona: Persona) -> Channel:
        if persona.deleted or persona.is_bot:
            code = "cannot_dm_bot" if persona.is_bot else "user_disabled"
            raise SlackError(code)
        return self.state.direct_with_bot(persona.user_id)


def page_of(
    call: Call, items: Sequence[Item], key: Callable[[Item], str], default: int = 100
) -> tuple[list[Item], str]:
    """Return one page and the cursor of the next; cursors name the next item."""
    limit = call.args.number("limit", default) or default
    limit = max(1, min(limit, _LARGEST_PAGE))
    start = _position(call.args.text("cursor"), [key(item) for item in items])
    page = list(items[start : start + limit])
    rest = items[start + limit : start + limit + 1]
    return page, _cursor(key(rest[0])) if rest else ""


def paged(body: dict[str, Any], cursor: str) -> dict[str, Any]:
    """Add the next cursor to an answer."""
    return body | {"response_metadata": {"next_cursor": cursor}}


def _cursor(key: str) -> str:
    return urlsafe_b64encode(f"next:{key}".encode()).decode()


def _position(cursor: str, keys: list[str]) -> int:
    if not cursor:
        return 0
    try:
        key = urlsafe_b64decode(cursor).decode().removeprefix("next:")
        return keys.index(key)
    except ValueError as problem:
        code = "invalid_cursor"
        raise SlackError(code) from problem
