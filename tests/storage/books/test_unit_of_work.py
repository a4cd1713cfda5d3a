"""The books of a unit of work: the ledger in use when it is first read there."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

from domain.ledger.ports import LedgerState
from storage.books.names import NameIndexes
from storage.unit_of_work import Store
from tests.support.ledger_rows import fill
from tests.support.make import AS_OF, a_customer, an_invoice, usd
from tests.support.pipeline import SetClock

if TYPE_CHECKING:
    from sqlalchemy import Engine


def test_a_unit_of_work_reads_the_ledger_in_use(engine: Engine) -> None:
    fill(engine, a_customer(), an_invoice())
    store = Store(engine, SetClock())

    with store() as work:
        assert work.books.receivables.state() == LedgerState(1, AS_OF)
        assert work.books.receivables.invoice("INV-01042") == an_invoice()
        assert work.books.names.customers.search("globex corporation")


def test_what_is_imported_meanwhile_is_read_by_the_next_unit_of_work(
    engine: Engine,
) -> None:
    fill(engine, an_invoice("INV-1"))
    store = Store(engine, SetClock())

    with store() as work:
        assert work.books.receivables.state().generation == 1
        # The reader holds no lock that would keep an import from writing.
        fill(engine, an_invoice("INV-2", total=usd("2.00")), generation=2)
        assert work.books.receivables.invoice("INV-2") is None

    with store() as work:
        assert work.books.receivables.invoice("INV-2") is not None


def test_a_unit_of_work_that_reads_no_books_opens_none(engine: Engine) -> None:
    with Store(engine, SetClock())() as work:
        work.commit()


class SlowLedger:
    """Stands in for a generation; it is read only when told to go on."""

    def __init__(self) -> None:
        self.read = 0
        self.reading, self.go_on, self.seen = Event(), Event(), Event()

    @property
    def state(self) -> LedgerState:
        """Return the ledger; whoever looks is on the way to its names."""
        if self.reading.is_set():
            self.seen.set()
        return LedgerState(1, AS_OF)

    def execute(self, statement: object) -> list[object]:
        """Return no rows, once told to go on."""
        del statement
        self.read += 1
        self.reading.set()
        assert self.go_on.wait(10)
        return []


def test_two_threads_that_see_a_new_ledger_index_it_once() -> None:
    ledger, indexes, found = SlowLedger(), NameIndexes(), list[object]()

    def look() -> None:
        found.append(indexes.of(ledger))  # type: ignore[arg-type]

    first, second = Thread(target=look), Thread(target=look)
    first.start()
    assert ledger.reading.wait(10)
    second.start()
    assert ledger.seen.wait(10)
    ledger.go_on.set()
    first.join(10)
    second.join(10)

    assert ledger.read == 3  # customers, vendors, who requested of them: each once
    assert found[0] is found[1]
