"""The health page is good only while everything that must work does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.http.health import Examination
from bot.worker.bell import Bell
from bot.worker.crew import Crew
from domain.messages.rows import Backlog
from tests.support.pipeline import NOON, SetClock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from domain.messages.rows import DeadLetter


class FakeWatch:
    """Two queues in which a little waits, or a database that is down."""

    def __init__(self, *, down: bool = False) -> None:
        self._down = down

    def backlog(self, now: datetime) -> Backlog:
        """Return what waits."""
        del now
        if self._down:
            raise ConnectionError
        return Backlog(3, timedelta(seconds=2), 1, 4, timedelta(seconds=1), 0)

    def dead_letters(self, limit: int) -> Sequence[DeadLetter]:
        """Return nothing."""
        del limit
        return ()


@pytest.fixture
def crew() -> Iterator[Crew]:
    crew = Crew("test", lambda: False, size=1, bell=Bell(), poll=60)
    crew.start()
    yield crew
    crew.stop()


@pytest.fixture
def examination(crew: Crew) -> Examination:
    return Examination(FakeWatch(), SetClock(), [crew])


def test_all_is_well(examination: Examination) -> None:
    health = examination.examine()

    assert health.good
    assert health.details == {
        "status": "ok",
        "database": True,
        "workers": True,
        "connected": None,
        "inbox_waiting": 3,
        "inbox_age_seconds": 2.0,
        "inbox_failed": 1,
        "outbox_waiting": 4,
        "outbox_age_seconds": 1.0,
        "outbox_dead": 0,
    }


def test_a_database_that_is_down(examination: Examination) -> None:
    health = replace(examination, watch=FakeWatch(down=True)).examine()

    assert not health.good
    assert health.details["database"] is False
    assert "inbox_waiting" not in health.details


def test_workers_that_ended(examination: Examination, crew: Crew) -> None:
    crew.stop()

    assert not examination.examine().good


@pytest.mark.parametrize("connected", [True, False])
def test_a_connection_that_is_lost(
    examination: Examination,
    connected: bool,  # noqa: FBT001
) -> None:
    health = replace(examination, connected=lambda: connected).examine()

    assert health.good is connected
    assert health.details["connected"] is connected


def test_how_old_the_books_are(examination: Examination) -> None:
    dated = replace(examination, ledger_as_of=lambda: NOON)
    empty = replace(examination, ledger_as_of=lambda: None)
    down = replace(dated, watch=FakeWatch(down=True))

    assert dated.examine().details["ledger_as_of"] == NOON.isoformat()
    assert empty.examine().details["ledger_as_of"] is None
    assert "ledger_as_of" not in down.examine().details
