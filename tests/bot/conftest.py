"""What the tests of the pipeline share: a database, a clock, a small Slack."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from storage.engine import open_engine
from tests.support.pipeline import SetClock, works
from tests.support.slack_server import slack_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from storage.messages.work import SqlMessageWork
    from tests.support.slack_server import SlackServer


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """Return the URL of a migrated, empty SQLite file."""
    path = tmp_path / "otto.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Engine]:
    """Return an engine on a migrated, empty SQLite file."""
    engine = open_engine(sqlite_url)
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> SetClock:
    """Return a clock that stands at noon."""
    return SetClock()


@pytest.fixture
def work(sqlite: Engine, clock: SetClock) -> Callable[[], SqlMessageWork]:
    """Return what opens a unit of work on the SQLite file."""
    return works(sqlite, clock)


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    """Run a small Slack; its tests are marked ``enable_socket``."""
    with slack_server() as server:
        yield server
