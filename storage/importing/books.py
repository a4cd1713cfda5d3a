"""Finding the books: which file of a folder, or sheet of a workbook, is which table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.errors import OttoError
from domain.ledger_format.problem import Problem
from domain.ledger_format.tables import BY_NAME
from storage.importing.csv_file import CsvRecords, Dialect
from storage.importing.mapping.source import MappedSource
from storage.importing.source import PlainSource
from storage.importing.xlsx_file import XlsxRecords, sheet_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from domain.ledger_format.problem import Findings
    from storage.importing.mapping.model import Mapping
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


def open_mapped(files: Sequence[Path], mapping: Mapping) -> list[Source]:
    """Return the tables that foreign files become.

    Raises:
        NoBooksError: one of them is not there.
    """
    sources: list[Source] = []
    for rule in mapping.table:
        seen: set[tuple[str, ...]] = set()
        for file in files:
            records = _records(file, mapping)
            sources.append(MappedSource(records, mapping, rule, seen))
    return sources


def _records(path: Path, mapping: Mapping) -> Records:
    if not path.is_file():
        raise NoBooksError(path, "there is no such file")
    if path.suffix.lower() == ".xlsx":
        return XlsxRecords(path, mapping.file.sheet, mapping.file.header)
    rule = mapping.file
    return CsvRecords(path, Dialect(rule.encoding, rule.delimiter, rule.quote))


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
