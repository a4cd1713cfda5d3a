"""Writers of one process wait for each other, and nobody keeps its turn for ever."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import OperationalError

from storage import turns
from storage.engine import open_engine, reading, relaxed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path}/turns.db")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE counter (n INTEGER)")
        connection.exec_driver_sql("INSERT INTO counter VALUES (0)")
    yield engine
    engine.dispose()


def add_one(engine: Engine) -> None:
    with engine.begin() as connection:
        n = connection.exec_driver_sql("SELECT n FROM counter").scalar_one()
        connection.exec_driver_sql("UPDATE counter SET n = ?", (n + 1,))


def counted(engine: Engine) -> int:
    with reading(engine).connect() as connection:
        return int(connection.exec_driver_sql("SELECT n FROM counter").scalar_one())


def test_many_writers_lose_nothing(counter: Engine) -> None:
    with ThreadPoolExecutor(16) as writers:
        list(writers.map(lambda _: add_one(counter), range(200)))

    assert counted(counter) == 200


def test_who_fails_gives_the_turn_back(counter: Engine) -> None:
    for _ in range(2):
        with (
            pytest.raises(OperationalError, match="no such table"),
            counter.begin() as connection,
        ):
            connection.exec_driver_sql("SELECT * FROM nowhere")

    add_one(counter)
    assert counted(counter) == 1


def test_who_closes_without_a_commit_gives_the_turn_back(counter: Engine) -> None:
    connection = counter.connect()
    connection.exec_driver_sql("UPDATE counter SET n = 9")
    connection.invalidate()
    connection.close()

    add_one(counter)
    assert counted(counter) == 1


def test_who_cannot_begin_gives_the_turn_back(counter: Engine, tmp_path: Path) -> None:
    other_process = open_engine(f"sqlite:///{tmp_path}/turns.db")
    with counter.connect() as warm:
        warm.exec_driver_sql("PRAGMA busy_timeout=1")
    with other_process.begin() as connection:
        connection.exec_driver_sql("UPDATE counter SET n = 5")
        for _ in range(2):
            with pytest.raises(OperationalError, match="locked"):
                add_one(counter)

    add_one(counter)
    assert counted(counter) == 6
    other_process.dispose()


def test_who_waits_too_long_hears_what_sqlite_says(
    counter: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "_LONGEST_WAIT", 0.01)
    other = counter.connect()
    other.exec_driver_sql("PRAGMA busy_timeout=1")
    other.rollback()

    with counter.connect() as writer:
        writer.exec_driver_sql("UPDATE counter SET n = 5")
        with pytest.raises(OperationalError, match="locked"):
            other.exec_driver_sql("UPDATE counter SET n = 6")
    other.close()

    add_one(counter)
    assert counted(counter) == 1


def test_what_a_power_failure_may_undo_does_not_wait_for_the_disk(
    counter: Engine,
) -> None:
    def waits(engine: Engine) -> int:
        with engine.connect() as connection:
            query = connection.exec_driver_sql("PRAGMA synchronous")
            return int(query.scalar_one())

    assert [waits(each) for each in (counter, relaxed(counter), counter)] == [2, 1, 2]


def test_readers_do_not_wait_for_a_writer(counter: Engine) -> None:
    with counter.begin() as connection:
        connection.exec_driver_sql("UPDATE counter SET n = 5")

        assert counted(counter) == 0
