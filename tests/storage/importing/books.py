"""A small company's books to import; a test names only the file it is about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from storage.importing.run import import_folder
from storage.tables.base import Row
from storage.tables.ledger import mirrors

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Engine

    from domain.ledger_format.report import ImportReport

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)

CUSTOMERS = """\
customer_number,name,currency,credit_limit,email
C1,Globex,USD,1000.00,Accounts@Globex.example
C2,Initech,EUR,,
"""
INVOICES = """\
invoice_number,customer_number,issue_date,due_date,currency,total,kind
INV-01,C1,2026-01-01,2026-01-31,USD,120.00,invoice
INV-02,C2,2026-01-01,2026-01-31,EUR,12.50,
CN-01,C1,2026-02-01,2026-02-01,USD,20.00,credit_note
"""
RECEIPTS = """\
receipt_number,received_on,currency,amount,customer_number
R1,2026-02-01,USD,100.00,C1
R2,2026-02-01,EUR,12.50,
"""
ALLOCATIONS = """\
receipt_number,credit_note_number,invoice_number,amount,applied_on,recorded_at,kind
R1,,INV-01,50.00,2026-02-01,2026-02-03T09:00:00+02:00,
R1,,INV-01,50.00,2026-02-01,,
,CN-01,INV-01,20.00,2026-02-02,,
R2,,INV-02,12.50,2026-02-02,,
"""
BOOKS = {
    "customers": CUSTOMERS,
    "invoices": INVOICES,
    "receipts": RECEIPTS,
    "allocations": ALLOCATIONS,
}
"""Eleven rows in four tables."""


def write_books(folder: Path, books: Mapping[str, str | bytes] = BOOKS) -> Path:
    """Write the tables as CSV files; return the folder."""
    folder.mkdir(exist_ok=True, parents=True)
    for name, text in books.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.csv").write_bytes(data)
    return folder


def bring_in(
    engine: Engine,
    folder: Path,
    books: Mapping[str, str | bytes] = BOOKS,
    *,
    as_of: datetime = NOW,
    replace: bool = False,
) -> ImportReport:
    """Import the books, and only them, from the folder."""
    for old in folder.glob("*.csv"):
        old.unlink()
    path = write_books(folder, books)
    return import_folder(engine, path, as_of=as_of, now=NOW, replace=replace)


def ledger(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Return every visible row of every table, without its generations."""
    with engine.connect() as connection:
        state = Row.metadata.tables["ledger_state"]
        now = connection.scalar(select(state.c.generation))
        found: dict[str, list[tuple[object, ...]]] = {}
        for table in mirrors():
            columns = [c for c in table.c if c.name not in {"since", "until"}]
            rows = connection.execute(
                select(*columns).where(table.c.since <= now, table.c.until > now)
            )
            found[table.name] = sorted((tuple(row) for row in rows), key=repr)
    return found


def everything_stored(engine: Engine) -> list[tuple[object, ...]]:
    """Return all there is, invisible rows, generations and the state included."""
    with engine.connect() as connection:
        tables = [*mirrors(), Row.metadata.tables["ledger_state"]]
        return [
            (table.name, *row)
            for table in tables
            for row in sorted(connection.execute(select(table)), key=repr)
        ]


def problems(report: ImportReport) -> list[str]:
    """Return the problems as lines."""
    return [str(problem) for problem in report.problems]
