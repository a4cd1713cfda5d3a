"""Insert, or put new values in the place of what is there: on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Executable, Table
    from sqlalchemy.orm import Session


def keeping(
    table: Table, *columns: str, if_other: tuple[str, ...] = ()
) -> dict[str, Executable]:
    """Return, by dialect, an insert that else changes ``columns`` of the row there.

    ``if_other``: only where one of these columns holds something else.
    """
    return {
        "sqlite": _keeping(sqlite.insert(table), table, columns, if_other),
        "postgresql": _keeping(postgresql.insert(table), table, columns, if_other),
    }


def keep(
    session: Session, statements: Mapping[str, Executable], values: Mapping[str, object]
) -> bool:
    """Execute such a statement; say whether anything changed."""
    connection = session.connection()
    statement = statements[connection.dialect.name]
    return connection.execute(statement, dict(values)).first() is not None


def _keeping(
    new: sqlite.Insert | postgresql.Insert,
    table: Table,
    columns: tuple[str, ...],
    if_other: tuple[str, ...],
) -> Executable:
    other = [table.c[each] != new.excluded[each] for each in if_other]
    key = list(table.primary_key)
    return new.on_conflict_do_update(
        index_elements=key,
        set_={each: new.excluded[each] for each in columns},
        where=or_(*other) if other else None,
    ).returning(key[0])
