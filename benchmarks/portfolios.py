"""How fast many customers are added up, and a customer's habit is found.

``python -m benchmarks.portfolios [--customers N] [--invoices N] [--url URL]``: on the
ledger that ``benchmarks.reading`` keeps, in one run:

- the position of every customer, as one question at large reads it, beside the same
  statement through the bare driver and beside the shortest SQL that gives the totals;
- the whole answer, looked up and laid out, to a salesperson with 50 customers;
- the settled invoices behind a customer's payment habit.
"""

from __future__ import annotations

import argparse
import statistics
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from benchmarks.reading import _AS_OF, _alternately, _row, prepared
from bot.rendering.reply import card_of
from bot.rendering.voice import Voice
from domain.answers.asker import Asker
from domain.answers.portfolio import portfolio_told
from domain.ledger.ageing import Question
from domain.ledger.habit import NEWEST_SETTLED, evening_of
from domain.ledger.portfolio import Scope, Wanted
from domain.people.access import Sight
from domain.people.person import Email, Person, Role
from domain.questions.ask import AskAtLarge, Said
from domain.questions.topics import Topic
from storage.books.books import SqlBooks
from storage.books.generation import Generation
from storage.books.names import NameIndexes
from storage.books.open_items import shape_of, values_of
from storage.books.portfolio_statements import PortfolioShape, positions_statement
from storage.engine import reading
from storage.sample.size import LARGE
from storage.tables.ledger import CustomerRow, InvoiceRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy import Engine

_DAY = _AS_OF.date()
_SHORTEST = """
SELECT currency, sum(units) FROM (
  SELECT i.currency, i.total - (
    SELECT coalesce(sum(a.amount), 0) FROM allocations a
    WHERE a.invoice_number = i.invoice_number AND a.since <= {g} AND a.until > {g}
      AND a.applied_on <= '{day}') AS units
  FROM invoices i
  WHERE i.since <= {g} AND i.until > {g} AND i.kind = 'invoice' AND NOT i.void
    AND i.issue_date <= '{day}') AS items
GROUP BY currency
"""
"""The totals alone, without customers, buckets or ranks: less is no answer."""


def main() -> None:
    """Measure, and print tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=LARGE.customers)
    parser.add_argument("--invoices", type=int, default=LARGE.invoices)
    parser.add_argument("--url", help="a database; a SQLite file by default")
    arguments = parser.parse_args()
    engine = prepared(arguments.customers, arguments.invoices, arguments.url)
    with Session(reading(engine)) as session:
        books = SqlBooks(session, NameIndexes())
        print("| what | Otto | floor | ratio |")
        print("| --- | --- | --- | --- |")
        for row in whole_ledger(engine, session, books):
            print(row)
        print()
        print("| what | p50 ms | p95 ms |")
        print("| --- | --- | --- |")
        for row in (*fifty_customers(session, books), *habits(session, books)):
            print(row)


def whole_ledger(engine: Engine, session: Session, books: SqlBooks) -> Iterator[str]:
    """Add up every customer of the ledger."""
    wanted = Wanted(_DAY, Scope(), date.min, _DAY - timedelta(days=1))
    question = Question(_DAY)
    number = Generation(session).state.generation
    shape = PortfolioShape(
        items=shape_of(question, None),
        of_owners=False,
        in_regions=False,
        with_minimum=False,
    )
    same = (
        positions_statement(shape)
        .params(
            generation=number,
            first=wanted.first,
            last=wanted.last,
            most=wanted.most,
            **values_of(question, None),
        )
        .compile(dialect=engine.dialect, compile_kwargs={"literal_binds": True})
    )
    # What keeps SQLite from flattening a subquery stays a mark, even so.
    marks = (-1,) if "?" in str(same) else ()
    shortest = text(_SHORTEST.format(g=number, day=_DAY.isoformat()))
    floors: dict[str, Callable[[], object]] = {
        "the same statement through the driver": _bare(engine, str(same), marks),
        "the totals alone": lambda: session.execute(shortest).all(),
    }
    for label, floor in floors.items():
        ours, least = _alternately(
            lambda: books.portfolios.positions(wanted), floor, times=3
        )
        yield _row(f"every customer, beside {label}", ours, least)


def _bare(
    engine: Engine, statement: str, values: tuple[int, ...]
) -> Callable[[], None]:
    def run() -> None:
        connection = engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(statement, values)
            cursor.fetchall()
        finally:
            connection.close()

    return run


def fifty_customers(session: Session, books: SqlBooks) -> Iterator[str]:
    """Answer somebody with 50 customers, usual ones and the busiest there are."""
    by_invoices = (
        select(InvoiceRow.customer_number, func.count())
        .group_by(InvoiceRow.customer_number)
        .order_by(func.count().desc(), InvoiceRow.customer_number)
    )
    ranked = session.execute(by_invoices).all()
    total = sum(count for _, count in ranked)
    usual = [row for row in ranked if row[1] <= total // len(ranked)]
    for label, fifty in (("usual", usual[:50]), ("busiest", ranked[:50])):
        invoices = sum(count for _, count in fifty)
        yield from _answers(
            f"50 {label} customers, {invoices:,} invoices",
            [number for number, _ in fifty],
            session,
            books,
        )


def _answers(
    label: str, numbers: Sequence[str], session: Session, books: SqlBooks
) -> Iterator[str]:
    """Make the customers somebody's, within a transaction that is not kept."""
    seller = Email("fifty@example.com")
    session.execute(
        update(CustomerRow)
        .where(CustomerRow.customer_number.in_(numbers))
        .values(owner_email=seller)
    )
    person = Person(seller, "Fifty", frozenset({Role.SALES}))
    sight = Sight(
        all_receivables=False,
        all_payables=False,
        owners=frozenset({seller}),
        requester=seller,
    )
    who, voice = Asker(person, sight), Voice()
    for words in ("my overdue accounts", "DSO"):
        ask = AskAtLarge(Topic.PORTFOLIO, Said(words))

        def answer(ask: AskAtLarge = ask) -> None:
            card_of(portfolio_told(books, ask, who, _DAY).answer, voice)

        yield _times(f"{label}: {words}", [answer] * 100)
    session.rollback()


def habits(session: Session, books: SqlBooks) -> Iterator[str]:
    """Find out how customers pay, many with few invoices and one with most."""
    question = Question(_DAY, known_at=evening_of(_DAY))
    spread = select(CustomerRow.customer_number).order_by(CustomerRow.tail).limit(3000)
    most = (
        select(InvoiceRow.customer_number)
        .group_by(InvoiceRow.customer_number)
        .order_by(func.count().desc())
        .limit(1)
    )
    sets = {
        "of customers spread over the ledger": session.scalars(spread).all()[::10],
        "of the customer with most invoices": [*session.scalars(most)] * 50,
    }
    for label, numbers in sets.items():
        looks = [
            lambda n=number: books.receivables.settled_of(question, n, NEWEST_SETTLED)
            for number in numbers
        ]
        yield _times(f"payment habit {label}", looks)


def _times(label: str, actions: Sequence[Callable[[], object]]) -> str:
    actions[0]()
    taken = []
    for action in actions:
        started = time.perf_counter()
        action()
        taken.append(1000 * (time.perf_counter() - started))
    cuts = statistics.quantiles(taken, n=20)
    return f"| {label} | {statistics.median(taken):.2f} | {cuts[18]:.2f} |"


if __name__ == "__main__":
    main()
