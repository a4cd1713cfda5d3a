"""Otto's pipeline as a process of its own, so that a test can kill it.

``python -m tests.support.otto_process EVENTS.json`` with the settings in the
environment: takes the events in, then works until both queues are empty, and exits.
The handler answers each question with its own words.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import sessionmaker

from bot.clock import SystemClock
from bot.metrics import Metrics
from bot.pipeline import Parts, build_pipeline
from bot.routes import Route, RouteTable
from bot.settings import Settings
from domain.messages.incoming import Kind
from domain.messages.replies import in_thread, privately
from storage.engine import open_engine
from storage.messages.watch import SqlWatch
from storage.messages.work import SqlMessageWork
from tests.support.deliveries import signed

if TYPE_CHECKING:
    from domain.messages.incoming import Incoming

_LONGEST_RUN = 30.0


@dataclass(frozen=True, slots=True)
class Echo:
    """The words of the question."""

    text: str
    blocks: tuple[dict[str, object], ...] = ()


def echo(incoming: Incoming, work: SqlMessageWork) -> None:
    """Say what was asked, in the direct message or in the thread."""
    say = privately if incoming.is_direct else in_thread
    work.outbox.post(say(incoming, Echo(incoming.text)))


ROUTES = (
    Route(Kind.DIRECT, "message.im", echo, help="Ask"),
    Route(Kind.MENTION, "app_mention", echo, help="Ask"),
)


def main() -> None:
    """Take events in, answer them, and exit."""
    settings = Settings(_env_file=None)
    engine = open_engine(settings.database_url.get_secret_value())
    sessions = sessionmaker(engine)
    clock = SystemClock(settings.time_zone)

    def work() -> SqlMessageWork:
        return SqlMessageWork(sessions, clock)

    parts = Parts(settings, RouteTable(ROUTES), work, work, clock, Metrics())
    pipeline = build_pipeline(parts)
    for event in json.loads(Path(sys.argv[1]).read_text()):
        assert pipeline.app.dispatch(signed(event)).status == 200
    pipeline.start()
    watch = SqlWatch(sessions)
    deadline = time.monotonic() + _LONGEST_RUN
    while time.monotonic() < deadline:
        backlog = watch.backlog(clock.now())
        if not backlog.inbox_waiting and not backlog.outbox_waiting:
            break
        time.sleep(0.02)
    pipeline.stop()


if __name__ == "__main__":
    main()
