"""What all tables share: names of constraints, and the types of columns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy import JSON, BigInteger, DateTime, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

MinorUnits = Annotated[int, mapped_column(BigInteger)]
"""An amount in whole minor units; its currency stands in the column beside it."""
Code = Annotated[str, mapped_column(String(64))]
"""A number or code as the ERP writes it: text, leading zeros and all."""
Email = Annotated[str, mapped_column(String(254))]
Words = Annotated[str, mapped_column(Text)]
CurrencyCode = Annotated[str, mapped_column(String(3))]


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: refuses naive datetimes, stores UTC, gives back UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Turn a moment into UTC on its way in."""
        del dialect
        if value is not None and value.tzinfo is None:
            msg = "A stored moment needs a time zone."
            raise ValueError(msg)
        return value and value.astimezone(UTC)

    def process_result_value(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Give a moment its zone back (SQLite drops it)."""
        del dialect
        return value and value.replace(tzinfo=UTC)


class Row(DeclarativeBase):
    """Base of all rows; constraint names are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own hook
        datetime: UtcDateTime,
        dict[str, Any]: JSON,
        list[Any]: JSON,
    }
