"""Reactions, whoever adds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.workspace.deliveries.events import reaction_event
from bot.workspace.state.identity import BOT_USER_ID

if TYPE_CHECKING:
    from bot.workspace.site import Site
    from bot.workspace.state.messages import Message


def react(
    site: Site, message: Message, user: str, name: str, *, removed: bool = False
) -> bool:
    """Add or remove one person's reaction; say whether that changed anything."""
    users = message.reactions.get(name, [])
    if (user in users) != removed:
        return False
    after = [one for one in users if one != user] if removed else [*users, user]
    message.reactions[name] = after
    if not after:
        del message.reactions[name]
    site.state.messages.keep(message)
    _announce(site, message, user, name, "removed" if removed else "added")
    site.show(message)
    return True


def _announce(site: Site, message: Message, user: str, name: str, what: str) -> None:
    channel = site.state.channels.get(message.channel)
    if not site.state.channels.has_member(channel, BOT_USER_ID):
        return
    ts = site.state.timestamps.next()
    event = reaction_event(f"reaction_{what}", user, name, message, ts)
    site.send_event(event)
