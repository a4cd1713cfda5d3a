"""Two writers never trip over each other, and a reader never waits for one."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from storage.engine import open_engine, reading

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine


@pytest.fixture
def counter(engine: Engine) -> Engine:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE counter (value BIGINT)"))
        connection.execute(text("INSERT INTO counter VALUES (0)"))
    return engine


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_reading_and_then_writing_loses_nothing_between_threads(
    counter: Engine,
) -> None:
    def count() -> None:
        for _ in range(50):
            with counter.begin() as connection:
                value = connection.scalar(text("SELECT value FROM counter")) or 0
                connection.execute(
                    text("UPDATE counter SET value = :value"), {"value": value + 1}
                )

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with reading(counter).begin() as connection:
        assert connection.scalar(text("SELECT value FROM counter")) == 200


def test_a_reader_sees_the_old_value_while_somebody_writes(counter: Engine) -> None:
    with counter.begin() as writer:
        writer.execute(text("UPDATE counter SET value = 7"))

        with reading(counter).begin() as reader:
            assert reader.scalar(text("SELECT value FROM counter")) == 0


def test_opening_connects_to_nothing(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/later.db")

    assert not (tmp_path / "later.db").exists()
    engine.dispose()
