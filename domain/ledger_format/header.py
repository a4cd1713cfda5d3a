"""The first row of a file: which columns there are, and which should not be."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from domain.ledger_format.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.ledger_format.columns import Table


def check_header(table: Table, names: Sequence[str], file: str) -> list[Problem]:
    """Say what is wrong with a header row: unknown, missing and repeated columns."""
    problems = [
        *(_unknown(name, table) for name in names if name not in table.names),
        *(_repeated(name) for name, times in Counter(names).items() if times > 1),
        *(_missing(name) for name in table.required if name not in names),
    ]
    return [Problem(file, 1, name or None, reason) for name, reason in problems]


def _unknown(name: str, table: Table) -> tuple[str, str]:
    if not name:
        return name, "a column has no name"
    near = next((known for known in table.names if _alike(known, name)), None)
    hint = f"; do you mean {near}?" if near else ""
    return name, f"{name!r} is not a column of {table.name}{hint}"


def _alike(known: str, name: str) -> bool:
    return known.replace("_", "") == "".join(filter(str.isalnum, name.lower()))


def _repeated(name: str) -> tuple[str, str]:
    return name, f"{name!r} is there twice"


def _missing(name: str) -> tuple[str, str]:
    return name, f"the required column {name!r} is missing"
