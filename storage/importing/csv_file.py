"""Reading CSV: records, with the physical line where each begins."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from domain.ledger_format.problem import Problem
from storage.importing.source import CHUNK

if TYPE_CHECKING:
    from collections.abc import Iterator
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
        reader = csv.reader(
            text, delimiter=self.dialect.delimiter, quotechar=self.dialect.quote
        )
        lines: list[int] = []
        records: list[list[str]] = []
        begins = 1
        try:
            for record in reader:
                if record:
                    lines.append(begins)
                    records.append(record)
                begins = reader.line_num + 1
                if len(records) == CHUNK:
                    yield lines, records
                    lines, records = [], []
        except (csv.Error, UnicodeError) as error:
            findings.refuse(
                Problem(self.file, begins, None, f"cannot be read: {error}")
            )
        if records:
            yield lines, records


def _is_utf_16(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) in _UTF_16
