"""Looking at a foreign file and proposing how it could be read."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TypeVar

from domain.ledger_format.columns import Kind
from domain.ledger_format.problem import Findings
from storage.importing.books import NoBooksError
from storage.importing.csv_file import CsvRecords, Dialect
from storage.importing.guessing.looks import DATE_FORMATS, NUMBER_STYLES, look_at
from storage.importing.guessing.matching import (
    guess_table,
    likely_tables,
)
from storage.importing.guessing.writing import write_map
from storage.importing.mapping.model import FileRule
from storage.importing.xlsx_file import XlsxRecords, sheet_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from storage.importing.guessing.looks import Looks
    from storage.importing.guessing.matching import TableGuess

Choice = TypeVar("Choice")
_LOOKED_AT = 64 * 1024
_PARTIES = {"invoices": "customers", "vendor_payments": "vendors", "bills": "vendors"}
"""Tables whose rows often name a party: it is read from the same file."""


def guess_mapping(path: Path) -> str:
    """Return a proposed map for the file, as TOML with comments.

    Raises:
        NoBooksError: there is no file, or no row in it.
    """
    if not path.is_file():
        raise NoBooksError(path, "there is no such file")
    rule, columns = _look(path)
    guesses = _guesses(columns)
    marks, doubts = _marks(guesses)
    rule = rule.model_copy(update=marks)
    used = {match.looks.header for guess in guesses for match in guess.matches}
    unused = [looks.header for looks in columns if looks.header not in used]
    return write_map(path.name, rule, guesses, [*doubts, *_unread(unused)])


def _unread(headers: Sequence[str]) -> list[str]:
    return [f"Columns that nothing reads: {', '.join(headers)}."] if headers else []


def _look(path: Path) -> tuple[FileRule, list[Looks]]:
    if path.suffix.lower() == ".xlsx":
        rule = FileRule(sheet=sheet_names(path)[0])
        chunks = XlsxRecords(path, rule.sheet).chunks(Findings())
    else:
        rule = _written(path)
        dialect = Dialect(rule.encoding, rule.delimiter)
        chunks = CsvRecords(path, dialect).chunks(Findings())
    _, records = next(iter(chunks), ([], []))
    if not records:
        raise NoBooksError(path, "is empty")
    header, *rows = records
    full = [row for row in rows if len(row) == len(header)]
    columns = zip(*full, strict=True) if full else ((),) * len(header)
    return rule, [look_at(*pair) for pair in zip(header, columns, strict=True)]


def _written(path: Path) -> FileRule:
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    encoding = _encoding(start)
    text = start.decode(encoding, "ignore")
    try:
        delimiter = csv.Sniffer().sniff(text, ",;\t|").delimiter
    except csv.Error:
        delimiter = ","
    return FileRule(encoding=encoding, delimiter=delimiter)


def _encoding(start: bytes) -> str:
    if start[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "utf-16"
    # A character may be cut in two where we stopped reading.
    whole = start.rpartition(b"\n")[0] or start
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = whole.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8-sig" or _is_chinese(text):
            return encoding
    return "cp1252"


def _is_chinese(text: str) -> bool:
    foreign = [letter for letter in text if not letter.isascii()]
    common = [letter for letter in foreign if "\u4e00" <= letter <= "\u9fff"]
    return len(common) > len(foreign) / 2 and _is_common(common)


def _is_common(letters: Sequence[str]) -> bool:
    # Western text misread as GB 18030 gives rare characters; real text has these.
    return any(
        letter in "客户发票日期金额编号名称供应商付款收款公司" for letter in letters
    )


def _guesses(columns: Sequence[Looks]) -> list[TableGuess]:
    all_guesses = [guess_table(name, columns) for name in likely_tables()]
    best = max(all_guesses, key=lambda guess: guess.weight)
    party = _PARTIES.get(best.table.name)
    if party is None:
        return [best]
    by_name = {guess.table.name: guess for guess in all_guesses}
    return [by_name[party], best]


def _marks(guesses: Iterable[TableGuess]) -> tuple[dict[str, object], list[str]]:
    found = [
        (guess.table.column(match.column).kind, match.looks)
        for guess in guesses
        for match in guess.matches
    ]
    dates = [looks.dates for kind, looks in found if kind is Kind.DATE and looks.dates]
    styles = [looks.styles for kind, looks in found if kind is Kind.AMOUNT]
    forms = _in_common(DATE_FORMATS, dates)
    marks = _in_common(NUMBER_STYLES, [style for style in styles if style])
    decimal, thousands = marks[0] if marks else (".", "")
    # Where no format fits all columns, each column's first is tried in turn.
    chosen = forms[:1] or list(dict.fromkeys(options[0] for options in dates))
    doubts = [f"The days could also be {form}." for form in forms[1:]]
    doubts += [
        f"The numbers could also be 1{separator}234{mark}5."
        for mark, separator in marks
        if mark != decimal
    ][:1]
    return {"dates": chosen, "decimal": decimal, "thousands": thousands}, doubts


def _in_common(
    known: Sequence[Choice], options: Sequence[Sequence[Choice]]
) -> list[Choice]:
    return [
        choice
        for choice in known
        if options and all(choice in some for some in options)
    ]
