"""A proposed map names the columns it found and what it is unsure of."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from storage.importing.books import NoBooksError
from storage.importing.guessing.guess import guess_mapping
from storage.importing.mapping.read import read_mapping
from storage.importing.run import import_files
from tests.storage.importing.books import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

ENGLISH = (
    "Invoice No,Customer ID,Customer Name,Invoice Date,Due Date,Amount,Currency\n"
    'INV-1,C1,Globex,01/31/2026,03/02/2026,"1,234.50",USD\n'
)
SPANISH = (
    "N.º de factura;Código de cliente;Razón social;Fecha de emisión;Vencimiento;"
    "Importe;Moneda;Notas\nF-1;0012;Peña SA;31/01/2026;28/02/2026;1.234,50;EUR;x\n"
)
PORTUGUESE = (
    "Nota Fiscal|Código do cliente|Nome|Data de emissão|Data de vencimento|"
    "Valor total|Moeda\n77|9|Ação Ltda|31.01.2026|28.02.2026|1234,50|BRL\n"
)
CHINESE = (
    "发票号,客户编号,客户名称,开票日期,到期日,金额,币种\n"
    'F-1,0012,北京公司,2026年01月31日,2026年02月28日,"1,234.50",CNY\n'
)
INVOICE_COLUMNS = {
    *("invoice_number", "customer_number", "issue_date", "due_date"),
    *("currency", "total"),
}


@pytest.mark.parametrize(
    ("text", "encoding", "file"),
    [
        pytest.param(
            ENGLISH,
            "utf-8",
            {"encoding": "utf-8-sig", "dates": ["%m/%d/%Y"], "thousands": ","},
            id="english",
        ),
        pytest.param(
            SPANISH,
            "cp1252",
            {"encoding": "cp1252", "delimiter": ";", "decimal": ","},
            id="spanish-of-an-old-program",
        ),
        pytest.param(
            PORTUGUESE,
            "utf-8",
            {"delimiter": "|", "dates": ["%d.%m.%Y"], "decimal": ","},
            id="portuguese",
        ),
        pytest.param(
            CHINESE,
            "gb18030",
            {"encoding": "gb18030", "dates": ["%Y年%m月%d日"]},
            id="chinese",
        ),
        pytest.param(ENGLISH, "utf-16", {"encoding": "utf-16"}, id="utf-16"),
    ],
)
def test_a_file_of_invoices_is_known_by_header_and_values(
    tmp_path: Path, text: str, encoding: str, file: dict[str, object]
) -> None:
    (tmp_path / "export.csv").write_bytes(text.encode(encoding))

    proposed = tomllib.loads(guess_mapping(tmp_path / "export.csv"))

    customers, invoices = proposed["table"]
    assert (customers["name"], invoices["name"]) == ("customers", "invoices")
    assert set(invoices["columns"]) == INVOICE_COLUMNS
    assert set(customers["columns"]) >= {"customer_number", "name"}
    assert proposed["file"].items() >= file.items()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("text", [ENGLISH, SPANISH, PORTUGUESE, CHINESE])
def test_what_was_found_whole_can_be_imported_once_checked(
    engine: Engine, tmp_path: Path, text: str
) -> None:
    (tmp_path / "export.csv").write_text(text, encoding="utf-8")
    (tmp_path / "map.toml").write_text(guess_mapping(tmp_path / "export.csv"))

    report = import_files(
        engine, [tmp_path / "export.csv"], tmp_path / "map.toml", as_of=NOW, now=NOW
    )

    assert (report.accepted, report.total.added) == (True, 2)


def test_what_is_unsure_or_missing_is_said(tmp_path: Path) -> None:
    text = (
        "Invoice No,Customer ID,Invoice Date,Due Date,Amount,Disputed,Colour\n"
        "INV-1,C1,01/02/2026,03/02/2026,1.234,N,red\n"
    )
    (tmp_path / "export.csv").write_text(text)

    proposed = guess_mapping(tmp_path / "export.csv")

    assert "# The days could also be %m/%d/%Y." in proposed
    assert "# The numbers could also be 1.234,5." in proposed
    assert "# Columns that nothing reads: Colour." in proposed
    assert 'values = { "N" = "no" }' in proposed
    assert '# currency = { constant = "" }' in proposed


def test_a_workbook_is_looked_at_as_well(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Payments"
    for line in (
        ("Trans No", "Supplier ID", "Supplier Name", "Paid Date", "Amount", "Currency"),
        ("1", "V1", "Acme", "2026-01-31", 12.5, "GBP"),
    ):
        sheet.append(line)
    book.save(tmp_path / "export.xlsx")
    (tmp_path / "map.toml").write_text(guess_mapping(tmp_path / "export.xlsx"))

    mapping = read_mapping(tmp_path / "map.toml")

    assert mapping.file.sheet == "Payments"
    assert [rule.name for rule in mapping.table] == ["vendors", "vendor_payments"]


@pytest.mark.parametrize("text", [None, ""], ids=["not-there", "empty"])
def test_where_there_is_nothing_to_look_at_it_is_said(
    tmp_path: Path, text: str | None
) -> None:
    if text is not None:
        (tmp_path / "export.csv").write_text(text)

    with pytest.raises(NoBooksError):
        guess_mapping(tmp_path / "export.csv")
