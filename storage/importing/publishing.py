"""Where an import ends: the ledger moves on, or stays as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from domain.ledger_format.problem import Problem, in_order
from domain.ledger_format.report import Counts, ImportReport
from storage.tables.ledger import ImportRow

if TYPE_CHECKING:
    from datetime import datetime

    from domain.ledger_format.problem import Findings
    from storage.importing.stage import Stage


@dataclass(frozen=True, slots=True)
class Terms:
    """What is imported, when it was true, when that is now, and how.

    With ``replace``, rows of an imported table that its files do not have leave it;
    the ``needed`` tables may not stay empty.
    """

    source: str
    as_of: datetime
    now: datetime
    replace: bool = False
    needed: tuple[str, ...] = ()


def publish(
    stage: Stage, terms: Terms, counts: dict[str, Counts], findings: Findings
) -> ImportReport:
    """Make what is staged the ledger; where nothing changed, only its time may move."""
    total = sum(counts.values(), start=Counts())
    before = stage.as_of()
    moment = {"as_of": terms.as_of, "imported_at": terms.now}
    values: dict[str, Any] = {}
    if total.moved:
        if before is not None and terms.as_of < before:
            reason = f"the ledger was as of {before.isoformat()}, which is later"
            findings.warn(Problem(terms.source, None, None, reason))
        values = moment | {"generation": stage.next}
    elif before is None or terms.as_of > before:
        values = moment
    with stage.publishing(values) as connection:
        if total.moved:
            connection.execute(insert(ImportRow), _entry(stage, terms, total, findings))
    generation = stage.next if total.moved else stage.now
    as_of = before if before is not None and not values else terms.as_of
    return _report(as_of, generation, counts, findings)


def refuse(stage: Stage, terms: Terms, findings: Findings) -> ImportReport:
    """Return the report of an import that changed nothing."""
    return _report(stage.as_of() or terms.as_of, stage.now, {}, findings)


def _entry(
    stage: Stage, terms: Terms, total: Counts, findings: Findings
) -> dict[str, Any]:
    return {
        "generation": stage.next,
        "source": terms.source,
        "as_of": terms.as_of,
        "imported_at": terms.now,
        "added": total.added,
        "changed": total.changed,
        "removed": total.removed,
        "unchanged": total.unchanged,
        "warnings": findings.warning_count,
    }


def _report(
    as_of: datetime, generation: int, counts: dict[str, Counts], findings: Findings
) -> ImportReport:
    return ImportReport(
        as_of=as_of,
        generation=generation,
        counts=counts,
        problems=in_order(findings.problems),
        problem_count=findings.problem_count,
        warnings=in_order(findings.warnings),
        warning_count=findings.warning_count,
        skipped=dict(findings.skipped),
    )
