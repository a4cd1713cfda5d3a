"""Whether the next generation fits together, also where the import touched nothing.

A row of the ledger may point at one that leaves, or be worth more than what its
document has become; only the generation as a whole can tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, not_, or_, select

from domain.ledger_format.problem import Problem
from domain.ledger_format.tables import TABLES
from storage.importing.mirror import visible
from storage.importing.over_allocation import excesses, locate
from storage.tables.base import Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import FromClause

    from domain.ledger_format.columns import Reference
    from domain.ledger_format.problem import Findings
    from storage.importing.source import Source
    from storage.importing.stage import Stage
    from storage.importing.table import TableStaging

_ENDS = {"invoices", "receipts"}
_TOLD = 1_000
"""Rows of the ledger named for one reference; more would help nobody."""


def check_whole(
    stage: Stage,
    stagings: Mapping[str, TableStaging],
    sources: Sequence[Source],
    findings: Findings,
) -> None:
    """Refuse what points at nothing any more, and what is allocated twice."""
    removed = {name for name, staging in stagings.items() if staging.counts.removed}
    for table in TABLES:
        for reference in table.references:
            if reference.table in removed and not reference.soft:
                _check_left_behind(stage, table.name, reference, findings)
    if any(stagings[name].counts.changed for name in _ENDS & stagings.keys()):
        _check_changed_ends(stage, findings)
    if (_ENDS | {"allocations"}) & stagings.keys():
        _check_over_allocation(stage, stagings.get("allocations"), sources, findings)


def _check_over_allocation(
    stage: Stage,
    allocations: TableStaging | None,
    sources: Sequence[Source],
    findings: Findings,
) -> None:
    found = list(excesses(stage))
    if found:
        for problem in locate(found, allocations, sources):
            findings.refuse(problem)


def _check_left_behind(
    stage: Stage, name: str, reference: Reference, findings: Findings
) -> None:
    child = Row.metadata.tables[name]
    target = Row.metadata.tables[reference.table].alias("target")
    pairs = zip(reference.columns, reference.target, strict=True)
    there = exists().where(
        *(child.c[column] == target.c[key] for column, key in pairs),
        *visible(target, stage.next),
    )
    # Rows of the import are checked as they are read, and named by their line.
    kept = (child.c.since <= stage.now, child.c.until > stage.next)
    number = child.c[reference.column]
    left = select(number).where(*kept, number.is_not(None), not_(there))
    for (pointed_at,) in stage.rows(left.distinct().order_by(number).limit(_TOLD)):
        reason = f"{pointed_at!r} leaves {reference.table}, but is still pointed at"
        findings.refuse(
            Problem(f"{name} of the ledger", None, reference.column, reason)
        )


def _check_changed_ends(stage: Stage, findings: Findings) -> None:
    # Only a document that changed can have become another kind, or another currency.
    tables = Row.metadata.tables
    allocations = tables["allocations"]
    invoice = tables["invoices"].alias("invoice")
    note = tables["invoices"].alias("note")
    receipt = tables["receipts"]
    ends = (
        (invoice, allocations.c.invoice_number == invoice.c.invoice_number),
        (note, allocations.c.credit_note_number == note.c.invoice_number),
        (receipt, allocations.c.receipt_number == receipt.c.receipt_number),
    )
    statement = select(allocations.c.invoice_number, allocations.c.source).where(
        *visible(allocations, stage.next), allocations.c.since <= stage.now
    )
    joined: FromClause = allocations
    for end, matches in ends:
        joined = joined.outerjoin(end, and_(matches, *visible(end, stage.next)))
    changed = or_(*(end.c.since == stage.next for end, _ in ends))
    clash = or_(
        invoice.c.kind != "invoice",
        note.c.kind != "credit_note",
        invoice.c.currency != note.c.currency,
        invoice.c.currency != receipt.c.currency,
    )
    clashing = statement.select_from(joined).where(changed, clash).limit(_TOLD)
    for number, source in stage.rows(clashing):
        reason = f"{number!r} and {source!r} no longer fit: other kind or currency"
        findings.refuse(
            Problem("allocations of the ledger", None, "invoice_number", reason)
        )
