"""Whatever a cell holds comes back from PostgreSQL as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.importing.copy_text import copy_text
from tests.storage.importing.books import BOOKS, bring_in, ledger

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

AWKWARD = ("a\tb", "a\\tb", "\\N", "a\\", "two\nlines", "a\rb", "客户", "\\.", "''")


def test_rows_are_lines_and_nothing_is_told_from_its_name() -> None:
    assert copy_text([("a\tb", 1, True), (None, 2, False), (r"\N", 3, None)]) == (
        "a\\tb\t1\tTrue\n\\N\t2\tFalse\n\\\\N\t3\t\\N\n"
    )


def test_awkward_names_are_stored_as_they_are(engine: Engine, tmp_path: Path) -> None:
    rows = "".join(f'A{at},"{name}"\n' for at, name in enumerate(AWKWARD))
    books = BOOKS | {"vendors": "vendor_number,name\n" + rows}

    report = bring_in(engine, tmp_path / "books", books)
    again = bring_in(engine, tmp_path / "books", books)

    assert report.accepted
    assert [row[1] for row in ledger(engine)["vendors"]] == list(AWKWARD)
    assert again.total.moved == 0
