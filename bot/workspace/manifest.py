"""What the app's manifest allows: scopes, subscribed events, commands, shortcuts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_MESSAGE_EVENTS = {
    "channel": "message.channels",
    "group": "message.groups",
    "im": "message.im",
    "mpim": "message.mpim",
}


@dataclass(frozen=True, slots=True)
class AppManifest:
    """Reads the manifest; without one everything is allowed and nothing is listed."""

    content: Mapping[str, Any] | None

    @property
    def scopes(self) -> frozenset[str] | None:
        """Return the granted bot scopes; None where there is no manifest."""
        if self.content is None:
            return None
        return frozenset(self._part("oauth_config", "scopes").get("bot", ()))

    @property
    def commands(self) -> list[dict[str, str]]:
        """Return the declared slash commands with their hints."""
        declared = self._part("features").get("slash_commands", [])
        return [
            {
                "command": command.get("command", ""),
                "description": command.get("description", ""),
                "usage_hint": command.get("usage_hint", ""),
            }
            for command in declared
        ]

    @property
    def shortcuts(self) -> list[dict[str, str]]:
        """Return the declared shortcuts: name, type, callback_id, description."""
        declared = self._part("features").get("shortcuts", [])
        return [dict(shortcut) for shortcut in declared]

    def subscribed_to(self, event: Mapping[str, Any]) -> bool:
        """Say whether the app asked for events of this kind."""
        if self.content is None:
            return True
        wanted = self._part("settings", "event_subscriptions").get("bot_events", ())
        name = str(event["type"])
        if name == "message":
            name = _MESSAGE_EVENTS[str(event["channel_type"])]
        return name in wanted

    def knows_command(self, command: str) -> bool:
        """Say whether the app declared this slash command."""
        names = {declared["command"] for declared in self.commands}
        return self.content is None or command in names

    def _part(self, *path: str) -> Mapping[str, Any]:
        part: Mapping[str, Any] = self.content or {}
        for name in path:
            part = part.get(name) or {}
        return part
