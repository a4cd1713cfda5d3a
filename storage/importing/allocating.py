"""What allocations are checked against: the documents and the money they connect."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.ledger_format.batch import Batch, Rows
    from domain.ledger_format.cells import Value
    from storage.importing.references import References
    from storage.importing.stage import Stage

_TABLES = {
    "invoice_number": "invoices",
    "credit_note_number": "invoices",
    "receipt_number": "receipts",
}
_RIGHT_KIND = {"invoice_number": "invoice", "credit_note_number": "credit_note"}


class _Fact(NamedTuple):
    """A document or a receipt, as far as an allocation has to know it."""

    currency: str
    kind: str = ""


class AllocationFacts:
    """The documents and receipts that a batch of allocations speaks of."""

    def __init__(self, stage: Stage, references: References, batch: Batch) -> None:
        self._references = references
        self._numbers = {
            column: [cell.strip() for cell in batch.cells.get(column, ())]
            for column in _TABLES
        }
        invoices = {
            *self._numbers["invoice_number"],
            *self._numbers["credit_note_number"],
        }
        wanted = ("invoice_number", "currency", "kind")
        self._facts = {
            "invoices": _look_up(stage, "invoices", invoices, wanted),
            "receipts": _look_up(
                stage,
                "receipts",
                set(self._numbers["receipt_number"]),
                ("receipt_number", "currency"),
            ),
        }

    def currencies(self) -> list[Value]:
        """Return the currency of each row's invoice, where there is one."""
        invoices = self._facts["invoices"]
        return [
            fact.currency if (fact := invoices.get(number)) else None
            for number in self._numbers["invoice_number"]
        ]

    def check(self, rows: Rows) -> None:
        """Refuse rows whose ends are not there, not what they should be, or differ."""
        for column in _TABLES:
            for row, number in enumerate(rows.values[column]):
                if number is not None:
                    self._check_end(rows, row, column, str(number))
        sources = zip(
            rows.values["invoice_number"],
            rows.values["receipt_number"],
            rows.values["credit_note_number"],
            strict=True,
        )
        for row, ends in enumerate(sources):
            self._check_currencies(rows, row, ends)

    def _check_end(self, rows: Rows, row: int, column: str, number: str) -> None:
        table = _TABLES[column]
        fact = self._facts[table].get(number)
        if fact is None and self._references.is_refused(table, (number,)):
            rows.bad.add(row)
        elif fact is None:
            reason = f"{number!r} is in no {table} of folder or ledger"
            rows.refuse(row, column, reason)
        elif fact.kind != _RIGHT_KIND.get(column, fact.kind):
            wanted, found = (
                kind.replace("_", " ") for kind in (_RIGHT_KIND[column], fact.kind)
            )
            rows.refuse(row, column, f"{number!r} is no {wanted} but a {found}")

    def _check_currencies(self, rows: Rows, row: int, ends: Sequence[Value]) -> None:
        invoice = self._facts["invoices"].get(str(ends[0]))
        receipt = self._facts["receipts"].get(str(ends[1]))
        note = self._facts["invoices"].get(str(ends[2]))
        source = receipt or note
        if invoice and source and invoice.currency != source.currency:
            column = "receipt_number" if receipt else "credit_note_number"
            reason = f"is in {source.currency}, the invoice in {invoice.currency}"
            rows.refuse(row, column, reason)


def _look_up(
    stage: Stage, table: str, numbers: set[str], wanted: tuple[str, ...]
) -> dict[str, _Fact]:
    keys = [(number,) for number in numbers if number]
    rows = stage.find(stage.mirror(table), wanted, keys) if keys else ()
    return {number: _Fact(*about) for number, *about in rows}
