"""A question goes to a person once, with its story, and only if its asker wants it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.rendering.picks import packed
from domain.documents.reference import DocumentKind
from domain.helpdesk.record import UnknownQuestionError
from domain.messages.outgoing import Method
from domain.people.person import Email, Role
from domain.questions.ask import Ask, Target
from domain.questions.guesses import Guesses
from domain.questions.topics import Topic
from tests.handlers.desk import (
    NEWCOMER,
    OUTSIDERS,
    HelpDesk,
    MemoryWork,
    buttons,
    click,
    direct,
    mention,
    words,
)
from tests.support.make import DANA, a_bill, a_customer, a_person, a_vendor, an_invoice
from tests.support.memory import MemoryBooks
from tests.support.pipeline import NOON
from tests.support.understanding import Told, guessed

if TYPE_CHECKING:
    from domain.messages.incoming import Incoming

ASKED = "has Globex paid inv 1042?"
HAS_IT = "A person at the finance desk has your question"


def asked(desk: HelpDesk, user: str = "UDANA", text: str = ASKED) -> str:
    """Let somebody ask in a channel; return what the way to a person carries."""
    return buttons(desk.ask(mention(user, text)))["person"]


def test_the_desks_channel_gets_the_question_as_it_was_asked() -> None:
    desk = HelpDesk()
    question = asked(desk)

    told = desk.want_a_person(click("UDANA", question, "person"))

    (post,) = desk.handed_over
    assert (post.channel, post.method) == ("#finance", Method.POST)
    assert ASKED in words(post)
    assert "<@UDANA>" in words(post)
    assert HAS_IT in words(told)
    assert told.method is Method.EPHEMERAL


def test_the_asker_and_the_desk_speak_of_it_by_one_reference() -> None:
    desk = HelpDesk()
    question = asked(desk)

    told = desk.want_a_person(click("UDANA", question, "person"))

    reference = f"Q-{question[:8].upper()}"
    assert reference in words(told)
    assert reference in words(desk.handed_over[0])


def test_pressed_twice_the_desk_hears_once_and_the_asker_is_told_so() -> None:
    desk = HelpDesk()
    question = asked(desk)

    first = desk.want_a_person(click("UDANA", question, "person"))
    second = desk.want_a_person(click("UDANA", question, "person"))

    assert len(desk.handed_over) == 1
    assert "now" in words(first)
    assert "already" in words(second)


@pytest.mark.parametrize("user", ["UOMAR", "UANN", "UOLGA", NEWCOMER.id, *OUTSIDERS])
def test_nobody_hands_over_what_somebody_else_asked(user: str) -> None:
    desk = HelpDesk()
    question = asked(desk)

    with pytest.raises(UnknownQuestionError):
        desk.want_a_person(click(user, question, "person"))

    assert desk.handed_over == []


@pytest.mark.parametrize("value", ["", "Q-1", "0b54c9fe-0000-5000-8000-000000000000"])
def test_a_question_that_is_not_on_record_cannot_be_handed_over(value: str) -> None:
    with pytest.raises(UnknownQuestionError):
        HelpDesk().want_a_person(click("UDANA", value, "person"))


def test_in_a_direct_message_the_asker_is_told_there() -> None:
    desk = HelpDesk()
    said = direct("UDANA", ASKED)
    question = buttons(desk.ask(said))["person"]
    pressed = click(
        "UDANA", question, "person", channel=said.channel, channel_type="im"
    )

    told = desk.want_a_person(pressed)

    assert (told.method, told.channel) == (Method.POST, said.channel)


def a_desk_of_people() -> HelpDesk:
    """Return a desk without a channel: two people of AR, one of AP."""
    people = (
        a_person(DANA, Role.SALES, Role.STAKEHOLDER),
        a_person(Email("ann@example.com"), Role.AR, slack_user_id="UANN"),
        a_person(Email("bob@example.com"), Role.AR, slack_user_id="UBOB"),
        a_person(Email("cyd@example.com"), Role.AR),
        a_person(Email("paul@example.com"), Role.AP, slack_user_id="UPAUL"),
    )
    things = (a_customer(), an_invoice(), a_vendor(), a_bill())
    books = MemoryBooks.holding(*people, *things)
    return HelpDesk(MemoryWork(books), desk_channel="")


@pytest.mark.parametrize(
    ("text", "readers"),
    [(ASKED, ["UANN", "UBOB"]), ("why is vendor Initech not paid?", ["UPAUL"])],
    ids=["receivables", "payables"],
)
def test_without_a_channel_the_people_of_the_side_are_written_to(
    text: str, readers: list[str]
) -> None:
    desk = a_desk_of_people()
    question = asked(desk, text=text)

    desk.want_a_person(click("UDANA", question, "person"))

    assert [post.user for post in desk.handed_over] == readers
    assert {post.channel for post in desk.handed_over} == {""}


def test_of_several_things_each_side_of_the_desk_gets_its_own() -> None:
    desk = a_desk_of_people()
    desk.model = Told(
        {
            "we dispute inv {document};": guessed(Topic.DISPUTE),
            "new bank details of {vendor}": guessed(Topic.BANK_CHANGE),
        },
        otherwise=Guesses.of({Topic.DISPUTE: 500, Topic.BANK_CHANGE: 400}),
    )

    desk.ask(direct("UANN", "we dispute inv 1042; new bank details of Initech"))

    told = {post.user: words(post) for post in desk.handed_over}
    assert told.keys() == {"UANN", "UBOB", "UPAUL"}
    assert "INV-01042 is" in told["UBOB"]
    assert "V20001" not in told["UBOB"]
    # Accounts payable sees no customer's position: not in a note to it either.
    assert "INV-01042 is" not in told["UPAUL"]
    assert "V20001" in told["UPAUL"]


def test_a_channel_that_is_closed_to_otto_does_not_swallow_the_question() -> None:
    desk = a_desk_of_people()
    desk.desk_channel = "#archived"
    question = asked(desk)

    desk.want_a_person(click("UDANA", question, "person"))

    (post,) = desk.handed_over
    assert [way.address for way in post.otherwise] == ["UANN", "UBOB"]


def test_where_nobody_takes_questions_the_asker_is_told_and_may_try_later() -> None:
    desk = HelpDesk(desk_channel="")
    question = asked(desk)

    told = desk.want_a_person(click("UDANA", question, "person"))

    record = desk.work.questions.by_id(question)
    assert "Nobody is set up" in words(told)
    assert record is not None
    assert record.handed_over_at is None


def test_where_new_bank_details_may_be_meant_no_account_goes_to_the_desk() -> None:
    likely = Guesses.of({Topic.VENDOR: 900, Topic.BANK_CHANGE: 60})
    desk = HelpDesk(model=Told(otherwise=likely))
    question = asked(desk, "UANN", "pay Kiefer to account 12345678 please")

    desk.want_a_person(click("UANN", question, "person"))

    (post,) = desk.handed_over
    assert "account ••••5678" in words(post)
    assert "12345678" not in words(post)


DISPUTED = "Globex disputes inv 1042, we never ordered that many"
DISPUTES = Told(otherwise=guessed(Topic.DISPUTE))


def test_the_same_dispute_told_twice_reaches_the_desk_once() -> None:
    desk = HelpDesk(model=DISPUTES)

    said = [
        desk.ask(direct("UDANA", text, key=f"T1/event/{at}"))
        for at, text in enumerate((DISPUTED, f" {DISPUTED.upper()}"))
    ]

    assert len(desk.handed_over) == 1
    assert all("is marked as disputed already" in words(post) for post in said)


@pytest.mark.parametrize(
    "other",
    [
        direct("UDANA", "Globex disputes inv 1050, we never ordered that many"),
        direct("UDANA", "Globex disputes inv 1042, and the price is wrong too"),
        direct("UOLGA", DISPUTED),
        direct("UDANA", DISPUTED, received_at=NOON + timedelta(days=1)),
    ],
    ids=["another-invoice", "other-words", "a-colleague", "the-next-day"],
)
def test_another_dispute_reaches_the_desk_too(other: Incoming) -> None:
    desk = HelpDesk(model=DISPUTES)
    desk.ask(direct("UDANA", DISPUTED, key="T1/event/first"))

    desk.ask(replace(other, key="T1/event/other"))

    assert len(desk.handed_over) == 2


def test_a_tap_that_is_heard_twice_goes_to_the_desk_once() -> None:
    desk = HelpDesk()
    choice = packed(Ask(Topic.DISPUTE, Target(DocumentKind.INVOICE, "INV-01042")))

    for tap in ("one", "two"):
        desk.tap(click("UDANA", choice, key=f"T1/action/{tap}"))

    assert len(desk.handed_over) == 1


def test_whoever_asks_for_a_person_twice_is_heard_twice() -> None:
    desk = HelpDesk(model=Told(otherwise=guessed(Topic.TICKET)))

    for at in ("one", "two"):
        desk.ask(direct("UDANA", "a person please, inv 1042", key=f"T1/event/{at}"))

    assert len(desk.handed_over) == 2
