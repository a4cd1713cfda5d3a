"""A map translates a foreign file; a wrong map is refused before any row is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage.importing.books import NoBooksError
from storage.importing.mapping.read import BadMappingError, read_mapping
from storage.importing.run import import_files
from tests.storage.importing.books import NOW, ledger, problems

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from domain.ledger_format.report import ImportReport

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

MAP = """\
[file]
dates = ["%d.%m.%Y", "%d.%m.%y"]
decimal = ","
thousands = "."
delimiter = ";"

[[table]]
name = "customers"
distinct = true
[table.columns]
customer_number = "Konto"
name = { join = ["Name", "Ort"], with = ", " }

[[table]]
name = "invoices"
where = [{ column = "Art", is = ["Rechnung", "Gutschrift"] }]
skip = [{ column = "Betrag", empty = true, reason = "no amount yet" }]
[table.columns]
invoice_number = { from = "Beleg", strip_zeros = true, prefix = "RE-" }
kind = { from = "Art", values = { Rechnung = "invoice", Gutschrift = "credit_note" } }
customer_number = "Konto"
issue_date = "Datum"
due_date = ["Faellig", "Datum"]
currency = { from = "Waehrung", default = "EUR" }
total = { from = "Betrag", absolute = true }

[[table]]
name = "receipts"
where = [{ column = "Art", matches = "^Zahl" }]
[table.columns]
receipt_number = "Beleg"
received_on = "Datum"
currency = { constant = "EUR" }
amount = { from = "Betrag", negate = true }
customer_number = "Konto"
"""
EXPORT = """\
Art;Beleg;KONTO ;Name;Ort;Datum;Betrag;Waehrung
Rechnung;0042;0010;Adler;Bonn;31.01.2026;1.234,50;
Gutschrift;0043;0010;Adler;Bonn;01.02.26;(34,50);EUR
Rechnung;0044;0011;Bär;Ulm;01.02.2026;;EUR
Zahlung;0045;0010;Adler;Bonn;15.02.2026;-1.200,00 €;EUR
Storno;0046;0012;;;;;EUR
"""


def _run(
    engine: Engine, folder: Path, export: str = EXPORT, mapping: str = MAP
) -> ImportReport:
    (folder / "export.csv").write_text(export, encoding="utf-8")
    (folder / "map.toml").write_text(mapping, encoding="utf-8")
    files = [folder / "export.csv"]
    return import_files(engine, files, folder / "map.toml", as_of=NOW, now=NOW)


def test_one_export_becomes_customers_invoices_and_receipts(
    engine: Engine, tmp_path: Path
) -> None:
    export = EXPORT.replace(";0012;;;", ";0012;Cohn;Hof;")

    report = _run(engine, tmp_path, export)

    assert problems(report) == []
    assert report.skipped == {"no amount yet": 1}
    stored = ledger(engine)
    assert [row[:2] for row in stored["customers"]] == [
        ("0010", "Adler, Bonn"),
        ("0011", "Bär, Ulm"),
        ("0012", "Cohn, Hof"),
    ]
    assert [(*row[:3], str(row[3]), *row[5:7]) for row in stored["invoices"]] == [
        ("RE-42", "invoice", "0010", "2026-01-31", "EUR", 123_450),
        ("RE-43", "credit_note", "0010", "2026-02-01", "EUR", 3_450),
    ]
    assert [(row[0], row[3]) for row in stored["receipts"]] == [("0045", 120_000)]


def test_a_record_that_cannot_be_translated_is_named_with_its_own_column(
    engine: Engine, tmp_path: Path
) -> None:
    export = EXPORT.replace("31.01.2026", "00:00:00").replace("1.234,50", "1,234.50")

    report = _run(engine, tmp_path, export)

    no_date = "Datum: '00:00:00' is not a date like %d.%m.%Y or %d.%m.%y"
    assert problems(report) == [
        f"export.csv:2: issue_date: {no_date}",
        f"export.csv:2: due_date: {no_date}",
        "export.csv:2: total: Betrag: '1,234.50' is not a number like 1.234,50",
        "export.csv:6: name: is required and empty",
    ]
    assert not any(ledger(engine).values())


@pytest.mark.parametrize(
    ("export", "problem"),
    [
        pytest.param(
            EXPORT.replace("Beleg", "Nummer"),
            "export.csv:1: Beleg: the map asks for the column 'Beleg', "
            "which is not there",
            id="column-that-is-not-there",
        ),
        pytest.param(
            EXPORT + "Rechnung;0047\n",
            "export.csv:7: has 2 cells, the header has 8",
            id="too-few-cells",
        ),
        pytest.param("", "export.csv: is empty: no header row", id="empty"),
        pytest.param(
            EXPORT.replace("Rechnung;0042", "Gutschrift;0043"),
            "export.csv:3: invoice_number: 'RE-43' is there already, in line 2",
            id="number-twice",
        ),
    ],
)
def test_a_file_that_does_not_fit_the_map_is_refused(
    engine: Engine, tmp_path: Path, export: str, problem: str
) -> None:
    report = _run(engine, tmp_path, export.replace("Storno", "Anzahlung"))

    assert problem in problems(report)
    assert not any(ledger(engine).values())


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        pytest.param("[file]", "[file", "is no TOML: Expected ']'", id="no-toml"),
        pytest.param(
            "decimal", "decimals", "file.decimals: is not a key", id="unknown-key"
        ),
        pytest.param(
            'decimal = ","',
            'decimal = "."',
            "file: decimal and thousands cannot be the same",
            id="one-mark-for-both",
        ),
        pytest.param(
            "[file]",
            '[file]\nencoding = "utf-9"',
            "file: 'utf-9' is no encoding",
            id="unknown-encoding",
        ),
        pytest.param(
            'name = "invoices"',
            'name = "invoice"',
            "table \"invoice\": 'invoice' is none of customers,",
            id="unknown-table",
        ),
        pytest.param(
            "issue_date =",
            "issued =",
            "table \"invoices\": 'issued' is no column of invoices; "
            "the required column 'issue_date' of invoices is missing",
            id="unknown-and-missing-column",
        ),
        pytest.param(
            '{ constant = "EUR" }',
            '{ constant = "EUR", from = "Waehrung" }',
            'table "receipts", columns.currency: needs exactly one of from,',
            id="two-origins",
        ),
        pytest.param(
            'matches = "^Zahl"',
            'matches = "("',
            'table "receipts", where.0.matches: is no regular expression',
            id="no-regular-expression",
        ),
        pytest.param(
            "empty = true,",
            "empty = true, date = false,",
            'table "invoices", skip.0: needs exactly one of is, empty,',
            id="two-tests",
        ),
        pytest.param(
            'receipt_number = "Beleg"',
            'receipt_number = { from = "Beleg", negate = true }',
            'table "receipts": receipt_number is no amount',
            id="negative-number-of-a-document",
        ),
        pytest.param(
            'receipt_number = "Beleg"',
            'receipt_number = { from = "Beleg", dates = "%d" }',
            'table "receipts": receipt_number is no date',
            id="date-format-of-a-number",
        ),
    ],
)
def test_a_wrong_map_is_refused_with_its_key_and_the_reason(
    tmp_path: Path, database_url: str, old: str, new: str, mistake: str
) -> None:
    del database_url
    assert old in MAP
    path = tmp_path / "map.toml"
    path.write_text(MAP.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadMappingError) as refused:
        read_mapping(path)

    assert refused.value.mistakes[0].startswith(mistake)


def test_allocations_are_never_one_of_many(tmp_path: Path, database_url: str) -> None:
    del database_url
    path = tmp_path / "map.toml"
    columns = "invoice_number = 'a'\namount = 'b'\napplied_on = 'c'\n"
    path.write_text(
        f"[[table]]\nname = 'allocations'\ndistinct = true\n[table.columns]\n{columns}"
    )

    with pytest.raises(BadMappingError, match="have no number"):
        read_mapping(path)


def test_a_map_that_is_not_there_is_said_so(tmp_path: Path, database_url: str) -> None:
    del database_url
    with pytest.raises(BadMappingError, match="cannot be read: No such file"):
        read_mapping(tmp_path / "map.toml")


def test_a_file_that_is_not_there_is_said_so(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text(MAP)

    with pytest.raises(NoBooksError):
        import_files(
            engine,
            [tmp_path / "gone.csv"],
            tmp_path / "map.toml",
            as_of=NOW,
            now=NOW,
        )
