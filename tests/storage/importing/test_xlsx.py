"""A workbook is books, sheet by sheet; only what a cell surely holds is taken."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook

from storage.importing.books import NoBooksError
from storage.importing.run import import_files, import_folder
from storage.importing.xlsx_file import NoSheetError, UnreadableWorkbookError
from tests.storage.importing.books import NOW, bring_in, ledger, problems

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy import Engine

    from domain.ledger_format.report import ImportReport

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

HEADER = (
    *("invoice_number", "customer_number", "issue_date", "due_date", "currency"),
    *("total", "disputed"),
)
ROW: tuple[Any, ...] = (
    *("0042", 10, date(2026, 1, 31), datetime(2026, 3, 2), "USD"),  # noqa: DTZ001 - Excel's own
    *(1234.5, True),
)


def _import(engine: Engine, path: Path, *rows: Sequence[Any]) -> ImportReport:
    book = Workbook()
    customers, invoices = book.active, book.create_sheet("invoices")
    assert customers is not None
    customers.title = "Customers"
    for sheet, lines in (
        (customers, [("customer_number", "name"), (10, "Globex")]),
        (invoices, [HEADER, *rows]),
    ):
        for line in lines:
            sheet.append(list(line))
    book.save(path)
    return import_folder(engine, path, as_of=NOW, now=NOW)


def test_text_numbers_days_and_flags_are_read_as_they_are(
    engine: Engine, tmp_path: Path
) -> None:
    report = _import(engine, tmp_path / "books.xlsx", ROW, (), (None, None, *()))

    assert problems(report) == []
    (invoice,) = ledger(engine)["invoices"]
    assert invoice[0] == "0042"
    assert invoice[2:7] == ("10", date(2026, 1, 31), date(2026, 3, 2), "USD", 123_450)
    assert invoice[14] is True


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        pytest.param(
            5, "=1+1", "cell F2: is a formula; save it as a value", id="formula"
        ),
        pytest.param(5, "#N/A", "cell F2: is an error; save it as a value", id="error"),
        pytest.param(
            5,
            12.345,
            "total: '12.345' has more than the 2 decimals of USD",
            id="number-finer-than-the-currency",
        ),
        pytest.param(
            0,
            12345678901234560,
            "cell A2: 12345678901234560 has more digits than Excel keeps; "
            "format the column as text",
            id="number-that-excel-has-cut",
        ),
        pytest.param(
            2,
            datetime(2026, 1, 31, 9, 30),  # noqa: DTZ001 - Excel's own
            "issue_date: '2026-01-31T09:30:00' is not a date like 2026-01-31",
            id="moment-for-a-day",
        ),
    ],
)
def test_a_cell_that_holds_nothing_sure_is_named(
    engine: Engine, tmp_path: Path, column: int, value: object, problem: str
) -> None:
    row = [*ROW[:column], value, *ROW[column + 1 :]]

    report = _import(engine, tmp_path / "books.xlsx", row)

    assert f"books.xlsx[invoices]:2: {problem}" in problems(report)
    assert not any(ledger(engine).values())


def test_a_sheet_of_no_table_is_refused(engine: Engine, tmp_path: Path) -> None:
    book = Workbook()
    book.save(tmp_path / "books.xlsx")

    report = import_folder(engine, tmp_path / "books.xlsx", as_of=NOW, now=NOW)

    assert problems(report)[0].startswith(
        "books.xlsx[Sheet]: 'Sheet' is no table of the ledger"
    )


def test_a_foreign_sheet_may_have_lines_above_its_header(
    engine: Engine, tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (("All customers",), (), ("Konto", "Name", ""), (10, "Globex"), (11,)):
        sheet.append(line)
    book.save(tmp_path / "export.xlsx")
    (tmp_path / "map.toml").write_text(
        "file = { header = 3 }\n[[table]]\nname = 'customers'\n"
        "[table.columns]\ncustomer_number = 'Konto'\nname = 'Name'\n"
    )

    report = import_files(
        engine, [tmp_path / "export.xlsx"], tmp_path / "map.toml", as_of=NOW, now=NOW
    )

    assert problems(report) == ["export.xlsx:5: name: is required and empty"]


def test_a_sheet_that_is_not_there_is_said_so(engine: Engine, tmp_path: Path) -> None:
    Workbook().save(tmp_path / "export.xlsx")
    (tmp_path / "map.toml").write_text(
        "file = { sheet = 'Data' }\n[[table]]\nname = 'customers'\n"
        "[table.columns]\ncustomer_number = 'Konto'\nname = 'Name'\n"
    )

    with pytest.raises(NoSheetError, match="no sheet named 'Data'"):
        import_files(
            engine,
            [tmp_path / "export.xlsx"],
            tmp_path / "map.toml",
            as_of=NOW,
            now=NOW,
        )


def test_a_file_that_only_calls_itself_a_workbook_is_refused(
    engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "books.xlsx").write_text("customer_number,name\n")

    with pytest.raises(UnreadableWorkbookError):
        import_folder(engine, tmp_path / "books.xlsx", as_of=NOW, now=NOW)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        pytest.param("nowhere", "no such folder or file", id="not-there"),
        pytest.param("books.pdf", "is neither a folder, nor", id="another-kind"),
        pytest.param("empty", "no .csv file in the folder", id="empty-folder"),
    ],
)
def test_where_there_are_no_books_it_is_said(
    engine: Engine, tmp_path: Path, name: str, why: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "books.pdf").touch()

    with pytest.raises(NoBooksError, match=why):
        import_folder(engine, tmp_path / name, as_of=NOW, now=NOW)


def test_one_file_of_the_format_may_come_alone(engine: Engine, tmp_path: Path) -> None:
    bring_in(engine, tmp_path / "books")

    report = import_folder(
        engine, tmp_path / "books" / "customers.csv", as_of=NOW, now=NOW
    )

    assert report.total.unchanged == 2
