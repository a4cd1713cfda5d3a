"""From the records of a foreign file to rows of one table, as a map says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.ledger_format.batch import Batch
from domain.ledger_format.cells import CellError
from domain.ledger_format.problem import Problem
from domain.ledger_format.tables import BY_NAME
from storage.importing.mapping.cells import converter
from storage.importing.mapping.conditions import tester
from storage.importing.source import by_column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from domain.ledger_format.problem import Findings
    from storage.importing.mapping.header import Header
    from storage.importing.mapping.model import ColumnRule, Mapping, TableRule

    Skips = Sequence[tuple[Callable[[Sequence[str]], bool], str]]

Record = list[str]


class MappedRows:
    """Translates records whose header is known."""

    def __init__(
        self,
        mapping: Mapping,
        rule: TableRule,
        header: Header,
        seen: set[tuple[str, ...]],
        findings: Findings,
    ) -> None:
        self._rule = rule
        self._header = header
        self._seen = seen
        self._findings = findings
        # What concerns a record as a whole is told once, by the first table.
        self._is_first = mapping.table[0] is rule
        dates = mapping.file.dates
        self._skip, self._skip_here = (
            [(tester(skip, header, dates), skip.reason) for skip in skips]
            for skips in (mapping.skip, rule.skip)
        )
        self._where = [tester(condition, header, dates) for condition in rule.where]
        table = BY_NAME[rule.name]
        self._names = tuple(rule.columns)
        self._columns = [
            _MappedColumn(
                column, header, converter(table.column(name).kind, column, mapping.file)
            )
            for name, column in rule.columns.items()
        ]

    def batch(self, lines: Sequence[int], records: Sequence[Record]) -> Batch:
        """Return the rows that records become; a cell that cannot be is reported."""
        kept: list[int] = []
        rows: list[list[str]] = []
        unread: dict[str, set[int]] = {}
        for line, record in zip(lines, records, strict=True):
            if not self._is_wanted(line, record):
                continue
            row, wrong = self._translate(record)
            if self._rule.distinct and self._is_repeated(row):
                continue
            for name, reason in wrong:
                unread.setdefault(name, set()).add(len(rows))
                self._refuse(line, name, reason)
            kept.append(line)
            rows.append(row)
        cells = by_column(self._names, rows)
        return Batch(self._header.file, kept, cells, unread)

    def _is_wanted(self, line: int, record: Record) -> bool:
        if len(record) != len(self._header.names):
            if self._is_first:
                width = len(self._header.names)
                reason = f"has {len(record)} cells, the header has {width}"
                self._refuse(line, None, reason)
            return False
        if self._is_skipped(record, self._skip, counted=self._is_first):
            return False
        if not all(test(record) for test in self._where):
            return False
        return not self._is_skipped(record, self._skip_here, counted=True)

    def _is_skipped(self, record: Record, rules: Skips, *, counted: bool) -> bool:
        for test, reason in rules:
            if test(record):
                if counted:
                    self._findings.skipped[reason] += 1
                return True
        return False

    def _translate(self, record: Record) -> tuple[list[str], list[tuple[str, str]]]:
        row: list[str] = []
        wrong: list[tuple[str, str]] = []
        for name, column in zip(self._names, self._columns, strict=True):
            try:
                row.append(column.read(record))
            except CellError as error:
                row.append("")
                wrong.append((name, f"{column.origin}: {error.reason}"))
        return row, wrong

    def _is_repeated(self, row: list[str]) -> bool:
        cells = dict(zip(self._names, row, strict=True))
        key = tuple(cells.get(name, "") for name in BY_NAME[self._rule.name].key)
        if key in self._seen:
            return True
        self._seen.add(key)
        return False

    def _refuse(self, line: int, column: str | None, reason: str) -> None:
        self._findings.refuse(Problem(self._header.file, line, column, reason))


class _MappedColumn:
    """Makes the cells of one column of the ledger out of records."""

    def __init__(
        self, rule: ColumnRule, header: Header, convert: Callable[[str], str]
    ) -> None:
        self._constant = rule.constant
        self._places = [header.place(headers) for headers in rule.sources]
        self._with = rule.with_
        self._convert = convert
        self.origin = " and ".join(header.names[at] for at in self._places)

    def read(self, record: Record) -> str:
        """Return the cell.

        Raises:
            CellError: the record does not say what the map expects.
        """
        if self._constant is not None:
            return self._constant
        parts = [record[at].strip() for at in self._places]
        return self._convert(self._with.join(filter(None, parts)))
