"""Otto's own records behave the same in memory, on SQLite and on PostgreSQL."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from threading import Barrier
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import update

from domain.answers.reply import Outcome
from domain.documents.reference import DocumentKind
from domain.helpdesk.examples import ExampleState, ProposedExample
from domain.helpdesk.places import Place
from domain.helpdesk.preferences import NOTHING_SET, Preference
from domain.helpdesk.recognised import Given, Recognised, TopicRead
from domain.questions.ask import Target
from domain.questions.memory import Memory
from domain.questions.slots.slots import SaidAmount, SaidDate, SaidTerms, Slots
from domain.questions.topics import Topic
from storage.engine import open_engine
from storage.helpdesk.memories import MOST_FORGOTTEN
from storage.tables.helpdesk import MemoryRow
from storage.unit_of_work import Store
from tests.handlers.desk import MemoryWork
from tests.handlers.test_record import QUESTION
from tests.support.pipeline import NOON, SetClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from domain.helpdesk.ports import HelpDeskWork

    Works = Callable[[], AbstractContextManager[HelpDeskWork]]

THREAD = Place("T1", "C1", "5.000100", "UDANA")
GLOBEX = Target(DocumentKind.CUSTOMER, "C10001")
BILL = Target(DocumentKind.BILL, "B-7781", "V2001")
MEMORY = Memory(
    topic=Topic.DOCUMENT,
    targets=(BILL, GLOBEX),
    words="北辰 paid? \N{PILE OF POO}",
    language="zh",
    offered=(GLOBEX,),
)
EIGHT_HOURS = timedelta(hours=8)
EXAMPLE = ProposedExample(
    words="{customer} 还有额度吗",
    language="zh",
    topic=Topic.CREDIT,
    question_id=QUESTION.id,
    proposed_at=NOON,
)


def in_memory() -> Works:
    kept = MemoryWork()

    @contextmanager
    def opened() -> Iterator[HelpDeskWork]:
        yield kept

    return opened


def in_sql(store: Store) -> Works:
    @contextmanager
    def opened() -> Iterator[HelpDeskWork]:
        with store() as work:
            yield work
            work.commit()

    return opened


@pytest.fixture
def sqlite_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "otto.db"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    yield from _store(f"sqlite:///{path}")


@pytest.fixture
def postgres_store(request: pytest.FixtureRequest) -> Iterator[Store]:
    template = request.getfixturevalue("postgres_template")
    server = request.getfixturevalue("postgres_server")
    name = f"{template}_own_{uuid4().hex[:8]}"
    yield from _store(server.create(name, template))
    server.drop(name)


def _store(url: str) -> Iterator[Store]:
    engine = open_engine(url)
    yield Store(engine, SetClock())
    engine.dispose()


@pytest.fixture(params=["memory", "sqlite_store", "postgres_store"])
def works(request: pytest.FixtureRequest) -> Works:
    """Return what opens a step of the desk, of each kind in turn."""
    if request.param == "memory":
        return in_memory()
    return in_sql(request.getfixturevalue(request.param))


def remembered(works: Works, place: Place = THREAD) -> Memory | None:
    with works() as work:
        return work.memories.of(place, since=NOON - EIGHT_HOURS)


def remember(works: Works, place: Place, memory: Memory, ago: timedelta) -> None:
    at = NOON - ago
    with works() as work:
        work.memories.keep(place, memory, at=at, forget_before=at - EIGHT_HOURS)


def test_a_thread_remembers_what_it_is_about(works: Works) -> None:
    remember(works, THREAD, MEMORY, timedelta(0))

    assert remembered(works) == MEMORY


@pytest.mark.parametrize(
    "other",
    [
        replace(THREAD, user="UOMAR"),
        replace(THREAD, thread="6.000100"),
        replace(THREAD, thread=""),
        replace(THREAD, channel="C2"),
        replace(THREAD, team="T2"),
    ],
    ids=[
        "another person",
        "another thread",
        "no thread",
        "another channel",
        "another team",
    ],
)
def test_nothing_is_remembered_elsewhere(works: Works, other: Place) -> None:
    remember(works, THREAD, MEMORY, timedelta(0))

    assert remembered(works, other) is None


def test_the_newest_memory_takes_the_place_of_the_last(works: Works) -> None:
    remember(works, THREAD, MEMORY, timedelta(hours=1))
    remember(works, THREAD, Memory(topic=Topic.CREDIT), timedelta(0))

    assert remembered(works) == Memory(topic=Topic.CREDIT)


@pytest.mark.parametrize(
    ("ago", "still"),
    [(EIGHT_HOURS, True), (EIGHT_HOURS + timedelta(seconds=1), False)],
    ids=["eight hours", "a second more"],
)
def test_a_memory_lasts_eight_hours(works: Works, ago: timedelta, still: bool) -> None:  # noqa: FBT001 - a column
    remember(works, THREAD, MEMORY, ago)

    assert (remembered(works) is not None) is still


@pytest.mark.parametrize("store", ["sqlite_store", "postgres_store"])
def test_old_memories_are_cleared_away_a_few_at_a_time(
    request: pytest.FixtureRequest, store: str
) -> None:
    made: Store = request.getfixturevalue(store)
    works = in_sql(made)
    for at in range(MOST_FORGOTTEN + 2):
        remember(works, replace(THREAD, thread=str(at)), MEMORY, timedelta(days=9))

    remember(works, THREAD, MEMORY, timedelta(0))
    with made.readers() as session:
        left = session.query(MemoryRow).count()
    remember(works, THREAD, MEMORY, timedelta(0))
    with made.readers() as session:
        (only,) = session.query(MemoryRow).all()

    assert left == 3
    assert only.thread == THREAD.thread


@pytest.mark.parametrize("store", ["sqlite_store", "postgres_store"])
def test_a_memory_of_a_version_that_knew_other_things_is_none(
    request: pytest.FixtureRequest, store: str
) -> None:
    made: Store = request.getfixturevalue(store)
    works = in_sql(made)
    remember(works, THREAD, MEMORY, timedelta(0))
    for odd in ({}, {"topic": "weather", "targets": [], "words": "", "language": ""}):
        with made.writers() as session:
            session.execute(update(MemoryRow).values(memory=odd))
            session.commit()

        assert remembered(works) is None


def test_one_voice_for_each_person_and_answer(works: Works) -> None:
    def say(user: str, *, helped: bool, subject: str = "Q1") -> bool:
        with works() as work:
            return work.feedback.give(subject, user, helped=helped, at=NOON)

    assert say("UDANA", helped=True) is True
    assert say("UDANA", helped=True) is False
    assert say("UDANA", helped=False) is True
    assert say("UDANA", helped=False) is False
    assert say("UOMAR", helped=False) is True
    assert say("UDANA", helped=False, subject="Q2") is True


def test_a_language_is_kept_for_one_person(works: Works) -> None:
    with works() as work:
        work.preferences.keep("T1", "UDANA", Preference(language="es"))
    with works() as work:
        assert work.preferences.of("T1", "UDANA") == Preference(language="es")
        assert work.preferences.of("T1", "UOMAR") == NOTHING_SET
        assert work.preferences.of("T2", "UDANA") == NOTHING_SET


def test_a_language_can_be_left_to_the_words_again(works: Works) -> None:
    for language in ("es", None):
        with works() as work:
            work.preferences.keep("T1", "UDANA", Preference(language=language))

    with works() as work:
        assert work.preferences.of("T1", "UDANA") == NOTHING_SET


def test_a_phrase_is_proposed_once_whoever_wrote_it(works: Works) -> None:
    again = replace(EXAMPLE, question_id=str(uuid4()), proposed_at=NOON + EIGHT_HOURS)
    with works() as work:
        assert work.examples.propose(EXAMPLE) is True
    with works() as work:
        assert work.examples.propose(again) is False

    with works() as work:
        assert list(work.examples.waiting(10)) == [EXAMPLE]


def test_the_newest_phrases_are_reviewed_first(works: Works) -> None:
    other = replace(EXAMPLE, words="other", proposed_at=NOON + EIGHT_HOURS)
    with works() as work:
        work.examples.propose(EXAMPLE)
        work.examples.propose(other)

    with works() as work:
        assert list(work.examples.waiting(10)) == [other, EXAMPLE]
        assert list(work.examples.waiting(1)) == [other]


@pytest.mark.parametrize(
    ("state", "learned"), [(ExampleState.ACCEPTED, 1), (ExampleState.DROPPED, 0)]
)
def test_a_phrase_is_decided_on_once(
    works: Works, state: ExampleState, learned: int
) -> None:
    with works() as work:
        work.examples.propose(EXAMPLE)
    with works() as work:
        assert work.examples.decide(EXAMPLE.id, state, by="eve", at=NOON) is True

    with works() as work:
        first = work.examples.decide(EXAMPLE.id, state, by="eve", at=NOON)
        assert (first, list(work.examples.waiting(10))) == (False, [])
        assert len(work.examples.accepted()) == learned
        assert work.examples.counts() == {state: 1}
        assert work.examples.propose(EXAMPLE) is False


def test_how_a_question_was_read_is_kept_with_it(works: Works) -> None:
    slots = Slots(
        amounts=(SaidAmount(Decimal("300000.50"), "CNY", 3, 8),),
        currencies=("CNY",),
        dates=(SaidDate(date(2026, 11, 30), date(2026, 12, 1), 9, 11),),
        terms=(SaidTerms("Net 60", 12, 18),),
    )
    read = Recognised(
        given=(Given(Topic.PROMISE, Outcome.HANDED_OVER, "PromiseAnswer", 97, BILL),),
        topics=(TopicRead(Topic.PROMISE, 97), TopicRead(Topic.PAYMENTS, 2)),
        language="zh",
        found=(BILL,),
        from_thread=(GLOBEX,),
        slots=slots,
        masked="{customer} 月底付 {amount}",
    )
    asked = replace(QUESTION, understood=read)
    with works() as work:
        work.questions.record(asked)

    with works() as work:
        assert work.questions.by_id(asked.id) == asked


def test_ones_own_questions_come_newest_first(works: Works) -> None:
    asked = [
        replace(QUESTION, id=str(uuid4()), asked_at=NOON + timedelta(minutes=at))
        for at in range(3)
    ]
    others = replace(QUESTION, id=str(uuid4()), slack_user="UOMAR")
    with works() as work:
        for each in (asked[1], asked[2], asked[0], others):
            work.questions.record(each)

    with works() as work:
        newest = work.questions.newest_of("UDANA", 2)
    assert list(newest) == [asked[2], asked[1]]


@pytest.mark.parametrize("works", ["sqlite_store", "postgres_store"], indirect=True)
def test_a_thumb_pressed_twice_at_once_is_one_voice(works: Works) -> None:
    def press() -> bool:
        with works() as work:
            return work.feedback.give("Q1", "UDANA", helped=True, at=NOON)

    assert sorted(_together(press)) == [False, True]


@pytest.mark.parametrize("works", ["sqlite_store", "postgres_store"], indirect=True)
def test_of_two_who_decide_on_a_phrase_at_once_one_does(works: Works) -> None:
    with works() as work:
        work.examples.propose(EXAMPLE)

    def accept() -> bool:
        with works() as work:
            return work.examples.decide(
                EXAMPLE.id, ExampleState.ACCEPTED, by="eve", at=NOON
            )

    assert sorted(_together(accept)) == [False, True]


def _together(act: Callable[[], bool]) -> list[bool]:
    """Let two replicas do the same at the same moment."""
    ready = Barrier(2)

    def do(_: int) -> bool:
        ready.wait(5)
        return act()

    with ThreadPoolExecutor(2) as replicas:
        return list(replicas.map(do, range(2)))
