"""Trouble on demand: what goes wrong next, how often, and for which method."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, cast, get_args

from bot.workspace.errors import ControlError

FaultKind = Literal[
    "ratelimited",
    "server_error",
    "drop_after_accept",
    "slow",
    "duplicate_delivery",
    "reorder_delivery",
    "disconnect",
]
_ON_CALLS: tuple[FaultKind, ...] = (
    "ratelimited",
    "server_error",
    "drop_after_accept",
    "slow",
)


@dataclass(slots=True)
class Fault:
    """One kind of trouble, still due so many times."""

    kind: FaultKind
    method: str | None = None
    times: int = 1
    seconds: float = 1.0
    retry_after: int = 1


class Faults:
    """The faults that wait for a call or a delivery to hit."""

    def __init__(self) -> None:
        self._due: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let a fault wait for its moment."""
        self._due.append(fault)

    def clear(self) -> None:
        """Let everything go well again."""
        self._due.clear()

    def on_call(self, method: str) -> Fault | None:
        """Use up and return the first fault that is due for this API method."""
        return self._take(_ON_CALLS, method)

    def on_delivery(self, kind: FaultKind) -> bool:
        """Use up a delivery fault of this kind; say whether there was one."""
        return self._take((kind,), None) is not None

    def waiting(self) -> list[dict[str, Any]]:
        """Return what is still due."""
        return [asdict(fault) for fault in self._due]

    def _take(self, kinds: tuple[FaultKind, ...], method: str | None) -> Fault | None:
        for fault in self._due:
            if fault.kind in kinds and fault.method in {None, method}:
                fault.times -= 1
                if fault.times <= 0:
                    self._due.remove(fault)
                return fault
        return None


def read_fault(body: dict[str, Any]) -> Fault:
    """Return the fault that a control call describes; raises ControlError."""
    kind = body.get("kind")
    if kind not in get_args(FaultKind):
        code = "unknown_fault"
        raise ControlError(code, details={"known": list(get_args(FaultKind))})
    return Fault(
        cast("FaultKind", kind),
        body.get("method"),
        int(body.get("times", 1)),
        float(body.get("seconds", 1.0)),
        int(body.get("retry_after", 1)),
    )
