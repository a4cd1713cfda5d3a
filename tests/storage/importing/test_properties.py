"""What holds for any ledger: twice is once, halves make a whole, bad rows none."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from storage.engine import open_engine
from tests.storage.importing.books import bring_in, everything_stored, ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Engine

HEADERS = {
    "customers": "customer_number,name,currency",
    "invoices": "invoice_number,customer_number,issue_date,due_date,currency,total",
    "receipts": "receipt_number,received_on,currency,amount",
    "allocations": "receipt_number,invoice_number,amount,applied_on",
}
Rows = dict[str, list[str]]


@st.composite
def ledgers(draw: st.DrawFn) -> Rows:
    """Make a small ledger that is right: each receipt pays one invoice at most."""
    customers = draw(st.integers(1, 4))
    rows: Rows = {name: [] for name in HEADERS}
    for at in range(customers):
        name = draw(st.text(st.characters(codec="utf-8", categories=["L"]), min_size=1))
        rows["customers"].append(f"C{at},{name},USD")
    for at in range(draw(st.integers(1, 6))):
        cents = draw(st.integers(1, 10**9))
        whole = f"{cents // 100}.{cents % 100:02}"
        customer = draw(st.integers(0, customers - 1))
        rows["invoices"].append(
            f"INV-{at:03},C{customer},2026-01-01,2026-01-31,USD,{whole}"
        )
        if draw(st.booleans()):
            paid = draw(st.integers(1, cents))
            part = f"{paid // 100}.{paid % 100:02}"
            rows["receipts"].append(f"R{at},2026-02-01,USD,{part}")
            rows["allocations"].append(f"R{at},INV-{at:03},{part},2026-02-02")
    return rows


def _books(rows: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {name: "\n".join([HEADERS[name], *rows[name], ""]) for name in HEADERS}


@contextmanager
def _database(template: Path) -> Iterator[tuple[Engine, Path]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "otto.db"
        shutil.copy(template, path)
        engine = open_engine(f"sqlite:///{path}")
        yield engine, Path(folder) / "books"
        engine.dispose()


@settings(max_examples=15, deadline=None)
@given(rows=ledgers())
def test_importing_twice_is_importing_once(sqlite_template: Path, rows: Rows) -> None:
    with _database(sqlite_template) as (engine, folder):
        bring_in(engine, folder, _books(rows))
        before = everything_stored(engine)

        report = bring_in(engine, folder, _books(rows))

        assert report.accepted
        assert report.total.moved == 0
        assert everything_stored(engine) == before


@settings(max_examples=15, deadline=None)
@given(rows=ledgers(), data=st.data())
def test_two_halves_make_the_whole(
    sqlite_template: Path, rows: Rows, data: st.DataObject
) -> None:
    cuts = {name: data.draw(st.integers(0, len(rows[name]))) for name in HEADERS}
    # What a row points at comes in no later than the row.
    cuts["customers"] = len(rows["customers"])
    cuts["invoices"] = max(cuts["invoices"], 1)
    first = {name: rows[name][: cuts[name]] for name in HEADERS}
    paid = {row.split(",")[0] for row in first["receipts"]}
    billed = {row.split(",")[0] for row in first["invoices"]}
    first["allocations"] = [
        row
        for row in first["allocations"]
        if row.split(",")[0] in paid and row.split(",")[1] in billed
    ]
    second = {
        name: [row for row in rows[name] if row not in first[name]] for name in HEADERS
    }
    with (
        _database(sqlite_template) as (whole, folder),
        _database(sqlite_template) as (halves, other),
    ):
        bring_in(whole, folder, _books(rows))
        for half in (first, second):
            assert bring_in(halves, other, _books(half)).accepted

        assert ledger(halves) == ledger(whole)


@settings(max_examples=15, deadline=None)
@given(rows=ledgers(), data=st.data())
def test_a_bad_row_anywhere_leaves_the_ledger_untouched(
    sqlite_template: Path, rows: Rows, data: st.DataObject
) -> None:
    with _database(sqlite_template) as (engine, folder):
        bring_in(engine, folder, _books(rows))
        before = everything_stored(engine)
        name = data.draw(st.sampled_from(list(HEADERS)))
        at = data.draw(st.integers(0, len(rows[name])))
        bad = {**rows, name: [*rows[name][:at], "bad,\x00", *rows[name][at:]]}

        report = bring_in(engine, folder, _books(bad))

        assert f"{name}.csv:{at + 2}" in str(report.problems[0])
        assert everything_stored(engine) == before
