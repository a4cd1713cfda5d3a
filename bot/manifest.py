"""The Slack app as data: what to paste into Slack to create it.

Events, commands, shortcuts and scopes follow from the routes, so that the app asks
for no more than the bot listens to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.http.front import EVENTS_PATH
from bot.routes import ANY
from domain.messages.incoming import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.routes import Route

_LONGEST_DESCRIPTION = 140
_LONGEST_SHORTCUT = 24
_EVENTS = {Kind.MENTION, Kind.REPLY, Kind.DIRECT, Kind.EVENT}
SCOPES = frozenset(
    {
        "app_mentions:read",
        "assistant:write",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "mpim:history",
        "mpim:read",
        "users:read",
        "users:read.email",
    }
)
"""What every installation needs: to be asked, to answer, to know who may read.

The ``history`` scopes serve to hear follow-ups in a thread where Otto answered, and to
find a message of our own whose fate is unknown.
"""
_AGENT_VIEW = {
    "agent_description": "Answers from the company's ledger, exactly and privately",
    "suggested_prompts": [
        {"title": "An invoice", "message": "Where is invoice 1042?"},
        {"title": "A customer", "message": "What does Globex owe us?"},
        {"title": "What can you do?", "message": "help"},
    ],
}
_SCOPES_OF_EVENTS = {
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "file_shared": "files:read",
    "link_shared": "links:read",
}


def build_manifest(
    routes: Iterable[Route[Any]], *, url: str = "", name: str = "Otto"
) -> dict[str, Any]:
    """Return the manifest; without a URL the app uses Socket Mode."""
    table = list(routes)
    where = {"url": url.rstrip("/") + EVENTS_PATH} if url else {}
    request = {"request_url": where["url"]} if url else {}
    return {
        "display_information": {
            "name": name,
            "description": "The finance help desk: where is my invoice, who owes what",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": _listens(table, Kind.EVENT, "app_home_opened"),
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "agent_view": _AGENT_VIEW,
            "bot_user": {"display_name": name, "always_online": True},
            "slash_commands": _commands(table, where),
            "shortcuts": _shortcuts(table),
        },
        "oauth_config": {"scopes": {"bot": sorted(scopes(table))}},
        "settings": {
            "event_subscriptions": request | {"bot_events": events(table)},
            "interactivity": request | {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": False,
        },
    }


def scopes(routes: Iterable[Route[Any]]) -> frozenset[str]:
    """Return the scopes that the routes need."""
    needed = (_SCOPES_OF_EVENTS.get(name) for name in events(routes))
    return SCOPES | {scope for scope in needed if scope}


def events(routes: Iterable[Route[Any]]) -> list[str]:
    """Return the events that the routes listen to."""
    return sorted({route.name for route in routes if route.kind in _EVENTS} - {ANY})


def _listens(routes: Iterable[Route[Any]], kind: Kind, name: str) -> bool:
    return any((route.kind, route.name) == (kind, name) for route in routes)


def _commands(routes: Iterable[Route[Any]], where: dict[str, str]) -> list[Any]:
    return [
        {
            "command": route.name,
            "description": route.help[:_LONGEST_DESCRIPTION],
            "usage_hint": "has Globex paid inv 1042?",
            "should_escape": True,
        }
        | where
        for route in routes
        if route.kind is Kind.COMMAND
    ]


def _shortcuts(routes: Iterable[Route[Any]]) -> list[Any]:
    return [
        {
            "name": route.help.partition(":")[0][:_LONGEST_SHORTCUT],
            "type": "message",
            "callback_id": route.name,
            "description": route.help[:_LONGEST_DESCRIPTION],
        }
        for route in routes
        if route.kind is Kind.SHORTCUT
    ]
