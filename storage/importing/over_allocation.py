"""Whether more is allocated than there is: of a document, or of a receipt's money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import func, select

from domain.ledger_format.problem import Findings, Problem
from domain.money import Currency, Money
from storage.importing.mirror import visible
from storage.tables.base import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Select

    from domain.ledger_format.batch import Rows
    from storage.importing.source import Source
    from storage.importing.stage import Stage
    from storage.importing.table import TableStaging

_ALLOCATIONS = Row.metadata.tables["allocations"]


@dataclass(frozen=True, slots=True)
class Limit:
    """What the allocations that name it in ``column`` use up, and may not exceed."""

    column: str
    table: str
    number: str
    amount: str
    kind: str | None = None


LIMITS = (
    Limit("invoice_number", "invoices", "invoice_number", "total"),
    Limit("credit_note_number", "invoices", "invoice_number", "total", "credit"),
    # Discounts, fees and the like are settled with a receipt, not out of its money.
    Limit("receipt_number", "receipts", "receipt_number", "amount", "payment"),
)


class _Line(NamedTuple):
    """An amount, and the line of a file that allocates it."""

    file: str
    line: int
    amount: int


@dataclass(frozen=True, slots=True)
class Excess:
    """A document or receipt of which more is used than there is, or less than none."""

    limit: Limit
    number: str
    used: int
    available: int
    currency: str

    @property
    def reason(self) -> str:
        """Say by how much, in the currency."""
        code = Currency(self.currency)
        used, available = Money(self.used, code), Money(self.available, code)
        kind = self.limit.column.removesuffix("_number").replace("_", " ")
        if self.used < 0:
            return (
                f"{kind} {self.number!r}: {-used} {code} more is taken back than given"
            )
        return (
            f"{kind} {self.number!r}: {used} {code} is allocated, "
            f"{used - available} more than its {available}"
        )


def excesses(stage: Stage) -> Iterator[Excess]:
    """Find all of them in the generation that is being written."""
    for limit in LIMITS:
        statement = _statement(limit, stage.next)
        for number, used, available, currency in stage.rows(statement):
            # PostgreSQL adds whole numbers up to a Decimal.
            yield Excess(limit, number, int(used), available, currency)


def _statement(limit: Limit, generation: int) -> Select[Any]:
    allocations = _ALLOCATIONS
    holder = Row.metadata.tables[limit.table]
    number = allocations.c[limit.column]
    used = (
        select(number.label("number"), func.sum(allocations.c.amount).label("used"))
        .where(*visible(allocations, generation), number.is_not(None))
        .group_by(number)
    )
    if limit.kind:
        used = used.where(allocations.c.kind == limit.kind)
    sums = used.subquery()
    available = holder.c[limit.amount]
    return (
        select(sums.c.number, sums.c.used, available, holder.c.currency)
        .join(holder, holder.c[limit.number] == sums.c.number)
        .where(*visible(holder, generation))
        .where((sums.c.used > available) | (sums.c.used < 0))
        .order_by(sums.c.number)
    )


def locate(
    found: Sequence[Excess],
    staging: TableStaging | None,
    sources: Sequence[Source],
) -> Iterator[Problem]:
    """Name the line that goes over, by reading the allocations of the files again."""
    lines: dict[Excess, list[_Line]] = {excess: [] for excess in found}
    by_number = {(excess.limit, excess.number): excess for excess in found}
    for rows in _again(staging, sources):
        for limit in LIMITS:
            for row, number in enumerate(rows.values[limit.column]):
                excess = by_number.get((limit, str(number)))
                if excess and limit.kind in {None, rows.values["kind"][row]}:
                    amount = int(rows.values["amount"][row] or 0)
                    lines[excess].append(_Line(rows.file, rows.lines[row], amount))
    for excess, allocated in lines.items():
        line = _goes_over(excess, allocated)
        file = line.file if line else f"{excess.limit.table} of the ledger"
        yield Problem(file, line and line.line, "amount", excess.reason)


def _again(staging: TableStaging | None, sources: Sequence[Source]) -> Iterator[Rows]:
    for source in sources:
        if staging is not None and source.table.name == "allocations":
            for batch in source.batches(Findings()):
                yield staging.read(batch, Findings()).without_bad()


def _goes_over(excess: Excess, allocated: Sequence[_Line]) -> _Line | None:
    # What the ledger has besides the files comes first.
    total = excess.used - sum(line.amount for line in allocated)
    for line in allocated:
        total += line.amount
        if total > excess.available or total < 0:
            return line
    return None
