"""The Slack app asks for what the routes need, and for nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.manifest import SCOPES, build_manifest
from bot.routes import ANY, Route
from domain.messages.incoming import Kind

if TYPE_CHECKING:
    from domain.messages.incoming import Incoming


def handler(incoming: Incoming, work: object) -> None:
    """Do nothing."""
    del incoming, work


def route(kind: Kind, name: str, words: str = "Ask about an invoice") -> Route[Any]:
    return Route(kind, name, handler, help=words)


ROUTES = (
    route(Kind.DIRECT, "message.im"),
    route(Kind.MENTION, "app_mention"),
    route(Kind.COMMAND, "/otto", "Ask from anywhere " * 20),
    route(Kind.SHORTCUT, "dispute", "Report a dispute from this message"),
    route(Kind.ACTION, "pick"),
    route(Kind.ACTION, ANY),
)


def test_the_app_listens_to_the_events_of_its_routes() -> None:
    subscriptions = build_manifest(ROUTES)["settings"]["event_subscriptions"]

    assert subscriptions == {"bot_events": ["app_mention", "message.im"]}


def test_the_app_offers_the_commands_and_shortcuts_of_its_routes() -> None:
    features = build_manifest(ROUTES)["features"]

    (command,) = features["slash_commands"]
    (shortcut,) = features["shortcuts"]
    assert command["command"] == "/otto"
    assert command["should_escape"] is True
    assert len(command["description"]) <= 140
    assert (shortcut["callback_id"], shortcut["type"]) == ("dispute", "message")
    assert len(shortcut["name"]) <= 24


def test_a_shortcut_is_called_by_what_stands_before_the_colon() -> None:
    ask = route(Kind.SHORTCUT, "ask_about", "Ask Otto about this: it is answered")

    (shortcut,) = build_manifest([ask])["features"]["shortcuts"]

    assert shortcut["name"] == "Ask Otto about this"


def test_the_app_hears_the_threads_that_its_routes_follow() -> None:
    reply = route(Kind.REPLY, "message.channels")

    settings = build_manifest([reply])["settings"]

    assert settings["event_subscriptions"] == {"bot_events": ["message.channels"]}


def test_without_an_address_the_app_uses_socket_mode() -> None:
    manifest = build_manifest(ROUTES)

    assert manifest["settings"]["socket_mode_enabled"] is True
    assert "request_url" not in json.dumps(manifest)


def test_with_an_address_every_request_goes_there() -> None:
    manifest = build_manifest(ROUTES, url="https://otto.example.com/")

    url = "https://otto.example.com/slack/events"
    settings = manifest["settings"]
    assert settings["socket_mode_enabled"] is False
    assert settings["event_subscriptions"]["request_url"] == url
    assert settings["interactivity"]["request_url"] == url
    assert manifest["features"]["slash_commands"][0]["url"] == url


def test_a_scope_is_asked_for_only_when_a_route_needs_it() -> None:
    reactions = (*ROUTES, route(Kind.EVENT, "reaction_added"))

    asked = build_manifest(ROUTES)["oauth_config"]["scopes"]["bot"]
    more = build_manifest(reactions)["oauth_config"]["scopes"]["bot"]

    assert asked == sorted(SCOPES)
    assert set(more) - set(asked) == {"reactions:read"}


def test_conversations_live_in_the_messages_tab_of_the_new_surface() -> None:
    features = build_manifest(ROUTES)["features"]

    assert "agent_view" in features
    assert "assistant_view" not in features
    assert features["app_home"]["messages_tab_enabled"] is True
    assert features["app_home"]["home_tab_enabled"] is False


def test_a_home_page_is_offered_where_a_route_publishes_one() -> None:
    routes = (*ROUTES, route(Kind.EVENT, "app_home_opened"))

    home = build_manifest(routes)["features"]["app_home"]

    assert home["home_tab_enabled"] is True
