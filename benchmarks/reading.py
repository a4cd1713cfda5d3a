"""How fast the ledger answers, beside bare SQL: ageing, look-ups, whole questions.

``python -m benchmarks.reading [--customers N] [--invoices N] [--url URL]``: imports the
sample ledger at that size once (kept under ``var/benchmarks`` for the next run), then
measures in one run, each figure beside its floor:

- ageing of every customer, today and as of a day in the past, beside the same
  statement through the bare driver;
- one invoice with its allocations, beside the bare driver's two look-ups;
- questions end to end (text to rendered answer), by the share of the time that goes
  into the database's own look-ups.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import tempfile
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.settings import Settings
from bot.understanding.build import understanding
from domain.ledger.ageing import Question
from handlers.commands.asking import Asking, Line, StoppedClock
from storage.books.books import SqlBooks
from storage.books.generation import Generation
from storage.books.names import NameIndexes
from storage.books.open_items import ageing_statement, shape_of, values_of
from storage.engine import open_engine, reading
from storage.importing.run import import_folder
from storage.migrate import migrate
from storage.sample.ledger import write_sample
from storage.sample.size import LARGE
from storage.tables.ledger import CustomerRow, InvoiceRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy import Engine, Select

    from domain.answers.ports import Books

_AS_OF = datetime(2026, 11, 20, 18, tzinfo=UTC)
_KEPT = Path("var/benchmarks")
"""Where a ledger of this size is kept between runs; not part of the repository."""


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=LARGE.customers)
    parser.add_argument("--invoices", type=int, default=LARGE.invoices)
    parser.add_argument("--url", help="a database; a SQLite file by default")
    arguments = parser.parse_args()
    engine = prepared(arguments.customers, arguments.invoices, arguments.url)
    print(f"{os.cpu_count()} cores, {engine.dialect.name}")
    print(f"{arguments.customers:,} customers, {arguments.invoices:,} invoices")
    print()
    print("| what | Otto | floor | ratio |")
    print("| --- | --- | --- | --- |")
    for row in (*ageing(engine), *look_ups(engine)):
        print(row)
    print()
    print("| question | p50 ms | p95 ms |")
    print("| --- | --- | --- |")
    for row in questions(engine):
        print(row)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\nPeak memory: {peak} MB")


def prepared(customers: int, invoices: int, url: str | None) -> Engine:
    """Return a database that holds the sample ledger at this size."""
    _KEPT.mkdir(parents=True, exist_ok=True)
    file = _KEPT / f"ledger-{customers}-{invoices}.db"
    engine = open_engine(url or f"sqlite:///{file}")
    migrate(engine)
    with Session(reading(engine)) as session:
        if Generation(session).state.as_of is not None:
            return engine
    size = replace(LARGE, customers=customers, invoices=invoices)
    with tempfile.TemporaryDirectory() as folder:
        write_sample(Path(folder), as_of=_AS_OF.date(), size=size)
        import_folder(engine, Path(folder), as_of=_AS_OF, now=_AS_OF)
    return engine


def ageing(engine: Engine) -> Iterator[str]:
    """Age the whole book, today and a hundred days ago."""
    with Session(reading(engine)) as session:
        books = SqlBooks(session, NameIndexes())
        for label, days in (("today", 0), ("as of 100 days ago", 100)):
            question = Question(_AS_OF.date() - timedelta(days=days))
            number = Generation(session).state.generation
            bare = _bare(
                engine,
                ageing_statement(shape_of(question, None)).params(
                    generation=number, **values_of(question, None)
                ),
            )
            ours, floor = _alternately(
                lambda q=question: books.receivables.ageing(q),  # type: ignore[misc]
                bare,
                times=3,
            )
            yield _row(f"ageing, {label}", ours, floor)


def look_ups(engine: Engine) -> Iterator[str]:
    """Look one invoice up with its allocations."""
    with Session(reading(engine)) as session:
        books = SqlBooks(session, NameIndexes())
        numbers = _numbers(session, 300)
        raw = session.connection().connection.driver_connection
        mark = "%s" if engine.dialect.name == "postgresql" else "?"
        statements = (
            f"SELECT * FROM invoices WHERE invoice_number = {mark}",  # noqa: S608
            f"SELECT * FROM allocations WHERE invoice_number = {mark}",  # noqa: S608
        )

        def bare() -> None:
            cursor = raw.cursor()  # type: ignore[union-attr]
            for number in numbers:
                for statement in statements:
                    cursor.execute(statement, (number,)).fetchall()

        def ours() -> None:
            for number in numbers:
                books.receivables.invoice(number)

        mine, floor = _alternately(ours, bare, times=3)
        yield _row("one invoice", mine / len(numbers), floor / len(numbers))


def questions(engine: Engine) -> Iterator[str]:
    """Ask whole questions, as sales and as accounts receivable."""
    model = understanding(Settings().model_path)
    asking = Asking(_opener(engine), model, StoppedClock(_AS_OF), ZoneInfo("UTC"))
    with Session(reading(engine)) as session:
        numbers = _numbers(session, 100)
        names = _names(session, 100)
    ar, sales = "nora.lindqvist@example.com", "dana.reyes@example.com"
    sets = {
        "by number": [Line(ar, f"has it paid inv {number}?") for number in numbers],
        "by name, what they owe": [Line(ar, f"what does {n} owe us?") for n in names],
        "by name, payments": [Line(ar, f"has {n} paid?") for n in names],
        "by name, credit": [Line(ar, f"credit room for {n}?") for n in names],
        "as sales, unknown number": [Line(sales, f"inv {n}?") for n in numbers],
    }
    for label, lines in sets.items():
        list(asking.answers(iter(lines[:3])))
        times = [_milliseconds(answer) for answer in asking.answers(iter(lines))]
        cuts = statistics.quantiles(times, n=20)
        yield f"| {label} | {statistics.median(times):.1f} | {cuts[18]:.1f} |"


def _milliseconds(answer: object) -> float:
    return float(answer["elapsed_ms"])  # type: ignore[index]


def _opener(engine: Engine) -> Callable[[], AbstractContextManager[Books]]:
    indexes = NameIndexes()

    @contextmanager
    def books() -> Iterator[SqlBooks]:
        with Session(reading(engine)) as session:
            yield SqlBooks(session, indexes)

    return books


def _bare(engine: Engine, statement: Select[*tuple[Any, ...]]) -> Callable[[], None]:
    """Return the same statement through the bare driver, rows fetched, no objects."""
    dialect = engine.dialect
    literal = statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True})

    def run() -> None:
        connection = engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(str(literal))
            cursor.fetchall()
        finally:
            connection.close()

    return run


def _alternately(
    ours: Callable[[], object], floor: Callable[[], object], times: int
) -> tuple[float, float]:
    """Return the median seconds of both, taken in turns on the same machine."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for action, seconds in zip((ours, floor), taken, strict=True):
            started = time.perf_counter()
            action()
            seconds.append(time.perf_counter() - started)
    return statistics.median(taken[0]), statistics.median(taken[1])


def _row(what: str, ours: float, floor: float) -> str:
    milliseconds, least = 1000 * ours, 1000 * floor
    return f"| {what} | {milliseconds:.2f} ms | {least:.2f} ms | {ours / floor:.2f} |"


def _numbers(session: Session, count: int) -> Sequence[str]:
    """Return numbers spread over the whole table."""
    invoices = select(InvoiceRow.invoice_number).order_by(InvoiceRow.tail)
    return list(session.scalars(invoices.limit(count * 7)))[::7]


def _names(session: Session, count: int) -> Sequence[str]:
    names = select(CustomerRow.name).order_by(CustomerRow.customer_number)
    return list(session.scalars(names.limit(count * 7)))[::7]


if __name__ == "__main__":
    main()
