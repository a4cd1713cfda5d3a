"""The door of the Web API: token, scope, rate, faults; then the method."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse

from bot.workspace.dropping import DroppedResponse
from bot.workspace.errors import SlackError
from bot.workspace.web_api.arguments import Arguments, read_arguments, read_token
from bot.workspace.web_api.call import Call
from bot.workspace.web_api.methods import METHODS

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from bot.workspace.faults import Fault
    from bot.workspace.site import Site
    from bot.workspace.web_api.methods import Method

_TOO_MANY = 429
_SERVER_ERROR = 500
_SECONDS_BETWEEN_POSTS = 1.0


class Door:
    """Lets calls of ``/api/{method}`` in, one after the other."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._next_post: dict[str, float] = {}

    async def answer(self, request: Request) -> Response:
        """Answer one call."""
        name = request.path_params["method"]
        fault = self._site.faults.on_call(name)
        refused = await _refused(fault)
        arguments = Arguments({})
        try:
            arguments = await read_arguments(request)
            answer = refused or self._run(name, request, arguments)
        except SlackError as error:
            answer = error.answer()
        self._site.state.store.commit()
        self._note(name, arguments, answer)
        if fault is not None and fault.kind == "drop_after_accept":
            return DroppedResponse()
        return self._response(answer)

    def _run(self, name: str, request: Request, arguments: Arguments) -> dict[str, Any]:
        method = METHODS.get(name)
        if method is None:
            code = "unknown_method"
            raise SlackError(code, details={"req_method": name})
        if name != "api.test":
            self._check_token(method, read_token(request, arguments))
            self._check_scope(method)
        if name in {"chat.postMessage", "chat.postEphemeral"}:
            self._check_rate(arguments.text("channel"))
        return {"ok": True} | method.run(Call(self._site, arguments))

    def _check_token(self, method: Method, token: str) -> None:
        tokens = self._site.tokens
        if not token:
            code = "not_authed"
            raise SlackError(code)
        if token not in {tokens.bot, tokens.app}:
            code = "invalid_auth"
            raise SlackError(code)
        if (token == tokens.app) != method.app_token:
            code = "not_allowed_token_type"
            raise SlackError(code)

    def _check_scope(self, method: Method) -> None:
        granted = self._site.manifest.scopes
        if granted is None or not method.scopes or granted & set(method.scopes):
            return
        code = "missing_scope"
        provided = ",".join(sorted(granted))
        needed = method.scopes[0]
        raise SlackError(code, details={"needed": needed, "provided": provided})

    def _check_rate(self, channel: str) -> None:
        if not self._site.rate_limited:
            return
        now = asyncio.get_running_loop().time()
        if self._next_post.get(channel, 0.0) > now:
            raise SlackError(_LIMITED, details={"retry_after": 1})
        self._next_post[channel] = now + _SECONDS_BETWEEN_POSTS

    def _note(self, name: str, arguments: Arguments, answer: dict[str, Any]) -> None:
        now = self._site.state.clock.now()
        self._site.journal.note(name, arguments.values, answer, now)
        if name != "auth.test":
            self._site.live.tell("call", method=name, ok=answer.get("ok"))

    def _response(self, answer: dict[str, Any]) -> Response:
        error = answer.get("error")
        if error == _LIMITED:
            seconds = str(answer.pop("retry_after", 1))
            return JSONResponse(answer, _TOO_MANY, {"Retry-After": seconds})
        if error == _BROKEN:
            return JSONResponse(answer, _SERVER_ERROR)
        scopes = ",".join(sorted(self._site.manifest.scopes or ()))
        return JSONResponse(answer, headers={"x-oauth-scopes": scopes})


_LIMITED = "ratelimited"
_BROKEN = "internal_error"


async def _refused(fault: Fault | None) -> dict[str, Any] | None:
    """Return the refusal of a fault, wait out a slow one, or None."""
    if fault is None:
        return None
    if fault.kind == "slow":
        await asyncio.sleep(fault.seconds)
    if fault.kind == "ratelimited":
        return {"ok": False, "error": _LIMITED, "retry_after": fault.retry_after}
    if fault.kind == "server_error":
        return {"ok": False, "error": _BROKEN}
    return None
