"""Which column of a foreign file is which column of the ledger."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from domain.ledger_format.tables import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.ledger_format.columns import Table
    from storage.importing.guessing.looks import Looks

_SYNONYMS = Path(__file__).with_name("synonyms.toml")
_SURE = 80
"""Headers less alike than this, in a hundred, are not taken for each other."""


@dataclass(frozen=True, slots=True)
class Match:
    """A column of the file that may be a column of the ledger, and how sure that is."""

    column: str
    looks: Looks
    percent: int


@dataclass(frozen=True, slots=True)
class TableGuess:
    """The columns of a table that a file seems to have."""

    table: Table
    matches: tuple[Match, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the required columns that were not found."""
        found = {match.column for match in self.matches}
        return tuple(name for name in self.table.required if name not in found)

    @property
    def weight(self) -> float:
        """Say how much speaks for this table: required columns count most."""
        # A missing currency says little: exports of one country leave it out.
        wanted = [name for name in self.table.required if name != "currency"]
        found = sum(match.percent for match in self.matches if match.column in wanted)
        # A file of invoices also has what a file of customers has: the more counts.
        return found / (100 * len(wanted)) + len(self.matches) / 20


def guess_table(name: str, columns: Sequence[Looks]) -> TableGuess:
    """Match the columns of a file with those of a table, the surest first."""
    table = BY_NAME[name]
    pairs = [
        Match(column.name, looks, percent)
        for column in table.columns
        for looks in columns
        if looks.fits(column.kind)
        and (percent := _likeness(name, column.name, looks.header)) >= _SURE
    ]
    pairs.sort(key=lambda match: -match.percent)
    taken: list[Match] = []
    for match in pairs:
        headers = {other.looks.header for other in taken}
        if match.looks.header not in headers and match.column not in {
            other.column for other in taken
        }:
            taken.append(match)
    order = table.names
    return TableGuess(table, tuple(sorted(taken, key=lambda m: order.index(m.column))))


def likely_tables() -> tuple[str, ...]:
    """Return the tables that exports are known to be of."""
    return tuple(_synonyms())


@cache
def _synonyms() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_SYNONYMS.read_text(encoding="utf-8"))


def _likeness(table: str, column: str, header: str) -> int:
    names = [column, *_synonyms()[table].get(column, ())]
    # Of two headers that fit exactly, the one whose name comes first is the likelier.
    return round(
        max(
            fuzz.ratio(_plain(name), _plain(header)) - at / 2
            for at, name in enumerate(names)
        )
    )


@cache
def _plain(name: str) -> str:
    """Take out what headers differ in: case, accents, blanks, punctuation."""
    spread = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in spread if letter.isalnum())
