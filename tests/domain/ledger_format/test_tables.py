"""The format as data says what DATA.md says, and what the tables of storage hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import storage.tables.ledger
from domain.ledger_format.columns import Kind
from domain.ledger_format.tables import BY_NAME, TABLES

if TYPE_CHECKING:
    from domain.ledger_format.columns import Table

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@each_table
def test_a_table_comes_after_those_it_points_at(table: Table) -> None:
    names = [other.name for other in TABLES]

    for reference in table.references:
        assert names.index(reference.table) <= names.index(table.name)


@each_table
def test_a_reference_points_from_columns_to_the_beginning_of_a_key(
    table: Table,
) -> None:
    for reference in table.references:
        assert set(reference.columns) <= set(table.names)
        target = BY_NAME[reference.table]
        assert target.key[: len(reference.target)] == reference.target


@each_table
def test_storage_has_a_column_for_each_column_and_the_same_key(table: Table) -> None:
    (mirror,) = (
        mirror
        for mirror in storage.tables.ledger.mirrors()
        if mirror.name == table.name
    )
    derived = {"since", "until", "tail", "ordinal", "source"}

    key = [column.name for column in mirror.primary_key]
    assert set(mirror.columns.keys()) - derived == set(table.names)
    assert key == [*table.key, *(["ordinal"] if table.ordered else []), "since"]
    for column in table.columns:
        if column.required and column.name in mirror.columns:
            assert not mirror.columns[column.name].nullable, column.name


@each_table
def test_an_amount_knows_where_its_currency_stands(table: Table) -> None:
    for column in table.columns:
        if column.kind is Kind.AMOUNT:
            assert set(column.currency_from) <= set(table.names)
            assert column.currency_from or table.name == "allocations"


def test_every_table_that_storage_mirrors_has_a_format() -> None:
    assert {mirror.name for mirror in storage.tables.ledger.mirrors()} == set(BY_NAME)
