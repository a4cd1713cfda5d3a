"""How fast an import is, beside the bare driver, and how long others wait meanwhile.

``python -m benchmarks.importing [--rows N] [--url URL]``: writes customers and N
invoices in the ledger format, imports them into an empty database in a process of its
own (so that its peak memory is its own), and does the same with the bare driver:
``executemany`` on SQLite, ``COPY`` on PostgreSQL, into the same tables with the same
indexes, from values that need no reading. Then it imports once more while another
process writes one small row every few milliseconds, as the inbox does.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import random
import resource
import sqlite3
import statistics
import tempfile
import threading
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from storage.engine import open_engine
from storage.importing.mirror import Mirror
from storage.importing.run import import_folder
from storage.migrate import migrate
from storage.tables.ledger import NEVER

if TYPE_CHECKING:
    from typing import TypeAlias

    import psycopg

    Driver: TypeAlias = sqlite3.Connection | psycopg.Connection[Any]
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy import Engine

_NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
_COLUMNS = (
    *("invoice_number", "kind", "customer_number", "issue_date", "due_date"),
    *("currency", "total", "tax", "purchase_order", "contract_number", "description"),
    *("document_url", "portal", "portal_status", "disputed", "void"),
)
_CHUNK = 10_000


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--url", help="an empty database; a SQLite file by default")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        books = Path(folder) / "books"
        write_books(books, arguments.rows)
        floor = _floor(arguments.url or f"sqlite:///{folder}/floor.db", arguments.rows)
        _empty(arguments.url)
        result = measure(arguments.url or f"sqlite:///{folder}/otto.db", books)
        _empty(arguments.url)
        waits = measure_waits(arguments.url or f"sqlite:///{folder}/busy.db", books)
    _print(arguments.rows, floor, result, waits)


@dataclass(frozen=True, slots=True)
class Result:
    """An import: seconds it took, then once more unchanged, and its peak memory."""

    seconds: float
    again: float
    megabytes: float


def write_books(folder: Path, invoices: int, seed: int = 7) -> None:
    """Write customers and invoices as a plausible export: every column, shuffled."""
    folder.mkdir()
    customers = max(invoices // 10, 1)
    with (folder / "customers.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("customer_number", "name", "currency"))
        writer.writerows(
            (f"C{at:06}", f"Customer {at}", "USD") for at in range(customers)
        )
    with (folder / "invoices.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        writer.writerows(_invoices(invoices, customers, seed))


def _invoices(rows: int, customers: int, seed: int) -> Iterator[tuple[str, ...]]:
    chance = random.Random(seed)
    first = date(2022, 1, 1)
    for at in range(rows):
        issued = first + timedelta(chance.randrange(1_700))
        due = issued + timedelta(30)
        cents = chance.randrange(100, 9_999_999)
        yield (
            f"INV-{at:08}",
            "credit_note" if at % 50 == 0 else "invoice",
            f"C{chance.randrange(customers):06}",
            issued.isoformat(),
            due.isoformat(),
            chance.choice(("USD", "EUR", "GBP", "BRL")),
            f"{cents // 100}.{cents % 100:02}",
            f"{cents // 500}.{cents % 100:02}",
            f"PO-{chance.randrange(10**6)}",
            "",
            "Services and licences, monthly",
            f"https://books.example.com/documents/{at}",
            "",
            "not_needed",
            "yes" if at % 40 == 0 else "no",
            "no",
        )


def _floor(url: str, rows: int) -> float:
    engine = open_engine(url)
    migrate(engine)
    taken = 0.0
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        if engine.dialect.name == "sqlite":
            driver.execute("PRAGMA synchronous=NORMAL")
            driver.execute("BEGIN IMMEDIATE")
        for table in ("customers", "invoices"):
            mirror = Mirror(table, engine.dialect.name)
            values = _stored(mirror, rows)
            while chunk := list(islice(values, _CHUNK)):
                started = time.perf_counter()
                _put(driver, mirror, chunk)
                taken += time.perf_counter() - started
        started = time.perf_counter()
        driver.commit()
        taken += time.perf_counter() - started
    engine.dispose()
    return taken


def _put(driver: Driver, mirror: Mirror, chunk: Sequence[Sequence[object]]) -> None:
    if isinstance(driver, sqlite3.Connection):
        driver.executemany(mirror.insert, chunk)
        return
    with driver.cursor() as cursor, cursor.copy(mirror.insert) as copy:
        for row in chunk:
            copy.write_row(row)


def _stored(mirror: Mirror, rows: int) -> Iterator[tuple[object, ...]]:
    customers = max(rows // 10, 1)
    if mirror.name == "customers":
        for at in range(customers):
            known = {"customer_number": f"C{at:06}", "name": f"Customer {at}"}
            row: dict[str, object] = {**known, "currency": "USD", "tail": str(at)}
            yield (*(row.get(name) for name in mirror.columns), 1, NEVER)
        return
    for at, cells in enumerate(_invoices(rows, customers, 7)):
        row = {name: cell or None for name, cell in zip(_COLUMNS, cells, strict=True)}
        row["total"] = int(cells[6].replace(".", ""))
        row["tax"] = int(cells[7].replace(".", ""))
        row["disputed"], row["void"] = cells[14] == "yes", False
        row["tail"] = str(at)
        yield (*(row[name] for name in mirror.columns), 1, NEVER)


def _empty(url: str | None) -> None:
    if url:
        engine = open_engine(url)
        with engine.begin() as connection:
            connection.execute(text("TRUNCATE invoices, customers, imports"))
            connection.execute(text("UPDATE ledger_state SET generation = 0"))
            connection.execute(text("DROP TABLE IF EXISTS small_writes"))
        engine.dispose()


def measure(url: str, books: Path) -> Result:
    """Import the books twice, in a process of its own."""
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
    context = multiprocessing.get_context("spawn")
    answers: Any = context.SimpleQueue()
    process = context.Process(target=_import, args=(url, books, answers))
    process.start()
    result = Result(*answers.get())
    process.join()
    return result


def measure_waits(url: str, books: Path) -> list[float]:
    """Import the books while another process writes; return how long it waited."""
    engine = open_engine(url)
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE small_writes (at BIGINT)"))
    ended = threading.Event()
    waits: list[float] = []
    writer = threading.Thread(target=_write_small_rows, args=(engine, ended, waits))
    writer.start()
    try:
        measure(url, books)
    finally:
        ended.set()
        writer.join()
        engine.dispose()
    return waits


def _import(url: str, books: Path, answers: Any) -> None:  # noqa: ANN401 - a queue
    engine = open_engine(url)
    first = _timed(lambda: _import_once(engine, books))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    again = _timed(lambda: _import_once(engine, books))
    answers.put((first, again, memory))


def _import_once(engine: Engine, books: Path) -> None:
    report = import_folder(engine, books, as_of=_NOW, now=_NOW)
    if not report.accepted:
        raise SystemExit("\n".join(map(str, report.problems[:10])))


def _timed(do: Callable[[], None]) -> float:
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


def _write_small_rows(
    engine: Engine, ended: threading.Event, waits: list[float]
) -> None:
    statement = text("INSERT INTO small_writes (at) VALUES (:at)")
    while not ended.wait(0.005):
        started = time.perf_counter()
        with engine.begin() as connection:
            connection.execute(statement, {"at": time.monotonic_ns()})
        waits.append(time.perf_counter() - started)


def _print(rows: int, floor: float, result: Result, waits: Sequence[float]) -> None:
    cuts = statistics.quantiles(waits, n=100)
    print(f"{rows:,} invoices, customers         seconds  invoices/s")
    print(f"bare driver, same tables        {floor:9.1f} {rows / floor:8,.0f}")
    print(f"import, with all its checks     {result.seconds:9.1f}", end="")
    print(f" {rows / result.seconds:8,.0f}   {result.seconds / floor:.2f} x bare")
    print(f"the same again, nothing changed {result.again:9.1f}")
    print(f"peak memory of the import       {result.megabytes:9.0f} MB")
    print(
        f"waits of another writer (ms)    p50 {cuts[49] * 1000:.1f}, "
        f"p99 {cuts[98] * 1000:.0f}, longest {max(waits) * 1000:.0f} "
        f"({len(waits):,} writes)"
    )


if __name__ == "__main__":
    main()
