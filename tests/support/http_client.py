"""A request over HTTP on this machine, without a library."""

from __future__ import annotations

from dataclasses import dataclass
from http.client import HTTPConnection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    body: bytes


def ask(
    url: str,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    method: str = "",
) -> Answer:
    """Make one request: POST if there is a body, else GET."""
    parts = urlsplit(url)
    connection = HTTPConnection(str(parts.hostname), parts.port, timeout=10)
    try:
        how = method or ("POST" if body else "GET")
        connection.request(how, parts.path, body or None, dict(headers or {}))
        response = connection.getresponse()
        return Answer(response.status, response.read())
    finally:
        connection.close()
