"""Running the web application by itself, without a server in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

import uvicorn

if TYPE_CHECKING:
    from starlette.applications import Starlette


def serve(application: Starlette, *, host: str, port: int) -> None:
    """Serve until told to stop by SIGINT or SIGTERM; then finish what is under way."""
    config = uvicorn.Config(
        application,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
    )
    uvicorn.Server(config).run()
