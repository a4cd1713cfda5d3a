"""From a signed request to a reply, with two replicas on one database."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.orm import sessionmaker

from bot.clock import SystemClock
from bot.http.front import Front
from bot.metrics import Metrics
from bot.pipeline import Parts, build_pipeline
from bot.routes import Route, RouteTable
from bot.settings import Settings
from domain.messages.incoming import Kind
from domain.messages.replies import privately
from storage.messages.watch import SqlWatch
from storage.messages.work import SqlMessageWork
from storage.tables.workflow import InboxRow, OutboxRow
from tests.support.deliveries import (
    SECRET,
    click_body,
    event_body,
    raw_body,
    signed_headers,
)
from tests.support.otto_process import ROUTES, Echo
from tests.support.pipeline import rows
from tests.support.slack_server import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Engine

    from bot.pipeline import Pipeline
    from domain.messages.incoming import Incoming
    from tests.support.slack_server import SlackServer

pytestmark = pytest.mark.enable_socket

SLOW = threading.Event()


def slow(incoming: Incoming, work: SqlMessageWork) -> None:
    """Answer when the test says so."""
    SLOW.wait(20)
    work.outbox.post(privately(incoming, Echo(incoming.text)))


def click(incoming: Incoming, work: SqlMessageWork) -> None:
    """Answer at once."""
    work.outbox.post(privately(incoming, Echo("clicked")))


@contextmanager
def otto(
    engine: Engine, slack: SlackServer, routes: tuple[Route[SqlMessageWork], ...]
) -> Iterator[Pipeline]:
    """Run one replica while the block lasts."""
    settings = Settings(
        _env_file=None,
        SLACK_API_URL=slack.api,
        SLACK_BOT_TOKEN="xoxb-1",
        SLACK_SIGNING_SECRET=SECRET,
        messages_per_second=0,
        poll_seconds=0.05,
    )
    clock = SystemClock(settings.time_zone)
    sessions = sessionmaker(engine)

    def work() -> SqlMessageWork:
        return SqlMessageWork(sessions, clock)

    parts = Parts(settings, RouteTable(routes), work, work, clock, Metrics())
    pipeline = build_pipeline(parts)
    pipeline.start()
    try:
        yield pipeline
    finally:
        pipeline.stop()
        pipeline.app.listener_runner.listener_executor.shutdown()


def deliver(pipeline: Pipeline, body: dict[str, Any]) -> int:
    raw = raw_body(body)
    answer = Front(pipeline.app, SECRET).receive(raw.encode(), signed_headers(raw))
    return answer.status


def at_rest(engine: Engine) -> Callable[[], bool]:
    watch, clock = SqlWatch(sessionmaker(engine)), SystemClock(ZoneInfo("UTC"))

    def nothing_waits() -> bool:
        backlog = watch.backlog(clock.now())
        return not backlog.inbox_waiting and not backlog.outbox_waiting

    return nothing_waits


def wait_until(happened: Callable[[], bool]) -> None:
    for _ in range(600):
        if happened():
            return
        threading.Event().wait(0.05)
    pytest.fail("The queues did not come to rest.")


def test_two_replicas_answer_every_question_once(
    engine: Engine, slack: SlackServer
) -> None:
    questions = [event_body(channel=f"D{n % 7}", text=f"inv {n}?") for n in range(40)]
    slack.fail("chat.postMessage", *[Fault(drop=True, stored=True)] * 3)

    with (
        otto(engine, slack, ROUTES) as one,
        otto(engine, slack, ROUTES) as other,
        ThreadPoolExecutor(4) as deliveries,
    ):
        both = [(replica, body) for body in questions for replica in (one, other)]
        statuses = list(deliveries.map(lambda pair: deliver(*pair), both))
        wait_until(at_rest(engine))

    assert set(statuses) == {200}
    said = [text for channel in list(slack.messages) for text in slack.said(channel)]
    assert sorted(said) == sorted(f"inv {n}?" for n in range(40))
    assert set(rows(engine, OutboxRow, "state")) == {("sent",)}


def test_a_person_is_answered_in_the_order_of_their_questions(
    sqlite: Engine, slack: SlackServer
) -> None:
    with otto(sqlite, slack, ROUTES) as pipeline:
        for number in range(10):
            deliver(pipeline, event_body(text=f"inv {number}?"))
        assert slack.wait_for(lambda: len(slack.messages["D1"]) == 10)

    assert slack.said("D1") == [f"inv {number}?" for number in range(10)]


def test_a_click_behind_twenty_slow_questions_is_answered_first(
    sqlite: Engine, slack: SlackServer
) -> None:
    SLOW.clear()
    routes = (
        Route(Kind.DIRECT, "message.im", slow, help="Ask"),
        Route(Kind.ACTION, "approve", click, help="Approve"),
    )
    with otto(sqlite, slack, routes) as pipeline:
        for number in range(20):
            deliver(pipeline, event_body(channel=f"D{number}"))

        assert deliver(pipeline, click_body()) == 200
        clicked = slack.wait_for(lambda: bool(slack.called("chat.postEphemeral")))
        waiting = rows(sqlite, InboxRow, "kind", "state")
        SLOW.set()

    assert clicked
    assert ("action", "done") in waiting
    assert ("direct", "done") not in waiting
