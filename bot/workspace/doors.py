"""The small doors beside the Web API: response addresses, uploads, downloads."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from bot.workspace.dropping import DroppedResponse
from bot.workspace.errors import SlackError
from bot.workspace.responses import respond
from bot.workspace.web_api.door import Door

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.routing import BaseRoute

    from bot.workspace.site import Site

_GONE = ("used_url", "expired_url")


@dataclass(frozen=True, slots=True)
class Doors:
    """What the bot calls: methods, its socket, response addresses, files."""

    site: Site

    def routes(self) -> list[BaseRoute]:
        """Return the routes for the bot."""
        door = Door(self.site)
        return [
            Route("/api/{method}", door.answer, methods=["GET", "POST"]),
            WebSocketRoute("/link", self.site.sockets.serve),
            Route("/hooks/{url}", self.respond, methods=["POST"]),
            Route("/upload/{file}", self.upload, methods=["POST", "PUT"]),
            Route("/files/{file}/{name}", self.download),
        ]

    async def respond(self, request: Request) -> Response:
        """Take one answer to a response address: five within thirty minutes."""
        fault = self.site.faults.on_call("response_url")
        body: dict[str, Any] = {}
        try:
            body = _read(await request.body())
            respond(
                self.site,
                self.site.state.response_urls.use(request.path_params["url"]),
                body,
            )
            answer: dict[str, Any] = {"ok": True}
        except SlackError as error:
            answer = error.answer()
        self.site.state.store.commit()
        self.site.journal.note(
            "response_url", body, answer, self.site.state.clock.now()
        )
        if fault is not None and fault.kind == "drop_after_accept":
            return DroppedResponse()
        return _answered(answer)

    async def upload(self, request: Request) -> Response:
        """Take the bytes of an announced file."""
        file = self.site.state.files.find(request.path_params["file"])
        if file is None or file.complete:
            return PlainTextResponse("no such upload", 404)
        self.site.state.files.fill(file, await _bytes(request))
        self.site.state.store.commit()
        return PlainTextResponse(f"OK - {file.length}")

    async def download(self, request: Request) -> Response:
        """Hand out a file to the bot (by its token) or to the workspace's own page."""
        file = self.site.state.files.find(request.path_params["file"])
        if file is None or not file.complete:
            return PlainTextResponse("no such file", 404)
        if not self._may_download(request):
            return PlainTextResponse("not authed", 403)
        # Always as an attachment: a shared HTML file must not run on our page.
        disposition = {"content-disposition": f'attachment; filename="{file.id}"'}
        return Response(file.content, headers=disposition, media_type=file.mimetype)

    def _may_download(self, request: Request) -> bool:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        own_page = request.headers.get("sec-fetch-site") in {"same-origin", "none"}
        return token == self.site.tokens.bot or own_page


def _read(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except ValueError as problem:
        code = "invalid_payload"
        raise SlackError(code) from problem
    if not isinstance(said, dict):
        code = "invalid_payload"
        raise SlackError(code)
    return said


async def _bytes(request: Request) -> bytes:
    if "multipart" not in request.headers.get("content-type", ""):
        return await request.body()
    async with request.form() as form:
        for value in form.values():
            if not isinstance(value, str):
                return await value.read()
    return b""


def _answered(answer: dict[str, Any]) -> Response:
    if answer["ok"]:
        return PlainTextResponse("ok")
    return JSONResponse(answer, 404 if answer["error"] in _GONE else 400)
