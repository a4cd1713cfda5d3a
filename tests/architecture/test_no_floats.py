"""Money is never a float: not in a literal, a call, an annotation, or by dividing."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.architecture.sources import named, parsed, sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOW_FAR = {
    f"storage/importing/{file}"
    for file in (
        "csv_file.py",
        "mapping/source.py",
        "run.py",
        "source.py",
        "stage.py",
        "xlsx_file.py",
    )
}
"""How far an import has come, from 0 to 1, and how long it pauses: no amounts."""
WEIGHTS = {"domain/names/catalogue.py"}
"""How much a word tells companies apart: no amounts."""
FLOATS = [each for each in sources("domain", "storage") if named(each) not in HOW_FAR]
DIVISIONS = [each for each in sources("domain") if named(each) not in WEIGHTS]


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


@pytest.mark.parametrize("exempt", sorted(HOW_FAR | WEIGHTS))
def test_an_exemption_is_still_needed(exempt: str) -> None:
    (path,) = (each for each in sources("domain", "storage") if named(each) == exempt)
    divides = any(isinstance(node, ast.Div) for node in ast.walk(parsed(path)))

    assert divides or list(floats_in(parsed(path)))


def floats_in(tree: ast.Module) -> Iterator[int]:
    """Yield the lines that name or write a float."""
    for node in ast.walk(tree):
        written = isinstance(node, ast.Constant) and isinstance(node.value, float)
        if written or (isinstance(node, ast.Name) and node.id == "float"):
            yield getattr(node, "lineno", 0)
