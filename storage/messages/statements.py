"""Insert unless it is there: the same statement on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import String, inspect, literal_column
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, CursorResult, Table, Update
    from sqlalchemy.orm import Session

    from storage.tables.base import Row


def table_of(row: type[Row]) -> Table:
    """Return the table of a row; Core statements skip the cost of objects."""
    return cast("Table", inspect(row).local_table)


def insert_new(session: Session, table: Table, values: dict[str, Any]) -> bool:
    """Insert a row; say False if one with a key of its own is there already."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    (identity,) = table.primary_key
    statement = dialect.insert(table).on_conflict_do_nothing().returning(identity)
    return session.execute(statement, values).first() is not None


def literal(word: str) -> ColumnElement[str]:
    """Return a word of our own for use in a statement itself, not as a parameter.

    A partial index serves only where its condition stands in the statement.
    """
    return literal_column(f"'{word}'", String)


def changed(session: Session, statement: Update, given: Mapping[str, object]) -> bool:
    """Execute an update; say whether it found its row."""
    result = cast("CursorResult[Any]", session.execute(statement, given))
    return result.rowcount > 0
