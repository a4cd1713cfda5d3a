"""Money is never a float: not in a literal, a call, an annotation, or by dividing."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.architecture.sources import named, parsed, sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NO_AMOUNTS = {
    "domain/names/postings.py": "how much a word tells companies apart",
    "storage/importing/csv_file.py": "how far a file is read",
    "storage/importing/guessing/": "how much a column looks like one of ours",
    "storage/importing/mapping/source.py": "how far a file is read",
    "storage/importing/run.py": "how far an import is",
    "storage/importing/source.py": "how far a file is read",
    "storage/importing/stage.py": "how long an import pauses",
    "storage/importing/xlsx_file.py": "how far a file is read",
    "storage/turns.py": "how long a writer waits",
}
"""Files and folders with fractions of something else than money, and of what."""


def may_hold_amounts(path: Path) -> bool:
    return not named(path).startswith(tuple(NO_AMOUNTS))


FLOATS = list(filter(may_hold_amounts, sources("domain", "storage")))
DIVISIONS = list(filter(may_hold_amounts, sources("domain")))


@pytest.mark.parametrize("path", FLOATS, ids=named)
def test_no_float_where_money_is(path: Path) -> None:
    assert list(floats_in(parsed(path))) == []


@pytest.mark.parametrize("path", DIVISIONS, ids=named)
def test_no_division_that_makes_a_float_of_whole_numbers(path: Path) -> None:
    divisions = [
        node.lineno
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
    ]

    assert divisions == []


@pytest.mark.parametrize(
    "source", ["1.5", "float(x)", "def f(x: float): ...", "x: list[float]", "1e3"]
)
def test_a_float_would_be_noticed(source: str) -> None:
    assert list(floats_in(ast.parse(source))) == [1]


@pytest.mark.parametrize("exempt", NO_AMOUNTS)
def test_an_exemption_is_still_needed(exempt: str) -> None:
    everything = sources("domain", "storage")
    trees = [parsed(path) for path in everything if named(path).startswith(exempt)]
    nodes = (node for tree in trees for node in ast.walk(tree))

    divides = any(isinstance(node, ast.Div) for node in nodes)

    assert divides or any(list(floats_in(tree)) for tree in trees)


def floats_in(tree: ast.Module) -> Iterator[int]:
    """Yield the lines that name or write a float."""
    for node in ast.walk(tree):
        written = isinstance(node, ast.Constant) and isinstance(node.value, float)
        if written or (isinstance(node, ast.Name) and node.id == "float"):
            yield getattr(node, "lineno", 0)
