"""One table says everything the bot listens to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.routes import ANY, DuplicateRouteError, Route, RouteTable
from domain.messages.incoming import Kind

if TYPE_CHECKING:
    from domain.messages.incoming import Incoming


def handler(incoming: Incoming, work: object) -> None:
    """Do nothing."""
    del incoming, work


def route(kind: Kind, name: str) -> Route[Any]:
    return Route(kind, name, handler, help="Ask")


def test_a_route_is_found_by_kind_and_name() -> None:
    pick, other = route(Kind.ACTION, "pick"), route(Kind.VIEW, "pick")
    table = RouteTable([pick, other])

    assert table.find(Kind.ACTION, "pick") is pick
    assert table.find(Kind.VIEW, "pick") is other
    assert table.find(Kind.ACTION, "old") is None
    assert list(table) == [pick, other]


def test_a_catch_all_takes_what_no_other_route_names() -> None:
    pick, rest = route(Kind.ACTION, "pick"), route(Kind.ACTION, ANY)
    table = RouteTable([rest, pick])

    assert table.find(Kind.ACTION, "pick") is pick
    assert table.find(Kind.ACTION, "old") is rest
    assert table.find(Kind.VIEW, "old") is None


def test_two_routes_for_the_same_thing_are_a_mistake() -> None:
    with pytest.raises(DuplicateRouteError) as mistake:
        RouteTable([route(Kind.ACTION, "pick"), route(Kind.ACTION, "pick")])

    assert (mistake.value.kind, mistake.value.name) == (Kind.ACTION, "pick")
