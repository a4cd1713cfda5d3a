"""The addresses of the control API."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.workspace.control import acts, desk, messages, modals
from bot.workspace.control.order import Order
from bot.workspace.errors import ControlError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from bot.workspace.deliveries.envelope import Reply
    from bot.workspace.site import Site

ACTS: Mapping[tuple[str, str], Callable[[Order], dict[str, Any]]] = {
    ("POST", "messages"): messages.say,
    ("GET", "messages"): messages.read,
    ("POST", "files"): messages.share_file,
    ("POST", "reactions"): messages.add_reaction,
    ("POST", "commands"): acts.run_command,
    ("POST", "clicks"): acts.click,
    ("POST", "suggestions"): acts.suggest,
    ("POST", "shortcuts"): acts.use_shortcut,
    ("POST", "home"): acts.open_home,
    ("GET", "home"): acts.read_home,
    ("POST", "submissions"): modals.submit,
    ("GET", "views"): modals.read_views,
    ("POST", "closings"): modals.close,
    ("GET", "users"): desk.read_users,
    ("GET", "channels"): desk.read_channels,
    ("POST", "channels"): desk.make_channel,
    ("POST", "members"): desk.change_members,
    ("POST", "archive"): desk.archive,
    ("GET", "calls"): desk.read_calls,
    ("GET", "faults"): desk.read_faults,
    ("POST", "faults"): desk.add_fault,
    ("DELETE", "faults"): desk.clear_faults,
    ("GET", "clock"): desk.read_clock,
    ("POST", "clock"): desk.move_clock,
    ("POST", "reset"): desk.reset,
}


@dataclass(frozen=True, slots=True)
class ControlDesk:
    """Takes orders under ``/control/{what}``."""

    site: Site

    def routes(self) -> list[Route]:
        """Return the routes of all orders."""
        methods = sorted({method for method, _ in ACTS})
        return [Route("/control/{what}", self.take, methods=methods)]

    async def take(self, request: Request) -> Response:
        """Do what one order says; what it refuses is a 4xx with a code."""
        try:
            answer = await self._do(request)
        except ControlError as error:
            body = {"ok": False, "error": error.code} | error.details
            return JSONResponse(body, error.status)
        return JSONResponse({"ok": True} | answer)

    async def _do(self, request: Request) -> dict[str, Any]:
        act = ACTS.get((request.method, request.path_params["what"]))
        if act is None:
            code = "unknown_control"
            raise ControlError(code, 404)
        order = Order(self.site, await _read(request))
        with self.site.courier.watch() as started:
            answer = act(order)
        self.site.state.store.commit()
        await self._disconnect_if_ordered(request, order)
        if order.body.get("wait"):
            replies = await asyncio.gather(*started)
            answer |= _outcome(replies)
        return answer

    async def _disconnect_if_ordered(self, request: Request, order: Order) -> None:
        posted = (request.method, request.path_params["what"]) == ("POST", "faults")
        if posted and self.site.faults.on_delivery("disconnect"):
            await self.site.sockets.disconnect(
                order.text("reason", "refresh_requested")
            )


def _outcome(replies: list[Reply]) -> dict[str, Any]:
    return {
        "acknowledged": all(reply.acknowledged for reply in replies),
        "outcomes": [reply.outcome for reply in replies],
        "responses": [reply.payload for reply in replies],
    }


async def _read(request: Request) -> dict[str, Any]:
    if request.method != "POST":
        return dict(request.query_params)
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError as problem:
        code = "invalid_json"
        raise ControlError(code) from problem
    if not isinstance(body, dict):
        code = "json_not_object"
        raise ControlError(code)
    return body
