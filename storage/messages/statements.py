"""Insert unless it is there: the same statement on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import String, inspect, literal_column
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, Executable, Table, Update
    from sqlalchemy.orm import Session

    from storage.tables.base import Row


def table_of(row: type[Row]) -> Table:
    """Return the table of a row; Core statements skip the cost of objects."""
    return cast("Table", inspect(row).local_table)


def inserting(table: Table) -> dict[str, Executable]:
    """Return, by dialect, an insert that gives back the new row's id, or nothing.

    Built once: building a statement takes longer than SQLite takes to execute it.
    """
    (identity,) = table.primary_key
    return {
        "sqlite": sqlite.insert(table).on_conflict_do_nothing().returning(identity),
        "postgresql": postgresql.insert(table)
        .on_conflict_do_nothing()
        .returning(identity),
    }


def insert_new(
    session: Session, statements: dict[str, Executable], values: dict[str, Any]
) -> bool:
    """Insert a row; say False if one with a key of its own is there already."""
    connection = session.connection()
    statement = statements[connection.dialect.name]
    return connection.execute(statement, values).first() is not None


def literal(word: str) -> ColumnElement[str]:
    """Return a word of our own for use in a statement itself, not as a parameter.

    A partial index serves only where its condition stands in the statement.
    """
    return literal_column(f"'{word}'", String)


def changed(session: Session, statement: Update, given: Mapping[str, object]) -> bool:
    """Execute an update; say whether it found its row."""
    result = session.connection().execute(statement, dict(given))
    return result.rowcount > 0
