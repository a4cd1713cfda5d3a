"""A template is books that can be imported as they are."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from domain.ledger_format.tables import TABLES
from storage.importing.run import import_folder
from storage.importing.template import FileExistsAlreadyError, write_template
from tests.storage.importing.books import NOW, bring_in, problems

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_its_examples_are_right(engine: Engine, tmp_path: Path) -> None:
    write_template(tmp_path / "books", examples=True)

    report = import_folder(engine, tmp_path / "books", as_of=NOW, now=NOW)

    assert problems(report) == []
    assert report.warnings == ()
    assert report.total.added == len(TABLES)


def test_its_headers_are_an_import_that_changes_nothing(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "mine")
    paths = write_template(tmp_path / "books")

    report = import_folder(engine, tmp_path / "books", as_of=NOW, now=NOW)

    assert report.accepted
    assert report.total.moved == 0
    for table, path in zip(TABLES, paths, strict=True):
        assert path.read_text().strip() == ",".join(table.names)


def test_it_never_writes_over_a_file(tmp_path: Path, database_url: str) -> None:
    del database_url
    (tmp_path / "invoices.csv").write_text("mine")

    with pytest.raises(FileExistsAlreadyError):
        write_template(tmp_path, examples=True)

    assert (tmp_path / "invoices.csv").read_text() == "mine"
    assert len(list(tmp_path.glob("*.csv"))) == 1


def test_an_example_fills_every_required_column(
    tmp_path: Path, database_url: str
) -> None:
    del database_url
    for table, path in zip(
        TABLES, write_template(tmp_path, examples=True), strict=True
    ):
        with path.open(newline="") as file:
            (row,) = csv.DictReader(file)
        assert all(row[name] for name in table.required)
