"""The tests by which a map leaves rows out, or takes only some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.ledger_format.cells import CellError
from storage.importing.mapping.cells import as_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from storage.importing.mapping.header import Header
    from storage.importing.mapping.model import Condition


def tester(
    condition: Condition, header: Header, dates: tuple[str, ...]
) -> Callable[[Sequence[str]], bool]:
    """Return what tests a record."""
    at = header.place(condition.column)
    holds = _cell_test(condition, dates)
    return lambda record: holds(record[at].strip())


def _cell_test(condition: Condition, dates: tuple[str, ...]) -> Callable[[str], bool]:
    if condition.is_ is not None:
        words = {word.strip().casefold() for word in condition.is_}
        return lambda cell: cell.casefold() in words
    if condition.matches is not None:
        pattern = condition.matches
        return lambda cell: pattern.search(cell) is not None
    if condition.date is not None:
        return lambda cell: _is_date(cell, dates) is condition.date
    return lambda cell: (not cell) is condition.empty


def _is_date(cell: str, dates: tuple[str, ...]) -> bool:
    try:
        as_day(cell, dates)
    except CellError:
        return False
    return True
