"""The sample ledger comes in without a problem, and once is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.importing.run import import_folder
from storage.sample import write_sample
from tests.storage.importing.books import NOW, problems

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine


def test_the_sample_ledger_has_no_problem_and_changes_nothing_twice(
    engine: Engine, tmp_path: Path
) -> None:
    write_sample(tmp_path, as_of=NOW.date())

    first = import_folder(engine, tmp_path, as_of=NOW, now=NOW)
    second = import_folder(engine, tmp_path, as_of=NOW, now=NOW, replace=True)

    assert problems(first) == []
    assert second.total.moved == 0
    assert second.total.unchanged == first.total.added
