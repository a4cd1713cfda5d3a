"""The report of an import, as lines on a terminal and as a file."""

from __future__ import annotations

import csv
from itertools import groupby, islice
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from domain.ledger_format.problem import Problem
    from domain.ledger_format.report import ImportReport

SHOWN = 50
"""Problems on the terminal; a file takes them all."""


def show_report(report: ImportReport, written: Path | None) -> None:
    """Print what was done or what is wrong, and end with one clear line."""
    for line in report_lines(report, written):
        typer.echo(line)


def write_report(report: ImportReport, path: Path) -> None:
    """Write every problem and warning that was kept, as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("severity", "file", "line", "column", "reason"))
        for severity, found in (
            ("problem", report.problems),
            ("warning", report.warnings),
        ):
            writer.writerows(
                (severity, problem.file, problem.line, problem.column, problem.reason)
                for problem in found
            )


def report_lines(report: ImportReport, written: Path | None) -> Iterator[str]:
    """Say it all, in lines."""
    where = f"; all of them are in {written}" if written else "; --report FILE has all"
    yield from _grouped("problems", report.problems, report.problem_count, where)
    yield from _grouped("warnings", report.warnings, report.warning_count, where)
    for reason, rows in report.skipped.items():
        yield f"{rows:,} rows left out as the map says: {reason}"
    for name, counts in report.counts.items():
        yield (
            f"{name}: {counts.added:,} added, {counts.changed:,} changed, "
            f"{counts.removed:,} removed, {counts.unchanged:,} unchanged"
        )
    yield _verdict(report)


def _grouped(
    what: str, found: Iterable[Problem], count: int, where: str
) -> Iterator[str]:
    shown = list(islice(found, SHOWN))
    for file, problems in groupby(shown, key=lambda problem: problem.file):
        yield f"{file}: {what}"
        for problem in problems:
            line = "" if problem.line is None else f"line {problem.line}: "
            column = f"{problem.column}: " if problem.column else ""
            yield f"  {line}{column}{problem.reason}"
    if count > len(shown):
        yield f"… and {count - len(shown):,} more {what}{where}"


def _verdict(report: ImportReport) -> str:
    if not report.accepted:
        found = f"{report.problem_count:,} problem"
        plural = "" if report.problem_count == 1 else "s"
        return f"Nothing was imported: {found}{plural}. The ledger is as it was."
    as_of = report.as_of.isoformat(sep=" ", timespec="minutes")
    if not report.total.moved:
        return f"Nothing has changed; the ledger is as of {as_of}."
    return f"Imported; the ledger is as of {as_of}."
