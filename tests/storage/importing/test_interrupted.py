"""An import that does not end leaves the ledger as it was; the next one cleans up."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, update

from domain.ledger_format.report import Counts
from storage.importing.generations import begin
from storage.importing.lock import ImportRunningError, only_importer
from storage.importing.run import import_folder
from storage.importing.stage import OvertakenError
from storage.tables.base import Row
from tests.storage.importing.books import (
    ALLOCATIONS,
    BOOKS,
    INVOICES,
    NOW,
    bring_in,
    everything_stored,
    ledger,
    write_books,
)

if TYPE_CHECKING:
    from sqlalchemy import Engine

CHANGED = BOOKS | {
    "invoices": INVOICES.replace("2026-01-31", "2026-02-15"),
    "allocations": ALLOCATIONS[: ALLOCATIONS.index(",CN-01")],
}
ROOT = Path(__file__).parents[3]


def _kill_an_import(engine: Engine, folder: Path, file: str) -> None:
    url = engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-m", "tests.storage.importing.killed_import"]
    done = subprocess.run(  # noqa: S603 - our own module
        [*command, url, str(folder), file], cwd=ROOT, check=False
    )
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize("file", ["customers.csv", "invoices.csv", "allocations.csv"])
def test_a_killed_import_changes_nothing_and_the_next_one_ends_it(
    engine: Engine, tmp_path: Path, file: str
) -> None:
    bring_in(engine, tmp_path / "books")
    before = ledger(engine)
    changed = write_books(tmp_path / "changed", CHANGED)

    _kill_an_import(engine, changed, file)

    assert ledger(engine) == before
    report = import_folder(engine, changed, as_of=NOW, now=NOW, replace=True)
    assert report.accepted
    assert report.total == Counts(changed=2, removed=2, unchanged=7)
    assert len(ledger(engine)["allocations"]) == 2


def test_what_a_killed_import_left_is_gone_even_if_the_next_one_is_refused(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")
    before = everything_stored(engine)
    _kill_an_import(
        engine, write_books(tmp_path / "changed", CHANGED), "allocations.csv"
    )

    report = bring_in(engine, tmp_path / "books", {"customers": "name\nGlobex\n"})

    assert not report.accepted
    assert everything_stored(engine) == before


def test_an_interrupted_import_takes_back_what_it_staged(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")
    before = everything_stored(engine)

    def interrupt(file: str, rows: int, share: float) -> None:
        del rows, share
        if file == "allocations.csv":
            raise KeyboardInterrupt

    changed = write_books(tmp_path / "changed", CHANGED)
    with pytest.raises(KeyboardInterrupt):
        import_folder(engine, changed, as_of=NOW, now=NOW, progress=interrupt)

    assert everything_stored(engine) == before


def test_a_second_import_at_the_same_time_is_refused(
    engine: Engine, tmp_path: Path
) -> None:
    with only_importer(engine), pytest.raises(ImportRunningError):
        bring_in(engine, tmp_path / "books")

    assert bring_in(engine, tmp_path / "books").accepted


def test_an_import_that_was_overtaken_cannot_write_nor_publish(
    engine: Engine, tmp_path: Path
) -> None:
    stage = begin(engine)
    state = Row.metadata.tables["ledger_state"]
    with engine.begin() as connection:
        connection.execute(update(state).values(importer="another"))

    with pytest.raises(OvertakenError):
        stage.end(stage.mirror("customers"), [])
    with pytest.raises(OvertakenError), stage.publishing({"generation": 9}):
        pytest.fail("is not reached")

    stage.close()
    assert bring_in(engine, tmp_path / "books").generation == 1


def test_a_ledger_that_moved_on_meanwhile_is_not_moved_again(engine: Engine) -> None:
    stage = begin(engine)
    state = Row.metadata.tables["ledger_state"]
    with engine.begin() as connection:
        connection.execute(update(state).values(generation=5))

    with pytest.raises(OvertakenError), stage.publishing({"generation": 1}):
        pass

    stage.close()
    with engine.connect() as connection:
        assert connection.scalar(select(func.max(state.c.generation))) == 5
