"""Importing: stage every table, find everything wrong, then move the ledger on."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from domain.ledger_format.problem import Findings, Problem
from domain.ledger_format.tables import NEEDED, TABLES
from storage.importing.books import open_books, open_mapped
from storage.importing.generations import begin, give_up
from storage.importing.lock import only_importer
from storage.importing.mapping.read import read_mapping
from storage.importing.publishing import Terms, publish, refuse
from storage.importing.references import References
from storage.importing.table import TableStaging
from storage.importing.whole import check_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Engine

    from domain.ledger_format.report import ImportReport
    from storage.importing.source import Progress, Source
    from storage.importing.stage import Stage


def silently(file: str, rows: int, share: float) -> None:
    """Report no progress."""
    del file, rows, share


def import_folder(
    engine: Engine,
    path: Path,
    *,
    as_of: datetime,
    now: datetime,
    replace: bool = False,
    progress: Progress = silently,
) -> ImportReport:
    """Import a folder, workbook or file of the ledger format, all of it or nothing.

    With ``replace``, rows of an imported table that its file does not have leave it.

    Raises:
        ImportRunningError: another import is running.
        NoBooksError: there is nothing to import at that path.
    """
    findings = Findings()
    sources = open_books(path, findings)
    terms = Terms(path.name, as_of, now, replace=replace, needed=NEEDED)
    return import_sources(engine, sources, terms, findings, progress)


def import_files(  # noqa: PLR0913 - each is something the caller decides
    engine: Engine,
    files: Sequence[Path],
    mapping: Path,
    *,
    as_of: datetime,
    now: datetime,
    replace: bool = False,
    progress: Progress = silently,
) -> ImportReport:
    """Import foreign files as the map says, all of them or none.

    Raises:
        ImportRunningError: another import is running.
        BadMappingError: the map is wrong.
        NoBooksError: one of the files is not there.
    """
    sources = open_mapped(files, read_mapping(mapping))
    source = ", ".join(file.name for file in files)
    terms = Terms(source, as_of, now, replace=replace)
    return import_sources(engine, sources, terms, Findings(), progress)


def import_sources(
    engine: Engine,
    sources: Sequence[Source],
    terms: Terms,
    findings: Findings,
    progress: Progress = silently,
) -> ImportReport:
    """Import rows from anywhere, all of them or none."""
    with only_importer(engine):
        stage = begin(engine)
        try:
            stagings = _stage_all(stage, sources, terms, findings, progress)
            if not findings.problem_count:
                counts = {name: staging.counts for name, staging in stagings.items()}
                return publish(stage, terms, counts, findings)
            give_up(stage, engine)
            return refuse(stage, terms, findings)
        except BaseException:
            # Ctrl-C included. Nobody reads what is staged, but it need not stay.
            give_up(stage, engine)
            raise
        finally:
            stage.close()


def _stage_all(
    stage: Stage,
    sources: Sequence[Source],
    terms: Terms,
    findings: Findings,
    progress: Progress,
) -> dict[str, TableStaging]:
    references = References(stage, findings)
    order = [table.name for table in TABLES]
    stagings: dict[str, TableStaging] = {}
    in_order = sorted(sources, key=lambda source: order.index(source.table.name))
    for table, files in groupby(in_order, key=lambda source: source.table):
        staging = TableStaging(stage, table, references, terms.as_of.date())
        for source in files:
            staging.take(source, findings, progress)
        staging.finish(replace=terms.replace)
        stagings[table.name] = staging
    _check_needed(stage, terms, findings)
    check_whole(stage, stagings, in_order, findings)
    return stagings


def _check_needed(stage: Stage, terms: Terms, findings: Findings) -> None:
    for name in terms.needed:
        if stage.is_empty(stage.mirror(name)) and not findings.problem_count:
            reason = f"no {name} in the folder, and none in the ledger yet"
            findings.refuse(Problem(f"{name}.csv", None, None, reason))
