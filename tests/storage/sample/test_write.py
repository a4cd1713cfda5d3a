"""Writing a sample: the same bytes each time, the size asked for, little memory."""

from __future__ import annotations

import csv
import gc
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from storage.sample import (
    LARGE,
    STANDARD,
    SampleSize,
    sample_rows,
    sample_tables,
    write_sample,
)
from storage.sample.rows import CustomerRow

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 11, 20)
TINY = SampleSize(customers=1, invoices=1, contracts=1, vendors=1, bills=1, requests=1)


def _read(folder: Path) -> dict[str, list[dict[str, str]]]:
    tables = {}
    for path in folder.iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    return tables


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_files_say_what_the_tables_say(tmp_path: Path) -> None:
    write_sample(tmp_path / "new" / "ledger", as_of=AS_OF)

    assert _read(tmp_path / "new" / "ledger") == sample_tables(AS_OF)


def test_the_same_day_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    write_sample(tmp_path / "first", as_of=AS_OF)
    write_sample(tmp_path / "again", as_of=AS_OF)
    write_sample(tmp_path / "other", as_of=AS_OF, seed=8)

    assert _bytes(tmp_path / "first") == _bytes(tmp_path / "again")
    assert _bytes(tmp_path / "first") != _bytes(tmp_path / "other")


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(tmp_path: Path, *, on: bool) -> None:
    switch = gc.enable if on else gc.disable
    switch()

    write_sample(tmp_path, as_of=AS_OF, size=TINY)
    left_on = gc.isenabled()
    gc.enable()

    assert left_on == on


def test_writing_again_replaces_what_was_there(tmp_path: Path) -> None:
    write_sample(tmp_path, as_of=AS_OF)
    write_sample(tmp_path, as_of=AS_OF, size=TINY)

    assert _read(tmp_path) == sample_tables(AS_OF, size=TINY)


@pytest.mark.parametrize(
    ("table", "about"),
    [
        ("customers", STANDARD.customers),
        ("invoices", STANDARD.invoices),
        ("vendors", STANDARD.vendors),
        ("bills", STANDARD.bills),
        ("payment_requests", STANDARD.requests),
        ("contracts", STANDARD.contracts),
        ("people", 25),
    ],
)
def test_the_demo_is_about_as_large_as_promised(table: str, about: int) -> None:
    count = len(sample_tables(AS_OF)[table])

    assert about <= count <= about * 104 // 100


def test_even_the_smallest_sample_tells_the_story() -> None:
    numbers = [
        row["invoice_number"] for row in sample_tables(AS_OF, 7, TINY)["invoices"]
    ]

    assert "INV-01042" in numbers


def test_a_large_sample_starts_at_once() -> None:
    rows = islice(sample_rows(AS_OF, 7, LARGE), 2_000)

    assert sum(isinstance(row, CustomerRow) for row in rows) > 1_500
