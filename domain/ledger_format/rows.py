"""Reading a batch of rows of one table: column by column, which is the quick way.

A batch that is right throughout costs a few list comprehensions. Only a column that
holds something wrong is read again cell by cell, to say what and where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.ledger_format.amounts import read_amount, read_plain_amounts
from domain.ledger_format.batch import Rows
from domain.ledger_format.cells import CellError, cell_reader, last_day, longest
from domain.ledger_format.checks import check, complete
from domain.ledger_format.columns import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from domain.ledger_format.batch import Batch
    from domain.ledger_format.cells import Value
    from domain.ledger_format.columns import Column, Table
    from domain.ledger_format.problem import Findings

_REMEMBERED = 50_000
_CONTROLS = ("\x00", "\x1f")
"""NUL, which PostgreSQL refuses, and what separates the parts of our keys."""
_ESCAPED = 0xDC00
"""Where Python's "surrogateescape" puts the bytes that are not UTF-8."""
_AS_THEY_ARE = (Kind.CODE, Kind.TEXT)


class RowReader:
    """Reads the rows of one table; days are judged as of the given one."""

    def __init__(self, table: Table, as_of: date) -> None:
        self._table = table
        last = last_day(as_of)
        self._columns = [
            _ColumnReader(column, last)
            for column in table.columns
            if column.kind is not Kind.AMOUNT
        ]
        self._amounts = [
            column for column in table.columns if column.kind is Kind.AMOUNT
        ]

    def read(
        self,
        batch: Batch,
        findings: Findings,
        currencies: Sequence[Value] | None = None,
    ) -> Rows:
        """Say what the batch means; what is wrong goes to the findings.

        ``currencies`` are those of amounts whose currency stands in another table; a
        row without one is left to whoever looked for it.
        """
        rows = Rows(batch.file, batch.lines, {}, findings)
        rows.bad.update(*batch.unread.values())
        doubtful = _is_doubtful(batch)
        for reader in self._columns:
            rows.values[reader.name] = reader.read(batch, rows, doubtful=doubtful)
        for column in self._amounts:
            codes = _currencies(column, rows) if currencies is None else currencies
            rows.values[column.name] = _amounts(column, batch, rows, codes)
        complete(self._table, rows)
        check(self._table, rows)
        return rows


class _Meanings(dict[str, "Value"]):
    """What cells mean; each spelling is read once."""

    def __init__(self, read: Callable[[str], Value], nothing: Value) -> None:
        super().__init__()
        self._read = read
        self._nothing = nothing

    def __missing__(self, cell: str) -> Value:
        text = cell.strip()
        value = self._read(text) if text else self._nothing
        if len(self) < _REMEMBERED:
            self[cell] = value
        return value


class _ColumnReader:
    """Reads the cells of one column."""

    def __init__(self, column: Column, last: date) -> None:
        self.name = column.name
        self._column = column
        self._longest = longest(column)
        self._meanings = _Meanings(cell_reader(column, last), column.default)

    def read(self, batch: Batch, rows: Rows, *, doubtful: bool) -> list[Value]:
        """Return what the cells mean; None where nothing is known or right."""
        cells = batch.cells.get(self.name)
        if cells is None:
            return [self._column.default] * len(rows)
        try:
            values = None if doubtful else self._quickly(cells)
        except CellError:
            values = None
        if values is None or (self._column.required and None in values):
            unread = batch.unread.get(self.name, ())
            return [
                None if row in unread else self._carefully(rows, row, cell)
                for row, cell in enumerate(cells)
            ]
        return values

    def _quickly(self, cells: Sequence[str]) -> list[Value] | None:
        if self._longest and max(map(len, cells), default=0) > self._longest:
            return None
        if self._column.kind in _AS_THEY_ARE:
            words = list(map(str.strip, cells))
            return [word or None for word in words] if "" in words else [*words]
        return list(map(self._meanings.__getitem__, cells))

    def _carefully(self, rows: Rows, row: int, cell: str) -> Value:
        try:
            return self._one(cell)
        except CellError as error:
            rows.refuse(row, self.name, error.reason)
            return None

    def _one(self, cell: str) -> Value:
        _check_readable(cell)
        if self._longest and len(cell.strip()) > self._longest:
            reason = f"is longer than {self._longest} characters"
            raise CellError(reason)
        value = self._meanings[cell]
        if value is None and self._column.required:
            reason = "is required and empty"
            raise CellError(reason)
        return value


def _currencies(column: Column, rows: Rows) -> list[Value]:
    first, *others = (rows.values[name] for name in column.currency_from)
    for other in others:
        first = [code or instead for code, instead in zip(first, other, strict=True)]
    return first


def _amounts(
    column: Column, batch: Batch, rows: Rows, codes: Sequence[Value]
) -> list[Value]:
    cells = batch.cells.get(column.name)
    if cells is None:
        return [None] * len(rows)
    values = read_plain_amounts(cells, codes)
    if values is None or (column.required and None in values):
        unread = batch.unread.get(column.name, ())
        return [
            None if row in unread else _amount(column, rows, row, (cell.strip(), code))
            for row, (cell, code) in enumerate(zip(cells, codes, strict=True))
        ]
    return values


def _amount(column: Column, rows: Rows, row: int, said: tuple[str, Value]) -> Value:
    cell, code = said
    if not cell:
        if column.required:
            rows.refuse(row, column.name, "is required and empty")
        return None
    if code is None and (row in rows.bad or not column.currency_from):
        # What is wrong with the currency is said already, or will be.
        return None
    try:
        return read_amount(cell, code, column.sign)
    except CellError as error:
        rows.refuse(row, column.name, error.reason)
        return None


def _is_doubtful(batch: Batch) -> bool:
    text = "".join(map("".join, batch.cells.values()))
    has_controls = any(control in text for control in _CONTROLS)
    return has_controls or not (text.isascii() or _is_unicode(text))


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_readable(cell: str) -> None:
    for control in _CONTROLS:
        if control in cell:
            reason = f"holds the control character 0x{ord(control):02X}"
            raise CellError(reason)
    try:
        cell.encode()
    except UnicodeEncodeError as error:
        byte = ord(cell[error.start]) - _ESCAPED
        reason = f"is not UTF-8: byte 0x{byte:02X} at character {error.start + 1}"
        raise CellError(reason) from None
