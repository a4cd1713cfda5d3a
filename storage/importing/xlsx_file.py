"""Reading one sheet of an Excel workbook as records of text.

What a cell shows may be rounded or stale, so only what it surely holds is taken: text,
whole days, moments, numbers as they are, yes and no. A formula is refused: the value
stored beside it is whatever the last program that saved the file made of it.
"""

from __future__ import annotations

import zipfile
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from domain.errors import OttoError
from domain.ledger_format.problem import Problem
from storage.importing.source import CHUNK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl.workbook import Workbook

    from domain.ledger_format.problem import Findings
    from storage.importing.source import Chunk

_UNSURE = {"f": "a formula", "e": "an error"}
_EXACT = 10**15
"""Excel keeps 15 digits of a number and makes the rest zero."""


class UnreadableWorkbookError(OttoError):
    """A file is called a workbook, but is none."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: is not an Excel workbook (.xlsx)")


class NoSheetError(OttoError):
    """A workbook has no sheet of the name that a map gives."""

    def __init__(self, path: Path, sheet: str) -> None:
        super().__init__(f"{path}: has no sheet named {sheet!r}")


def sheet_names(path: Path) -> list[str]:
    """Return the names of the sheets.

    Raises:
        UnreadableWorkbookError: the file is no workbook.
    """
    with closing(_open(path)) as book:
        return list(book.sheetnames)


@dataclass(slots=True)
class XlsxRecords:
    """The records of one sheet from its header row on; empty rows are none."""

    path: Path
    sheet: str | None = None
    header: int = 1
    share: float = 0.0

    @property
    def file(self) -> str:
        """Return the name that reports call it by."""
        return f"{self.path.name}[{self.sheet}]" if self.sheet else self.path.name

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        """Read the sheet from its start; cells that say nothing sure are reported."""
        with closing(_open(self.path)) as book:
            sheet = self._sheet(book)
            last = max(sheet.max_row or 1, 1)
            records = self._records(sheet, findings)
            while chunk := list(islice(records, CHUNK)):
                self.share = chunk[-1][0] / last
                yield [line for line, _ in chunk], [record for _, record in chunk]

    def _sheet(self, book: Workbook) -> Any:  # noqa: ANN401 - openpyxl has several kinds
        name = self.sheet or book.sheetnames[0]
        if name not in book.sheetnames:
            raise NoSheetError(self.path, name)
        return book[name]

    def _records(
        self,
        sheet: Any,  # noqa: ANN401 - openpyxl has several kinds
        findings: Findings,
    ) -> Iterator[tuple[int, list[str]]]:
        width = 0
        rows = sheet.iter_rows(min_row=self.header)
        for line, cells in enumerate(rows, start=self.header):
            record = [self._text(cell, findings) for cell in cells]
            if any(record):
                width = width or _filled(record)
                # A row ends with its last filled cell, or where the header ends.
                end = max(width, _filled(record))
                yield line, (record + [""] * end)[:end]

    def _text(self, cell: Any, findings: Findings) -> str:  # noqa: ANN401 - a cell
        try:
            return _plain(cell.value, cell.data_type)
        except _UnsureError as error:
            where = f"cell {cell.coordinate}"
            findings.refuse(Problem(self.file, cell.row, where, str(error)))
            return ""


def _filled(record: list[str]) -> int:
    return max(at for at, cell in enumerate(record, start=1) if cell)


class _UnsureError(ValueError):
    """A cell does not surely hold what it shows."""


def _plain(value: object, data_type: str) -> str:
    if data_type in _UNSURE:
        msg = f"is {_UNSURE[data_type]}; save it as a value"
        raise _UnsureError(msg)
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return _number(value)
        case _:
            return _day(value) if isinstance(value, date) else str(value)


def _day(value: date) -> str:
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat()


def _number(value: float) -> str:
    if abs(value) >= _EXACT:
        msg = (
            f"{int(value)} has more digits than Excel keeps; format the column as text"
        )
        raise _UnsureError(msg)
    if value == int(value):
        return str(int(value))
    # The shortest text that means this number: what was typed, if it was exact.
    return format(Decimal(repr(value)), "f")


def _open(path: Path) -> Workbook:
    try:
        return openpyxl.load_workbook(path, read_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, OSError) as error:
        raise UnreadableWorkbookError(path) from error
