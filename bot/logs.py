"""Logs are events with names: ids, counts and reasons, never what people wrote.

As a last net every value is searched for tokens, e-mail addresses, response URLs and
the parameters of SQL statements, in tracebacks and in other libraries' lines too.
"""

from __future__ import annotations

import logging
import re
import sys
from typing import TYPE_CHECKING, Any, Literal, TextIO

import structlog

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from structlog.typing import Processor

_SECRETS = (
    (re.compile(r"\bx(?:ox[a-z]|app|oxe\.xox[bp])-[\w.-]+"), "[token]"),
    (
        re.compile(r"(?:https?|wss?)://\S+/(?:commands|actions|services|link)/\S+"),
        "[url]",
    ),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"\[parameters: .*", re.DOTALL), "[parameters hidden]"),
    (re.compile(r"(://[^:/\s]+):[^@/\s]+@"), r"\1:[password]@"),
)


def configure_logs(
    level: str, form: Literal["console", "json"], stream: TextIO | None = None
) -> None:
    """Send every event, ours and the libraries', through one set of processors."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        redact,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processor=_renderer(form), foreign_pre_chain=shared
        )
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    # Each connection and each request would be a line of its own.
    for noisy in ("slack_bolt", "slack_sdk", "uvicorn.access", "urllib3"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def redact(
    _: object, __: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Replace whatever looks like a secret or a person's address."""
    for name, value in event.items():
        if not name.startswith("_"):
            event[name] = _clean(value)
    return event


def _clean(value: object) -> object:
    if isinstance(value, (bool, int, float)) or value is None:
        return value
    text = str(value)
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    return text


def _renderer(form: Literal["console", "json"]) -> Processor:
    if form == "json":
        return structlog.processors.JSONRenderer()
    return structlog.dev.ConsoleRenderer(colors=False)
