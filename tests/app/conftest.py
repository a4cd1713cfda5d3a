"""The sample ledger, and a town for each way in which Slack reaches Otto."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from storage.engine import open_engine
from storage.migrate import migrate
from storage.sample.install import install_sample
from tests.app.town import by_http, by_socket
from tests.support.make import AS_OF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.app.town import Town


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file that holds the sample ledger, to copy."""
    path = tmp_path_factory.mktemp("sample") / "otto.db"
    engine = open_engine(f"sqlite:///{path}")
    migrate(engine)
    install_sample(engine, AS_OF)
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


@pytest.fixture
def sample_url(sample_file: Path, tmp_path: Path) -> str:
    """Return the URL of a database of one's own that holds the sample ledger."""
    path = tmp_path / "otto.db"
    shutil.copy(sample_file, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="module", params=[by_socket, by_http], ids=["socket", "http"])
def town(
    request: pytest.FixtureRequest,
    sample_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Town]:
    """Run a workspace with Otto in it, reached in each way in turn."""
    path = tmp_path_factory.mktemp("town") / "otto.db"
    shutil.copy(sample_file, path)
    with request.param(f"sqlite:///{path}") as running:
        yield running
