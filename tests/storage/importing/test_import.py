"""An import makes the files the ledger and says what changed; twice is as once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from domain.ledger_format.report import Counts
from storage.importing.run import import_folder
from storage.tables.ledger import ImportRow, LedgerStateRow
from tests.storage.importing.books import (
    ALLOCATIONS,
    BOOKS,
    CUSTOMERS,
    INVOICES,
    NOW,
    bring_in,
    everything_stored,
    ledger,
    problems,
    write_books,
)

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

LATER = NOW + timedelta(days=1)


def _state(engine: Engine) -> tuple[object, ...]:
    with engine.connect() as connection:
        row = connection.execute(
            select(
                LedgerStateRow.generation, LedgerStateRow.as_of, LedgerStateRow.importer
            )
        ).one()
    return tuple(row)


def test_every_row_of_the_folder_is_in(engine: Engine, tmp_path: Path) -> None:
    report = bring_in(engine, tmp_path / "books")

    assert report.accepted
    assert report.total == Counts(added=11)
    assert {name: len(rows) for name, rows in ledger(engine).items() if rows} == {
        "customers": 2,
        "invoices": 3,
        "receipts": 2,
        "allocations": 4,
    }
    assert _state(engine) == (1, NOW, None)


def test_values_are_stored_as_the_format_means_them(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")

    stored = ledger(engine)
    customer = next(row for row in stored["customers"] if row[0] == "C1")
    allocations = [row for row in stored["allocations"] if row[1] == "INV-01"]
    assert "accounts@globex.example" in customer
    assert customer[10:12] == (100_000, "USD")  # the limit is in the account's currency
    assert [(row[0], row[3], row[4], row[7]) for row in allocations] == [
        ("CN-01", "credit", 0, 2_000),
        ("R1", "payment", 0, 5_000),
        ("R1", "payment", 1, 5_000),
    ]


def test_the_same_folder_again_changes_nothing(engine: Engine, tmp_path: Path) -> None:
    bring_in(engine, tmp_path / "books")
    before = everything_stored(engine)

    report = bring_in(engine, tmp_path / "books")

    assert report.total == Counts(unchanged=11)
    assert everything_stored(engine) == before


def test_the_same_books_of_a_later_day_only_move_the_day(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")

    report = bring_in(engine, tmp_path / "books", as_of=LATER)

    assert (report.total, report.as_of) == (Counts(unchanged=11), LATER)
    assert _state(engine) == (1, LATER, None)


def test_a_row_with_a_known_key_is_replaced_and_a_new_one_added(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")
    invoices = INVOICES.replace("12.50", "15.00") + (
        "INV-03,C1,2026-03-01,2026-03-31,USD,9.00,\n"
    )

    report = bring_in(engine, tmp_path / "books", {"invoices": invoices}, as_of=LATER)

    assert report.counts["invoices"] == Counts(added=1, changed=1, unchanged=2)
    assert _state(engine) == (2, LATER, None)
    totals = {row[0]: row[6] for row in ledger(engine)["invoices"]}
    assert totals == {"INV-01": 12_000, "INV-02": 1_500, "INV-03": 900, "CN-01": 2_000}


def test_rows_that_a_file_does_not_have_stay_unless_it_replaces_the_table(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")
    fewer = {"allocations": ALLOCATIONS[: ALLOCATIONS.index(",CN-01")]}

    kept = bring_in(engine, tmp_path / "books", fewer)
    replaced = bring_in(engine, tmp_path / "books", fewer, replace=True)

    assert kept.total == Counts(unchanged=2)
    assert replaced.total == Counts(removed=2, unchanged=2)
    assert len(ledger(engine)["allocations"]) == 2
    assert len(ledger(engine)["invoices"]) == 3


def test_replacing_takes_away_the_second_of_two_equal_allocations(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")
    once = {"allocations": ALLOCATIONS.replace("R1,,INV-01,50.00,2026-02-01,,\n", "")}

    report = bring_in(engine, tmp_path / "books", once, replace=True)

    assert report.total == Counts(removed=1, unchanged=3)


def test_a_customer_who_still_has_invoices_cannot_leave(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")
    before = everything_stored(engine)
    without = {"customers": CUSTOMERS.replace("C2,Initech,EUR,,\n", "")}

    report = bring_in(engine, tmp_path / "books", without, replace=True)

    (problem,) = report.problems
    assert problem.file == "invoices of the ledger"
    assert problem.reason == "'C2' leaves customers, but is still pointed at"
    assert everything_stored(engine) == before


@pytest.mark.parametrize(
    ("invoices", "problem"),
    [
        pytest.param(
            INVOICES.replace("USD,120.00", "USD,119.99"),
            "invoices of the ledger: amount: invoice 'INV-01': 120.00 USD is "
            "allocated, 0.01 more than its 119.99",
            id="smaller-than-what-is-allocated",
        ),
        pytest.param(
            INVOICES.replace("EUR,12.50", "USD,12.50"),
            "allocations of the ledger: invoice_number: "
            "'INV-02' and 'R2' no longer fit: other kind or currency",
            id="another-currency-than-its-receipt",
        ),
        pytest.param(
            INVOICES.replace("20.00,credit_note", "20.00,invoice"),
            "allocations of the ledger: invoice_number: "
            "'INV-01' and 'CN-01' no longer fit: other kind or currency",
            id="no-credit-note-any-more",
        ),
    ],
)
def test_a_document_cannot_become_what_its_allocations_do_not_fit(
    engine: Engine, tmp_path: Path, invoices: str, problem: str
) -> None:
    bring_in(engine, tmp_path / "books")

    report = bring_in(engine, tmp_path / "books", {"invoices": invoices})

    assert problems(report) == [problem]
    assert _state(engine)[0] == 1


def test_rows_may_point_at_what_the_ledger_has_already(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books", {"customers": CUSTOMERS, "invoices": INVOICES})
    rest = {key: BOOKS[key] for key in ("receipts", "allocations")}

    report = bring_in(engine, tmp_path / "books", rest)

    assert report.accepted


def test_a_first_import_needs_customers_and_invoices(
    engine: Engine, tmp_path: Path
) -> None:
    report = bring_in(engine, tmp_path / "books", {"customers": CUSTOMERS})

    assert problems(report) == [
        "invoices.csv: no invoices in the folder, and none in the ledger yet"
    ]


def test_older_books_are_taken_with_a_warning(engine: Engine, tmp_path: Path) -> None:
    bring_in(engine, tmp_path / "books", as_of=LATER)
    invoices = {"invoices": INVOICES.replace("12.50", "15.00")}

    report = bring_in(engine, tmp_path / "books", invoices, as_of=NOW)

    assert report.accepted
    assert [warning.reason for warning in report.warnings] == [
        f"the ledger was as of {LATER.isoformat()}, which is later"
    ]


def test_what_an_import_did_is_kept(engine: Engine, tmp_path: Path) -> None:
    bring_in(engine, tmp_path / "books")

    with engine.connect() as connection:
        entry = connection.execute(select(ImportRow.__table__)).one()

    assert tuple(entry) == (1, "books", NOW, NOW, 11, 0, 0, 0, 0)


def test_replaced_rows_are_kept_for_readers_until_the_next_import(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")
    for total in ("15.00", "16.00"):
        invoices = {"invoices": INVOICES.replace("12.50", total)}
        bring_in(engine, tmp_path / "books", invoices)

    spans = [
        (row[1], row[8], *row[-2:])
        for row in everything_stored(engine)
        if row[0] == "invoices" and "INV-02" in row
    ]

    assert len(spans) == 2


def test_progress_is_told_file_by_file(engine: Engine, tmp_path: Path) -> None:
    told: list[tuple[str, int, float]] = []

    import_folder(
        engine,
        write_books(tmp_path / "books"),
        as_of=NOW,
        now=NOW,
        progress=lambda *told_now: told.append(told_now),
    )

    assert told == [
        ("customers.csv", 2, 1.0),
        ("invoices.csv", 3, 1.0),
        ("receipts.csv", 2, 1.0),
        ("allocations.csv", 4, 1.0),
    ]
