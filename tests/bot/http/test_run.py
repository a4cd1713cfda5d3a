"""Served by itself, the application starts and stops with the server."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from starlette.applications import Starlette

from bot.http.run import serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.mark.enable_socket
def test_a_server_whose_workers_cannot_start_ends() -> None:
    started: list[str] = []

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        started.append("yes")
        if started:
            raise ConnectionError
        yield

    with pytest.raises(SystemExit):
        serve(Starlette(lifespan=life), host="127.0.0.1", port=0)

    assert started == ["yes"]
