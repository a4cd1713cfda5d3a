"""Staging one table: read it, find what is wrong, write what is new."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from domain.ledger_format.report import Counts
from domain.ledger_format.rows import RowReader
from storage.importing.allocating import AllocationFacts
from storage.importing.source import CHUNK

if TYPE_CHECKING:
    from datetime import date

    from domain.ledger_format.batch import Batch, Rows
    from domain.ledger_format.cells import Value
    from domain.ledger_format.columns import Table
    from domain.ledger_format.problem import Findings
    from storage.importing.mirror import Key
    from storage.importing.references import References
    from storage.importing.source import Progress, Source
    from storage.importing.stage import Stage

_APART = "\x1f"
"""Between the parts of a key in one text; a cell that contains it is refused."""
_PLACE = 2**40
"""A place is a line of a file; this is more lines than a file has."""


class TableStaging:
    """The rows of one table on their way into the next generation."""

    def __init__(
        self, stage: Stage, table: Table, references: References, as_of: date
    ) -> None:
        self._stage = stage
        self._table = table
        self._references = references
        self._mirror = stage.mirror(table.name)
        self._reader = RowReader(table, as_of)
        self._was_empty = stage.is_empty(self._mirror)
        self._seen: dict[str, int] = {}
        self._files: list[str] = []
        self.counts = Counts()

    def take(self, source: Source, findings: Findings, progress: Progress) -> None:
        """Stage the rows of a file that nothing is wrong with."""
        self._files.append(source.file)
        taken = 0
        for batch in source.batches(findings):
            rows = self.read(batch, findings)
            keys = self._keys(rows)
            if self._table.ordered:
                rows.values["ordinal"] = self._ordinals(keys)
            else:
                self._refuse_repeated(rows, keys)
            if rows.bad:
                self._references.remember_refused(self._table, rows)
            self._write(rows.without_bad())
            taken += len(batch.lines)
            progress(source.file, taken, source.share)

    def read(self, batch: Batch, findings: Findings) -> Rows:
        """Say what a batch means, and what is wrong with it."""
        if self._table.name != "allocations":
            rows = self._reader.read(batch, findings)
            self._references.check(self._table, rows)
            return rows
        facts = AllocationFacts(self._stage, self._references, batch)
        rows = self._reader.read(batch, findings, facts.currencies())
        facts.check(rows)
        return rows

    def finish(self, *, replace: bool) -> None:
        """End the rows that a file which replaces the table does not have."""
        self._references.settle()
        if not replace or self._was_empty:
            return
        live = self._stage.live_keys(self._mirror)
        gone = [key for key in live if not self._has(key)]
        for start in range(0, len(gone), CHUNK):
            self._stage.end(self._mirror, gone[start : start + CHUNK])
        self.counts += Counts(removed=len(gone))

    def _has(self, key: Key) -> bool:
        if self._table.ordered:
            return int(key[-1] or 0) < self._seen.get(_joined(key[:-1]), 0)
        return _joined(key) in self._seen

    def _keys(self, rows: Rows) -> list[str]:
        columns = [rows.values[name] for name in self._table.key]
        if len(columns) == 1:
            return [str(cell or "") for cell in columns[0]]
        return [_joined(key) for key in zip(*columns, strict=True)]

    def _ordinals(self, keys: list[str]) -> list[Value]:
        ordinals: list[Value] = []
        for key in keys:
            before = self._seen.get(key, 0)
            ordinals.append(before)
            self._seen[key] = before + 1
        return ordinals

    def _refuse_repeated(self, rows: Rows, keys: list[str]) -> None:
        base = (len(self._files) - 1) * _PLACE
        places = {key: base + line for key, line in zip(keys, rows.lines, strict=True)}
        if len(places) == len(keys) and self._seen.keys().isdisjoint(places):
            self._seen.update(places)
            return
        for row, key in enumerate(keys):
            if not key.strip(_APART):
                continue
            first = self._seen.setdefault(key, base + rows.lines[row])
            if first != base + rows.lines[row]:
                file, line = divmod(first, _PLACE)
                where = f"{self._files[file]}:{line}" if file * _PLACE != base else line
                spoken = " ".join(key.split(_APART))
                reason = f"{spoken!r} is there already, in line {where}"
                rows.refuse(row, self._table.key[-1], reason)

    def _write(self, rows: Rows) -> None:
        columns = [rows.values[name] for name in self._mirror.columns]
        if self._was_empty:
            records = [
                *zip(*columns, *map(repeat, self._stage.span))  # noqa: B905 - two end never
            ]
            self._stage.write(self._mirror, records, [])
            self.counts += Counts(added=len(records))
        else:
            self._write_changes(rows, list(zip(*columns, strict=True)))

    def _write_changes(self, rows: Rows, records: list[Key]) -> None:
        key_columns = [rows.values[name] for name in self._mirror.key]
        keys = list(zip(*key_columns, strict=True))
        live = self._live(keys)
        moved = [
            (key, record)
            for key, record in zip(keys, records, strict=True)
            if live.get(key) != record
        ]
        replaced = [key for key, _ in moved if key in live]
        if moved:
            new = [record + self._stage.span for _, record in moved]
            self._stage.write(self._mirror, new, replaced)
        self.counts += Counts(
            added=len(moved) - len(replaced),
            changed=len(replaced),
            unchanged=len(records) - len(moved),
        )

    def _live(self, keys: list[Key]) -> dict[Key, Key]:
        rows = self._stage.find_whole(self._mirror, keys)
        places = [self._mirror.columns.index(name) for name in self._mirror.key]
        live = list(map(tuple, rows))
        found = zip(*([row[at] for row in live] for at in places), strict=True)
        return dict(zip(found, live, strict=True))


def _joined(key: Key) -> str:
    return _APART.join(map(str, key))
