"""docs/ledger.md says what the code does: every column, every key of a map."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from domain.ledger_format.tables import TABLES
from storage.importing.mapping.model import (
    ColumnRule,
    Condition,
    FileRule,
    Mapping,
    SkipRule,
    TableRule,
)
from storage.importing.mapping.read import read_mapping

if TYPE_CHECKING:
    from domain.ledger_format.columns import Table

DOCS = Path(__file__).parents[3] / "docs"
TEXT = (DOCS / "ledger.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_listed_with_a_star_where_required(table: Table) -> None:
    (line,) = (
        line for line in TEXT.splitlines() if line.startswith(f"| `{table.name}`")
    )
    columns = line.split("|")[3]

    assert tuple(re.findall(r"`(\w+)`", columns)) == table.names
    assert tuple(re.findall(r"`(\w+)`\\\*", columns)) == table.required


def test_the_map_shown_is_one_that_is_read(tmp_path: Path) -> None:
    shown = re.findall(r"```toml\n(.*?)```", TEXT, flags=re.DOTALL)
    (tmp_path / "map.toml").write_text(shown[0], encoding="utf-8")

    mapping = read_mapping(tmp_path / "map.toml")

    assert [rule.name for rule in mapping.table] == ["customers", "invoices"]


@pytest.mark.parametrize(
    "part", [Mapping, FileRule, SkipRule, Condition, TableRule, ColumnRule]
)
def test_every_key_of_a_map_is_in_the_text(
    part: type[Mapping | FileRule | Condition | TableRule | ColumnRule],
) -> None:
    for name, info in part.model_fields.items():
        assert re.search(rf"\b{info.alias or name}\b", TEXT), name


@pytest.mark.parametrize(
    "path", sorted(DOCS.glob("mappings/*.toml")), ids=lambda p: p.stem
)
def test_the_maps_that_we_ship_are_read(path: Path) -> None:
    assert read_mapping(path).table
