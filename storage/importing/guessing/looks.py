"""What the values of a column look like: days, amounts, codes, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.ledger_format.cells import CellError, countries
from domain.ledger_format.columns import Kind
from domain.money import currencies
from storage.importing.mapping.cells import as_day, as_number
from storage.importing.mapping.model import FileRule

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DATE_FORMATS = (
    *("%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y/%m/%d"),
    *("%Y.%m.%d", "%Y年%m月%d日", "%d/%m/%y", "%m/%d/%y", "%d %b %Y", "%d-%b-%Y"),
    *("%d-%b-%y", "%b %d, %Y", "%Y%m%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"),
)
NUMBER_STYLES = ((".", ""), (".", ","), (",", ""), (",", "."), (",", " "), (".", "'"))
_ENOUGH = 0.9
"""A column is what nine of ten of its cells are: exports hold a few broken ones."""
_FLAGS = {
    *("yes", "no", "y", "n", "true", "false", "sí", "si", "sim", "não", "nao"),
    *("是", "否", "x", "0", "1"),
}
_ISO = "%Y-%m-%d"
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class Looks:
    """A column of a foreign file: its header, some cells, and what they seem to be."""

    header: str
    examples: tuple[str, ...]
    kinds: frozenset[Kind]
    dates: tuple[str, ...]
    styles: tuple[tuple[str, str], ...]

    def fits(self, kind: Kind) -> bool:
        """Say whether the cells may be of that kind; an empty column may be any."""
        return not self.examples or kind in self.kinds


def look_at(header: str, cells: Sequence[str]) -> Looks:
    """Say what a column seems to be."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    dates = tuple(form for form in DATE_FORMATS if _mostly(filled, _is_day(form)))
    styles = tuple(
        style for style in NUMBER_STYLES if _mostly(filled, _is_number(style))
    )
    kinds = {Kind.TEXT, Kind.CODE, Kind.LIST, Kind.CHOICE}
    kinds |= {kind for kind, test in _TESTS.items() if _mostly(filled, test)}
    if dates:
        kinds.add(Kind.DATE)
    if styles and not dates:
        kinds |= {Kind.AMOUNT, Kind.QUANTITY, Kind.RATE}
    examples = tuple(dict.fromkeys(filled))[:3]
    return Looks(header, examples, frozenset(kinds), dates, styles)


def _mostly(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
    return bool(cells) and sum(map(test, cells)) >= _ENOUGH * len(cells)


def _is_day(form: str) -> Callable[[str], bool]:
    def test(cell: str) -> bool:
        # ISO is read whatever the format; it speaks for no other.
        if form != _ISO and _ISO_DAY.fullmatch(cell):
            return False
        try:
            as_day(cell, (form,))
        except CellError:
            return False
        return True

    return test


def _is_number(style: tuple[str, str]) -> Callable[[str], bool]:
    decimal, thousands = style
    rule = FileRule.model_validate({"decimal": decimal, "thousands": thousands})

    def test(cell: str) -> bool:
        try:
            as_number(cell, rule)
        except CellError:
            return False
        return True

    return test


_TESTS: dict[Kind, Callable[[str], bool]] = {
    Kind.CURRENCY: lambda cell: cell in currencies(),
    Kind.COUNTRY: lambda cell: cell in countries(),
    Kind.EMAIL: lambda cell: _EMAIL.fullmatch(cell) is not None,
    Kind.FLAG: lambda cell: cell.casefold() in _FLAGS,
}
