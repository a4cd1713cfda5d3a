"""A delivery is handled in one transaction; what goes wrong is said, never silent."""

from __future__ import annotations

from datetime import timedelta
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from bot.errors import WORDS
from bot.metrics import Metrics
from bot.rendering.voice import Voice
from bot.routes import ANY, Route, RouteTable
from bot.worker.bell import Bell
from bot.worker.inbox import Desk, Patience, Worker
from domain.errors import OttoError
from domain.messages.incoming import Kind, Lane
from domain.messages.replies import privately
from storage.tables.workflow import InboxRow, OutboxRow
from tests.support.pipeline import LEASE, make_incoming, rows, works

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from domain.messages.incoming import Incoming
    from storage.messages.work import SqlMessageWork
    from tests.support.pipeline import SetClock

    Handler = Callable[[Incoming, SqlMessageWork], None]

LOCALES = {"ULUCIA": "es-MX"}
"""What those read who do not read English."""


class Said:
    """A plain answer."""

    text = "Paid."
    blocks = ()


def answer(incoming: Incoming, work: SqlMessageWork) -> None:
    """Answer privately."""
    work.outbox.post(privately(incoming, Said()))


def answer_and_break(incoming: Incoming, work: SqlMessageWork) -> None:
    """Break after the answer was written."""
    answer(incoming, work)
    raise ZeroDivisionError


def answer_and_refuse(incoming: Incoming, work: SqlMessageWork) -> None:
    """Refuse after the answer was written."""
    answer(incoming, work)
    closed = "2026-10 <!channel>"
    raise OttoError(closed)


def make_worker(
    work: Callable[[], SqlMessageWork],
    clock: SetClock,
    handler: Handler = answer,
    lane: Lane = Lane.MESSAGES,
) -> Worker[SqlMessageWork]:
    routes = RouteTable(
        (
            Route(Kind.DIRECT, "message.im", handler, help="Ask"),
            Route(Kind.EVENT, ANY, handler, help="Anything"),
        )
    )
    desk = Desk(
        routes,
        work,
        clock,
        Metrics(),
        Bell(),
        Patience(lease=LEASE),
        lambda incoming: Voice.of(LOCALES.get(incoming.user), None),
    )
    return Worker(desk, lane)


def store(work: Callable[[], SqlMessageWork], incoming: Incoming) -> Incoming:
    with work() as step:
        step.inbox.store(incoming)
        step.commit()
    return incoming


def test_an_answer_is_kept_with_the_note_that_it_was_given(
    sqlite: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    asked = store(work, make_incoming())
    worker = make_worker(work, clock)

    assert worker.step() is False

    assert rows(sqlite, InboxRow, "state", "attempts") == [("done", 1)]
    assert rows(sqlite, OutboxRow, "purpose", "subject", "state") == [
        ("answer", asked.key, "pending")
    ]
    assert worker.desk.outbox_bell.rings == 1


def test_a_worker_looks_up_after_some_deliveries(
    sqlite: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    for _ in range(7):
        store(work, make_incoming())
    worker = make_worker(work, clock)

    assert worker.step() is True
    assert rows(sqlite, InboxRow, "state").count(("done",)) == 5
    assert worker.step() is False
    assert rows(sqlite, InboxRow, "state").count(("done",)) == 7


def test_what_nobody_listens_to_any_more_is_done(
    sqlite: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    store(work, make_incoming(kind=Kind.MENTION, name="app_mention"))

    make_worker(work, clock).step()

    assert rows(sqlite, InboxRow, "state") == [("done",)]


def test_an_error_of_the_asker_is_said_in_words_and_nothing_else_is_kept(
    sqlite: Engine,
    work: Callable[[], SqlMessageWork],
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(WORDS, OttoError, "The books of {args[0]} are closed.")
    store(work, make_incoming())

    make_worker(work, clock, answer_and_refuse).step()

    assert rows(sqlite, InboxRow, "state") == [("done",)]
    ((purpose, arguments),) = rows(sqlite, OutboxRow, "purpose", "arguments")
    assert purpose == "problem"
    assert arguments["text"] == "The books of 2026-10 &lt;!channel&gt; are closed."


def test_an_error_is_said_in_the_language_of_whoever_made_it(
    sqlite: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    store(work, make_incoming(user="ULUCIA"))

    make_worker(work, clock, answer_and_refuse).step()

    ((arguments,),) = rows(sqlite, OutboxRow, "arguments")
    assert arguments["text"].startswith("No puedo hacer eso.")


def test_an_accident_is_tried_again_later_and_then_said_with_a_reference(
    sqlite: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    store(work, make_incoming())
    worker = make_worker(work, clock, answer_and_break)

    worker.step()
    assert rows(sqlite, InboxRow, "state", "attempts") == [("received", 1)]
    assert rows(sqlite, OutboxRow, "purpose") == []
    assert worker.step() is False

    clock.advance(1)
    worker.step()
    assert worker.step() is False

    clock.advance(5)
    worker.step()
    ((state, attempts, reference),) = rows(
        sqlite, InboxRow, "state", "attempts", "reference"
    )
    ((purpose, arguments),) = rows(sqlite, OutboxRow, "purpose", "arguments")
    assert (state, attempts, purpose) == ("failed", 3, "problem")
    assert len(reference) == 8
    assert reference in arguments["text"]
    assert "ZeroDivision" not in arguments["text"]


def test_an_event_that_nobody_waits_for_fails_without_a_word(
    sqlite: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    store(work, make_incoming(kind=Kind.EVENT, name="app_home_opened", twin=""))
    worker = make_worker(work, clock, answer_and_break, Lane.CLICKS)

    for _ in range(3):
        worker.step()
        clock.advance(10)

    assert rows(sqlite, InboxRow, "state") == [("failed",)]
    assert rows(sqlite, OutboxRow, "purpose") == []


def test_a_delivery_that_kills_its_workers_is_given_up(
    sqlite: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    store(work, make_incoming())
    for _ in range(3):
        with work() as step:
            step.inbox.claim(Lane.MESSAGES, now=clock.now(), lease=LEASE, limit=1)
            step.commit()
        clock.advance(LEASE.total_seconds())

    make_worker(work, clock).step()

    assert rows(sqlite, InboxRow, "state", "attempts") == [("failed", 4)]
    assert rows(sqlite, OutboxRow, "purpose") == [("problem",)]


def test_a_worker_that_was_overtaken_posts_nothing(
    engine: Engine, clock: SetClock
) -> None:
    work = works(engine, clock)
    store(work, make_incoming())

    def oversleep(incoming: Incoming, slow: SqlMessageWork) -> None:
        if len(rows(engine, OutboxRow, "id")) == 0 and clock.now() < overslept:
            clock.at = overslept
            make_worker(work, clock).step()
        answer(incoming, slow)

    overslept = clock.now() + LEASE + timedelta(seconds=1)
    make_worker(work, clock, oversleep).step()

    assert rows(engine, InboxRow, "state", "attempts") == [("done", 2)]
    assert len(rows(engine, OutboxRow, "id")) == 1


def test_a_click_is_handled_while_every_question_is_slow(
    sqlite: Engine, work: Callable[[], SqlMessageWork], clock: SetClock
) -> None:
    release = Event()

    def slow(incoming: Incoming, open_work: SqlMessageWork) -> None:
        release.wait(10)
        answer(incoming, open_work)

    for _ in range(20):
        store(work, make_incoming())
    click = store(work, make_incoming(kind=Kind.EVENT, name="click", twin=""))
    busy = Thread(target=make_worker(work, clock, slow).step)
    busy.start()

    try:
        make_worker(work, clock, lane=Lane.CLICKS).step()

        assert (click.key, "done") in rows(sqlite, InboxRow, "key", "state")
        assert len(rows(sqlite, OutboxRow, "id")) == 1
    finally:
        release.set()
        busy.join()


@pytest.mark.parametrize(
    ("attempts", "seconds"), [(1, 1), (2, 5), (3, 5), (99, 5)], ids=str
)
def test_the_wait_grows_and_stays(attempts: int, seconds: int) -> None:
    assert Patience().delay(attempts) == timedelta(seconds=seconds)
