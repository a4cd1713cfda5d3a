"""Reads the arguments of a call, however a client chose to send them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.workspace.errors import SlackError

if TYPE_CHECKING:
    from starlette.requests import Request

_FALSE = ("", "0", "false", "False", "null")


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one call; JSON values and form texts read alike."""

    values: dict[str, Any]

    def has(self, name: str) -> bool:
        """Say whether the argument was given at all."""
        return self.values.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """Return an argument as text."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """Return an argument that must be there; raises ``invalid_arguments``."""
        if not self.has(name):
            code = "invalid_arguments"
            raise SlackError(code, (f"[ERROR] missing required field: {name}",))
        return self.text(name)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a boolean; ``"0"`` and ``"false"`` mean no."""
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, bool) else str(value) not in _FALSE

    def number(self, name: str, default: int) -> int:
        """Return a whole number; raises ``invalid_arguments`` for anything else."""
        text = self.text(name)
        if not text:
            return default
        if not text.lstrip("-").isdigit():
            code = "invalid_arguments"
            raise SlackError(code, (f"[ERROR] must be an integer: {name}",))
        return int(text)

    def tree(self, name: str, error: str = "invalid_arguments") -> Any:  # noqa: ANN401 - JSON
        """Return a nested value, sent as JSON or as JSON text; None if absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError as problem:
            raise SlackError(error) from problem

    def listed(self, name: str) -> list[str]:
        """Return a list sent as an array or as comma-separated text."""
        value = self.values.get(name)
        if isinstance(value, list):
            return [str(item) for item in value]
        return [item.strip() for item in self.text(name).split(",") if item.strip()]


async def read_arguments(request: Request) -> Arguments:
    """Return the arguments of a request: query, form, multipart or JSON body."""
    values: dict[str, Any] = dict(request.query_params)
    content_type = request.headers.get("content-type", "")
    if request.method == "POST":
        if content_type.startswith("application/json"):
            values |= _json_object(await request.body())
        elif "form" in content_type:
            async with request.form() as form:
                values |= {name: _plain(value) for name, value in form.items()}
    return Arguments(values)


def read_token(request: Request, arguments: Arguments) -> str:
    """Return the token from the header, else from the arguments, else nothing."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token.strip():
        return token.strip()
    return arguments.text("token")


def _plain(value: object) -> str:
    # A file in a form stands in the arguments by its name only.
    return value if isinstance(value, str) else str(getattr(value, "filename", ""))


def _json_object(body: bytes) -> dict[str, Any]:
    if not body.strip():
        return {}
    try:
        value = json.loads(body)
    except ValueError as problem:
        code = "invalid_json"
        raise SlackError(code) from problem
    if not isinstance(value, dict):
        code = "json_not_object"
        raise SlackError(code)
    return value
