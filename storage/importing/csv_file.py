"""Reading CSV: records, with the physical line where each begins."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from itertools import accumulate, islice
from typing import TYPE_CHECKING, TextIO

from domain.ledger_format.problem import Problem
from storage.importing.source import CHUNK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from domain.ledger_format.problem import Findings
    from storage.importing.source import Chunk

csv.field_size_limit(1_000_000)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a CSV file is written; the ledger format's own by default."""

    encoding: str = "utf-8-sig"
    delimiter: str = ","
    quote: str = '"'


@dataclass(slots=True)
class CsvRecords:
    """The records of a CSV file; empty lines are none."""

    path: Path
    dialect: Dialect = field(default_factory=Dialect)
    share: float = 0.0

    @property
    def file(self) -> str:
        """Return the name that reports call it by."""
        return self.path.name

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        """Read the file from the start; what is no CSV goes to the findings."""
        size = max(self.path.stat().st_size, 1)
        if "16" not in self.dialect.encoding and _is_utf_16(self.path):
            reason = "is UTF-16; save it as UTF-8"
            findings.refuse(Problem(self.file, None, None, reason))
            return
        # Bytes that are not of the encoding survive as surrogates, so that they are
        # reported cell by cell instead of ending the reading.
        encoding, errors = self.dialect.encoding, "surrogateescape"
        with (
            self.path.open("rb") as file,
            io.TextIOWrapper(file, encoding, errors, newline="") as text,
        ):
            for chunk in self._parsed(text, findings):
                self.share = file.tell() / size
                yield chunk

    def _parsed(self, text: TextIO, findings: Findings) -> Iterator[Chunk]:
        # Strict: a quote that is never closed would swallow all rows after it.
        reader = csv.reader(
            text,
            delimiter=self.dialect.delimiter,
            quotechar=self.dialect.quote,
            strict=True,
        )
        begins = 1
        while True:
            records: list[list[str]] = []
            try:
                records.extend(islice(reader, CHUNK))
            except (csv.Error, UnicodeError) as error:
                reason = f"cannot be read: {error}"
                findings.refuse(Problem(self.file, reader.line_num, None, reason))
            if not records:
                return
            yield _without_empty(_beginnings(begins, reader.line_num, records), records)
            begins = reader.line_num + 1


def _beginnings(first: int, last: int, records: list[list[str]]) -> Sequence[int]:
    if last - first + 1 == len(records):
        return range(first, last + 1)
    # Some cells hold line breaks.
    spans = (1 + sum(map(_breaks, record)) for record in records[:-1])
    return list(accumulate(spans, initial=first))


def _breaks(cell: str) -> int:
    return cell.count("\n") + cell.count("\r") - cell.count("\r\n")


def _without_empty(lines: Sequence[int], records: list[list[str]]) -> Chunk:
    if [] not in records:
        return lines, records
    kept = [pair for pair in zip(lines, records, strict=True) if pair[1]]
    return [line for line, _ in kept], [record for _, record in kept]


def _is_utf_16(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) in _UTF_16
