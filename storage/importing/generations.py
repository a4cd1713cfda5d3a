"""Where an import begins: what a crash left goes, and what nobody reads any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import and_, column, delete, select, update

from storage.engine import reading
from storage.importing.stage import CHUNK, STATE, Stage
from storage.tables.ledger import NEVER, mirrors

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Delete, Engine, Update


def begin(engine: Engine) -> Stage:
    """Take the next generation over, clean; only one import may be here at a time."""
    importer = uuid4().hex
    with engine.begin() as connection:
        state = connection.execute(select(STATE.c.generation, STATE.c.importer)).one()
        connection.execute(update(STATE).values(importer=importer))
    stage = Stage(engine, state.generation, importer)
    if state.importer is not None:
        take_back(stage, engine)
    _purge(stage, engine)
    return stage


def give_up(stage: Stage, engine: Engine) -> None:
    """Leave the ledger as it was before the import."""
    take_back(stage, engine)
    with stage.publishing({}):
        pass


def take_back(stage: Stage, engine: Engine) -> None:
    """Undo what an import that did not end has staged."""
    for table in mirrors():
        _change(stage, engine, delete(table), table.c.since > stage.now)
        ended = and_(table.c.until > stage.now, table.c.until < NEVER)
        _change(stage, engine, update(table).values(until=NEVER), ended)


def _purge(stage: Stage, engine: Engine) -> None:
    # Whoever reads generation g still needs rows that end with g + 1, no others.
    for table in mirrors():
        _change(stage, engine, delete(table), table.c.until <= stage.now)


def _change(
    stage: Stage,
    engine: Engine,
    change: Delete | Update,
    which: ColumnElement[bool],
) -> None:
    if stage.dialect == "postgresql":
        with stage.transaction() as connection:
            connection.execute(change.where(which))
        return
    rowid: ColumnElement[Any] = column("rowid")
    with reading(engine).connect() as connection:
        ids = connection.scalars(
            select(rowid).select_from(change.table).where(which)
        ).all()
    for start in range(0, len(ids), CHUNK):
        with stage.transaction() as connection:
            some = rowid.in_(ids[start : start + CHUNK])
            connection.execute(change.where(some))
        stage.pause()
