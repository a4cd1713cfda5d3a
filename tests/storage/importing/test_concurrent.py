"""While an import runs, readers see the old ledger or the new, and writers write."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from storage.engine import reading
from storage.importing.mirror import visible
from storage.importing.run import import_folder
from storage.tables.base import Row
from tests.storage.importing.books import NOW, bring_in, write_books

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

ROWS = 6_000
IMPORTS = 3


def _books(total: str) -> dict[str, str]:
    header = "invoice_number,customer_number,issue_date,due_date,currency,total\n"
    rows = (f"INV-{at},C1,2026-01-01,2026-01-31,USD,{total}\n" for at in range(ROWS))
    return {
        "customers": "customer_number,name\nC1,Globex\n",
        "invoices": header + "".join(rows),
    }


def _sums(engine: Engine, ended: threading.Event) -> Iterator[tuple[int, int]]:
    """Yield how many invoices there are and what they come to, again and again."""
    state = Row.metadata.tables["ledger_state"]
    invoices = Row.metadata.tables["invoices"]
    count = select(func.count(), func.sum(invoices.c.total))
    while not ended.is_set():
        with reading(engine).begin() as connection:
            now = connection.scalar(select(state.c.generation)) or 0
            rows, total = connection.execute(count.where(*visible(invoices, now))).one()
            yield rows, int(total)


def test_readers_see_old_or_new_and_never_a_mixture(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "first", _books("1.00"))
    seen: set[tuple[int, int]] = set()
    ended = threading.Event()
    reader = threading.Thread(target=lambda: seen.update(_sums(engine, ended)))
    reader.start()

    try:
        for dollars in range(2, IMPORTS + 2):
            folder = write_books(tmp_path / str(dollars), _books(f"{dollars}.00"))
            import_folder(engine, folder, as_of=NOW, now=NOW)
    finally:
        ended.set()
        reader.join()

    assert len(seen) > 1
    allowed = {(ROWS, ROWS * dollars * 100) for dollars in range(1, IMPORTS + 2)}
    assert seen <= allowed


def test_another_writer_never_waits_long(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE small_writes (at BIGINT)"))
    waits: list[float] = []
    ended = threading.Event()

    def write() -> None:
        while not ended.wait(0.005):
            started = time.perf_counter()
            with engine.begin() as connection:
                connection.execute(text("INSERT INTO small_writes (at) VALUES (1)"))
            waits.append(time.perf_counter() - started)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        bring_in(engine, tmp_path / "books", _books("1.00"))
    finally:
        ended.set()
        writer.join()

    assert len(waits) > 3
    assert max(waits) < 2
