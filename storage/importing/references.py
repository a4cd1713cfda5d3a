"""Whether what a row points at is there: in the folder, or already in the ledger."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from domain.ledger_format.problem import Problem
from storage.importing.source import CHUNK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.ledger_format.batch import Rows
    from domain.ledger_format.columns import Reference, Table
    from domain.ledger_format.problem import Findings
    from storage.importing.mirror import Key
    from storage.importing.stage import Stage

_REMEMBERED = 200_000


class References:
    """Looks up what rows point at, in the generation that is being written.

    Tables come after those that they point at, so all that may be pointed at is staged
    already, but for rows of the same table: those wait until it is read whole.
    """

    def __init__(self, stage: Stage, findings: Findings) -> None:
        self._stage = stage
        self._findings = findings
        self._known: defaultdict[Reference, set[Key]] = defaultdict(set)
        self._refused: defaultdict[str, set[Key]] = defaultdict(set)
        self._waiting: dict[Reference, list[tuple[Key, str, int]]] = {}

    def remember_refused(self, table: Table, rows: Rows) -> None:
        """Remember rows that are wrong, so that pointing at them is no new mistake."""
        keys = [rows.values[name] for name in table.key]
        for row in rows.bad:
            key = tuple(column[row] for column in keys)
            self._refused[table.name].update((key, key[:1]))

    def is_refused(self, table: str, key: Key) -> bool:
        """Say whether the row is there, but wrong."""
        return key in self._refused[table]

    def check(self, table: Table, rows: Rows) -> None:
        """Refuse the rows that point at nothing."""
        for reference in table.references:
            missing = self._missing(reference, _pointed_at(reference, rows))
            if missing:
                self._astray(table, reference, rows, missing)

    def settle(self) -> None:
        """Judge the rows that pointed into their own table, now that it is staged."""
        for reference, waiting in self._waiting.items():
            for start in range(0, len(waiting), CHUNK):
                some = waiting[start : start + CHUNK]
                missing = self._missing(reference, {key for key, _, _ in some})
                for key, file, line in some:
                    if key in missing:
                        self._tell(reference, key, file, line)
        self._waiting.clear()

    def _astray(
        self, table: Table, reference: Reference, rows: Rows, missing: set[Key]
    ) -> None:
        astray = [
            (row, key)
            for row, key in enumerate(_keys(reference, rows))
            if key in missing
        ]
        if reference.table == table.name:
            waiting = self._waiting.setdefault(reference, [])
            waiting += [(key, rows.file, rows.lines[row]) for row, key in astray]
            return
        for row, key in astray:
            self._tell(reference, key, rows.file, rows.lines[row])
        if not reference.soft:
            rows.bad.update(row for row, _ in astray)

    def _missing(self, reference: Reference, keys: set[Key]) -> set[Key]:
        known = self._known[reference]
        unknown = keys - known - self._refused[reference.table]
        if not unknown:
            return unknown
        mirror = self._stage.mirror(reference.table)
        rows = self._stage.find(mirror, reference.target, list(unknown))
        found = {tuple(row) for row in rows}
        if len(known) > _REMEMBERED:
            known.clear()
        known |= found
        return unknown - found

    def _tell(self, reference: Reference, key: Key, file: str, line: int) -> None:
        of = f" of {key[0]!r}" if len(key) > 1 else ""
        reason = f"{key[-1]!r}{of} is in no {reference.table} of folder or ledger"
        problem = Problem(file, line, reference.column, reason)
        if reference.soft:
            self._findings.warn(problem)
        else:
            self._findings.refuse(problem)


def _pointed_at(reference: Reference, rows: Rows) -> set[Key]:
    if len(reference.columns) == 1:
        cells = set(rows.values[reference.column])
        cells.discard(None)
        return {(cell,) for cell in cells}
    return {key for key in set(_keys(reference, rows)) if None not in key}


def _keys(reference: Reference, rows: Rows) -> Iterator[Key]:
    return zip(*(rows.values[name] for name in reference.columns), strict=True)
