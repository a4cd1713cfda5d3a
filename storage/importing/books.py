"""Finding the books: which file of a folder, or sheet of a workbook, is which table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.errors import OttoError
from domain.ledger_format.problem import Problem
from domain.ledger_format.tables import BY_NAME
from storage.importing.csv_file import CsvRecords
from storage.importing.source import PlainSource
from storage.importing.xlsx_file import XlsxRecords, sheet_names

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from domain.ledger_format.problem import Findings
    from storage.importing.source import Records, Source


class NoBooksError(OttoError):
    """There is nothing at that path that could be a company's books."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}")


def open_books(path: Path, findings: Findings) -> list[Source]:
    """Return the tables in a folder, in a workbook, or the one in a CSV file.

    Raises:
        NoBooksError: nothing is there, or nothing that could be read.
    """
    if path.is_dir():
        return _folder(path, findings)
    if not path.is_file():
        raise NoBooksError(path, "there is no such folder or file")
    if path.suffix.lower() == ".xlsx":
        return _workbook(path, findings)
    if path.suffix.lower() == ".csv":
        return _named([(path.stem, CsvRecords(path))], findings)
    raise NoBooksError(path, "is neither a folder, nor a .csv or .xlsx file")


def _folder(path: Path, findings: Findings) -> list[Source]:
    files = sorted(path.glob("*.[cC][sS][vV]"))
    if not files:
        raise NoBooksError(path, "there is no .csv file in the folder")
    return _named([(file.stem, CsvRecords(file)) for file in files], findings)


def _workbook(path: Path, findings: Findings) -> list[Source]:
    sheets = [(name, XlsxRecords(path, name)) for name in sheet_names(path)]
    return _named(sheets, findings)


def _named(found: Iterable[tuple[str, Records]], findings: Findings) -> list[Source]:
    sources: list[Source] = []
    for name, records in found:
        table = BY_NAME.get(name.strip().lower())
        if table is None:
            # Passing over a misspelt name would leave a table out unnoticed.
            known = ", ".join(BY_NAME)
            reason = f"{name!r} is no table of the ledger; those are {known}"
            findings.refuse(Problem(records.file, None, None, reason))
        else:
            sources.append(PlainSource(table, records))
    return sources
