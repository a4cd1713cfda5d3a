"""Questions on record behave the same in memory, on SQLite and on PostgreSQL."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from threading import Barrier
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from domain.answers.reply import Outcome
from domain.helpdesk.record import AskedQuestion
from domain.questions.topics import Topic
from storage.engine import open_engine
from storage.unit_of_work import Store
from tests.support.make import DANA
from tests.support.memory_helpdesk import MemoryQuestions
from tests.support.pipeline import NOON, SetClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy import Engine

    from domain.helpdesk.record import Questions

    Records = Callable[[], AbstractContextManager[Questions]]

QUESTION = AskedQuestion(
    id="0b54c9fe-0000-5000-8000-000000000000",
    asker=DANA,
    slack_user="UDANA",
    channel="C1",
    thread="5.000100",
    text="has Globex paid inv 1042? 北辰 <!channel> \N{PILE OF POO}",
    topic=Topic.DOCUMENT,
    outcome=Outcome.ANSWERED,
    confidence=99,
    generation=2**40,
    asked_at=NOON,
)
LATER = NOON + timedelta(minutes=5)


def in_memory() -> Records:
    kept = MemoryQuestions()

    @contextmanager
    def opened() -> Iterator[Questions]:
        yield kept

    return opened


def in_sql(engine: Engine) -> Records:
    store = Store(engine, SetClock())

    @contextmanager
    def opened() -> Iterator[Questions]:
        with store() as work:
            yield work.questions
            work.commit()

    return opened


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def records(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Records]:
    """Return what opens the record, of each kind in turn."""
    if request.param == "memory":
        yield in_memory()
    elif request.param == "sqlite":
        path = tmp_path / "otto.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield from _sql(f"sqlite:///{path}")
    else:
        template = request.getfixturevalue("postgres_template")
        server = request.getfixturevalue("postgres_server")
        name = f"{template}_record_{uuid4().hex[:8]}"
        yield from _sql(server.create(name, template))
        server.drop(name)


def _sql(url: str) -> Iterator[Records]:
    engine = open_engine(url)
    yield in_sql(engine)
    engine.dispose()


def test_a_question_comes_back_as_it_was_kept(records: Records) -> None:
    with records() as questions:
        questions.record(QUESTION)

    with records() as questions:
        assert questions.by_id(QUESTION.id) == QUESTION


def test_a_question_of_somebody_unlisted_has_no_asker(records: Records) -> None:
    unlisted = replace(QUESTION, asker=None, thread="")
    with records() as questions:
        questions.record(unlisted)

    with records() as questions:
        assert questions.by_id(QUESTION.id) == unlisted


def test_a_question_on_record_stays_as_it_was_first_kept(records: Records) -> None:
    with records() as questions:
        questions.record(QUESTION)
    with records() as questions:
        questions.record(replace(QUESTION, text="another", handed_over_at=LATER))

    with records() as questions:
        assert questions.by_id(QUESTION.id) == QUESTION


@pytest.mark.parametrize("absent", ["", "x" * 500, "' OR 1=1 --"])
def test_what_was_not_asked_is_not_there(records: Records, absent: str) -> None:
    with records() as questions:
        assert questions.by_id(absent) is None
        assert questions.hand_over(absent, LATER) is False


def test_a_question_is_handed_over_once(records: Records) -> None:
    with records() as questions:
        questions.record(QUESTION)
    with records() as questions:
        assert questions.hand_over(QUESTION.id, LATER) is True

    with records() as questions:
        assert questions.hand_over(QUESTION.id, LATER + timedelta(1)) is False
        assert questions.by_id(QUESTION.id) == replace(QUESTION, handed_over_at=LATER)


@pytest.mark.parametrize("records", ["sqlite", "postgresql"], indirect=True)
def test_of_two_replicas_that_hand_over_at_once_one_does(records: Records) -> None:
    with records() as questions:
        questions.record(QUESTION)
    together = Barrier(2)

    def press(_: int) -> bool:
        together.wait(5)
        with records() as questions:
            return questions.hand_over(QUESTION.id, LATER)

    with ThreadPoolExecutor(2) as replicas:
        assert sorted(replicas.map(press, range(2))) == [False, True]
