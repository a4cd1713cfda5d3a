"""What the cells of one row say together: what follows from them, and what clashes."""

from __future__ import annotations

from operator import lt
from typing import TYPE_CHECKING

from domain.documents.numbers import tails

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from domain.ledger_format.batch import Rows
    from domain.ledger_format.cells import Value
    from domain.ledger_format.columns import Table


def complete(table: Table, rows: Rows) -> None:
    """Add what follows from the cells, such as the tail of the number people type."""
    if table.number:
        numbers = [str(number or "") for number in rows.values[table.number]]
        rows.values["tail"] = [*tails(numbers)]
    if table.name in _COMPLETE:
        _COMPLETE[table.name](rows)


def check(table: Table, rows: Rows) -> None:
    """Find what clashes within a row."""
    for rule in _RULES.get(table.name, ()):
        rule(rows)


def _complete_allocations(rows: Rows) -> None:
    receipts, notes = rows.values["receipt_number"], rows.values["credit_note_number"]
    rows.values["source"] = [
        receipt or note for receipt, note in zip(receipts, notes, strict=True)
    ]
    rows.values["kind"] = [
        kind or ("credit" if note else "payment")
        for kind, note in zip(rows.values["kind"], notes, strict=True)
    ]


def _complete_customers(rows: Rows) -> None:
    values = rows.values
    values["credit_currency"] = [
        code or (currency if limit is not None else None)
        for code, currency, limit in zip(
            values["credit_currency"],
            values["currency"],
            values["credit_limit"],
            strict=True,
        )
    ]


def _one_source(rows: Rows) -> None:
    receipts, notes = rows.values["receipt_number"], rows.values["credit_note_number"]
    for row, (receipt, note) in enumerate(zip(receipts, notes, strict=True)):
        if (receipt is None) is (note is None):
            found = "neither is" if receipt is None else "both are"
            reason = f"exactly one of receipt and credit note is needed, {found} given"
            rows.refuse(row, "receipt_number", reason)


def _kind_fits_source(rows: Rows) -> None:
    notes, kinds = rows.values["credit_note_number"], rows.values["kind"]
    for row, (note, kind) in enumerate(zip(notes, kinds, strict=True)):
        if note is not None and kind == "payment":
            rows.refuse(row, "kind", "a credit note is no payment; write credit")
        elif note is None and kind == "credit":
            rows.refuse(row, "kind", "credit needs a credit_note_number")


def _in_order(first: str, then: str) -> Callable[[Rows], None]:
    def warn(rows: Rows) -> None:
        earlies, lates = rows.values[first], rows.values[then]
        if not _any_before(lates, earlies):
            return
        for row, (early, late) in enumerate(zip(earlies, lates, strict=True)):
            if early is not None and late is not None and str(late) < str(early):
                rows.warn(row, then, f"{late} is before {first} {early}")

    return warn


def _any_before(lates: Sequence[Value], earlies: Sequence[Value]) -> bool:
    if None in lates or None in earlies:
        return True  # perhaps: it has to be looked at row by row
    return any(map(lt, map(str, lates), map(str, earlies)))


def _not_nothing(rows: Rows) -> None:
    totals = rows.values["total"]
    if 0 in totals:
        for row, total in enumerate(totals):
            if total == 0:
                rows.warn(row, "total", "is zero")


def _two_currencies(rows: Rows) -> None:
    pairs = zip(rows.values["from_currency"], rows.values["to_currency"], strict=True)
    for row, (source, target) in enumerate(pairs):
        if source is not None and source == target:
            rows.refuse(row, "to_currency", f"{target} is also from_currency")


_COMPLETE: dict[str, Callable[[Rows], None]] = {
    "allocations": _complete_allocations,
    "customers": _complete_customers,
}
_RULES: dict[str, tuple[Callable[[Rows], None], ...]] = {
    "allocations": (_one_source, _kind_fits_source),
    "invoices": (_in_order("issue_date", "due_date"), _not_nothing),
    "bills": (_in_order("issue_date", "due_date"), _not_nothing),
    "contracts": (_in_order("start_date", "end_date"),),
    "exchange_rates": (_two_currencies,),
}
