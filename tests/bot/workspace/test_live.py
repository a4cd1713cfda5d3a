"""Pages hear of changes, and a slow page holds nobody up."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.workspace.clock import MovableClock
from bot.workspace.dropping import DroppedResponse
from bot.workspace.errors import SlackError
from bot.workspace.live import Live
from bot.workspace.state.permits import Triggers

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
pytestmark = pytest.mark.enable_socket  # an event loop needs a pair of sockets


async def read(live: Live, tell: int) -> list[str]:
    """Tell so many things, stop, and return what a page heard."""
    stream = live.stream()
    heard = [await anext(stream)]
    for number in range(tell):
        live.tell("message", number=number)
    live.stop()
    return heard + [line async for line in stream]


def test_a_page_hears_every_change_until_the_end() -> None:
    heard = asyncio.run(read(Live(), 2))

    assert heard[0] == "retry: 1000\n\n"
    assert heard[1] == 'data: {"what": "message", "number": 0}\n\n'
    assert len(heard) == 3


def test_a_page_that_does_not_read_loses_the_oldest() -> None:
    heard = asyncio.run(read(Live(), 600))

    assert len(heard) == 500
    assert '"number": 599' in heard[-1]


def test_a_quiet_stream_says_that_it_lives() -> None:
    async def first_two() -> list[str]:
        stream = Live(heartbeat_seconds=0.01).stream()
        return [await anext(stream), await anext(stream)]

    assert asyncio.run(first_two())[1] == ": still here\n\n"


def test_where_a_line_cannot_be_cut_the_answer_is_503() -> None:
    sent: list[int] = []

    async def send(message: dict[str, object]) -> None:
        if message["type"] == "http.response.start":
            sent.append(int(str(message["status"])))

    asyncio.run(DroppedResponse()({"type": "http"}, None, send))  # type: ignore[arg-type]

    assert sent == [503]


def test_old_triggers_are_forgotten_after_an_hour() -> None:
    moments = iter([NOON, NOON, *[NOON + timedelta(hours=2)] * 5])
    triggers = Triggers(MovableClock(lambda: next(moments)))
    old = triggers.make("U1")
    triggers.make("U1")

    with pytest.raises(SlackError, match="invalid_trigger_id"):
        triggers.spend(old)
