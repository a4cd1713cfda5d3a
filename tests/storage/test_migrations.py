"""The migrations build exactly the tables that the code maps, whoever runs them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select, text

import storage.tables.ledger
from storage.engine import open_engine
from storage.migrate import configuration, is_current, migrate, newest_revision
from storage.tables.base import Row
from storage.tables.ledger import LedgerStateRow
from storage.unit_of_work import Store
from tests.handlers.test_record import QUESTION
from tests.support.pipeline import NOON, SetClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from tests.support.database import PostgresServer


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(
    request: pytest.FixtureRequest, tmp_path: Path, postgres_server: PostgresServer
) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/bare.db"
        return
    yield postgres_server.create("bare")
    postgres_server.drop("bare")


def test_migrating_an_empty_database_leaves_nothing_to_change(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, Row.metadata) == []


def test_a_new_ledger_is_empty_and_nobody_imports(engine: Engine) -> None:
    with engine.connect() as connection:
        state = connection.execute(select(LedgerStateRow.__table__)).one()

    assert tuple(state) == (1, 0, None, None, None)


def test_two_replicas_may_migrate_at_once(bare_url: str) -> None:
    engines = [open_engine(bare_url) for _ in range(2)]

    with ThreadPoolExecutor(2) as replicas:
        list(replicas.map(migrate, engines))

    assert all(map(is_current, engines))
    for engine in engines:
        engine.dispose()


def test_questions_asked_before_how_they_were_read_was_kept_stay_on_record(
    bare_url: str,
) -> None:
    engine = open_engine(bare_url)
    asked = {
        "id": QUESTION.id,
        "asker": QUESTION.asker,
        "slack_user": "UDANA",
        "channel": "D1",
        "thread": "",
        "text": QUESTION.text,
        "topic": "document",
        "outcome": "answered",
        "confidence": 99,
        "generation": 1,
        "at": NOON,
    }
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0003")
        connection.execute(
            text(
                "INSERT INTO questions (id, asker, slack_user, channel, thread, text,"
                " topic, outcome, confidence, generation, asked_at)"
                " VALUES (:id, :asker, :slack_user, :channel, :thread, :text,"
                " :topic, :outcome, :confidence, :generation, :at)"
            ),
            asked,
        )

    migrate(engine)

    with Store(engine, SetClock())() as work:
        kept = work.questions.by_id(QUESTION.id)
        assert kept is not None
        assert (kept.text, kept.understood) == (QUESTION.text, None)
        assert work.questions.hand_over(kept.id, NOON)
        assert [each.id for each in work.questions.newest_of("UDANA", 5)] == [kept.id]
    engine.dispose()


def test_a_current_database_is_left_alone_in_no_time(engine: Engine) -> None:
    migrate(engine)  # connects
    started = perf_counter()

    migrate(engine)

    assert perf_counter() - started < 0.05


def test_the_names_of_the_files_tell_the_newest_revision(engine: Engine) -> None:
    with engine.connect() as connection:
        script = ScriptDirectory.from_config(configuration(connection))

    assert script.get_current_head() == newest_revision()


def test_rows_that_ended_are_indexed_in_every_table_of_the_ledger() -> None:
    for table in storage.tables.ledger.mirrors():
        assert f"ix_{table.name}_ended" in {index.name for index in table.indexes}
