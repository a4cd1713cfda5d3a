"""Closing a connection without a word, as a network does."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.responses import Response
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_DROP = "otto.drop"


class DroppableProtocol(HttpToolsProtocol):
    """uvicorn's protocol, with a way for the application to cut the line."""

    def on_message_begin(self) -> None:
        """Hand the application the means to cut this connection."""
        super().on_message_begin()
        self.scope["extensions"] = {_DROP: {"drop": self.transport.abort}}


class DroppedResponse(Response):
    """No answer at all: the client sees its connection die."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Cut the line; where that is impossible, answer 503."""
        drop = scope.get("extensions", {}).get(_DROP, {}).get("drop")
        if drop is None:
            self.status_code = 503
            await super().__call__(scope, receive, send)
            return
        drop()
        # uvicorn learns of the loss in the next turn of the loop; only then may the
        # application end without having answered.
        await receive()
        await asyncio.sleep(0)
