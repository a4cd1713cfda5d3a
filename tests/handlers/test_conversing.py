"""A conversation goes on: each person's own, for a while, and never uninvited.

Dana sells to Globex and Omar to Wayne; Ann of AR sees everything; Eve administers Otto.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.helpdesk.places import DIRECT, Place
from domain.helpdesk.preferences import Preference
from domain.messages.incoming import Kind
from domain.messages.outgoing import Method
from domain.questions.topics import Topic
from tests.handlers.desk import (
    FakeDirectory,
    HelpDesk,
    buttons,
    click,
    command,
    direct,
    mention,
    words,
)
from tests.support.understanding import Told, WordList, guessed

if TYPE_CHECKING:
    from domain.messages.incoming import Incoming
    from domain.messages.outgoing import Post

ASKED = "has Globex paid inv 1042?"
FOLLOWED_UP = "and what do they owe?"
OWES = "Globex Corporation owes"
ALL_OF_GLOBEX = FakeDirectory(audience=frozenset({"UDANA", "UANN"}))


def reply_in(root: Incoming, user: str, text: str, **changes: object) -> Incoming:
    """Return what somebody writes in the thread of a message, without naming Otto."""
    written: dict[str, object] = {
        "kind": Kind.REPLY,
        "name": "message.channels",
        "thread_ts": root.thread_ts or root.ts,
        "channel": root.channel,
    }
    return mention(user, text, **(written | changes))


def follow_up(desk: HelpDesk, incoming: Incoming) -> Post | None:
    """Let somebody go on without naming Otto; return what is said, if anything is."""
    handlers = desk.questions()
    if not handlers.is_followed_up(incoming, desk.work):
        return None
    handlers.follow_up(incoming, desk.work)
    posts = [p for p in desk.work.outbox.posts if p.subject == incoming.key]
    return posts[0] if posts else None


def begun(
    user: str = "UDANA", desk: HelpDesk | None = None
) -> tuple[HelpDesk, Incoming]:
    """Return a desk that has answered a mention, and the mention."""
    desk = desk or HelpDesk(directory=ALL_OF_GLOBEX)
    root = mention(user, ASKED)
    desk.ask(root)
    return desk, root


def test_who_was_answered_in_a_thread_goes_on_without_naming_otto() -> None:
    desk, root = begun()

    said = follow_up(desk, reply_in(root, "UDANA", FOLLOWED_UP))

    assert said is not None
    assert OWES in words(said)
    assert (said.channel, said.thread) == (root.channel, root.ts)


def test_an_answer_in_private_is_followed_up_in_private() -> None:
    readers = FakeDirectory(audience=frozenset({"UDANA", "UOMAR"}))
    desk, root = begun(desk=HelpDesk(directory=readers))

    said = follow_up(desk, reply_in(root, "UDANA", FOLLOWED_UP))

    assert said is not None
    assert (said.method, said.thread) == (Method.EPHEMERAL, root.ts)


@pytest.mark.parametrize(
    "text",
    [
        "thanks!",
        "<@UANN> can you call them?",
        "<!here> look",
        "lunch at noon?",
        "",
        "🙂",
    ],
)
def test_what_is_not_for_otto_gets_no_answer_and_no_record(text: str) -> None:
    desk, root = begun()
    recorded = len(desk.work.questions.stored)

    assert follow_up(desk, reply_in(root, "UDANA", text)) is None
    assert len(desk.work.questions.stored) == recorded


@pytest.mark.parametrize("user", ["UOMAR", "UANN", "UNEW", "UGUEST"])
def test_somebody_else_in_the_thread_has_no_memory_there(user: str) -> None:
    desk, root = begun()

    assert follow_up(desk, reply_in(root, user, FOLLOWED_UP)) is None


@pytest.mark.parametrize("user", ["UOMAR", "UEVE", "UPAUL"])
def test_what_dana_asked_is_no_context_of_anybody_elses_question(user: str) -> None:
    desk, root = begun()

    said = desk.ask(mention(user, FOLLOWED_UP, thread_ts=root.ts))

    assert "Globex" not in words(said)
    assert "1042" not in words(said)


def test_rights_that_are_gone_are_gone_in_a_follow_up() -> None:
    desk, root = begun()
    books = desk.work.books
    globex = books.receivables.customers["C10001"]
    others = replace(globex, owner=None)
    given = books.receivables.customers | {"C10001": others}
    desk.work.books = replace(
        books, receivables=replace(books.receivables, customers=given)
    )

    said = follow_up(desk, reply_in(root, "UDANA", FOLLOWED_UP))

    assert said is None or "Globex" not in words(said)


@pytest.mark.parametrize(
    ("later", "still"),
    [(timedelta(hours=8), True), (timedelta(hours=8, seconds=1), False)],
)
def test_a_thread_is_forgotten_after_eight_hours(
    later: timedelta,
    still: bool,  # noqa: FBT001 - a column of the table
) -> None:
    desk, root = begun()

    desk.clock.at += later

    said = follow_up(desk, reply_in(root, "UDANA", FOLLOWED_UP))
    assert (said is not None) is still


def test_each_answer_keeps_the_thread_alive() -> None:
    desk, root = begun()
    for _ in range(3):
        desk.clock.at += timedelta(hours=6)

        assert follow_up(desk, reply_in(root, "UDANA", FOLLOWED_UP)) is not None


def test_without_memory_every_message_stands_alone() -> None:
    desk, root = begun(desk=HelpDesk(directory=ALL_OF_GLOBEX, keeping=timedelta(0)))

    assert follow_up(desk, reply_in(root, "UDANA", FOLLOWED_UP)) is None
    assert desk.work.memories.stored == {}


def test_a_direct_message_is_one_conversation() -> None:
    desk = HelpDesk()
    first = direct("UDANA", ASKED)
    desk.ask(first)

    said = desk.ask(direct("UDANA", FOLLOWED_UP, channel=first.channel))

    assert OWES in words(said)


def test_a_thread_of_a_direct_message_begins_with_what_it_hangs_under() -> None:
    desk = HelpDesk()
    first = direct("UDANA", ASKED)
    desk.ask(first)
    again = direct("UDANA", FOLLOWED_UP, channel=first.channel, thread_ts=first.ts)

    assert OWES in words(desk.ask(again))
    assert desk.work.memories.stored.keys() == {
        Place("T1", DIRECT, "", "UDANA"),
        Place("T1", DIRECT, first.ts, "UDANA"),
    }


def test_a_command_stands_in_no_thread() -> None:
    desk = HelpDesk()

    desk.ask(command("UDANA", ASKED))

    assert desk.work.memories.stored == {}


def test_an_outsider_is_not_remembered() -> None:
    desk = HelpDesk()

    desk.ask(mention("UNEW", ASKED))

    assert desk.work.memories.stored == {}


def test_a_tap_goes_on_with_the_thread_of_its_question() -> None:
    desk = HelpDesk(directory=ALL_OF_GLOBEX)
    root = mention("UANN", "what is open at northgate?")
    offered = buttons(desk.ask(root))

    desk.tap(click("UANN", offered["pick:1"], "pick:1", ts="99.000100"))

    (place,) = desk.work.memories.stored
    _, memory = desk.work.memories.stored[place]
    assert place == Place("T1", "C1", root.ts, "UANN")
    assert memory.last is not None
    assert offered["pick:1"].endswith(f"|{memory.last.number}")


def test_what_was_only_offered_was_not_spoken_of() -> None:
    desk = HelpDesk()

    desk.ask(direct("UANN", "what is open at northgate?"))

    ((_, memory),) = desk.work.memories.stored.values()
    assert memory.targets == ()
    assert {each.number for each in memory.offered} == {"C10003", "C10004", "C10005"}


LANGUAGES = [
    pytest.param("pt", "zh", "es", "está vencida", id="set by oneself"),
    pytest.param(None, "zh", "es", "逾期", id="of the words"),
    pytest.param(None, None, "es", "venc", id="of the thread"),
    pytest.param(None, None, None, "overdue", id="of nothing known"),
]


@pytest.mark.parametrize(("own", "spoken", "before", "expected"), LANGUAGES)
def test_the_language_one_set_goes_before_that_of_the_words_and_the_thread(
    own: str | None, spoken: str | None, before: str | None, expected: str
) -> None:
    desk = HelpDesk()
    first = direct("UDANA", ASKED)
    desk.model = WordList(before)
    desk.ask(first)
    desk.work.preferences.keep("T1", "UDANA", Preference(language=own))
    desk.model = WordList(spoken)

    said = desk.ask(direct("UDANA", "inv 1042", channel=first.channel))

    assert expected in str(said.arguments["text"])


VAGUE = "{customer} please check"
UNSURE = Told({VAGUE: guessed(Topic.CREDIT, 300)}, spoken="en")


def tapped(desk: HelpDesk, text: str, user: str = "UDANA") -> str:
    """Let somebody ask something vague and tap the first choice; return its answer."""
    offered = buttons(desk.ask(direct(user, text)))
    return words(desk.tap(click(user, offered["pick:0"], channel="D9")))


def test_a_tap_proposes_its_question_as_an_example_without_its_names() -> None:
    desk = HelpDesk(model=UNSURE)

    tapped(desk, "Globex please check")
    tapped(desk, "Northgate Logistics Inc. please check", "UANN")

    (example,) = desk.work.examples.stored.values()
    assert (example.words, example.language) == (VAGUE, "en")
    assert example.topic is Topic.CREDIT


@pytest.mark.parametrize(
    "phrase",
    ["{customer} 4711 please", "zorbac {customer}"],
)
def test_words_that_may_name_somebody_are_not_proposed(phrase: str) -> None:
    desk = HelpDesk(model=Told({phrase: guessed(Topic.CREDIT, 300)}, spoken="en"))

    tapped(desk, phrase.replace("{customer}", "Globex"))

    assert desk.work.examples.stored == {}


def test_which_customer_was_meant_teaches_nothing_about_topics() -> None:
    desk = HelpDesk()
    offered = buttons(desk.ask(direct("UANN", "what is open at northgate?")))

    desk.tap(click("UANN", offered["pick:0"]))

    assert desk.work.examples.stored == {}


def test_somebody_elses_choice_is_tapped_without_their_words() -> None:
    desk = HelpDesk(model=UNSURE)
    offered = buttons(desk.ask(direct("UDANA", "Globex please check")))

    said = desk.tap(click("UOMAR", offered["pick:0"]))

    assert "Globex" not in words(said)
    assert desk.work.examples.stored == {}
