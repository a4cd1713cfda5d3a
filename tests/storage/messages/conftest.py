"""What the tests of the queues share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.pipeline import SetClock, works

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from storage.messages.work import SqlMessageWork


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def work(engine: Engine, clock: SetClock) -> Callable[[], SqlMessageWork]:
    return works(engine, clock)
