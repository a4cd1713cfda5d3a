"""What the workspace refuses, in Slack's own words."""

from __future__ import annotations

from typing import Any


class WorkspaceError(Exception):
    """The base of everything the local workspace refuses."""


class SlackError(WorkspaceError):
    """A Web API refusal: Slack's code, its detailed messages and further fields."""

    def __init__(
        self,
        code: str,
        messages: tuple[str, ...] = (),
        details: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.messages = messages
        self.details = details or {}

    def answer(self) -> dict[str, Any]:
        """Return the body that Slack sends for this refusal."""
        body: dict[str, Any] = {"ok": False, "error": self.code, **self.details}
        if self.messages:
            body["response_metadata"] = {"messages": list(self.messages)}
        return body


class ControlError(WorkspaceError):
    """A control call that cannot be done: a code, an HTTP status and details."""

    def __init__(
        self, code: str, status: int = 400, details: dict[str, Any] | None = None
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.details = details or {}


class PortTakenError(WorkspaceError):
    """The workspace cannot listen because something else has the port."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            f"The local workspace cannot listen on {host}:{port}: the port is taken. "
            "Stop the other program or choose another port."
        )
        self.host = host
        self.port = port
