"""The SQL of one table of the ledger, as an import needs it, on either database.

Values go in and come back as the format has them: days and moments as canonical text,
amounts as whole numbers. So a row of a file and a row of the ledger compare directly.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ARRAY,
    Boolean,
    Date,
    Integer,
    String,
    Text,
    and_,
    bindparam,
    cast,
    func,
    select,
    type_coerce,
    update,
)

from storage.tables.base import Row, UtcDateTime
from storage.tables.ledger import NEVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import (
        BindParameter,
        ColumnElement,
        FromClause,
        Select,
        Table,
        TableValuedAlias,
        Update,
    )

    from domain.ledger_format.cells import Value

Key = tuple["Value", ...]
_MOMENT = "YYYY-MM-DD HH24:MI:SS.US"
_AS_STORED = {Date: String(), UtcDateTime: String()}


def visible(
    table: FromClause, generation: int | BindParameter[int]
) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions for a row to be part of the generation."""
    return table.c.since <= generation, table.c.until > generation


@dataclass(frozen=True)
class Mirror:
    """One table of the ledger, on ``sqlite`` or ``postgresql``."""

    name: str
    dialect: str

    @cached_property
    def table(self) -> Table:
        """Return the table."""
        return Row.metadata.tables[self.name]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Return the columns that an import fills, in the order of the table."""
        return tuple(
            column.name
            for column in self.table.columns
            if column.name not in {"since", "until"}
        )

    @cached_property
    def key(self) -> tuple[str, ...]:
        """Return the columns that tell the rows of one generation apart."""
        return tuple(
            column.name for column in self.table.primary_key if column.name != "since"
        )

    @cached_property
    def insert(self) -> str:
        """Return the statement for the driver's ``executemany`` or ``COPY``."""
        names = ", ".join(f'"{name}"' for name in (*self.columns, "since", "until"))
        if self.dialect == "postgresql":
            return f'COPY "{self.name}" ({names}) FROM STDIN'
        marks = ", ".join("?" for _ in range(len(self.columns) + 2))
        # The names are our own tables and columns.
        return f'INSERT INTO "{self.name}" ({names}) VALUES ({marks})'  # noqa: S608

    def find(self, wanted: Sequence[str], by: Sequence[str]) -> Select[Any]:
        """Return the select of the rows that have one of the keys, in a generation."""
        keys, matches = self._keys(by)
        return (
            select(*(self._plain(name) for name in wanted))
            .select_from(keys)
            .join(self.table, matches)
            .where(*visible(self.table, bindparam("generation")))
        )

    def everything(self, wanted: Sequence[str]) -> Select[Any]:
        """Return the select of all rows of a generation."""
        return select(*(self._plain(name) for name in wanted)).where(
            *visible(self.table, bindparam("generation"))
        )

    @cached_property
    def end(self) -> Update:
        """Return the update that ends the rows with one of the keys."""
        _, matches = self._keys(self.key)
        return (
            update(self.table)
            .where(matches, self.table.c.until == NEVER)
            .where(self.table.c.since < bindparam("generation"))
            .values(until=bindparam("generation"))
        )

    def parameters(self, keys: Sequence[Key]) -> dict[str, Any]:
        """Return the keys as the parameters of ``find`` and ``end``."""
        if self.dialect == "postgresql":
            parts = zip(*keys, strict=True)
            return {f"k{at}": list(map(str, part)) for at, part in enumerate(parts)}
        return {"keys": json.dumps(keys)}

    def _keys(self, by: Sequence[str]) -> tuple[TableValuedAlias, ColumnElement[bool]]:
        columns = [self.table.c[name] for name in by]
        if self.dialect == "postgresql":
            names = [f"k{at}" for at in range(len(by))]
            lists = [bindparam(name, type_=ARRAY(Text)) for name in names]
            unnested = func.unnest(*lists).table_valued(*names, name="keys")
            keys = unnested.render_derived()
            parts: list[ColumnElement[Any]] = [
                cast(keys.c[name], c.type)
                for name, c in zip(names, columns, strict=True)
            ]
        else:
            keys = func.json_each(bindparam("keys")).table_valued("value", name="keys")
            parts = [
                func.json_extract(keys.c.value, f"$[{at}]") for at in range(len(by))
            ]
        return keys, and_(
            *(
                type_coerce(c, String) == part
                for c, part in zip(columns, parts, strict=True)
            )
        )

    def _plain(self, name: str) -> ColumnElement[Any]:
        column = self.table.c[name]
        if isinstance(column.type, Boolean):
            return type_coerce(column, Integer)
        if self.dialect == "sqlite":
            return type_coerce(column, _AS_STORED.get(type(column.type), column.type))
        if isinstance(column.type, UtcDateTime):
            return func.to_char(func.timezone("UTC", column), _MOMENT)
        return cast(column, Text) if isinstance(column.type, Date) else column
