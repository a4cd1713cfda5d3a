"""The addresses of the page, its files and its live stream."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import FileResponse, JSONResponse, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.workspace.state.identity import BOT_USER_ID, TEAM_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from bot.workspace.site import Site

_STATIC = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True)
class Page:
    """Serves the page and tells it what changed."""

    site: Site
    examples: Sequence[str]
    opens_as: str = ""
    """The address of the persona that a first visitor acts as; empty: anybody."""

    def routes(self) -> list[BaseRoute]:
        """Return the routes for the browser."""
        return [
            Route("/", self.index),
            Route("/archives/{channel}/{message}", self.index),
            Route("/page/settings", self.settings),
            Route("/page/statuses", self.statuses),
            Route("/page/events", self.events),
            Mount("/static", StaticFiles(directory=_STATIC)),
        ]

    async def index(self, request: Request) -> Response:
        """Send the page itself."""
        del request
        return FileResponse(_STATIC / "index.html")

    async def settings(self, request: Request) -> Response:
        """Send what the page needs to begin."""
        del request
        return JSONResponse(
            {
                "team": TEAM_NAME,
                "bot": BOT_USER_ID,
                "examples": list(self.examples),
                "opens_as": self.opens_as,
                "commands": self.site.manifest.commands,
                "shortcuts": self.site.manifest.shortcuts,
            }
        )

    async def statuses(self, request: Request) -> Response:
        """Send what Otto says it is doing, and the prompts it offers."""
        del request
        state = self.site.state
        return JSONResponse(
            {"statuses": list(state.statuses.values()), "prompts": state.prompts}
        )

    async def events(self, request: Request) -> Response:
        """Stream hints of what changed, for as long as the page is open."""
        del request
        return StreamingResponse(
            self.site.live.stream(),
            media_type="text/event-stream",
            headers={"cache-control": "no-store"},
        )
