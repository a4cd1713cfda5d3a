"""What the bot listens to, as data: one row per thing that a person can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from domain.messages.ports import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from domain.messages.incoming import Incoming, Kind

W = TypeVar("W", bound=Work)

ANY = "*"
"""The name of a route for everything of its kind that no other route names."""


class DuplicateRouteError(Exception):
    """Two routes claim the same thing; a mistake in the table, found at start."""

    def __init__(self, kind: Kind, name: str) -> None:
        super().__init__(f"{kind.value} {name}")
        self.kind = kind
        self.name = name


@dataclass(frozen=True, slots=True)
class Route(Generic[W]):
    """When Slack delivers this, call that.

    A handler reads what it needs, then writes to ``work`` (posts and decisions) last,
    and never commits: what it wrote is kept together with the note that the delivery
    is handled, or not at all. Only a ``synchronous`` handler returns something: the
    body of the answer that Slack waits for (options, or errors of a modal).
    """

    kind: Kind
    name: str
    handler: Callable[[Incoming, W], Mapping[str, object] | None]
    help: str
    synchronous: bool = False
    wanted: Callable[[Incoming, W], bool] | None = None
    """Says at the door whether to take a delivery at all: a look, and no writing."""


class RouteTable(Generic[W]):
    """Every route, found by kind and name."""

    def __init__(self, routes: Iterable[Route[W]]) -> None:
        self._routes: dict[tuple[Kind, str], Route[W]] = {}
        for route in routes:
            if (route.kind, route.name) in self._routes:
                raise DuplicateRouteError(route.kind, route.name)
            self._routes[route.kind, route.name] = route

    def __iter__(self) -> Iterator[Route[W]]:
        return iter(self._routes.values())

    def find(self, kind: Kind, name: str) -> Route[W] | None:
        """Return the route of a delivery, or None where nobody listens."""
        return self._routes.get((kind, name)) or self._routes.get((kind, ANY))
