"""The header row of a foreign file: where the columns are that a map asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.ledger_format.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence


def alike(header: str) -> str:
    """Return what headers are compared by: no case, blanks, underscores, hyphens."""
    return "".join(header.casefold().replace("_", "").replace("-", "").split())


class Header:
    """The names of the columns; ``missing`` tells of those that were asked for."""

    def __init__(self, file: str, line: int, names: Sequence[str]) -> None:
        self.file = file
        self.names = [name.strip() for name in names]
        self.missing: list[Problem] = []
        self._line = line
        self._places = {alike(name): at for at, name in enumerate(names)}

    def place(self, alternatives: Sequence[str]) -> int:
        """Return where the column is that has one of these headers."""
        for name in alternatives:
            if alike(name) in self._places:
                return self._places[alike(name)]
        wanted = " or ".join(map(repr, alternatives))
        reason = f"the map asks for the column {wanted}, which is not there"
        problem = Problem(self.file, self._line, alternatives[0], reason)
        if problem not in self.missing:
            self.missing.append(problem)
        return 0
