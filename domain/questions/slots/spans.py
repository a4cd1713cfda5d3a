"""Which characters of a message have been read already."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Taken:
    """Marks on the characters of one message."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._marks = bytearray(length)
        for start, end in spans:
            self.take(max(0, start), min(end, length))

    def free(self, start: int, end: int) -> bool:
        """Say whether none of these characters has been taken."""
        return not any(self._marks[start:end])

    def take(self, start: int, end: int) -> None:
        """Mark these characters, so that nothing else is read in them."""
        self._marks[start:end] = b"\1" * max(0, end - start)
