"""The sample ledger as a whole: the same folder for the same day and seed."""

from __future__ import annotations

import csv
import gc
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from storage.sample.bills import bills
from storage.sample.contracts import billed_sales, contracts
from storage.sample.customers import customers
from storage.sample.days import Days
from storage.sample.invoices import Book
from storage.sample.orders import order_lines
from storage.sample.people import people
from storage.sample.rates import exchange_rates
from storage.sample.requests import requests
from storage.sample.rows import TABLES
from storage.sample.sales import sales
from storage.sample.size import STANDARD
from storage.sample.story import NUMBERS, story_sales
from storage.sample.vendor_payments import vendor_payments
from storage.sample.vendors import vendors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from storage.sample.customers import Account
    from storage.sample.rows import LedgerRow
    from storage.sample.size import SampleSize
    from storage.sample.vendors import Vendor


def write_sample(
    folder: Path, *, as_of: date, seed: int = 7, size: SampleSize = STANDARD
) -> None:
    """Write a sample ledger as CSV files into a folder, which is made if missing.

    Files of the same names are replaced. The same day, seed and size give the same
    bytes. Rows are written as they are made, so that a million take little memory.

    Raises:
        OSError: the folder or a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as files, _no_search_for_cycles():
        write: dict[type[LedgerRow], Callable[[LedgerRow], object]] = {}
        for table, kind in TABLES.items():
            path = folder / f"{table}.csv"
            file = files.enter_context(path.open("w", encoding="utf-8", newline=""))
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(kind._fields)
            write[kind] = writer.writerow
        for row in sample_rows(as_of, seed, size):
            write[type(row)](row)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Let the collector rest: rows form no cycles, and looking costs a seventh."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def sample_tables(
    as_of: date, seed: int = 7, size: SampleSize = STANDARD
) -> Mapping[str, Sequence[Mapping[str, str]]]:
    """Return the same ledger in memory: rows by table, values as in the files."""
    tables: dict[str, list[Mapping[str, str]]] = {table: [] for table in TABLES}
    rows = {kind: tables[table] for table, kind in TABLES.items()}
    for row in sample_rows(as_of, seed, size):
        rows[type(row)].append(row._asdict())
    return tables


def sample_rows(as_of: date, seed: int, size: SampleSize) -> Iterator[LedgerRow]:
    """Make the rows of all tables one by one; rows of one table come in its order."""
    days = Days.around(as_of)
    yield from people()
    yield from exchange_rates(seed, days)
    accounts: list[Account] = []
    for row, account in customers(seed, size.customers):
        accounts.append(account)
        yield row
    yield from _receivables(seed, size, accounts, days)
    yield from _payables(seed, size, days)


def _receivables(
    seed: int, size: SampleSize, accounts: Sequence[Account], days: Days
) -> Iterator[LedgerRow]:
    agreed = contracts(seed, size.contracts, accounts, days)
    yield from (contract.row(days) for contract in agreed)
    planned = [*billed_sales(agreed, seed), *story_sales(accounts)]
    planned.sort(key=lambda sale: sale.day)
    book = Book(seed, days, NUMBERS)
    yield from book.write(sales(seed, size.invoices, accounts, days, planned))
    for contract in agreed:
        yield from contract.schedule(days, book.billed)


def _payables(seed: int, size: SampleSize, days: Days) -> Iterator[LedgerRow]:
    parties: list[Vendor] = []
    for row, vendor in vendors(seed, size.vendors, days):
        parties.append(vendor)
        yield row
    lines = list(order_lines(seed, size.bills // 2, parties, days))
    yield from (line.row(days) for line in lines)
    received = bills(seed, size.bills, lines, parties, days)
    yield from (bill.row(days) for bill in received)
    asked = requests(seed, size.requests, received, parties, days)
    yield from (request.row(days) for request in asked)
    yield from vendor_payments(seed, asked, received, days)
