"""Bring a database up to date; safe when several replicas start at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy import column, func, inspect, select, table

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 0x4F74746F
"""Any number will do, as long as every replica takes the same ("Otto")."""
_VERSION = table("alembic_version", column("version_num"))


def migrate(engine: Engine) -> None:
    """Run the migrations that the database lacks, all of them or none."""
    if not is_current(engine):
        # On SQLite the transaction begins immediate, which keeps other replicas out.
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
            command.upgrade(configuration(connection), "head")


def is_current(engine: Engine) -> bool:
    """Say whether the database has every migration, without asking Alembic."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        return newest_revision() in connection.scalars(select(_VERSION.c.version_num))


def newest_revision() -> str:
    """Return the last migration, which the names of the files tell."""
    return max(path.stem[:4] for path in _MIGRATIONS.glob("versions/[0-9]*.py"))


def configuration(connection: Connection) -> Config:
    """Return Alembic's configuration for the connection."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    return config
