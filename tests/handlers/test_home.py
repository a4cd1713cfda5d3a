"""What stands on somebody's Home tab, and what may be done there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from domain.helpdesk.examples import ExampleState, ProposedExample, UnknownExampleError
from domain.helpdesk.preferences import NOTHING_SET, Preference
from domain.messages.incoming import Kind
from domain.messages.outgoing import Method
from domain.questions.topics import Topic
from handlers.home import MOST_RECENT, HomeHandlers
from tests.handlers.desk import NEWCOMER, OUTSIDERS, HelpDesk, click, direct, mention
from tests.support.pipeline import NOON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.messages.incoming import Incoming
    from domain.messages.outgoing import Post

ASKED = "has Globex paid inv 1042?"
ANSWERED = "INV-01042 is 17 days overdue, USD 680.00 of 1,200.00 still open."
EXAMPLE = ProposedExample(
    words="{customer} please check",
    language="en",
    topic=Topic.CREDIT,
    question_id="Q1",
    proposed_at=NOON,
)


def home(desk: HelpDesk) -> HomeHandlers:
    return HomeHandlers(desk.directory, desk.clock, desk.questions())


def opening(user: str, tab: str) -> Incoming:
    """Return that somebody opens a tab."""
    seen = {"kind": Kind.EVENT, "name": "app_home_opened", "twin": "", "ts": ""}
    return mention(user, "", **seen, channel="D1", value=tab)


def pressing(user: str, action: str, value: str = "", typed: str = "") -> Incoming:
    """Return that somebody uses something on their Home tab."""
    fields: Mapping[str, str] = {"ask:box": typed}
    place = {"channel": "", "channel_type": "", "ts": "", "hidden": False}
    return click(user, value, action, fields=fields, response_url="", **place)


def posts(desk: HelpDesk, incoming: Incoming, method: Method) -> list[Post]:
    said = [p for p in desk.work.outbox.posts if p.subject == incoming.key]
    return [post for post in said if post.method is method]


def page(desk: HelpDesk, incoming: Incoming) -> str:
    """Return everything that is published because of what somebody did."""
    (post,) = posts(desk, incoming, Method.PUBLISH_HOME)
    assert post.user == incoming.user
    return json.dumps(post.arguments["view"], ensure_ascii=False)


def opened(desk: HelpDesk, user: str) -> str:
    incoming = opening(user, "home")
    home(desk).opened(incoming, desk.work)
    return page(desk, incoming)


@pytest.mark.parametrize("user", [NEWCOMER.id, *OUTSIDERS])
def test_whoever_is_not_listed_is_told_so_and_offered_nothing(user: str) -> None:
    shown = opened(HelpDesk(), user)

    assert "finance people list only" in shown
    assert "action_id" not in shown


@pytest.mark.parametrize(
    ("user", "offered"),
    [
        ("UDANA", "Which of my accounts are overdue?"),
        ("UANN", "Who owes us the most?"),
        ("UPAUL", "What is waiting for approval?"),
        ("UEVE", "What can you do?"),
    ],
)
def test_the_examples_fit_what_somebody_does(user: str, offered: str) -> None:
    assert offered in opened(HelpDesk(), user)


@pytest.mark.parametrize(
    ("action", "value", "typed"),
    [
        pytest.param("ask:box", ASKED, ASKED, id="Enter in the box"),
        pytest.param("ask:go", "go", ASKED, id="the button beside the box"),
        pytest.param("ask:0", ASKED, "", id="an example"),
        pytest.param("ask:again0", ASKED, "half a", id="an earlier question"),
    ],
)
def test_asked_on_home_the_answer_comes_directly_and_its_line_stands_on_home(
    action: str, value: str, typed: str
) -> None:
    desk = HelpDesk()
    pressed = pressing("UDANA", action, value, typed)

    home(desk).ask(pressed, desk.work)

    (answer,) = posts(desk, pressed, Method.POST)
    assert (answer.channel, answer.user) == ("", "UDANA")
    assert answer.arguments["text"] == ANSWERED
    assert ANSWERED in page(desk, pressed)


def test_what_was_asked_on_home_can_be_followed_up_in_the_direct_message() -> None:
    desk = HelpDesk()
    home(desk).ask(pressing("UDANA", "ask:box", ASKED, ASKED), desk.work)

    said = desk.ask(direct("UDANA", "and what do they owe?"))

    assert "Globex Corporation owes" in str(said.arguments["text"])


def test_bank_details_that_somebody_wrote_are_not_shown_again() -> None:
    desk = HelpDesk()
    told = "new bank details of our vendor, account 12345678"
    pressed = pressing("UDANA", "ask:go", "go", told)

    home(desk).ask(pressed, desk.work)

    assert "account ••••5678" in page(desk, pressed)
    assert "12345678" not in str(desk.work.outbox.posts)
    assert "ask:again" not in opened(desk, "UDANA")


@pytest.mark.parametrize("typed", ["", "   "])
def test_an_empty_box_asks_nothing(typed: str) -> None:
    desk = HelpDesk()
    pressed = pressing("UDANA", "ask:go", "go", typed)

    home(desk).ask(pressed, desk.work)

    assert posts(desk, pressed, Method.POST) == []
    assert desk.work.questions.stored == {}


def test_ones_own_last_questions_are_shown_each_once() -> None:
    desk = HelpDesk()
    for text in (*(f"inv {number}" for number in range(1042, 1050)), "inv 1049"):
        desk.ask(direct("UDANA", text))
    desk.ask(direct("UANN", "what does Wayne owe?"))

    shown = opened(desk, "UDANA")

    assert shown.count("ask:again") == MOST_RECENT
    assert "Wayne" not in shown


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        ("es", Preference(language="es")),
        ("auto", NOTHING_SET),
        ("tlh", Preference(language="pt")),
        ("", Preference(language="pt")),
    ],
)
def test_a_language_is_one_of_ottos_or_that_of_the_words(
    chosen: str, kept: Preference
) -> None:
    desk = HelpDesk()
    desk.work.preferences.keep("T1", "UDANA", Preference(language="pt"))

    home(desk).language(pressing("UDANA", "language", chosen), desk.work)

    assert desk.work.preferences.of("T1", "UDANA") == kept


@pytest.mark.parametrize("user", ["UDANA", "UANN", "UOLGA", "UNEW", "UGUEST"])
def test_only_who_administers_otto_reviews_examples(user: str) -> None:
    desk = HelpDesk()
    desk.work.examples.propose(EXAMPLE)

    pressed = pressing(user, "example:0accept", f"accept|{EXAMPLE.id}")

    assert EXAMPLE.words not in opened(desk, user)
    with pytest.raises(UnknownExampleError):
        home(desk).review(pressed, desk.work)
    assert desk.work.examples.accepted() == []


@pytest.mark.parametrize(
    ("word", "state"),
    [("accept", ExampleState.ACCEPTED), ("drop", ExampleState.DROPPED)],
)
def test_an_example_is_accepted_or_dropped(word: str, state: ExampleState) -> None:
    desk = HelpDesk()
    desk.work.examples.propose(EXAMPLE)
    pressed = pressing("UEVE", f"example:0{word}", f"{word}|{EXAMPLE.id}")

    home(desk).review(pressed, desk.work)

    assert desk.work.examples.stored[EXAMPLE.id].state is state
    assert EXAMPLE.words not in page(desk, pressed)


def test_prompts_are_offered_once_in_some_hours() -> None:
    desk = HelpDesk()
    for _ in range(2):
        home(desk).opened(opening("UANN", "messages"), desk.work)
    desk.clock.advance(6 * 3600)
    home(desk).opened(opening("UANN", "messages"), desk.work)

    offered = [p for p in desk.work.outbox.posts if p.method is Method.PROMPTS]
    assert len(offered) == 2
    assert "Who owes us the most?" in json.dumps(offered[0].arguments)


@pytest.mark.parametrize("user", [NEWCOMER.id, *OUTSIDERS])
def test_outsiders_are_offered_no_prompts(user: str) -> None:
    desk = HelpDesk()

    home(desk).opened(opening(user, "messages"), desk.work)

    assert desk.work.outbox.posts == []
